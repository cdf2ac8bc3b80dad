"""Reads on the history of cells."""

from collections.abc import Iterable

from django.db.models import Max

from core.isian.models import Kelompok, PerubahanSel


def versi_sel(alamat: str) -> PerubahanSel | None:
    """The newest change of a cell."""
    return (
        PerubahanSel.objects.filter(alamat=alamat).select_related("oleh").order_by("-id").first()
    )


def versi_semua(awalan: Iterable[str]) -> dict[str, int]:
    """Address → version of every cell that begins with one of the prefixes, in one query each."""
    hasil: dict[str, int] = {}
    for satu in awalan:
        baris = PerubahanSel.objects.filter(alamat__startswith=satu).order_by()
        hasil |= dict(baris.values("alamat").annotate(v=Max("id")).values_list("alamat", "v"))
    return hasil


def riwayat_sel(alamat: str, banyak: int = 20) -> list[PerubahanSel]:
    return list(
        PerubahanSel.objects.filter(alamat=alamat).select_related("oleh").order_by("-id")[:banyak]
    )


def perubahan_terakhir(banyak: int = 10) -> list[PerubahanSel]:
    return list(PerubahanSel.objects.select_related("oleh", "kelompok").order_by("-id")[:banyak])


def kelompok_terakhir(banyak: int = 10) -> list[Kelompok]:
    return list(Kelompok.objects.select_related("oleh").order_by("-id")[:banyak])
