"""Figures of two snapshots compared by address, facts and derived ones alike."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

import msgspec

from reporting.snapshot.angka import Angka


@dataclass(frozen=True)
class UbahAngka:
    """A figure with another value; None on a side: it is not there, or has no value there."""

    alamat: str  # without its period when the two snapshots are of different periods
    lama: Angka | None
    baru: Angka | None

    @property
    def selisih(self) -> Decimal | None:
        """New minus old, in the figure's own unit; None unless both have a value."""
        if self.lama is None or self.baru is None:
            return None
        if self.lama.nilai is None or self.baru.nilai is None:
            return None
        return self.baru.nilai - self.lama.nilai


def beda_angka(
    lama: msgspec.Struct, baru: msgspec.Struct, periode_lama: str, periode_baru: str
) -> list[UbahAngka]:
    """Changed figures in the new one's order, those it lacks last.

    `periode_*` are codes such as 2024-TW4. The code in an address is set aside, so that the same
    sub kegiatan of two quarters is one figure; within one period addresses stay whole.
    """
    satu = periode_lama == periode_baru
    dulu = _menurut_alamat(lama, "" if satu else periode_lama)
    kini = _menurut_alamat(baru, "" if satu else periode_baru)
    semua = [*kini, *(a for a in dulu if a not in kini)]
    ubah = (UbahAngka(a, dulu.get(a), kini.get(a)) for a in semua)
    return [u for u in ubah if _isi(u.lama) != _isi(u.baru)]


def _isi(angka: Angka | None) -> tuple[Decimal | None, str] | None:
    return None if angka is None else (angka.nilai, angka.sebab)


def _menurut_alamat(isi: msgspec.Struct, periode: str) -> dict[str, Angka]:
    return {_tanpa(a.alamat, periode): a for a in _angka(isi) if a.alamat}


def _tanpa(alamat: str, periode: str) -> str:
    return "/".join(ruas for ruas in alamat.split("/") if not periode or ruas != periode)


def _angka(isi: object) -> Iterator[Angka]:
    if isinstance(isi, Angka):
        yield isi
    elif isinstance(isi, msgspec.Struct):
        for nama in isi.__struct_fields__:
            yield from _angka(getattr(isi, nama))
    elif isinstance(isi, Mapping):
        for satu in isi.values():
            yield from _angka(satu)
    elif isinstance(isi, tuple):
        for satu in isi:
            yield from _angka(satu)
