"""A report's whole way in a browser: three people, two sites, returned, corrected, approved."""

from collections.abc import Callable, Iterator

import pytest
from django.db import connection
from django_tenants.utils import tenant_context
from playwright.sync_api import Page, expect

from core.periode.queries import periode_kode
from tasks.models import Pekerjaan
from tenants.models import Kecamatan
from tests.browser.test_aksesibilitas import pelanggaran
from tests.reporting.laporan.conftest import bersihkan

KODE = "2024-TW2"
ALUR = f"/laporan/alur/?periode={KODE}"


@pytest.fixture
def bersih(nyata: None) -> Iterator[None]:
    wotu = Kecamatan.objects.get(slug="wotu")
    periode = periode_kode(KODE)

    def kosongkan() -> None:
        connection.set_schema_to_public()
        Pekerjaan.objects.filter(kecamatan=wotu, periode=periode).delete()
        with tenant_context(wotu):
            bersihkan(periode)

    kosongkan()
    yield
    kosongkan()
    connection.close()


def langkah(page: Page, tombol: str) -> None:
    page.get_by_role("link", name=tombol, exact=True).click()
    page.get_by_role("button", name=tombol, exact=True).click()


def test_returned_corrected_submitted_again_approved_and_revised(
    buka: Callable, bersih: None
) -> None:
    kasubag, camat, admin = buka(), buka(), buka()
    for siapa, peran in ((kasubag, "kasubag"), (camat, "camat")):
        siapa.masuk(peran, "wotu")
        siapa.page.goto(siapa.alamat("wotu", ALUR))
    admin.masuk("admin_kabupaten")

    langkah(kasubag.page, "Ajukan")
    expect(kasubag.page.get_by_text("Yang menunggu giliran sudah diberi tahu")).to_be_visible()

    # The Camat hears of it by the bell and sends it back with a note on a table.
    camat.page.goto(camat.alamat("wotu", "/kabar/"))
    camat.page.get_by_role("button", name="Buka Wotu: LKJ TW II 2024 diajukan").click()
    camat.page.get_by_role("link", name="Kembalikan", exact=True).click()
    pilih = camat.page.get_by_role("group", name="Catatan 1").get_by_label("Disematkan pada")
    pilih.select_option(label=pilih.locator("option", has_text="Tabel 3.3").first.inner_text())
    camat.page.get_by_role("group", name="Catatan 1").get_by_label("Yang perlu").fill(
        "Volume retribusi 0 dari 12."
    )
    assert pelanggaran(camat.page) == []
    camat.page.get_by_role("button", name="Kembalikan", exact=True).click()
    expect(camat.page.get_by_text("Kecamatan sudah diberi tahu alasannya")).to_be_visible()

    # The Kasubag finds it among the tasks, answers, and submits again.
    kasubag.page.goto(kasubag.alamat("wotu", f"/?periode={KODE}"))
    kasubag.page.get_by_role("link", name="Perbaiki LKJ TW II 2024 yang dikembalikan").click()
    utas = kasubag.page.get_by_role("article").filter(has_text="Volume retribusi")
    expect(utas.get_by_role("link", name="Tabel 3.3")).to_be_visible()
    assert pelanggaran(kasubag.page) == []
    utas.get_by_label("Jawaban untuk catatan 1").fill("Sudah dilengkapi.")
    utas.get_by_role("button", name="Tandai beres").click()
    expect(kasubag.page.get_by_text("Semua beres")).to_be_visible()
    langkah(kasubag.page, "Ajukan")
    expect(kasubag.page.get_by_text("Versi resmi: Revisi ke-1, diajukan")).to_be_visible()

    camat.page.goto(camat.alamat("wotu", ALUR))
    langkah(camat.page, "Setujui")
    expect(camat.page.get_by_text("Isian triwulan ini terkunci")).to_be_visible()

    admin.page.goto(admin.alamat(None, f"/meja/?periode={KODE}"))
    menunggu = admin.page.get_by_role("region", name="Menunggu Anda")
    menunggu.get_by_role("link", name="Wotu").click()
    langkah(admin.page, "Terima sebagai final")
    expect(admin.page.get_by_text("Versi resmi: Revisi ke-1, final")).to_be_visible()
    admin.page.get_by_role("link", name="Buka revisi").click()
    admin.page.get_by_label("Alasan").fill("Nilai SKM diperbarui.")
    admin.page.get_by_role("button", name="Buka revisi").click()
    expect(admin.page.get_by_text("Revisi dibuka")).to_be_visible()

    # The old one stays readable beside the one to come.
    kasubag.page.goto(kasubag.alamat("wotu", ALUR))
    versi = kasubag.page.get_by_role("region", name="Versi yang pernah diajukan")
    expect(versi.get_by_text("Revisi ke-1, dikembalikan")).to_be_visible()
    expect(versi.get_by_text("Dikembalikan", exact=True)).to_be_visible()
