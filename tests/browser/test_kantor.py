"""The regency keeps calendar, people and its looks into the offices, in a real browser."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

SANDI_BARU = "kuda laut di tepi danau"


def test_admin_opens_the_calendar_and_is_told_what_is_wrong(buka: Callable) -> None:
    halaman = buka()
    page = halaman.masuk("admin_kabupaten")
    page.get_by_role("link", name="Kalender").click()
    page.get_by_role("link", name="Ubah TW IV 2024", exact=True).click()
    page.get_by_label("Dikunci").fill("2025-01-05T00:00")
    page.get_by_role("button", name="Simpan kalender").click()
    expect(page.get_by_role("alert")).to_contain_text("Isian terkunci sebelum batas pengajuan")
    expect(page.get_by_role("alert")).to_be_focused()
    expect(page.get_by_label("Dikunci")).to_have_value("2025-01-05T00:00")
    halaman.keluhan.clear()  # a 422 answer is listed by the console
    page.get_by_role("link", name="Batal").click()
    expect(page.get_by_role("row", name="TW IV 2024")).to_contain_text("belum dijadwalkan")


def test_a_pasted_person_logs_in_and_makes_a_password(buka: Callable) -> None:
    halaman = buka()
    page = halaman.masuk("admin_kabupaten")
    page.get_by_role("link", name="Kantor & pengguna").click()
    page.get_by_role("link", name="Pengguna", exact=True).click()
    page.get_by_role("link", name="Tempel daftar").click()
    kotak = page.get_by_label("Daftar orang")
    kotak.fill("Rusdi\trusdi@peramban.tes\tOperatur\tWotu")
    page.get_by_role("button", name="Baca daftar").click()
    expect(page.get_by_text("Peran “Operatur” tidak dikenal.")).to_be_visible()
    halaman.keluhan.clear()  # 422
    kotak.fill("Rusdi\trusdi@peramban.tes\tOperator\tWotu")
    page.get_by_role("button", name="Baca ulang").click()
    page.get_by_role("button", name="Terapkan 1 baris").click()
    sandi = page.locator(".sandi-baru").inner_text()
    with page.expect_download() as unduhan:
        page.get_by_role("link", name="Unduh CSV").click()
    assert sandi in unduhan.value.path().read_text("utf-8-sig")
    baru = buka()
    baru.page.goto(baru.alamat("wotu"))
    baru.page.get_by_label("NIP atau surel").fill("rusdi@peramban.tes")
    baru.page.get_by_label("Kata sandi", exact=True).fill(sandi)
    baru.page.get_by_role("button", name="Masuk", exact=True).click()
    expect(baru.page.get_by_role("heading", level=1)).to_have_text("Buat kata sandi Anda")
    baru.page.get_by_label("Kata sandi sekarang").fill(sandi)
    baru.page.get_by_label("Kata sandi baru", exact=True).fill(SANDI_BARU)
    baru.page.get_by_label("Ulangi kata sandi baru").fill(SANDI_BARU)
    baru.page.get_by_role("button", name="Simpan kata sandi").click()
    baru.page.wait_for_url(baru.alamat("wotu"))
    expect(baru.page.locator(".kabar")).to_contain_text("Kata sandi diganti")


def test_the_regency_looks_into_an_office_and_comes_back(buka: Callable) -> None:
    halaman = buka()
    page = halaman.masuk("inspektorat")
    page.locator("#kantor-wotu").click()
    page.wait_for_url(halaman.alamat("wotu"))  # no token in the address
    banner = page.get_by_role("complementary", name="Cara melihat")
    expect(banner).to_contain_text("hanya baca")
    page.goto(halaman.alamat("wotu", "/realisasi/"))
    expect(page.locator("main")).to_contain_text("3.308.672.275")
    assert page.locator("main input:not([type=hidden]), main [contenteditable=true]").count() == 0
    page.get_by_role("link", name="Kembali ke papan").click()
    page.wait_for_url(halaman.alamat(None))


def test_from_a_closed_door_through_the_regency_to_the_page_wanted(buka: Callable) -> None:
    halaman = buka()
    page = halaman.page
    page.goto(halaman.alamat("malili", "/indikator/"))
    page.get_by_role("link", name="Lihat lewat akun kabupaten").click()
    page.get_by_label("NIP atau surel").fill("pimpinan@kabupaten.tes")
    page.get_by_label("Kata sandi", exact=True).fill("sandi-untuk-tes-saja")
    page.get_by_role("button", name="Masuk", exact=True).click()
    page.wait_for_url(halaman.alamat("malili", "/indikator/"))
    expect(page.get_by_role("complementary", name="Cara melihat")).to_be_visible()


@pytest.mark.parametrize("lebar", [1280, 360])
def test_pages_fit_their_window(buka: Callable, lebar: int) -> None:
    halaman = buka(lebar)
    page = halaman.masuk("admin_kabupaten")
    page.goto(halaman.alamat(None, "/kantor/pengguna/?cari=operator@wotu.tes"))
    orang = page.locator("tbody th a").get_attribute("href")
    for jalur in (
        "/kalender/", "/kalender/2024-TW4/", "/kalender/tahun-baru/", "/kantor/", "/kantor/tambah/",
        "/kantor/pengguna/", orang, "/kantor/pengguna/tempel/", "/sandi/",
    ):  # fmt: skip
        page.goto(halaman.alamat(None, jalur))
        assert page.evaluate("document.documentElement.scrollWidth") <= lebar, jalur
