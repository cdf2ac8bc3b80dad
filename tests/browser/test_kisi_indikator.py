"""The indicator form in a real browser: saves itself, asks, shows only what its state needs."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

pytestmark = pytest.mark.usefixtures("isian_pulih")


@pytest.fixture
def kartu(buka: Callable) -> Callable[..., tuple[Page, Locator]]:
    def jalankan(peran: str = "operator") -> tuple[Page, Locator]:
        halaman = buka()
        page = halaman.masuk(peran, "malili")
        page.goto(halaman.alamat("malili", "/indikator/?periode=2024-TW4"))
        kotak = page.locator("#indikator-ikm")
        expect(kotak.locator("form[data-siap]")).to_be_attached()
        return page, kotak

    return jalankan


def test_a_value_saves_itself_and_the_figures_follow(kartu: Callable) -> None:
    page, kotak = kartu()
    kotak.get_by_label("Realisasi", exact=True).fill("41")
    page.keyboard.press("Tab")
    expect(kotak.locator("[data-tanda]")).to_contain_text("Tersimpan")
    capaian = kotak.locator("[data-kartu=capaian_persen]").inner_text()
    page.reload()
    expect(kotak.get_by_label("Realisasi", exact=True)).to_have_value("41")
    expect(kotak.locator("[data-kartu=capaian_persen]")).to_have_text(capaian)


def test_a_doubtful_value_is_asked_beside_its_field(kartu: Callable) -> None:
    page, kotak = kartu()
    nilai = kotak.get_by_label("Realisasi", exact=True)
    nilai.fill("78.65")
    page.keyboard.press("Tab")
    expect(kotak.locator("p.galat")).to_contain_text("format luar")
    kotak.locator("p.galat button").click()
    expect(kotak.locator("[data-tanda]")).to_contain_text("Tersimpan")
    expect(nilai).to_have_value("78,65")


def test_not_assessed_asks_for_its_reason_only(kartu: Callable) -> None:
    page, kotak = kartu()
    kotak.locator(".pilahan").get_by_text("Belum dinilai").click()
    expect(kotak.get_by_label("Realisasi", exact=True)).to_be_hidden()
    expect(kotak.locator("p.galat")).to_contain_text("Tulis mengapa belum dinilai")
    kotak.get_by_label("Alasan belum dinilai").fill("Dinilai triwulan I 2025.")
    page.keyboard.press("Tab")
    expect(kotak.locator("[data-tanda]")).to_contain_text("Tersimpan")
    expect(kotak.locator("[data-kartu=capaian_persen]")).to_have_text("–")


def test_two_people_in_one_form_are_told(kartu: Callable) -> None:
    (_, punya), (lain, kotak_lain) = kartu(), kartu("kasubag")
    kotak_lain.get_by_label("Realisasi", exact=True).fill("41")
    lain.keyboard.press("Tab")
    expect(kotak_lain.locator("[data-tanda]")).to_contain_text("Tersimpan")
    punya.get_by_label("Realisasi", exact=True).fill("42")
    punya.get_by_label("Realisasi", exact=True).press("Tab")
    expect(punya.locator("[data-bentrok]")).to_contain_text("mengisi 41")
    punya.get_by_role("button", name="Pakai isian saya").click()
    expect(punya.locator("[data-tanda]")).to_contain_text("Tersimpan")
