"""Geometry of the comparison's charts. Drawn on the server: readable without script and on paper.

Coordinates are written as text, so that no locale puts a comma into them. What stands out is
named, never shown by colour alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal

from core.angka import bilangan
from reporting.rollup.sebaran import MINIMAL, Sebaran, sebaran
from reporting.rollup.tata_label import Label, Papan

LEBAR = 420
KIRI, KANAN, ATAS, BAWAH = 40.0, 400.0, 16.0, 246.0
JARI = 5.5
RAMAI = 20
"""Of more offices only those that stand out or are chosen are named."""
_LANGKAH = (Decimal(1), Decimal(2), Decimal(5))


@dataclass(frozen=True, kw_only=True)
class Titik:
    """An office in the charts: absorption, capaian, and the measure looked at."""

    nama: str
    x: Decimal | None
    y: Decimal | None
    nilai: Decimal | None
    terpilih: bool
    luar: bool


@dataclass(frozen=True, kw_only=True)
class Bulat:
    """A drawn point. `tepi`: it lies beyond the zoomed axes and stands at their edge."""

    x: str
    y: str
    kelas: str
    keterangan: str
    tepi: str = ""  # `points` of a triangle


@dataclass(frozen=True)
class Garis:
    """A grid line's place and its figure."""

    letak: str
    teks: str


@dataclass(frozen=True, kw_only=True)
class Sebar:
    """Absorption (across) against capaian (up)."""

    x: tuple[Garis, ...]
    y: tuple[Garis, ...]
    titik: tuple[Bulat, ...]
    label: tuple[Label, ...]
    seimbang: tuple[str, str, str, str] | None  # where both are equal
    kata: str  # the finding in words
    dapat_rapat: bool
    di_tepi: int


@dataclass(frozen=True)
class Skala:
    """A stretch of values on a stretch of the drawing."""

    bawah: Decimal
    atas: Decimal
    awal: float
    akhir: float

    def letak(self, nilai: Decimal) -> float:
        bagian = float((nilai - self.bawah) / (self.atas - self.bawah))
        return self.awal + bagian * (self.akhir - self.awal)

    def jepit(self, nilai: Decimal) -> Decimal:
        return max(self.bawah, min(self.atas, nilai))

    def memuat(self, nilai: Decimal) -> bool:
        return self.bawah <= nilai <= self.atas

    def garis(self, banyak: int = 5) -> tuple[Garis, ...]:
        """Round figures inside the stretch."""
        langkah = langkah_bulat((self.atas - self.bawah) / banyak)
        mulai = (self.bawah / langkah).to_integral_value(ROUND_CEILING) * langkah
        hasil = []
        while mulai <= self.atas:
            hasil.append(Garis(tulis(self.letak(mulai)), bilangan(mulai)))
            mulai += langkah
        return tuple(hasil)


def tulis(letak: float) -> str:
    return f"{letak:.1f}"


def langkah_bulat(kasar: Decimal) -> Decimal:
    """The smallest of 1, 2, 5 times a power of ten that is not below."""
    pangkat = Decimal(1).scaleb(max(kasar, Decimal("0.001")).adjusted())
    calon = (*(k * pangkat for k in _LANGKAH), 10 * pangkat)
    return next(c for c in calon if c >= kasar)


def skala(nilai: Sequence[Decimal], awal: float, akhir: float, *, minimal: int = 4) -> Skala:
    """A stretch with room around the values, at least `minimal` wide."""
    bawah, atas = min(nilai), max(nilai)
    sisa = max(Decimal(minimal) - (atas - bawah), Decimal(0)) / 2
    ruang = (atas - bawah) * Decimal("0.06")
    return Skala(bawah - sisa - ruang, atas + sisa + ruang, awal, akhir)


def sebar(titik: Sequence[Titik], *, rapat: bool) -> Sebar | None:
    """None without an office that has both figures. `rapat` zooms to where most lie."""
    ada = [(t, t.x, t.y) for t in titik if t.x is not None and t.y is not None]
    if not ada:
        return None
    x, y = [a[1] for a in ada], [a[2] for a in ada]
    padat_x, padat_y = _padat(x), _padat(y)
    sempit = len(padat_x) < len(x) or len(padat_y) < len(y)
    if rapat and sempit:
        x, y = padat_x, padat_y
    sx, sy = skala(x, KIRI, KANAN), skala(y, BAWAH, ATAS)
    papan = Papan(LEBAR, 268)
    bulat = [_bulat(t, tx, ty, sx, sy) for t, tx, ty in ada]
    for b in bulat:
        papan.sekat(float(b.x), float(b.y), JARI)
    nama = [_nama(t, b) for (t, _, _), b in zip(ada, bulat, strict=True)]
    label = papan.taruh([n for n in nama if n.wajib or len(ada) <= RAMAI])
    return Sebar(
        x=sx.garis(),
        y=sy.garis(),
        titik=tuple(bulat),
        label=label,
        seimbang=_seimbang(sx, sy),
        kata=_kata([t for t, _, _ in ada]),
        dapat_rapat=sempit,
        di_tepi=sum(bool(b.tepi) for b in bulat),
    )


