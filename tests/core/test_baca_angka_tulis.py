"""Numbers written into an input field."""

from decimal import Decimal

import pytest

from core.baca_angka import Jenis, tulis

D = Decimal
RUPIAH, PERSEN, VOLUME, INDEKS = Jenis.RUPIAH, Jenis.PERSEN, Jenis.VOLUME, Jenis.INDEKS
MINUS = "\u2212"


@pytest.mark.parametrize(
    ("nilai", "jenis", "satuan", "teks"),
    [
        (D(3308672275), RUPIAH, "", "3.308.672.275"),
        (0, RUPIAH, "", "0"),
        (-5000, RUPIAH, "", f"{MINUS}5.000"),
        (D("-0.00"), INDEKS, "", "0"),
        (D("1234.50"), RUPIAH, "", "1.234,5"),
        (D("82.0000"), INDEKS, "", "82"),
        (D("78.6000"), INDEKS, "", "78,60"),
        (D("78.6050"), INDEKS, "", "78,605"),
        (D("12.3456"), INDEKS, "", "12,3456"),
        (1234, INDEKS, "", "1.234,00"),
        (D("100.0000"), PERSEN, "", "100"),
        (D("97.33"), PERSEN, "", "97,33"),
        (1234, PERSEN, "", "1.234,00"),
        (35934, VOLUME, "", "35.934"),
        (35934, VOLUME, "Orang", "35.934"),
        (1234, VOLUME, "Ha", "1.234,00"),
        (D("1.234"), VOLUME, "Ha", "1,234"),
        (D("1.234"), VOLUME, "", "1,2340"),
        (D("0.234"), VOLUME, "", "0,234"),
        (D("1E+3"), VOLUME, "", "1.000"),
        (D("0E-99"), VOLUME, "", "0"),
    ],
)
def test_tulis(nilai: Decimal | int, jenis: Jenis, satuan: str, teks: str) -> None:
    assert tulis(nilai, jenis, satuan) == teks


def test_tulis_refuses_float() -> None:
    with pytest.raises(TypeError, match="float"):
        tulis(0.1, INDEKS)  # type: ignore[arg-type]


@pytest.mark.parametrize("nilai", [D("NaN"), D("Infinity"), D("1E+17"), D("1E-31")])
def test_tulis_refuses_what_could_not_be_read_back(nilai: Decimal) -> None:
    with pytest.raises(ValueError, match="cannot write"):
        tulis(nilai, INDEKS)
