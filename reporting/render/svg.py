"""Strokes and words of the drawings: one palette, one type, halos behind labels."""

from reporting.render.markah import Markah, aman
from reporting.render.ukuran import lebar

UTAMA, REDUP, TINTA = "#143a52", "#5a6670", "#1a1a1a"
GARIS, GARIS_HALUS, ISI = "#9aa7b0", "#d3dade", "#dce5ea"
LEBAR = 440.0  # units across the text width


def svg(tinggi: float, isi: Markah, alternatif: str) -> Markah:
    """A drawing with its alternative text. The type must stand on the element itself: the
    stylesheet of the page does not reach into it."""
    return Markah(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-1 -1 {} {}" role="img"'
        ' font-family="LKJ Sans"><title>{}</title>{}</svg>'
    ).format(_n(LEBAR + 2), _n(tinggi + 2), aman(alternatif), isi)


def teks(
    x: float,
    y: float,
    isi: str,
    ukuran: float = 8.5,
    *,
    jangkar: str = "middle",
    berat: int = 400,
    warna: str = TINTA,
    halo: bool = False,
) -> Markah:
    """A line of words; `halo` clears what runs behind it."""
    hasil = Markah()
    if halo:
        panjang = lebar(isi, ukuran, tebal=berat >= 600) + 2
        geser = {"start": 1.0, "middle": panjang / 2, "end": panjang - 1}[jangkar]
        hasil = kotak(x - geser, y - ukuran * 0.78, panjang, ukuran * 0.95, isi="#fff")
    return hasil + Markah(
        '<text x="{}" y="{}" font-size="{}" text-anchor="{}" font-weight="{}" fill="{}">{}</text>'
    ).format(_n(x), _n(y), _n(ukuran), jangkar, berat, warna, aman(isi))


def kotak(
    x: float,
    y: float,
    panjang: float,
    tinggi: float,
    *,
    isi: str = "none",
    garis: str = "",
    tebal: float = 0.6,
) -> Markah:
    """A rectangle, filled, outlined or both."""
    tepi = Markah(' stroke="{}" stroke-width="{}"').format(garis, _n(tebal)) if garis else ""
    return Markah('<rect x="{}" y="{}" width="{}" height="{}" fill="{}"{}/>').format(
        _n(x), _n(y), _n(panjang), _n(tinggi), isi, tepi
    )


def garis(
    *titik: tuple[float, float], warna: str = GARIS, tebal: float = 0.6, putus: str = ""
) -> Markah:
    """A line through points."""
    jalur = "M" + "L".join(f"{_n(x)} {_n(y)}" for x, y in titik)
    pola = Markah(' stroke-dasharray="{}"').format(putus) if putus else ""
    return Markah('<path d="{}" fill="none" stroke="{}" stroke-width="{}"{}/>').format(
        jalur, warna, _n(tebal), pola
    )


def bulat(x: float, y: float, jari: float, warna: str = UTAMA) -> Markah:
    """A filled dot."""
    return Markah('<circle cx="{}" cy="{}" r="{}" fill="{}"/>').format(
        _n(x), _n(y), _n(jari), warna
    )


def _n(angka: float) -> str:
    return f"{angka:.1f}".removesuffix(".0")
