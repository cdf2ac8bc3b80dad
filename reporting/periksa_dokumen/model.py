"""What every file format is read into: paragraphs and tables in the order of the document."""

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Sel:
    """One cell of the grid; a merged cell's text stands in its first place, the rest is empty.

    `lebar` and `tinggi` count the columns and rows a merged cell reaches over.
    """

    teks: str = ""
    tebal: bool = False
    indent: int = 0
    lebar: int = 1
    tinggi: int = 1


@dataclass
class Tabel:
    """`batas` are the edges of its columns where the file draws them (PDF), in points; `halaman`
    is the page it begins on, 0 where the file has none."""

    baris: list[list[Sel]]
    nama: str = ""
    batas: tuple[float, ...] = ()
    halaman: int = 0

    @property
    def lebar(self) -> int:
        return max((len(b) for b in self.baris), default=0)

    def rata(self) -> None:
        """Every row as wide as the widest."""
        lebar = self.lebar
        for baris in self.baris:
            baris.extend(Sel() for _ in range(lebar - len(baris)))


@dataclass
class Dokumen:
    isi: list[str | Tabel] = field(default_factory=list)

    @property
    def tabel(self) -> list[Tabel]:
        return [satu for satu in self.isi if isinstance(satu, Tabel)]

    def paragraf(self) -> Iterator[str]:
        yield from (satu for satu in self.isi if isinstance(satu, str))
