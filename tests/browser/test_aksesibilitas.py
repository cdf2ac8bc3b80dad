"""axe on every page of both sites, at both widths, light and dark: no violation.

The pages are found, not listed: routes with a right in tenants.access that answer with a page, and
for routes with parameters the links that other pages hold. A new page enters by itself; one that
can't be found must be named in TANPA_TAUTAN with its reason.
"""

import re
from collections.abc import Callable, Iterator
from html import unescape
from importlib import import_module
from urllib.parse import urlsplit

import pytest
from django.test import Client
from django.urls import Resolver404, resolve
from playwright.sync_api import Page

from tenants.access import HAK
from tests.browser.conftest import AKAR, SANDI
from tests.core.bukti import contoh
from tests.isolation.test_rute import rute
from tests.tenants.gambar_logo import perisai

AXE = AKAR / "core/ui/static/ui/dist/tes/axe.min.js"
SEMUA = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]}
WARNA = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
"""What can change with the colours alone: the rest is the same page in the dark."""

SITUS = {
    "wotu": ("config.urls_kecamatan", "operator"),
    None: ("config.urls_kabupaten", "admin_kabupaten"),
}
UNTUK = "anggaran.volume/2024-TW4/7.01.01.2.01.0001"

TANPA_TAUTAN = {
    "pratinjau:asal": "/laporan/pratinjau/asal/?periode=2024-TW4&a=turunan/capaian/kantor",
    "laporan:langkah": "/laporan/alur/langkah/ajukan/?periode=2024-TW4",
}
"""Pages that no page links to as it is loaded; their address stands here."""

BUKAN_HALAMAN = {"masuk", "keluar", "setelan:pdf"}
"""Seen by nobody who is logged in, or a file that takes seconds to make."""


@pytest.fixture(scope="module")
def isi_contoh(django_db_setup: None, django_db_blocker: object) -> Iterator[None]:
    """Rows without which some pages have nothing to show; gone again afterwards."""
    from django.core.files.uploadedfile import SimpleUploadedFile
    from django.db import connection
    from django_tenants.utils import schema_context

    from core.bukti.models import Bukti
    from core.impor.models import Unggahan
    from reporting.rollup.models import Rekap
    from reporting.setelan.models import SetelanDokumen
    from tasks.models import Pekerjaan
    from tenants.models import Kabupaten, Logo

    with django_db_blocker.unblock():  # type: ignore[attr-defined]
        klien = klien_masuk("wotu", "operator")
        klien.post(
            "/bukti/unggah/",
            {"periode": "2024-TW4", "untuk": UNTUK, "catatan": "Notulen rapat",
             "berkas": SimpleUploadedFile("notulen.pdf", contoh.pdf())},
        )  # fmt: skip
        templat = b"".join(klien.get("/impor/templat/?periode=2024-TW4"))
        klien.post(
            "/impor/unggah/",
            {"periode": "2024-TW4", "berkas": SimpleUploadedFile("templat.xlsx", templat)},
        )
        pasang_logo()
        rekapkan("wotu", "malili")
        periksa_contoh()
        rancang_setelan()
        yield
        SetelanDokumen.objects.all().delete()
        Pekerjaan.objects.filter(jenis="periksa").delete()
        Kabupaten.objects.update(logo=None)
        Logo.objects.all().delete()
        Rekap.objects.all().delete()
        with schema_context("kec_wotu"):
            Bukti.objects.all().delete()
            Unggahan.objects.all().delete()
        connection.close()


def pasang_logo() -> None:
    """The regency's logo, and one it had before."""
    from tenants.queries import kabupaten
    from tenants.services_logo import logo_pasang
    from tenants.skema import ke_public

    ke_public()
    for nama, warna in (("lama.png", "#1f3a7a"), ("lambang.png", "#7a1f1f")):
        logo_pasang(pemilik=kabupaten(), nama=nama, isi=perisai(warna), oleh=None)


def rekapkan(*kantor: str) -> None:
    """Write the offices' figures into the regency's rollup, as an approval does."""
    from datetime import date

    from django_tenants.utils import tenant_context

    from core.periode.queries import periode_kode
    from reporting.laporan.models import Versi
    from reporting.rollup.services import tulis
    from reporting.snapshot.build import build_snapshot
    from tenants.queries import kecamatan_slug
    from tenants.skema import ke_public

    ke_public()
    periode = periode_kode("2024-TW4")
    for slug in kantor:
        kecamatan = kecamatan_slug(slug)
        with tenant_context(kecamatan):
            isi = build_snapshot(
                kecamatan, periode, tempat_ttd=kecamatan.nama, tanggal_ttd=date(2025, 1, 10)
            )
        ke_public()
        versi = Versi(nomor=1, sha256="c" * 64)
        tulis(kecamatan=kecamatan, periode=periode, snapshot=isi, versi=versi, paksa=True)


def rancang_setelan() -> None:
    """A draft of the document settings."""
    from reporting.setelan.services import rancangan_simpan
    from tenants.skema import ke_public
    from tests.reporting.setelan.bantu import isi

    ke_public()
    rancangan_simpan(isi=isi(kertas="F4"), dasar=0)


def periksa_contoh() -> None:
    """A checked foreign document on each site."""
    from django_tenants.utils import tenant_context

    from core.periode.queries import periode_kode
    from tenants.queries import kecamatan_slug
    from tenants.skema import ke_public
    from tests.tasks.periksa_dokumen_contoh import isi_berkas, periksa, unggah

    ke_public()
    periode, wotu = periode_kode("2024-TW4"), kecamatan_slug("wotu")
    with tenant_context(wotu):
        milik_wotu = unggah(wotu, periode, isi_berkas())
    for satu in (milik_wotu, unggah(None, periode, isi_berkas())):
        periksa(satu)


