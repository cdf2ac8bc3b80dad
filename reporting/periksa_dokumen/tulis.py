"""Figures of a finding as Indonesians write them."""

from decimal import Decimal

from core.baca_angka import Jenis
from core.baca_angka import tulis as tulis_jenis


def tulis(nilai: Decimal) -> str:
    bulat = nilai == nilai.to_integral_value()
    return tulis_jenis(nilai, Jenis.RUPIAH if bulat else Jenis.INDEKS)
