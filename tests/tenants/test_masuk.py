"""The door: each host has its own, and it says the same to everybody it turns away."""

from collections.abc import Callable

import pytest
from django.test import Client

from tenants.models import Pengguna

SANDI = "sandi-untuk-tes-saja"


def coba(klien: Client, nama: str, sandi: str = SANDI, **isi: str) -> object:
    return klien.post("/masuk/", {"username": nama, "password": sandi, **isi})


def test_the_door_names_its_office(masuk: Callable) -> None:
    isi = masuk(None, "wotu").get("/masuk/").content.decode()
    assert "Ruang kerja Kecamatan Wotu" in isi
    assert "Kabupaten Luwu Timur" in isi


def test_the_regency_has_its_own_door(masuk: Callable) -> None:
    isi = masuk().get("/masuk/").content.decode()
    assert "Ruang kerja Kabupaten Luwu Timur" in isi


def test_login_leads_to_the_page_first_asked_for(masuk: Callable) -> None:
    klien = masuk(None, "wotu")
    tujuan = klien.get("/laporan/").headers["Location"]
    isi = klien.get(tujuan).content.decode()
    assert 'name="next" value="/laporan/"' in isi
    jawab = coba(klien, "operator@wotu.tes", next="/laporan/")
    assert jawab.headers["Location"] == "/laporan/"


@pytest.mark.parametrize(
    "jauh", ["https://contoh.com/", "//contoh.com", "http://malili.localhost/"]
)
def test_login_never_leads_to_another_host(masuk: Callable, jauh: str) -> None:
    jawab = coba(masuk(None, "wotu"), "operator@wotu.tes", next=jauh)
    assert jawab.headers["Location"] == "/"


def test_a_nip_may_be_typed_with_blanks(masuk: Callable, db: None) -> None:
    Pengguna.objects.filter(nama_masuk="camat@wotu.tes").update(nama_masuk="197009082003121004")
    jawab = coba(masuk(None, "wotu"), "19700908 200312 1 004")
    assert jawab.status_code == 302


def pesan(jawab: object) -> list[str]:
    return list(jawab.context["form"].non_field_errors())


def test_wrong_password_is_told_in_plain_words(masuk: Callable) -> None:
    jawab = coba(masuk(None, "wotu"), "operator@wotu.tes", "bukan ini")
    assert jawab.status_code == 200
    assert "tidak cocok" in pesan(jawab)[0]
    assert 'value="operator@wotu.tes"' in jawab.content.decode()


@pytest.mark.parametrize(
    ("nama", "sandi"),
    [
        ("tidak-ada@wotu.tes", SANDI),
        ("operator@malili.tes", SANDI),
        ("admin_kabupaten@kabupaten.tes", SANDI),
    ],
    ids=["unknown", "of another kecamatan", "of the regency"],
)
def test_whoever_does_not_belong_hears_the_same(masuk: Callable, nama: str, sandi: str) -> None:
    klien = masuk(None, "wotu")
    keliru = pesan(coba(klien, "operator@wotu.tes", "bukan ini"))
    jawab = coba(klien, nama, sandi)
    assert pesan(jawab) == keliru
    assert "_auth_user_id" not in klien.session


def test_an_officer_cannot_enter_the_regency(masuk: Callable) -> None:
    jawab = coba(masuk(), "operator@wotu.tes")
    assert jawab.status_code == 200


def test_an_inactive_person_hears_the_same(masuk: Callable, db: None) -> None:
    Pengguna.objects.filter(nama_masuk="operator@wotu.tes").update(is_active=False)
    assert "tidak cocok" in pesan(coba(masuk(None, "wotu"), "operator@wotu.tes"))[0]


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        ({"username": "", "password": "x"}, "NIP atau surel belum diisi."),
        ({"username": "x", "password": ""}, "Kata sandi belum diisi."),
    ],
)
def test_an_empty_field_is_named(masuk: Callable, isi: dict[str, str], kata: str) -> None:
    jawab = masuk(None, "wotu").post("/masuk/", isi)
    assert kata in jawab.content.decode()


@pytest.mark.parametrize("nama", ["operator@wotu.tes", "operator@malili.tes"])
def test_five_failures_close_the_door(masuk: Callable, nama: str) -> None:
    klien = masuk(None, "wotu")
    # The right password of somebody who doesn't belong here counts like a wrong one.
    sandi = "bukan ini" if "wotu" in nama else SANDI
    jawab = [coba(klien, nama, sandi) for _ in range(5)][-1]
    assert jawab.status_code == 429
    assert "ditutup 15 menit" in jawab.content.decode()
    assert coba(klien, nama).status_code == 429


def test_blanks_do_not_pass_by_the_lockout(masuk: Callable) -> None:
    klien = masuk(None, "wotu")
    for n in range(4):
        coba(klien, "1970" + " " * n + "0908", "bukan ini")
    assert coba(klien, "19700908", "bukan ini").status_code == 429
