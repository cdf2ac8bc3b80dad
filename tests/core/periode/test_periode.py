"""Quarters by code, and policy by validity."""

from datetime import date

import pytest

from core.periode.models import Kebijakan, Periode
from core.periode.queries import akhir_triwulan, kebijakan_berlaku, periode_kode

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("triwulan", "akhir"),
    [
        (1, date(2024, 3, 31)),
        (2, date(2024, 6, 30)),
        (3, date(2024, 9, 30)),
        (4, date(2024, 12, 31)),
    ],
)
def test_last_day_of_a_quarter(triwulan: int, akhir: date) -> None:
    assert akhir_triwulan(2024, triwulan) == akhir


@pytest.mark.parametrize("kode", ["2024-TW4", "2024-tw4"])
def test_a_quarter_by_its_code(kode: str) -> None:
    assert periode_kode(kode).kode == "2024-TW4"


@pytest.mark.parametrize("kode", ["", "2024", "2024-TW9", "x-TWy", "99999999-TW1", "²-TW1"])
def test_nonsense_is_no_quarter(kode: str) -> None:
    with pytest.raises(Periode.DoesNotExist):
        periode_kode(kode)


def test_policy_is_the_latest_then_valid() -> None:
    Kebijakan.objects.create(berlaku_mulai=date(2024, 7, 1), gulung="rata_sub")
    Kebijakan.objects.create(berlaku_mulai=date(2030, 1, 1), gulung="tertimbang_pagu")
    assert kebijakan_berlaku(date(2024, 12, 31)).gulung == "rata_sub"
    assert kebijakan_berlaku(date(2024, 3, 31)).gulung == "rata_bertingkat"
