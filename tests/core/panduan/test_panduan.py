"""Help pages: one for every entry of the navigation, true links, terms that exist."""

import re
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest
from django.urls import resolve

from core.panduan.daftar import KABUPATEN, KECAMATAN, SEMUA, cari, di_situs, untuk_rute
from core.ui.konteks import NAVIGASI

AKAR = Path(__file__).resolve().parents[3]
ENTRI = [(situs, rute) for situs, isi in NAVIGASI.items() for rute, _, _ in isi]
HALAMAN = [(situs, p.slug) for situs in (KECAMATAN, KABUPATEN) for p in di_situs(situs)]
ORANG = {KECAMATAN: ("camat", "wotu"), KABUPATEN: ("pimpinan", None)}


@pytest.mark.parametrize(("situs", "rute"), ENTRI)
def test_every_entry_of_the_navigation_has_a_page(situs: str, rute: str) -> None:
    assert untuk_rute(situs, rute)


@pytest.mark.parametrize("panduan", SEMUA, ids=lambda p: p.slug)
def test_pages_explain_routes_that_exist(panduan: object) -> None:
    from tests.isolation.test_rute import rute

    for situs in panduan.situs:
        ada = {nama for nama, _ in rute(import_module(situs).urlpatterns)}
        for satu in panduan.rute:
            assert satu in ada or any(nama.startswith(satu) for nama in ada if satu[-1] == ":")


@pytest.mark.parametrize(("situs", "slug"), HALAMAN)
def test_a_page_opens_and_its_links_lead_somewhere(masuk: Callable, situs: str, slug: str) -> None:
    jawab = masuk(*ORANG[situs]).get(f"/panduan/{slug}/")
    assert jawab.status_code == 200
    isi = jawab.content.decode()
    assert cari(situs, slug).judul in isi
    for alamat in re.findall(r'<a[^>]* href="(/[^"?#]*)', isi):
        assert resolve(alamat, situs)


def test_the_list_names_every_page(masuk: Callable) -> None:
    isi = masuk("operator", "wotu").get("/panduan/").content.decode()
    assert all(f"/panduan/{p.slug}/" in isi for p in di_situs(KECAMATAN))
    assert "/panduan/kalender/" not in isi


@pytest.mark.parametrize("slug", ["tidak-ada", "kalender"])
def test_an_unknown_page_is_said_plainly(masuk: Callable, slug: str) -> None:
    jawab = masuk("operator", "wotu").get(f"/panduan/{slug}/")
    assert jawab.status_code == 404
    assert "Pilih dari daftar panduan." in jawab.content.decode()


def test_the_menu_leads_to_the_page_of_what_is_shown(masuk: Callable) -> None:
    klien = masuk("operator", "wotu")
    assert 'href="/panduan/bukti/"' in klien.get("/bukti/").content.decode()
    assert 'href="/panduan/mengisi-realisasi/"' in klien.get("/realisasi/").content.decode()


def test_every_term_asked_for_is_explained() -> None:
    dipakai = {
        kunci
        for berkas in AKAR.glob("*/**/templates/**/*.html")
        for kunci in re.findall(r'{% istilah "([^"]+)"', berkas.read_text())
    }
    istilah = (AKAR / "core/panduan/templates/panduan/isi/istilah.html").read_text()
    ada = re.findall(r'<dt id="([^"]+)"', istilah)
    assert dipakai
    assert dipakai <= set(ada)
    assert len(ada) == len(set(ada))
