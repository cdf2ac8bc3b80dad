"""A PDF page as words, ruling lines and shaded areas, upright whatever way it was printed."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from pdfminer.layout import LTChar, LTContainer, LTCurve, LTItem, LTRect
from pdfplumber.utils.text import extract_words

from reporting.periksa_dokumen.teks_sel import polos

TIPIS = 2.5
"""A rectangle thinner than so many points is a ruling line."""
BESAR = 60
"""Letters so large are a watermark or a cover."""


class Kata(NamedTuple):
    x0: float
    x1: float
    atas: float
    bawah: float
    teks: str
    tebal: bool

    @property
    def tengah(self) -> float:
        return (self.atas + self.bawah) / 2

    @property
    def tinggi(self) -> float:
        return self.bawah - self.atas


class Kotak(NamedTuple):
    """A rectangle; a ruling line is one without height or width."""

    x0: float
    x1: float
    atas: float
    bawah: float


@dataclass
class Halaman:
    lebar: float
    tinggi: float
    kata: list[Kata]
    datar: list[Kotak] = field(default_factory=list)
    tegak: list[Kotak] = field(default_factory=list)
    warna: list[Kotak] = field(default_factory=list)


def baca_halaman(asal: Any) -> Halaman:
    """Reads pdfminer's own objects: what pdfplumber makes of each takes a third of the time."""
    lebar, tinggi = float(asal.width), float(asal.height)
    benda = list(_benda(asal.layout))
    huruf = [h for b in benda if isinstance(b, LTChar) and _lurus(h := _huruf(b, tinggi))]
    arah = _arah(huruf)
    if arah:
        huruf = [_putar_huruf(c, arah, lebar, tinggi) for c in huruf if _rebah(c)]
    else:
        huruf = [{**c, "upright": False} if _rebah(c) else c for c in huruf]
    hasil = Halaman(lebar, tinggi, _kata(huruf))
    for satu in benda:
        if isinstance(satu, LTCurve):
            kotak = Kotak(satu.x0, satu.x1, tinggi - satu.y1, tinggi - satu.y0)
            if arah:
                kotak = Kotak(*_putar(kotak, arah, lebar, tinggi))
            _pilah(hasil, kotak, satu)
    _bingkai(hasil)
    if arah:
        hasil.lebar, hasil.tinggi = tinggi, lebar
    return hasil


def _benda(wadah: Any) -> Iterator[LTItem]:
    for satu in wadah:
        if isinstance(satu, LTContainer):
            yield from _benda(satu)
        else:
            yield satu


def _huruf(c: LTChar, tinggi: float) -> dict[str, Any]:
    """A letter as pdfplumber's search for words wants it."""
    nama = c.fontname if isinstance(c.fontname, str) else repr(c.fontname)
    return {
        "text": c.get_text(),
        "x0": c.x0,
        "x1": c.x1,
        "top": tinggi - c.y1,
        "bottom": tinggi - c.y0,
        "doctop": tinggi - c.y1,
        "upright": True,
        "size": c.size,
        "fontname": nama,
        "matrix": c.matrix,
    }


def _lurus(huruf: dict[str, Any]) -> bool:
    """Not a watermark: neither slanting nor huge."""
    a, b, c, d = huruf["matrix"][:4]
    miring = min(abs(a), abs(b)) > 0.05 * max(abs(a), abs(b)) and min(abs(c), abs(d)) > 0.05
    return not miring and huruf["size"] < BESAR


def _rebah(huruf: dict[str, Any]) -> bool:
    """Whether a letter lies on its side (pdfplumber's own sign fails at the least rounding)."""
    a, b = huruf["matrix"][:2]
    return bool(abs(b) > abs(a))


def _arah(huruf: list[dict[str, Any]]) -> int:
    """1 when most text runs upwards along the page, -1 when downwards."""
    putar = [c for c in huruf if _rebah(c)]
    if len(putar) * 2 <= len(huruf):
        return 0
    naik = sum(c["matrix"][1] > 0 for c in putar)
    return 1 if naik * 2 >= len(putar) else -1


def _putar(k: Kotak, arah: int, lebar: float, tinggi: float) -> tuple[float, float, float, float]:
    if arah > 0:
        return tinggi - k.bawah, tinggi - k.atas, k.x0, k.x1
    return k.atas, k.bawah, lebar - k.x1, lebar - k.x0


def _putar_huruf(huruf: dict[str, Any], arah: int, lebar: float, tinggi: float) -> dict[str, Any]:
    kotak = Kotak(huruf["x0"], huruf["x1"], huruf["top"], huruf["bottom"])
    x0, x1, atas, bawah = _putar(kotak, arah, lebar, tinggi)
    ukuran = {"x0": x0, "x1": x1, "top": atas, "bottom": bawah, "doctop": atas}
    return {**huruf, **ukuran, "upright": True, "width": x1 - x0, "height": bawah - atas}


def _kata(huruf: list[dict[str, Any]]) -> list[Kata]:
    mentah = extract_words(
        huruf,
        x_tolerance_ratio=0.18,
        y_tolerance=2,
        line_dir_rotated="ltr",
        char_dir_rotated="btt",
        return_chars=True,
    )
    hasil = []
    for w in mentah:
        if teks := polos(w["text"]):
            tebal = "bold" in w["chars"][0]["fontname"].lower()
            hasil.append(Kata(w["x0"], w["x1"], w["top"], w["bottom"], teks, tebal))
    return hasil


def _pilah(hasil: Halaman, k: Kotak, benda: LTCurve) -> None:
    lebar, tinggi = k.x1 - k.x0, k.bawah - k.atas
    if tinggi <= TIPIS and lebar > TIPIS:
        y = (k.atas + k.bawah) / 2
        hasil.datar.append(Kotak(k.x0, k.x1, y, y))
    elif lebar <= TIPIS and tinggi > TIPIS:
        x = (k.x0 + k.x1) / 2
        hasil.tegak.append(Kotak(x, x, k.atas, k.bawah))
    elif lebar > TIPIS and tinggi > TIPIS and isinstance(benda, LTRect):
        if benda.stroke and benda.linewidth:
            _keliling(hasil, k)
        elif benda.fill:
            hasil.warna.append(k)


def _keliling(hasil: Halaman, k: Kotak) -> None:
    hasil.datar += [Kotak(k.x0, k.x1, y, y) for y in (k.atas, k.bawah)]
    hasil.tegak += [Kotak(x, x, k.atas, k.bawah) for x in (k.x0, k.x1)]


def _bingkai(hasil: Halaman) -> None:
    """A shade with another a hair's breadth within is the border of a cell, drawn as a ring."""
    sisa: list[Kotak] = []
    for satu in hasil.warna:
        lama = sisa[-1] if sisa else None
        tepi = [abs(a - b) for a, b in zip(lama, satu, strict=True)] if lama else [TIPIS + 1]
        # A page break leaves one side of a cell without its border.
        if lama and max(tepi) <= TIPIS and sum(t > 0 for t in tepi) >= 3:
            sisa.pop()
            _keliling(hasil, max(lama, satu, key=lambda k: k.x1 - k.x0))
        else:
            sisa.append(satu)
    hasil.warna = sisa
