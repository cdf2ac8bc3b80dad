"""Addresses of figures and the small constructors that attach them.

`anggaran.realisasi/2024-TW4/7.01.01.2.02.0001` is a fact, `turunan/serapan/7.01.01` a figure
that follows by a rule from the addresses in `dari`.
"""

from collections.abc import Iterable
from decimal import Decimal

from reporting.snapshot.angka import Angka

BELUM_DIISI = "belum diisi"


def fakta(nilai: Decimal | int | None, alamat: str, sebab: str = "") -> Angka:
    """A figure as it was entered; without one, `sebab` says why."""
    if nilai is None:
        return Angka(nilai=None, alamat=alamat, sebab=sebab or BELUM_DIISI)
    return Angka(nilai=bersih(Decimal(nilai)), alamat=alamat)


def turunan(
    nilai: Decimal | None, alamat: str, aturan: str, dari: Iterable[Angka], sebab: str = ""
) -> Angka:
    """A figure that core.capaian worked out, with the rule and what it was worked out from."""
    return Angka(
        nilai=None if nilai is None else bersih(nilai),
        alamat=f"turunan/{alamat}",
        aturan=aturan,
        dari=tuple(a.alamat for a in dari),
        sebab="" if nilai is not None else (sebab or "tidak diukur"),
    )


def bersih(nilai: Decimal) -> Decimal:
    """The same number in one spelling, so that equal facts have equal hashes: 82.0000 → 82."""
    if nilai == nilai.to_integral_value():
        return nilai.quantize(Decimal(1))
    return nilai.normalize()
