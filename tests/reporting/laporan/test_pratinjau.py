"""The preview: the report of now as a page, its links, what is missing, and a figure's origin."""

import re
from collections.abc import Callable
from html import unescape
from urllib.parse import urljoin, urlsplit

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django_tenants.utils import tenant_context

from core.anggaran.models import DpaBaris, Realisasi
from core.kinerja.models import PerjanjianKinerja
from core.periode.models import Periode
from reporting.laporan.asal import Asal, tulis
from reporting.laporan.models import Versi
from tests.reporting.lkj.pabrik import snapshot

ALAMAT = "/laporan/pratinjau/?periode=2024-TW4"


@pytest.fixture
def halaman(masuk: Callable) -> Callable[..., str]:
    def buka(peran: str = "operator", alamat: str = ALAMAT) -> str:
        jawab = masuk(peran, "wotu").get(alamat)
        assert jawab.status_code == 200
        return jawab.content.decode()

    return buka


def tautan_angka(isi: str) -> list[str]:
    return [unescape(h) for h in re.findall(r'<a class="asal" href="([^"]+)"', isi)]


@pytest.mark.parametrize(
    "kata", ["3.308.672.275", "97,33%", "Tabel 3.4", "BAB IV", "Kata Pengantar", "69,16"]
)
def test_it_says_what_the_document_says(halaman: Callable, kata: str) -> None:
    assert kata in halaman("camat").replace("\u00a0", " ")


def test_nothing_is_stored(halaman: Callable, wotu: object) -> None:
    halaman()
    with tenant_context(wotu):
        assert Versi.objects.count() == 0


def test_no_style_and_no_script_stands_in_the_page(halaman: Callable) -> None:
    isi = halaman()
    assert " style=" not in isi
    assert "<style" not in isi
    assert not re.search(r"<script(?![^>]* src=)", isi)
    assert '<col width="' in isi


def test_the_outline_leads_to_headings_that_are_there(halaman: Callable) -> None:
    isi = halaman()
    ada = re.findall(r'\bid="([^"]+)"', isi)
    assert len(ada) == len(set(ada))
    tujuan = {unescape(h) for h in re.findall(r'href="#([^"]+)"', isi)}
    assert len(tujuan) > 50
    assert tujuan <= set(ada)


def test_headings_go_down_one_at_a_time(halaman: Callable) -> None:
    tingkat = [int(t) for t in re.findall(r"<h([1-6])[ >]", halaman())]
    assert tingkat.count(1) == 1
    assert all(b <= a + 1 for a, b in zip(tingkat, tingkat[1:], strict=False))


@pytest.mark.parametrize("peran", ["operator", "camat"])
def test_every_fact_links_to_a_row_or_card_that_is_there(masuk: Callable, peran: str) -> None:
    klien = masuk(peran, "wotu")
    semua = tautan_angka(klien.get(ALAMAT).content.decode())
    fakta = {h for h in semua if not h.startswith("asal/")}
    halaman = {}
    for satu in fakta:
        jalur, _, jangkar = satu.partition("#")
        if jalur not in halaman:
            halaman[jalur] = klien.get(jalur).content.decode()
        assert f'id="{jangkar}"' in halaman[jalur], satu
    assert set(halaman) == {
        "/realisasi/?periode=2024-TW4",
        "/indikator/?periode=2024-TW4",
    }


