"""What every file format is read into: paragraphs and tables in the order of the document."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_JUDUL = re.compile(r"^\W*(?:tabel|table)\.?\s*([0-9]+(?:[.\-][0-9]+)*)", re.IGNORECASE)
JARAK_JUDUL = 3
"""How many paragraphs above a table its caption may stand."""


@dataclass(frozen=True)
class Sel:
    """One cell of the grid; a merged cell's text stands in its first place, the rest is empty."""

    teks: str = ""
    tebal: bool = False
    indent: int = 0


@dataclass
class Tabel:
    baris: list[list[Sel]]
    nama: str = ""

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


def rapikan(isi: list[str | Tabel]) -> Dokumen:
    """Joins tables that go on over a page and names each by its caption."""
    hasil: list[str | Tabel] = []
    for satu in isi:
        akhir = hasil[-1] if hasil else None
        if isinstance(satu, Tabel) and isinstance(akhir, Tabel) and _sambungan(akhir, satu):
            baris = satu.baris
            if _teks(baris[0]) == _teks(akhir.baris[0]):
                baris = baris[1:]
            if baris and _terpotong(akhir, baris):
                akhir.baris[-1] = _satukan(akhir.baris[-1], baris[0])
                baris = baris[1:]
            akhir.baris.extend(baris)
            continue
        hasil.append(satu)
    for letak, satu in enumerate(hasil):
        if isinstance(satu, Tabel):
            satu.rata()
            satu.nama = satu.nama or _judul(hasil, letak)
    urut = 0
    for satu in hasil:
        if isinstance(satu, Tabel):
            urut += 1
            satu.nama = satu.nama or f"Tabel ke-{urut}"
    return Dokumen(hasil)


def _teks(baris: list[Sel]) -> list[str]:
    return [" ".join(sel.teks.lower().split()) for sel in baris]


def _sambungan(atas: Tabel, bawah: Tabel) -> bool:
    if atas.nama != bawah.nama:
        return False
    if abs(atas.lebar - bawah.lebar) > (0 if min(atas.lebar, bawah.lebar) < 4 else 1):
        return False
    kepala = _teks(bawah.baris[0])
    if kepala == _teks(atas.baris[0]):
        return True
    return not (all(kepala) and not any(re.search(r"\d", sel) for sel in kepala))


def _terpotong(tabel: Tabel, lanjutan: list[list[Sel]]) -> bool:
    """Whether a page break cut one row in two: no cell is filled in both, or only words go on
    in a table that elsewhere has no row of a single cell."""
    atas, bawah = tabel.baris[-1], lanjutan[0]
    if len(atas) != len(bawah):
        return False
    ganda = [b.teks for a, b in zip(atas, bawah, strict=True) if a.teks and b.teks]
    terisi = [b.teks for b in bawah if b.teks]
    if not ganda:
        return True
    if ganda != terisi or any(re.match(r"[0-9]", teks) for teks in ganda):
        return False
    lain = [*tabel.baris[1:], *lanjutan[1:]]
    tunggal = any(sum(bool(sel.teks) for sel in baris) == 1 for baris in lain)
    return len(ganda) == 1 and (ganda[0][0].islower() or not tunggal)


def _satukan(atas: list[Sel], bawah: list[Sel]) -> list[Sel]:
    return [
        Sel(f"{a.teks} {b.teks}".strip(), a.tebal or b.tebal, a.indent or b.indent)
        for a, b in zip(atas, bawah, strict=True)
    ]


def _judul(isi: list[str | Tabel], letak: int) -> str:
    for mundur in range(letak - 1, max(-1, letak - 1 - JARAK_JUDUL), -1):
        satu = isi[mundur]
        if isinstance(satu, Tabel):
            return ""
        if cocok := _JUDUL.match(satu):
            return f"Tabel {cocok[1]}"
    return ""
