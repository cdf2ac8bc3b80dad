"""The budget tree as the chapters read it: which programs, which sub kegiatan, and their names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from reporting.dokumen.blok import Kalimat
from reporting.snapshot.model import Kegiatan, Program, Snapshot, SubKegiatan

TANDA_LEPAS = "*"
"""Behind a sub kegiatan that a budget change dropped while its money stayed."""

_KATA_KECIL = {"DAN", "ATAU", "DI", "KE", "DARI", "DALAM", "DENGAN", "PADA", "UNTUK", "YANG"}

LEPAS = "Tidak lagi tercantum dalam DPA yang berlaku; realisasi yang telah terjadi tetap dicatat."


def program_sasaran(snapshot: Snapshot, kode: tuple[str, ...]) -> tuple[Program, ...]:
    """The programs with these codes, in nomenclature order."""
    return tuple(p for p in snapshot.anggaran.program if p.kode in kode)


def semua_sub(program: tuple[Program, ...]) -> Iterator[SubKegiatan]:
    """Every sub kegiatan of these programs in order."""
    for satu in program:
        for kegiatan in satu.kegiatan:
            yield from kegiatan.sub


@dataclass(frozen=True)
class Simpul:
    """A program, kegiatan or sub kegiatan as a row of a table names it."""

    nomor: str  # 04, 4.1, 4.1.2
    nama: str
    isi: Program | Kegiatan | SubKegiatan
    tingkat: Literal["program", "kegiatan", "sub"]
    grup: str = ""  # of a program: what "(lanjutan)" repeats


def simpul_bernomor(program: Program) -> Iterator[Simpul]:
    """A program and everything below it in order."""
    awal = program.nomor.lstrip("0") or program.nomor
    grup = f"Program {program.nomor}"
    yield Simpul(program.nomor, sebut_program(program), program, "program", grup)
    for n, kegiatan in enumerate(program.kegiatan, start=1):
        yield Simpul(f"{awal}.{n}", kegiatan.nama, kegiatan, "kegiatan")
        for m, sub in enumerate(kegiatan.sub, start=1):
            yield Simpul(f"{awal}.{n}.{m}", sebut_sub(sub), sub, "sub")


def sebut_program(program: Program) -> str:
    """A program's name with the word Program before it, once.

    The nomenclature writes programs in capitals; in a sentence they read as a name.
    """
    nama = program.nama.strip()
    nama = huruf_judul(nama) if nama.isupper() else nama
    return nama if nama.casefold().startswith("program") else f"Program {nama}"


def huruf_judul(nama: str) -> str:
    """Words with a capital each, particles small, also behind "/" and "-" (EYD V, title case)."""

    def kata(cocok: re.Match[str]) -> str:
        satu = cocok[0]
        return satu.lower() if satu in _KATA_KECIL and cocok.start() else satu.capitalize()

    return re.sub(r"\w+", kata, nama)


def sebut_sub(sub: SubKegiatan) -> str:
    """A sub kegiatan's name with its kelurahan, and the mark of one dropped from the DPA."""
    unit = sub.sub_unit.strip()
    if unit and not unit.casefold().startswith("kelurahan"):
        unit = f"Kelurahan {unit}"
    return sub.nama + (f" ({unit})" if unit else "") + ("" if sub.dalam_dpa else TANDA_LEPAS)


def setelah_perubahan(snapshot: Snapshot) -> Kalimat:
    """Says in the body that the figures are those after the budget change."""
    if not snapshot.periode.perubahan:
        return ()
    return (
        f"Angka anggaran tersebut adalah angka setelah Perubahan APBD Tahun Anggaran "
        f"{snapshot.periode.tahun}.",
    )
