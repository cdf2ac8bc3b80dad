"""Promised indicators of Wotu with their years."""

import pytest
from django_tenants.utils import tenant_context

from core.angka import bilangan, persen
from core.kinerja.capaian_indikator import IndikatorTampil, indikator_pk
from core.kinerja.models import RealisasiIndikator
from core.periode.models import Periode
from core.periode.queries import periode_kode
from tenants.models import Kecamatan


@pytest.fixture
def indikator(wotu: Kecamatan, tw4: Periode) -> tuple[IndikatorTampil, ...]:
    with tenant_context(wotu):
        return indikator_pk(wotu, tw4)


def test_ikm_over_the_years(indikator: tuple[IndikatorTampil, ...]) -> None:
    ikm = indikator[0]
    assert [
        (t.tahun, bilangan(t.target), bilangan(t.realisasi), persen(t.capaian)) for t in ikm.riwayat
    ] == [
        (2021, "77", "89,27", "115,94"),  # 89,27 / 77
        (2022, "78", "90,65", "116,22"),  # 90,65 / 78
        (2023, "80", "78,25", "97,81"),  # 78,25 / 80
        (2024, "82", "78,60", "95,85"),  # 78,60 / 82
    ]


def test_ikm_against_the_renstra_end(indikator: tuple[IndikatorTampil, ...]) -> None:
    ikm = indikator[0]
    assert (ikm.target_akhir, ikm.tahun_capaian_akhir) == (85, 2024)
    assert persen(ikm.capaian_akhir) == "92,47"  # 78,60 / 85


def test_lakip_is_not_assessed_yet_with_a_reason(indikator: tuple[IndikatorTampil, ...]) -> None:
    lakip = indikator[1]
    assert [persen(t.capaian) for t in lakip.riwayat[:3]] == ["86,47", "86,63", "83,38"]
    assert (lakip.realisasi, lakip.capaian) == (None, None)
    assert "2025" in lakip.alasan
    assert (lakip.target_akhir, lakip.tahun_capaian_akhir) == (82, 2023)
    assert persen(lakip.capaian_akhir) == "78,29"  # 64,20 / 82


def test_lakip_is_not_the_renstra_indicator_of_its_sasaran(
    indikator: tuple[IndikatorTampil, ...],
) -> None:
    assert [i.sesuai_renstra for i in indikator] == [True, False]
    assert [i.tingkat for i in indikator] == ["sasaran", "tujuan"]


def test_a_missing_row_is_belum_diisi(wotu: Kecamatan, tw4: Periode) -> None:
    with tenant_context(wotu):
        RealisasiIndikator.objects.filter(tahun=2024, triwulan=4).delete()
        assert [i.alasan for i in indikator_pk(wotu, tw4)] == ["belum diisi", "belum diisi"]


def test_the_pk_then_in_force_counts(wotu: Kecamatan) -> None:
    with tenant_context(wotu):
        awal = indikator_pk(wotu, periode_kode("2024-TW1"))
    assert awal
    assert all(i.kini.tahun == 2024 for i in awal)


def test_without_a_pk_there_is_nothing(wotu: Kecamatan) -> None:
    with tenant_context(wotu):
        assert indikator_pk(wotu, Periode(tahun=2031, triwulan=1)) == ()
