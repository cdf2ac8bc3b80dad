"""What a field may hold and what reading it may answer."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Jenis(StrEnum):
    """What kind of number a field holds; it decides how a lone dot or comma is read."""

    RUPIAH = "rupiah"
    """Whole rupiah, no fraction."""
    PERSEN = "persen"
    """Percentage as a plain number: 97,33 means 97,33 %."""
    VOLUME = "volume"
    """A count or measure with its unit: 12 Laporan, 3,5 Ha."""
    INDEKS = "indeks"
    """A value such as 78,60."""


@dataclass(frozen=True)
class Angka:
    """A number read with certainty.

    ``satuan`` is the unit that stood in the text: in the spelling asked for when it is the same
    unit, as written when it is another, empty when there was none (and always for rupiah).
    """

    nilai: Decimal
    satuan: str = ""


@dataclass(frozen=True)
class Kosong:
    """Nothing was entered, or a dash: explicitly no value, which is not 0."""


@dataclass(frozen=True)
class Ragu:
    """A number that must be asked for: its possible readings, likeliest first, and why."""

    pilihan: tuple[Decimal, ...]
    alasan: str


@dataclass(frozen=True)
class Bukan:
    """Not a number for this field: why and what to do, with a suggestion where there is one.

    The suggestion is already part of ``alasan`` ("Tulis 12.").
    """

    alasan: str
    saran: Decimal | None = None


Hasil = Angka | Kosong | Ragu | Bukan
"""What ``baca`` answers."""
