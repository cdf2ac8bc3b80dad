"""Reads on PK, indicators and analysis, in the schema of the present tenant."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Q, QuerySet

from core.kinerja.models import (
    Analisis,
    PerjanjianKinerja,
    PkBaris,
    PkJabatan,
    RealisasiIndikator,
    TargetTriwulan,
)
from core.periode.models import Periode


def pk_berlaku(tahun: int, tanggal: date) -> PerjanjianKinerja | None:
    """The PK in force: the latest of its year signed on or before the day."""
    return (
        PerjanjianKinerja.objects.filter(tahun=tahun, tanggal__lte=tanggal)
        .select_related("dpa")
        .order_by("-tanggal")
        .first()
    )


def baris_pk(pk: PerjanjianKinerja) -> QuerySet[PkBaris]:
    return (
        PkBaris.objects.filter(perjanjian=pk)
        .select_related("sasaran", "indikator__tujuan")
        .order_by("nomor")
    )


def realisasi_indikator(tahun: int, triwulan: int) -> QuerySet[RealisasiIndikator]:
    """All that is known up to a quarter: past years (their history row or last quarter) and
    this quarter's own row."""
    return RealisasiIndikator.objects.filter(
        Q(tahun__lt=tahun, triwulan=None)
        | Q(tahun__lt=tahun, triwulan=4)
        | Q(tahun=tahun, triwulan=triwulan)
    )


def target_triwulan(tahun: int, triwulan: int) -> dict[int, TargetTriwulan]:
    baris = TargetTriwulan.objects.filter(tahun=tahun, triwulan=triwulan)
    return {t.indikator_id: t for t in baris}


def analisis(tahun: int, triwulan: int) -> QuerySet[Analisis]:
    return Analisis.objects.filter(tahun=tahun, triwulan=triwulan)


def analisis_lembar(
    periode: Periode, sasaran_id: int | None, kode_program: str
) -> QuerySet[Analisis]:
    """What is written about one sasaran or one program in a quarter."""
    return analisis(periode.tahun, periode.triwulan).filter(
        sasaran_id=sasaran_id, kode_program=kode_program
    )


def analisis_di(baris: Iterable[Analisis]) -> QuerySet[Analisis]:
    return Analisis.objects.filter(pk__in=[a.pk for a in baris])


def pk_jabatan(pk: PerjanjianKinerja) -> QuerySet[PkJabatan]:
    """The PKs of positions below the head with their lines, superiors first."""
    return (
        PkJabatan.objects.filter(perjanjian=pk)
        .select_related("jabatan__induk")
        .prefetch_related("baris")
        .order_by("jabatan__urutan", "jabatan_id")
    )


def target_triwulan_tahun(tahun: int) -> dict[tuple[int, int], TargetTriwulan]:
    """All staged targets of a year by (indicator id, quarter)."""
    return {(t.indikator_id, t.triwulan): t for t in TargetTriwulan.objects.filter(tahun=tahun)}


def realisasi_setahun(tahun: int) -> dict[tuple[int, int], RealisasiIndikator]:
    """The quarters of a year by (indicator id, quarter)."""
    baris = RealisasiIndikator.objects.filter(tahun=tahun, triwulan__isnull=False)
    return {(r.indikator_id, r.triwulan or 0): r for r in baris}
