"""Inspektorat compares two offices, follows a figure to its fact, and takes the workbook along."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from django.db import connection
from django_tenants.utils import tenant_context
from openpyxl import load_workbook

from core.periode.queries import periode_kode
from reporting.laporan.models import Versi
from reporting.rollup.models import Rekap
from reporting.rollup.services import tulis
from reporting.snapshot.build import build_snapshot
from tenants.queries import kecamatan_slug
from tenants.skema import ke_public
from tests.browser.test_aksesibilitas import pelanggaran


@pytest.fixture(autouse=True)
def _terekap(nyata: None) -> Iterator[None]:
    """Both offices stand in the rollup while these tests run."""
    periode = periode_kode("2024-TW4")
    ke_public()
    Rekap.objects.all().delete()  # a report that another test approved would add a trend
    for slug in ("wotu", "malili"):
        ke_public()
        kecamatan = kecamatan_slug(slug)
        with tenant_context(kecamatan):
            isi = build_snapshot(
                kecamatan, periode, tempat_ttd=kecamatan.nama, tanggal_ttd=date(2025, 1, 10)
            )
        ke_public()
        versi = Versi(nomor=1, sha256="c" * 64)
        tulis(kecamatan=kecamatan, periode=periode, snapshot=isi, versi=versi, paksa=True)
    yield
    ke_public()
    Rekap.objects.all().delete()
    # Playwright's event loop gives this thread a connection of its own, which nobody else closes.
    connection.close()


@pytest.mark.parametrize("lebar", [1280, 360])
def test_from_comparison_to_fact(buka: Callable, lebar: int, tmp_path: Path) -> None:
    jendela = buka(lebar)
    page = jendela.masuk("inspektorat")
    page.get_by_role("link", name="Perbandingan").click()
    page.wait_for_url("**/banding/**")
    for nama in ("Wotu", "Malili"):
        page.get_by_label(f"Pilih {nama}").check()
    page.get_by_role("button", name="Sandingkan yang dipilih").click()
    page.wait_for_url("**kantor=wotu**")
    damping = page.get_by_role("region", name="Malili dan Wotu berdampingan")
    assert damping.get_by_role("link", name="3.308.672.275").first.is_visible()
    assert page.locator("svg.grafik[role=img]").count() == 2
    assert pelanggaran(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= lebar

    with page.expect_download() as unduhan:
        page.get_by_role("link", name="XLSX").click()
    unduhan.value.save_as(tmp_path / "banding.xlsx")
    isi = load_workbook(tmp_path / "banding.xlsx")
    assert isi.sheetnames == ["Perbandingan", "Sebaran", "Berdampingan"]

    page.get_by_role("region", name="Tabel perbandingan kecamatan").get_by_role(
        "link", name="Wotu", exact=True
    ).click()
    page.wait_for_url("**/banding/kantor/wotu/**")
    assert page.evaluate("document.documentElement.scrollWidth") <= lebar
    assert pelanggaran(page) == []
    page.get_by_role("link", name="Penyediaan Gaji dan Tunjangan ASN").click()
    page.wait_for_url("**/sub-kegiatan/**")
    assert page.get_by_text("anggaran.realisasi/2024-TW4/7.01.01.2.02.0001").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= lebar
    assert pelanggaran(page) == []


def test_changing_the_level_offers_its_lines(buka: Callable) -> None:
    jendela = buka()
    page = jendela.masuk("pimpinan")
    page.goto(jendela.alamat(None, "/banding/?tingkat=program&kode=7.01.01"))
    page.get_by_label("Tingkat").select_option("indikator")
    page.wait_for_url("**tingkat=indikator**")
    page.get_by_label("Baris").select_option("ikm")
    page.get_by_role("button", name="Terapkan").click()
    page.wait_for_url("**kode=ikm**")
    assert page.get_by_role("heading", name="Indeks Kepuasan Masyarakat (IKM)").is_visible()
    assert page.get_by_text("Tanpa peringkat.").is_visible()
