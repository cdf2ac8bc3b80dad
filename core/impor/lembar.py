"""A workbook or CSV file as a neutral grid: what stood in each cell, and where.

A cell is None, text, a number, a date, or one of the three small classes below. Nothing here
knows what a column means.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from functools import cached_property


@dataclass(frozen=True, slots=True)
class Persen:
    """A number that its cell shows as a percentage; `nilai` is what is seen (98.51, not 0.9851)."""

    nilai: Decimal


@dataclass(frozen=True, slots=True)
class Galat:
    """`#DIV/0!` and its like."""

    teks: str


@dataclass(frozen=True, slots=True)
class RumusKosong:
    """A formula saved without its result. It is never 0."""

    rumus: str


GABUNGAN_MAKS = 200_000
"""Most cells inside merged ranges that are looked up; beyond it they count as not merged."""

IsiSel = None | str | bool | int | float | date | datetime | time | Persen | Galat | RumusKosong

Rentang = tuple[int, int, int, int]
"""First row, first column, last row, last column of a merged range; all count from 1."""


@dataclass
class Lembar:
    """One sheet. Rows and columns count from 1; rows without content are left out."""

    nama: str
    baris: dict[int, list[IsiSel]] = field(default_factory=dict)
    tersembunyi: bool = False
    baris_tersembunyi: set[int] = field(default_factory=set)
    kolom_tersembunyi: set[int] = field(default_factory=set)
    gabungan: list[Rentang] = field(default_factory=list)

    def isi(self, baris: int, kolom: int) -> IsiSel:
        daftar = self.baris.get(baris)
        return daftar[kolom - 1] if daftar and 0 < kolom <= len(daftar) else None

    @property
    def lebar(self) -> int:
        return max((len(b) for b in self.baris.values()), default=0)

    def asal(self, baris: int, kolom: int) -> tuple[int, int]:
        """The cell whose content a place shows: the first one of a merged range."""
        return self._asal.get((baris, kolom), (baris, kolom))

    @cached_property
    def _asal(self) -> dict[tuple[int, int], tuple[int, int]]:
        hasil: dict[tuple[int, int], tuple[int, int]] = {}
        for b1, k1, b2, k2 in self.gabungan:
            if (b2 - b1 + 1) * (k2 - k1 + 1) + len(hasil) > GABUNGAN_MAKS:
                break
            for baris in range(b1, b2 + 1):
                hasil |= {(baris, kolom): (b1, k1) for kolom in range(k1, k2 + 1)}
        return hasil

    def __iter__(self) -> Iterator[tuple[int, list[IsiSel]]]:
        return iter(sorted(self.baris.items()))


@dataclass
class BukuKerja:
    nama: str
    lembar: list[Lembar]

    def cari(self, nama: str) -> Lembar | None:
        return next((satu for satu in self.lembar if satu.nama == nama), None)


def huruf_kolom(kolom: int) -> str:
    """1 is A, 27 is AA."""
    hasil = ""
    while kolom:
        kolom, sisa = divmod(kolom - 1, 26)
        hasil = chr(ord("A") + sisa) + hasil
    return hasil


def nomor_kolom(huruf: str) -> int:
    hasil = 0
    for satu in huruf.upper():
        hasil = hasil * 26 + ord(satu) - ord("A") + 1
    return hasil


def alamat(baris: int, kolom: int) -> str:
    """`B12`."""
    return f"{huruf_kolom(kolom)}{baris}"


def teks(isi: IsiSel) -> str:
    """What a cell says, on one line, for names, codes and headers."""
    if isi is None:
        return ""
    if isinstance(isi, Galat):
        return isi.teks
    if isinstance(isi, RumusKosong):
        return ""
    if isinstance(isi, Persen):
        return f"{isi.nilai.normalize():f}".replace(".", ",") + "%"
    if isinstance(isi, float) and isi.is_integer():
        return str(int(isi))
    if isinstance(isi, datetime) and isi.time() == time(0):
        return isi.date().isoformat()
    return " ".join(str(isi).split())
