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
        self._isi: list[Kotak] = []

    def sekat(self, x: float, y: float, jari: float) -> None:
        """A point that no name may cover."""
        self._isi.append((x - jari, y - jari, x + jari, y + jari))

    def taruh(self, label: Sequence[Label]) -> tuple[Label, ...]:
        """Names with their places: the required first, the others where there is room."""
        hasil = []
        for satu in sorted(label, key=lambda n: not n.wajib):
            letak = next((c for c in self._calon(satu) if self._bebas(c.kotak())), None)
            if letak is None and satu.wajib:
                letak = next(self._calon(satu))
            if letak is not None:
                self._isi.append(letak.kotak())
                hasil.append(letak)
        return tuple(hasil)

    def _calon(self, label: Label) -> Iterator[Label]:
        # A required name moves away from its point step by step until it finds room.
        langkah = (0.0, -TINGGI, TINGGI, -2 * TINGGI, 2 * TINGGI, -3 * TINGGI, 3 * TINGGI)
        for geser in langkah if label.wajib else (0.0,):
            for arah in label.arah:
                dx, dy, jangkar = _TEMPAT[arah]
                yield replace(label, x=label.x + dx, y=label.y + dy + geser, jangkar=jangkar)

    def _bebas(self, kotak: Kotak) -> bool:
        kiri, atas, kanan, bawah = kotak
        if kiri < self._batas[0] or atas < self._batas[1]:
            return False
        if kanan > self._batas[2] or bawah > self._batas[3]:
            return False
        return not any(
            kiri < b[2] and kanan > b[0] and atas < b[3] and bawah > b[1] for b in self._isi
        )
