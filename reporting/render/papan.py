"""A board of words already placed in a drawing, so that later ones find a free spot."""

from collections.abc import Iterable

from reporting.render.markah import Markah
from reporting.render.svg import TINTA, teks
from reporting.render.ukuran import lebar


class Papan:
    """Places lines of words; a place is left, top, right, bottom."""

    def __init__(self) -> None:
        self.terisi: list[tuple[float, float, float, float]] = []

    def taruh(
        self,
        calon: Iterable[tuple[float, float]],
        isi: list[str],
        ukuran: float = 8.5,
        *,
        jangkar: str = "middle",
        berat: int = 400,
        warna: str = TINTA,
    ) -> Markah:
        """Writes at the first free of the given places (or the first, when none is free)."""
        pilihan = list(calon)
        x, y = next((p for p in pilihan if self._bebas(p, isi, ukuran, jangkar, berat)), pilihan[0])
        self.terisi.append(_kotak((x, y), isi, ukuran, jangkar, berat))
        return Markah("").join(
            teks(x, y + 9 * i, b, ukuran, jangkar=jangkar, berat=berat, warna=warna, halo=True)
            for i, b in enumerate(isi)
        )

    def _bebas(
        self, titik: tuple[float, float], isi: list[str], ukuran: float, jangkar: str, berat: int
    ) -> bool:
        kiri, atas, kanan, bawah = _kotak(titik, isi, ukuran, jangkar, berat)
        return all(kanan <= k or n <= kiri or bawah <= a or b <= atas for k, a, n, b in self.terisi)


def _kotak(
    titik: tuple[float, float], isi: list[str], ukuran: float, jangkar: str, berat: int
) -> tuple[float, float, float, float]:
    panjang = max(lebar(b, ukuran, tebal=berat >= 600) for b in isi)
    kiri = titik[0] - {"start": 0.0, "middle": panjang / 2, "end": panjang}[jangkar]
    atas = titik[1] - ukuran * 0.75
    return kiri - 1, atas, kiri + panjang + 1, titik[1] + 9 * (len(isi) - 1) + 0.5
