"""How a question or a refusal is worded."""

from __future__ import annotations

from decimal import Decimal

from core.angka import MINUS, terbilang
from core.baca_angka.hasil import Jenis

FORMAT_LUAR = "Ditulis dengan format luar."
"""Reason given for a foreign spelling such as ``1,234.56`` or ``78.60``."""

_CONTOH = {
    Jenis.RUPIAH: "3.308.672.275",
    Jenis.PERSEN: "97,33",
    Jenis.VOLUME: "12",
    Jenis.INDEKS: "78,60",
}
_TUKAR = str.maketrans(",.-", f".,{MINUS}")


def kutip(teks: str) -> str:
    return f'"{teks}"'


def ajakan_untuk(jenis: Jenis) -> str:
    return f"Tulis dengan angka, misalnya {_CONTOH[jenis]}."


def sebut(n: Decimal) -> str:
    """A number in a sentence, every digit kept."""
    teks = f"{n:,f}".translate(_TUKAR)
    return teks.rstrip("0").rstrip(",") if "," in teks else teks


def sebut_pecahan(n: Decimal) -> str:
    """A fraction with the digits it came with: 1,000 stays 1,000."""
    return f"{n:f}".translate(_TUKAR)


def sebut_huruf(n: Decimal) -> str:
    return ("minus " if n < 0 else "") + terbilang(int(n.copy_abs()))


def tanpa_pecahan(n: Decimal) -> str:
    return f"Rupiah ditulis tanpa pecahan, sedangkan isinya {sebut(n)}."
