"""The passages of a frozen report that are compared: its texts as printed, in its order.

Tasks and functions of the positions (a regulation's words) and the sentences the system writes
around figures are left out: nobody in the office wrote them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reporting.baca.kemiripan import AMBANG, Olahan, Pengolah, Petikan, kemiripan
from reporting.dokumen.blok import Blok, Daftar, Kalimat, Paragraf, TabelPolos
from reporting.narasi import NaskahSalah, naskah_bawaan, susun, variabel_umum
from reporting.narasi.bagian import BAGIAN
from reporting.render.teks import polos
from reporting.snapshot.model import Snapshot, Uraian

_JENIS = {
    "keberhasilan": "keberhasilan",
    "kegagalan": "kegagalan",
    "hambatan": "hambatan",
    "solusi": "solusi",
    "rencana": "rencana tindak lanjut",
}


def petikan_snapshot(
    snapshot: Snapshot, bawaan_kabupaten: Mapping[str, str] | None = None
) -> list[Petikan]:
    """Every passage, those like a default text marked.

    `bawaan_kabupaten`: the regency's own texts by section; the product's are known.
    """
    hasil = [*_naskah(snapshot, bawaan_kabupaten or {})]
    hasil += [Petikan("Bab I, isu strategis", isu) for isu in snapshot.isu]
    for sasaran in snapshot.sasaran:
        hasil += _uraian(f"Bab III, sasaran {sasaran.nomor}", sasaran.analisis)
    for program in snapshot.anggaran.program:
        hasil += _uraian(f"Bab III, program {program.nomor}", program.analisis)
    return [p for p in hasil if p.teks.strip()]


def _uraian(tempat: str, uraian: Uraian) -> Iterator[Petikan]:
    for medan, sebutan in _JENIS.items():
        for teks in getattr(uraian, medan):
            yield Petikan(f"{tempat}, {sebutan}", teks)


def _naskah(snapshot: Snapshot, kabupaten: Mapping[str, str]) -> Iterator[Petikan]:
    pengolah = Pengolah([snapshot.kecamatan.nama])
    produk = naskah_bawaan()
    for bagian in BAGIAN:
        templat = snapshot.naskah.get(bagian.kunci, "")
        contoh = {t for t in (kabupaten.get(bagian.kunci), produk.get(bagian.kunci)) if t}
        acuan = [pengolah.olah(Petikan("", teks)) for t in contoh for teks in _alinea(snapshot, t)]
        for teks in _alinea(snapshot, templat):
            satu = Petikan(
                f"{bagian.bab}, {bagian.judul.lower()}"
                if bagian.kunci != "pengantar"
                else bagian.bab,
                teks,
            )
            sama = templat in contoh or _seperti_bawaan(pengolah.olah(satu), acuan)
            yield Petikan(satu.tempat, satu.teks, bawaan=sama)


def _seperti_bawaan(olahan: Olahan, acuan: list[Olahan]) -> bool:
    return any(kemiripan(olahan, satu) >= AMBANG for satu in acuan)


def _alinea(snapshot: Snapshot, templat: str) -> Iterator[str]:
    """The paragraphs and items of a text with its variables printed."""
    regulasi = {r.kunci: r for r in snapshot.regulasi}
    # Variables that only a section of the document knows are tables or lists of figures.
    khusus = {nama: "" for b in BAGIAN for nama in b.khusus}
    try:
        blok = susun(templat, {**khusus, **variabel_umum(snapshot)}, regulasi)
    except NaskahSalah:
        # It froze as it is: its bare words can still be compared.
        yield from (a.strip() for a in templat.split("\n\n"))
        return
    for satu in blok:
        yield from (polos(k) for k in _kalimat(satu))


def _kalimat(blok: Blok) -> Iterator[Kalimat]:
    if isinstance(blok, Paragraf):
        yield blok.isi
    elif isinstance(blok, Daftar):
        for butir in blok.butir:
            yield butir.isi
            if butir.anak:
                yield from _kalimat(butir.anak)
    elif isinstance(blok, TabelPolos):
        for baris in blok.baris:
            yield tuple(
                bagian for sel in baris if isinstance(sel.isi, tuple) for bagian in (*sel.isi, " ")
            )
