"""Dates and moments as they are written."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from core import angka

WITA = timezone(timedelta(hours=8))


@pytest.mark.parametrize(
    ("bulan", "hasil"),
    [(1, "Januari"), (2, "Februari"), (3, "Maret"), (4, "April"), (5, "Mei"), (6, "Juni")]
    + [(7, "Juli"), (8, "Agustus"), (9, "September")]
    + [(10, "Oktober"), (11, "November"), (12, "Desember")],
)
def test_tanggal_of_each_month(bulan: int, hasil: str) -> None:
    assert angka.tanggal(date(2025, bulan, 15)) == f"15 {hasil} 2025"


def test_tanggal_has_no_leading_zero() -> None:
    assert angka.tanggal(date(2025, 1, 6)) == "6 Januari 2025"


@pytest.mark.parametrize(
    ("bulan", "hasil"),
    [(1, "Jan"), (2, "Feb"), (3, "Mar"), (4, "Apr"), (5, "Mei"), (6, "Jun")]
    + [(7, "Jul"), (8, "Agu"), (9, "Sep"), (10, "Okt"), (11, "Nov"), (12, "Des")],
)
def test_tanggal_pendek_of_each_month(bulan: int, hasil: str) -> None:
    assert angka.tanggal_pendek(date(2025, bulan, 6)) == f"6 {hasil}"


def test_bulan_tahun() -> None:
    assert angka.bulan_tahun(date(2025, 1, 31)) == "Januari 2025"


@pytest.mark.parametrize(
    ("hari", "hasil"),
    # 10 January 2025 was a Friday.
    [(10, "Jumat"), (11, "Sabtu"), (12, "Minggu"), (13, "Senin"), (14, "Selasa")]
    + [(15, "Rabu"), (16, "Kamis")],
)
def test_hari_tanggal_of_each_day(hari: int, hasil: str) -> None:
    assert angka.hari_tanggal(date(2025, 1, hari)) == f"{hasil}, {hari} Januari 2025"


@pytest.mark.parametrize(
    "tulis", [angka.tanggal, angka.tanggal_pendek, angka.bulan_tahun, angka.hari_tanggal]
)
def test_dates_refuse_a_datetime(tulis: Callable[[date], str]) -> None:
    with pytest.raises(TypeError, match="local time"):
        tulis(datetime(2025, 1, 9, 20, tzinfo=UTC))


def test_waktu_in_its_own_zone() -> None:
    saat = datetime(2025, 1, 10, 16, 0, tzinfo=WITA)
    assert angka.waktu(saat, "WITA") == "10 Januari 2025 pukul 16.00 WITA"


@pytest.mark.parametrize(
    ("label", "hasil"),
    # 16.05 UTC plus 7, 8 and 9 hours passes midnight only in WITA and WIT.
    [
        ("WIB", "9 Januari 2025 pukul 23.05 WIB"),
        ("WITA", "10 Januari 2025 pukul 00.05 WITA"),
        ("WIT", "10 Januari 2025 pukul 01.05 WIT"),
    ],
)
def test_waktu_converts_to_the_labelled_zone(label: str, hasil: str) -> None:
    assert angka.waktu(datetime(2025, 1, 9, 16, 5, tzinfo=UTC), label) == hasil


def test_waktu_refuses_a_naive_datetime() -> None:
    with pytest.raises(ValueError, match="no time zone"):
        angka.waktu(datetime(2025, 1, 10, 16, 0), "WITA")


def test_waktu_refuses_an_unknown_label() -> None:
    with pytest.raises(ValueError, match="UTC"):
        angka.waktu(datetime(2025, 1, 10, 16, 0, tzinfo=UTC), "UTC")


@pytest.mark.parametrize(
    ("tzname", "hasil"),
    [
        ("Asia/Jakarta", "WIB"),
        ("Asia/Pontianak", "WIB"),
        ("Asia/Makassar", "WITA"),
        ("Asia/Jayapura", "WIT"),
    ],
)
def test_zona(tzname: str, hasil: str) -> None:
    assert angka.zona(tzname) == hasil


def test_zona_refuses_a_zone_abroad() -> None:
    with pytest.raises(ValueError, match="Indonesian"):
        angka.zona("Europe/Berlin")
