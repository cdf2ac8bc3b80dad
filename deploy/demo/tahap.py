"""How a year's money and volume spread over its quarters: the stated rules, whole rupiah.

README.md explains them in words. All functions are pure; quarter IV always reaches the exact
figure of the data files, and no cumulative figure ever falls.
"""

from decimal import Decimal
from itertools import accumulate

Empat = tuple[int, int, int, int]

POLA: dict[str, Empat] = {  # per mille of the pagu by quarter
    "rata": (250, 250, 250, 250),
    "gaji": (225, 300, 225, 250),  # holiday pay and the 13th month fall in quarter II
    "awal": (400, 300, 200, 100),
    "tengah": (50, 350, 350, 250),
    "akhir": (0, 100, 200, 700),
    "sekali": (0, 0, 0, 1000),
}
TERPAKAI = (940, 960, 970)
"""Per mille of the planned cash that is really spent by quarters I to III, before the ratio."""

LANGKAH = ("rata", "tetap", "tengah", "akhir")


def kas(pagu: int, pola: str) -> Empat:
    """Anggaran kas of each quarter; the last one takes what rounding down leaves."""
    satu, dua, tiga, _ = (pagu * bagian // 1000 for bagian in POLA[pola])
    return satu, dua, tiga, pagu - satu - dua - tiga


def kas_perubahan(pagu: int, murni: Empat) -> Empat:
    """After the change in October: past quarters as they were, the change lands in quarter IV.

    A pagu cut below what was planned for quarters I–III shortens the latest of them.
    """
    sisa, lalu = pagu, []
    for jumlah in murni[:3]:
        lalu.append(min(jumlah, sisa))
        sisa -= lalu[-1]
    return lalu[0], lalu[1], lalu[2], sisa


def realisasi(akhir: int, pagu: int, murni: Empat) -> Empat:
    """Cumulative spending: a little behind the murni cash plan, exactly `akhir` in quarter IV."""
    if not pagu:
        return 0, 0, 0, akhir
    rencana = list(accumulate(murni))
    satu, dua, tiga = (
        min(rencana[i] * akhir * TERPAKAI[i] // (pagu * 1000), akhir) for i in range(3)
    )
    return satu, dua, tiga, akhir


def volume(akhir: Decimal, langkah: str) -> tuple[Decimal, Decimal, Decimal, Decimal]:
    """Cumulative volume in whole units; `tetap` is a position that holds all year."""
    nol = Decimal(0)
    match langkah:
        case "tetap":
            return akhir, akhir, akhir, akhir
        case "tengah":
            return nol, akhir // 2, akhir, akhir
        case "akhir":
            return nol, nol, nol, akhir
        case "rata":
            return akhir // 4, akhir * 2 // 4, akhir * 3 // 4, akhir
    raise ValueError(f"Langkah '{langkah}' tidak dikenal.")
