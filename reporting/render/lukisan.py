"""A drawing of ready geometry, in the strokes of the print: told apart without colour."""

from reporting.dokumen.lukisan import Coretan, Kata, Lukisan, Noktah
from reporting.render.konteks import gabung
from reporting.render.markah import Markah
from reporting.render.svg import (
    GARIS,
    GARIS_HALUS,
    REDUP,
    TINTA,
    UTAMA,
    bulat,
    garis,
    svg,
    teks,
)

_GARIS: dict[str, tuple[str, float, str]] = {
    "kisi": (GARIS_HALUS, 0.6, ""),
    "sumbu": (GARIS, 0.8, ""),
    "utama": (UTAMA, 1.9, ""),
    "putus": (REDUP, 1.1, "4 3"),
}
_KATA: dict[str, tuple[float, int, str]] = {
    "biasa": (8.5, 400, TINTA),
    "redup": (8, 400, REDUP),
    "tebal": (8.5, 700, UTAMA),
}


def lukisan(isi: Lukisan, alternatif: str) -> Markah:
    """Strokes, dots and words in the order given."""
    return svg(isi.tinggi, gabung([_unsur(u) for u in isi.unsur]), alternatif)


def _unsur(isi: Coretan | Noktah | Kata) -> Markah:
    if isinstance(isi, Kata):
        ukuran, berat, warna = _KATA[isi.gaya]
        return teks(
            isi.x, isi.y, isi.teks, ukuran, jangkar=isi.jangkar, berat=berat, warna=warna, halo=True
        )
    if isinstance(isi, Noktah):
        return _noktah(isi)
    if isi.gaya == "isi":
        jalur = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in isi.titik) + "Z"
        return Markah('<path d="{}" fill="{}"/>').format(jalur, UTAMA)
    warna, tebal, putus = _GARIS[isi.gaya]
    return garis(*isi.titik, warna=warna, tebal=tebal, putus=putus)


def _noktah(isi: Noktah) -> Markah:
    if isi.gaya == "utama":
        return bulat(isi.x, isi.y, 3.4)
    if isi.gaya == "luar":
        return (
            bulat(isi.x, isi.y, 5.2) + bulat(isi.x, isi.y, 3.9, "#fff") + bulat(isi.x, isi.y, 2.4)
        )
    return bulat(isi.x, isi.y, 3.4) + bulat(isi.x, isi.y, 2.3, "#fff")
