"""Where on a PDF page the tables stand: between ruling lines, or where words keep to columns."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reporting.periksa_dokumen.pdf_baris import (
    RAPAT,
    Garis,
    angka_murni,
    celah_kolom,
    susun_garis,
)
from reporting.periksa_dokumen.pdf_halaman import Halaman, Kata, Kotak
from reporting.periksa_dokumen.pdf_kisi import DEKAT, Wilayah, rapat

LEBAR_MIN = 90
"""A ruling line shorter than so many points bounds no table."""
_JUDUL = re.compile(r"^\W*(?:lanjutan\s+)?(?:tabel|table|gambar|grafik|bab)\b", re.I)
_TITIK = re.compile(r"\.{4,}|…{2,}|(?:\. ){4,}")


def wilayah_tabel(halaman: Halaman) -> list[Wilayah]:
    """The regions of a page, from top to bottom; none overlaps another."""
    garis = susun_garis(halaman.kata)
    bergaris: list[Wilayah] = []
    for satu in _bergaris(halaman, garis):
        if not any(_beririsan(satu.kotak, w.kotak) for w in bergaris):
            bergaris.append(satu)
    luar = [g for g in garis if not any(_di_dalam(g, w.kotak) for w in bergaris)]
    bergaris = [
        w if len(w.tegak) > 1 else _wilayah(halaman, _perluas(w, luar, bergaris)) for w in bergaris
    ]
    luar = [g for g in luar if not any(_di_dalam(g, w.kotak) for w in bergaris)]
    polos = list(_tanpa_garis(luar, [w.kotak for w in bergaris]))
    semua = sorted([*bergaris, *polos], key=lambda w: w.kotak.atas)
    if semua and len(semua[0].tegak) < 2:
        semua[0] = _dari_atas_halaman(semua[0], garis)
    return semua


def _dari_atas_halaman(w: Wilayah, garis: list[Garis]) -> Wilayah:
    """With the rest of a row the page before began, when nothing else stands above the table."""
    k = w.kotak
    atas = [g for g in garis if g.bawah <= k.atas + 2]
    mulai = [r.x0 for g in garis if _di_dalam(g, k) for r in g.ruas()]
    tepi = k.atas
    for satu in reversed(atas):
        sempit = len(satu.ruas()) > 1 or satu.x1 - satu.x0 < 0.5 * (k.x1 - k.x0)
        sekolom = any(abs(satu.x0 - x) <= 4 for x in mulai)
        if not (sempit and sekolom) or tepi - satu.bawah > 1.3 * satu.tinggi:
            return w
        if _JUDUL.match(satu.teks) or satu.x1 > k.x1 + 6:
            return w
        tepi = satu.atas
    return replace(w, kotak=k._replace(atas=min(tepi - 1, k.atas))) if len(atas) < 8 else w


def _beririsan(a: Kotak, b: Kotak) -> bool:
    """Whether one reaches into the other: lines under part of a table's columns bound no table."""
    return (
        a.atas < b.bawah - DEKAT
        and b.atas < a.bawah - DEKAT
        and a.x0 < b.x1 - DEKAT
        and b.x0 < a.x1 - DEKAT
    )


def _di_dalam(garis: Garis, k: Kotak) -> bool:
    return k.atas - 1 <= (garis.atas + garis.bawah) / 2 <= k.bawah + 1


def _bergaris(halaman: Halaman, garis: list[Garis]) -> Iterator[Wilayah]:
    for x0, x1, ys in _tumpukan(halaman):
        mulai = 0
        for n in range(1, len(ys) + 1):
            if n < len(ys) and _bersambung(halaman, garis, Kotak(x0, x1, ys[n - 1], ys[n])):
                continue
            kotak = _sampai_tepi(halaman, Kotak(x0, x1, ys[mulai], ys[n - 1]))
            if kotak.bawah - kotak.atas > DEKAT:
                yield from _pecah(halaman, _wilayah(halaman, kotak))
            mulai = n


def _pecah(halaman: Halaman, w: Wilayah) -> Iterator[Wilayah]:
    """Tables right below one another, each with columns of its own: parted at the height where
    the upright lines of one end and others begin."""
    k = w.kotak
    ys = [y for y in rapat([d.atas for d in w.datar]) if k.atas + 3 < y < k.bawah - 3]
    mulai = k.atas
    for y in [*ys, k.bawah]:
        if y < k.bawah:
            atas = _tegak_pada(w, (max([mulai, *(v for v in ys if v < y)]) + y) / 2)
            bawah = _tegak_pada(w, (y + min([*(v for v in ys if v > y), k.bawah])) / 2)
            if atas <= bawah or bawah <= atas:
                continue  # The same columns, or some of them merged.
        yield _wilayah(halaman, k._replace(atas=mulai, bawah=y))
        mulai = y


