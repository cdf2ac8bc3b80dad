"""What every file format is read into: paragraphs and tables in the order of the document."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from core.angka import desimal
from core.impor.baca_xlsx import BARIS_MAKS, KOLOM_MAKS, SEL_MAKS
from reporting.periksa_dokumen.galat import BerkasTakTerbaca


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
        """Every row as wide as the widest. Raises BerkasTakTerbaca where that is too much."""
        lebar = self.lebar
        batasi(len(self.baris), lebar)
        for baris in self.baris:
            baris.extend(Sel() for _ in range(lebar - len(baris)))


def batasi(baris: int, kolom: int, apa: str = "Sebuah tabel") -> None:
    """Raises BerkasTakTerbaca for a table larger than a sheet that is imported may be: a few bytes
    of merged cells or of one wide row can ask for more cells than there is memory."""
    if baris > BARIS_MAKS or kolom > KOLOM_MAKS or baris * kolom > SEL_MAKS:
        juta = desimal(Decimal(SEL_MAKS).scaleb(-6), 1)
        raise BerkasTakTerbaca(
            f"{apa} lebih dari {BARIS_MAKS // 1000} ribu baris, {KOLOM_MAKS} kolom, atau"
            f" {juta} juta sel. Hapus yang tidak perlu atau pecah berkasnya."
        )


@dataclass
class Dokumen:
    isi: list[str | Tabel] = field(default_factory=list)

    @property
    def tabel(self) -> list[Tabel]:
        return [satu for satu in self.isi if isinstance(satu, Tabel)]

    def paragraf(self) -> Iterator[str]:
        yield from (satu for satu in self.isi if isinstance(satu, str))
