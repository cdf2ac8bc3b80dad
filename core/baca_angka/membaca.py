"""Reading anything a person or a spreadsheet hands over."""

from __future__ import annotations

import re
from datetime import date, time, timedelta
from decimal import Decimal

from core.baca_angka.batas import PANJANG_MAKS
from core.baca_angka.bentuk import baca_bentuk
from core.baca_angka.bersihkan import ratakan
from core.baca_angka.bilangan import baca_bilangan
from core.baca_angka.hasil import Bukan, Hasil, Jenis, Kosong
from core.baca_angka.kalimat import ajakan_untuk
from core.baca_angka.pengecualian import kecuali


def baca(teks: object, *, jenis: Jenis, satuan: str = "") -> Hasil:
    """Read what someone typed, pasted or imported as a number of the given kind.

    ``satuan`` is the unit the field asks for: it settles a lone ``1.234`` when the text names no
    unit, and is what a written unit is compared with (see ``Angka``). Takes None, text, int,
    Decimal and float; a float loses the noise beyond Excel's 15 digits. A spreadsheet cell shown
    as a percentage holds a hundredth of what is seen: multiply before calling. Never raises.
    """
    if teks is None:
        return Kosong()
    if isinstance(teks, str):
        return _baca_teks(teks, jenis, satuan)
    if isinstance(teks, bool):
        return Bukan(f"Isinya benar atau salah, bukan angka. {ajakan_untuk(jenis)}")
    if isinstance(teks, int | float | Decimal):
        return baca_bilangan(teks, jenis)
    if isinstance(teks, date | time | timedelta):
        return Bukan(f"Isinya tanggal atau jam, bukan angka. {ajakan_untuk(jenis)}")
    return Bukan(f"Isinya bukan angka. {ajakan_untuk(jenis)}")


def _baca_teks(asli: str, jenis: Jenis, satuan: str) -> Hasil:
    if len(asli.strip()) > PANJANG_MAKS:
        return Bukan(
            f"Tulisannya lebih dari {PANJANG_MAKS} huruf, terlalu panjang untuk sebuah angka. "
            "Tulis angkanya saja."
        )
    teks = ratakan(asli)
    # Excel marks a cell as text with an apostrophe in front.
    teks = teks.removeprefix("'").lstrip()
    if re.fullmatch(r"-{0,3}", teks):
        return Kosong()
    return kecuali(teks, jenis) or baca_bentuk(teks, jenis, satuan)
