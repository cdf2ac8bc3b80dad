"""Charts: target and realisasi over the years, absorption of the budget by program."""

from dataclasses import dataclass
from decimal import Decimal

from core.angka import bilangan, persen, rupiah
from reporting.dokumen.blok import BatangSerapan, GrafikSerapan, GrafikTren
from reporting.render.konteks import gabung
from reporting.render.markah import Markah
from reporting.render.nilai import sebab_kosong
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
from reporting.render.ukuran import pecah, pecah_paling
from reporting.snapshot.model import Angka

# --- Trend --------------------------------------------------------------------------------
_KIRI, _KANAN = 30.0, 348.0  # the plot; names of the series stand to its right
_ATAS, _BAWAH = 14.0, 118.0
_RUANG_LABEL = 19.0  # kept free above the highest and below the lowest point
_LANGKAH = (1, 2, 2.5, 5)


@dataclass(frozen=True)
class _Skala:
    """Maps a value to its height in the drawing."""

    bawah: float
    atas: float
    garis: tuple[float, ...]

    def y(self, nilai: float) -> float:
        return _BAWAH - (nilai - self.bawah) / (self.atas - self.bawah) * (_BAWAH - _ATAS)


def grafik_tren(isi: GrafikTren, alternatif: str) -> Markah:
    """Target dashed with squares, realisasi solid with dots, every point with its figure."""
    n = len(isi.titik)
    jarak = min(90.0, (_KANAN - _KIRI - 48) / max(1, n - 1))
    x = [_KIRI + 24 + jarak * i for i in range(n)]
    target = [_desimal(t.target) for t in isi.titik]
    nyata = [_desimal(t.realisasi) for t in isi.titik]
    skala = _skala([v for v in (*target, *nyata) if v is not None])
    lukisan = [_sumbu(isi, x, skala)]
    lukisan.append(_ruas(x, target, skala, warna=REDUP, tebal=1.1, putus="4 3"))
    lukisan.append(_ruas(x, nyata, skala, warna=UTAMA, tebal=1.9, putus=""))
    for i, titik in enumerate(isi.titik):
        lukisan.append(_titik(x[i], target[i], nyata[i], skala))
        if nyata[i] is None:
            sebab = sebab_kosong(titik.realisasi, "belum dinilai") if titik.realisasi else ""
            lukisan.append(_sebab(x[i], sebab or "belum dinilai", target[i], skala, jarak))
    lukisan.append(_nama_deret(x, target, nyata, skala))
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
    langkah = _langkah(luas / 3)
    awal = -(-bawah // langkah) * langkah
    if nilai and min(nilai) >= 0:
        awal = max(awal, 0.0)  # room below zero is for the label; no negative grid line
    jumlah = int((atas - awal) / langkah + 1e-9) + 1
    return _Skala(bawah, atas, tuple(awal + langkah * i for i in range(jumlah)))


def _langkah(kasar: float) -> float:
    """The smallest round step (1, 2, 2.5, 5 times a power of ten) not below the rough one."""
    pangkat = 10.0 ** (len(str(int(kasar))) - 1 if kasar >= 1 else -3)
    while True:
        for kali in _LANGKAH:
            if kali * pangkat >= kasar:
                return kali * pangkat
        pangkat *= 10


def _sumbu(isi: GrafikTren, x: list[float], skala: _Skala) -> Markah:
    hasil = []
    for nilai in skala.garis:
        y = skala.y(nilai)
        warna = GARIS if nilai == skala.garis[0] else GARIS_HALUS
        hasil.append(garis((_KIRI, y), (_KANAN, y), warna=warna))
        label = bilangan(Decimal(str(round(nilai, 2))))
        hasil.append(teks(25, y + 3, label, 8, jangkar="end", warna=REDUP))
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


def _titik(x: float, target: Decimal | None, nyata: Decimal | None, skala: _Skala) -> Markah:
    """Both marks of a year: the higher one has its figure above, the lower one below."""
    hasil = []
    nyata_di_atas = target is None or (nyata is not None and nyata >= target)
    if target is not None:
        y = skala.y(float(target))
        di_bawah = nyata is not None and nyata_di_atas
        hasil.append(_label(x, y, bilangan(target), di_bawah, berat=400, warna=REDUP))
        hasil.append(kotak(x - 2.6, y - 2.6, 5.2, 5.2, isi="#fff", garis=REDUP, tebal=1.1))
    if nyata is not None:
        y = skala.y(float(nyata))
        hasil.append(_label(x, y, bilangan(nyata), not nyata_di_atas, berat=700, warna=UTAMA))
        hasil.append(bulat(x, y, 3.1))
    return gabung(hasil)


def _label(x: float, y: float, isi: str, di_bawah: bool, *, berat: int, warna: str) -> Markah:
    return teks(x, y + 12.6 if di_bawah else y - 6.4, isi, berat=berat, warna=warna, halo=True)


def _sebab(x: float, sebab: str, target: Decimal | None, skala: _Skala, jarak: float) -> Markah:
    """Why a year has no realisasi, at its place and away from the target's mark."""
    baris = pecah(sebab, max(jarak - 6, 46), 8)[:3]
    rendah = target is not None and skala.y(float(target)) > (_ATAS + _BAWAH) / 2 + 8
    y = _ATAS + 10 if rendah else _BAWAH - 6 - 9 * (len(baris) - 1)
    return gabung(
        [teks(x, y + 9 * i, isi, 8, warna=REDUP, halo=True) for i, isi in enumerate(baris)]
    )


def _nama_deret(
    x: list[float], target: list[Decimal | None], nyata: list[Decimal | None], skala: _Skala
) -> Markah:
    """Names at the ends of the lines, pushed apart where the ends are close."""
    ujung_t, ujung_r = _ujung(x, target, skala), _ujung(x, nyata, skala)
    yt = ujung_t[1] if ujung_t else 0.0
    yr = ujung_r[1] if ujung_r else 0.0
    if ujung_t and ujung_r and ujung_t[0] == ujung_r[0] and abs(yt - yr) < 10:
        geser = (10 - abs(yt - yr)) / 2
        yt, yr = (yt + geser, yr - geser) if yr <= yt else (yt - geser, yr + geser)
    hasil = []
    if ujung_t:
        hasil.append(teks(ujung_t[0] + 16, yt + 3, "Target", jangkar="start", warna=REDUP))
    if ujung_r and ujung_t and ujung_r[0] < ujung_t[0]:
        # The line ends inside the plot: under or over its last figure nothing else stands.
        yr += 12 if yr > skala.y(float(_di(x, target, ujung_r[0]) or 0)) else -8
        hasil.append(_nama_nyata(ujung_r[0] + 18, yr))
    elif ujung_r:
        hasil.append(_nama_nyata(ujung_r[0] + 16, yr + 3))
    return gabung(hasil)


def _nama_nyata(x: float, y: float) -> Markah:
    return teks(x, y, "Realisasi", jangkar="start", berat=700, warna=UTAMA, halo=True)


def _ujung(
    x: list[float], nilai: list[Decimal | None], skala: _Skala
) -> tuple[float, float] | None:
    ada = [(letak, isi) for letak, isi in zip(x, nilai, strict=True) if isi is not None]
    return (ada[-1][0], skala.y(float(ada[-1][1]))) if ada else None


def _di(x: list[float], nilai: list[Decimal | None], letak: float) -> Decimal | None:
    return nilai[x.index(letak)]


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
        sebab = "tanpa pagu" if isi.pagu.nilai == 0 else sebab_kosong(isi.serapan, "tanpa pagu")
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
