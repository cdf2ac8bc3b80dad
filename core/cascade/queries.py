"""Reads on the cascade. What is per kecamatan is reached through the kecamatan only."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Count, Prefetch, QuerySet

from core.cascade.models import (
    ButirJabatan,
    Indikator,
    Jabatan,
    Jenjang,
    Nomenklatur,
    Pembanding,
    Regulasi,
    Renstra,
    Rpjmd,
    SasaranRenstra,
    TargetSimpul,
    TujuanRenstra,
)
from tenants.kepemilikan import khusus_kabupaten, per_kecamatan
from tenants.models import Kecamatan


def regulasi_aktif() -> QuerySet[Regulasi]:
    return Regulasi.objects.filter(aktif=True)


def nomenklatur_peta(kode: Iterable[str]) -> dict[str, Nomenklatur]:
    """Nomenclature rows by code, for the given codes and all levels above them."""
    dicari = {".".join(k.split(".")[:n]) for k in kode for n in (3, 5, 6)}
    return {n.kode: n for n in Nomenklatur.objects.filter(kode__in=dicari)}


def nomenklatur_semua() -> dict[str, Nomenklatur]:
    """The whole national list in force, by code."""
    return {n.kode: n for n in Nomenklatur.objects.filter(aktif=True)}


@per_kecamatan(
    "cascade.renstra",
    "cascade.tujuanrenstra",
    "cascade.sasaranrenstra",
    "cascade.programsasaran",
    "cascade.indikator",
    "cascade.targetindikator",
)
def renstra_berlaku(kecamatan: Kecamatan, tanggal: date) -> Renstra:
    """The Renstra version in force on a day, with everything below it.

    Raises Renstra.DoesNotExist.
    """
    indikator = Indikator.objects.prefetch_related("target")
    sasaran = SasaranRenstra.objects.prefetch_related(
        Prefetch("indikator", indikator), "program__program"
    )
    tujuan = TujuanRenstra.objects.select_related("mendukung__tujuan__misi").prefetch_related(
        Prefetch("indikator", indikator), Prefetch("sasaran", sasaran)
    )
    return (
        Renstra.objects.filter(kecamatan=kecamatan, aktif=True, berlaku_mulai__lte=tanggal)
        .select_related("rpjmd__dasar_hukum")
        .prefetch_related(Prefetch("tujuan", tujuan))
        .latest("berlaku_mulai", "versi")
    )


@per_kecamatan("cascade.renstra")
def renstra_kini(kecamatan: Kecamatan) -> Renstra | None:
    """The newest Renstra of an office, without what is below it."""
    return (
        Renstra.objects.filter(kecamatan=kecamatan, aktif=True)
        .select_related("rpjmd")
        .order_by("berlaku_mulai", "versi")
        .last()
    )


@per_kecamatan("cascade.targetsimpul")
def target_simpul(kecamatan: Kecamatan, renstra: Renstra) -> list[TargetSimpul]:
    """Yearly targets and pagu of programs and below, in nomenclature order; empty rows left out."""
    return list(
        TargetSimpul.objects.filter(renstra=renstra, renstra__kecamatan=kecamatan)
        .exclude(target=None, pagu=None)
        .select_related("simpul")
    )


@khusus_kabupaten("cascade.targetsimpul")
def banyak_target_simpul() -> dict[int, int]:
    """Office → how many sub kegiatan its Renstra has figures for."""
    berisi = TargetSimpul.objects.exclude(target=None, pagu=None).filter(
        renstra__aktif=True, simpul__jenjang=Jenjang.SUBKEGIATAN
    )
    hitung = berisi.order_by().values_list("renstra__kecamatan")
    return dict(hitung.annotate(n=Count("simpul", distinct=True)))


def rpjmd_lengkap(rpjmd_id: int) -> Rpjmd:
    """An RPJMD with its misi, tujuan and sasaran."""
    return (
        Rpjmd.objects.select_related("dasar_hukum")
        .prefetch_related("misi__tujuan__sasaran")
        .get(pk=rpjmd_id)
    )


def jabatan_bawaan() -> QuerySet[Jabatan]:
    """The standard positions, superiors first, with their fungsi and rincian."""
    butir = ButirJabatan.objects.filter(induk=None).prefetch_related("anak")
    return (
        Jabatan.objects.filter(aktif=True)
        .select_related("induk")
        .prefetch_related(Prefetch("butir", butir))
    )


def pembanding(kunci: Iterable[str], tahun: int) -> dict[str, list[Pembanding]]:
    """Standards by indicator key: per level the latest one not later than the year."""
    hasil: dict[str, dict[str, Pembanding]] = {}
    baris = Pembanding.objects.filter(aktif=True, kunci_indikator__in=list(kunci), tahun__lte=tahun)
    for satu in baris.order_by("tahun"):
        hasil.setdefault(satu.kunci_indikator, {})[satu.tingkat] = satu
    return {k: [v[t] for t in sorted(v)] for k, v in hasil.items()}
