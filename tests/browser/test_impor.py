"""Import in a real browser: the template is filled, checked, applied and taken back."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Page, expect

from tests.browser.test_aksesibilitas import pelanggaran

ANGKA = 1_234_567


def unduh_templat(page: Page) -> bytes:
    with page.expect_download() as unduhan:
        page.get_by_role("link", name="Unduh templat").click()
    return Path(unduhan.value.path()).read_bytes()


def isi_satu(templat: bytes, tujuan: Path, nilai: object) -> Path:
    """The template with one amount filled in."""
    buku = load_workbook(BytesIO(templat))
    lembar = buku["Isian"]
    baris = next(r for r in range(5, 90) if str(lembar.cell(r, 1).value).count(".") == 5)
    lembar.cell(baris, 9, nilai)
    buku.save(tujuan)
    return tujuan


def periksa(page: Page, berkas: Path) -> None:
    page.get_by_label("Berkas .xlsx atau .csv").set_input_files(berkas)
    page.get_by_role("button", name="Periksa berkas").click()
    expect(page.get_by_role("heading", name="Pratinjau impor")).to_be_visible()


def test_template_filled_applied_and_undone(buka: Callable, tmp_path: Path) -> None:
    halaman = buka()
    page = halaman.masuk("operator", "malili")
    page.get_by_role("link", name="Impor", exact=True).click()
    berkas = isi_satu(unduh_templat(page), tmp_path / "isian.xlsx", ANGKA)

    periksa(page, berkas)
    expect(page.get_by_text("1 sel akan berubah")).to_be_visible()
    expect(page.locator(".tempelan")).to_contain_text("1.234.567")
    assert pelanggaran(page) == []
    page.get_by_role("button", name="Terapkan 1 sel").click()
    expect(page.locator("main .kabar")).to_contain_text("1 sel disimpan dari isian.xlsx.")

    page.get_by_role("link", name="Batalkan impor isian.xlsx").first.click()
    assert pelanggaran(page) == []
    page.get_by_role("button", name="Batalkan 1 sel").click()
    expect(page.locator("main .kabar")).to_contain_text("kembali seperti sebelum impor")


def test_a_question_is_answered_on_the_page(buka: Callable, tmp_path: Path) -> None:
    page = buka().masuk("operator", "malili")
    page.get_by_role("link", name="Impor", exact=True).click()
    berkas = isi_satu(unduh_templat(page), tmp_path / "isian.xlsx", "1,234,567.00")

    periksa(page, berkas)
    expect(page.get_by_text("Ditulis dengan format luar.")).to_be_visible()
    page.get_by_label("Jawaban untuk").select_option(label="1.234.567")
    page.get_by_role("button", name="Simpan jawaban").click()
    expect(page.get_by_text("1 sel akan berubah")).to_be_visible()
    page.get_by_role("button", name="Buang berkas").click()
    expect(page.get_by_role("heading", name="Riwayat impor")).to_be_visible()


@pytest.mark.parametrize("lebar", [1280, 360])
def test_pages_fit_their_window(buka: Callable, tmp_path: Path, lebar: int) -> None:
    halaman = buka(lebar)
    page = halaman.masuk("operator", "wotu")
    page.goto(halaman.alamat("wotu", "/impor/"))
    assert page.evaluate("document.documentElement.scrollWidth") <= lebar
    periksa(page, isi_satu(unduh_templat(page), tmp_path / "isian.xlsx", "dua belas"))
    page.locator(".impor-lipat summary").first.click()
    assert page.evaluate("document.documentElement.scrollWidth") <= lebar
    assert pelanggaran(page) == []
