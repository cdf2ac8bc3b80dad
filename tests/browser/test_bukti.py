"""Uploading evidence in a real browser: several files, each with its own answer."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.core.bukti import contoh


@pytest.fixture
def bersih(nyata: None) -> Iterator[None]:
    """The browser's uploads are committed for good; they go after the test."""
    yield
    from django.db import connection
    from django_tenants.utils import schema_context

    from core.bukti.models import Bukti

    with schema_context("kec_malili"):
        Bukti.objects.all().delete()
    connection.close()


def test_good_files_are_kept_and_the_bad_one_says_why(
    buka: Callable, bersih: None, tmp_path: Path
) -> None:
    for nama, isi in (
        ("notulen.pdf", contoh.pdf(2)),
        ("rapat.jpg", contoh.gambar("JPEG")),
        ("logo.svg.png", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
    ):
        (tmp_path / nama).write_bytes(isi)
    halaman = buka(360)
    page = halaman.masuk("operator", "malili")
    page.goto(halaman.alamat("malili", "/bukti/?periode=2024-TW4"))
    page.get_by_label("Untuk").select_option(index=1)
    page.get_by_label("Berkas").set_input_files(sorted(tmp_path.iterdir()))
    page.get_by_role("button", name="Unggah bukti").click()
    baris = page.locator(".kemajuan li")
    expect(baris).to_have_count(3)
    expect(baris.filter(has_text="logo.svg.png")).to_contain_text("SVG tidak diterima")
    for nama in ("notulen.pdf", "rapat.jpg"):
        expect(baris.filter(has_text=nama)).to_contain_text("tersimpan")
    halaman.keluhan.clear()  # the 422 answer is listed by the console
    expect(page.locator(".bukti-berkas > li")).to_have_count(2)
    page.get_by_role("link", name="Hapus notulen.pdf").click()
    page.get_by_role("button", name="Hapus bukti").click()
    expect(page.locator(".kabar")).to_contain_text("notulen.pdf dihapus")
    expect(page.locator(".bukti-berkas > li")).to_have_count(1)
