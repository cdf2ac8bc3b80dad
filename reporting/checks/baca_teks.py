"""Sentences and figures in text typed by hand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from core.baca_angka import SKALA, Angka, Jenis, baca
from core.baca_angka.kosakata import angka_huruf

_KEPING = re.compile(r"\{\{[^{}]*\}\}")
# A full stop ends a sentence only before a blank: "Rp 1.250.000" and "7.01.02" hold none.
_AKHIR = re.compile(r"(?<=[.!?;])\s+(?=[A-Z\"“(])")
_ANGKA = r"\d+(?:[.,]\d+)*"
_UANG = re.compile(
    rf"\bRp\.?\s*(?P<n>{_ANGKA})(?:\s*(?P<skala>{'|'.join(SKALA)})\b)?"
    rf"|\b(?P<m>\d{{1,3}}(?:\.\d{{3}}){{2,}})\b(?![.,]\d)",
    re.I,
)
_PERSEN = re.compile(rf"(?<![\d.,])(?P<n>{_ANGKA})\s*(?:%|persen\b)", re.I)
# "78,25" but not "78,25 %", "0,35 poin" or "1.234,50".
_INDEKS = re.compile(
    r"(?<![\d.,])(?P<n>\d{1,3},\d{1,4})(?![\d.,]*\d|\s*(?:%|persen\b|poin\b))", re.I
)
_HURUF = sorted((kata for kata, n in angka_huruf().items() if 0 < n < 200), key=len, reverse=True)
CACAH = rf"[0-9]{{1,3}}|{'|'.join(_HURUF)}"
"""Pattern of a small count, in figures or in words; `nilai_cacah` reads it."""
TAK_TERCAPAI = re.compile(
    r"\b(?:tidak|belum|kurang)\s+(?:optimal|tercapai|terpenuhi|mencapai target|memenuhi target)\b"
    r"|\bdi bawah target\b",
    re.I,
)
"""Words that say a target was missed."""


@dataclass(frozen=True)
class Ketikan:
    """A figure as it was typed. `galat` is half a unit of its last digit: two that are as near
    as that are the same."""

    kata: str
    nilai: Decimal
    jenis: Jenis
    galat: Decimal = Decimal(0)

    def sama(self, lain: Decimal) -> bool:
        return abs(self.nilai - lain) <= self.galat


def kalimat(teks: str) -> list[str]:
    """The sentences of a paragraph; bound variables stay in it."""
    return [k.strip() for k in _AKHIR.split(teks) if k.strip()]


def nilai_cacah(kata: str) -> int:
    """What `CACAH` found means."""
    return int(kata) if kata.isdigit() else angka_huruf()[kata.lower()]


def sebunyi(satu: str, lain: str) -> bool:
    """Whether two texts are the same but for case and blanks."""
    return satu.casefold().split() == lain.casefold().split()


def tanpa_variabel(teks: str) -> str:
    """Only what was typed; a bound figure can't be wrong."""
    return _KEPING.sub(" … ", teks)


def ketikan(teks: str) -> Iterator[Ketikan]:
    """Amounts of money and percentages of a text, in any Indonesian spelling."""
    polos = tanpa_variabel(teks)
    for cocok in _UANG.finditer(polos):
        skala = SKALA.get((cocok["skala"] or "").lower(), 0)
        yield from _satu(cocok[0], cocok["n"] or cocok["m"], Jenis.RUPIAH, skala)
    for cocok in _PERSEN.finditer(polos):
        yield from _satu(cocok[0], cocok["n"], Jenis.PERSEN, 0)


def ketikan_indeks(teks: str) -> Iterator[Ketikan]:
    """Values with decimals and no unit, as those of indices: "78,25"."""
    for cocok in _INDEKS.finditer(tanpa_variabel(teks)):
        yield from _satu(cocok[0], cocok["n"], Jenis.INDEKS, 0)


def _satu(kata: str, digit: str, jenis: Jenis, skala: int) -> Iterator[Ketikan]:
    hasil = baca(digit, jenis=Jenis.PERSEN if skala else jenis)
    if not isinstance(hasil, Angka):
        return
    pecah = max(0, -int(hasil.nilai.as_tuple().exponent))
    faktor = Decimal(10) ** skala
    bulat = jenis is Jenis.RUPIAH and not skala
    galat = Decimal(0) if bulat else Decimal(5).scaleb(-pecah - 1) * faktor
    yield Ketikan(kata, hasil.nilai * faktor, jenis, galat)