def _padat(nilai: list[Decimal]) -> list[Decimal]:
    """Values inside the quartile fences; all of few."""
    ringkas = sebaran(nilai)
    if ringkas is None or ringkas.banyak < MINIMAL:
        return nilai
    bawah, atas = ringkas.pagar
    return [n for n in nilai if bawah <= n <= atas] or nilai


def _bulat(titik: Titik, x: Decimal, y: Decimal, sx: Skala, sy: Skala) -> Bulat:
    cx, cy = sx.letak(sx.jepit(x)), sy.letak(sy.jepit(y))
    return Bulat(
        x=tulis(cx),
        y=tulis(cy),
        kelas="luar" if titik.luar else "ini" if titik.terpilih else "",
        keterangan=f"{titik.nama}: serapan {bilangan(x)}, capaian {bilangan(y)}",
        tepi="" if sx.memuat(x) and sy.memuat(y) else _segitiga(cx, cy, x, y, sx, sy),
    )


def _segitiga(cx: float, cy: float, x: Decimal, y: Decimal, sx: Skala, sy: Skala) -> str:
    """Points toward where the office would lie."""
    dx = -1 if x < sx.bawah else 1 if x > sx.atas else 0
    dy = 1 if y < sy.bawah else -1 if y > sy.atas else 0
    ujung = (cx + 7 * dx, cy + 7 * dy)
    kiri = (cx - 5 * dy - 4 * dx, cy + 5 * dx - 4 * dy)
    kanan = (cx + 5 * dy - 4 * dx, cy - 5 * dx - 4 * dy)
    return " ".join(f"{tulis(a)},{tulis(b)}" for a, b in (ujung, kiri, kanan))


def _nama(titik: Titik, bulat: Bulat) -> Label:
    angka = f" {bilangan(titik.x or 0)} / {bilangan(titik.y or 0)}" if bulat.tepi else ""
    wajib = titik.luar or titik.terpilih or bool(bulat.tepi)
    return Label(x=float(bulat.x), y=float(bulat.y), teks=titik.nama + angka, wajib=wajib)


def _seimbang(sx: Skala, sy: Skala) -> tuple[str, str, str, str] | None:
    awal, akhir = max(sx.bawah, sy.bawah), min(sx.atas, sy.atas)
    if awal >= akhir:
        return None
    a, b = (sx.letak(awal), sy.letak(awal)), (sx.letak(akhir), sy.letak(akhir))
    return tulis(a[0]), tulis(a[1]), tulis(b[0]), tulis(b[1])


def _kata(titik: Sequence[Titik]) -> str:
    luar = [t for t in titik if t.luar]
    if not luar:
        return f"{len(titik)} kantor, tidak ada yang menyimpang"
    daftar = "; ".join(
        f"{t.nama} serapan {bilangan(t.x or 0)} capaian {bilangan(t.y or 0)}" for t in luar
    )
    return f"{len(titik)} kantor. Menyimpang: {daftar}"


# --- Distribution -------------------------------------------------------------------------
@dataclass(frozen=True, kw_only=True)
class Deretan:
    """Offices as dots along one axis, piled where they lie close; the median as a line."""

    tinggi: int
    dasar: str
    garis: tuple[Garis, ...]
    titik: tuple[Bulat, ...]
    label: tuple[Label, ...]
    median: str
    kata: str


_TUMPUK = 13.0


