"""Reads on quarters, deadlines and policy."""

from calendar import monthrange
from collections.abc import Collection
from datetime import date, datetime

from django.db.models import QuerySet
from django.utils import timezone

from core.periode.models import (
    KeadaanLaporan,
    Kebijakan,
    KebijakanAlur,
    Pengecualian,
    Pengingat,
    Periode,
)
from tenants.kepemilikan import khusus_kabupaten, per_kecamatan
from tenants.models import Kecamatan


def akhir_triwulan(tahun: int, triwulan: int) -> date:
    """The last day of a quarter."""
    bulan = triwulan * 3
    return date(tahun, bulan, monthrange(tahun, bulan)[1])


def awal_triwulan(tahun: int, triwulan: int) -> date:
    """The first day of a quarter."""
    return date(tahun, triwulan * 3 - 2, 1)


def triwulan_lalu(periode: Periode) -> tuple[int, int]:
    """Year and quarter before this one."""
    if periode.triwulan == 1:
        return periode.tahun - 1, 4
    return periode.tahun, periode.triwulan - 1


def periode_kode(kode: str) -> Periode:
    """The quarter called e.g. `2024-TW4`. Raises Periode.DoesNotExist, also for nonsense."""
    tahun, pisah, triwulan = kode.upper().partition("-TW")
    if not (pisah and tahun.isdecimal() and triwulan.isdecimal() and len(kode) <= 10):
        raise Periode.DoesNotExist(kode)
    return Periode.objects.get(tahun=int(tahun), triwulan=int(triwulan))


def periode_terbuka() -> list[Periode]:
    """Quarters whose window has opened, newest first."""
    return list(Periode.objects.filter(buka__lte=timezone.now()).order_by("-tahun", "-triwulan"))


def periode_bawaan() -> Periode:
    """The quarter a page shows unasked: the latest opened. Raises Periode.DoesNotExist."""
    terbuka = periode_terbuka()
    if not terbuka:
        raise Periode.DoesNotExist("Belum ada triwulan yang dibuka.")
    return terbuka[0]


@per_kecamatan("periode.pengecualian")
def pengecualian_untuk(kecamatan: Kecamatan, periode: Periode) -> Pengecualian | None:
    """The exception the regency made for one kecamatan and quarter."""
    return Pengecualian.objects.filter(kecamatan=kecamatan, periode=periode).first()


@per_kecamatan("periode.pengecualian")
def batas_untuk(kecamatan: Kecamatan, periode: Periode) -> datetime:
    """The deadline of one kecamatan: a later one where it has an exception."""
    khusus = pengecualian_untuk(kecamatan, periode)
    return max(periode.batas, khusus.batas) if khusus else periode.batas


def tahun_kalender() -> list[int]:
    """The years of the calendar, newest first."""
    return sorted(set(Periode.objects.values_list("tahun", flat=True)), reverse=True)


def periode_tahun(tahun: int) -> list[Periode]:
    """The quarters of one year, first to last."""
    return list(Periode.objects.filter(tahun=tahun).order_by("triwulan"))


@khusus_kabupaten("periode.pengecualian")
def pengecualian_tahun(tahun: int) -> list[Pengecualian]:
    """Every office's exceptions in one year, latest quarter first."""
    return list(
        Pengecualian.objects.filter(periode__tahun=tahun)
        .select_related("periode", "kecamatan")
        .order_by("-periode__triwulan", "kecamatan__kode")
    )


@khusus_kabupaten("periode.pengecualian")
def batas_semua(periode: Periode) -> dict[int, datetime]:
    """Kecamatan → its later deadline, of those that have one."""
    milik = Pengecualian.objects.filter(periode=periode, batas__gt=periode.batas)
    return dict(milik.values_list("kecamatan_id", "batas"))


@per_kecamatan("periode.pengingat")
def pengingat_terakhir(kecamatan: Kecamatan, periode: Periode) -> Pengingat | None:
    """What the regency last reminded this office of."""
    return Pengingat.objects.filter(kecamatan=kecamatan, periode=periode).first()


@khusus_kabupaten("periode.pengingat")
def pengingat_sejak(periode: Periode, sejak: datetime) -> dict[int, Pengingat]:
    """Kecamatan → its latest reminder since a moment."""
    baris = Pengingat.objects.filter(periode=periode, dibuat_pada__gte=sejak).order_by("id")
    return {p.kecamatan_id: p for p in baris}


@khusus_kabupaten("periode.pengingat")
def pengingat_belum_disurel(sejak: datetime) -> QuerySet[Pengingat]:
    """Reminders whose e-mail has not gone out, after at most two failures."""
    belum = Pengingat.objects.filter(surel_pada=None, percobaan__lt=3, dibuat_pada__gte=sejak)
    return belum.select_related("periode", "kecamatan")


def kebijakan_berlaku(tanggal: date) -> Kebijakan:
    """The policy in force on a day; the built-in defaults before any row exists."""
    baris = Kebijakan.objects.filter(berlaku_mulai__lte=tanggal).order_by("-berlaku_mulai").first()
    return baris or Kebijakan(berlaku_mulai=tanggal)


@per_kecamatan("periode.keadaanlaporan")
def laporan_mengunci(kecamatan: Kecamatan, periode: Periode) -> KeadaanLaporan | None:
    """The approved report that keeps a quarter's facts from being changed."""
    return (
        KeadaanLaporan.objects.filter(kecamatan=kecamatan, periode=periode, mengunci=True)
        .order_by("sejak")
        .first()
    )


@khusus_kabupaten("periode.keadaanlaporan")
def keadaan_laporan_semua(periode: Periode) -> list[KeadaanLaporan]:
    """Every office's reports of a quarter that have taken a step, by office and kind."""
    return list(
        KeadaanLaporan.objects.filter(periode=periode)
        .select_related("kecamatan", "oleh", "periode")
        .order_by("kecamatan__kode", "jenis")
    )


def kebijakan_alur(jenis: str) -> KebijakanAlur:
    """The steps of a kind of report. Until the regency decides, the annual one is reviewed."""
    return kebijakan_alur_semua([jenis])[jenis]


def kebijakan_alur_semua(jenis: Collection[str]) -> dict[str, KebijakanAlur]:
    """The same for several kinds, in the order named."""
    ada = {k.jenis: k for k in KebijakanAlur.objects.filter(jenis__in=jenis)}
    return {j: ada.get(j) or KebijakanAlur(jenis=j, reviu=j in DIREVIU_BAWAAN) for j in jenis}


DIREVIU_BAWAAN = frozenset({"lkjip"})
"""Kinds that are reviewed before approval (Permenpan 53/2014) unless the regency says else."""
