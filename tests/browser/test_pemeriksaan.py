"""The Camat reads a finding, follows it to its cell, sets it aside with a reason, takes it back."""

from collections.abc import Callable

from playwright.sync_api import expect

NAMA = "Pelaporan Pengelolaan Retribusi Daerah"
ALASAN = "Kewenangan retribusi berada di kabupaten."


def test_a_finding_is_followed_set_aside_and_taken_back(buka: Callable) -> None:
    halaman = buka(360)
    page = halaman.masuk("camat", "wotu")
    page.goto(halaman.alamat("wotu", "/periksa/?periode=2024-TW4"))
    temuan = page.locator("li", has_text=NAMA)
    temuan.get_by_role("link", name="Perbaiki").click()
    expect(page).to_have_url(
        halaman.alamat("wotu", "/realisasi/?periode=2024-TW4#sub-7.01.01.2.04.0007")
    )
    page.go_back()
    temuan.get_by_text("Kesampingkan").click()
    temuan.get_by_label("Alasan, terbaca oleh Inspektorat").fill(ALASAN)
    temuan.get_by_role("button", name="Simpan alasan").click()
    expect(page.get_by_role("status")).to_contain_text("Temuan dikesampingkan")
    expect(page.get_by_text(f"Alasan: {ALASAN}")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.get_by_role("button", name="Perhitungkan lagi").click()
    expect(page.get_by_text(f"Alasan: {ALASAN}")).to_have_count(0)