def _tegak_pada(w: Wilayah, y: float) -> set[int]:
    """Which upright lines within a table stand at a height, by their place in steps of 6 points."""
    dalam = [t.x0 for t in w.tegak if w.kotak.x0 + 3 < t.x0 < w.kotak.x1 - 3]
    pusat = rapat(dalam, 6.0)
    ada = [t.x0 for t in w.tegak if t.atas - 2 <= y <= t.bawah + 2]
    return {n for n, p in enumerate(pusat) if any(abs(p - x) <= 6 for x in ada)}


def _sampai_tepi(halaman: Halaman, k: Kotak) -> Kotak:
    """With the row a page break cut, whose upright lines go beyond the last level one."""
    tegak = [t for t in halaman.tegak if k.x0 - 3 <= t.x0 <= k.x1 + 3]
    ke_atas = [t.atas for t in tegak if t.atas < k.atas - 4 and t.bawah >= k.atas - 3]
    ke_bawah = [t.bawah for t in tegak if t.bawah > k.bawah + 4 and t.atas <= k.bawah + 3]
    return Kotak(
        k.x0,
        k.x1,
        min(ke_atas) if len(ke_atas) > 1 else k.atas,
        max(ke_bawah) if len(ke_bawah) > 1 else k.bawah,
    )


def _wilayah(halaman: Halaman, k: Kotak) -> Wilayah:
    def kena(satu: Kotak) -> bool:
        return (
            satu.x0 >= k.x0 - 4
            and satu.x1 <= k.x1 + 4
            and satu.atas >= k.atas - 4
            and satu.bawah <= k.bawah + 4
        )

    return Wilayah(
        k,
        [d for d in halaman.datar if kena(d)],
        [t for t in halaman.tegak if kena(t)],
        [w for w in halaman.warna if kena(w)],
    )


def _perluas(w: Wilayah, luar: list[Garis], semua: list[Wilayah]) -> Kotak:
    """With the head above a table's first ruling line and the rows below its last."""
    k = w.kotak
    lain = [x.kotak for x in semua if x is not w]
    atas = [g for g in luar if g.bawah <= k.atas + 2 and not _terhalang(g, k, lain)]
    bawah = [g for g in luar if g.atas >= k.bawah - 2 and not _terhalang(g, k, lain)]
    naik = _lanjutan(atas[::-1], k, -1)
    turun = _lanjutan(bawah, k, 1)
    return Kotak(
        k.x0,
        k.x1,
        min((g.atas - 1 for g in naik), default=k.atas),
        max((g.bawah + 1 for g in turun), default=k.bawah),
    )


def _terhalang(garis: Garis, k: Kotak, lain: list[Kotak]) -> bool:
    """Whether another table stands between a line and this one."""
    return any(min(garis.atas, k.atas) < o.atas < max(garis.atas, k.bawah) for o in lain)


def _lanjutan(garis: list[Garis], k: Kotak, arah: int) -> list[Garis]:
    """Lines next to a table, going away from it, as long as they keep to its columns."""
    hasil: list[Garis] = []
    tepi = k.bawah if arah > 0 else k.atas
    for satu in garis:
        sela = satu.atas - tepi if arah > 0 else tepi - satu.bawah
        if sela > 1.2 * satu.tinggi or _JUDUL.match(satu.teks) or _TITIK.search(satu.teks):
            break
        if satu.x0 < k.x0 - 6 or satu.x1 > k.x1 + 6:
            break
        sempit = satu.x1 - satu.x0 < 0.5 * (k.x1 - k.x0) and sela <= 0.5 * satu.tinggi
        if not (_berkolom(satu) or sempit):
            break
        hasil.append(satu)
        tepi = satu.bawah if arah > 0 else satu.atas
    while hasil and not _berkolom(hasil[-1]):
        hasil.pop()
    return hasil


def _tumpukan(halaman: Halaman) -> list[tuple[float, float, list[float]]]:
    """Ruling lines of one left and right end, each stack with its heights; the widest first."""
    hasil: list[tuple[float, float, list[float]]] = []
    for y, x0, x1 in _satukan_datar(halaman):
        for kiri, kanan, ys in hasil:
            if abs(kiri - x0) <= 4 and abs(kanan - x1) <= 4:
                ys.append(y)
                break
        else:
            hasil.append((x0, x1, [y]))
    lebar = [(a, b, sorted(ys)) for a, b, ys in hasil if len(ys) > 1 and b - a >= LEBAR_MIN]
    return sorted(lebar, key=lambda t: t[0] - t[1])


def _satukan_datar(halaman: Halaman) -> Iterator[tuple[float, float, float]]:
    """Pieces drawn cell by cell as the one line they look like."""
    for y in rapat([d.atas for d in halaman.datar], 1.5):
        satu = sorted((d.x0, d.x1) for d in halaman.datar if abs(d.atas - y) <= DEKAT)
        x0, x1 = satu[0]
        for a, b in satu[1:]:
            if a <= x1 + 3:
                x1 = max(x1, b)
            else:
                yield y, x0, x1
                x0, x1 = a, b
        yield y, x0, x1


