"""How long a text and how large a number is still taken."""

from __future__ import annotations

from decimal import Decimal

PANJANG_MAKS = 60
"""Longest text that is looked at as a number; longer is ``Bukan``."""

DIGIT_MAKS = 17
"""Most digits before the comma. Far above any budget, and one short of a NIP."""

DESIMAL_MAKS = 30
"""Most digits behind the comma: more than Decimal gives in a division."""


def di_luar_batas(n: Decimal) -> str:
    """Why a number cannot be taken, or nothing."""
    if not n.is_finite():
        return "Hasil hitungannya bukan angka."
    if n and n.adjusted() >= DIGIT_MAKS:
        return "Angkanya terlalu besar. Periksa kembali jumlah angkanya."
    eksponen = n.as_tuple().exponent
    if n and isinstance(eksponen, int) and eksponen < -DESIMAL_MAKS:
        return "Terlalu banyak angka di belakang koma. Bulatkan lebih dahulu."
    return ""
