"""Reads on the regency's document settings. Everybody reads them: a report is frozen with them."""

from collections.abc import Collection
from datetime import date

from django.db.models import Count

from core.periode.models import KeadaanLaporan, Periode
from core.periode.queries import akhir_triwulan
from reporting.laporan.alur import RESMI
from reporting.setelan.isi import Isi, dari_json, isi_bawaan
from reporting.setelan.models import SetelanDokumen
from tenants.kepemilikan import khusus_kabupaten

_BERLAKU = SetelanDokumen.Keadaan.BERLAKU


def setelan_berlaku(tanggal: date) -> Isi:
    """The settings in force on a day; the defaults before the regency has decided."""
    semua = SetelanDokumen.objects.filter(keadaan=_BERLAKU, berlaku_mulai__lte=tanggal)
    baris = semua.order_by("-berlaku_mulai", "-id").first()
    return dari_json(baris.isi) if baris else isi_bawaan()


def setelan_terbaru() -> Isi:
    """What rules from the latest roll-out on."""
    return setelan_berlaku(date.max)


def setelan_triwulan(periode: Periode) -> Isi:
    """The settings of a quarter's reports; read once for one object."""
    if not hasattr(periode, "_setelan"):
        akhir = akhir_triwulan(periode.tahun, periode.triwulan)
        periode._setelan = setelan_berlaku(akhir)  # type: ignore[attr-defined]
    return periode._setelan  # type: ignore[attr-defined,no-any-return]


def rancangan() -> SetelanDokumen | None:
    """What is being worked on."""
    draf = SetelanDokumen.objects.filter(keadaan=SetelanDokumen.Keadaan.DRAF)
    return draf.select_related("diubah_oleh").first()


def isi_kini(draf: SetelanDokumen | None) -> Isi:
    """What is looked at before it rules: the draft, else the settings that came into force last."""
    return dari_json(draf.isi) if draf else setelan_terbaru()


def riwayat() -> list[SetelanDokumen]:
    """What came into force, the latest validity first; of one day the newer rules."""
    semua = SetelanDokumen.objects.filter(keadaan=_BERLAKU)
    return list(semua.select_related("diubah_oleh").order_by("-berlaku_mulai", "-id"))


def mulai_berikutnya(tanggal: date) -> date | None:
    """When the next roll-out after a day takes over."""
    nanti = SetelanDokumen.objects.filter(keadaan=_BERLAKU, berlaku_mulai__gt=tanggal)
    return nanti.order_by("berlaku_mulai").values_list("berlaku_mulai", flat=True).first()


def periode_kalender() -> list[Periode]:
    """Every quarter of the calendar, newest first: settings may begin in any of them."""
    return list(Periode.objects.order_by("-tahun", "-triwulan"))


def periode_sejak(mulai: Periode) -> list[Periode]:
    """Quarters of the calendar from one on, earliest first."""
    semua = Periode.objects.filter(tahun__gte=mulai.tahun).order_by("tahun", "triwulan")
    return [p for p in semua if (p.tahun, p.triwulan) >= (mulai.tahun, mulai.triwulan)]


@khusus_kabupaten("periode.keadaanlaporan")
def laporan_resmi(periode: Collection[Periode]) -> dict[int, int]:
    """Quarter → how many reports of offices are submitted or further."""
    resmi = KeadaanLaporan.objects.filter(periode__in=periode, keadaan__in=RESMI)
    return dict(resmi.order_by().values_list("periode_id").annotate(Count("pk")))
