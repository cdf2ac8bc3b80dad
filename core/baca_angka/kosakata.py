"""The words that are known: numbers, scales, months, and what is never a unit."""

from __future__ import annotations

from functools import cache

from core.angka import BULAN, terbilang

KATA_ANGKA = frozenset(
    {
        *("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"),
        *("sepuluh", "sebelas", "belas", "puluh", "seratus", "ratus", "seribu", "ribu", "juta"),
        *("miliar", "milyar", "triliun", "koma", "minus"),
    }
)
SKALA = {
    **dict.fromkeys(("ribu", "rb"), 3),
    **dict.fromkeys(("juta", "jt"), 6),
    **dict.fromkeys(("miliar", "milyar"), 9),
    "triliun": 12,
}
NAMA_BULAN = frozenset(
    {b.casefold() for b in BULAN} | {b[:3].casefold() for b in BULAN} | {"sept", "agt", "ags"}
)

# Words that join, qualify or tell the time: a number before one of them is not "so many of it".
BUKAN_SATUAN = (
    frozenset(
        {
            *("dan", "atau", "dari", "sd", "sampai", "hingga", "lebih", "kurang", "sekitar"),
            *("belum", "tidak", "bukan", "kecuali", "pukul", "wib", "wita", "wit", "nan", "inf"),
        }
    )
    | KATA_ANGKA
    | NAMA_BULAN
    | frozenset(SKALA)
)


@cache
def angka_huruf() -> dict[str, int]:
    """The words of 0 to 999 and what they mean."""
    return {terbilang(n): n for n in range(1000)}
