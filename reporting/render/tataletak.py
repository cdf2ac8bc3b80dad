"""What became of a document on its pages: where chapters begin and how full their last page is."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from reporting.dokumen.blok import Dokumen
from reporting.render.konteks import jangkar

HAMPIR_KOSONG = 0.12
"""A last page filled less than this (a few lines) is worth laying the chapter out tighter."""

_HEMAT = 0.05  # share of a page that tighter lines save, for each page before the last


@dataclass(frozen=True)
class BabTercetak:
    """Pages of a chapter, counted from 0, and how much of the last one is used (0 to 1)."""

    kunci: str
    awal: int
    akhir: int
    isi_akhir: float

    @property
    def perlu_rapat(self) -> bool:
        """The last page is nearly empty and the pages before it can take its lines."""
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
        BabTercetak(nama, awal, sampai - 1, terisi(halaman[sampai - 1]))
        for nama, awal, sampai in zip(kunci, batas, akhir, strict=True)
    ]


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
