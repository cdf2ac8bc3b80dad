"""Which indicator a sentence speaks of, and which figures it gives it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from core.kata_basi import TAHUN, tahun_disebut
from reporting.periksa_dokumen.angka_sel import angka
from reporting.periksa_dokumen.bahan import Ayat
from reporting.periksa_dokumen.fakta import CAPAIAN, REALISASI, TARGET
from reporting.periksa_dokumen.penyebut import Penyebut

_ANGKA = r"(?>[0-9]{1,3}(?:\.[0-9]{3})+(?![0-9])(?:,[0-9]+)?|[0-9]+(?:[.,][0-9]+)?)"
_SELA = (
    r"(?:(?:sebesar|adalah|yaitu|yakni|ialah|mencapai|hanya|baru|pada|di|s\.?/?d\.?|sampai|dengan"
    r"|hingga|ini|itu|tersebut|yang|telah|sudah|ditetapkan|diperoleh|senilai|sejumlah|dengan nilai"
    r"|indikator|kinerjanya?|tahunan|tahun|akhir|triwulan|tw\.?|semester|iv|iii|ii|i|20[0-9]{2}|nilai"
    r"|angka|=|:|,|\()\s*)*"
)
_BUKAN_SATUAN = (
    r"(?!\s*(?:dari\s+[0-9]|orang|desa|responden|program|kegiatan|sub|dokumen|laporan|unit|bulan|hari"
    r"|tahun|triwulan|poin|juta|miliar|unsur|kali|paket|jiwa|jam|menit|kelurahan|pegawai))"
)
_PERAN = re.compile(
    r"\b(?P<peran>target(?:nya)?|realisasi(?:nya)?|terealisasi|capaian(?:nya)?(?:\s+kinerja(?:nya)?)?"
    r"|tingkat\s+capaian|dari|menjadi|sebesar|mencapai|memperoleh|meraih|tercatat|terlaksana)\s+"
    rf"(?P<sela>{_SELA})(?P<n>{_ANGKA})(?P<persen>\s*(?:%|persen\b))?{_BUKAN_SATUAN}",
    re.I,
)
# A figure right behind the indicator's name, with nothing that says what it is.
_LANGSUNG = re.compile(
    rf"\s+(?P<sela>{_SELA})(?P<n>{_ANGKA})(?P<persen>\s*(?:%|persen\b))?{_BUKAN_SATUAN}", re.I
)
_TAHUN_SESUDAH = re.compile(
    r"^\s*(?:%|persen)?\s*(?:\(?\s*)?(?:pada|di|untuk)?\s*(?:tahun\s+)?(20[0-9]{2})\b", re.I
)


@dataclass(frozen=True)
class Ucapan:
    """A figure of a sentence: `jenis` is empty where only "dari", "menjadi", "sebesar" lead to it;
    `pasti` when its year is told or the sentence names no other."""

    ayat: Ayat
    indikator: str
    kata: str
    awal: int
    nilai: Decimal
    persen: bool
    jenis: str
    tahun: int | None
    pasti: bool


def baca_ucapan(
    ayat: list[Ayat], penyebut: Penyebut, tahun_laporan: int | None
) -> Iterator[Ucapan]:
    """Figures of sentences that speak of one indicator."""
    for satu, indikator in penyebut.menurut_paragraf(ayat):
        yield from _ucapan(satu, indikator, penyebut, tahun_laporan)


def _ucapan(
    ayat: Ayat, indikator: str, penyebut: Penyebut, tahun_laporan: int | None
) -> Iterator[Ucapan]:
    semua_tahun = set(tahun_disebut(ayat.teks))
    for awal, cocok, peran in _berperan(ayat.teks, indikator, penyebut):
        nilai = angka(cocok["n"])
        bulat = TAHUN.fullmatch(cocok["n"])
        rupiah = re.search(r"rp\.?\s*$", ayat.teks[: cocok.start("n")], re.I)
        sebagian = re.search(r"\d\s+(?:\w+\s+)?$", ayat.teks[: cocok.start()])
        if nilai is None or bulat or rupiah or (sebagian and peran == "dari"):
            continue
        tahun, pasti = _tahun(ayat.teks, cocok, semua_tahun, tahun_laporan)
        yield Ucapan(
            ayat,
            indikator,
            cocok["n"] + (cocok["persen"] or ""),
            awal,
            nilai,
            bool(cocok["persen"]),
            _jenis(peran),
            tahun,
            pasti,
        )


def _berperan(
    teks: str, indikator: str, penyebut: Penyebut
) -> Iterator[tuple[int, re.Match[str], str]]:
    """Place of each figure, and the word that leads to it; none behind the name itself."""
    sudah: set[int] = set()
    for cocok in _PERAN.finditer(teks):
        sudah.add(cocok.start("n"))
        yield cocok.start("n"), cocok, cocok["peran"].lower()
    for nama in penyebut.tersebut(indikator, teks):
        langsung = _LANGSUNG.match(teks, nama.end())
        if langsung and langsung.start("n") not in sudah:
            yield langsung.start("n"), langsung, ""


def _jenis(peran: str) -> str:
    if peran.startswith("target"):
        return TARGET
    if peran.startswith(("realisasi", "terealisasi")):
        return REALISASI
    return CAPAIAN if "capaian" in peran and peran != "mencapai" else ""


def _tahun(
    teks: str, cocok: re.Match[str], semua: set[int], tahun_laporan: int | None
) -> tuple[int | None, bool]:
    if sela := tahun_disebut(cocok["sela"]):
        return sela[-1], True
    if sesudah := _TAHUN_SESUDAH.match(teks[cocok.end() :]):
        return int(sesudah[1]), True
    if semua <= {tahun_laporan}:
        return tahun_laporan, True
    return tahun_laporan, False
