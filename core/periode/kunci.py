"""Whether a quarter is open for entry, and if not, exactly why (in words for a person)."""

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from core.angka import romawi, tanggal, waktu, zona
from core.periode.models import Periode
from core.periode.queries import pengecualian_untuk
from tenants.models import Kecamatan
from tenants.queries import kabupaten


class Terkunci(PermissionError):
    """The quarter can't be changed now; the message says since when, by whom, and what to do."""


@dataclass(frozen=True)
class Keadaan:
    terbuka: bool
    alasan: str = ""  # why it is locked; empty when open


def keadaan(kecamatan: Kecamatan, periode: Periode, saat: datetime | None = None) -> Keadaan:
    """Open from `buka` until the regency's lock; an exception with a later date opens it again."""
    saat = saat or timezone.now()
    nama = f"Triwulan {romawi(periode.triwulan)} {periode.tahun}"
    if saat < periode.buka:
        label = zona(kabupaten().zona_waktu)
        return Keadaan(False, f"{nama} baru dibuka {waktu(periode.buka, label)}.")
    if periode.kunci_pada is None or saat < periode.kunci_pada:
        return Keadaan(True)
    khusus = pengecualian_untuk(kecamatan, periode)
    if khusus is not None and saat <= khusus.batas:
        return Keadaan(True)
    sejak = tanggal(timezone.localtime(periode.kunci_pada).date())
    if khusus is not None:
        habis = tanggal(timezone.localtime(khusus.batas).date())
        return Keadaan(
            False,
            f"{nama} dikunci kabupaten sejak {sejak}; kelonggaran untuk kantor ini berakhir"
            f" {habis}. Minta dibuka lewat Admin Kabupaten.",
        )
    return Keadaan(
        False, f"{nama} dikunci kabupaten sejak {sejak}. Minta dibuka lewat Admin Kabupaten."
    )


def pastikan_terbuka(kecamatan: Kecamatan, periode: Periode) -> None:
    """Raises Terkunci with the reason."""
    hasil = keadaan(kecamatan, periode)
    if not hasil.terbuka:
        raise Terkunci(hasil.alasan)
