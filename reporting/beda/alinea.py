"""What a reader reads of a block, paragraph by paragraph, values and references printed."""

from collections.abc import Iterator

from reporting.dokumen.blok import (
    Blok,
    Daftar,
    Gambar,
    Paragraf,
    Rumus,
    Sisipan,
    Tabel,
    TabelPolos,
    TabelUraian,
    TandaTangan,
    TandaTanganGanda,
)
from reporting.dokumen.lukisan import BaganOrganisasi
from reporting.render.kata import kata, kata_rumus, kata_sel
from reporting.render.konteks import Konteks
from reporting.render.rangkai import tempat_tanggal


def alinea_blok(blok: Blok, k: Konteks) -> Iterator[str]:
    """The paragraphs of a text block; charts say nothing their figures don't say elsewhere."""
    if isinstance(blok, Paragraf):
        yield kata(blok.isi, k)
    elif isinstance(blok, Daftar):
        yield from _butir(blok, k)
    elif isinstance(blok, Rumus):
        yield kata_rumus(blok)
    elif isinstance(blok, TabelPolos):
        yield from (_baris(tuple(s.isi for s in baris), k) for baris in blok.baris)
    elif isinstance(blok, TabelUraian):
        for baris in blok.baris:
            yield from (f"{baris.label}: {kata(b, k)}" for b in baris.butir)
    elif isinstance(blok, TandaTangan):
        yield _tanda_tangan(blok)
    elif isinstance(blok, TandaTanganGanda):
        yield from (_tanda_tangan(blok.kiri), _tanda_tangan(blok.kanan))
    elif isinstance(blok, Sisipan):
        yield blok.nama
    elif isinstance(blok, Gambar) and isinstance(blok.isi, BaganOrganisasi):
        yield from (": ".join(filter(None, (x.unit, x.nama))) for x in blok.isi.kotak)


def alinea_tabel(tabel: Tabel, k: Konteks) -> Iterator[str]:
    """A table of words, a row a paragraph."""
    return (_baris(tuple(s.isi for s in baris.sel), k) for baris in tabel.baris)


def _baris(isi: tuple[object, ...], k: Konteks) -> str:
    return " | ".join(filter(None, (kata_sel(satu, k) for satu in isi)))


def _butir(daftar: Daftar, k: Konteks) -> Iterator[str]:
    for butir in daftar.butir:
        yield kata(butir.isi, k)
        if butir.anak:
            yield from _butir(butir.anak, k)


def _tanda_tangan(isi: TandaTangan) -> str:
    kata_ttd = (tempat_tanggal(isi), isi.jabatan, isi.nama, isi.pangkat, isi.nip)
    return " | ".join(filter(None, kata_ttd))
