"""The pages of texts: list, section, saving by form or editor, conflict, roles, other office."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django_tenants.utils import tenant_context

from core.periode.models import Periode
from core.profil.models import NaskahKecamatan
from reporting.narasi.bagian import BAGIAN
from tenants.models import Kecamatan

ANGGARAN = "/naskah/bab3.anggaran/"


@pytest.fixture
def klien(masuk: Callable) -> Client:
    return masuk("operator", "wotu")


def milik(kecamatan: Kecamatan, kunci: str = "bab3.anggaran") -> NaskahKecamatan | None:
    with tenant_context(kecamatan):
        return NaskahKecamatan.objects.filter(kunci=kunci).first()


def tulis(kecamatan: Kecamatan, isi: str, **lain: object) -> None:
    with tenant_context(kecamatan):
        NaskahKecamatan.objects.update_or_create(
            kunci="bab3.anggaran", defaults={"isi": isi, "periode": "2024-TW4", **lain}
        )


def isi(jawab: object) -> str:
    return jawab.content.decode().replace("\u00a0", " ")  # type: ignore[attr-defined]


def test_the_list_names_every_section_and_its_state(klien: Client, wotu: Kecamatan) -> None:
    tulis(wotu, "Sampai triwulan III.", periode="2024-TW3")
    halaman = isi(klien.get("/naskah/"))
    assert halaman.count('class="butir butir-naskah"') == len(BAGIAN)
    assert halaman.count("Bawaan kabupaten</span>") == len(BAGIAN) - 1
    assert "Menyebut triwulan III</span>" in halaman
    assert "Terbawa dari TW III 2024</span>" in halaman
    assert f'<span class="hitung">{len(BAGIAN) - 1}/{len(BAGIAN)}</span>' in halaman


def test_the_list_asks_no_more_for_more_texts(klien: Client, wotu: Kecamatan) -> None:
    def banyak() -> int:
        with CaptureQueriesContext(connection) as kueri:
            klien.get("/naskah/")
        return len(kueri)

    tulis(wotu, "Satu.")
    sebelum = banyak()
    with tenant_context(wotu):
        for satu in BAGIAN[:15]:
            NaskahKecamatan.objects.create(kunci=satu.kunci, isi="Isi triwulan III.")
    assert banyak() == sebelum


def test_chips_show_the_present_figures(klien: Client, wotu: Kecamatan) -> None:
    tulis(wotu, "Pagu {{ pagu }}, serapan {{ serapan }}, lihat {{ gambar:serapan }}.")
    halaman = isi(klien.get(ANGGARAN))
    # 3.220.479.399 / 3.308.672.275 = 97,3345 %
    for nama, nilai in (("pagu", "Rp 3.308.672.275"), ("serapan", "97,33%")):
        assert f'<data class="keping" value="{nama}">{nilai}</data>' in halaman
    assert 'value="gambar:serapan">Gambar 3.' in halaman
    assert "Pagu {{ pagu }}, serapan {{ serapan }}" in halaman  # the plain form
    assert "<h3>3.2 Realisasi Anggaran</h3><p>Pagu <span data-asal=" in halaman  # as printed


@pytest.mark.parametrize("kunci", ["pengantar", "bab1.epitom", "bab1.pegawai", "bab3.gulung"])
def test_a_section_opens_with_its_preview(klien: Client, kunci: str) -> None:
    jawab = klien.get(f"/naskah/{kunci}/")
    assert jawab.status_code == 200
    assert 'class="kertas naskah-cetak"' in isi(jawab)
    assert "?</data>" not in isi(jawab)


def test_the_plain_form_stores_a_template(klien: Client, wotu: Kecamatan) -> None:
    jawab = klien.post(ANGGARAN + "simpan/", {"isi": "Pagu **{{ pagu }}**.\r\n\r\n- a", "versi": 0})
    assert (jawab.status_code, jawab["Location"]) == (302, ANGGARAN)
    assert milik(wotu).isi == "Pagu **{{ pagu }}**.\n\n- a"


def test_the_editor_stores_cleaned_html_as_a_template(klien: Client, wotu: Kecamatan) -> None:
    html = (
        '<p onclick="x()">Pagu <data class="keping" value="pagu">Rp 1</data></p>'
        "<script>alert(1)</script><ol type=a><li><p>satu</p></li></ol>"
    )
    assert klien.post(ANGGARAN + "simpan/", {"html": html, "versi": 0}).status_code == 302
    assert milik(wotu).isi == "Pagu {{ pagu }}\n\na. satu"


@pytest.mark.parametrize(
    ("kirim", "alasan"),
    [
        ({"isi": "Ada {{ tak_ada }} di sini"}, "“tak_ada” tidak dikenal"),
        ({"isi": "Kurung {{ pagu"}, "Kurung kurawal tidak berpasangan"),
        ({"html": '<p>Ada <data value="tak_ada">x</data> di sini</p>'}, "“tak_ada” tidak dikenal"),
        ({"isi": ""}, "Naskah kosong"),
        ({"isi": "Panjang " * 3000}, "paling panjang 20.000"),
        ({"html": "<p>Besar</p>" + " " * 400_001}, "terlalu besar"),
    ],
)
def test_a_refused_text_comes_back_as_it_was_typed(
    klien: Client, wotu: Kecamatan, kirim: dict, alasan: str
) -> None:
    jawab = klien.post(ANGGARAN + "simpan/", {**kirim, "versi": 7})
    halaman = isi(jawab)
    assert jawab.status_code == 422
    assert alasan in halaman
    assert 'name="versi" value="7"' in halaman  # nobody's text is overtaken by the second try
    awal = next(iter(kirim.values()))[:9].removeprefix("<p>").split(" <")[0].removesuffix("</p")
    assert awal in halaman
    assert milik(wotu) is None


def test_a_second_writer_sees_both_texts(klien: Client, wotu: Kecamatan) -> None:
    tulis(wotu, "Teks pertama kantor.", versi=4)
    jawab = klien.post(ANGGARAN + "simpan/", {"isi": "Teks kedua kantor.", "versi": 3})
    halaman = isi(jawab)
    assert jawab.status_code == 409
    assert "<del>pertama</del>" in halaman
    assert "<ins>kedua</ins>" in halaman
    assert 'name="versi" value="4"' in halaman
    assert milik(wotu).isi == "Teks pertama kantor."
    assert klien.post(ANGGARAN + "simpan/", {"isi": "Teks kedua.", "versi": 4}).status_code == 302


def test_the_difference_to_the_default_and_the_way_back(klien: Client, wotu: Kecamatan) -> None:
    tulis(wotu, "Serapan setiap program dibandingkan pada gambar.", versi=2)
    halaman = isi(klien.get(ANGGARAN))
    assert 'id="banding"' in halaman
    assert "<ins>gambar.</ins>" in halaman
    assert "<del>Gambar 3." in halaman
    assert klien.post(ANGGARAN + "bawaan/", {"versi": 1}).status_code == 409
    assert klien.post(ANGGARAN + "bawaan/", {"versi": 2}).status_code == 302
    assert klien.post(ANGGARAN + "bawaan/", {"versi": 2}).status_code == 302  # a second click
    assert (milik(wotu).isi, milik(wotu).versi) == ("", 3)
    assert 'id="banding"' not in isi(klien.get(ANGGARAN))


def test_typed_words_are_marked_and_bound(klien: Client, wotu: Kecamatan) -> None:
    tulis(wotu, "Sampai triwulan III sebesar Rp 3.308.672.275.", periode="2024-TW3")
    halaman = isi(klien.get(ANGGARAN))
    assert '<mark class="basi">triwulan III</mark>' in halaman
    assert "Teks ini dibawa dari TW III 2024" in halaman
    for kata, nama in (("triwulan III", "periode"), ("Rp 3.308.672.275", "pagu")):
        baris = milik(wotu)
        kirim = {"kata": kata, "pengganti": nama, "versi": baris.versi}
        assert klien.post(ANGGARAN + "ikat/", kirim).status_code == 302
    assert milik(wotu).isi == "Sampai {{ periode }} sebesar {{ pagu }}."
    assert "Kata yang diketik tangan" not in isi(klien.get(ANGGARAN))


def test_review_takes_the_mark_away(klien: Client, wotu: Kecamatan) -> None:
    tulis(wotu, "Masih berlaku.", periode="2024-TW3", versi=5)
    assert klien.post(ANGGARAN + "tinjau/", {"versi": 5}).status_code == 302
    assert "dibawa dari" not in isi(klien.get(ANGGARAN))


def test_a_preview_stores_nothing(klien: Client, wotu: Kecamatan) -> None:
    kirim = {"html": "<p>Baru triwulan II <data value='pagu'>x</data></p>", "versi": 0}
    sebagian = isi(klien.post(ANGGARAN + "pratinjau/", kirim, headers={"X-Sebagian": "ya"}))
    assert "<html" not in sebagian
    assert "Rp 3.308.672.275" in sebagian
    assert 'data-kata="[&quot;triwulan II&quot;]"' in sebagian
    penuh = klien.post(ANGGARAN + "pratinjau/", {"isi": "Baru {{ pagu }}", "versi": 0})
    assert "Baru {{ pagu }}</textarea>" in isi(penuh)
    assert milik(wotu) is None


def test_a_reader_sees_the_text_without_tools(masuk: Callable, wotu: Kecamatan) -> None:
    tulis(wotu, "Sampai triwulan III.")
    halaman = isi(masuk("camat", "wotu").get(ANGGARAN))
    assert "Sampai triwulan III." in halaman
    assert "<textarea" not in halaman
    assert "naskah.js" not in halaman


@pytest.mark.parametrize("aksi", ["simpan", "pratinjau", "bawaan", "tinjau", "ikat"])
def test_only_operator_and_kasubag_write(masuk: Callable, aksi: str) -> None:
    assert masuk("camat", "wotu").post(f"{ANGGARAN}{aksi}/").status_code == 403
    assert masuk("operator", "wotu").get(f"{ANGGARAN}{aksi}/").status_code == 405


def test_a_text_stays_in_its_office(
    klien: Client, masuk: Callable, wotu: Kecamatan, malili: Kecamatan
) -> None:
    klien.post(ANGGARAN + "simpan/", {"isi": "Khusus Wotu.", "versi": 0})
    assert "Khusus Wotu." not in isi(masuk("operator", "malili").get(ANGGARAN))
    assert milik(malili) is None


def test_a_locked_quarter_says_why_and_takes_nothing(
    klien: Client, wotu: Kecamatan, tw4: Periode
) -> None:
    tw4.kunci_pada = timezone.now() - timedelta(days=1)
    tw4.save()
    assert "Triwulan IV 2024 dikunci kabupaten" in isi(klien.get(ANGGARAN))
    assert "<textarea" not in isi(klien.get(ANGGARAN))
    jawab = klien.post(ANGGARAN + "simpan/", {"isi": "Terlambat.", "versi": 0})
    assert jawab.status_code == 422
    assert "dikunci kabupaten" in isi(jawab)
    assert ">Terlambat.</textarea>" in isi(jawab)
    assert milik(wotu) is None


def test_unknown_section_is_not_found(klien: Client) -> None:
    assert klien.get("/naskah/bab9.entah/").status_code == 404
    assert klien.post("/naskah/bab9.entah/simpan/", {"isi": "x"}).status_code == 404


def test_without_facts_the_names_stand_on_the_chips(klien: Client, wotu: Kecamatan) -> None:
    from core.kinerja.models import PerjanjianKinerja

    with tenant_context(wotu):
        PerjanjianKinerja.objects.all().delete()
    halaman = isi(klien.get(ANGGARAN))
    assert "Perjanjian Kinerja 2024 yang berlaku belum ada." in halaman
    jawab = klien.post(ANGGARAN + "simpan/", {"isi": "Pagu {{ pagu }}.", "versi": 0})
    assert jawab.status_code == 302


def test_a_stored_text_that_cannot_be_read_is_shown_as_words(
    klien: Client, wotu: Kecamatan
) -> None:
    tulis(wotu, "Rusak {{ pagu")
    jawab = klien.get(ANGGARAN)
    assert jawab.status_code == 200
    assert "<p>Rusak {{ pagu</p>" in isi(jawab)
