"""The calendar's arithmetic: what a quarter's window must satisfy, and a year made from another.

Pure: no database, no request. Moments are shown in the current time zone.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import datetime, timedelta

from django.utils import timezone

from core.angka import romawi, tanggal, waktu, zona
from core.periode.models import Periode
from core.periode.queries import akhir_triwulan, awal_triwulan

PALING_LAMBAT = timedelta(days=366)
"""A date later than this after the quarter's end is a slip of the year."""


@dataclass(frozen=True, kw_only=True)
class Jadwal:
    """The window of one quarter."""

    buka: datetime
    batas: datetime
    kunci_pada: datetime | None = None
    batch_pada: datetime | None = None

    @classmethod
    def dari(cls, periode: Periode) -> "Jadwal":
        return cls(**{f.name: getattr(periode, f.name) for f in fields(cls)})

    def tulis(self) -> dict[str, str | None]:
        """As the audit trail keeps it, in the current time zone."""
        semua = {f.name: getattr(self, f.name) for f in fields(self)}
        return {k: timezone.localtime(v).isoformat() if v else None for k, v in semua.items()}


SEBUTAN = {
    "buka": "Dibuka",
    "batas": "Batas pengajuan",
    "kunci_pada": "Dikunci",
    "batch_pada": "Pembuatan serentak",
}

Galat = dict[str, str]
"""Field → what is wrong with it, for a person."""


def tulis_waktu(saat: datetime) -> str:
    """`2 Januari 2025 pukul 01.00 WITA` in the current zone."""
    return waktu(saat, zona(timezone.get_current_timezone_name()))


def periksa(tahun: int, triwulan: int, jadwal: Jadwal) -> Galat:
    """What is wrong with one quarter's window; empty when nothing is."""
    galat = _periksa_tahun(tahun, triwulan, jadwal)
    if jadwal.batas <= jadwal.buka:
        galat["batas"] = (
            f"Batas pengajuan harus sesudah triwulan dibuka ({tulis_waktu(jadwal.buka)})."
        )
    if jadwal.kunci_pada and jadwal.kunci_pada < jadwal.batas:
        galat["kunci_pada"] = (
            f"Isian terkunci sebelum batas pengajuan ({tulis_waktu(jadwal.batas)}). Pilih waktu"
            " yang sama atau sesudahnya, atau kosongkan bila belum dikunci."
        )
    if jadwal.batch_pada and jadwal.batch_pada < jadwal.buka:
        galat["batch_pada"] = (
            "Pembuatan serentak mendahului pembukaan triwulan"
            f" ({tulis_waktu(jadwal.buka)}); belum ada yang dapat dicetak."
        )
    return galat


def _periksa_tahun(tahun: int, triwulan: int, jadwal: Jadwal) -> Galat:
    awal, akhir = awal_triwulan(tahun, triwulan), akhir_triwulan(tahun, triwulan)
    galat = {}
    for nama, sebutan in SEBUTAN.items():
        saat: datetime | None = getattr(jadwal, nama)
        if saat is None:
            continue
        hari = timezone.localtime(saat).date()
        if hari < awal:
            galat[nama] = (
                f"{sebutan} {tanggal(hari)}, padahal triwulannya baru mulai {tanggal(awal)}."
            )
        elif hari > akhir + PALING_LAMBAT:
            galat[nama] = (
                f"{sebutan} {tanggal(hari)}, lebih dari setahun sesudah triwulan berakhir."
                " Periksa tahunnya."
            )
    return galat


def periksa_urutan(jadwal: Mapping[int, Jadwal]) -> dict[int, Galat]:
    """Quarters of a year open one after another; quarter → what is wrong."""
    galat: dict[int, Galat] = {}
    urut = sorted(jadwal)
    for dulu, kini in zip(urut, urut[1:], strict=False):
        if jadwal[kini].buka <= jadwal[dulu].buka:
            galat[kini] = {
                "buka": f"Triwulan {romawi(kini)} harus dibuka sesudah Triwulan {romawi(dulu)}"
                f" ({tulis_waktu(jadwal[dulu].buka)})."
            }
    return galat


def setahun_kemudian(saat: datetime) -> datetime:
    """The same wall-clock time a year later; 29 February becomes the 28th."""
    setempat = timezone.localtime(saat)
    hari = setempat.date()
    if (hari.month, hari.day) == (2, 29):
        setempat = setempat.replace(day=28)
    polos = setempat.replace(year=setempat.year + 1, tzinfo=None)
    return timezone.make_aware(polos)


def usulan(pola: Iterable[Periode], tahun: int) -> dict[int, Jadwal]:
    """The windows of a year after the pattern of an earlier one; without one, the usual dates."""
    hasil = {n: _bawaan(tahun, n) for n in range(1, 5)}
    for periode in pola:
        jadwal = Jadwal.dari(periode)
        geser = {f.name: getattr(jadwal, f.name) for f in fields(jadwal)}
        for _ in range(tahun - periode.tahun):
            geser = {k: setahun_kemudian(v) if v else None for k, v in geser.items()}
        hasil[periode.triwulan] = Jadwal(**geser)
    return hasil


def _bawaan(tahun: int, triwulan: int) -> Jadwal:
    """Open the day after the quarter, due on its tenth day at four, locked five days later."""
    mulai = akhir_triwulan(tahun, triwulan) + timedelta(days=1)

    def saat(hari: int, jam: int) -> datetime:
        return timezone.make_aware(datetime(mulai.year, mulai.month, hari, jam))

    return Jadwal(
        buka=saat(1, 0), batas=saat(10, 16), kunci_pada=saat(15, 0), batch_pada=saat(2, 1)
    )
