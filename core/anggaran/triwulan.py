"""Sub kegiatan quarter by quarter: cash plan, and what was delivered and spent in each alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from core.anggaran import queries
from core.anggaran.models import Realisasi
from core.capaian import jumlah, selisih_kumulatif
from core.periode.models import Periode
from core.periode.queries import akhir_triwulan

NOL = Decimal(0)

Kunci = tuple[str, str]
"""Code of a sub kegiatan and of its kelurahan (empty for the office itself)."""


@dataclass(frozen=True, kw_only=True)
class PerTriwulan:
    """Four quarters each; None where nothing is entered or the quarter lies ahead.

    `volume` and `rupiah` are a quarter's own amounts, not cumulative. `lalu_*` are the years of the
    Renstra before this one added up, None when one of them is not recorded.
    """

    kas: tuple[Decimal, ...]
    volume: tuple[Decimal | None, ...]
    rupiah: tuple[Decimal | None, ...]
    lalu_volume: Decimal | None
    lalu_rupiah: Decimal | None


def per_triwulan(periode: Periode, tahun_awal: int) -> dict[Kunci, PerTriwulan]:
    """Every sub kegiatan of the DPA in force or with realisasi, up to the period's quarter."""
    dpa = queries.dpa_berlaku(periode.tahun, akhir_triwulan(periode.tahun, periode.triwulan))
    baris = {(b.kode, b.sub_unit): b for b in queries.baris_dpa(dpa)} if dpa else {}
    nyata: dict[Kunci, dict[int, Realisasi]] = {}
    for satu in queries.realisasi_tahun(periode.tahun):
        if satu.triwulan <= periode.triwulan:
            nyata.setdefault((satu.kode, satu.sub_unit), {})[satu.triwulan] = satu
    tahun = range(tahun_awal, periode.tahun)
    lalu: dict[Kunci, dict[int, Realisasi]] = {}
    for satu in queries.realisasi_akhir_tahun(tahun):
        lalu.setdefault((satu.kode, satu.sub_unit), {})[satu.tahun] = satu
    hasil = {}
    for kunci in sorted({*baris, *nyata}):
        dpa_baris, milik = baris.get(kunci), nyata.get(kunci, {})
        dulu = [lalu.get(kunci, {}).get(t) for t in tahun]
        hasil[kunci] = PerTriwulan(
            kas=(dpa_baris.kas_1, dpa_baris.kas_2, dpa_baris.kas_3, dpa_baris.kas_4)
            if dpa_baris
            else (NOL,) * 4,
            volume=_sendiri({n: r.volume for n, r in milik.items()}),
            rupiah=_sendiri({n: r.rupiah for n, r in milik.items()}),
            lalu_volume=_semua([r.volume if r else None for r in dulu]),
            lalu_rupiah=_semua([r.rupiah if r else None for r in dulu]),
        )
    return hasil


def _sendiri(kumulatif: Mapping[int, Decimal | None]) -> tuple[Decimal | None, ...]:
    """Each quarter's own amount; the first has nothing before it."""
    lengkap = [NOL, *(kumulatif.get(n) for n in range(1, 5))]
    return tuple(selisih_kumulatif(lengkap[n], lengkap[n - 1]) for n in range(1, 5))


def _semua(nilai: list[Decimal | None]) -> Decimal | None:
    """The sum when every year is there: a part of them would be read as all of them."""
    return jumlah(nilai) if nilai and None not in nilai else None
