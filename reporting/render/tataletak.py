"""What became of a document on its pages: where chapters begin and how full their last page is."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from reporting.dokumen.blok import Dokumen
from reporting.render.konteks import jangkar

HAMPIR_KOSONG = 0.12
"""A last page filled less than this (a few lines) is worth laying the chapter out tighter."""

EKOR_REBAH = 0.45
"""A landscape table that ends on a page of its own with a row or two: the repeated head and the
notes below it take this much."""

_HEMAT = 0.05  # share of a page that tighter lines save, for each page before the last


@dataclass(frozen=True)
class BabTercetak:
    """Pages of a chapter, counted from 0, and how much of the last one is used (0 to 1)."""

    kunci: str
    awal: int
    akhir: int
    isi_akhir: float
    rebah_akhir: int = 0  # landscape pages it ends with

    @property
    def perlu_rapat(self) -> bool:
        """The last page is nearly empty and the pages before it can take its lines."""
        if self.rebah_akhir > 2 and self.isi_akhir < EKOR_REBAH:
            return True
        hemat = _HEMAT * (self.akhir - self.awal)
        return self.akhir > self.awal and self.isi_akhir < min(HAMPIR_KOSONG, hemat)


def bab_tercetak(halaman: list[Any], dokumen: Dokumen) -> list[BabTercetak]:
    """Measures the chapters of a laid out document (`halaman` are WeasyPrint's pages)."""
    kunci = [b.kunci for b in dokumen.bab]
    if not kunci:
        return []
    batas = [halaman_jangkar(halaman, jangkar(isi)) for isi in kunci]
    sesudah = [halaman_jangkar(halaman, jangkar(isi.kunci)) for isi in dokumen.lampiran] or [
        len(halaman)
    ]
    akhir = [*batas[1:], sesudah[0]]
    return [
        BabTercetak(
            nama,
            awal,
            sampai - 1,
            terisi(halaman[sampai - 1]),
            rebah_akhir(halaman[awal:sampai]),
        )
        for nama, awal, sampai in zip(kunci, batas, akhir, strict=True)
    ]


def rebah_akhir(halaman: list[Any]) -> int:
    """How many pages at the end are landscape."""
    rebah = [satu.width > satu.height for satu in halaman]
    return next((n for n, satu in enumerate(reversed(rebah)) if not satu), len(rebah))


def halaman_jangkar(halaman: list[Any], nama: str) -> int:
    """Index of the page an anchor stands on. Raises LookupError."""
    for urut, isi in enumerate(halaman):
        if nama in isi.anchors:
            return urut
    raise LookupError(nama)


def terisi(halaman: Any) -> float:
    """How far down the text of a page reaches, as a share of its text area."""
    kotak = halaman._page_box
    atas = kotak.content_box_y()
    bawah = max((b for b in _dasar(kotak.children[0])), default=atas)
    return float((bawah - atas) / kotak.height) if kotak.height else 0.0


def _dasar(kotak: Any) -> Iterator[float]:
    """Lower edges of everything that has no parts: lines of text, drawings."""
    anak = getattr(kotak, "children", None)
    if not anak:
        if kotak.height != "auto":
            yield float(kotak.position_y + kotak.height)
        return
    for isi in anak:
        yield from _dasar(isi)
