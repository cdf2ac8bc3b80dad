"""A text as a tree: what the stored template, the editor's HTML and the printed blocks share."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

Gaya = Literal["", "tebal", "miring"]
JenisDaftar = Literal["huruf", "angka", "garis"]


@dataclass(frozen=True)
class Kata:
    """Words in one style."""

    teks: str
    gaya: Gaya = ""


@dataclass(frozen=True)
class Keping:
    """A bound variable: `pagu`, `tabel:iku`, `regulasi:perpres-29-2014`."""

    nama: str
    gaya: Gaya = ""


Sebaris = tuple[Kata | Keping, ...]

_KATA_ATAU_SPASI = re.compile(r"\s+|\S+")


@dataclass(frozen=True)
class Alinea:
    isi: Sebaris


@dataclass(frozen=True)
class Urutan:
    """A list; each item may hold lists of its own."""

    butir: tuple[Poin, ...]
    jenis: JenisDaftar = "garis"


@dataclass(frozen=True)
class Poin:
    isi: Sebaris
    anak: Urutan | None = None


@dataclass(frozen=True)
class Kisi:
    """A simple table; `kepala` says that the first row is its head."""

    baris: tuple[tuple[Sebaris, ...], ...]
    kepala: bool = False


Simpul = Alinea | Urutan | Kisi
Pohon = tuple[Simpul, ...]


def sebaris_semua(pohon: Pohon) -> Iterator[Sebaris]:
    """Every run of words in reading order: paragraphs, items, cells."""
    for simpul in pohon:
        if isinstance(simpul, Alinea):
            yield simpul.isi
        elif isinstance(simpul, Urutan):
            yield from _sebaris_urutan(simpul)
        else:
            yield from (sel for baris in simpul.baris for sel in baris)


def _sebaris_urutan(urutan: Urutan) -> Iterator[Sebaris]:
    for poin in urutan.butir:
        yield poin.isi
        if poin.anak:
            yield from _sebaris_urutan(poin.anak)


def keping_dipakai(pohon: Pohon) -> tuple[str, ...]:
    """Names of the bound variables, each once, in reading order."""
    semua = (b.nama for s in sebaris_semua(pohon) for b in s if isinstance(b, Keping))
    return tuple(dict.fromkeys(semua))


# --- Normal form --------------------------------------------------------------------------------
def rapikan(pohon: Iterable[Simpul]) -> Pohon:
    """The same text in its normal form.

    Blanks are single and stand outside of bold and italics, neighbours in one style are joined,
    what is empty is gone, the rows of a table are equally long.
    """
    return tuple(hasil for simpul in pohon if (hasil := _rapikan_simpul(simpul)) is not None)


def _rapikan_simpul(simpul: Simpul) -> Simpul | None:
    if isinstance(simpul, Alinea):
        isi = rapikan_sebaris(simpul.isi)
        return Alinea(isi) if isi else None
    if isinstance(simpul, Urutan):
        return _rapikan_urutan(simpul)
    return _rapikan_kisi(simpul)


def _rapikan_urutan(urutan: Urutan) -> Urutan | None:
    butir: list[Poin] = []
    for poin in urutan.butir:
        isi = rapikan_sebaris(poin.isi)
        anak = _rapikan_urutan(poin.anak) if poin.anak else None
        if isi:
            butir.append(Poin(isi, anak))
        elif anak:  # an item without words: its own items take its place
            butir += anak.butir
    return Urutan(tuple(butir), urutan.jenis) if butir else None


def _rapikan_kisi(kisi: Kisi) -> Kisi | None:
    baris = [tuple(rapikan_sebaris(sel) for sel in satu) for satu in kisi.baris]
    baris = [satu for satu in baris if any(satu)]
    if not baris:
        return None
    lebar = max(len(satu) for satu in baris)
    penuh = tuple(satu + ((),) * (lebar - len(satu)) for satu in baris)
    return Kisi(penuh, kisi.kepala and len(penuh) > 1)


def rapikan_sebaris(isi: Sebaris) -> Sebaris:
    """Words of a paragraph, item or cell in normal form."""
    atom = _satu_spasi(_atom(isi))
    hasil: list[Kata | Keping] = []
    for urut, satu in enumerate(atom):
        if isinstance(satu, Keping):
            hasil.append(satu)
            continue
        # A blank belongs to a style only where both of its neighbours do.
        gaya = satu.gaya
        if satu.teks == " ":
            gaya = atom[urut - 1].gaya if atom[urut - 1].gaya == atom[urut + 1].gaya else ""
        akhir = hasil[-1] if hasil else None
        if isinstance(akhir, Kata) and akhir.gaya == gaya:
            hasil[-1] = Kata(akhir.teks + satu.teks, gaya)
        else:
            hasil.append(Kata(satu.teks, gaya))
    return tuple(hasil)


def _atom(isi: Sebaris) -> Iterator[Kata | Keping]:
    """Single words, single blanks and variables."""
    for bagian in isi:
        if isinstance(bagian, Keping):
            yield bagian
            continue
        for teks in _KATA_ATAU_SPASI.findall(bagian.teks):
            yield Kata(" " if teks.isspace() else teks, bagian.gaya)


def _satu_spasi(atom: Iterable[Kata | Keping]) -> list[Kata | Keping]:
    """Without blanks at the ends and without one blank beside another."""
    hasil: list[Kata | Keping] = []
    for satu in atom:
        if _spasi(satu) and (not hasil or _spasi(hasil[-1])):
            continue
        hasil.append(satu)
    if hasil and _spasi(hasil[-1]):
        hasil.pop()
    return hasil


def _spasi(atom: Kata | Keping) -> bool:
    return isinstance(atom, Kata) and atom.teks == " "
