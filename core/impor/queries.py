"""Reads on imports, in the schema of the present tenant."""

from django.db.models import Count, QuerySet
from django.utils import timezone

from core.cascade.models import Nomenklatur
from core.impor.models import Pemetaan, Unggahan
from tenants.models import Pengguna


def nomenklatur_semua() -> list[Nomenklatur]:
    return list(Nomenklatur.objects.all())


def unggahan_milik(nomor: int, oleh: Pengguna) -> Unggahan:
    """A file under way of this person. Raises Unggahan.DoesNotExist, also when it has expired."""
    return Unggahan.objects.select_related("periode").get(
        pk=nomor, oleh=oleh, kelompok=None, kedaluwarsa__gt=timezone.now()
    )


def unggahan_berjalan(oleh: Pengguna) -> list[Unggahan]:
    """Files this person has uploaded and neither applied nor thrown away."""
    return list(
        Unggahan.objects.defer("isi")
        .filter(oleh=oleh, kelompok=None, kedaluwarsa__gt=timezone.now())
        .select_related("periode")
    )


def impor_diterapkan(banyak: int = 20) -> list[Unggahan]:
    """Past imports, newest first, with the number of cells each changed."""
    return list(_diterapkan()[:banyak])


def impor_nomor(nomor: int) -> Unggahan:
    """A past import. Raises Unggahan.DoesNotExist."""
    return _diterapkan().get(pk=nomor)


def _diterapkan() -> QuerySet[Unggahan]:
    return (
        Unggahan.objects.exclude(kelompok=None)
        .defer("isi")
        .select_related("periode", "oleh", "kelompok__dibatalkan_oleh")
        .annotate(banyak=Count("kelompok__perubahan"))
    )


def pemetaan_tersimpan(sidik: str) -> dict[int, str] | None:
    baris = Pemetaan.objects.filter(sidik=sidik).first()
    return {int(k): v for k, v in baris.peta.items()} if baris else None
