"""People: registered with a one-time password, their roles, put out and let in at once."""

import re
from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tenants.models import Jejak, Keanggotaan, Kecamatan, Pengguna, Peran

SANDI = re.compile(r'sandi-baru">([a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4})<')
ORANG = {
    "nama": "Siti Aminah, S.Sos",
    "nama_masuk": "19700908 200312 2 004",
    "tempat": "wotu",
    "peran": "kasubag",
}


@pytest.fixture
def admin(masuk: Callable) -> Client:
    return masuk("admin_kabupaten")


def orang(nama_masuk: str) -> Pengguna:
    return Pengguna.objects.get(nama_masuk=nama_masuk)


def test_a_person_is_registered_with_a_password_shown_once(admin: Client) -> None:
    jawab = admin.post("/kantor/pengguna/tambah/", ORANG)
    sandi = SANDI.search(jawab.content.decode())[1]
    assert "no-store" in jawab.headers["Cache-Control"]
    baru = orang("197009082003122004")
    assert (baru.wajib_ganti_sandi, baru.check_password(sandi)) == (True, True)
    assert sandi not in str(list(Jejak.objects.values()))
    assert sandi not in admin.get(f"/kantor/pengguna/{baru.pk}/").content.decode()


@pytest.mark.parametrize(
    ("ubahan", "kata"),
    [
        ({"nama": ""}, "Nama dan gelar belum diisi."),
        ({"nama_masuk": "1970"}, "NIP terdiri atas 18 angka; yang ditulis 4."),
        ({"nama_masuk": "bukan surel"}, "bukan NIP atau surel"),
        ({"nama_masuk": "Operator@WOTU.tes"}, "operator@wotu.tes sudah terdaftar."),
        ({"tempat": "entah"}, "Pilih salah satu kantor."),
        ({"peran": "raja"}, "Pilih salah satu peran."),
        ({"peran": "inspektorat"}, "hanya ada di kabupaten"),
        ({"tempat": "kabupaten"}, "memerlukan kecamatannya"),
    ],
)
def test_a_wrong_field_is_named(ubahan: dict[str, str], kata: str, admin: Client) -> None:
    banyak = Pengguna.objects.count()
    jawab = admin.post("/kantor/pengguna/tambah/", ORANG | ubahan)
    assert jawab.status_code == 422
    assert kata in jawab.content.decode()
    assert Pengguna.objects.count() == banyak


def test_a_reset_ends_sessions_and_gives_a_new_password(admin: Client, masuk: Callable) -> None:
    operator = masuk("operator", "wotu")
    connection.set_schema_to_public()
    siapa = orang("operator@wotu.tes")
    assert "tampil sekali" in admin.get(f"/kantor/pengguna/{siapa.pk}/sandi/").content.decode()
    jawab = admin.post(f"/kantor/pengguna/{siapa.pk}/sandi/")
    sandi = SANDI.search(jawab.content.decode())[1]
    assert operator.get("/").status_code == 302
    lagi = masuk(None, "wotu").post(
        "/masuk/", {"username": "operator@wotu.tes", "password": sandi}, follow=True
    )
    assert "Buat kata sandi Anda" in lagi.content.decode()


def test_a_reset_opens_a_door_closed_by_wrong_guesses(admin: Client, masuk: Callable) -> None:
    pintu = masuk(None, "wotu")
    for _ in range(5):
        pintu.post("/masuk/", {"username": "operator@wotu.tes", "password": "keliru"})
    connection.set_schema_to_public()
    jawab = admin.post(f"/kantor/pengguna/{orang('operator@wotu.tes').pk}/sandi/")
    sandi = SANDI.search(jawab.content.decode())[1]
    masuk_lagi = pintu.post("/masuk/", {"username": "operator@wotu.tes", "password": sandi})
    assert masuk_lagi.status_code == 302


def test_putting_out_is_felt_at_once_on_every_host(admin: Client, masuk: Callable) -> None:
    siapa = orang("operator@wotu.tes")
    malili = Kecamatan.objects.get(slug="malili")
    Keanggotaan.objects.create(pengguna=siapa, kecamatan=malili, peran=Peran.OPERATOR)
    klien = [masuk("operator", "wotu"), Client(HTTP_HOST="malili.localhost")]
    klien[1].post("/masuk/", {"username": "operator@wotu.tes", "password": "sandi-untuk-tes-saja"})
    assert [k.get("/").status_code for k in klien] == [200, 200]
    connection.set_schema_to_public()
    for _ in range(2):
        admin.post(f"/kantor/pengguna/{siapa.pk}/aktif/", {"jadi": "nonaktif"})
    assert [k.get("/").status_code for k in klien] == [302, 302]
    admin.post(f"/kantor/pengguna/{siapa.pk}/aktif/", {"jadi": "aktif"})
    assert [k.get("/").status_code for k in klien] == [302, 302]  # old sessions stay dead
    assert masuk("operator", "wotu").get("/").status_code == 200
    assert Jejak.objects.filter(aksi__startswith="pengguna.").count() >= 2


