"""Reads on the budget, in the schema of the present tenant."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from django.db.models import QuerySet

from core.anggaran.models import Dpa, DpaBaris, Realisasi, TargetPersen


def dpa_berlaku(tahun: int, tanggal: date) -> Dpa | None:
    """The DPA in force: the latest of its year effective on or before the day."""
    return (
        Dpa.objects.filter(tahun=tahun, berlaku_mulai__lte=tanggal)
        .order_by("-berlaku_mulai", "-urutan")
        .first()
    )


def baris_dpa(dpa: Dpa) -> QuerySet[DpaBaris]:
    return DpaBaris.objects.filter(dpa=dpa)


def kode_dpa() -> set[str]:
    """Codes of the newest DPA."""
    terakhir = Dpa.objects.order_by("-tahun", "-berlaku_mulai", "-urutan").values("pk")[:1]
    return set(DpaBaris.objects.filter(dpa__in=terakhir).values_list("kode", flat=True))


def realisasi_triwulan(tahun: int, triwulan: int) -> QuerySet[Realisasi]:
    return Realisasi.objects.filter(tahun=tahun, triwulan=triwulan)


def target_persen(tahun: int) -> dict[str, Decimal]:
    """Targets of program and kegiatan that are not the default 100 percent."""
    return dict(TargetPersen.objects.filter(tahun=tahun).values_list("kode", "nilai"))


def kas_triwulan(tahun: int, triwulan: int, tanggal: date) -> dict[tuple[str, str], Decimal]:
    """A quarter's own anggaran kas by line of the DPA in force, in one query."""
    dpa = Dpa.objects.filter(tahun=tahun, berlaku_mulai__lte=tanggal)
    berlaku = dpa.order_by("-berlaku_mulai", "-urutan").values("pk")[:1]
    baris = DpaBaris.objects.filter(dpa__in=berlaku).order_by()
    return {(k, u): n for k, u, n in baris.values_list("kode", "sub_unit", f"kas_{triwulan}")}


def realisasi_tahun(tahun: int) -> QuerySet[Realisasi]:
    """All quarters of a year, each cumulative."""
    return Realisasi.objects.filter(tahun=tahun)


def realisasi_akhir_tahun(tahun: Iterable[int]) -> QuerySet[Realisasi]:
    """What whole past years came to: their fourth quarter, cumulative."""
    return Realisasi.objects.filter(tahun__in=list(tahun), triwulan=4)
