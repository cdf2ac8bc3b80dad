"""A figure of the snapshot: the number, its address, and what it follows from."""

from collections.abc import Iterator
from decimal import Decimal

import msgspec


class Struktur(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Common behaviour of all parts: immutable, named fields only."""


class Angka(Struktur, frozen=True, kw_only=True):
    """A number with its origin.

    `alamat` names the figure, e.g. `anggaran.realisasi/2024-TW4/7.01.01.2.02.0001` or
    `turunan/serapan/7.01.01`. `aturan` is empty for a fact; for a derived figure it names the
    rule (jumlah, serapan, capaian, rata_rata, selisih …) and `dari` the addresses it used.
    `sebab` says why `nilai` is None.
    """

    nilai: Decimal | None
    alamat: str
    aturan: str = ""
    dari: tuple[str, ...] = ()
    sebab: str = ""


class Volume(Struktur, frozen=True, kw_only=True):
    """A count with its unit, e.g. 5 Lembaga Kemasyarakatan."""

    angka: Angka
    satuan: str


def semua_angka(simpul: object) -> Iterator[Angka]:
    """Every figure of a part of the snapshot, in the order of its fields."""
    if isinstance(simpul, Angka):
        yield simpul
    elif isinstance(simpul, Struktur):
        for nama in simpul.__struct_fields__:
            yield from semua_angka(getattr(simpul, nama))
    elif isinstance(simpul, tuple):
        for satu in simpul:
            yield from semua_angka(satu)
