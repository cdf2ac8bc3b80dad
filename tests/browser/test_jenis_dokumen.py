"""Another kind of document, from its choice to its file, in a real browser."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import expect


@pytest.fixture
def bersih(nyata: None) -> Iterator[None]:
    """What the browser's clicks commit goes after the test."""
    yield
    from django.db import connection
    from django_tenants.utils import schema_context

    from core.kinerja.models import PkJabatan
    from reporting.laporan.models import Berkas, Versi
    from tasks.models import Pekerjaan

    with schema_context("kec_malili"):
        PkJabatan.objects.all().delete()
        Berkas.objects.filter(versi__laporan__jenis="pk").delete()
        Versi.objects.filter(laporan__jenis="pk").delete()
    Pekerjaan.objects.filter(jenis="pk").delete()
    connection.close()


def test_a_position_gets_its_pk_and_the_document_is_made(buka: Callable, bersih: None) -> None:
    halaman = buka()
    page = halaman.masuk("operator", "malili")
    page.goto(halaman.alamat("malili", "/laporan/?periode=2024-TW4&jenis=pk"))
    page.get_by_role("link", name="Isi per jabatan").click()
    page.get_by_role("link", name="Kepala Subbagian").first.click()
    satu = page.get_by_role("group", name="Indikator 1", exact=True)
    satu.get_by_label("Program, kegiatan, atau sub kegiatan").select_option("7.01.01.2.01.0001")
    satu.get_by_label("Target").fill("2")
    page.get_by_role("button", name="Simpan").click()
    expect(page.get_by_text("1 indikator").first).to_be_visible()
    page.get_by_role("link", name="Dokumen Perjanjian Kinerja").click()
    page.get_by_role("button", name="Buat Perjanjian Kinerja").click()
    expect(page.locator("#dokumen")).to_contain_text("4 halaman", timeout=30_000)
