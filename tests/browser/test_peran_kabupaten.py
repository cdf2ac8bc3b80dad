"""The main path of each role of the regency, by its menu alone: what it may do, and what not."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect


def menu(page: Page, nama: str, judul: str) -> None:
    """Follow an entry of the menu; its page answers with its own title."""
    page.locator(".sisi").get_by_role("link", name=nama, exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(judul)


def test_admin_changes_the_path_of_a_report_and_finds_it_in_the_trail(buka: Callable) -> None:
    page = buka().masuk("admin_kabupaten")
    expect(page.locator("#buat-semua")).to_be_visible()
    menu(page, "Alur laporan", "Alur laporan")
    kartu = page.get_by_role("region", name="Rencana Aksi")
    reviu = kartu.get_by_label("Inspektorat mereviu sebelum Camat menyetujui")
    semula = reviu.is_checked()
    for nilai in (not semula, semula):
        reviu.set_checked(nilai)
        kartu.get_by_role("button", name="Simpan").click()
        expect(page.locator(".pesan.baik")).to_contain_text("Kebijakan disimpan")
        expect(reviu).to_be_checked(checked=nilai)
        expect(kartu.locator(".dorong")).to_have_text(
            "Draf → Diajukan → Direviu → Disetujui → Final"
            if nilai
            else "Draf → Diajukan → Disetujui → Final"
        )
    menu(page, "Jejak", "Jejak")
    expect(page.locator("main .daftar li").first).to_contain_text(re.compile("alur", re.I))


@pytest.mark.parametrize(("peran", "lebar"), [("inspektorat", 1280), ("pimpinan", 360)])
def test_who_reads_finds_everything_and_changes_nothing(
    buka: Callable, peran: str, lebar: int
) -> None:
    page = buka(lebar).masuk(peran)
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("^Papan Triwulan"))
    for tombol in ("#buat-semua", "#susun-volume", "#ingatkan"):
        expect(page.locator(tombol)).to_have_count(0)
    for nama, judul in (
        ("Meja", "Meja Triwulan"),
        ("Ringkasan", "Keadaan kecamatan"),
        ("Perbandingan", "Perbandingan"),
        ("Ketepatan", "Ketepatan waktu"),
        ("Ruang baca", "Ruang baca"),
    ):
        menu(page, nama, judul)
        assert page.evaluate("document.documentElement.scrollWidth") <= lebar
    page.get_by_role("link", name="Sandingkan naskah").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Sandingkan")
