"""Timeliness: the first submission against the office's own deadline, worked out by hand."""

from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from core.periode.models import KeadaanLaporan, Pengecualian, Periode
from tasks.ketepatan import Nilai, ketepatan
from tenants.models import Kecamatan

# The demo's deadline of TW IV 2024: 10 January 2025, 16.00 WITA = 08.00 UTC.
SESUDAH = datetime(2025, 1, 20, tzinfo=UTC)


def mengajukan(
    kecamatan: Kecamatan, periode: Periode, saat: datetime, *, terlambat: bool, status: str
) -> None:
    KeadaanLaporan.objects.create(
        kecamatan=kecamatan, periode=periode, keadaan=status, mengunci=status == "disetujui",
        terlambat=terlambat, diajukan_pada=saat, sejak=saat,
    )  # fmt: skip


def nilai(kecamatan: Kecamatan, periode: Periode, saat: datetime = SESUDAH) -> object:
    baris = next(b for b in ketepatan(periode, saat).baris if b.kecamatan == kecamatan)
    return baris.sel[-1]


@pytest.mark.parametrize(
    ("saat", "hasil"),
    [
        (datetime(2025, 1, 10, 8, 0, tzinfo=UTC), Nilai.BELUM),
        (datetime(2025, 1, 10, 8, 0, 1, tzinfo=UTC), Nilai.MENUNGGAK),
    ],
)
def test_nothing_handed_in(wotu: Kecamatan, tw4: Periode, saat: datetime, hasil: Nilai) -> None:
    assert nilai(wotu, tw4, saat).nilai is hasil


def test_an_exception_gives_its_office_more_time(
    wotu: Kecamatan, malili: Kecamatan, tw4: Periode
) -> None:
    batas = datetime(2025, 2, 1, tzinfo=UTC)
    Pengecualian.objects.create(periode=tw4, kecamatan=wotu, batas=batas, alasan="Banjir")
    assert (nilai(wotu, tw4).nilai, nilai(wotu, tw4).kelonggaran) == (Nilai.BELUM, True)
    assert (nilai(malili, tw4).nilai, nilai(malili, tw4).kelonggaran) == (Nilai.MENUNGGAK, False)


@pytest.mark.parametrize(
    ("saat", "hari"),
    [
        (datetime(2025, 1, 10, 9, 0, tzinfo=UTC), 1),  # an hour late: the first day has begun
        (datetime(2025, 1, 11, 8, 0, tzinfo=UTC), 1),  # 24 hours
        (datetime(2025, 1, 13, 9, 0, tzinfo=UTC), 4),  # 3 days and an hour
    ],
)
def test_days_late(wotu: Kecamatan, tw4: Periode, saat: datetime, hari: int) -> None:
    mengajukan(wotu, tw4, saat, terlambat=True, status="diajukan")
    assert (nilai(wotu, tw4).nilai, nilai(wotu, tw4).hari_terlambat) == (Nilai.TERLAMBAT, hari)


def test_sent_back_after_coming_in_time_is_still_in_time(wotu: Kecamatan, tw4: Periode) -> None:
    saat = datetime(2025, 1, 8, tzinfo=UTC)
    mengajukan(wotu, tw4, saat, terlambat=False, status="dikembalikan")
    assert nilai(wotu, tw4).nilai is Nilai.TEPAT


@pytest.mark.parametrize("peran", ["admin_kabupaten", "inspektorat", "pimpinan"])
def test_the_page_counts(
    masuk: Callable, wotu: Kecamatan, malili: Kecamatan, tw4: Periode, peran: str
) -> None:
    saat = datetime(2025, 1, 8, tzinfo=UTC)
    mengajukan(wotu, tw4, saat, terlambat=False, status="disetujui")
    isi = masuk(peran).get("/ketepatan/?periode=2024-TW4").content.decode()
    assert "<td>1 dari 2</td>" in isi  # of TW IV: Wotu in time, Malili owes it
    assert "8 Jan 2025 08.00, disetujui 8 Jan 2025 08.00" in isi


def test_the_workbook_holds_dates_as_dates(masuk: Callable, wotu: Kecamatan, tw4: Periode) -> None:
    saat = datetime(2025, 1, 13, 9, 0, tzinfo=UTC)
    mengajukan(wotu, tw4, saat, terlambat=True, status="diajukan")
    jawab = masuk("inspektorat").get("/ketepatan/xlsx/?periode=2024-TW4")
    lembar = load_workbook(BytesIO(jawab.content)).active
    baris = {(b[0], b[1]): b for b in lembar.iter_rows(min_row=2, values_only=True)}
    # In the regency's clock: 08.00 UTC is 16.00 WITA.
    assert baris["Wotu", "TW IV 2024"][2:7] == (
        datetime(2025, 1, 10, 16, 0), datetime(2025, 1, 13, 17, 0), None, "terlambat", 4,
    )  # fmt: skip


def test_more_offices_ask_no_more_queries(masuk: Callable, tw4: Periode) -> None:
    klien = masuk("pimpinan")
    with CaptureQueriesContext(connection) as sedikit:
        klien.get("/ketepatan/")
    for n in range(20):
        Kecamatan.objects.create(
            slug=f"k{n}", schema_name=f"kec_k{n}", nama=f"K{n}", kode=f"99.99.{n:02}"
        )
    with CaptureQueriesContext(connection) as lebih:
        klien.get("/ketepatan/")
    assert len(lebih) == len(sedikit)
