"""The logo's pages and its picture: who sets it, who sees it, what is refused, what is undone."""

from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django_tenants.utils import tenant_context

from tenants.kepemilikan import LintasKecamatan
from tenants.logo import olah
from tenants.models import Jejak, Kabupaten, Kecamatan, Logo
from tenants.queries import kabupaten
from tenants.queries_logo import logo_dikenal, logo_kantor
from tenants.services_logo import logo_pasang
from tenants.skema import ke_public
from tests.tenants.gambar_logo import perisai

Masuk = Callable[..., Client]
MERAH, BIRU = perisai("#7a1f1f"), perisai("#1f3a7a")
SIDIK_MERAH, SIDIK_BIRU = olah(MERAH).sha256, olah(BIRU).sha256


def kirim(klien: Client, isi: bytes, tempat: str = "kabupaten", nama: str = "lambang.png"):
    ke_public()
    return klien.post(f"/kantor/logo/{tempat}/", {"berkas": SimpleUploadedFile(nama, isi)})


def pasang(pemilik: Kabupaten | Kecamatan, isi: bytes = MERAH) -> Logo:
    ke_public()
    return logo_pasang(pemilik=pemilik, nama="lambang.png", isi=isi, oleh=None)


def kepala(klien: Client, jalur: str = "/masuk/") -> str:
    return klien.get(jalur).content.decode()


def test_the_admin_sets_it_and_both_sites_show_it(masuk: Masuk) -> None:
    admin = masuk("admin_kabupaten")
    assert "Belum ada logo kabupaten." in kepala(admin, "/kantor/logo/")
    assert kirim(admin, MERAH).status_code == 302
    for klien in (masuk(None), masuk(None, "wotu")):
        alamat = f"/logo/{SIDIK_MERAH}/kecil/"
        assert alamat in kepala(klien)
        gambar = klien.get(alamat)
        assert gambar.content == olah(MERAH).kecil
        assert gambar["Content-Type"] == "image/png"
        assert gambar["X-Content-Type-Options"] == "nosniff"
        assert gambar["Cross-Origin-Resource-Policy"] == "same-origin"
        assert gambar["Cache-Control"] == "public, max-age=31536000, immutable"
    assert masuk(None, "wotu").get(f"/logo/{SIDIK_MERAH}/").content == olah(MERAH).isi
    jejak = Jejak.objects.get(aksi="logo.ganti")
    assert (jejak.pengguna.nama_masuk, jejak.host) == ("admin_kabupaten@kabupaten.tes", "localhost")
    assert (jejak.sebelum, jejak.sesudah["sha256"]) == (None, SIDIK_MERAH)


def test_the_same_picture_again_changes_nothing(masuk: Masuk) -> None:
    admin = masuk("admin_kabupaten")
    for _ in range(2):
        assert kirim(admin, MERAH).status_code == 302
    assert Logo.objects.count() == 1
    assert Jejak.objects.filter(aksi="logo.ganti").count() == 1


def test_an_office_shows_its_own(masuk: Masuk, wotu: Kecamatan, malili: Kecamatan) -> None:
    admin = masuk("admin_kabupaten")
    kirim(admin, MERAH)
    kirim(admin, BIRU, "wotu")
    assert SIDIK_BIRU in kepala(masuk(None, "wotu"))
    assert SIDIK_MERAH in kepala(masuk(None, "malili"))
    with tenant_context(wotu):
        assert logo_kantor(wotu).sha256 == SIDIK_BIRU
    isi = kepala(admin, "/kantor/logo/")
    assert isi.count("Logo sendiri") == 1
    assert isi.count("Logo kabupaten") == 1


@pytest.mark.parametrize("peran", [None, "operator", "kasubag", "camat"])
def test_another_offices_logo_cannot_be_fetched(
    peran: str | None, masuk: Masuk, wotu: Kecamatan, malili: Kecamatan
) -> None:
    pasang(wotu, BIRU)
    for ujung in ("", "kecil/"):
        assert masuk("operator", "wotu").get(f"/logo/{SIDIK_BIRU}/{ujung}").status_code == 200
        assert masuk(peran, "malili").get(f"/logo/{SIDIK_BIRU}/{ujung}").status_code == 404
    with tenant_context(malili):
        assert logo_dikenal(malili, SIDIK_BIRU) is None
        with pytest.raises(LintasKecamatan):
            logo_dikenal(wotu, SIDIK_BIRU)


@pytest.mark.parametrize("slug", [None, "wotu"])
def test_a_logo_of_the_past_is_seen_after_login_only(slug: str | None, masuk: Masuk) -> None:
    pasang(kabupaten())
    pasang(kabupaten(), BIRU)
    alamat = f"/logo/{SIDIK_MERAH}/"
    assert masuk(None, slug).get(alamat).status_code == 404
    dalam = masuk("camat" if slug else "pimpinan", slug).get(alamat)
    assert dalam.content == olah(MERAH).isi
    assert dalam["Cache-Control"] == "private, max-age=31536000, immutable"


