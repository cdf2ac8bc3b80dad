"""Numbers as they are written: rounding, thousands, signs, currency."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import angka

D = Decimal
MINUS = "\u2212"
NBSP = "\u00a0"

uang = st.integers(min_value=-(10**15), max_value=10**15)


@pytest.mark.parametrize(
    ("n", "digit", "hasil"),
    [
        ("0.005", 2, "0.01"),
        ("0.0049", 2, "0.00"),
        ("2.5", 0, "3"),
        ("3.5", 0, "4"),
        ("-2.5", 0, "-3"),
        ("94.9690", 2, "94.97"),
        ("1.005", 2, "1.01"),
        ("76.605", 2, "76.61"),
        ("1", 2, "1.00"),
    ],
)
def test_bulatkan_rounds_half_away_from_zero(n: str, digit: int, hasil: str) -> None:
    assert str(angka.bulatkan(D(n), digit)) == hasil


def test_bulatkan_mends_the_last_digit_of_a_mean() -> None:
    # 27 weights at 100/3 and 95 at 1, of 1000: (900 + 95) / 1000 = 0,995, hence 1,00.
    rata = D("994.99999999999999999999999991") / 1000
    assert rata < D("0.995")
    assert angka.bulatkan(rata) == D("1.00")


def test_bulatkan_leaves_a_true_value_below_half_alone() -> None:
    assert angka.bulatkan(D("12.6249999999999999")) == D("12.62")


def test_bulatkan_never_gives_minus_zero() -> None:
    assert str(angka.bulatkan(D("-0.001"))) == "0.00"


def test_bulatkan_refuses_float() -> None:
    with pytest.raises(TypeError, match="float"):
        angka.bulatkan(0.1)  # type: ignore[arg-type]


@pytest.mark.parametrize(("n", "digit"), [("NaN", 2), ("Infinity", 2), ("1", -1)])
def test_bulatkan_refuses_what_cannot_be_shown(n: str, digit: int) -> None:
    with pytest.raises(ValueError, match="cannot round"):
        angka.bulatkan(D(n), digit)


@pytest.mark.parametrize(
    ("n", "hasil"),
    [
        (3308672275, "3.308.672.275"),
        (D("3308672275.00"), "3.308.672.275"),
        (D("999.5"), "1.000"),
        (D("999.4"), "999"),
        (0, "0"),
        (-30597951, f"{MINUS}30.597.951"),
        (D("-0.4"), "0"),
    ],
)
def test_rupiah(n: Decimal | int, hasil: str) -> None:
    assert angka.rupiah(n) == hasil


@pytest.mark.parametrize(
    ("n", "hasil"),
    [
        (3308672275, f"Rp{NBSP}3.308.672.275"),
        (0, f"Rp{NBSP}0"),
        (-1500, f"{MINUS}Rp{NBSP}1.500"),
        (D("-0.4"), f"Rp{NBSP}0"),
    ],
)
def test_rp(n: Decimal | int, hasil: str) -> None:
    assert angka.rp(n) == hasil


@pytest.mark.parametrize(
    ("n", "digit", "hasil"),
    [
        (D("97.3345"), 2, "97,33"),
        (D("1234.5"), 2, "1.234,50"),
        (D("0.111"), 3, "0,111"),
        (82, 2, "82,00"),
        (D("-1.895"), 2, f"{MINUS}1,90"),
        (D("1E+3"), 2, "1.000,00"),
        (D("1E-7"), 2, "0,00"),
    ],
)
def test_desimal(n: Decimal | int, digit: int, hasil: str) -> None:
    assert angka.desimal(n, digit) == hasil


@pytest.mark.parametrize(
    ("n", "dokumen", "layar"),
    [
        (D(100), "100,00", "100"),
        (D("97.325"), "97,33", "97,33"),
        (D(0), "0,00", "0"),
        (D("99.996"), "100,00", "100"),
        (D("115.94"), "115,94", "115,94"),
        (D("12.5"), "12,50", "12,50"),
    ],
)
def test_persen_of_documents_and_of_screens(n: Decimal, dokumen: str, layar: str) -> None:
    assert (angka.persen(n), angka.persen_ringkas(n)) == (dokumen, layar)


@pytest.mark.parametrize(
    ("n", "hasil"),
    [
        (D("82.00"), "82"),
        (D("78.6"), "78,60"),
        (35934, "35.934"),
        (D("35.934"), "35,93"),
        (0, "0"),
        (D("-0.5"), f"{MINUS}0,50"),
    ],
)
def test_bilangan(n: Decimal | int, hasil: str) -> None:
    assert angka.bilangan(n) == hasil


@pytest.mark.parametrize(
    ("n", "digit", "hasil"),
    [
        (D("0.8847"), 2, "+0,88"),
        (D("-1.2"), 2, f"{MINUS}1,20"),
        (D(0), 2, "0,00"),
        (D("0.004"), 2, "0,00"),
        (D("-0.004"), 2, "0,00"),
        (1500, 0, "+1.500"),
    ],
)
def test_selisih(n: Decimal | int, digit: int, hasil: str) -> None:
    assert angka.selisih(n, digit) == hasil


def test_kosong_is_an_en_dash() -> None:
    assert angka.KOSONG == "\u2013"


@given(uang)
def test_thousands_can_be_read_back(n: int) -> None:
    assert int(angka.rupiah(n).replace(".", "").replace(MINUS, "-")) == n


@given(uang)
def test_thousands_come_in_groups_of_three(n: int) -> None:
    depan, *kelompok = angka.rupiah(n).removeprefix(MINUS).split(".")
    assert 1 <= len(depan) <= 3
    assert {len(k) for k in kelompok} <= {3}


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=2))
def test_two_decimals_can_be_read_back(n: Decimal) -> None:
    teks = angka.desimal(n).replace(".", "").replace(",", ".").replace(MINUS, "-")
    assert D(teks) == n


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=4))
def test_selisih_has_a_sign_exactly_when_it_shows_something(n: Decimal) -> None:
    teks = angka.selisih(n)
    assert (teks[0] in f"+{MINUS}") == (teks != "0,00")
