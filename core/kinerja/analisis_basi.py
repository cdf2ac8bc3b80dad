"""Words in a carried sentence that still name another quarter than the report's."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from core.periode.models import Periode

_URUTAN: Final = {
    **dict.fromkeys(("i", "1", "satu", "pertama", "kesatu"), 1),
    **dict.fromkeys(("ii", "2", "dua", "kedua"), 2),
    **dict.fromkeys(("iii", "3", "tiga", "ketiga"), 3),
    **dict.fromkeys(("iv", "4", "empat", "keempat"), 4),
}
_SEBUTAN = re.compile(
    rf"\b(triwulan|tri wulan|kuartal|tw|semester|smt)[\s.\-–]*(?:ke[\s\-–]*)?"
    rf"({'|'.join(sorted(_URUTAN, key=len, reverse=True))})\b(?:\s+(?:tahun\s+)?(20\d\d))?",
    re.IGNORECASE,
)
_TAHUN = re.compile(r"\b[Tt]ahun(?: anggaran)? (20\d\d)\b")


@dataclass(frozen=True)
class Potongan:
    """A piece of a sentence, stale or not."""

    teks: str
    basi: bool


def potong(teks: str, periode: Periode) -> tuple[Potongan, ...]:
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


def kata_basi(teks: str, periode: Periode) -> tuple[str, ...]:
    return tuple(p.teks for p in potong(teks, periode) if p.basi)


def _letak(teks: str, periode: Periode) -> list[tuple[int, int]]:
    return sorted([*_letak_triwulan(teks, periode), *_letak_tahun(teks, periode)])


def _letak_triwulan(teks: str, periode: Periode) -> Iterator[tuple[int, int]]:
    for cocok in _SEBUTAN.finditer(teks):
        semester = cocok[1].lower() in ("semester", "smt")
        kini = (periode.triwulan + 1) // 2 if semester else periode.triwulan
        urut, tahun = _URUTAN[cocok[2].lower()], int(cocok[3] or periode.tahun)
        # What lies ahead and says its year ("triwulan I 2025") is a plan, not a left-over.
        nanti = cocok[3] is not None and (tahun, urut) > (periode.tahun, kini)
        if (tahun, urut) != (periode.tahun, kini) and not nanti:
            yield cocok.span()


def _letak_tahun(teks: str, periode: Periode) -> Iterator[tuple[int, int]]:
    # Carried over the turn of the year, last year's number was "this year".
    if periode.triwulan == 1:
        for cocok in _TAHUN.finditer(teks):
            if int(cocok[1]) == periode.tahun - 1:
                yield cocok.span()