@pytest.mark.parametrize("slug", [None, "wotu", "malili"])
def test_the_same_picture_of_two_places_is_at_every_door(
    slug: str | None, masuk: Masuk, wotu: Kecamatan
) -> None:
    pasang(wotu)
    pasang(kabupaten())
    pasang(wotu, BIRU)
    pasang(wotu)  # back to the older of two equal ones
    assert masuk(None, slug).get(f"/logo/{SIDIK_MERAH}/").status_code == 200


def test_an_offices_logo_is_not_at_the_regencys_door(masuk: Masuk, wotu: Kecamatan) -> None:
    pasang(wotu, BIRU)
    alamat = f"/logo/{SIDIK_BIRU}/"
    assert masuk(None).get(alamat).status_code == 404
    assert masuk("inspektorat").get(alamat).status_code == 200


@pytest.mark.parametrize("peran", ["inspektorat", "pimpinan"])
@pytest.mark.parametrize("jalur", ["", "kabupaten/", "wotu/", "wotu/lepas/"])
def test_only_the_admin_sets_it(peran: str, jalur: str, masuk: Masuk) -> None:
    klien = masuk(peran)
    assert klien.get(f"/kantor/logo/{jalur}").status_code == 403
    assert klien.post(f"/kantor/logo/{jalur}", {"berkas": ""}).status_code == 403
    assert not Logo.objects.exists()


@pytest.mark.parametrize(
    ("nama", "isi", "kata"),
    [
        ("lambang.png", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "SVG tidak diterima"),
        ("lambang.png", b"MZ\x90\0 bukan gambar", "bukan gambar PNG atau JPEG"),
        ("lambang.png", perisai(ukuran=(200, 200)), "hanya 200 × 200 piksel"),
        ("lambang.png", MERAH + b"\0" * 5 * 1024 * 1024, "Lebih besar dari 5 MB"),
        ("lambang.png", b"", "Berkas ini kosong."),
    ],
)
def test_a_refusal_stands_at_the_field_and_keeps_the_present_one(
    nama: str, isi: bytes, kata: str, masuk: Masuk
) -> None:
    admin = masuk("admin_kabupaten")
    kirim(admin, BIRU)
    jawab = kirim(admin, isi, nama=nama)
    assert jawab.status_code == 422
    assert kata in jawab.context["form"].errors["berkas"][0]
    assert kabupaten().logo.sha256 == SIDIK_BIRU


def test_nothing_chosen_is_said(masuk: Masuk) -> None:
    jawab = masuk("admin_kabupaten").post("/kantor/logo/kabupaten/", {})
    assert jawab.status_code == 422
    assert "Pilih gambarnya dulu." in jawab.content.decode()


def test_it_is_removed_after_asking_and_can_be_had_again(masuk: Masuk) -> None:
    admin = masuk("admin_kabupaten")
    kirim(admin, MERAH)
    tanya = kepala(admin, "/kantor/logo/kabupaten/lepas/")
    assert "Lepas logo Kabupaten Luwu Timur?" in tanya
    assert kabupaten().logo
    for _ in range(2):  # the second click changes nothing
        assert admin.post("/kantor/logo/kabupaten/lepas/").status_code == 302
    assert kabupaten().logo is None
    assert Jejak.objects.filter(aksi="logo.lepas").count() == 1
    assert '<svg class="lambang"' in kepala(masuk(None))
    assert "Logo sebelumnya" in kepala(admin, "/kantor/logo/kabupaten/")
    assert admin.post(f"/kantor/logo/kabupaten/{SIDIK_MERAH}/pakai/").status_code == 302
    assert kabupaten().logo.sha256 == SIDIK_MERAH


def test_a_logo_of_another_place_cannot_be_had_again_here(masuk: Masuk, wotu: Kecamatan) -> None:
    pasang(wotu, BIRU)
    admin = masuk("admin_kabupaten")
    for tempat in ("kabupaten", "malili"):
        assert admin.post(f"/kantor/logo/{tempat}/{SIDIK_BIRU}/pakai/").status_code == 404
    assert admin.get("/kantor/logo/entah/").status_code == 404


def test_questions_do_not_grow_with_offices_and_logos(masuk: Masuk, wotu: Kecamatan) -> None:
    admin = masuk("admin_kabupaten")

    def banyak(jalur: str) -> int:
        ke_public()
        with CaptureQueriesContext(
            connection,
        ) as kueri:
            assert admin.get(jalur).status_code == 200
        return len(kueri)

    pasang(kabupaten())
    sebelum = [banyak(j) for j in ("/kantor/logo/", "/kantor/logo/kabupaten/", "/")]
    pasang(wotu, BIRU)
    pasang(kabupaten(), BIRU)
    pasang(kabupaten(), perisai("#1f7a3a"))
    assert [banyak(j) for j in ("/kantor/logo/", "/kantor/logo/kabupaten/", "/")] == sebelum
