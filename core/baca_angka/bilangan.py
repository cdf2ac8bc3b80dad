"""Numbers from spreadsheets, which need no reading but may not fit."""

from __future__ import annotations

from decimal import Decimal

from core.angka import bulatkan
from core.baca_angka.batas import di_luar_batas
from core.baca_angka.hasil import Angka, Bukan, Hasil, Jenis, Ragu
from core.baca_angka.kalimat import tanpa_pecahan


def baca_bilangan(x: Decimal | int | float, jenis: Jenis) -> Hasil:
    if isinstance(x, float):
        n = Decimal(int(x)) if x.is_integer() else Decimal(f"{x:.15g}")
        # Sums that should be 0 leave something like 5,55e-17.
        if n.is_finite() and abs(x) < 1:
            n = bulatkan(n, 15)
            n = Decimal(f"{n:f}".rstrip("0").rstrip("."))
    else:
        n = Decimal(x)
    if alasan := di_luar_batas(n):
        return Bukan(alasan)
    n = Decimal(f"{n:f}") if n else Decimal(0)
    if jenis is Jenis.RUPIAH:
        bulat = bulatkan(n, 0)
        return Angka(bulat) if bulat == n else Ragu((bulat,), tanpa_pecahan(n))
    return Angka(n)
