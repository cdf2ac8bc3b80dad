"""Names: another kecamatan's, a former official's, another office's official's."""

import re
from collections.abc import Iterator

from core.kata_basi import kata_basi
from core.profil.bersama.nama import kata_nama, sebutan_nama
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


def _kantor_lain(bahan: Bahan) -> Iterator[Kena]:
    """The finding says neither whose name it is nor where he or she works."""
    lain, sendiri = bahan.pembanding.pejabat_kantor_lain, _nama_sendiri(bahan)
    for teks in bahan.teks if lain else ():
        for awal, akhir, kata in _terpanjang(teks.isi, lain | sendiri):
            if kata in lain:
                yield Kena(
                    tempat=Tempat(
                        teks.tempat, _kalimat_di(teks.isi, awal, akhir), teks.isi[awal:akhir]
                    ),
                    pesan="Kalimat ini menyebut nama pejabat kantor lain.",
                    seharusnya="pejabat kantor sendiri, atau tanpa nama",
                    tertulis=teks.isi[awal:akhir],
                    alamat=teks.alamat,
                )


def _nama_sendiri(bahan: Bahan) -> frozenset[tuple[str, ...]]:
    snapshot = bahan.snapshot
    pejabat = (j.pejabat for j in snapshot.jabatan if j.pejabat)
    nama = {p.nama for p in (*pejabat, snapshot.pengesahan.penanda_tangan)}
    return frozenset(map(kata_nama, nama | set(bahan.pembanding.pejabat_lain)))


def _terpanjang(
    teks: str, nama: frozenset[tuple[str, ...]]
) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Where a text names somebody; "Andi Contoh" inside "Andi Contoh Wijaya" is not named."""
    ada = [s for s in sebutan_nama(teks) if s[2] in nama]
    for awal, akhir, kata in ada:
        if not any(a <= awal and akhir <= b and (a, b) != (awal, akhir) for a, b, _ in ada):
            yield awal, akhir, kata


def _kalimat_di(teks: str, awal: int, akhir: int) -> str:
    """The sentence that holds the place; the whole text when a full stop of a title parts it."""
    return next((k for k in kalimat(teks) if teks[awal:akhir] in k), teks)


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
    Aturan(
        "nama.kantor_lain",
        "Tidak menyebut pejabat kantor lain",
        Bobot.PERINGATAN,
        PRAKTIK,
        _kantor_lain,
    ),
)
