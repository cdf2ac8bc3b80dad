"""Numbers in cells and sentences of a foreign document; unlike a form, nobody can be asked."""

import re
from decimal import Decimal

from core.baca_angka import Angka, Jenis, Ragu, baca

_ANGKA = re.compile(
    r"^[\s]*(?:rp\.?\s*)?([(\-−]?\s*[0-9][0-9.,]*)(?:,-+|\.-+)?\s*\)?\s*(.*)$", re.I
)


def angka(teks: str) -> Decimal | None:
    """The number a cell begins with; None for words, "–" and what can't be told.

    `3.135.828.551`, `Rp. 7.557.500,-`, `97,33%`, `12 Laporan`, `91.67`.
    """
    if pisah := pisahkan(teks):
        return pisah[0]
    return None


def pisahkan(teks: str) -> tuple[Decimal, str] | None:
    """Number and unit of a cell."""
    cocok = _ANGKA.match(teks.strip())
    if cocok is None:
        return None
    inti, satuan = cocok[1].strip(), cocok[2].strip(" .,-")
    if len(satuan) > 40 or re.match(r"[0-9]", satuan):
        return None
    minus = inti[0] in "(-−"
    digit = inti.lstrip("(-− ").rstrip(".,")
    nilai = _nilai(digit)
    if nilai is None:
        return None
    return (-nilai if minus else nilai), satuan


def _nilai(digit: str) -> Decimal | None:
    """What can be read in two ways is taken for the likelier: 7.557 for seven thousand."""
    hasil = baca(digit, jenis=Jenis.INDEKS)
    if isinstance(hasil, Angka):
        return hasil.nilai
    return hasil.pilihan[0] if isinstance(hasil, Ragu) else None
