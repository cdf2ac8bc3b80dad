"""The main path in a real browser: log in, start the batch, watch it, open a PDF."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

TUNGGU = 90_000


AMBIL = """async tautan => {
  const jawab = await fetch(document.querySelector(tautan).href)
  const isi = new Uint8Array(await jawab.arrayBuffer())
  return [jawab.headers.get("content-type"), jawab.headers.get("content-disposition"),
          jawab.headers.get("x-content-type-options"), String.fromCharCode(...isi.slice(0, 5))]
}"""


def periksa_pdf(page: Page, tautan: str, nama: str) -> None:
    """What the link gives this very browser session is the office's PDF."""
    jenis, cara, endus, awal = page.evaluate(AMBIL, tautan)
    assert (jenis, endus, awal) == ("application/pdf", "nosniff", "%PDF-")
    assert nama in cara


def test_regency_makes_all_reports_and_opens_one(buka: Callable) -> None:
    halaman = buka()
    page = halaman.masuk("admin_kabupaten")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Triwulan IV 2024")
    page.get_by_role("button", name="Buat untuk semua kecamatan").click()
    expect(page.locator("#status-batch")).to_contain_text("2 dari 2 dokumen", timeout=TUNGGU)
    periksa_pdf(page, "#buka-wotu", "LKJ-Wotu-2024-TW4")
    with page.expect_popup() as dibuka:
        page.locator("#buka-wotu").click()
    dibuka.value.wait_for_url("**/dokumen/berkas/wotu/2024-TW4/")


def test_operator_makes_the_office_report_and_watches_it(buka: Callable) -> None:
    page = buka().masuk("operator", "malili")
    page.get_by_role("link", name="Laporan", exact=True).first.click()
    page.locator("#buat-lkj").click()
    expect(page.locator("a[id^=buka-]").first).to_be_visible(timeout=TUNGGU)
    periksa_pdf(page, "a[id^=buka-]", "LKJ-Malili-2024-TW4")


@pytest.mark.parametrize("lebar", [1280, 360])
@pytest.mark.parametrize("jalur", ["/", "/realisasi/", "/indikator/", "/laporan/"])
def test_pages_of_a_kecamatan_fit_their_window(buka: Callable, jalur: str, lebar: int) -> None:
    halaman = buka(lebar)
    page = halaman.masuk("operator", "wotu")
    page.goto(halaman.alamat("wotu", jalur))
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= lebar


@pytest.mark.parametrize("lebar", [1280, 360])
def test_board_fits_its_window(buka: Callable, lebar: int) -> None:
    page = buka(lebar).masuk("pimpinan")
    assert page.evaluate("document.documentElement.scrollWidth") <= lebar
    expect(page.get_by_role("button", name="Buat untuk semua kecamatan")).to_have_count(0)


def test_budget_page_shows_the_reports_figures(buka: Callable) -> None:
    halaman = buka()
    page = halaman.masuk("camat", "wotu")
    page.goto(halaman.alamat("wotu", "/realisasi/?periode=2024-TW4"))
    isi = page.locator("main")
    for angka in ("3.308.672.275", "3.220.479.399", "97,33", "2.089.141.985", "69,16", "97,11"):
        expect(isi).to_contain_text(angka)


def test_wrong_password_is_said_plainly(buka: Callable) -> None:
    halaman = buka()
    page = halaman.page
    page.goto(halaman.alamat("wotu"))
    page.get_by_label("NIP atau surel").fill("operator@wotu.tes")
    page.get_by_label("Kata sandi", exact=True).fill("bukan-ini")
    page.get_by_role("button", name="Masuk", exact=True).click()
    expect(page.get_by_role("alert")).to_be_visible()
    halaman.keluhan.clear()  # a 422 answer is listed by the console


def test_keyboard_reaches_the_content_first(buka: Callable) -> None:
    page = buka().masuk("operator", "wotu")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Lewati ke isi")).to_be_focused()