def test_every_derived_figure_explains_itself(masuk: Callable) -> None:
    klien = masuk("operator", "wotu")
    semua = tautan_angka(klien.get(ALAMAT).content.decode())
    turunan = sorted({h for h in semua if h.startswith("asal/")})
    assert len(turunan) > 80
    for satu in turunan[:: len(turunan) // 12]:
        jawab = klien.get(urljoin("/laporan/pratinjau/", satu))
        assert jawab.status_code == 200, satu


def test_a_sum_names_its_addends(halaman: Callable) -> None:
    isi = halaman(alamat="/laporan/pratinjau/asal/?periode=2024-TW4&a=turunan/realisasi/kantor")
    isi = isi.replace("\u00a0", " ")
    assert "Realisasi kantor" in isi
    assert "Rp 3.220.479.399" in isi
    assert "Dijumlahkan dari:" in isi
    assert isi.count('<a class="asal"') == 6  # programs


def test_the_script_gets_the_explanation_alone(masuk: Callable) -> None:
    jawab = masuk("operator", "wotu").get(
        "/laporan/pratinjau/asal/?periode=2024-TW4&a=turunan/serapan/kantor",
        headers={"HX-Request": "true"},
    )
    isi = jawab.content.decode()
    assert "<html" not in isi
    assert "97,33%" in isi
    assert "Realisasi dibagi pagu" in isi


@pytest.mark.parametrize("alamat", ["", "turunan/entah/apa", "<script>", "x" * 3000])
def test_an_unknown_figure_is_not_found(masuk: Callable, alamat: str) -> None:
    jawab = masuk("operator", "wotu").get("/laporan/pratinjau/asal/", {"a": alamat})
    assert jawab.status_code == 404
    assert "<script>" not in jawab.content.decode().replace('<script type="module"', "")


def test_a_missing_cell_is_counted_and_marked(masuk: Callable, wotu: object, tw4: Periode) -> None:
    with tenant_context(wotu):
        Realisasi.objects.filter(tahun=2024, triwulan=4, kode="7.01.01.2.01.0001").update(
            rupiah=None
        )
    isi = masuk("operator", "wotu").get(ALAMAT).content.decode()
    assert re.search(r"1 dari \d+ angka belum diisi", isi)
    assert re.search(r'href="#k-bab-3">.*?title="1 angka belum diisi"', isi)
    assert "Penyusunan Dokumen Perencanaan Perangkat Daerah</li>" in isi


def test_without_a_pk_the_page_says_what_is_missing(masuk: Callable, wotu: object) -> None:
    with tenant_context(wotu):
        PerjanjianKinerja.objects.all().delete()
    klien = masuk("operator", "wotu")
    jawab = klien.get(ALAMAT)
    assert jawab.status_code == 200
    assert "Perjanjian Kinerja 2024 yang berlaku belum ada." in jawab.content.decode()
    assert klien.get("/laporan/pratinjau/asal/?a=turunan/pagu/kantor").status_code == 404


def test_more_rows_ask_no_more_queries(masuk: Callable, wotu: object) -> None:
    klien = masuk("operator", "wotu")
    klien.get(ALAMAT)
    with CaptureQueriesContext(connection) as penuh:
        klien.get(ALAMAT)
    with tenant_context(wotu):
        DpaBaris.objects.filter(kode__startswith="7.01.01").delete()
        Realisasi.objects.filter(kode__startswith="7.01.01").delete()
    with CaptureQueriesContext(connection) as sedikit:
        klien.get(ALAMAT)
    assert len(penuh) == len(sedikit)


def test_another_office_sees_its_own(masuk: Callable) -> None:
    isi = masuk("operator", "malili").get(ALAMAT).content.decode()
    assert "Kecamatan Malili" in isi
    assert "3.308.672.275" not in isi


# --- Words ------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("alamat", "nama"),
    [
        ("turunan/serapan/kantor", "Serapan kantor"),
        ("turunan/capaian/sasaran-1", "Capaian Sasaran 1"),
        ("anggaran.target/7.01.01", "Target Program 01 Program Penunjang Urusan Pemerintahan"),
        ("anggaran.realisasi/2024-TW4/7.01.01.2.01.0001", "Realisasi Dokumen Perencanaan"),
        ("turunan/selisih/turunan/serapan/kantor", "Selisih Serapan kantor"),
    ],
)
def test_figures_have_names(alamat: str, nama: str) -> None:
    assert Asal(snapshot(), "?a=").nama(alamat).startswith(nama)


@pytest.mark.parametrize(
    ("alamat", "teks"),
    [
        ("turunan/pagu/kantor", "Rp\u00a01.234"),
        ("turunan/serapan/kantor", "1.234,00%"),
        ("anggaran.volume/2024-TW4/7.01", "1.234"),
        ("kinerja.realisasi/2024-TW4/ikm", "1.234"),
    ],
)
def test_figures_are_written_by_what_they_are(alamat: str, teks: str) -> None:
    from decimal import Decimal

    assert tulis(alamat, Decimal(1234)) == teks
    assert tulis(alamat, None) == "–"


def test_links_stay_on_this_host(halaman: Callable) -> None:
    assert all(not urlsplit(h).netloc for h in re.findall(r'href="([^"]+)"', halaman()))


@pytest.mark.parametrize(
    "alamat",
    [
        "anggaran.realisasi/2024-TW4/7.01.01.2.01.0002",
        "anggaran.volume/2024-TW4/7.01.04.2.01.0001",
        "anggaran.pagu/2024-TW4/7.01.01.2.02.0001",
        "kinerja.realisasi/2024-TW4/ikm",
    ],
)
def test_a_fact_leads_to_where_the_report_prints_it(
    masuk: Callable, halaman: Callable, alamat: str
) -> None:
    jawab = masuk("operator", "wotu").get(
        "/laporan/pratinjau/", {"periode": "2024-TW4", "angka": alamat}
    )
    assert jawab.status_code == 302
    tempat = jawab.headers["Location"].partition("#")[2]
    isi = halaman()
    assert isi.count(f'id="{tempat}"') == 1


def test_history_of_a_cell_leads_to_the_report(masuk: Callable) -> None:
    alamat = "anggaran.realisasi/2024-TW4/7.01.01.2.01.0002"
    jawab = masuk("operator", "wotu").get(
        "/isian/riwayat/", {"periode": "2024-TW4", "alamat": alamat}
    )
    assert "angka=anggaran.realisasi/2024-TW4/7.01.01.2.01.0002" in jawab.content.decode()


def test_the_history_of_a_fact_is_reached_from_its_figure(masuk: Callable) -> None:
    klien = masuk("camat", "wotu")
    alamat = "anggaran.realisasi/2024-TW4/7.01.01.2.01.0002"
    tautan = f"/isian/riwayat/?periode=2024-TW4&amp;alamat={alamat}"
    for a in (alamat, "turunan/realisasi/7.01.01.2.01"):  # the figure itself, and among addends
        isi = klien.get("/laporan/pratinjau/asal/", {"periode": "2024-TW4", "a": a})
        assert tautan in isi.content.decode()
    isi = klien.get("/laporan/pratinjau/asal/", {"periode": "2024-TW4", "a": "profil.sarana/1"})
    assert "/isian/riwayat/" not in isi.content.decode()
    halaman = klien.get(tautan.replace("&amp;", "&")).content.decode()
    assert "<h1>Riwayat isian</h1>" in halaman
    sepotong = klien.get(tautan.replace("&amp;", "&"), headers={"HX-Request": "true"})
    assert "<html" not in sepotong.content.decode()
