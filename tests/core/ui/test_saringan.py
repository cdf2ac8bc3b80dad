"""Figures, dates and names as the templates write them."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from core.periode.models import Periode
from core.ui.templatetags import angka, ikon
from core.ui.templatetags.kerangka import inisial, singkat

TW4 = Periode(tahun=2024, triwulan=4)


@pytest.mark.parametrize(
    "saring", [angka.rupiah, angka.rp, angka.persen, angka.persen_tanda, angka.bilangan]
)
def test_what_is_missing_is_a_dash_and_zero_is_zero(saring: object) -> None:
    assert saring(None) == "–"
    assert "0" in saring(Decimal(0))


@pytest.mark.parametrize(
    ("nilai", "teks"), [("97.331", "97,33"), ("100", "100"), ("0", "0"), ("99.995", "100")]
)
def test_percent_on_screen(nilai: str, teks: str) -> None:
    assert angka.persen(Decimal(nilai)) == teks
    assert angka.persen_tanda(Decimal(nilai)) == f"{teks}%"


def test_quarters() -> None:
    assert angka.triwulan(TW4) == "TW IV 2024"
    assert angka.triwulan_penuh(TW4) == "Triwulan IV 2024"
    assert angka.triwulan_kalimat(TW4) == "triwulan IV 2024"


def test_moments_are_local() -> None:
    # 23.30 UTC on Thursday is already Friday 07.30 in Makassar.
    saat = datetime(2025, 1, 9, 23, 30, tzinfo=UTC)
    assert angka.waktu_hari(saat) == "Jumat, 10 Januari 2025 pukul 07.30 WITA"
    assert angka.waktu_pendek(saat) == "10 Jan 2025 07.30"


@pytest.mark.parametrize(
    ("hari", "teks"),
    [(-1, "sudah lewat"), (0, "hari ini"), (1, "besok"), (4, "empat hari lagi")],
)
def test_how_far_a_deadline_is(hari: int, teks: str, monkeypatch: pytest.MonkeyPatch) -> None:
    siang = datetime(2025, 1, 6, 4, 0, tzinfo=UTC)  # 12.00 in Makassar
    monkeypatch.setattr(timezone, "now", lambda: siang)
    assert angka.menuju(siang + timedelta(days=hari, hours=1 if hari >= 0 else 0)) == teks


@pytest.mark.parametrize(
    ("detik", "teks"), [(0.2, "1 detik"), (14, "14 detik"), (125, "2 menit 5 detik")]
)
def test_durations(detik: float, teks: str) -> None:
    assert angka.lama(timedelta(seconds=detik)) == teks


@pytest.mark.parametrize(
    ("bita", "teks"), [(300, "1\u00a0kB"), (317_000, "317\u00a0kB"), (1_204_000, "1,20\u00a0MB")]
)
def test_sizes(bita: int, teks: str) -> None:
    assert angka.ukuran(bita) == teks


def test_a_badge_has_icon_and_word() -> None:
    hasil = ikon.tanda("awas", "3 < 4")
    assert "#triangle-alert" in hasil
    assert "3 &lt; 4" in hasil


@pytest.mark.parametrize(
    ("nama", "teks"),
    [
        ("Indeks Kepuasan Masyarakat (IKM)", "IKM"),
        ("Nilai LAKIP", "Nilai LAKIP"),
        ("(IKM)", "(IKM)"),
        ("Nilai (lama) LAKIP", "Nilai (lama) LAKIP"),
    ],
)
def test_short_names(nama: str, teks: str) -> None:
    assert singkat(nama) == teks


@pytest.mark.parametrize(("nama", "teks"), [("Operator Wotu", "OW"), ("Andi", "A"), ("", "")])
def test_initials(nama: str, teks: str) -> None:
    assert inisial(nama) == teks
