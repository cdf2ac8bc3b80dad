"""What a figure of a document shows: charts and the organisation by their data, or a drawing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reporting.snapshot.angka import Angka


@dataclass(frozen=True)
class Titik:
    label: str
    target: Angka | None
    realisasi: Angka | None  # nilai None: printed with its reason at its place


@dataclass(frozen=True)
class GrafikTren:
    """Target (dashed) and realisasi (solid) over years."""

    titik: tuple[Titik, ...]
    satuan: str


@dataclass(frozen=True)
class BatangSerapan:
    label: str
    pagu: Angka
    realisasi: Angka
    serapan: Angka


@dataclass(frozen=True)
class GrafikSerapan:
    batang: tuple[BatangSerapan, ...]


@dataclass(frozen=True)
class Kotak:
    kunci: str
    induk: str
    jenis: Literal["pimpinan", "sekretaris", "subbagian", "seksi"]
    unit: str
    nama: str


@dataclass(frozen=True)
class BaganOrganisasi:
    kotak: tuple[Kotak, ...]


@dataclass(frozen=True)
class Coretan:
    """A stroke through points: an axis, a series, or (`isi`) a filled shape. Units as Lukisan."""

    titik: tuple[tuple[float, float], ...]
    gaya: Literal["kisi", "sumbu", "utama", "putus", "isi"] = "kisi"


@dataclass(frozen=True)
class Noktah:
    """A dot; hollow, filled, or a ringed one that stands out, so that grey paper tells them."""

    x: float
    y: float
    gaya: Literal["biasa", "utama", "luar"] = "biasa"


@dataclass(frozen=True)
class Kata:
    """Words in a drawing."""

    x: float
    y: float
    teks: str
    jangkar: Literal["start", "middle", "end"] = "middle"
    gaya: Literal["biasa", "redup", "tebal"] = "biasa"


@dataclass(frozen=True)
class Lukisan:
    """A drawing whose geometry is worked out already: 440 units are the text width."""

    tinggi: float
    unsur: tuple[Coretan | Noktah | Kata, ...]


IsiGambar = GrafikTren | GrafikSerapan | BaganOrganisasi | Lukisan
