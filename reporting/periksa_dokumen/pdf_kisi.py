"""The cells of a table on a PDF page: from ruling lines where there are any, else from the white
between its words."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from core.impor.baca_xlsx import KOLOM_MAKS
from reporting.periksa_dokumen.model import Sel, Tabel
from reporting.periksa_dokumen.pdf_baris import (
    CELAH,
    Garis,
    angka_murni,
    celah_kolom,
    susun_garis,
)
from reporting.periksa_dokumen.pdf_halaman import Kata, Kotak
from reporting.periksa_dokumen.pdf_kepala import rentangkan_kepala
from reporting.periksa_dokumen.teks_sel import gabung_garis

DEKAT = 2.0
"""Lines nearer than so many points are the same."""


@dataclass
class Wilayah:
    """Where a table stands, and the heights of the ruling lines across it."""

    kotak: Kotak
    datar: list[Kotak]
    tegak: list[Kotak]
    warna: list[Kotak]


def rapat(nilai: Sequence[float], jarak: float = DEKAT) -> list[float]:
    """Values that stand together, one for each group."""
    kelompok: list[list[float]] = []
    for satu in sorted(nilai):
        if kelompok and satu - kelompok[-1][-1] <= jarak:
            kelompok[-1].append(satu)
        else:
            kelompok.append([satu])
    return [sum(k) / len(k) for k in kelompok]


def isi_kisi(wilayah: Wilayah, kata: Sequence[Kata], batas: tuple[float, ...] = ()) -> Tabel | None:
    """The table of a region; None when it has but one column, or so many that it is a drawing.
    `batas`: the edges of its columns where they are known, those of the table it goes on with."""
    garis = susun_garis(kata)
    xs, tegas = (list(batas), set[float]()) if batas else _kolom(wilayah, garis)
    if not 3 <= len(xs) <= KOLOM_MAKS or not garis:
        return None
    ys = _baris(wilayah, garis, xs)
    kisi = _Kisi(wilayah, xs, ys, tegas)
    tabel = Tabel(kisi.isi(kata))
    tabel.baris = [b for b in tabel.baris if any(s.teks for s in b)]
    tabel.batas = tuple(xs)
    return tabel if tabel.baris else None


def _kolom(wilayah: Wilayah, garis: list[Garis]) -> tuple[list[float], set[float]]:
    """Edges of the columns, and those of them that are ruled."""
    k = wilayah.kotak
    tegas = [x for x in rapat([t.x0 for t in wilayah.tegak]) if k.x0 + 3 < x < k.x1 - 3]
    ujung = _ujung(wilayah)
    lunak = [x for x in ujung if all(abs(x - t) > 3 for t in tegas)]
    dalam = sorted([*tegas, *lunak])
    if not dalam or (not lunak and len(wilayah.datar) <= 4 * max(1, len(tegas))):
        tambah = [x for x in celah_kolom(garis) if all(abs(x - t) > 6 for t in dalam)]
        if dalam:
            tambah = [x for x in tambah if _dua_angka(garis, dalam, x)]
        dalam = sorted([*dalam, *tambah])
    return [k.x0, *dalam, k.x1], set(tegas)


def _ujung(wilayah: Wilayah) -> list[float]:
    """Where borders drawn cell by cell end, at two heights at least."""
    k = wilayah.kotak
    tempat: dict[float, set[float]] = {}
    mentah = [(d.x0, d.atas) for d in wilayah.datar] + [(d.x1, d.atas) for d in wilayah.datar]
    mentah += [(x, w.atas) for w in wilayah.warna for x in (w.x0, w.x1)]
    pusat = rapat([x for x, _ in mentah])
    for x, y in mentah:
        dekat = min(pusat, key=lambda p: abs(p - x))
        tempat.setdefault(dekat, set()).add(round(y))
    return [x for x in pusat if len(tempat[x]) >= 2 and k.x0 + 4 < x < k.x1 - 4]


def _dua_angka(garis: list[Garis], dalam: list[float], x: float) -> bool:
    """Whether a strip of white parts figures from figures in most lines that write on both its
    sides (and not a currency sign or a unit from its figure)."""
    kiri = max((d for d in dalam if d < x), default=float("-inf"))
    kanan = min((d for d in dalam if d > x), default=float("inf"))
    dua = angka = 0
    for satu in garis:
        a = [k for k in satu.kata if kiri <= k.x0 and k.x1 <= x + 1]
        b = [k for k in satu.kata if x - 1 <= k.x0 and k.x1 <= kanan]
        if a and b:
            dua += 1
            angka += angka_murni(a[-1].teks) and angka_murni(b[0].teks)
    return dua >= 2 and angka * 2 > dua


def _baris(wilayah: Wilayah, garis: list[Garis], xs: list[float]) -> list[float]:
    k = wilayah.kotak
    ys = rapat([k.atas, k.bawah, *(d.atas for d in wilayah.datar)])
    terkurung = any(k.x0 + 3 < t.x0 < k.x1 - 3 for t in wilayah.tegak)
    if terkurung and len(ys) > 4:
        return ys
    tambah: list[float] = []
    for atas, bawah in zip(ys, ys[1:], strict=False):
        dalam = [g for g in garis if atas - 1 <= (g.atas + g.bawah) / 2 <= bawah + 1]
        perlu = 1 if len(ys) <= 4 else 2
        beberapa = not wilayah.datar or _beberapa_baris(dalam, xs, perlu)
        if len(dalam) > 1 and (beberapa or (len(ys) <= 4 and _renggang(dalam))):
            tambah += pisah_baris(dalam, xs)
    return sorted([*ys, *tambah])


def _sel_garis(garis: Garis, xs: list[float]) -> dict[int, str]:
    hasil: dict[int, list[str]] = {}
    for kata in garis.kata:
        hasil.setdefault(_letak(xs, (kata.x0 + kata.x1) / 2), []).append(kata.teks)
    return {k: " ".join(v) for k, v in hasil.items()}


def _letak(batas: Sequence[float], nilai: float) -> int:
    return min(max(bisect_right(batas, nilai) - 1, 0), len(batas) - 2)


def _beberapa_baris(garis: list[Garis], xs: list[float], perlu: int) -> bool:
    """Whether between two ruling lines stand several rows: figures below figures in so many
    columns, beside something else."""
    isi = [_sel_garis(g, xs) for g in garis]
    angka = [
        {k for k, t in satu.items() if k and angka_murni(t) and not t.endswith((".", ","))}
        for satu in isi
    ]
    perlu = min(perlu, len(xs) - 2)
    ganda = {k for k in range(len(xs) - 1) if sum(k in a for a in angka) > 1}
    bernama = [len(a & ganda) >= perlu and len(b) > 1 for a, b in zip(angka, isi, strict=True)]
    return len(ganda) >= perlu and sum(bernama) > 1


def _renggang(garis: list[Garis]) -> bool:
    """Whether the white between some lines is wider than between others."""
    tumpuk = _tumpuk(garis)
    return len(tumpuk) > 2 and _ambang(_celah(tumpuk)) is not None


def _celah(tumpuk: list[list[Garis]]) -> list[float]:
    return [b[0].atas - max(g.bawah for g in a) for a, b in zip(tumpuk, tumpuk[1:], strict=False)]


def pisah_baris(garis: list[Garis], xs: list[float]) -> list[float]:
    """Heights between the rows of lines without ruling: where the white is wider than within a
    cell, else above each line that has a figure or number of its own."""
    tumpuk = _tumpuk(garis)
    if len(tumpuk) < 2:
        return []
    celah = _celah(tumpuk)
    batas = _ambang(celah)
    if batas is not None:
        pisah = [n for n, c in enumerate(celah) if c > batas]
        if not _campur(tumpuk, pisah, xs):
            return [_antara(tumpuk, n) for n in pisah]
    isi = [[_sel_garis(g, xs) for g in t] for t in tumpuk]
    awal = [_awal_baris(satu) for satu in isi]
    return [_antara(tumpuk, n) for n in range(len(celah)) if awal[n + 1]]


def _tumpuk(garis: list[Garis]) -> list[list[Garis]]:
    """Lines that overlap in height (a figure set midway beside two lines of a name) together."""
    hasil: list[list[Garis]] = []
    for satu in sorted(garis, key=lambda g: g.atas):
        if hasil and satu.atas < max(g.bawah for g in hasil[-1]) - 0.25 * satu.tinggi:
            hasil[-1].append(satu)
        else:
            hasil.append([satu])
    return hasil


def _ambang(celah: list[float]) -> float | None:
    """Between the gaps within cells and those between rows, when there are two kinds."""
    urut = sorted(celah)
    lompat = [(b - a, (a + b) / 2) for a, b in zip(urut, urut[1:], strict=False)]
    if not lompat:
        return None
    besar, tengah = max(lompat)
    return tengah if besar >= 1.2 and tengah <= median(urut) + 12 else None


def _antara(tumpuk: list[list[Garis]], n: int) -> float:
    return (max(g.bawah for g in tumpuk[n]) + min(g.atas for g in tumpuk[n + 1])) / 2


def _campur(tumpuk: list[list[Garis]], pisah: list[int], xs: list[float]) -> bool:
    """Whether a row so made would hold two figures in one column."""
    mulai = 0
    for akhir in [*pisah, len(tumpuk) - 1]:
        baris = [g for t in tumpuk[mulai : akhir + 1] for g in t]
        angka: list[int] = []
        for g in baris:
            angka += [
                k
                for k, t in _sel_garis(g, xs).items()
                if re.fullmatch(r"[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+[.,][0-9]{2}%?", t)
            ]
        if len(angka) != len(set(angka)):
            return True
        mulai = akhir + 1
    return False


def _awal_baris(isi: list[dict[int, str]]) -> bool:
    """A line begins a row when it has a figure, or a number or code in its first column."""
    for satu in isi:
        if any(angka_murni(t) for k, t in satu.items() if k):
            return True
        if 0 in satu and (len(satu) > 1 or re.match(r"^[0-9IVX]+[.)]?$", satu[0])):
            return True
    return False


class _Kisi:
    """Rows and columns, with the cells that reach over several of them."""

    def __init__(
        self, wilayah: Wilayah, xs: list[float], ys: list[float], tegas: set[float]
    ) -> None:
        self.xs, self.ys, self.tegas = xs, ys, tegas
        self.nb, self.nk = len(ys) - 1, len(xs) - 1
        # A shade over one cell; one over a whole row or block tells nothing of its cells.
        penuh = 0.9 * (xs[-1] - xs[0])
        warna = [w for w in wilayah.warna if w.x1 - w.x0 < penuh]
        # What is drawn at each edge between two columns and between two rows.
        self.warna = [[w for w in warna if w.x0 < x - 3 and w.x1 > x + 3] for x in xs[1:-1]]
        self.tegak = [[t for t in wilayah.tegak if abs(t.x0 - x) <= 3] for x in xs[1:-1]]
        self.datar = [[d for d in wilayah.datar if abs(d.atas - y) <= DEKAT] for y in ys[1:-1]]

    def isi(self, kata: Sequence[Kata]) -> list[list[Sel]]:
        letak: dict[tuple[int, int], list[Kata]] = {}
        for satu in kata:
            b = _letak(self.ys, satu.tengah)
            letak.setdefault((b, _letak(self.xs, (satu.x0 + satu.x1) / 2)), []).append(satu)
        kelompok = self._gabung(kata)
        terkumpul: dict[tuple[int, int], list[Kata]] = {}
        for sel, isi in letak.items():
            terkumpul.setdefault(kelompok[sel], []).extend(isi)
        lebar: dict[tuple[int, int], tuple[int, int]] = {}
        for b, k in kelompok:
            asal = kelompok[b, k]
            lama = lebar.get(asal, asal)
            lebar[asal] = (max(lama[0], b), max(lama[1], k))
        hasil = [[Sel() for _ in range(self.nk)] for _ in range(self.nb)]
        for (b, k), isi in terkumpul.items():
            ujung = lebar[b, k]
            hasil[b][k] = self._sel(isi, k, ujung[1] - k + 1, ujung[0] - b + 1)
        if any(x not in self.tegas for x in self.xs[1:-1]):
            rentangkan_kepala(hasil, self._tengah(terkumpul), self.xs)
        return hasil

    def _tengah(self, terkumpul: dict[tuple[int, int], list[Kata]]) -> dict[tuple[int, int], float]:
        return {
            sel: (min(w.x0 for w in isi) + max(w.x1 for w in isi)) / 2
            for sel, isi in terkumpul.items()
        }

    def _sel(self, kata: list[Kata], k: int, lebar: int, tinggi: int) -> Sel:
        garis = susun_garis(kata)
        dalam = round((garis[0].x0 - self.xs[k]) / 3)
        tebal = sum(w.tebal for w in kata) * 2 > len(kata)
        return Sel(gabung_garis([g.teks for g in garis]), tebal, dalam, lebar, tinggi)

    def _gabung(self, kata: Sequence[Kata]) -> dict[tuple[int, int], tuple[int, int]]:
        """Each place of the grid → the first place of the cell it belongs to."""
        induk = {(b, k): (b, k) for b in range(self.nb) for k in range(self.nk)}

        def akar(sel: tuple[int, int]) -> tuple[int, int]:
            while induk[sel] != sel:
                sel = induk[sel]
            return sel

        baris: list[list[Kata]] = [[] for _ in range(self.nb)]
        for satu in kata:
            baris[_letak(self.ys, satu.tengah)].append(satu)
        for b in range(self.nb):
            for k in range(self.nk - 1):
                if self._satu_lebar(b, k, baris[b]):
                    induk[akar((b, k + 1))] = akar((b, k))
        for b in range(self.nb - 1):
            for k in range(self.nk):
                if self._satu_tinggi(b, k):
                    kiri, kanan = sorted((akar((b, k)), akar((b + 1, k))))
                    induk[kanan] = kiri
        return {sel: akar(sel) for sel in induk}

    def _satu_lebar(self, b: int, k: int, kata: list[Kata]) -> bool:
        x, tengah = self.xs[k + 1], (self.ys[b] + self.ys[b + 1]) / 2
        if any(w.x0 < x - 1 and w.x1 > x + 1 for w in kata):
            return True
        if any(w.atas <= tengah <= w.bawah for w in self.warna[k]):
            return True
        if x not in self.tegas or any(t.atas - 2 <= tengah <= t.bawah + 2 for t in self.tegak[k]):
            return False
        kiri = [w for w in kata if self.xs[k] <= (w.x0 + w.x1) / 2 < x]
        kanan = [w for w in kata if x <= (w.x0 + w.x1) / 2 < self.xs[k + 2]]
        if not (kiri and kanan):
            return True
        sela = min(w.x0 for w in kanan) - max(w.x1 for w in kiri)
        return sela <= CELAH * kiri[0].tinggi

    def _satu_tinggi(self, b: int, k: int) -> bool:
        tengah = (self.xs[k] + self.xs[k + 1]) / 2
        di_sini = self.datar[b]
        return bool(di_sini) and not any(d.x0 - 2 <= tengah <= d.x1 + 2 for d in di_sini)
