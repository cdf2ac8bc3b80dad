"""The regency's offices: made while one waits, renamed, closed and opened again."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django_tenants.utils import schema_exists

from tenants.models import Jejak, Kecamatan

BARU = {"nama": "Tomoni Barat", "slug": "tomoni-barat", "kode": "73.24.91"}


def test_admin_makes_an_office_and_its_host_answers(masuk: Callable) -> None:
    klien = masuk("admin_kabupaten")
    isi = klien.post("/kantor/tambah/", BARU, follow=True).content.decode()
    assert klien.post("/kantor/tambah/", BARU).status_code == 422  # a second click
    assert "Kecamatan Tomoni Barat dibuat, alamatnya tomoni-barat.localhost" in isi
    assert schema_exists("kec_tomoni_barat")
    pintu = masuk(None).get("/masuk/", headers={"host": "tomoni-barat.localhost"})
    assert "Ruang kerja Kecamatan Tomoni Barat" in pintu.content.decode()
    jejak = Jejak.objects.get(aksi="kecamatan.tambah", objek="tomoni-barat")
    assert (jejak.pengguna.nama_masuk, jejak.host) == ("admin_kabupaten@kabupaten.tes", "localhost")


@pytest.mark.parametrize(
    ("ubahan", "medan", "kata"),
    [
        ({"slug": "wotu"}, "slug", "sudah ada"),
        ({"kode": "73.24.06"}, "kode", "sudah dipakai Kecamatan Wotu"),
        ({"slug": "Tomoni Barat"}, "slug", "tidak dapat dipakai sebagai alamat"),
        ({"slug": "www"}, "slug", "dipakai sistem"),
        ({"kode": "732491"}, "kode", "tidak berbentuk"),
        ({"nama": ""}, "nama", "Nama belum diisi."),
        ({"nama": "x" * 61}, "nama", "paling panjang 60 huruf"),
    ],
)
def test_a_refusal_stands_at_its_field(
    ubahan: dict[str, str], medan: str, kata: str, masuk: Callable
) -> None:
    jawab = masuk("admin_kabupaten").post("/kantor/tambah/", BARU | ubahan)
    assert jawab.status_code == 422
    assert kata in jawab.context["form"].errors[medan][0]
    assert not Kecamatan.objects.filter(kode="73.24.91").exists()


def test_an_office_is_renamed_with_a_trace(masuk: Callable, wotu: Kecamatan) -> None:
    klien = masuk("admin_kabupaten")
    isi = {"nama": " Wotu  Raya ", "sebutan": "Kecamatan", "sebutan_kepala": "Camat"}
    assert klien.post("/kantor/kecamatan/wotu/", isi).status_code == 302
    klien.post("/kantor/kecamatan/wotu/", isi)
    jejak = Jejak.objects.get(aksi="kecamatan.ubah")
    assert (jejak.sebelum["nama"], jejak.sesudah["nama"]) == ("Wotu", "Wotu Raya")
    assert "Wotu Raya" in masuk(None, "wotu").get("/masuk/").content.decode()


@pytest.mark.parametrize("nama", ["Malili", "malili", ""])
def test_a_name_that_is_taken_or_empty_is_refused(nama: str, masuk: Callable) -> None:
    isi = {"nama": nama, "sebutan": "Kecamatan", "sebutan_kepala": "Camat"}
    jawab = masuk("admin_kabupaten").post("/kantor/kecamatan/wotu/", isi)
    assert jawab.status_code == 422
    assert Kecamatan.objects.filter(nama="Wotu").exists()


def test_a_closed_office_answers_no_more_until_opened(masuk: Callable, wotu: Kecamatan) -> None:
    operator, admin = masuk("operator", "wotu"), masuk("admin_kabupaten")
    assert "berhenti menjawab" in admin.get("/kantor/kecamatan/wotu/aktif/").content.decode()
    for _ in range(2):  # the second click changes nothing
        admin.post("/kantor/kecamatan/wotu/aktif/", {"jadi": "nonaktif"})
    assert operator.get("/").status_code == 404
    assert operator.get("/masuk/").status_code == 404
    assert masuk("operator", "malili").get("/").status_code == 200
    admin.post("/kantor/kecamatan/wotu/aktif/", {"jadi": "aktif"})
    assert operator.get("/").status_code == 200
    assert (
        Jejak.objects.filter(aksi__in=["kecamatan.aktifkan", "kecamatan.nonaktifkan"]).count() == 2
    )


@pytest.mark.parametrize("path", ["", "kecamatan/wotu/", "pengguna/", "pengguna/tempel/"])
@pytest.mark.parametrize("peran", ["inspektorat", "pimpinan"])
def test_only_admin_keeps_offices_and_people(peran: str, path: str, masuk: Callable) -> None:
    klien = masuk(peran)
    assert klien.get(f"/kantor/{path}").status_code == 403
    assert "/kantor/" not in klien.get("/").content.decode()


def test_an_unknown_office_is_told(masuk: Callable) -> None:
    assert masuk("admin_kabupaten").get("/kantor/kecamatan/entah/").status_code == 404


def test_more_offices_ask_no_more_queries(masuk: Callable) -> None:
    klien = masuk("admin_kabupaten")
    with CaptureQueriesContext(connection) as sedikit:
        klien.get("/kantor/")
    for n in range(20):
        Kecamatan.objects.create(
            slug=f"k{n}", schema_name=f"kec_k{n}", nama=f"K{n}", kode=f"99.99.{n:02}", aktif=False
        )
    with CaptureQueriesContext(connection) as lebih:
        isi = klien.get("/kantor/").content.decode()
    assert "Nonaktif" in isi
    assert len(lebih) == len(sedikit)