def test_a_role_is_added_changed_and_taken_away(admin: Client, masuk: Callable) -> None:
    siapa = orang("operator@wotu.tes")
    alamat = f"/kantor/pengguna/{siapa.pk}/"
    admin.post(f"{alamat}peran/", {"tempat": "malili", "peran": "camat"})
    di_malili = Keanggotaan.objects.get(pengguna=siapa, kecamatan__slug="malili")
    admin.post(f"{alamat}peran/{di_malili.pk}/", {"peran": "kasubag"})
    kini = Keanggotaan.objects.get(pengguna=siapa, kecamatan__slug="malili", aktif=True)
    assert kini.peran == "kasubag"
    admin.post(f"{alamat}peran/{kini.pk}/", {"cabut": "ya"})
    lagi = admin.post(f"{alamat}peran/{kini.pk}/", {"cabut": "ya"}, follow=True)
    assert "sudah tidak dipegang" in lagi.content.decode()
    admin.post(f"{alamat}peran/", {"tempat": "malili", "peran": "kasubag"})
    assert Keanggotaan.objects.filter(pengguna=siapa, kecamatan__slug="malili").count() == 2
    assert Jejak.objects.filter(aksi__startswith="peran.", objek="operator@wotu.tes").count() == 4


def test_a_role_of_the_wrong_place_is_refused(admin: Client) -> None:
    siapa = orang("operator@wotu.tes")
    satu = Keanggotaan.objects.get(pengguna=siapa)
    alamat = f"/kantor/pengguna/{siapa.pk}/peran/"
    assert admin.post(alamat, {"tempat": "wotu", "peran": "pimpinan"}).status_code == 422
    jawab = admin.post(f"{alamat}{satu.pk}/", {"peran": "admin_kabupaten"}, follow=True)
    assert "hanya ada di kabupaten" in jawab.content.decode()
    satu.refresh_from_db()
    assert satu.peran == "operator"


def test_another_persons_role_is_not_reached_through_this_one(admin: Client) -> None:
    lain = Keanggotaan.objects.get(pengguna__nama_masuk="camat@wotu.tes")
    alamat = f"/kantor/pengguna/{orang('operator@wotu.tes').pk}/peran/{lain.pk}/"
    admin.post(alamat, {"cabut": "ya"})
    lain.refresh_from_db()
    assert lain.aktif


def test_a_name_is_mended(admin: Client) -> None:
    siapa = orang("operator@wotu.tes")
    admin.post(f"/kantor/pengguna/{siapa.pk}/nama/", {"nama": "  Andi  Baso "})
    siapa.refresh_from_db()
    assert siapa.nama == "Andi Baso"
    kosong = admin.post(f"/kantor/pengguna/{siapa.pk}/nama/", {"nama": " "})
    assert kosong.status_code == 422


@pytest.mark.parametrize(
    ("kueri", "ada", "tiada"),
    [
        ("kantor=malili", "operator@malili.tes", "operator@wotu.tes"),
        ("kantor=kabupaten", "inspektorat@kabupaten.tes", "operator@wotu.tes"),
        ("cari=WOTU.TES", "camat@wotu.tes", "camat@malili.tes"),
        ("cari=%00entah", "Tidak ada yang cocok", "camat@malili.tes"),
    ],
)
def test_the_list_is_narrowed(kueri: str, ada: str, tiada: str, admin: Client) -> None:
    isi = admin.get(f"/kantor/pengguna/?{kueri}").content.decode()
    assert ada in isi
    assert tiada not in isi


def test_an_unknown_person_is_told(admin: Client) -> None:
    assert admin.get("/kantor/pengguna/999999/").status_code == 404


def test_more_people_ask_no_more_queries(admin: Client, wotu: Kecamatan) -> None:
    with CaptureQueriesContext(connection) as sedikit:
        admin.get("/kantor/pengguna/")
    for n in range(20):
        baru = Pengguna.objects.create(nama_masuk=f"o{n}@wotu.tes", nama=f"Orang {n}", password="x")
        Keanggotaan.objects.create(pengguna=baru, kecamatan=wotu, peran=Peran.OPERATOR)
    with CaptureQueriesContext(connection) as lebih:
        assert "Orang 19" in admin.get("/kantor/pengguna/").content.decode()
    assert len(lebih) == len(sedikit)
