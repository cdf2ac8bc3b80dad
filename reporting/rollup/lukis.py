"""The comparison's charts on paper: the same geometry as on the screen, as a drawing block."""

from typing import Literal

from reporting.dokumen.lukisan import Coretan, Kata, Lukisan, Noktah
from reporting.rollup.grafik import (
    ATAS,
    BAWAH,
    KANAN,
    KIRI,
    LEBAR,
    Bulat,
    Deretan,
    GrafikTren,
    Sebar,
)
from reporting.rollup.tata_label import Label

_SKALA = 440 / LEBAR
Unsur = Coretan | Noktah | Kata


def lukis_sebar(g: Sebar) -> Lukisan:
    """Absorption across, capaian up; the broken line is where both are equal."""
    isi: list[Unsur] = []
    for x in g.x:
        isi += [_garis(x.letak, ATAS, x.letak, BAWAH), _kata(x.letak, BAWAH + 14, x.teks)]
    for y in g.y:
        isi += [_garis(KIRI, y.letak, KANAN, y.letak), _kata(KIRI - 6, y.letak, y.teks, "end", 3)]
    if g.seimbang:
        x1, y1, x2, y2 = g.seimbang
        isi.append(_garis(x1, y1, x2, y2, "putus"))
    isi += [_titik(t) for t in g.titik]
    isi += [_nama(n) for n in g.label]
    isi += [_kata(KIRI, 8, "Capaian (%)", "start"), _kata(KANAN, BAWAH + 27, "Serapan (%)", "end")]
    return Lukisan(tinggi=(BAWAH + 32) * _SKALA, unsur=tuple(isi))


def lukis_deretan(g: Deretan) -> Lukisan:
    """Offices as dots along one axis, the median as a line."""
    dasar = float(g.dasar)
    isi: list[Unsur] = [_garis(16, dasar, LEBAR - 16, dasar, "sumbu")]
    isi.append(_garis(g.median, 14, g.median, dasar, "putus"))
    for x in g.garis:
        isi += [_garis(x.letak, dasar, x.letak, dasar + 4), _kata(x.letak, dasar + 16, x.teks)]
    isi += [_titik(t) for t in g.titik]
    isi += [_nama(n) for n in g.label]
    return Lukisan(tinggi=g.tinggi * _SKALA, unsur=tuple(isi))


def lukis_tren(g: GrafikTren) -> Lukisan:
    """The regency in a heavy line with figures, chosen offices in thin ones; a year without facts
    breaks the line."""
    isi: list[Unsur] = []
    for y in g.y:
        isi += [_garis(KIRI, y.letak, 340, y.letak), _kata(KIRI - 7, y.letak, y.teks, "end", 3)]
    isi += [_kata(x.letak, 202, x.teks) for x in g.x]
    for d in g.garis:
        isi += [_ruas(r, utama=d.utama) for r in d.ruas]
        isi += [_titik(t) for t in d.titik]
    isi += [_nama(n) for n in g.label]
    return Lukisan(tinggi=210 * _SKALA, unsur=tuple(isi))


def _n(letak: str | float) -> float:
    return float(letak) * _SKALA


def _garis(
    x1: str | float,
    y1: str | float,
    x2: str | float,
    y2: str | float,
    gaya: Literal["kisi", "sumbu", "putus"] = "kisi",
) -> Coretan:
    return Coretan(((_n(x1), _n(y1)), (_n(x2), _n(y2))), gaya)


def _kata(
    x: str | float,
    y: str | float,
    teks: str,
    jangkar: Literal["start", "middle", "end"] = "middle",
    turun: float = 0,
) -> Kata:
    return Kata(_n(x), _n(y) + turun, teks, jangkar, "redup")


def _nama(label: Label) -> Kata:
    jangkar: Literal["start", "middle", "end"] = "middle"
    if label.jangkar in ("start", "end"):
        jangkar = "start" if label.jangkar == "start" else "end"
    tebal = label.wajib
    return Kata(_n(label.x), _n(label.y), label.teks, jangkar, "tebal" if tebal else "biasa")


def _titik(t: Bulat) -> Unsur:
    if t.tepi:
        sudut = (satu.split(",") for satu in t.tepi.split())
        return Coretan(tuple((_n(x), _n(y)) for x, y in sudut), "isi")
    gaya: Literal["biasa", "utama", "luar"] = "biasa"
    if t.kelas == "luar":
        gaya = "luar"
    elif t.kelas == "ini":
        gaya = "utama"
    return Noktah(_n(t.x), _n(t.y), gaya)


def _ruas(ruas: str, *, utama: bool) -> Coretan:
    titik = (satu.split(",") for satu in ruas.split())
    return Coretan(tuple((_n(x), _n(y)) for x, y in titik), "utama" if utama else "sumbu")
