"""Likeness of passages by 5-word shingles: pure, exact, and fast over a whole regency.

A passage is a paragraph, an item of a list or a sentence of an analysis. Before comparing, words
are lower-cased, every figure (also a quarter's Roman number) becomes one and the same sign, and so
does every kecamatan's name: a text copied with name and figures swapped is still the same text.
Two passages are alike by |A ∩ B| / |A ∪ B| of their sets of five words in a row (Jaccard).
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import Generic, NamedTuple, TypeVar

PANJANG = 5
"""Words in a row that make a shingle."""

AMBANG = Fraction(6, 10)
"""Passages at least so alike are shown."""

KATA_TERKECIL = 8
"""Shorter passages say nothing about copying: "Keterbatasan anggaran" is anybody's."""

ANGKA, NAMA = "#", "@"

_KATA = re.compile(r"[^\W_]+(?:[-/'’.,][^\W_]+)*")
_DIGIT = re.compile(r"\d")
_ROMAWI = re.compile(r"x{0,3}(?:ix|iv|v?i{0,3})")
_WAKTU = frozenset({"triwulan", "tw", "semester", "bab", "pihak"})
"""Words a Roman number stands behind."""

K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True)
class Petikan:
    """A passage of a report: where it stands ("Bab III, program 04, hambatan") and its words.

    `bawaan`: the regency's or the product's own text, which every office gets.
    """

    tempat: str
    teks: str
    bawaan: bool = False


class _Kata(NamedTuple):
    """A word as it is compared, and where it stands in the text."""

    isi: str
    awal: int
    akhir: int


@dataclass(frozen=True)
class Olahan:
    """A passage made ready for comparing."""

    petikan: Petikan
    kata: tuple[_Kata, ...]

    @cached_property
    def sirap(self) -> frozenset[tuple[str, ...]]:
        """Its five-word stretches; empty for a passage too short to compare."""
        if len(self.kata) < KATA_TERKECIL:
            return frozenset()
        isi = [k.isi for k in self.kata]
        return frozenset(tuple(isi[n : n + PANJANG]) for n in range(len(isi) - PANJANG + 1))


@dataclass(frozen=True)
class Potongan:
    """A stretch of a passage's text, marked where both have it."""

    teks: str
    sama: bool


@dataclass(frozen=True)
class Mirip:
    """Two passages that are alike."""

    kiri: Olahan
    kanan: Olahan
    irisan: int
    gabungan: int

    @property
    def nilai(self) -> Fraction:
        """Jaccard, 0 to 1, exact."""
        return Fraction(self.irisan, self.gabungan)

    @property
    def persen(self) -> Decimal:
        """The same in percent, unrounded."""
        return Decimal(100 * self.irisan) / Decimal(self.gabungan)

    @property
    def bawaan(self) -> bool:
        """Both are the regency's own text: alike by design."""
        return self.kiri.petikan.bawaan and self.kanan.petikan.bawaan

    @property
    def potongan_kiri(self) -> tuple[Potongan, ...]:
        return _tandai(self.kiri, self.kanan.sirap)

    @property
    def potongan_kanan(self) -> tuple[Potongan, ...]:
        return _tandai(self.kanan, self.kiri.sirap)


class Pengolah:
    """Makes passages ready, with the names of the kecamatan taken for one and the same word."""

    def __init__(self, nama: Iterable[str]) -> None:
        panjang_dulu = sorted({n.strip() for n in nama if n.strip()}, key=len, reverse=True)
        pola = "|".join(r"\s+".join(map(re.escape, n.split())) for n in panjang_dulu)
        self._nama = re.compile(rf"\b(?:{pola})\b", re.IGNORECASE) if pola else None

    def olah(self, petikan: Petikan) -> Olahan:
        # Name by name, so that "Tomoni Timur" is one word and not "Tomoni" and a direction.
        teks = petikan.teks
        kata: list[_Kata] = []
        dari = 0
        for cocok in self._nama.finditer(teks) if self._nama else ():
            kata += _kata(teks, dari, cocok.start())
            kata.append(_Kata(NAMA, cocok.start(), cocok.end()))
            dari = cocok.end()
        kata += _kata(teks, dari, len(teks))
        return Olahan(petikan, tuple(_bilangan_romawi(kata)))

    def olah_semua(self, petikan: Iterable[Petikan]) -> list[Olahan]:
        return [self.olah(p) for p in petikan]


def _kata(teks: str, dari: int, sampai: int) -> Iterable[_Kata]:
    for cocok in _KATA.finditer(teks, dari, sampai):
        isi = cocok.group()
        if not isi.isascii():
            isi = unicodedata.normalize("NFKC", isi)
        isi = ANGKA if _DIGIT.search(isi) else isi.casefold()
        yield _Kata(isi, cocok.start(), cocok.end())


