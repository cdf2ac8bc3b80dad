"""The Perjanjian Kinerja in the snapshot: which one is in force, its parties and its money."""

from datetime import date
from typing import Literal

from reporting.snapshot.angka import Angka, Struktur, Volume
from reporting.snapshot.kantor import Pejabat

JenisDpa = Literal["murni", "pergeseran", "perubahan"]


class PerjanjianKinerja(Struktur, frozen=True, kw_only=True):
    jenis: Literal["murni", "perubahan"]
    tanggal: date
    jenis_dpa: JenisDpa


class AnggaranPk(Struktur, frozen=True, kw_only=True):
    """Money of a program, kegiatan or sub kegiatan in the DPA a PK was signed on."""

    kode: str
    nama: str
    pagu: Angka
    sumber_dana: str


class BarisPkJabatan(Struktur, frozen=True, kw_only=True):
    sasaran: str
    indikator: str
    target: Volume


class PkTurunan(Struktur, frozen=True, kw_only=True):
    """The PK of a position below the head."""

    pihak_pertama: Pejabat
    pihak_kedua: Pejabat
    baris: tuple[BarisPkJabatan, ...]
    anggaran: tuple[AnggaranPk, ...]
    jumlah: Angka


class NaskahPerjanjian(Struktur, frozen=True, kw_only=True):
    """The PK as it was signed: its parties, and the money of its own DPA."""

    pihak_pertama: Pejabat
    pihak_kedua: Pejabat
    jenis_dpa: JenisDpa
    anggaran: tuple[AnggaranPk, ...]  # programs
    jumlah: Angka
    turunan: tuple[PkTurunan, ...] = ()
