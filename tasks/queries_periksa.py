"""Reads on documents made elsewhere. Rows are public, each reached through its owner."""

from datetime import datetime

from django.db.models import QuerySet

from tasks.models import Pekerjaan, PeriksaDokumen
from tenants.kepemilikan import khusus_kabupaten, per_kecamatan
from tenants.models import Kecamatan


def _lengkap() -> QuerySet[PeriksaDokumen]:
    return PeriksaDokumen.objects.select_related(
        "pekerjaan__dibuat_oleh", "pekerjaan__kecamatan", "pekerjaan__periode"
    )


@per_kecamatan("tasks.periksadokumen")
def periksa_kecamatan(kecamatan: Kecamatan) -> QuerySet[PeriksaDokumen]:
    """An office's own documents, newest first."""
    return _lengkap().filter(pekerjaan__kecamatan=kecamatan)


@khusus_kabupaten("tasks.periksadokumen")
def periksa_kabupaten() -> QuerySet[PeriksaDokumen]:
    """The regency's own documents, newest first; those of the offices are not among them."""
    return _lengkap().filter(pekerjaan__kecamatan=None)


def periksa_milik(kantor: Kecamatan | None) -> QuerySet[PeriksaDokumen]:
    """The documents of one owner: an office, or None for the regency."""
    return periksa_kecamatan(kantor) if kantor else periksa_kabupaten()


def periksa_daftar(kantor: Kecamatan | None) -> list[PeriksaDokumen]:
    """Without their findings: one query, however many there are."""
    return list(periksa_milik(kantor).defer("hasil"))


def periksa_satu(kantor: Kecamatan | None, nomor: int) -> PeriksaDokumen:
    """Raises PeriksaDokumen.DoesNotExist, also for another owner's."""
    return periksa_milik(kantor).get(pk=nomor)


def periksa_berjalan(kantor: Kecamatan | None) -> QuerySet[PeriksaDokumen]:
    """Those waiting or being checked."""
    return periksa_milik(kantor).filter(pekerjaan__status__in=Pekerjaan.BERJALAN)


@khusus_kabupaten("tasks.periksadokumen")
def periksa_pekerjaan(pekerjaan_id: int) -> PeriksaDokumen:
    """Any, for the worker. Raises PeriksaDokumen.DoesNotExist."""
    return _lengkap().get(pk=pekerjaan_id)


@khusus_kabupaten("tasks.periksadokumen")
def periksa_usang(saat: datetime) -> list[PeriksaDokumen]:
    """Rows past their time, and those whose files are."""
    lewat = _lengkap().filter(kedaluwarsa__lte=saat)
    berkas = _lengkap().filter(berkas_sampai__lte=saat).exclude(berkas="", tabel="")
    return list((lewat | berkas).exclude(pekerjaan__status="jalan").defer("hasil"))


@khusus_kabupaten("tasks.periksadokumen")
def periksa_berkas() -> frozenset[str]:
    """The names of all files that belong to a row; they are unlike one another everywhere."""
    nama = PeriksaDokumen.objects.values_list("berkas", "tabel")
    return frozenset(satu for baris in nama for satu in baris if satu)