def _bilangan_romawi(kata: Sequence[_Kata]) -> Iterable[_Kata]:
    sebelum = ""
    for satu in kata:
        romawi = sebelum in _WAKTU and _ROMAWI.fullmatch(satu.isi)
        yield _Kata(ANGKA, satu.awal, satu.akhir) if romawi else satu
        sebelum = satu.isi


def kemiripan(kiri: Olahan, kanan: Olahan) -> Fraction:
    """Jaccard of two passages; 0 when one is too short to compare."""
    gabungan = len(kiri.sirap | kanan.sirap)
    return Fraction(len(kiri.sirap & kanan.sirap), gabungan) if gabungan else Fraction(0)


class Indeks(Generic[K]):
    """Passages of many owners by their shingles: one passage meets only those that share some."""

    def __init__(self) -> None:
        self._isi: list[tuple[K, Olahan]] = []
        self._per_sirap: dict[tuple[str, ...], list[int]] = defaultdict(list)

    def tambah(self, pemilik: K, olahan: Iterable[Olahan]) -> None:
        for satu in olahan:
            nomor = len(self._isi)
            self._isi.append((pemilik, satu))
            for sirap in satu.sirap:
                self._per_sirap[sirap].append(nomor)

    def cari(self, olahan: Olahan, ambang: Fraction = AMBANG) -> dict[K, Mirip]:
        """Owner → its passage most like this one, where it reaches the threshold."""
        irisan: Counter[int] = Counter()
        for sirap in olahan.sirap:
            irisan.update(self._per_sirap.get(sirap, ()))
        hasil: dict[K, Mirip] = {}
        for nomor, sama in irisan.items():
            pemilik, lain = self._isi[nomor]
            gabungan = len(olahan.sirap) + len(lain.sirap) - sama
            if sama * ambang.denominator < gabungan * ambang.numerator:
                continue
            mirip = Mirip(olahan, lain, sama, gabungan)
            if pemilik not in hasil or mirip.nilai > hasil[pemilik].nilai:
                hasil[pemilik] = mirip
        return hasil


def bandingkan(
    kiri: Sequence[Olahan], kanan: Sequence[Olahan], ambang: Fraction = AMBANG
) -> list[Mirip]:
    """Each passage on the left with the one most like it on the right, the most alike first."""
    indeks: Indeks[None] = Indeks()
    indeks.tambah(None, kanan)
    semua = [mirip for satu in kiri for mirip in indeks.cari(satu, ambang).values()]
    return sorted(semua, key=lambda m: -m.nilai)


@dataclass(frozen=True)
class Peringkat(Generic[K]):
    """How much of one office's text another has, leaving out what every office gets."""

    pemilik: K
    mirip: tuple[Mirip, ...]


def peringkat(
    acuan: Sequence[Olahan], lain: Mapping[K, Sequence[Olahan]], ambang: Fraction = AMBANG
) -> list[Peringkat[K]]:
    """One office against all others, those with most alike first; those with nothing left out.

    Only the office's own words count: the regency's texts are alike everywhere.
    """
    sendiri = [o for o in acuan if not o.petikan.bawaan and o.sirap]
    indeks: Indeks[K] = Indeks()
    for pemilik, olahan in lain.items():
        indeks.tambah(pemilik, (o for o in olahan if not o.petikan.bawaan))
    per: dict[K, list[Mirip]] = defaultdict(list)
    for satu in sendiri:
        for pemilik, mirip in indeks.cari(satu, ambang).items():
            per[pemilik].append(mirip)
    semua = [
        Peringkat(pemilik, tuple(sorted(mirip, key=lambda m: -m.nilai)))
        for pemilik, mirip in per.items()
    ]
    return sorted(semua, key=lambda p: (-len(p.mirip), -p.mirip[0].nilai))


def _tandai(olahan: Olahan, lain: frozenset[tuple[str, ...]]) -> tuple[Potongan, ...]:
    """The text in stretches, marked where a shingle of it stands in the other passage too."""
    teks, isi = olahan.petikan.teks, [k.isi for k in olahan.kata]
    sama = [False] * len(isi)
    for n in range(len(isi) - PANJANG + 1):
        if tuple(isi[n : n + PANJANG]) in lain:
            sama[n : n + PANJANG] = [True] * PANJANG
    potongan: list[Potongan] = []
    dari = 0
    for n, kata in enumerate(olahan.kata):
        terakhir = n + 1 == len(isi)
        if not terakhir and sama[n + 1] == sama[n]:
            continue
        # Marks end with their last word; what stands between two stretches is unmarked.
        sampai = kata.akhir if sama[n] else len(teks) if terakhir else olahan.kata[n + 1].awal
        potongan.append(Potongan(teks[dari:sampai], sama[n]))
        dari = sampai
    if dari < len(teks):
        potongan.append(Potongan(teks[dari:], False))
    return tuple(potongan)
