"""The indicator page: value or reason, history, and the note where PK and Renstra differ."""

from collections.abc import Callable

import pytest
from django_tenants.utils import tenant_context

from core.kinerja.models import PerjanjianKinerja, RealisasiIndikator
from tenants.models import Kecamatan


@pytest.fixture
def isi(masuk: Callable) -> Callable[[], str]:
    klien = masuk("camat", "wotu")
    return lambda: klien.get("/indikator/").content.decode()


def test_value_target_and_capaian_stand_together(isi: Callable) -> None:
    halaman = isi()
    assert "Indeks Kepuasan Masyarakat" in halaman
    # 78,60 of 82 is 95,8536… %
    for angka in ("<dd>78,60</dd>", "<dd>82</dd>", "<dd>95,85%</dd>"):
        assert angka in halaman


def test_not_assessed_shows_its_reason_not_a_zero(isi: Callable) -> None:
    halaman = isi()
    assert "Belum dinilai</strong>" in halaman
    assert "triwulan I tahun 2025" in halaman


def test_each_indicator_has_a_picture_with_words(isi: Callable) -> None:
    assert isi().count('role="img" aria-label="') == 2


def test_a_pk_indicator_from_elsewhere_in_the_renstra_is_noted(isi: Callable) -> None:
    assert "bukan sasaran yang tertulis di Perjanjian Kinerja" in isi()


def test_missing_is_not_the_same_as_not_assessed(isi: Callable, wotu: Kecamatan) -> None:
    with tenant_context(wotu):
        RealisasiIndikator.objects.filter(tahun=2024, triwulan=4).delete()
    assert isi().count("Belum diisi</span>") == 2


def test_without_a_pk_the_page_says_so(isi: Callable, wotu: Kecamatan) -> None:
    with tenant_context(wotu):
        PerjanjianKinerja.objects.all().delete()
    assert "Belum ada Perjanjian Kinerja 2024" in isi()
