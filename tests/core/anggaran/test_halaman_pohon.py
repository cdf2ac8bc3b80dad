"""The budget page: the tree as it is, and no more queries for more rows."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django_tenants.utils import tenant_context

from core.anggaran.models import DpaBaris, Realisasi
from core.anggaran.pohon import pohon
from core.angka import rupiah
from core.periode.models import Periode
from tenants.models import Kecamatan


def isi(masuk: Callable, kueri: str = "") -> str:
    return masuk("camat", "wotu").get(f"/realisasi/{kueri}").content.decode()


def test_levels_and_total_are_those_of_the_tree(
    masuk: Callable, wotu: Kecamatan, tw4: Periode
) -> None:
    with tenant_context(wotu):
        susunan = pohon(tw4)
    halaman = isi(masuk)
    assert halaman.count('class="prog"') == len(susunan.program)
    assert halaman.count('class="sub"') == len(susunan.sub)
    kaki = halaman[halaman.index("<tfoot") :]
    assert rupiah(susunan.pagu) in kaki
    assert rupiah(susunan.realisasi) in kaki


def test_what_is_not_filled_in_is_said(masuk: Callable, wotu: Kecamatan, tw4: Periode) -> None:
    with tenant_context(wotu):
        Realisasi.objects.filter(tahun=2024, triwulan=4).first().delete()
    assert isi(masuk).count("belum diisi</span>") == 2  # volume and money


def test_money_on_a_dropped_line_is_flagged(masuk: Callable, wotu: Kecamatan) -> None:
    with tenant_context(wotu):
        DpaBaris.objects.filter(kode=DpaBaris.objects.first().kode).delete()
    assert "tidak ada di DPA" in isi(masuk)


def test_a_quarter_without_facts_is_still_a_page(masuk: Callable, wotu: Kecamatan) -> None:
    with tenant_context(wotu):
        DpaBaris.objects.all().delete()
        Realisasi.objects.all().delete()
    assert "Belum ada DPA yang berlaku" in isi(masuk)


@pytest.mark.parametrize("peran", ["camat", "operator"])
def test_more_rows_ask_no_more_queries(masuk: Callable, wotu: Kecamatan, peran: str) -> None:
    banyak = 40
    klien = masuk(peran, "wotu")
    with CaptureQueriesContext(connection) as sedikit:
        klien.get("/realisasi/")
    with tenant_context(wotu):
        contoh = DpaBaris.objects.order_by("-dpa__berlaku_mulai").first()
        for n in range(banyak):
            DpaBaris.objects.create(
                dpa=contoh.dpa, kode=contoh.kode, sub_unit=f"k{n}", pagu=Decimal(1000)
            )
    with CaptureQueriesContext(connection) as lebih:
        jawab = klien.get("/realisasi/")
    assert jawab.content.decode().count('class="sub"') > banyak
    assert len(lebih) == len(sedikit)
