"""The organisation chart: head, secretary with subbagian at the side, seksi in a row below."""

from dataclasses import dataclass

from reporting.dokumen.lukisan import BaganOrganisasi, Kotak
from reporting.render.konteks import gabung
from reporting.render.markah import Markah
from reporting.render.svg import ISI, LEBAR, REDUP, UTAMA, garis, kotak, svg, teks
from reporting.render.ukuran import pecah_rata

_POROS = 149.6  # the trunk from head to seksi, left of the secretary's branch
_CABANG_KIRI = 173.6
_SELA = 10.0
_BARIS_UNIT, _BARIS_NAMA, _TEPI = 10.0, 9.5, 6.5


@dataclass(frozen=True)
class _Bidang:
    """A box laid out: its words broken into lines, its place still open."""

    unit: list[str]
    nama: list[str]
    lebar: float
    ukuran: float

    @property
    def tinggi(self) -> float:
        baris = len(self.unit) * _BARIS_UNIT + len(self.nama) * _BARIS_NAMA
        return max(26.0, baris + 2 * _TEPI)


def bagan_organisasi(isi: BaganOrganisasi, alternatif: str) -> Markah:
    """Draws whatever posts there are: a missing head, secretary or row leaves no empty line."""
    jenis = {
        j: [k for k in isi.kotak if k.jenis == j]
        for j in ("pimpinan", "sekretaris", "subbagian", "seksi")
    }
    lukisan: list[Markah] = []
    y = _puncak(jenis["pimpinan"], lukisan)
    y = _cabang(jenis["sekretaris"], jenis["subbagian"], y, lukisan, bool(jenis["pimpinan"]))
    y = _baris_seksi(jenis["seksi"], y, lukisan, bool(jenis["pimpinan"]))
    return svg(y, gabung(lukisan), alternatif)


def _puncak(pimpinan: list[Kotak], lukisan: list[Markah]) -> float:
    if not pimpinan:
        return 2.0
    bidang = _bidang(pimpinan[0], 150, 9)
    lukisan.append(_kotak(bidang, _POROS - 75, 2, utama=True))
    return 2 + bidang.tinggi


def _cabang(
    sekretaris: list[Kotak],
    subbagian: list[Kotak],
    y: float,
    lukisan: list[Markah],
    berpimpinan: bool,
) -> float:
    """The secretary to the right of the trunk, the subbagian in a row under him."""
    tengah = (_CABANG_KIRI + LEBAR) / 2
    if sekretaris:
        bidang = _bidang(sekretaris[0], 160, 8.5)
        atas = y + 12
        if berpimpinan:
            sisi = atas + bidang.tinggi / 2
            lukisan.append(_sambung((_POROS, sisi), (tengah - 80, sisi)))
            lukisan.append(_sambung((_POROS, y), (_POROS, sisi)))
        lukisan.append(_kotak(bidang, tengah - 80, atas, utama=True))
        y = atas + bidang.tinggi
    if subbagian:
        lebar = min(128.2, _lebar_bagi(len(subbagian), LEBAR - _CABANG_KIRI))
        induk = (tengah, y) if sekretaris else None
        y = _baris(subbagian, tengah, lebar, y, induk, lukisan)
    return y


def _baris_seksi(seksi: list[Kotak], y: float, lukisan: list[Markah], berpimpinan: bool) -> float:
    if not seksi:
        return y + 2
    if berpimpinan:
        # The head's line runs down beside the secretary's branch to the row of seksi.
        awal = 2 + 26.0
        lukisan.insert(0, _sambung((_POROS, awal), (_POROS, y + 14)))
    lebar = min(150.0, _lebar_bagi(len(seksi), LEBAR))
    induk = (_POROS, y) if berpimpinan else None
    tengah = _POROS if len(seksi) == 1 else LEBAR / 2
    return _baris(seksi, tengah, lebar, y, induk, lukisan) + 2


def _lebar_bagi(banyak: int, ruang: float) -> float:
    sela = _SELA if banyak <= 4 else 5.0
    return (ruang - sela * (banyak - 1)) / banyak


def _baris(
    isi: list[Kotak],
    tengah: float,
    lebar: float,
    y: float,
    induk: tuple[float, float] | None,
    lukisan: list[Markah],
) -> float:
    """A row of equal boxes around `tengah`, hung from a line 14 below `y`; returns its foot."""
    sela = _SELA if len(isi) <= 4 else 5.0
    ukuran = 8.5 if lebar >= 84 else 8 if lebar >= 66 else 7
    bidang = [_bidang(k, lebar, ukuran) for k in isi]
    tinggi = max(b.tinggi for b in bidang)
    kiri = tengah - (lebar * len(isi) + sela * (len(isi) - 1)) / 2
    pusat = [kiri + lebar / 2 + (lebar + sela) * i for i in range(len(isi))]
    rel, atas = y + 14, y + 28
    if induk:
        x = [*pusat, induk[0]]
        lukisan.append(_sambung((induk[0], induk[1]), (induk[0], rel)))
        lukisan.append(_sambung((min(x), rel), (max(x), rel)))
        lukisan += [_sambung((p, rel), (p, atas)) for p in pusat]
    for p, b in zip(pusat, bidang, strict=True):
        lukisan.append(_kotak(b, p - lebar / 2, atas, tinggi=tinggi))
    return atas + tinggi


def _bidang(isi: Kotak, lebar: float, ukuran: float) -> _Bidang:
    ruang = lebar - 8
    unit = pecah_rata(isi.unit, ruang, ukuran, tebal=True)
    nama = pecah_rata(isi.nama, ruang, ukuran - 0.5) if isi.nama.strip() else []
    return _Bidang(unit, nama, lebar, ukuran)


def _kotak(
    isi: _Bidang, x: float, y: float, *, utama: bool = False, tinggi: float | None = None
) -> Markah:
    tinggi = tinggi or isi.tinggi
    hasil = [
        kotak(
            x,
            y,
            isi.lebar,
            tinggi,
            isi=ISI if utama else "#fff",
            garis=UTAMA,
            tebal=1.1 if utama else 0.7,
        )
    ]
    baris = len(isi.unit) * _BARIS_UNIT + len(isi.nama) * _BARIS_NAMA
    dasar = y + (tinggi - baris) / 2 + 7.6
    pusat = x + isi.lebar / 2
    for kata in isi.unit:
        hasil.append(teks(pusat, dasar, kata, isi.ukuran, berat=600, warna=UTAMA))
        dasar += _BARIS_UNIT
    for kata in isi.nama:
        hasil.append(teks(pusat, dasar, kata, isi.ukuran - 0.5, warna=REDUP))
        dasar += _BARIS_NAMA
    return gabung(hasil)


def _sambung(*titik: tuple[float, float]) -> Markah:
    return garis(*titik, warna=UTAMA, tebal=0.8)