def _bersambung(halaman: Halaman, garis: list[Garis], sela: Kotak) -> bool:
    """Whether what stands between two ruling lines belongs to the table."""
    tegak = [
        t
        for t in halaman.tegak
        if sela.x0 - 3 <= t.x0 <= sela.x1 + 3
        and t.atas <= sela.atas + 3
        and t.bawah >= sela.bawah - 3
    ]
    if tegak:
        return True
    isi = [g for g in garis if sela.atas < (g.atas + g.bawah) / 2 < sela.bawah]
    if not isi:
        return sela.bawah - sela.atas < 30
    if any(_JUDUL.match(g.teks) for g in isi):
        return False
    if any(g.x0 < sela.x0 - 6 or g.x1 > sela.x1 + 6 for g in isi):
        return False
    tinggi = isi[0].tinggi
    if isi[0].atas - sela.atas > 1.1 * tinggi:
        return False
    if any(len(g.ruas()) > 1 for g in isi):
        return len(isi) < 3 or bool(celah_kolom(isi, 0.3))
    return len(isi) <= 4 and sela.bawah - isi[-1].bawah <= tinggi


def _tanpa_garis(garis: list[Garis], lewati: Sequence[Kotak]) -> Iterator[Wilayah]:
    kumpulan: list[Garis] = []
    for satu in [*garis, None]:
        if satu is not None and kumpulan and _terus(kumpulan, satu, lewati):
            kumpulan.append(satu)
            continue
        if wilayah := _jika_tabel(kumpulan, di_kaki=satu is None):
            yield wilayah
        kumpulan = [satu] if satu is not None and _berkolom(satu) else []


def _berkolom(garis: Garis) -> bool:
    return len(garis.ruas()) > 1 and not _TITIK.search(garis.teks) and not _JUDUL.match(garis.teks)


def _terus(kumpulan: list[Garis], satu: Garis, lewati: Sequence[Kotak]) -> bool:
    akhir = kumpulan[-1]
    if any(akhir.bawah <= k.atas <= satu.bawah for k in lewati):
        return False
    if satu.atas - akhir.bawah > 1.6 * satu.tinggi or _JUDUL.match(satu.teks):
        return False
    if _TITIK.search(satu.teks):
        return False
    sempit = satu.x1 - satu.x0 < 0.6 * (max(g.x1 for g in kumpulan) - min(g.x0 for g in kumpulan))
    return _berkolom(satu) or sempit


def _jika_tabel(kumpulan: list[Garis], *, di_kaki: bool) -> Wilayah | None:
    """`di_kaki`: the page ends here, so that a head and one row may be all there is of it."""
    while len(kumpulan) > 1 and not _berkolom(kumpulan[-1]):
        # The rest of a name stands close below it, a heading does not.
        if kumpulan[-1].atas - kumpulan[-2].bawah <= 0.5 * kumpulan[-1].tinggi:
            break
        kumpulan = kumpulan[:-1]
    berkolom = [g for g in kumpulan if _berkolom(g)]
    angka = sum(any(angka_murni(r.teks) for r in g.ruas()[1:]) for g in berkolom)
    pembuka = di_kaki and angka and len(berkolom) > 1 and all(len(g.ruas()) > 2 for g in berkolom)
    if not (pembuka or (len(berkolom) > 2 and angka > 1)) or not celah_kolom(berkolom, 0.3):
        return None
    kotak = Kotak(
        min(g.x0 for g in kumpulan) - 1,
        max(g.x1 for g in kumpulan) + 1,
        kumpulan[0].atas - 1,
        kumpulan[-1].bawah + 1,
    )
    return Wilayah(kotak, [], [], [])


def lanjutan_di_atas(halaman: Halaman, batas: tuple[float, ...], sampai: float) -> Kotak | None:
    """The few lines at the top of a page that keep to the columns of the table the page before
    ended with; too few to be told for a table by themselves."""
    hasil: list[Garis] = []
    for satu in susun_garis(k for k in halaman.kata if k.bawah < sampai):
        if hasil and satu.atas - hasil[-1].bawah > 1.6 * satu.tinggi:
            break
        if _JUDUL.match(satu.teks) or not _sekolom(satu, batas):
            break
        hasil.append(satu)
    while hasil and not _berkolom(hasil[-1]):
        hasil.pop()
    if not hasil:
        return None
    return Kotak(batas[0], batas[-1], hasil[0].atas - 1, hasil[-1].bawah + 1)


def _sekolom(garis: Garis, batas: tuple[float, ...]) -> bool:
    """Whether no phrase of a line stands outside a table's columns or across one's edge."""
    return all(
        batas[0] - 4 <= r.x0
        and r.x1 <= batas[-1] + 4
        and not any(r.x0 < x - 1 and r.x1 > x + 1 for x in batas[1:-1])
        for r in garis.ruas(RAPAT)
    )


def kata_dalam(kata: Sequence[Kata], k: Kotak) -> list[Kata]:
    return [
        w
        for w in kata
        if k.atas - 1 <= w.tengah <= k.bawah + 1 and k.x0 - 3 <= (w.x0 + w.x1) / 2 <= k.x1 + 3
    ]
