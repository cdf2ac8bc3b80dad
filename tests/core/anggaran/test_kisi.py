"""The entry grid: who gets it, what it shows, and that its cells say what the tree says."""

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils import timezone
from django_tenants.utils import tenant_context

from core.anggaran.isian import kisi
from core.anggaran.models import DpaBaris, Realisasi
from core.periode.models import Pengecualian, Periode
from core.periode.queries import periode_kode
from tenants.models import Kecamatan

KODE = "7.01.01.2.01.0002"


def isi(masuk: Callable, peran: str = "operator", kueri: str = "") -> str:
    return masuk(peran, "wotu").get(f"/realisasi/{kueri}").content.decode()


@pytest.mark.parametrize("peran", ["operator", "kasubag"])
def test_those_who_fill_in_get_inputs(masuk: Callable, peran: str) -> None:
    assert f'name="anggaran.realisasi/2024-TW4/{KODE}" value="4.319.100"' in isi(masuk, peran)


def test_the_camat_reads(masuk: Callable) -> None:
    assert "anggaran.realisasi/" not in isi(masuk, "camat")


def test_a_locked_quarter_is_read_and_says_why(masuk: Callable) -> None:
    halaman = isi(masuk, "operator", "?periode=2024-TW3")
    assert "anggaran.realisasi/" not in halaman
    assert "Triwulan III 2024 dikunci kabupaten sejak 15 Oktober 2024" in halaman
    assert "Minta dibuka lewat Admin Kabupaten" in halaman


def test_an_exception_opens_a_locked_quarter_for_one_office(
    masuk: Callable, wotu: Kecamatan
) -> None:
    batas = timezone.now() + timedelta(days=1)
    tw3 = periode_kode("2024-TW3")
    Pengecualian.objects.create(periode=tw3, kecamatan=wotu, batas=batas, alasan="banjir")
    assert "anggaran.realisasi/2024-TW3/" in isi(masuk, "operator", "?periode=2024-TW3")


def test_the_previous_quarter_stands_beside(masuk: Callable, wotu: Kecamatan) -> None:
    with tenant_context(wotu):
        Realisasi.objects.filter(tahun=2024, triwulan=3, kode=KODE).update(rupiah=1234567)
    assert "TW III 1.234.567" in isi(masuk)


def test_empty_and_zero_are_told_apart(masuk: Callable, wotu: Kecamatan) -> None:
    with tenant_context(wotu):
        Realisasi.objects.filter(tahun=2024, triwulan=4, kode=KODE).update(rupiah=None, volume=0)
    halaman = isi(masuk)
    assert f'name="anggaran.realisasi/2024-TW4/{KODE}" value=""' in halaman
    assert f'name="anggaran.volume/2024-TW4/{KODE}" value="0"' in halaman
    assert halaman.count('data-st="kosong"') == 1


def test_a_dropped_line_has_no_cells_of_the_dpa(masuk: Callable, wotu: Kecamatan) -> None:
    with tenant_context(wotu):
        DpaBaris.objects.filter(kode=KODE).delete()
    halaman = isi(masuk)
    assert f"anggaran.pagu/2024-TW4/{KODE}" not in halaman
    assert f"anggaran.realisasi/2024-TW4/{KODE}" in halaman


def test_kas_sums_are_the_quarters_own(wotu: Kecamatan, tw4: Periode) -> None:
    with tenant_context(wotu):
        susunan = kisi(tw4)
        baris = [b for p in susunan.program for k in p.kegiatan for b in k.baris]
        dpa = DpaBaris.objects.filter(dpa__tahun=2024, dpa__jenis=susunan.pohon.jenis_dpa)
        assert susunan.kas == sum((d.kas_4 for d in dpa), Decimal(0))
        assert sum(p.kas for p in susunan.program) == susunan.kas
        assert len(baris) == len(susunan.pohon.sub)


def test_every_input_has_a_name_for_the_ear(masuk: Callable) -> None:
    halaman = isi(masuk)
    assert halaman.count('inputmode="decimal"') == halaman.count('maxlength="80" aria-label="')
    assert "Realisasi volume, Koordinasi dan Penyusunan Dokumen RKA-SKPD, Dokumen" in halaman
