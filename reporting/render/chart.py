"""Charts: target and realisasi over the years, absorption of the budget by program."""

from dataclasses import dataclass
from decimal import Decimal

from core.angka import bilangan, persen, rupiah
from reporting.dokumen.lukisan import BatangSerapan, GrafikSerapan, GrafikTren
from reporting.render.konteks import gabung
from reporting.render.markah import Markah
from reporting.render.nilai import sebab_pendek
from reporting.render.papan import Papan
from reporting.render.svg import (
    GARIS,
    GARIS_HALUS,
    LEBAR,
    REDUP,
    TINTA,
    UTAMA,
    bulat,
    garis,
    kotak,
    svg,
    teks,
)
from reporting.render.ukuran import lebar, pecah, pecah_paling
from reporting.snapshot.angka import Angka

# --- Trend --------------------------------------------------------------------------------
_KANAN = 348.0  # right edge of the plot; names of the series stand beyond
_ATAS, _BAWAH = 14.0, 118.0
_RUANG_LABEL = 19.0  # kept free above the highest and below the lowest point
_LANGKAH = (1, 2, 5)


@dataclass(frozen=True)
class _Skala:
    """Maps a value to its height in the drawing; `kiri` leaves room for the longest grid label."""

    bawah: float
    atas: float
    garis: tuple[float, ...]

    @property
    def label(self) -> list[str]:
        return [bilangan(Decimal(str(round(nilai, 2)))) for nilai in self.garis]

    @property
    def kiri(self) -> float:
        return max([22.0, *(lebar(label, 8) for label in self.label)]) + 8

    def y(self, nilai: float) -> float:
        return _BAWAH - (nilai - self.bawah) / (self.atas - self.bawah) * (_BAWAH - _ATAS)


def grafik_tren(isi: GrafikTren, alternatif: str) -> Markah:
    """Target dashed with squares, realisasi solid with dots, every point with its figure."""
    target = [_desimal(t.target) for t in isi.titik]
    nyata = [_desimal(t.realisasi) for t in isi.titik]
    skala = _skala([v for v in (*target, *nyata) if v is not None])
    jarak = min(90.0, (_KANAN - skala.kiri - 48) / max(1, len(isi.titik) - 1))
    x = [skala.kiri + 24 + jarak * i for i in range(len(isi.titik))]
    lukisan = [_sumbu(isi, x, skala)]
    lukisan.append(_ruas(x, target, skala, warna=REDUP, tebal=1.1, putus="4 3"))
    lukisan.append(_ruas(x, nyata, skala, warna=UTAMA, tebal=1.9, putus=""))
    papan = Papan()
    lukisan += [_titik(x[i], target[i], nyata[i], skala, papan) for i in range(len(x))]
    for i, titik in enumerate(isi.titik):
        if nyata[i] is None:
            sebab = sebab_pendek(titik.realisasi, "belum dinilai")
            lukisan.append(_sebab(x[i], sebab, target[i], skala, jarak, papan))
    lukisan.append(_nama_deret(x, target, nyata, skala, papan))
    return svg(140, gabung(lukisan), alternatif)


def _desimal(angka: Angka | None) -> Decimal | None:
    return None if angka is None else angka.nilai


