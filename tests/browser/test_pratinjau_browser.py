"""The preview in a real browser: jump, ask a figure, follow it to its cell, fold the outline."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

ALAMAT = "/laporan/pratinjau/?periode=2024-TW4"
TABEL_3_4 = "#k-tabel-realisasi + .gulir"


@pytest.fixture
def buka_pratinjau(buka: Callable) -> Callable[..., Page]:
    def buat(lebar: int = 1280, jangkar: str = "") -> Page:
        halaman = buka(lebar)
        page = halaman.masuk("operator", "wotu")
        page.goto(halaman.alamat("wotu", ALAMAT + jangkar))
        return page

    return buat


def test_a_derived_figure_opens_its_rule_and_the_keyboard_closes_it(
    buka_pratinjau: Callable,
) -> None:
    page = buka_pratinjau()
    angka = page.locator(f"{TABEL_3_4} tr.jm a.asal", has_text="97,33")
    angka.focus()
    page.keyboard.press("Enter")
    jendela = page.locator("dialog.rincian")
    expect(jendela.get_by_role("heading")).to_have_text("Serapan kantor")
    expect(jendela.get_by_role("heading")).to_be_focused()
    expect(jendela).to_contain_text("Rp 3.220.479.399")
    page.keyboard.press("Escape")
    expect(jendela).to_be_hidden()
    expect(angka).to_be_focused()


def test_a_sum_leads_down_to_the_cell_it_came_from(buka_pratinjau: Callable) -> None:
    page = buka_pratinjau()
    page.locator(f"{TABEL_3_4} tr.jm a.asal", has_text="3.220.479.399").click()
    jendela = page.locator("dialog.rincian")
    for nama in ("Realisasi Program 01", "Realisasi Kegiatan Administrasi Keuangan"):
        jendela.get_by_role("link", name=nama).click()
        expect(jendela.get_by_role("heading")).to_contain_text(nama)
    sel = "Realisasi Penyediaan Gaji dan Tunjangan ASN"
    jendela.get_by_role("link", name=sel, exact=True).click()
    page.wait_for_url(re.compile(r"/realisasi/\?periode=2024-TW4#sub-7\.01\.01\.2\.02\.0001$"))
    baris = page.locator("tr:target")
    expect(baris).to_be_visible()
    expect(baris).to_contain_text("Gaji dan Tunjangan ASN")


def test_the_outline_jumps_and_stays_beside_the_paper(buka_pratinjau: Callable) -> None:
    page = buka_pratinjau()
    peta = page.get_by_role("navigation", name="Daftar isi laporan")
    tautan = peta.get_by_role("link", name="BAB III")
    tautan.click()
    expect(page.locator("#k-bab-3")).to_be_in_viewport()
    expect(tautan).to_be_in_viewport()


def test_on_a_phone_the_outline_is_folded_and_tables_scroll_alone(
    buka_pratinjau: Callable,
) -> None:
    page = buka_pratinjau(360)
    peta = page.get_by_role("navigation", name="Daftar isi laporan")
    expect(peta).to_be_hidden()
    page.locator(".peta-lipat > summary").click()
    peta.get_by_role("link", name="3.2 Realisasi").click()
    expect(peta).to_be_hidden()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    lebar = page.locator(TABEL_3_4).evaluate("e => [e.scrollWidth, e.clientWidth]")
    assert lebar[0] > lebar[1]


def test_without_script_the_same_link_is_a_page(buka: Callable) -> None:
    halaman = buka()
    page = halaman.masuk("operator", "wotu")
    page.goto(
        halaman.alamat("wotu", "/laporan/pratinjau/asal/?periode=2024-TW4&a=turunan/serapan/kantor")
    )
    expect(page.get_by_role("heading", level=2)).to_have_text("Serapan kantor")
    page.get_by_role("link", name="Realisasi kantor").click()
    expect(page.get_by_role("heading", level=2)).to_have_text("Realisasi kantor")
