"""Where names stand in a chart: beside their point, not over another's name or point."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

HURUF = 6.7
"""Mean width of a letter at the charts' size."""
TINGGI = 14.0

Kotak = tuple[float, float, float, float]


@dataclass(frozen=True, kw_only=True)
class Label:
    """A name at a point. `wajib`: it must stand somewhere; others only where there is room."""

    x: float
    y: float
    teks: str
    wajib: bool = False
    arah: tuple[str, ...] = ("kanan", "kiri", "atas", "bawah")
    jangkar: str = "start"

    @property
    def letak_x(self) -> str:
        return f"{self.x:.1f}"

    @property
    def letak_y(self) -> str:
        return f"{self.y:.1f}"

    def kotak(self) -> Kotak:
        panjang = HURUF * len(self.teks)
        geser = {"start": 0.0, "middle": panjang / 2, "end": panjang}[self.jangkar]
        return self.x - geser, self.y - 11, self.x - geser + panjang, self.y + 3


_TEMPAT = {
    "kanan": (10.0, 4.0, "start"),
    "kiri": (-10.0, 4.0, "end"),
    "atas": (0.0, -9.0, "middle"),
    "bawah": (0.0, 19.0, "middle"),
}


class Papan:
    """The drawing with what already stands in it."""

    def __init__(self, lebar: float, tinggi: float) -> None:
        self._batas = (0.0, 0.0, lebar, tinggi)
        self._titik: list[Kotak] = []
        self._nama: list[Kotak] = []

    def sekat(self, x: float, y: float, jari: float) -> None:
        """A point that no name may cover."""
        self._titik.append((x - jari, y - jari, x + jari, y + jari))

    def taruh(self, label: Sequence[Label]) -> tuple[Label, ...]:
        """Names with their places: the required first, the others where there is room."""
        hasil = []
        for satu in sorted(label, key=lambda n: not n.wajib):
            letak = self._tempat(satu)
            if letak is not None:
                self._nama.append(letak.kotak())
                hasil.append(letak)
        return tuple(hasil)

    def _tempat(self, label: Label) -> Label | None:
        """Free of all; for a required name, in a crowd, free of names, then inside at least."""
        calon = [c for c in self._calon(label) if self._di_dalam(c.kotak())]
        bebas = [c for c in calon if not _tindih(c.kotak(), self._nama)]
        lega = [c for c in bebas if not _tindih(c.kotak(), self._titik)]
        if lega or not label.wajib:
            return lega[0] if lega else None
        return (bebas or calon or [next(self._calon(label))])[0]

    def _calon(self, label: Label) -> Iterator[Label]:
        # A required name moves away from its point step by step until it finds room.
        langkah = (0.0, -TINGGI, TINGGI, -2 * TINGGI, 2 * TINGGI, -3 * TINGGI, 3 * TINGGI)
        for geser in langkah if label.wajib else (0.0,):
            for arah in label.arah:
                dx, dy, jangkar = _TEMPAT[arah]
                yield replace(label, x=label.x + dx, y=label.y + dy + geser, jangkar=jangkar)

    def _di_dalam(self, kotak: Kotak) -> bool:
        kiri, atas, kanan, bawah = kotak
        batas = self._batas
        return kiri >= batas[0] and atas >= batas[1] and kanan <= batas[2] and bawah <= batas[3]


def _tindih(kotak: Kotak, lain: Sequence[Kotak]) -> bool:
    kiri, atas, kanan, bawah = kotak
    return any(kiri < b[2] and kanan > b[0] and atas < b[3] and bawah > b[1] for b in lain)
