"""Reads on the regency's document settings. Everybody reads them: a report is frozen with them."""

from datetime import date

from reporting.setelan.isi import Isi, dari_json, isi_bawaan
from reporting.setelan.models import SetelanDokumen

_BERLAKU = SetelanDokumen.Keadaan.BERLAKU


def setelan_berlaku(tanggal: date) -> Isi:
    """The settings in force on a day; the defaults before the regency has decided."""
    baris = baris_berlaku(tanggal)
    return dari_json(baris.isi) if baris else isi_bawaan()


def baris_berlaku(tanggal: date) -> SetelanDokumen | None:
    """The row they come from."""
    semua = SetelanDokumen.objects.filter(keadaan=_BERLAKU, berlaku_mulai__lte=tanggal)
    return semua.order_by("-berlaku_mulai", "-id").first()


def rancangan() -> SetelanDokumen | None:
    """What is being worked on."""
    draf = SetelanDokumen.objects.filter(keadaan=SetelanDokumen.Keadaan.DRAF)
    return draf.select_related("diubah_oleh").first()


def riwayat() -> list[SetelanDokumen]:
    """What came into force, the latest validity first; of one day the newer rules."""
    semua = SetelanDokumen.objects.filter(keadaan=_BERLAKU)
    return list(semua.select_related("diubah_oleh").order_by("-berlaku_mulai", "-id"))
