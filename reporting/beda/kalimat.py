"""Paragraphs of two documents compared, section by section.

A paragraph that only changed its place is said to be moved, not dropped and written anew.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby
from typing import Literal

from reporting.beda.kata import Potongan, potongan
from reporting.beda.rata import BagianRata, DokumenRata

_MIRIP = 0.4
"""How alike two paragraphs of one section must be (Dice of their words) to be one that changed."""

_ANGKA = re.compile(r"\d[\d.,]*")
_KATA_PINDAH = 4
"""A paragraph shorter than this is not told from another one by its words."""


@dataclass(frozen=True)
class Alinea:
    """A paragraph in its section: `potongan` carries what was dropped and added where it changed,
    `tempat` where a moved one stood before."""

    jenis: Literal["sama", "ubah", "baru", "hilang", "pindah"]
    potongan: tuple[Potongan, ...]
    tempat: str = ""


@dataclass(frozen=True)
class BagianBeda:
    """A section with its paragraphs in order, those unchanged in between included."""

    kunci: str
    judul: str
    bab: str
    alinea: tuple[Alinea, ...]

    @property
    def banyak(self) -> int:
        return sum(a.jenis != "sama" for a in self.alinea)

    @property
    def runtun(self) -> list[tuple[bool, list[Alinea]]]:
        """The paragraphs in stretches: those to fold, for they are the same, and those to show."""
        return [
            (sama, list(isi)) for sama, isi in groupby(self.alinea, lambda a: a.jenis == "sama")
        ]


@dataclass(frozen=True)
class BedaKalimat:
    """`tetap`: paragraphs that are the same, also in sections not listed."""

    bagian: tuple[BagianBeda, ...]
    tetap: int


Langkah = tuple[str, tuple[str, ...], tuple[str, ...]]
"""Kind of a step, the older section's paragraphs in it, the newer one's."""


@dataclass(frozen=True)
class _Pasangan:
    """A section in both documents, and the steps from the older one to the newer one."""

    kiri: BagianRata | None
    kanan: BagianRata | None
    langkah: tuple[Langkah, ...]


def beda_kalimat(lama: DokumenRata, baru: DokumenRata, *, bab: str = "") -> BedaKalimat:
    """Sections that differ, in the newer document's order, those it lacks last."""
    pasangan = [
        _pasangan(lama.bagian.get(k), baru.bagian.get(k)) for k in baru.bagian | lama.bagian
    ]
    pindah = _pindah(pasangan)
    hasil, tetap = [], 0
    for satu in pasangan:
        milik = satu.kanan or satu.kiri
        if milik is None or (bab and milik.bab != bab):
            continue
        alinea = tuple(_alinea(satu, pindah))
        tetap += sum(a.jenis == "sama" for a in alinea)
        if any(a.jenis != "sama" for a in alinea):
            hasil.append(BagianBeda(milik.kunci, milik.judul, milik.bab, alinea))
    return BedaKalimat(tuple(hasil), tetap)


# --- Moved paragraphs -----------------------------------------------------------------------
@dataclass(frozen=True)
class _Pindah:
    """How often a text left a section and came into one: section and text → where it stood."""

    datang: dict[tuple[str, str], list[str]]
    pergi: dict[tuple[str, str], int]


def _pindah(pasangan: list[_Pasangan]) -> _Pindah:
    """Texts that are missing at one place and stand at another one, word for word."""
    pergi: dict[str, list[BagianRata]] = defaultdict(list)
    datang: list[tuple[BagianRata, str]] = []
    for satu in pasangan:
        for jenis, dulu, kini in satu.langkah:
            if jenis != "equal" and satu.kiri:
                for teks in dulu:
                    pergi[teks].append(satu.kiri)
            if jenis != "equal" and satu.kanan:
                datang += [(satu.kanan, teks) for teks in kini]
    hasil = _Pindah(defaultdict(list), defaultdict(int))
    for bagian, teks in datang:
        if pergi[teks] and len(teks.split()) >= _KATA_PINDAH:
            asal = pergi[teks].pop(0)
            tempat = "" if asal.kunci == bagian.kunci else asal.judul
            hasil.datang[bagian.kunci, teks].append(tempat)
            hasil.pergi[asal.kunci, teks] += 1
    return hasil


