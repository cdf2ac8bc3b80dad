"""The page of differences on both sites: which versions, who sees which, what it costs."""

from collections.abc import Callable
from decimal import Decimal

import msgspec
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django_tenants.utils import tenant_context

from core.anggaran.models import Realisasi
from core.periode.models import Periode
from core.periode.queries import periode_kode
from reporting.laporan.models import Langkah, Versi
from reporting.laporan.services import snapshot_kini
from tenants.models import Jejak, Kecamatan
from tests.isolation.test_serah import WOTU, Peramban
from tests.reporting.rollup.conftest import simpan_versi

KODE = "7.01.01.2.01.0001"
TAMBAH = Decimal(125_000)


def beku(kecamatan: Kecamatan, kode: str, nomor: int, **ganti: object) -> Versi:
    with tenant_context(kecamatan):
        periode = periode_kode(kode)
        isi = msgspec.structs.replace(snapshot_kini(kecamatan, periode, None), **ganti)
        return simpan_versi(periode, isi, nomor)


def naikkan(kecamatan: Kecamatan) -> None:
    """Realisasi of one sub kegiatan of TW IV: Rp 21.969.100 becomes Rp 22.094.100."""
    with tenant_context(kecamatan):
        satu = Realisasi.objects.get(tahun=2024, triwulan=4, kode=KODE)
        assert satu.rupiah == 21_969_100
        Realisasi.objects.filter(pk=satu.pk).update(rupiah=satu.rupiah + TAMBAH)


def ajukan(kecamatan: Kecamatan, versi: Versi) -> None:
    with tenant_context(kecamatan):
        Langkah.objects.create(
            laporan=versi.laporan, versi=versi, urut=versi.nomor, aksi="ajukan", dari="draf",
            ke="diajukan", peran="kasubag",
        )  # fmt: skip
        Versi.objects.filter(pk=versi.pk).update(keadaan="diajukan")


@pytest.fixture
def dua(wotu: Kecamatan) -> None:
    """Two drafts of TW IV: one realisasi and one issue apart."""
    beku(wotu, "2024-TW4", 901)
    naikkan(wotu)
    beku(wotu, "2024-TW4", 902, isu=("Banjir merendam empat desa selama dua pekan.",))


def buka(klien: Client, **kueri: str) -> str:
    jawab = klien.get("/laporan/beda/", {"periode": "2024-TW4"} | kueri)
    assert jawab.status_code == 200, jawab.content[:300]
    return str(jawab.content.decode()).replace("\u00a0", " ")


def test_the_last_two_versions_unasked(dua: None, masuk: Callable) -> None:
    isi = buka(masuk("operator", "wotu"))
    assert "TW IV 2024, draf 901" in isi
    assert "TW IV 2024, draf 902" in isi
    # 21.969.100 + 125.000 = 22.094.100, and up the tree to the office: 3.220.479.399 + 125.000
    assert "<del>21.969.100</del>" in isi
    assert ">22.094.100</a></ins>" in isi
    assert "+Rp 125.000" in isi
    assert "<del>3.220.479.399</del>" in isi
    assert "Banjir merendam empat desa" in isi
    assert "Tidak ada perbedaan" not in isi


def test_a_figure_leads_to_where_it_is_entered(dua: None, masuk: Callable) -> None:
    isi = buka(masuk("operator", "wotu"), isi="angka")
    assert f'href="/realisasi/?periode=2024-TW4#sub-{KODE}">22.094.100<' in isi


@pytest.mark.parametrize(
    ("saring", "ada", "tiada"),
    [
        ({"isi": "angka"}, "22.094.100", "Banjir merendam"),
        ({"isi": "kalimat"}, "Banjir merendam", ">22.094.100<"),
        ({"bab": "bab-1"}, "Banjir merendam", "22.094.100"),
        ({"bab": "bab-3"}, "22.094.100", "Banjir merendam"),
        ({"bab": "bab-2"}, "Tidak ada perbedaan pada saringan ini", "Banjir merendam"),
    ],
)
def test_filters(dua: None, masuk: Callable, saring: dict[str, str], ada: str, tiada: str) -> None:
    isi = buka(masuk("kasubag", "wotu"), **saring)
    assert ada in isi
    assert tiada not in isi


def test_another_quarter_by_address(dua: None, masuk: Callable, wotu: Kecamatan) -> None:
    beku(wotu, "2024-TW3", 900)
    isi = buka(masuk("camat", "wotu"), lama="2024-TW3.900", baru="2024-TW4.901")
    # Realisasi s.d. TW III and TW IV of the same sub kegiatan: 21.969.100 - 19.179.024 = 2.790.076
    assert "<del>19.179.024</del>" in isi
    assert "+Rp 2.790.076" in isi
    assert "Kolom yang hanya ada pada yang lama: Anggaran (Rp) · Anggaran Kas s.d. TW III." in isi


def test_without_any_version_what_is_entered_is_compared(masuk: Callable, db: None) -> None:
    isi = buka(masuk("operator", "wotu"))
    assert "TW III 2024, isian sekarang" in isi
    assert "TW IV 2024, isian sekarang" in isi


def test_what_changed_since_a_version(dua: None, masuk: Callable, wotu: Kecamatan) -> None:
    isi = buka(masuk("operator", "wotu"), lama="2024-TW4.901", baru="2024-TW4.kini")
    assert ">22.094.100</a></ins>" in isi
    assert "Banjir merendam" not in isi


