"""Efficiency of resource use in its three forms."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.angka import bulatkan
from core.capaian import AturanEfisiensi, Efisiensi, capaian, efisiensi

D = Decimal
PAGU = D(172_843_724)
REALISASI = D(164_147_900)

persen = st.none() | st.decimals(min_value=0, max_value=300, places=2)
uang = st.none() | st.integers(min_value=0, max_value=10**12).map(Decimal)


def dua(n: Decimal | None) -> str | None:
    return None if n is None else str(bulatkan(n))


@pytest.mark.parametrize(
    ("aturan", "nilai", "ne"),
    [
        # 95,8537 - 94,9690 = 0,8847
        (AturanEfisiensi.SELISIH_POIN, "0.88", None),
        # (172.843.724 - 164.147.900) / 172.843.724 = 8.695.824 / 172.843.724
        (AturanEfisiensi.SISA, "5.03", None),
        # pagu x CK = 165.677.033; (165.677.033 - 164.147.900) / 165.677.033 = 0,92297
        # NE = 50 + 0,92297 / 20 x 50 = 50 + 2,3074
        (AturanEfisiensi.PMK_214, "0.92", "52.31"),
    ],
)
def test_sasaran_one_of_the_sample(aturan: AturanEfisiensi, nilai: str, ne: str | None) -> None:
    ikm = capaian(D(82), D("78.60"))
    hasil = efisiensi(aturan, capaian=ikm, pagu=PAGU, realisasi=REALISASI)
    assert (dua(hasil.nilai), dua(hasil.nilai_efisiensi)) == (nilai, ne)


@pytest.mark.parametrize(
    ("realisasi", "e", "ne"),
    # pagu 100 and CK 100 %: E = 100 - realisasi
    [
        (70, 20, 100),  # 30 held at 20
        (80, 20, 100),
        (90, 10, 75),  # 50 + 10 / 20 x 50
        (100, 0, 50),
        (110, -10, 25),
        (120, -20, 0),
        (150, -20, 0),  # -50 held at -20
        (0, 20, 100),
    ],
)
def test_pmk_214_is_held_within_its_limits(realisasi: int, e: int, ne: int) -> None:
    hasil = efisiensi(AturanEfisiensi.PMK_214, capaian=D(100), pagu=D(100), realisasi=D(realisasi))
    assert hasil == Efisiensi(D(e), D(ne))


def test_selisih_poin_is_negative_when_money_outruns_work() -> None:
    # 80 - 95 / 100 x 100
    hasil = efisiensi(AturanEfisiensi.SELISIH_POIN, capaian=D(80), pagu=D(100), realisasi=D(95))
    assert hasil == Efisiensi(D(-15))


def test_sisa_needs_no_capaian() -> None:
    hasil = efisiensi(AturanEfisiensi.SISA, capaian=None, pagu=D(100), realisasi=D(95))
    assert hasil == Efisiensi(D(5))


@pytest.mark.parametrize("aturan", [AturanEfisiensi.SELISIH_POIN, AturanEfisiensi.PMK_214], ids=str)
def test_missing_capaian_is_not_measured(aturan: AturanEfisiensi) -> None:
    hasil = efisiensi(aturan, capaian=None, pagu=D(100), realisasi=D(95))
    assert hasil == Efisiensi(None, None)


@pytest.mark.parametrize("aturan", list(AturanEfisiensi))
@pytest.mark.parametrize(
    ("pagu", "realisasi"),
    [(D(0), D(0)), (D(0), D(5)), (None, D(5)), (D(5), None), (None, None)],
)
def test_missing_money_is_not_measured(
    pagu: Decimal | None, realisasi: Decimal | None, aturan: AturanEfisiensi
) -> None:
    hasil = efisiensi(aturan, capaian=D(100), pagu=pagu, realisasi=realisasi)
    assert hasil == Efisiensi(None, None)


def test_pmk_214_without_any_output_has_no_value() -> None:
    hasil = efisiensi(AturanEfisiensi.PMK_214, capaian=D(0), pagu=D(100), realisasi=D(95))
    assert hasil == Efisiensi(None, None)


@given(persen, uang, uang)
def test_pmk_214_stays_in_range(
    ck: Decimal | None, pagu: Decimal | None, realisasi: Decimal | None
) -> None:
    hasil = efisiensi(AturanEfisiensi.PMK_214, capaian=ck, pagu=pagu, realisasi=realisasi)
    assert hasil.nilai is None or -20 <= hasil.nilai <= 20
    assert hasil.nilai_efisiensi is None or 0 <= hasil.nilai_efisiensi <= 100