def _pasangan(kiri: BagianRata | None, kanan: BagianRata | None) -> _Pasangan:
    a, b = kiri.alinea if kiri else (), kanan.alinea if kanan else ()
    langkah = SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    return _Pasangan(kiri, kanan, tuple((jenis, a[i:j], b[m:n]) for jenis, i, j, m, n in langkah))


# --- One section ----------------------------------------------------------------------------
def _alinea(satu: _Pasangan, pindah: _Pindah) -> Iterator[Alinea]:
    kiri, kanan = satu.kiri, satu.kanan
    for jenis, dulu, kini in satu.langkah:
        if jenis == "equal":
            yield from (Alinea("sama", (Potongan("sama", teks),)) for teks in kini)
            continue
        pergi = [teks for teks in dulu if not (kiri and _ambil(pindah.pergi, kiri.kunci, teks))]
        yield from _ganti(pergi, list(kini), kanan.kunci if kanan else "", pindah)


def _ambil(hitung: dict[tuple[str, str], int], kunci: str, teks: str) -> bool:
    """Uses up one of the moves of a text away from a section."""
    if not hitung.get((kunci, teks)):
        return False
    hitung[kunci, teks] -= 1
    return True


def _ganti(dulu: list[str], kini: list[str], kunci: str, pindah: _Pindah) -> Iterator[Alinea]:
    """Paragraphs in each other's place: the most alike are one that changed."""
    tempat = {n: t.pop(0) for n, teks in enumerate(kini) if (t := pindah.datang.get((kunci, teks)))}
    bebas = [n for n in range(len(kini)) if n not in tempat]
    lawan = _lawan(dulu, {n: kini[n] for n in bebas})
    berpasangan = set(lawan.values())
    hilang = iter([(n, teks) for n, teks in enumerate(dulu) if n not in berpasangan])
    sisa = next(hilang, None)
    for n, teks in enumerate(kini):
        while sisa and n in lawan and sisa[0] < lawan[n]:
            yield Alinea("hilang", (Potongan("hapus", sisa[1]),))
            sisa = next(hilang, None)
        if n in tempat:
            yield Alinea("pindah", (Potongan("sama", teks),), tempat[n])
        elif n in lawan:
            yield Alinea("ubah", potongan(dulu[lawan[n]], teks))
        else:
            yield Alinea("baru", (Potongan("tambah", teks),))
    while sisa:
        yield Alinea("hilang", (Potongan("hapus", sisa[1]),))
        sisa = next(hilang, None)


def _lawan(dulu: list[str], kini: dict[int, str]) -> dict[int, int]:
    """Place of a newer paragraph → of the older one it grew from, the most alike pairs first."""
    kata_dulu = [_kata(teks) for teks in dulu]
    kata_kini = {n: _kata(teks) for n, teks in kini.items()}
    mirip = []
    for n, b in kata_kini.items():
        for m, a in enumerate(kata_dulu):
            nilai = 2 * len(a & b) / ((len(a) + len(b)) or 1)
            if nilai >= _MIRIP:
                mirip.append((-nilai, abs(n - m), n, m))
    hasil: dict[int, int] = {}
    terpakai: set[int] = set()
    for _, _, n, m in sorted(mirip):
        if n not in hasil and m not in terpakai:
            hasil[n] = m
            terpakai.add(m)
    return hasil


def _kata(teks: str) -> frozenset[str]:
    """The words, with every figure taken for the same: a sentence lives on with other figures."""
    return frozenset(_ANGKA.sub("#", teks).casefold().split())
