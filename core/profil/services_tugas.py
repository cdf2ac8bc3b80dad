"""Writes on this office's own wording of positions."""

from dataclasses import dataclass

from django.db import transaction

from core.cascade.models import ButirJabatan, Jabatan
from core.profil import queries
from core.profil.butir import Butir, baca, dari_bawaan, simpan
from core.profil.models import PenyesuaianJabatan
from core.profil.sidik import kunci_tulis, pastikan_sama, sidik
from tenants.jejak import catat
from tenants.models import Kecamatan, Pengguna

KOLOM_TUGAS = ("ada", "unit", "tugas_pokok", "fungsi", "rincian")


@dataclass(frozen=True, kw_only=True)
class Rumusan:
    """The wording of a position, the regency's or the office's."""

    ada: bool = True
    unit: str
    tugas_pokok: str
    fungsi: tuple[Butir, ...]
    rincian: tuple[Butir, ...]


def rumusan_bawaan(jabatan: Jabatan) -> Rumusan:
    semua = list(jabatan.butir.all())
    return Rumusan(
        unit=jabatan.unit,
        tugas_pokok=jabatan.tugas_pokok,
        fungsi=dari_bawaan(semua, ButirJabatan.Jenis.FUNGSI),
        rincian=dari_bawaan(semua, ButirJabatan.Jenis.RINCIAN),
    )


def rumusan_berlaku(jabatan: Jabatan, milik: PenyesuaianJabatan | None) -> Rumusan:
    """What is printed: the office's own where there is any, the regency's otherwise."""
    bawaan = rumusan_bawaan(jabatan)
    if milik is None:
        return bawaan
    return Rumusan(
        ada=milik.ada,
        unit=milik.unit or bawaan.unit,
        tugas_pokok=milik.tugas_pokok or bawaan.tugas_pokok,
        fungsi=baca(milik.fungsi) or bawaan.fungsi,
        rincian=baca(milik.rincian) or bawaan.rincian,
    )


def sidik_tugas(milik: PenyesuaianJabatan | None) -> str:
    return sidik(_isi(milik))


def _isi(milik: PenyesuaianJabatan | None) -> dict[str, object]:
    return {} if milik is None else {k: getattr(milik, k) for k in KOLOM_TUGAS}


@transaction.atomic
def tugas_simpan(
    *,
    kecamatan: Kecamatan,
    oleh: Pengguna | None,
    jabatan: Jabatan,
    rumusan: Rumusan,
    dasar: str | None = None,
) -> PenyesuaianJabatan | None:
    """Stores what differs from the regency's default; what equals it goes on following it.

    Returns None when nothing differs any more. Raises Bentrok.
    """
    objek = f"profil.tugas/{jabatan.kunci}"
    kunci_tulis(objek)
    milik = queries.penyesuaian_milik(jabatan)
    if dasar is not None:
        pastikan_sama(kecamatan=kecamatan, objek=objek, kini=sidik_tugas(milik), dasar=dasar)
    bawaan = rumusan_bawaan(jabatan)
    baru: dict[str, object] = {
        "ada": rumusan.ada,
        "unit": "" if rumusan.unit == bawaan.unit else rumusan.unit,
        "tugas_pokok": ("" if rumusan.tugas_pokok == bawaan.tugas_pokok else rumusan.tugas_pokok),
        "fungsi": [] if rumusan.fungsi == bawaan.fungsi else simpan(rumusan.fungsi),
        "rincian": [] if rumusan.rincian == bawaan.rincian else simpan(rumusan.rincian),
    }
    if baru == {"ada": True, "unit": "", "tugas_pokok": "", "fungsi": [], "rincian": []}:
        _hapus(kecamatan, oleh, objek, milik)
        return None
    sebelum = _isi(milik)
    if baru == sebelum:
        return milik
    milik, _ = PenyesuaianJabatan.objects.update_or_create(jabatan=jabatan, defaults=baru)
    catat(
        aksi="profil.tugas",
        objek=objek,
        kecamatan=kecamatan,
        pengguna=oleh,
        sebelum=sebelum or None,
        sesudah=baru,
    )
    return milik


@transaction.atomic
def tugas_kembalikan(*, kecamatan: Kecamatan, oleh: Pengguna | None, jabatan: Jabatan) -> bool:
    """Back to the regency's wording; False when it was followed already. The audit keeps ours."""
    objek = f"profil.tugas/{jabatan.kunci}"
    kunci_tulis(objek)
    return _hapus(kecamatan, oleh, objek, queries.penyesuaian_milik(jabatan))


def _hapus(
    kecamatan: Kecamatan, oleh: Pengguna | None, objek: str, milik: PenyesuaianJabatan | None
) -> bool:
    if milik is None:
        return False
    catat(
        aksi="profil.tugas_kembalikan",
        objek=objek,
        kecamatan=kecamatan,
        pengguna=oleh,
        sebelum=_isi(milik),
    )
    milik.delete()
    return True
