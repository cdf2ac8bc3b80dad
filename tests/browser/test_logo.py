"""The regency sets its logo in a real browser: seen before it is sent, then on both sites."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.tenants.gambar_logo import perisai


@pytest.fixture
def tanpa_logo(nyata: None) -> Iterator[None]:
    """What a test sets is gone afterwards: the browser's writes are committed for good."""
    from django.db import connection

    from tenants.models import Kabupaten, Logo

    yield
    Kabupaten.objects.update(logo=None)
    Logo.objects.all().delete()
    connection.close()


def tampak(page: Page) -> bool:
    """Whether the picture at the head of the page that has one has really come."""
    gambar = page.locator("img.lambang")
    gambar.wait_for(state="attached")
    page.wait_for_load_state()  # with its pictures
    return bool(gambar.evaluate("g => g.complete && g.naturalWidth > 0"))


def test_a_logo_is_seen_before_it_is_sent_and_then_everywhere(
    buka: Callable, tanpa_logo: None, tmp_path: Path
) -> None:
    kecil, baik = tmp_path / "kecil.png", tmp_path / "lambang.png"
    kecil.write_bytes(perisai(ukuran=(100, 120)))
    baik.write_bytes(perisai(tepi=40))
    halaman = buka()
    page = halaman.masuk("admin_kabupaten")
    page.get_by_role("link", name="Kantor & pengguna").click()
    page.get_by_role("link", name="Logo", exact=True).click()
    page.get_by_role("link", name="Unggah logo kabupaten").click()
    page.get_by_label("Gambar logo").set_input_files(kecil)
    expect(page.locator("[data-logo-kata]")).to_contain_text("Hanya 100 × 120 piksel")
    page.get_by_role("button", name="Pasang logo").click()
    expect(page.get_by_role("alert")).to_contain_text("Sisi terpanjangnya paling sedikit 300")
    halaman.keluhan.clear()  # a 422 answer is listed by the console
    page.get_by_label("Gambar logo").set_input_files(baik)
    expect(page.locator("[data-logo-kata]")).to_contain_text("Begini tampaknya.")
    expect(page.locator("canvas.logo-petak")).to_have_count(3)
    page.get_by_role("button", name="Pasang logo").click()
    expect(page.locator(".kabar, .pesan").first).to_contain_text("terpasang")
    assert tampak(page)
    lain = buka(360, "dark")
    lain.page.goto(lain.alamat("wotu", "/masuk/"))
    assert tampak(lain.page)
    page.get_by_role("link", name="Lepas logo").click()
    page.get_by_role("button", name="Lepas logo").click()
    expect(page.locator("svg.lambang")).to_be_visible()
    page.get_by_role("button", name="Pakai lagi lambang.png").click()
    assert tampak(page)
