"""What a spreadsheet hands over: numbers, error codes and everything else."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal

import pytest

from core.baca_angka import Angka, Bukan, Jenis, Ragu, baca

D = Decimal
RUPIAH, PERSEN, VOLUME, INDEKS = Jenis.RUPIAH, Jenis.PERSEN, Jenis.VOLUME, Jenis.INDEKS


@pytest.mark.parametrize(
    ("teks", "sebab"),
    [
        ("#DIV/0!", "pembagian dengan nol"),
        ("#REF!", "sudah tidak ada"),
        ("#N/A", "tidak ada"),
        ("#VALUE!", "bukan angka"),
        ("#value!", "bukan angka"),
        ("#APA?", "galat lembar kerja"),
        ("Err:502", "galat lembar kerja"),
        ("########", "terlalu sempit"),
    ],
)
@pytest.mark.parametrize("jenis", Jenis)
def test_spreadsheet_errors_say_what_went_wrong(teks: str, sebab: str, jenis: Jenis) -> None:
    hasil = baca(teks, jenis=jenis)
    assert isinstance(hasil, Bukan)
    assert sebab in hasil.alasan
    assert hasil.saran is None


@pytest.mark.parametrize(
    ("isi", "jenis", "hasil"),
    [
        (3308672275, RUPIAH, Angka(D("3308672275"))),
        (-5, VOLUME, Angka(D(-5))),
        (0, PERSEN, Angka(D(0))),
        (D("78.60"), INDEKS, Angka(D("78.60"))),
        (D("1E+3"), RUPIAH, Angka(D(1000))),
        (D("-0.00"), INDEKS, Angka(D(0))),
        (D("4319100.00"), RUPIAH, Angka(D(4319100))),
        (97.33000000000001, PERSEN, Angka(D("97.33"))),
        (0.1 + 0.2, INDEKS, Angka(D("0.3"))),
        (5.551115123125783e-17, INDEKS, Angka(D(0))),
        (-0.0, INDEKS, Angka(D(0))),
        (3308672275.0, RUPIAH, Angka(D("3308672275"))),
        (3308672275.0000005, RUPIAH, Angka(D("3308672275"))),
        (1.234, INDEKS, Angka(D("1.234"))),
        (12.5, VOLUME, Angka(D("12.5"))),
        (999999999999999.0, RUPIAH, Angka(D("999999999999999"))),
    ],
)
def test_numbers_from_a_spreadsheet(isi: float | Decimal, jenis: Jenis, hasil: Angka) -> None:
    assert baca(isi, jenis=jenis) == hasil


def test_a_fraction_of_a_rupiah_in_a_spreadsheet_is_asked() -> None:
    hasil = baca(1234.5, jenis=RUPIAH)
    assert hasil == Ragu((D(1235),), "Rupiah ditulis tanpa pecahan, sedangkan isinya 1.234,5.")


@pytest.mark.parametrize("jenis", Jenis)
@pytest.mark.parametrize(
    "isi",
    [float("nan"), float("inf"), float("-inf"), D("NaN"), D("sNaN"), D("Infinity")]
    + [True, False, b"12", [12], object(), 12j, 10**17, 1e300, D("1E+999999"), D("1E-999999")]
    + [date(2024, 12, 31), datetime(2024, 12, 31), time(10, 30), timedelta(hours=1)],
)
def test_what_a_spreadsheet_may_hold_besides_numbers(isi: object, jenis: Jenis) -> None:
    hasil = baca(isi, jenis=jenis)
    assert isinstance(hasil, Bukan)
    assert hasil.saran is None


def test_floats_keep_excels_fifteen_digits() -> None:
    assert baca(1 / 3, jenis=INDEKS) == Angka(D("0.333333333333333"))
