"""Whose report it is and of which time: the office, the year, the quarter, the Renstra's span."""

import re
from collections import Counter
from dataclasses import dataclass

from core.kata_basi import BUKAN_TAHUN, sebutan_waktu
from reporting.periksa_dokumen.model import Dokumen, Tabel

_TAHUN = re.compile(r"tahun\s+(?:anggaran\s+)?(20[0-9]{2})", re.I)
_RENSTRA = re.compile(
    r"(?:renstra|rencana strategis|rpjmd|pembangunan jangka menengah)[^.;]{0,60}?"
    r"\b(20[0-9]{2})\s*(?:[-–—]|s\.?/?d\.?|sampai(?: dengan)?)\s*(20[0-9]{2})\b",
    re.I,
)
_SAMPUL = 40
"""So many paragraphs at the front may be the cover."""
_BAB = re.compile(
    r"^\W*(?:kata pengantar|daftar isi|(?:bab|bagian)\s+(?:i|1|pertama)\b"
    r"|(?:[i1][.)]\s*)?pendahuluan\b)",
    re.I,
)


@dataclass(frozen=True)
class Profil:
    """None or empty where the document does not say. `triwulan` is None for a year's report."""

    tahun: int | None
    triwulan: int | None
    semester: int | None
    renstra: tuple[int, int] | None

    @property
    def berkala(self) -> bool:
        """Whether it is the report of a part of a year."""
        return self.triwulan is not None or self.semester is not None

    @property
    def akhir(self) -> tuple[int, int] | None:
        """Year and last month of the period."""
        if self.tahun is None:
            return None
        bulan = 12
        if self.triwulan is not None:
            bulan = 3 * self.triwulan
        elif self.semester is not None:
            bulan = 6 * self.semester
        return self.tahun, bulan


def baca_profil(dokumen: Dokumen) -> Profil:
    sampul = _sampul(dokumen)
    semua = list(dokumen.paragraf())
    triwulan = _urut(sampul, semua, semester=False)
    semester = None if triwulan else _urut(sampul, semua, semester=True)
    return Profil(_tahun(sampul, semua), triwulan, semester, _renstra(semua))


def _sampul(dokumen: Dokumen) -> list[str]:
    """The lines before the foreword, the contents, or the first long paragraph."""
    hasil: list[str] = []
    for satu in dokumen.isi[:_SAMPUL]:
        if isinstance(satu, Tabel) or len(satu) > 150 or _BAB.match(satu):
            break
        hasil.append(satu)
    return hasil


def _tahun(sampul: list[str], semua: list[str]) -> int | None:
    """That of the cover; else the year the report speaks of most."""
    for teks in (sampul, semua):
        ada = Counter(int(t) for p in teks for t in _TAHUN.findall(BUKAN_TAHUN.sub("", p)))
        if ada:
            return ada.most_common(1)[0][0]
    return None


def _urut(sampul: list[str], semua: list[str], semester: bool) -> int | None:
    """Quarter or semester on the cover; else the one that most of many mentions name."""
    depan = [s.urut for s in sebutan_waktu(" ".join(sampul)) if s.semester == semester]
    if depan:
        return depan[0] if len(set(depan)) == 1 else None
    if any(re.search(r"\btahun(?:an)?\b", s, re.I) for s in sampul):
        return None
    ada = Counter(s.urut for p in semua for s in sebutan_waktu(p) if s.semester == semester)
    if not ada:
        return None
    paling, banyak = ada.most_common(1)[0]
    return paling if banyak >= 5 and banyak * 10 >= ada.total() * 8 else None


def _renstra(semua: list[str]) -> tuple[int, int] | None:
    ada = Counter((int(a), int(b)) for p in semua for a, b in _RENSTRA.findall(p))
    if not ada:
        return None
    return ada.most_common(1)[0][0]
