"""Words of a page put into lines, and lines into the runs of words that belong together."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from statistics import median

from reporting.periksa_dokumen.pdf_halaman import Kata

CELAH = 0.75
"""Words further apart than so many letter heights stand in different columns."""
RAPAT = 0.45
"""Words closer than so many letter heights are one phrase."""
KEPALA = 3
"""So many lines at a table's top may be its head."""
_ANGKA = re.compile(r"^(?:rp\.?)?[(\-–−]?[0-9][0-9.,]*(?:,-)?\)?%?$|^[-–—]$", re.I)


@dataclass(frozen=True, eq=False)
class Garis:
    """Words on one height, from left to right; what is asked of them often is worked out once."""

    kata: Sequence[Kata]
    _ruas: dict[float, list["Garis"]] = field(default_factory=dict, repr=False)

    @cached_property
    def atas(self) -> float:
        return min(k.atas for k in self.kata)

    @cached_property
    def bawah(self) -> float:
        return max(k.bawah for k in self.kata)

    @property
    def x0(self) -> float:
        return self.kata[0].x0

    @cached_property
    def x1(self) -> float:
        return max(k.x1 for k in self.kata)

    @cached_property
    def tinggi(self) -> float:
        return median(k.tinggi for k in self.kata)

    @cached_property
    def teks(self) -> str:
        return " ".join(k.teks for k in self.kata)

    @cached_property
    def tebal(self) -> bool:
        return all(k.tebal for k in self.kata)

    def ruas(self, jarak: float = CELAH) -> list["Garis"]:
        """The line cut where words stand further apart than `jarak` letter heights."""
        if jarak not in self._ruas:
            self._ruas[jarak] = list(self._potong(jarak * self.tinggi))
        return self._ruas[jarak]

    def _potong(self, batas: float) -> Iterator["Garis"]:
        mulai, tepi = 0, self.x0
        for n, kata in enumerate(self.kata):
            if kata.x0 - tepi > batas:
                yield Garis(self.kata[mulai:n])
                mulai, tepi = n, kata.x1
            tepi = max(tepi, kata.x1)
        yield Garis(self.kata[mulai:])


def susun_garis(kata: Iterable[Kata]) -> list[Garis]:
    """Lines from top to bottom; words belong together when their middles stand level."""
    hasil: list[list[Kata]] = []
    tengah: list[float] = []
    tinggi: list[float] = []
    for satu in sorted(kata, key=lambda k: (k.tengah, k.x0)):
        if hasil and abs(satu.tengah - median(tengah)) < 0.4 * min(satu.tinggi, median(tinggi)):
            hasil[-1].append(satu)
        else:
            hasil.append([satu])
            tengah, tinggi = [], []
        tengah.append(satu.tengah)
        tinggi.append(satu.tinggi)
    return [Garis(sorted(baris, key=lambda k: k.x0)) for baris in hasil]


def angka_murni(teks: str) -> bool:
    """A figure, a percentage or the dash that stands for none."""
    return bool(_ANGKA.match(teks.replace(" ", "")))


def celah_kolom(garis: Sequence[Garis], longgar: float = 0.15) -> list[float]:
    """Middles of the vertical strips that hardly any line writes across."""
    if len(garis) < 2:
        return []
    ruas = [[(r.x0, r.x1) for r in g.ruas(RAPAT)] for g in garis]
    kiri = min(r[0][0] for r in ruas)
    kanan = max(x1 for r in ruas for _, x1 in r)
    titik = sorted({x for r in ruas for satu in r for x in satu if kiri <= x <= kanan})
    boleh = longgar * len(ruas)
    tinggi = median(g.tinggi for g in garis)
    hasil: list[tuple[float, int]] = []
    jalur: list[tuple[float, float, int]] = []
    for a, b in zip(titik, titik[1:], strict=False):
        lewat = sum(any(x0 < (a + b) / 2 < x1 for x0, x1 in r) for r in ruas)
        if lewat <= boleh:
            jalur.append((a, b, lewat))
            continue
        if jalur and jalur[-1][1] - jalur[0][0] >= 0.3 * tinggi:
            hasil.append(_sepi(jalur))
        jalur = []
    return _berisi(hasil, ruas)


def _sepi(jalur: list[tuple[float, float, int]]) -> tuple[float, int]:
    """The middle of the widest part of a strip that the fewest lines write across, and how many
    those are."""
    sedikit = min(n for _, _, n in jalur)
    bagian: list[list[float]] = []
    for a, b, n in jalur:
        if n != sedikit:
            continue
        if bagian and bagian[-1][1] == a:
            bagian[-1][1] = b
        else:
            bagian.append([a, b])
    awal, akhir = max(bagian, key=lambda s: s[1] - s[0])
    return (awal + akhir) / 2, sedikit


def _berisi(batas: list[tuple[float, int]], ruas: list[list[tuple[float, float]]]) -> list[float]:
    """Without strips beside a column that only a label's first letters stand in, over figures
    set to the right; of the two beside it, the one more lines write across goes."""
    sisa = list(batas)
    while sisa:
        tepi = [float("-inf"), *(x for x, _ in sisa), float("inf")]
        kosong = next(
            (n for n in range(len(tepi) - 1) if not _dipakai(ruas, tepi[n], tepi[n + 1])), None
        )
        if kosong is None:
            break
        sisi = [n for n in (kosong - 1, kosong) if 0 <= n < len(sisa)]
        del sisa[max(sisi, key=lambda n: sisa[n][1])]
    return [x for x, _ in sisa]


def _dipakai(ruas: list[list[tuple[float, float]]], a: float, b: float) -> bool:
    """Whether lines below the head write between two strips, too."""
    isi = [n for n, r in enumerate(ruas) if any(a < (x0 + x1) / 2 < b for x0, x1 in r)]
    return bool(isi) and (len(ruas) <= KEPALA or (len(isi) > 1 and isi[-1] >= KEPALA))