def _skala(nilai: list[Decimal]) -> _Skala:
    """Round grid lines, with room for the labels above and below the points."""
    rendah = float(min(nilai)) if nilai else 0.0
    tinggi = float(max(nilai)) if nilai else 100.0
    if tinggi - rendah < 1e-9:
        selisih = abs(tinggi) * 0.1 or 1.0
        rendah, tinggi = rendah - selisih, tinggi + selisih
    luas = (tinggi - rendah) * (_BAWAH - _ATAS) / (_BAWAH - _ATAS - 2 * _RUANG_LABEL)
    tepi = (luas - (tinggi - rendah)) / 2
    bawah, atas = rendah - tepi, tinggi + tepi
    langkah = _langkah(luas / 5)
    awal = -(-bawah // langkah) * langkah
    if nilai and min(nilai) >= 0:
        awal = max(awal, 0.0)  # room below zero is for the label; no negative grid line
    jumlah = int((atas - awal) / langkah + 1e-9) + 1
    return _Skala(bawah, atas, tuple(awal + langkah * i for i in range(jumlah)))


def _langkah(kasar: float) -> float:
    """The smallest round step (1, 2 or 5 times a power of ten) not below the rough one."""
    pangkat = 0.01
    while True:
        for kali in _LANGKAH:
            if kali * pangkat >= kasar:
                return kali * pangkat
        pangkat *= 10


def _sumbu(isi: GrafikTren, x: list[float], skala: _Skala) -> Markah:
    hasil = []
    for urut, (nilai, label) in enumerate(zip(skala.garis, skala.label, strict=True)):
        y = skala.y(nilai)
        warna = GARIS_HALUS if urut else GARIS
        hasil.append(garis((skala.kiri, y), (_KANAN, y), warna=warna))
        hasil.append(teks(skala.kiri - 5, y + 3, label, 8, jangkar="end", warna=REDUP))
    for letak, titik in zip(x, isi.titik, strict=True):
        hasil.append(teks(letak, 132, titik.label, berat=600))
    if isi.satuan:
        hasil.append(teks(0, 6, isi.satuan, 7.5, jangkar="start", warna=REDUP))
    return gabung(hasil)


def _ruas(
    x: list[float],
    nilai: list[Decimal | None],
    skala: _Skala,
    *,
    warna: str,
    tebal: float,
    putus: str,
) -> Markah:
    """The line of a series; it stops before a year without a value and starts anew after it."""
    hasil, ruas = [], list[tuple[float, float]]()
    for letak, isi in [*zip(x, nilai, strict=True), (0.0, None)]:
        if isi is not None:
            ruas.append((letak, skala.y(float(isi))))
            continue
        if len(ruas) > 1:
            hasil.append(garis(*ruas, warna=warna, tebal=tebal, putus=putus))
        ruas = []
    return gabung(hasil)


def _titik(
    x: float, target: Decimal | None, nyata: Decimal | None, skala: _Skala, papan: Papan
) -> Markah:
    """Both marks of a year: the higher one has its figure above, the lower one below."""
    hasil = []
    nyata_di_atas = target is None or (nyata is not None and nyata >= target)
    if target is not None:
        y = skala.y(float(target))
        tempat = _tempat_angka(x, y, di_bawah=nyata is not None and nyata_di_atas)
        hasil.append(papan.taruh(tempat, [bilangan(target)], warna=REDUP))
        hasil.append(kotak(x - 2.6, y - 2.6, 5.2, 5.2, isi="#fff", garis=REDUP, tebal=1.1))
    if nyata is not None:
        y = skala.y(float(nyata))
        tempat = _tempat_angka(x, y, di_bawah=not nyata_di_atas)
        hasil.append(papan.taruh(tempat, [bilangan(nyata)], berat=700, warna=UTAMA))
        hasil.append(bulat(x, y, 3.1))
    return gabung(hasil)


def _tempat_angka(x: float, y: float, *, di_bawah: bool) -> list[tuple[float, float]]:
    return [(x, y + 12.6)] if di_bawah else [(x, y - 6.4)]


def _sebab(
    x: float,
    sebab: str,
    target: Decimal | None,
    skala: _Skala,
    jarak: float,
    papan: Papan,
) -> Markah:
    """Why a year has no realisasi: at its place, at the foot of the plot unless taken."""
    baris = pecah(sebab, max(jarak - 6, 46), 8)
    tinggi = 9.0 * (len(baris) - 1)
    bawah = _BAWAH - 6 - tinggi
    if target is not None:
        # Not on the mark of the target either.
        y = skala.y(float(target))
        calon = [c for c in (bawah, _ATAS + 10, 62 - tinggi) if not c - 12 < y < c + tinggi + 6]
    else:
        calon = [bawah]
    return papan.taruh([(x, c) for c in calon or [bawah]], baris, 8, warna=REDUP)


def _nama_deret(
    x: list[float],
    target: list[Decimal | None],
    nyata: list[Decimal | None],
    skala: _Skala,
    papan: Papan,
) -> Markah:
    """Names at the ends of the lines, moved up or down to where nothing else stands."""
    hasil = []
    ujung_t, ujung_r = _ujung(x, target, skala), _ujung(x, nyata, skala)
    if ujung_r:
        # Away from the target's line first.
        turun = ujung_t is not None and ujung_t[1] < ujung_r[1]
        tempat = _tempat_nama(ujung_r, 1 if turun else -1)
        nama = ["Realisasi"]
        hasil.append(papan.taruh(tempat, nama, jangkar="start", berat=700, warna=UTAMA))
    if ujung_t:
        turun = ujung_r is not None and ujung_r[1] <= ujung_t[1]
        tempat = _tempat_nama(ujung_t, 1 if turun else -1)
        hasil.append(papan.taruh(tempat, ["Target"], jangkar="start", warna=REDUP))
    return gabung(hasil)


def _tempat_nama(ujung: tuple[float, float], arah: int) -> list[tuple[float, float]]:
    geser = [0.0, *(s * n for n in range(3, 60, 3) for s in (arah, -arah))]
    tempat = [ujung[1] + 3 + g for g in geser]
    return [(ujung[0] + 16, y) for y in tempat if _ATAS - 6 <= y <= _BAWAH + 4]


def _ujung(
    x: list[float], nilai: list[Decimal | None], skala: _Skala
) -> tuple[float, float] | None:
    ada = [(letak, isi) for letak, isi in zip(x, nilai, strict=True) if isi is not None]
    return (ada[-1][0], skala.y(float(ada[-1][1]))) if ada else None


# --- Absorption ---------------------------------------------------------------------------
_NAMA, _BATANG_KIRI, _BATANG = 151.0, 158.0, 190.0
_TINGGI_BARIS = 30.0


def grafik_serapan(isi: GrafikSerapan, alternatif: str) -> Markah:
    """A bar for each program: outline is the pagu, fill the realisasi; amounts at the right."""
    bawah = 12 + _TINGGI_BARIS * len(isi.batang)
    lukisan = []
    for bagian in range(5):
        x = _BATANG_KIRI + _BATANG * bagian / 4
        lukisan.append(garis((x, 12), (x, bawah), warna=GARIS_HALUS if bagian else GARIS))
        lukisan.append(teks(x, bawah + 10, f"{25 * bagian}%", 7.5, warna=REDUP))
    for urut, batang in enumerate(isi.batang):
        lukisan.append(_batang(batang, 18 + _TINGGI_BARIS * urut))
    return svg(bawah + 14, gabung(lukisan), alternatif)


def _batang(isi: BatangSerapan, y: float) -> Markah:
    nama = pecah_paling(isi.label, 2, _NAMA, 8)
    awal = y + 5.5 if len(nama) == 2 else y + 9.5
    hasil = [teks(_NAMA, awal + 9.5 * i, b, 8, jangkar="end") for i, b in enumerate(nama)]
    hasil.append(kotak(_BATANG_KIRI, y, _BATANG, 13, isi="#fff", garis=GARIS))
    serapan = isi.serapan.nilai
    if serapan is None:
        sebab = "tanpa pagu" if isi.pagu.nilai == 0 else sebab_pendek(isi.serapan, "tanpa pagu")
        hasil.append(teks(_BATANG_KIRI + 5, y + 9.6, sebab, 8, jangkar="start", warna=REDUP))
    else:
        hasil.append(_isi_batang(serapan, y))
    hasil.append(teks(LEBAR, y + 6, _rupiah(isi.realisasi), 8, jangkar="end", berat=600))
    pagu = f"dari {_rupiah(isi.pagu)}"
    hasil.append(teks(LEBAR, y + 15, pagu, 7, jangkar="end", warna=REDUP))
    return gabung(hasil)


def _isi_batang(serapan: Decimal, y: float) -> Markah:
    panjang = _BATANG * min(100.0, max(0.0, float(serapan))) / 100
    label = f"{persen(serapan)}%"
    batang = kotak(_BATANG_KIRI, y, panjang, 13, isi=UTAMA)
    ujung = _BATANG_KIRI + panjang
    if panjang >= 45:
        return batang + teks(ujung - 4, y + 9.6, label, jangkar="end", berat=700, warna="#fff")
    return batang + teks(ujung + 4, y + 9.6, label, jangkar="start", berat=700, warna=TINTA)


def _rupiah(angka: Angka) -> str:
    return "–" if angka.nilai is None else rupiah(angka.nilai)