@pytest.mark.parametrize(
    "kueri",
    [
        {"lama": "2024-TW4.77"},
        {"lama": "entah"},
        {"lama": "2031-TW1.1"},
        {"baru": "'; drop"},
        {"periode": "2031-TW1"},
        {"jenis": "entah"},
    ],
)
def test_what_is_not_there_is_told_in_words(
    dua: None, masuk: Callable, kueri: dict[str, str]
) -> None:
    for jalur in ("/laporan/beda/", "/laporan/beda/pdf/"):
        jawab = masuk("operator", "wotu").get(jalur, {"periode": "2024-TW4"} | kueri)
        assert jawab.status_code == 404
        assert "tidak" in jawab.content.decode()


def test_the_same_twice_is_told_in_words(dua: None, masuk: Callable) -> None:
    isi = buka(masuk("operator", "wotu"), lama="2024-TW4.901", baru="2024-TW4.901")
    assert "Kedua sisi menyebut versi yang sama" in isi


def test_another_kind_has_versions_of_its_own(dua: None, masuk: Callable) -> None:
    isi = buka(masuk("operator", "wotu"), jenis="e81")
    assert "draf 901" not in isi
    assert "Perbedaan Formulir E.81" in isi


def test_another_office_has_other_versions(dua: None, masuk: Callable, malili: Kecamatan) -> None:
    klien = masuk("operator", "malili")
    assert klien.get("/laporan/beda/?lama=2024-TW4.901").status_code == 404
    isi = buka(klien)
    assert "draf 901" not in isi
    assert "Banjir merendam" not in isi


def test_nobody_and_the_regencys_host(dua: None, masuk: Callable) -> None:
    assert masuk(None, "wotu").get("/laporan/beda/").status_code == 302
    assert masuk("inspektorat").get("/laporan/beda/").status_code == 404
    assert masuk("operator", "wotu").post("/laporan/beda/").status_code == 405


def test_who_looks_in_sees_what_was_submitted(dua: None, wotu: Kecamatan, masuk: Callable) -> None:
    """Drafts and the present facts stay with the office, also for a guest on its own host."""
    ketiga = beku(wotu, "2024-TW4", 903, isu=("Isu yang diajukan pertama kali.",))
    keempat = beku(wotu, "2024-TW4", 904, isu=("Isu yang diajukan kedua kalinya.",))
    ajukan(wotu, ketiga)
    peramban = Peramban(masuk)
    peramban.lengkap()
    tamu = peramban.kantor[WOTU]
    assert "Belum ada dua versi LKJ triwulan yang pernah diajukan" in buka(tamu)
    ajukan(wotu, keempat)
    isi = buka(tamu)
    assert "kedua kalinya." in isi
    assert "draf 90" not in isi
    assert "Isian sekarang" not in isi
    for sisi in ("2024-TW4.901", "2024-TW4.kini"):
        assert tamu.get(f"/laporan/beda/?lama={sisi}").status_code == 404


@pytest.mark.parametrize("peran", ["admin_kabupaten", "inspektorat", "pimpinan"])
def test_the_regency_reads_submitted_versions_and_is_logged(
    dua: None, wotu: Kecamatan, masuk: Callable, peran: str
) -> None:
    klien = masuk(peran)
    jalur = "/baca/wotu/2024-TW4/beda/"
    assert "Belum ada dua versi" in klien.get(jalur).content.decode()
    for nomor in (901, 902):
        with tenant_context(wotu):
            versi = Versi.objects.get(nomor=nomor)
        ajukan(wotu, versi)
    isi = klien.get(jalur).content.decode()
    assert ">22.094.100</a></ins>" in isi
    assert 'href="/banding/kantor/wotu/sub-kegiatan/' in isi
    assert klien.get(jalur, {"lama": "2024-TW4.kini"}).status_code == 404
    jejak = Jejak.objects.filter(aksi="baca.beda", kecamatan=wotu)
    assert {j.pengguna.nama_masuk for j in jejak} == {f"{peran}@kabupaten.tes"}
    assert jejak.count() == 3


def test_the_reading_room_is_closed_to_offices(dua: None, masuk: Callable) -> None:
    for jalur in ("/baca/wotu/2024-TW4/beda/", "/baca/wotu/2024-TW4/beda/pdf/"):
        assert masuk("camat", "wotu").get(jalur).status_code == 404


def test_more_versions_ask_no_more_queries(dua: None, wotu: Kecamatan, masuk: Callable) -> None:
    klien = masuk("operator", "wotu")
    kueri = {"lama": "2024-TW4.901", "baru": "2024-TW4.902"}
    with CaptureQueriesContext(connection) as sedikit:
        buka(klien, **kueri)
    with tenant_context(wotu):
        satu = Versi.objects.get(nomor=901)
        for nomor in range(910, 930):
            satu.pk, satu.nomor = None, nomor
            satu.save()
    with CaptureQueriesContext(connection) as banyak:
        assert "draf 929" in buka(klien, **kueri)
    assert len(banyak) == len(sedikit)


def test_pages_link_to_it(dua: None, masuk: Callable, tw4: Periode) -> None:
    isi = masuk("operator", "wotu").get("/laporan/?periode=2024-TW4").content.decode()
    assert 'href="/laporan/beda/?periode=2024-TW4"' in isi
    assert 'href="/laporan/beda/?periode=2024-TW4&amp;lama=2024-TW4.901"' in isi


def test_the_pdf_says_the_same(dua: None, masuk: Callable) -> None:
    from io import BytesIO

    from pypdf import PdfReader

    jawab = masuk("operator", "wotu").get("/laporan/beda/pdf/?periode=2024-TW4&isi=angka")
    assert jawab.headers["Content-Type"] == "application/pdf"
    teks = "\n".join(h.extract_text() for h in PdfReader(BytesIO(jawab.content)).pages)
    rata = " ".join(teks.replace("\u00a0", " ").split())
    assert "Lama: TW IV 2024, draf 901. Baru: TW IV 2024, draf 902." in rata
    assert "21.969.100 22.094.100 +Rp 125.000" in rata
    assert "Banjir" not in rata
