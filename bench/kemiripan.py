"""Texts compared: one office against fifty others, sixty passages each, some of them copied."""

import random
import statistics
import time

from reporting.baca.kemiripan import Pengolah, Petikan, peringkat

KANTOR, PETIKAN, KATA = 51, 60, 60
DISALIN = 6
"""Passages of the first office that every other office has too."""


def kembar() -> dict[str, str]:
    """Median of five: making all passages ready, finding and ranking."""
    acak = random.Random(23)  # noqa: S311
    kosakata = [
        f"kata{n}".translate(str.maketrans("0123456789", "abcdefghij")) for n in range(2000)
    ]
    naskah = [
        [" ".join(acak.choices(kosakata, k=KATA)) for _ in range(PETIKAN)] for _ in range(KANTOR)
    ]
    for lain in naskah[1:]:
        lain[:DISALIN] = naskah[0][:DISALIN]
    waktu = [_sekali(naskah) for _ in range(5)]
    return {f"{KANTOR} kantor × {PETIKAN} petikan": f"{statistics.median(waktu):.2f} s (≤ 1 s)"}


def _sekali(naskah: list[list[str]]) -> float:
    mulai = time.perf_counter()
    pengolah = Pengolah(["Wotu", "Malili", "Tomoni Timur"])
    olahan = [pengolah.olah_semua(Petikan("", teks) for teks in satu) for satu in naskah]
    hasil = peringkat(olahan[0], dict(enumerate(olahan[1:], 1)))
    lama = time.perf_counter() - mulai
    assert [len(p.mirip) for p in hasil] == [DISALIN] * (KANTOR - 1)
    return lama
