"""Words in a carried sentence that still name another quarter than the report's.

core.kata_basi reads them; a sentence of analysis may name years and offices freely ("sejak
2021"), so only what ages with the quarter counts here.
"""

import re
from dataclasses import dataclass

from core.kata_basi import PeriodeBertahun, sebutan_waktu

_TAHUN = re.compile(r"\b[Tt]ahun(?: anggaran)? (20\d\d)\b")


@dataclass(frozen=True)
class Potongan:
    """A piece of a sentence, stale or not."""

    teks: str
    basi: bool


def potong(teks: str, periode: PeriodeBertahun) -> tuple[Potongan, ...]:
    """The sentence in pieces; those naming another quarter, semester or last year are stale."""
    hasil: list[Potongan] = []
    letak = 0
    for mulai, akhir in _letak(teks, periode):
        if mulai < letak:
            continue
        hasil += [Potongan(teks[letak:mulai], False), Potongan(teks[mulai:akhir], True)]
        letak = akhir
    hasil.append(Potongan(teks[letak:], False))
    return tuple(p for p in hasil if p.teks)


def kata_basi(teks: str, periode: PeriodeBertahun) -> tuple[str, ...]:
    return tuple(p.teks for p in potong(teks, periode) if p.basi)


def _letak(teks: str, periode: PeriodeBertahun) -> list[tuple[int, int]]:
    letak = [(s.awal, s.akhir_tahun) for s in sebutan_waktu(teks) if s.lain(periode)]
    # Carried over the turn of the year, last year's number was "this year".
    if periode.triwulan == 1:
        lalu = (m for m in _TAHUN.finditer(teks) if int(m[1]) == periode.tahun - 1)
        letak += [m.span() for m in lalu]
    return sorted(letak)
