"""A report made elsewhere in a real browser: uploaded, followed, read, handed over, deleted."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_aksesibilitas import pelanggaran
from tests.tasks.periksa_dokumen_contoh import SALAH


@pytest.fixture(autouse=True)
def _bersih(nyata: None) -> Iterator[None]:
    from django.db import connection
    from django_tenants.utils import schema_context

    from core.impor.models import Unggahan
    from tasks.models import Pekerjaan

    yield
    Pekerjaan.objects.filter(jenis="periksa").delete()
    with schema_context("kec_wotu"):
        Unggahan.objects.all().delete()
    connection.close()


def unggah(page: Page, *berkas: Path) -> None:
    page.get_by_label("Berkas laporan").set_input_files(list(berkas))
    page.get_by_role("button", name="Periksa dokumen").click()


def test_findings_name_the_cell_and_its_tables_go_to_the_import(
    buka: Callable, tmp_path: Path
) -> None:
    page = buka().masuk("operator", "wotu")
    page.get_by_role("link", name="Periksa dokumen", exact=True).click()
    unggah(page, SALAH.docx(tmp_path / "LKJ lama.docx"))
    # The page comes to the findings by itself.
    sebab = page.locator("section.sebab")
    expect(sebab).to_contain_text("Satu sel menjelaskan 3 temuan", timeout=15000)
    expect(sebab.locator(".jadi-salah")).to_have_text("24.500.000")
    expect(sebab.locator(".jadi-baik")).to_have_text("24.000.000")
    assert pelanggaran(page) == []

    page.get_by_label("Jenis").select_option(label="Persentase, 1")
    page.get_by_role("button", name="Saring").click()
    expect(sebab.get_by_role("listitem")).to_have_count(1)
    assert "keluarga=persen" in page.url

    page.get_by_role("button", name="Bawa ke pratinjau impor").click()
    expect(page.get_by_role("heading", name="Pratinjau impor")).to_be_visible()
    expect(page.locator("main")).to_contain_text("LKJ lama.xlsx")


def test_on_a_phone_the_list_follows_and_deleting_asks(buka: Callable, tmp_path: Path) -> None:
    page = buka(360).masuk("inspektorat", None)
    page.get_by_role("link", name="Periksa dokumen", exact=True).click()
    unggah(page, SALAH.docx(tmp_path / "Wotu.docx"), SALAH.markdown(tmp_path / "Malili.md"))
    daftar = page.locator("#daftar-periksa")
    expect(daftar.get_by_text("3 kesalahan")).to_have_count(2, timeout=15000)
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    assert pelanggaran(page) == []

    daftar.get_by_role("link", name="Hapus Wotu.docx").click()
    expect(page.get_by_role("heading", name="Hapus pemeriksaan Wotu.docx?")).to_be_visible()
    page.get_by_role("button", name="Hapus pemeriksaan").click()
    expect(page.locator("main")).to_contain_text("Pemeriksaan Wotu.docx dihapus.")
    expect(daftar).not_to_contain_text("Wotu.docx")
    expect(daftar).to_contain_text("Malili.md")
