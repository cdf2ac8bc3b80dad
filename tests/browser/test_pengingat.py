"""Admin reminds those behind and takes the text along; the office reads it; leaders look."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect


@pytest.fixture
def belum_dibuat(nyata: None) -> None:
    """No office has made its report yet, whatever other tests made: both are behind."""
    from django.db import connection

    from tasks.models import Pekerjaan

    Pekerjaan.objects.all().delete()
    connection.close()


@pytest.mark.usefixtures("belum_dibuat")
def test_admin_reminds_and_copies_the_text(buka: Callable) -> None:
    halaman = buka()
    page = halaman.masuk("admin_kabupaten")
    page.locator("#ingatkan").click()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_text("Teks untuk WhatsApp Wotu").click()
    page.get_by_role("button", name="Salin teks Wotu").click()
    expect(page.get_by_role("button", name="Tersalin Wotu")).to_be_visible()
    salinan = page.evaluate("navigator.clipboard.readText()")
    assert salinan.startswith("LKJ Triwulan IV 2024 Kecamatan Wotu:")
    assert salinan.endswith(f"Isi di {halaman.alamat('wotu')}")
    page.get_by_role("checkbox", name="Malili").uncheck()
    page.get_by_role("button", name="Ingatkan yang dipilih").click()
    expect(page.get_by_role("status")).to_contain_text("1 kecamatan diingatkan")
    expect(page.get_by_role("checkbox", name="Wotu")).to_be_disabled()
    kantor = buka(360)
    kantor.masuk("operator", "wotu")
    expect(kantor.page.locator("#pengingat")).to_contain_text("Kabupaten mengingatkan")
    assert kantor.page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("lebar", [1280, 360])
def test_leaders_see_where_all_stand(buka: Callable, lebar: int) -> None:
    halaman = buka(lebar)
    page = halaman.masuk("pimpinan")
    page.get_by_role("link", name="Ringkasan").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Keadaan kecamatan, triwulan IV 2024")
    expect(page.locator("main .pesan").first).to_contain_text("0 dari 2 kecamatan sudah mengajukan")
    assert page.evaluate("document.documentElement.scrollWidth") <= lebar
    page.emulate_media(media="print")
    expect(page.locator(".sisi")).to_be_hidden()
    expect(page.get_by_role("table")).to_be_visible()
