"""Paragraphs of two documents compared, chapter by chapter and section by section.

Figures are compared by address in `reporting.laporan.beda`; this is about what a reader reads.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from reporting.dokumen.blok import (
    Bagian,
    Blok,
    Daftar,
    Dokumen,
    Kalimat,
    Paragraf,
    Rujukan,
    Sidik,
    Subbab,
    Tekan,
)
from reporting.render.nilai import teks_nilai

Sebut = Callable[[str], str]
"""How a document calls a block by its key: "Tabel 3.4"."""


@dataclass(frozen=True)
class Ubah:
    """A paragraph that changed; `lama` empty: it is new, `baru` empty: it is gone."""

    lama: str
    baru: str


@dataclass(frozen=True)
class BagianBeda:
    """A chapter or section, by its key, with what changed in it."""

    kunci: str
    judul: str
    ubah: tuple[Ubah, ...]


def beda_kalimat(
    lama: Dokumen, baru: Dokumen, sebut_lama: Sebut, sebut_baru: Sebut
) -> list[BagianBeda]:
    """Sections with changed paragraphs, in the new document's order, those left out last."""
    dulu, kini = _bagian(lama, sebut_lama), _bagian(baru, sebut_baru)
    hasil = []
    for kunci in [*kini, *(k for k in dulu if k not in kini)]:
        judul = (kini.get(kunci) or dulu[kunci])[0]
        ubah = tuple(_ubah(dulu.get(kunci, ("", []))[1], kini.get(kunci, ("", []))[1]))
        if ubah:
            hasil.append(BagianBeda(kunci, judul, ubah))
    return hasil


def _ubah(lama: list[str], baru: list[str]) -> Iterator[Ubah]:
    pembanding = SequenceMatcher(None, lama, baru, autojunk=False)
    for jenis, a, b, c, d in pembanding.get_opcodes():
        if jenis == "equal":
            continue
        kiri, kanan = lama[a:b], baru[c:d]
        for urut in range(max(len(kiri), len(kanan))):
            yield Ubah("".join(kiri[urut : urut + 1]), "".join(kanan[urut : urut + 1]))


def _bagian(dokumen: Dokumen, sebut: Sebut) -> dict[str, tuple[str, list[str]]]:
    hasil: dict[str, tuple[str, list[str]]] = {}
    for bab in dokumen.bab:
        epitom = [_kalimat(bab.epitom, sebut)] if bab.epitom else []
        hasil[bab.kunci] = (bab.judul, epitom)
        _kumpul(bab.kunci, bab.isi, hasil, sebut)
    return hasil


def _kumpul(
    kunci: str, isi: tuple[Blok, ...], hasil: dict[str, tuple[str, list[str]]], sebut: Sebut
) -> None:
    for blok in isi:
        if isinstance(blok, Subbab):
            hasil.setdefault(blok.kunci, (blok.judul, []))
            _kumpul(blok.kunci, blok.isi, hasil, sebut)
        elif isinstance(blok, Paragraf):
            hasil[kunci][1].append(_kalimat(blok.isi, sebut))
        elif isinstance(blok, Daftar):
            hasil[kunci][1].extend(_butir(blok, sebut))


def _butir(daftar: Daftar, sebut: Sebut) -> Iterator[str]:
    for butir in daftar.butir:
        yield _kalimat(butir.isi, sebut)
        if butir.anak:
            yield from _butir(butir.anak, sebut)


def _kalimat(isi: Kalimat, sebut: Sebut) -> str:
    return "".join(_teks(bagian, sebut) for bagian in isi)


def _teks(bagian: Bagian, sebut: Sebut) -> str:
    if isinstance(bagian, str):
        return bagian
    if isinstance(bagian, Rujukan):
        return sebut(bagian.kunci)
    if isinstance(bagian, Tekan):
        return bagian.teks
    if isinstance(bagian, Sidik):
        return bagian.sha256
    return teks_nilai(bagian)