def klien_masuk(slug: str | None, peran: str) -> Client:
    klien = Client(HTTP_HOST=f"{slug}.localhost" if slug else "localhost")
    klien.post("/masuk/", {"username": f"{peran}@{slug or 'kabupaten'}.tes", "password": SANDI})
    return klien


def halaman_situs(slug: str | None) -> dict[str, str]:
    """Route → an address of it that answers with a page."""
    urlconf, peran = SITUS[slug]
    klien = klien_masuk(slug, peran)
    tanpa_isian = {
        nama: f"/{jalur}"
        for nama, jalur in rute(import_module(urlconf).urlpatterns)
        if nama in HAK[urlconf] and resolve_tanpa_isian(f"/{jalur}", urlconf)
    }
    antre = [*(TANPA_TAUTAN.values() if slug else []), *tanpa_isian.values()]
    hasil: dict[str, str] = {}
    while antre:
        alamat = antre.pop(0)
        nama = nama_rute(alamat, urlconf)
        if nama is None or nama in hasil or nama in BUKAN_HALAMAN:
            continue
        jawab = klien.get(alamat)
        if jawab.status_code != 200 or not jawab.headers["Content-Type"].startswith("text/html"):
            continue
        isi = jawab.content.decode()
        if "<html" in isi:
            hasil[nama] = alamat
        antre += tautan(alamat, isi)
    return hasil


def resolve_tanpa_isian(alamat: str, urlconf: str) -> bool:
    try:
        return not resolve(alamat, urlconf).kwargs
    except Resolver404:
        return False


def nama_rute(alamat: str, urlconf: str) -> str | None:
    try:
        return resolve(urlsplit(alamat).path, urlconf).view_name
    except Resolver404:
        return None


def tautan(alamat: str, isi: str) -> list[str]:
    semua = [unescape(h).partition("#")[0] for h in re.findall(r'<a[^>]* href="([^"]+)"', isi)]
    dasar = urlsplit(alamat).path
    return [h if h.startswith("/") else f"{dasar}{h}" for h in semua if h and "://" not in h]


PERIKSA = """async jalankan => {
  const hasil = await axe.run(document, {runOnly: jalankan, resultTypes: ['violations']})
  const tempat = n => n.target.join(' ')
  return hasil.violations.map(v => `${v.id}: ${v.nodes.slice(0, 3).map(tempat).join(' | ')}`)
}"""


def pelanggaran(page: Page) -> list[str]:
    """Broken rules of the page as it stands, and of its colours in the other scheme."""
    page.evaluate(AXE.read_text())
    hasil = list(page.evaluate(PERIKSA, SEMUA))
    page.emulate_media(color_scheme="dark")
    hasil += [f"gelap {t}" for t in page.evaluate(PERIKSA, WARNA)]
    page.emulate_media(color_scheme="light")
    return hasil


@pytest.mark.parametrize("lebar", [1280, 360])
@pytest.mark.parametrize("slug", SITUS)
def test_no_page_breaks_a_rule(
    buka: Callable, isi_contoh: None, slug: str | None, lebar: int
) -> None:
    halaman = buka(lebar)
    page = halaman.masuk(SITUS[slug][1], slug)
    buruk: dict[str, list[str]] = {}
    semua = halaman_situs(slug)
    assert len(semua) >= (5 if slug is None else 12)
    for nama, alamat in semua.items():
        page.goto(halaman.alamat(slug, alamat))
        temuan = pelanggaran(page)
        if page.evaluate("document.documentElement.scrollWidth") > lebar:
            temuan.append("lebih lebar dari jendela")
        if temuan:
            buruk[f"{nama} {alamat} {lebar}"] = temuan
    assert buruk == {}, "\n".join(f"{k}: {v}" for k, v in buruk.items())


@pytest.mark.parametrize("lebar", [1280, 360])
@pytest.mark.parametrize("slug", SITUS)
def test_the_door_breaks_no_rule(buka: Callable, slug: str | None, lebar: int) -> None:
    halaman = buka(lebar)
    halaman.page.goto(halaman.alamat(slug, "/masuk/"))
    assert pelanggaran(halaman.page) == []


@pytest.mark.parametrize("lebar", [1280, 360])
def test_an_error_page_breaks_no_rule(buka: Callable, lebar: int) -> None:
    halaman = buka(lebar)
    page = halaman.masuk("operator", "wotu")
    page.goto(halaman.alamat("wotu", "/panduan/tidak-ada/"))
    assert pelanggaran(page) == []
    halaman.keluhan.clear()  # the 404 itself is listed by the console


def test_every_page_route_was_found(isi_contoh: None, nyata: None) -> None:
    """A route with parameters whose page nobody links to would be checked by nothing."""
    ada = halaman_situs("wotu")
    assert {"beranda", "bukti:hapus", "pratinjau:asal", "impor:pratinjau"} <= set(ada)
    assert {"periksa_dokumen:hasil", "periksa_dokumen:hapus"} <= set(ada)
    assert set(TANPA_TAUTAN) <= set(ada)
    kabupaten = halaman_situs(None)
    assert {"banding:kantor", "banding:baris", "baca:daftar"} <= set(kabupaten)
    assert "periksa_dokumen:hasil" in kabupaten
    assert {"kantor:logo", "kantor:logo_tempat", "kantor:logo_lepas"} <= set(kabupaten)
    assert {"setelan:pratinjau", "setelan:berlakukan", "setelan:buang"} <= set(kabupaten)
