"""What the calendar page shows: each quarter in words, and who changed what."""

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from core.angka import tanggal_pendek
from core.periode.kalender import SEBUTAN
from core.periode.kunci import Keadaan, Sebab, keadaan_umum
from core.periode.models import Periode
from core.periode.queries import periode_tahun
from tenants.models import Jejak
from tenants.queries import jejak_aksi


@dataclass(frozen=True)
class BarisKalender:
    """A quarter and how it stands for an office without an exception."""

    periode: Periode
    keadaan: Keadaan
    lewat: bool  # open, but the deadline is over

    @property
    def belum(self) -> bool:
        return self.keadaan.sebab is Sebab.BELUM_DIBUKA


def baris_kalender(tahun: int, saat: datetime) -> list[BarisKalender]:
    return [
        BarisKalender(p, keadaan_umum(p, saat), p.buka <= saat and saat > p.batas)
        for p in periode_tahun(tahun)
    ]


@dataclass(frozen=True)
class Ubahan:
    """An audit row of the calendar in words."""

    jejak: Jejak
    kata: str


def ubahan_terakhir(banyak: int = 8) -> list[Ubahan]:
    return [Ubahan(j, _kata(j)) for j in jejak_aksi(("periode.",), banyak)]


def _kata(jejak: Jejak) -> str:
    if jejak.aksi == "periode.tahun_buka":
        return f"Tahun {jejak.objek} dibuka"
    sebelum, sesudah = jejak.sebelum or {}, jejak.sesudah or {}
    if jejak.aksi == "periode.kelonggaran":
        nama = jejak.kecamatan.nama if jejak.kecamatan else ""
        return f"{jejak.objek} {nama}: kelonggaran {_dari_ke(sebelum, sesudah, 'batas')}"
    beda = [k for k in SEBUTAN if sebelum.get(k) != sesudah.get(k)]
    rinci = "; ".join(f"{SEBUTAN[k].lower()} {_dari_ke(sebelum, sesudah, k)}" for k in beda)
    return f"{jejak.objek}: {rinci}"


def _dari_ke(sebelum: dict[str, str | None], sesudah: dict[str, str | None], kunci: str) -> str:
    dulu, kini = _pendek(sebelum.get(kunci)), _pendek(sesudah.get(kunci))
    return f"{dulu} → {kini}" if dulu else f"sampai {kini}" if kunci == "batas" else kini


def _pendek(teks: str | None) -> str:
    """`10 Jan 2025 16.00`; nothing for nothing."""
    if not teks:
        return "kosong" if teks is None else ""
    saat = timezone.localtime(datetime.fromisoformat(teks))
    return f"{tanggal_pendek(saat.date())} {saat.year} {saat:%H.%M}"
