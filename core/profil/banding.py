"""A position's wording beside the regency's default, part by part."""

from dataclasses import dataclass

from core.cascade.models import Jabatan
from core.profil.butir import Beda, Butir, beda, tulis
from core.profil.models import PenyesuaianJabatan
from core.profil.services_tugas import rumusan_bawaan, rumusan_berlaku


@dataclass(frozen=True, kw_only=True)
class Bagian:
    judul: str
    beda: tuple[Beda, ...]
    berdaftar: bool

    @property
    def disesuaikan(self) -> bool:
        return any(b.jenis != "sama" for b in self.beda)


def banding(jabatan: Jabatan, milik: PenyesuaianJabatan | None) -> tuple[Bagian, ...]:
    """Unit, tugas pokok, fungsi and rincian with each line equal, added or left out."""
    bawaan, kini = rumusan_bawaan(jabatan), rumusan_berlaku(jabatan, milik)
    return (
        _teks("Nama unit pada bagan", bawaan.unit, kini.unit),
        _teks("Tugas pokok", bawaan.tugas_pokok, kini.tugas_pokok),
        _daftar("Fungsi", bawaan.fungsi, kini.fungsi),
        _daftar("Rincian tugas", bawaan.rincian, kini.rincian),
    )


def _teks(judul: str, bawaan: str, kini: str) -> Bagian:
    return Bagian(judul=judul, beda=beda(bawaan, kini), berdaftar=False)


def _daftar(judul: str, bawaan: tuple[Butir, ...], kini: tuple[Butir, ...]) -> Bagian:
    return Bagian(judul=judul, beda=beda(tulis(bawaan), tulis(kini)), berdaftar=True)