def deretan(titik: Sequence[Titik], nama: str, ringkas: Sebaran | None) -> Deretan | None:
    """None when nothing is measured."""
    ada = sorted(((t, t.nilai) for t in titik if t.nilai is not None), key=lambda t: t[1])
    if not ada or ringkas is None:
        return None
    sx = skala([n for _, n in ada], 16.0, LEBAR - 16.0)
    letak, lapis = [], list[float]()  # `lapis`: where the last dot of each layer stands
    for _, nilai in ada:
        x = sx.letak(nilai)
        tingkat = next((i for i, t in enumerate(lapis) if x - t > 2 * JARI), len(lapis))
        lapis[tingkat : tingkat + 1] = [x]
        letak.append((x, tingkat))
    dasar = 52.0 + _TUMPUK * (len(lapis) - 1)
    papan = Papan(LEBAR, round(dasar))
    bulat = []
    for (t, nilai), (x, tingkat) in zip(ada, letak, strict=True):
        y = dasar - 12 - _TUMPUK * tingkat
        papan.sekat(x, y, JARI)
        kelas = "luar" if t.luar else "ini" if t.terpilih else ""
        ket = f"{t.nama} {bilangan(nilai)}"
        bulat.append(Bulat(x=tulis(x), y=tulis(y), kelas=kelas, keterangan=ket))
    tengah = sx.letak(ringkas.median)
    wajib = [Label(x=tengah, y=10.0, teks=f"median {bilangan(ringkas.median)}", wajib=True)]
    for (t, _), b in zip(ada, bulat, strict=True):
        if t.luar or t.terpilih:
            wajib.append(Label(x=float(b.x), y=float(b.y), teks=b.keterangan, wajib=True))
    return Deretan(
        tinggi=round(dasar) + 32,
        dasar=tulis(dasar),
        garis=sx.garis(),
        titik=tuple(bulat),
        label=papan.taruh(wajib),
        median=tulis(tengah),
        kata=(
            f"{nama}, {ringkas.banyak} kantor: terendah {bilangan(ringkas.terendah)}, median"
            f" {bilangan(ringkas.median)}, tertinggi {bilangan(ringkas.tertinggi)}"
        ),
    )


# --- Trend --------------------------------------------------------------------------------
@dataclass(frozen=True)
class Deret:
    """A line: the regency's joint figure (`utama`) or one office."""

    nama: str
    nilai: tuple[Decimal | None, ...]
    utama: bool = False


@dataclass(frozen=True, kw_only=True)
class GarisTren:
    ruas: tuple[str, ...]  # `points` of each unbroken run
    titik: tuple[Bulat, ...]
    utama: bool


@dataclass(frozen=True, kw_only=True)
class GrafikTren:
    x: tuple[Garis, ...]
    y: tuple[Garis, ...]
    garis: tuple[GarisTren, ...]
    label: tuple[Label, ...]
    kata: str


def grafik_tren(label: Sequence[str], deret: Sequence[Deret]) -> GrafikTren:
    """Lines from left to right; names stand at their ends, figures on the regency's points."""
    ada = [n for d in deret for n in d.nilai if n is not None] or [Decimal(0)]
    sy = skala(ada, 170.0, 26.0)
    jarak = (KANAN - 92 - KIRI) / max(1, len(label) - 1)
    x = [KIRI + 12 + jarak * i for i in range(len(label))]
    papan = Papan(LEBAR, 190)
    garis, nama, angka = [], [], []
    for d in deret:
        satu = _garis_tren(d, label, x, sy)
        garis.append(satu)
        for b in satu.titik:
            papan.sekat(float(b.x), float(b.y), 4)
        if satu.titik:
            ujung = satu.titik[-1]
            nama.append(
                Label(x=float(ujung.x), y=float(ujung.y), teks=d.nama, wajib=True, arah=("kanan",))
            )
        if d.utama:
            angka += [
                Label(
                    x=xi,
                    y=sy.letak(n),
                    teks=bilangan(n),
                    wajib=True,
                    arah=("atas", "bawah", "kiri"),
                )
                for xi, n in zip(x, d.nilai, strict=True)
                if n is not None
            ]
    return GrafikTren(
        x=tuple(Garis(tulis(xi), teks) for xi, teks in zip(x, label, strict=True)),
        y=sy.garis(4),
        garis=tuple(garis),
        label=papan.taruh([*nama, *angka]),
        kata="; ".join(_kata_tren(d, label) for d in deret),
    )


def _garis_tren(d: Deret, label: Sequence[str], x: Sequence[float], sy: Skala) -> GarisTren:
    ruas: list[list[str]] = [[]]
    titik = []
    for teks, xi, n in zip(label, x, d.nilai, strict=True):
        if n is None:
            ruas.append([])
            continue
        y = tulis(sy.letak(n))
        ruas[-1].append(f"{tulis(xi)},{y}")
        ket = f"{d.nama} {teks}: {bilangan(n)}"
        titik.append(Bulat(x=tulis(xi), y=y, kelas="ini" if d.utama else "", keterangan=ket))
    return GarisTren(
        ruas=tuple(" ".join(r) for r in ruas if len(r) > 1), titik=tuple(titik), utama=d.utama
    )


def _kata_tren(d: Deret, label: Sequence[str]) -> str:
    isi = ", ".join(
        f"{teks} {'belum ada' if n is None else bilangan(n)}"
        for teks, n in zip(label, d.nilai, strict=True)
    )
    return f"{d.nama}: {isi}"
