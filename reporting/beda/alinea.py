"""What a reader reads of a block, paragraph by paragraph, values and references printed."""

from collections.abc import Iterator

from core.angka import tanggal
from reporting.dokumen.blok import (
    Blok,
    Daftar,
    Gambar,
    Paragraf,
    Rujukan,
    Rumus,
    Sisipan,
    Tabel,
    TabelPolos,
    TabelUraian,
    TandaTangan,
    TandaTanganGanda,
)
from reporting.dokumen.lukisan import BaganOrganisasi
from reporting.dokumen.penomoran import Penomoran
from reporting.render.nilai import JENIS_NILAI, teks_nilai
from reporting.render.teks import polos


def teks_isi(isi: object, nomor: Penomoran | None) -> str:
    """Words of a cell or sentence; without numbers a reference prints nothing."""
    if isinstance(isi, JENIS_NILAI):
        return teks_nilai(isi)
    if isinstance(isi, Rumus):
        pecahan = f"{isi.kiri} = {isi.pembilang} / {isi.penyebut}"
        return f"{pecahan} × {isi.faktor}" if isi.faktor else pecahan
    if isinstance(isi, tuple):
        label = nomor.label if nomor else {}
        return "".join(
            label.get(b.kunci, b.kunci) if isinstance(b, Rujukan) and nomor else polos((b,))
            for b in isi
        )
    return isi if isinstance(isi, str) else ""


def alinea_blok(blok: Blok, nomor: Penomoran) -> Iterator[str]:
    """The paragraphs of a text block; charts say nothing their figures don't say elsewhere."""
    if isinstance(blok, Paragraf):
        yield teks_isi(blok.isi, nomor)
    elif isinstance(blok, Daftar):
        yield from _butir(blok, nomor)
    elif isinstance(blok, Rumus):
        yield teks_isi(blok, nomor)
    elif isinstance(blok, TabelPolos):
        yield from (_baris(tuple(s.isi for s in baris), nomor) for baris in blok.baris)
    elif isinstance(blok, TabelUraian):
        for baris in blok.baris:
            yield from (f"{baris.label}: {teks_isi(b, nomor)}" for b in baris.butir)
    elif isinstance(blok, TandaTangan):
        yield _tanda_tangan(blok)
    elif isinstance(blok, TandaTanganGanda):
        yield from (_tanda_tangan(blok.kiri), _tanda_tangan(blok.kanan))
    elif isinstance(blok, Sisipan):
        yield blok.nama
    elif isinstance(blok, Gambar) and isinstance(blok.isi, BaganOrganisasi):
        yield from (": ".join(filter(None, (k.unit, k.nama))) for k in blok.isi.kotak)


def alinea_tabel(tabel: Tabel, nomor: Penomoran) -> Iterator[str]:
    """A table of words, a row a paragraph."""
    return (_baris(tuple(s.isi for s in baris.sel), nomor) for baris in tabel.baris)


def _baris(isi: tuple[object, ...], nomor: Penomoran) -> str:
    return " | ".join(filter(None, (teks_isi(satu, nomor) for satu in isi)))


def _butir(daftar: Daftar, nomor: Penomoran) -> Iterator[str]:
    for butir in daftar.butir:
        yield teks_isi(butir.isi, nomor)
        if butir.anak:
            yield from _butir(butir.anak, nomor)


def _tanda_tangan(isi: TandaTangan) -> str:
    waktu = f"{isi.tempat}, {tanggal(isi.tanggal)}"
    return " | ".join(filter(None, (waktu, isi.jabatan, isi.nama, isi.pangkat, isi.nip)))
