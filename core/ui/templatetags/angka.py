"""Figures and dates on screen: `core.angka` with the one rule it leaves open, None is "–"."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from decimal import Decimal

from django import template
from django.utils import timezone

from core import angka as tulis
from core.periode.models import Periode

register = template.Library()

Angka = Decimal | int


def _atau_kosong(fungsi: Callable[[Angka], str], nilai: Angka | None) -> str:
    return tulis.KOSONG if nilai is None else fungsi(nilai)


@register.filter
def rupiah(nilai: Angka | None) -> str:
    return _atau_kosong(tulis.rupiah, nilai)


@register.filter
def rp(nilai: Angka | None) -> str:
    return _atau_kosong(tulis.rp, nilai)


@register.filter
def persen(nilai: Angka | None) -> str:
    """Without the sign, for a column whose head has it."""
    return _atau_kosong(tulis.persen_ringkas, nilai)


@register.filter
def persen_tanda(nilai: Angka | None) -> str:
    """`97,33%`."""
    return _atau_kosong(tulis.persen_tanda, nilai)


@register.filter
def bilangan(nilai: Angka | None) -> str:
    return _atau_kosong(tulis.bilangan, nilai)


@register.filter
def terbilang(nilai: int) -> str:
    return tulis.terbilang(nilai)


@register.filter
def romawi(nilai: int) -> str:
    return tulis.romawi(nilai)


@register.filter
def triwulan(periode: Periode) -> str:
    """`TW IV 2024`."""
    return tulis.triwulan_label(periode.tahun, periode.triwulan)


@register.filter
def triwulan_penuh(periode: Periode) -> str:
    """`Triwulan IV 2024`."""
    return f"Triwulan {tulis.romawi(periode.triwulan)} {periode.tahun}"


@register.filter
def triwulan_kalimat(periode: Periode) -> str:
    """`triwulan IV 2024`, inside a sentence."""
    return f"triwulan {tulis.romawi(periode.triwulan)} {periode.tahun}"


@register.filter
def tanggal(hari: date | None) -> str:
    return tulis.KOSONG if hari is None else tulis.tanggal(hari)


def _label_zona() -> str:
    return tulis.zona(timezone.get_current_timezone_name())


@register.filter
def waktu(saat: datetime | None) -> str:
    """`10 Januari 2025 pukul 16.00 WITA`."""
    return tulis.KOSONG if saat is None else tulis.waktu(saat, _label_zona())


@register.filter
def waktu_hari(saat: datetime) -> str:
    """`Jumat, 10 Januari 2025 pukul 16.00 WITA`."""
    setempat = timezone.localtime(saat)
    return f"{tulis.HARI[setempat.weekday()]}, {tulis.waktu(saat, _label_zona())}"


@register.filter
def waktu_pendek(saat: datetime | None) -> str:
    """`6 Jan 10.42`; with the year when it is not this one."""
    if saat is None:
        return tulis.KOSONG
    setempat = timezone.localtime(saat)
    hari = tulis.tanggal_pendek(setempat.date())
    tahun = "" if setempat.year == timezone.localdate().year else f" {setempat.year}"
    return f"{hari}{tahun} {setempat:%H.%M}"


@register.filter
def lama(jarak: timedelta) -> str:
    """`14 detik`, `2 menit 5 detik`."""
    menit, detik = divmod(max(1, round(jarak.total_seconds())), 60)
    return f"{menit} menit {detik} detik" if menit else f"{detik} detik"


@register.filter
def menuju(saat: datetime) -> str:
    """How far a deadline is in days: `empat hari lagi`, `besok`, `hari ini`, `sudah lewat`."""
    jarak = (timezone.localtime(saat).date() - timezone.localdate()).days
    if saat < timezone.now():
        return "sudah lewat"
    if jarak == 0:
        return "hari ini"
    return "besok" if jarak == 1 else f"{tulis.terbilang(jarak)} hari lagi"


@register.filter
def ukuran(bita: int) -> str:
    """`317 kB`, `1,20 MB`."""
    if bita < 1_000_000:
        return f"{max(1, round(bita / 1000))}{tulis.NBSP}kB"
    return f"{tulis.bilangan(Decimal(bita) / 1_000_000)}{tulis.NBSP}MB"
