"""The regency moves a section with the keyboard, looks at an office, and rolls it out."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Halaman


@pytest.fixture
def setelan_pulih(nyata: None) -> Iterator[None]:
    """No settings before and after: the browser's writes are committed for good."""
    from django.db import connection

    from reporting.setelan.models import SetelanDokumen

    SetelanDokumen.objects.all().delete()
    connection.close()
    yield
    SetelanDokumen.objects.all().delete()
    connection.close()


def test_a_section_moves_by_keyboard_and_is_seen_before_it_rules(
    buka: Callable[..., Halaman], setelan_pulih: None
) -> None:
    page = buka().masuk("admin_kabupaten")
    page.goto(page.url + "setelan/")
    bab1 = page.locator("ol[aria-labelledby='t-bab-1'] > li")
    expect(bab1.nth(0)).to_contain_text("Latar Belakang")
    turun = page.get_by_role("button", name="Turunkan Latar Belakang")
    turun.focus()
    page.keyboard.press("Enter")
    expect(bab1.nth(1)).to_contain_text("Latar Belakang")
    expect(turun).to_be_focused()
    expect(page.locator("[data-kabar]")).to_have_text("Latar Belakang sekarang urutan 2 dari 8.")
    # Own words are asked for only where they count.
    expect(page.locator("#judul-lkj")).to_be_hidden()
    page.get_by_label("Ejaan").first.select_option("lain")
    page.locator("#judul-lkj").fill("Laporan Kinerja Wilayah")
    page.get_by_role("button", name="Simpan rancangan").last.click()
    expect(page.get_by_text("Rancangan tersimpan. Laporan belum berubah.")).to_be_visible()
    page.get_by_role("link", name="Lihat pratinjau").click()
    kerangka = page.get_by_role("navigation", name="Daftar isi laporan")
    expect(kerangka.get_by_role("link", name="1.2 Latar Belakang")).to_be_visible()
    expect(page.get_by_label("Isi laporan", exact=True)).to_contain_text("Laporan Kinerja Wilayah")
    page.get_by_role("link", name="Berlakukan").click()
    page.get_by_role("button", name="Berlakukan mulai TW IV 2024").click()
    expect(page.get_by_text("Setelan berlaku bagi laporan mulai 2024-TW4.")).to_be_visible()
    expect(page.get_by_text("Mulai 1 Oktober 2024")).to_be_visible()
