"""The lines of a PDF page that stand in no table, put together to paragraphs."""

import re
from collections.abc import Iterator, Sequence
from statistics import median

from reporting.periksa_dokumen.pdf_baris import Garis
from reporting.periksa_dokumen.teks_sel import NOMOR_BUTIR, gabung_garis

AWAL_BARU = re.compile(
    rf"^(?:(?:tabel|gambar|bab|lampiran|daftar)\b|{NOMOR_BUTIR}|[-•●▪➤✓]\s?)", re.I
)
_JUDUL = re.compile(r"^\W*(?:tabel|gambar|grafik|bab)\b", re.I)
RENGGANG = 0.9
"""White of so many letter heights ends a paragraph, where nothing tells how lines are spaced."""
LEBIH = 0.25
"""White of so many letter heights more than between a paragraph's lines ends it."""
CONTOH_MIN = 8


def jarak_baris(halaman: Sequence[list[Garis]]) -> float:
    """The white, in letter heights, that ends a paragraph in this document: a little more than
    what mostly follows a line as wide as the page's text."""
    sela: list[float] = []
    for garis in halaman:
        tepi = max((g.x1 for g in garis), default=0.0)
        for a, b in zip(garis, garis[1:], strict=False):
            penuh = a.x1 > tepi - 0.1 * (tepi - a.x0) and a.x1 - a.x0 > 0.5 * tepi
            nisbah = (b.atas - a.bawah) / b.tinggi
            if penuh and nisbah < 2 and abs(a.tinggi - b.tinggi) < 0.1 * a.tinggi:
                sela.append(nisbah)
    return median(sela) + LEBIH if len(sela) >= CONTOH_MIN else RENGGANG


def paragraf(
    garis: Sequence[Garis], batas: Sequence[float], jarak: float
) -> Iterator[tuple[float, str]]:
    """Where each paragraph begins, and its text; none goes on over the top of a table."""
    tepi = max((g.x1 for g in garis), default=0.0)
    kumpulan: list[Garis] = []
    for satu in garis:
        if kumpulan and not _sambung(kumpulan, satu, batas, tepi, jarak):
            yield kumpulan[0].atas, gabung_garis([g.teks for g in kumpulan])
            kumpulan = []
        kumpulan.append(satu)
    if kumpulan:
        yield kumpulan[0].atas, gabung_garis([g.teks for g in kumpulan])


def _sambung(
    kumpulan: list[Garis], bawah: Garis, batas: Sequence[float], tepi: float, jarak: float
) -> bool:
    """Whether a line goes on with the paragraph above it."""
    atas = kumpulan[-1]
    judul = bool(_JUDUL.match(kumpulan[0].teks)) and len(kumpulan) < 4
    if bawah.atas - atas.bawah >= (RENGGANG if judul else jarak) * bawah.tinggi:
        return False
    if AWAL_BARU.match(bawah.teks) or any(atas.bawah - 1 <= t <= bawah.atas + 1 for t in batas):
        return False
    if atas.tebal != bawah.tebal or abs(atas.tinggi - bawah.tinggi) > 0.15 * atas.tinggi:
        return judul
    besar = bawah.teks[0].isupper() or bawah.teks[0].isdigit()
    pendek = atas.x1 < tepi - 0.2 * (tepi - kumpulan[0].x0)
    if besar and pendek and atas.teks.endswith((".", ":", ";")):
        return False
    butir = AWAL_BARU.match(kumpulan[0].teks)
    if butir and bawah.x0 < kumpulan[0].x0 - 0.5 * bawah.tinggi:
        return False  # Back at the margin: no longer the item of the list.
    menjorok = bawah.x0 - atas.x0 > 0.8 * bawah.tinggi
    return not (menjorok and besar and not butir)
