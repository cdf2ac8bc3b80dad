"""Differences between two quarters, as somebody reads them: choose, walk by keyboard, filter."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect


@pytest.mark.parametrize("lebar", [1280, 360])
def test_differences_are_walked_by_keyboard_and_filtered(buka: Callable, lebar: int) -> None:
    halaman = buka(lebar)
    page = halaman.masuk("operator", "wotu")
    page.goto(halaman.alamat("wotu", "/laporan/?periode=2024-TW4"))
    page.get_by_role("link", name="Perbedaan", exact=True).click()
    page.get_by_role("combobox", name="Lama").select_option("2024-TW3.kini")
    page.get_by_role("combobox", name="Baru").select_option("2024-TW4.kini")
    page.get_by_role("combobox", name="Tampilkan").select_option("angka")
    page.get_by_role("button", name="Bandingkan").click()
    assert page.evaluate("document.documentElement.scrollWidth") <= lebar
    hitung = page.locator("#jalan output")
    page.keyboard.press("n")
    expect(hitung).to_contain_text("Perbedaan 1 dari ")
    page.keyboard.press("n")
    expect(hitung).to_contain_text("Perbedaan 2 dari ")
    expect(page.locator("[data-beda]").nth(1)).to_be_focused()
    page.get_by_role("button", name="Sebelumnya").click()
    expect(page.locator("[data-beda]").nth(0)).to_be_focused()
    page.get_by_role("combobox", name="Tampilkan").select_option("kalimat")
    page.get_by_role("combobox", name="Bab").select_option("bab-1")
    page.get_by_role("button", name="Bandingkan").click()
    expect(page.locator("main section.kartu h2")).to_have_text("Bab I Pendahuluan")
    lipatan = page.get_by_text("alinea sama").first
    lipatan.click()
    expect(page.locator("details[open] p").first).to_be_visible()
