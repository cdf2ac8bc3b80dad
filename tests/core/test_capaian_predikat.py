"""Predicates at and around every boundary of the three scales."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.capaian import (
    SKALA_IKM,
    SKALA_PERMENDAGRI_86,
    SKALA_SAKIP,
    Jenjang,
    jenjang,
    predikat,
)

D = Decimal
SEMUA = [SKALA_PERMENDAGRI_86, SKALA_SAKIP, SKALA_IKM]
NAMA = ["permendagri", "sakip", "ikm"]


@pytest.mark.parametrize(
    ("nilai", "hasil"),
    [
        ("115.94", "Sangat Tinggi"),
        ("91", "Sangat Tinggi"),
        ("90.995", "Sangat Tinggi"),  # printed 91,00
        ("90.994", "Tinggi"),
        ("90.5", "Tinggi"),
        ("76", "Tinggi"),
        ("75.99", "Sedang"),
        ("75.4", "Sedang"),
        ("66", "Sedang"),
        ("65.99", "Rendah"),
        ("65.5", "Rendah"),
        ("51", "Rendah"),
        ("50.99", "Sangat Rendah"),
        ("50", "Sangat Rendah"),
        ("0", "Sangat Rendah"),
        ("-25", "Sangat Rendah"),
    ],
)
def test_permendagri_86(nilai: str, hasil: str) -> None:
    assert predikat(D(nilai), SKALA_PERMENDAGRI_86) == hasil


@pytest.mark.parametrize(
    ("nilai", "hasil"),
    [
        ("100", "AA"),
        ("90.01", "AA"),
        ("90.005", "AA"),  # printed 90,01
        ("90.004", "A"),  # printed 90,00
        ("90.00", "A"),
        ("81", "A"),
        ("80.01", "A"),
        ("80", "BB"),
        ("70.01", "BB"),
        ("70", "B"),
        ("64.20", "B"),
        ("63.24", "B"),
        ("60.53", "B"),
        ("60.01", "B"),
        ("60", "CC"),
        ("50.01", "CC"),
        ("50", "C"),
        ("30.01", "C"),
        ("30", "D"),
        ("0", "D"),
        ("-0.01", None),
    ],
)
def test_sakip(nilai: str, hasil: str | None) -> None:
    assert predikat(D(nilai), SKALA_SAKIP) == hasil


@pytest.mark.parametrize(
    ("nilai", "mutu", "hasil"),
    [
        ("100", "A", "Sangat Baik"),
        ("90.65", "A", "Sangat Baik"),
        ("89.27", "A", "Sangat Baik"),
        ("88.31", "A", "Sangat Baik"),
        ("88.305", "A", "Sangat Baik"),  # printed 88,31
        ("88.304", "B", "Baik"),
        ("88.30", "B", "Baik"),
        ("78.60", "B", "Baik"),
        ("78.25", "B", "Baik"),
        ("76.61", "B", "Baik"),
        ("76.605", "B", "Baik"),  # in the gap of the regulation, printed 76,61
        ("76.60", "C", "Kurang Baik"),
        ("65.00", "C", "Kurang Baik"),
        ("64.99", "D", "Tidak Baik"),
        ("25.00", "D", "Tidak Baik"),
    ],
)
def test_ikm(nilai: str, mutu: str, hasil: str) -> None:
    cocok = jenjang(D(nilai), SKALA_IKM)
    assert cocok is not None
    assert (cocok.padanan, cocok.label) == (mutu, hasil)


def test_ikm_below_its_lowest_possible_value_has_no_predicate() -> None:
    assert predikat(D("24.99"), SKALA_IKM) is None


def test_sakip_carries_its_words() -> None:
    cocok = jenjang(D("64.20"), SKALA_SAKIP)
    assert cocok is not None
    assert cocok.padanan == "Baik"


@pytest.mark.parametrize("skala", SEMUA, ids=NAMA)
def test_not_measured_has_no_predicate(skala: tuple[Jenjang, ...]) -> None:
    assert predikat(None, skala) is None


def test_empty_scale_has_no_predicate() -> None:
    assert predikat(D(100), []) is None


def test_mean_of_thirds_is_classified_as_printed() -> None:
    # 88,305 is 88,31 in print; a last digit lost in division must not make it B.
    assert predikat(D("88.30499999999999999999999999"), SKALA_IKM) == "Sangat Baik"


@pytest.mark.parametrize("skala", SEMUA, ids=NAMA)
@given(nilai=st.decimals(min_value=25, max_value=100, places=4))
def test_scales_have_no_gap(skala: tuple[Jenjang, ...], nilai: Decimal) -> None:
    assert predikat(nilai, skala) is not None


@pytest.mark.parametrize("skala", SEMUA, ids=NAMA)
@given(nilai=st.decimals(min_value=25, max_value=100, places=2))
def test_order_of_the_steps_does_not_matter(skala: tuple[Jenjang, ...], nilai: Decimal) -> None:
    assert predikat(nilai, skala) == predikat(nilai, skala[::-1])


@pytest.mark.parametrize("skala", SEMUA, ids=NAMA)
@given(nilai=st.decimals(min_value=25, max_value=99, places=2), tambah=st.integers(0, 75))
def test_a_higher_value_never_has_a_lower_step(
    skala: tuple[Jenjang, ...], nilai: Decimal, tambah: int
) -> None:
    bawah, atas = jenjang(nilai, skala), jenjang(nilai + tambah, skala)
    assert bawah is not None
    assert atas is not None
    assert atas.batas_bawah >= bawah.batas_bawah
