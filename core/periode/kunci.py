"""Whether a quarter is open for entry, and if not, exactly why (in words for a person)."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from django.utils import timezone

from core.angka import romawi, tanggal, waktu, zona
from core.periode.models import KeadaanLaporan, Pengecualian, Periode
from core.periode.queries import laporan_mengunci, pengecualian_untuk
from core.periode.zona import zona_kabupaten
from tenants.models import Kecamatan


class Terkunci(PermissionError):
    """The quarter can't be changed now; the message says since when, by whom, and what to do."""


class Sebab(Enum):
    """Why a quarter is locked."""

    BELUM_DIBUKA = "belum dibuka"
    DIKUNCI = "dikunci kabupaten"
    KELONGGARAN_HABIS = "kelonggaran habis"
    DISETUJUI = "sudah disetujui"


@dataclass(frozen=True)
class Keadaan:
    terbuka: bool
    alasan: str = ""  # why it is locked; empty when open
    sebab: Sebab | None = None


def keadaan(kecamatan: Kecamatan, periode: Periode, saat: datetime | None = None) -> Keadaan:
    """Open from `buka` until the regency's lock; an exception with a later date opens it again.

    An approved report locks its quarter whatever the calendar says, until the approval is undone.
    """
    saat = saat or timezone.now()
    umum = keadaan_umum(periode, saat)
    if umum.sebab is Sebab.BELUM_DIBUKA:
        return umum
    if laporan := laporan_mengunci(kecamatan, periode):
        return _disetujui(kecamatan, periode, laporan)
    if umum.sebab is not Sebab.DIKUNCI:
        return umum
    khusus = pengecualian_untuk(kecamatan, periode)
    if khusus is None:
        return umum
    return Keadaan(True) if saat <= khusus.batas else _habis(periode, khusus)


def keadaan_umum(periode: Periode, saat: datetime) -> Keadaan:
    """The same for an office without an exception.

    The instant of `buka` is already open, the instant of `kunci_pada` already locked.
    """
    if saat < periode.buka:
        label = zona(str(zona_kabupaten()))
        alasan = f"{_nama(periode)} belum dibuka. Dibuka {waktu(periode.buka, label)}."
        return Keadaan(False, alasan, Sebab.BELUM_DIBUKA)
    if periode.kunci_pada is None or saat < periode.kunci_pada:
        return Keadaan(True)
    alasan = f"{_dikunci(periode)}. Minta dibuka lewat Admin Kabupaten."
    return Keadaan(False, alasan, Sebab.DIKUNCI)


def _habis(periode: Periode, khusus: Pengecualian) -> Keadaan:
    sampai = waktu(khusus.batas, zona(str(zona_kabupaten())))
    alasan = (
        f"{_dikunci(periode)}; kelonggaran untuk kantor ini berakhir {sampai}. Minta"
        " diperpanjang lewat Admin Kabupaten."
    )
    return Keadaan(False, alasan, Sebab.KELONGGARAN_HABIS)


def _disetujui(kecamatan: Kecamatan, periode: Periode, laporan: KeadaanLaporan) -> Keadaan:
    sejak = waktu(laporan.sejak, zona(str(zona_kabupaten())))
    if laporan.keadaan == "final":
        kata, cara = "diterima kabupaten sebagai final", "Minta revisi dibuka lewat Admin Kabupaten"
    else:
        kata, cara = "disetujui", f"Minta {kecamatan.sebutan_kepala} mencabut persetujuannya"
    alasan = f"Laporan {_nama(periode)} sudah {kata} sejak {sejak}. {cara}."
    return Keadaan(False, alasan, Sebab.DISETUJUI)


def _nama(periode: Periode) -> str:
    return f"Triwulan {romawi(periode.triwulan)} {periode.tahun}"


def _dikunci(periode: Periode) -> str:
    assert periode.kunci_pada is not None
    sejak = timezone.localtime(periode.kunci_pada, zona_kabupaten()).date()
    return f"{_nama(periode)} dikunci kabupaten sejak {tanggal(sejak)}"


def pastikan_terbuka(kecamatan: Kecamatan, periode: Periode) -> None:
    """Raises Terkunci with the reason."""
    hasil = keadaan(kecamatan, periode)
    if not hasil.terbuka:
        raise Terkunci(hasil.alasan)
