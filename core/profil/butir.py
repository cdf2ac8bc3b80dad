"""Fungsi and rincian tugas as lists of two levels: how they are stored, typed and compared."""

import difflib
import re
import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from core.cascade.models import ButirJabatan
from core.profil.teks import BANYAK_BUTIR, PANJANG_BUTIR, TeksSalah, bersih, tanpa_nomor

_MENJOROK = re.compile(r"(?: {2,}|\t)")


@dataclass(frozen=True)
class Butir:
    """One item with what hangs below it."""

    uraian: str
    anak: tuple[str, ...] = ()


def dari_bawaan(baris: Iterable[ButirJabatan], jenis: str) -> tuple[Butir, ...]:
    """The regency's items of one kind, with their prefetched children."""
    return tuple(
        Butir(b.uraian, tuple(a.uraian for a in b.anak.all())) for b in baris if b.jenis == jenis
    )


def baca(isi: Sequence[object]) -> tuple[Butir, ...]:
    """Stored items: a text, or `{"uraian": …, "anak": […]}`."""
    hasil = []
    for satu in isi:
        if isinstance(satu, dict):
            hasil.append(Butir(str(satu["uraian"]), tuple(str(a) for a in satu["anak"])))
        else:
            hasil.append(Butir(str(satu)))
    return tuple(hasil)


def simpan(butir: Iterable[Butir]) -> list[object]:
    """The counterpart of `baca`."""
    return [{"uraian": b.uraian, "anak": list(b.anak)} if b.anak else b.uraian for b in butir]


def tulis(butir: Iterable[Butir]) -> str:
    """As it stands in the text box: one line each, what hangs below indented."""
    return "\n".join(baris for b in butir for baris in (b.uraian, *(f"    {a}" for a in b.anak)))


def urai(teks: str, *, nama: str) -> tuple[Butir, ...]:
    """Reads a text box. Raises TeksSalah naming the list and the line."""
    hasil: list[tuple[str, list[str]]] = []
    baris = [b for b in textwrap.dedent(teks.replace("\r", "").expandtabs(4)).split("\n") if b]
    nomor = 0
    for satu in baris:
        uraian = tanpa_nomor(bersih(satu))
        if not uraian:
            continue
        nomor += 1
        if len(uraian) > PANJANG_BUTIR:
            raise TeksSalah(
                f"{nama}, baris {nomor}: {len(uraian)} huruf, paling banyak {PANJANG_BUTIR}."
                " Pecah menjadi beberapa baris."
            )
        if _MENJOROK.match(satu) and hasil:
            hasil[-1][1].append(uraian)
        else:
            hasil.append((uraian, []))
    if nomor > BANYAK_BUTIR:
        raise TeksSalah(f"{nama}: {nomor} baris, paling banyak {BANYAK_BUTIR}.")
    return tuple(Butir(uraian, tuple(anak)) for uraian, anak in hasil)


# --- The difference from the regency's default ---------------------------------------------
@dataclass(frozen=True)
class Beda:
    """One line of a comparison: `sama`, `tambah` (ours only) or `hapus` (default only)."""

    jenis: str
    teks: str
    anak: bool = False


def beda(bawaan: str, sendiri: str) -> tuple[Beda, ...]:
    """Line by line, as `tulis` writes both."""
    lama, baru = bawaan.split("\n"), sendiri.split("\n")
    hasil: list[Beda] = []
    for aksi, a1, a2, b1, b2 in difflib.SequenceMatcher(a=lama, b=baru).get_opcodes():
        if aksi == "equal":
            hasil += [_beda("sama", t) for t in lama[a1:a2]]
            continue
        hasil += [_beda("hapus", t) for t in lama[a1:a2] if t]
        hasil += [_beda("tambah", t) for t in baru[b1:b2] if t]
    return tuple(hasil)


def _beda(jenis: str, teks: str) -> Beda:
    return Beda(jenis, teks.strip(), anak=teks.startswith(" "))
