"""The line of years: where points stand, and what it says aloud."""

from decimal import Decimal

from django.template import Context, Template

from core.ui.grafik import ATAS, BAWAH, LEBAR, garis

D = Decimal
IKM = [
    ("2021", D("89.27"), D(77)),
    ("2022", D("90.65"), D(78)),
    ("2023", D("78.25"), D(80)),
    ("2024", D("78.60"), D(82)),
]


def test_points_stay_inside_and_in_order() -> None:
    hasil = garis(IKM)
    assert [t.x for t in hasil.titik] == sorted(t.x for t in hasil.titik)
    assert all(0 < t.x < LEBAR and ATAS <= t.y <= BAWAH for t in hasil.titik)


def test_higher_is_higher() -> None:
    titik = garis(IKM).titik
    assert titik[1].y < titik[0].y < titik[3].y < titik[2].y


def test_a_figure_stands_away_from_the_target_line() -> None:
    titik = garis(IKM).titik
    assert titik[0].y_teks < titik[0].y  # above target: figure above the point
    assert titik[3].y_teks > titik[3].y


def test_a_missing_year_breaks_the_line() -> None:
    hasil = garis([*IKM[:2], ("2023", None, D(80)), IKM[3], ("2025", D(80), D(82))])
    assert len(hasil.ruas) == 2
    assert hasil.titik[2].y is None


def test_one_year_or_none_draws_no_line() -> None:
    assert garis(IKM[:1]).ruas == ()
    assert garis([]).titik == ()
    assert garis([("2024", None, None)]).target == ""


def test_equal_values_do_not_divide_by_zero() -> None:
    assert garis([("2023", D(80), D(80)), ("2024", D(80), D(80))]).ruas


def test_the_picture_is_read_aloud_and_uses_points_for_decimals() -> None:
    muat = Template("{% load grafik %}{% grafik_garis data 'IKM' %}")
    svg = muat.render(Context({"data": [*IKM[:3], ("2024", None, D(82))]}))
    assert "IKM: 2021 89,27 dari target 77;" in svg
    assert "2024 belum ada dari target 82." in svg
    assert 'cx="34.0"' in svg
