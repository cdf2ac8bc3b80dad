"""Writing a number into an input field."""

from __future__ import annotations

from decimal import Decimal

from core.angka import MINUS
from core.baca_angka.batas import di_luar_batas
from core.baca_angka.hasil import Jenis
from core.baca_angka.satuan import punya_pecahan


def tulis(nilai: Decimal | int, jenis: Jenis, satuan: str = "") -> str:
    """Write a number the way an input field shows it, so that ``baca`` reads the same back.

    Like ``angka.bilangan``, but no digit is lost: ``3.308.672.275``, ``78,60``, ``12,3456``.
    What would be ambiguous gets zeros: ``1.234,00`` for an index, ``1,2340`` for a counted unit.
    A fraction of a rupiah, which no field should hold, is shown and then asked about.
    Raises TypeError for a float, ValueError for what ``baca`` would call too large or too long.
    """
    if not isinstance(nilai, Decimal | int):
        raise TypeError(f"Decimal or int expected, not {type(nilai).__name__}")
    n = Decimal(nilai) or Decimal(0)
    if di_luar_batas(n):
        raise ValueError(f"cannot write {n}")
    utuh, _, pecah = f"{n.copy_abs():,f}".partition(".")
    pecah = pecah.rstrip("0")
    ribuan = "," in utuh
    if jenis is not Jenis.RUPIAH:
        if pecah:
            pecah = pecah.ljust(2, "0")
        if punya_pecahan(jenis, satuan):
            pecah = pecah or ("00" if ribuan else "")
        elif len(pecah) == 3 and not ribuan and utuh != "0":
            pecah += "0"
    tanda = MINUS if n < 0 else ""
    return f"{tanda}{utuh.replace(',', '.')}{',' if pecah else ''}{pecah}"
