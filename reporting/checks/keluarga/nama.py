"""Names: another kecamatan's, a former official's."""

import re
from collections.abc import Iterator

from core.kata_basi import kata_basi
from reporting.checks.aturan import PRAKTIK, Aturan, Kena
from reporting.checks.baca_teks import kalimat
from reporting.checks.bahan import Bahan
from reporting.checks.temuan import Bobot, Tempat

_GELAR = re.compile(r",.*$")


def _kecamatan(bahan: Bahan) -> Iterator[Kena]:
    periode, sendiri = bahan.snapshot.periode, bahan.snapshot.kecamatan
    lain = bahan.pembanding.kecamatan_lain
    for teks in bahan.teks if lain else ():
        for satu in kalimat(teks.isi):
            for basi in kata_basi(satu, periode, sendiri, lain):
                if basi.jenis == "kecamatan":
                    yield Kena(
                        tempat=Tempat(teks.tempat, satu, basi.kata),
                        pesan="Kalimat ini menyebut kecamatan lain.",
                        seharusnya=f"{sendiri.sebutan} {sendiri.nama}",
                        tertulis=basi.kata,
                        alamat=teks.alamat,
                    )


def _pejabat(bahan: Bahan) -> Iterator[Kena]:
    """A name without its titles, of at least two words: one word is too often a word."""
    nama = {_GELAR.sub("", n).strip() for n in bahan.pembanding.pejabat_lain}
    dicari = sorted((n for n in nama if " " in n), key=len, reverse=True)
    if not dicari:
        return
    pola = re.compile(rf"\b(?:{'|'.join(map(re.escape, dicari))})\b", re.I)
    for teks in bahan.teks:
        for satu in kalimat(teks.isi):
            for cocok in pola.finditer(satu):
                yield Kena(
                    tempat=Tempat(teks.tempat, satu, cocok[0]),
                    pesan="Kalimat ini menyebut pejabat yang tidak lagi menjabat.",
                    seharusnya="pejabat pada periode ini",
                    tertulis=cocok[0],
                    alamat=teks.alamat,
                )


ATURAN = (
    Aturan(
        "nama.kecamatan",
        "Tidak menyebut kecamatan lain",
        Bobot.PERINGATAN,
        PRAKTIK,
        _kecamatan,
    ),
    Aturan(
        "nama.pejabat",
        "Tidak menyebut pejabat lama",
        Bobot.PERINGATAN,
        PRAKTIK,
        _pejabat,
    ),
)
