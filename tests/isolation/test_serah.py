"""Handing a login over between hosts: every way to cheat is refused, in the same words."""

from collections.abc import Callable
from datetime import timedelta
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from tenants import serah
from tenants.models import Jejak, Keanggotaan, Kecamatan, Pengguna, Peran, Serah

WOTU, MALILI = "wotu.localhost", "malili.localhost"


class Peramban:
    """One browser: each host has cookies of its own, as host-only cookies have."""

    def __init__(self, masuk: Callable, peran: str = "inspektorat") -> None:
        self.kabupaten: Client = masuk(peran)
        self.kantor = {host: Client(HTTP_HOST=host) for host in (WOTU, MALILI)}

    def mulai(self, host: str = WOTU, ke: str = "/") -> str:
        """The regency's address the kecamatan's host sends one to."""
        jawab = self.kantor[host].get("/serah/mulai/", {"ke": ke})
        assert jawab.headers["Location"].startswith("http://localhost/serah/?")
        return str(urlsplit(jawab.headers["Location"]).query)

    def serahkan(self, kueri: str) -> str:
        """The token the regency issues for it."""
        jawab = self.kabupaten.get(f"/serah/?{kueri}")
        tujuan = urlsplit(jawab.headers["Location"])
        self.tujuan = tujuan.netloc
        return parse_qs(tujuan.query)["token"][0]

    def terima(self, token: str, host: str = WOTU) -> object:
        return self.kantor[host].get("/serah/terima/", {"token": token})

    def lengkap(self, host: str = WOTU, ke: str = "/") -> object:
        return self.terima(self.serahkan(self.mulai(host, ke)), host)


@pytest.fixture
def peramban(masuk: Callable) -> Peramban:
    return Peramban(masuk)


def pastikan_ditolak(jawab: object, klien: Client) -> None:
    assert jawab.status_code == 403
    assert "Tautan ini tidak berlaku" in jawab.content.decode()
    assert klien.get("/").status_code == 302


def test_the_regency_opens_an_office_without_a_second_password(peramban: Peramban) -> None:
    jawab = peramban.lengkap(ke="/laporan/?periode=2024-TW4")
    assert peramban.tujuan == WOTU
    assert jawab.headers["Location"] == "/laporan/?periode=2024-TW4"
    isi = peramban.kantor[WOTU].get("/").content.decode()
    assert "Anda melihat sebagai kabupaten, hanya baca." in isi
    assert 'href="http://localhost/"' in isi
    jejak = Jejak.objects.get(aksi="serah.masuk")
    assert (jejak.kecamatan.slug, jejak.host, jejak.sesudah) == ("wotu", WOTU, {"melihat": True})


def test_the_token_is_stored_nowhere_and_leaves_the_address(peramban: Peramban) -> None:
    token = peramban.serahkan(peramban.mulai())
    assert token not in str(list(Serah.objects.values()))
    jawab = peramban.terima(token)
    assert "token" not in jawab.headers["Location"]
    assert jawab.cookies["serah"].value == ""
    assert token not in str(list(Jejak.objects.values()))


def test_the_session_is_a_new_one(peramban: Peramban) -> None:
    klien = peramban.kantor[WOTU]
    klien.cookies["sessionid"] = "ditanam-penyerang-0000000000000000"
    peramban.lengkap()
    assert klien.cookies["sessionid"].value != "ditanam-penyerang-0000000000000000"


def test_a_token_is_taken_once(peramban: Peramban) -> None:
    kueri = peramban.mulai()
    kuki = peramban.kantor[WOTU].cookies["serah"].value
    token = peramban.serahkan(kueri)
    assert peramban.terima(token).status_code == 302
    lagi = Client(HTTP_HOST=WOTU)
    lagi.cookies["serah"] = kuki
    pastikan_ditolak(lagi.get("/serah/terima/", {"token": token}), lagi)


def test_a_stolen_token_is_worthless_in_another_browser(peramban: Peramban) -> None:
    token = peramban.serahkan(peramban.mulai())
    pencuri = Client(HTTP_HOST=WOTU)
    pencuri.get("/serah/mulai/")  # with a nonce of its own
    pastikan_ditolak(pencuri.get("/serah/terima/", {"token": token}), pencuri)
    assert peramban.terima(token).status_code == 302  # its owner is not harmed


def test_without_the_nonce_nothing_is_taken(peramban: Peramban) -> None:
    token = peramban.serahkan(peramban.mulai())
    del peramban.kantor[WOTU].cookies["serah"]
    pastikan_ditolak(peramban.terima(token), peramban.kantor[WOTU])


def test_a_late_token_is_refused(peramban: Peramban) -> None:
    token = peramban.serahkan(peramban.mulai())
    satu = Serah.objects.get()
    assert satu.berlaku_sampai - timezone.now() <= timedelta(seconds=30)
    Serah.objects.update(berlaku_sampai=timezone.now())
    pastikan_ditolak(peramban.terima(token), peramban.kantor[WOTU])


def test_a_token_of_one_office_opens_no_other(peramban: Peramban) -> None:
    token = peramban.serahkan(peramban.mulai(WOTU))
    # Even with the very nonce carried over to the other host.
    peramban.kantor[MALILI].cookies["serah"] = peramban.kantor[WOTU].cookies["serah"].value
    pastikan_ditolak(peramban.terima(token, MALILI), peramban.kantor[MALILI])


def test_a_tampered_target_gives_a_token_its_browser_cannot_use(peramban: Peramban) -> None:
    kueri = peramban.mulai(WOTU).replace("kantor=wotu", "kantor=malili")
    token = peramban.serahkan(kueri)
    assert peramban.tujuan == MALILI
    pastikan_ditolak(peramban.terima(token, MALILI), peramban.kantor[MALILI])
    pastikan_ditolak(peramban.terima(token, WOTU), peramban.kantor[WOTU])


@pytest.mark.parametrize("ubah", [lambda t: t[:-1], lambda t: t + "x", lambda t: "", str.swapcase])
def test_a_tampered_token_is_refused(ubah: Callable[[str], str], peramban: Peramban) -> None:
    token = peramban.serahkan(peramban.mulai())
    pastikan_ditolak(peramban.terima(ubah(token)), peramban.kantor[WOTU])


def test_a_nonce_put_there_by_an_attacker_gives_him_no_token(masuk: Callable) -> None:
    penyerang, korban = Peramban(masuk, "pimpinan"), Peramban(masuk, "admin_kabupaten")
    # The victim follows the attacker's link: the token lands in the victim's own browser.
    token = korban.serahkan(penyerang.mulai())
    pastikan_ditolak(korban.terima(token), korban.kantor[WOTU])


@pytest.mark.parametrize(
    "ke",
    ["https://contoh.com/", "//contoh.com", "javascript:x", "/\\contoh.com", "laporan/", "/" * 501],
)
def test_nobody_is_led_to_another_host(ke: str, peramban: Peramban) -> None:
    assert peramban.lengkap(ke=ke).headers["Location"] == "/"


@pytest.mark.parametrize(
    "kueri",
    [
        {},
        {"kantor": "wotu"},
        {"kantor": "wotu", "jejak": "bukan-sidik"},
        {"kantor": "entah", "jejak": "a" * 64},
        {"kantor": "\0", "jejak": "a" * 64},
    ],
)
def test_an_incomplete_request_issues_nothing(kueri: dict[str, str], peramban: Peramban) -> None:
    assert peramban.kabupaten.get(f"/serah/?{urlencode(kueri)}").status_code == 404
    assert not Serah.objects.exists()


def test_without_login_at_the_regency_the_door_comes_first(masuk: Callable) -> None:
    peramban = Peramban(masuk)
    peramban.kabupaten = masuk()
    jawab = peramban.kabupaten.get(f"/serah/?{peramban.mulai()}")
    assert jawab.headers["Location"].startswith("/masuk/?next=%2Fserah%2F")


def test_after_that_login_a_page_in_between_leads_on(masuk: Callable) -> None:
    """A redirect to another host behind a form would break `form-action 'self'`."""
    peramban = Peramban(masuk)
    peramban.kabupaten = masuk()
    pintu = peramban.kabupaten.get(f"/serah/?{peramban.mulai()}").headers["Location"]
    orang = {"username": "inspektorat@kabupaten.tes", "password": "sandi-untuk-tes-saja"}
    ke = parse_qs(urlsplit(pintu).query)["next"][0]
    jawab = peramban.kabupaten.post("/masuk/", orang | {"next": ke})
    assert jawab.status_code == 200
    assert f'content="0;url={ke}"'.replace("&", "&amp;") in jawab.content.decode()
    assert peramban.terima(peramban.serahkan(urlsplit(ke).query)).status_code == 302


def test_an_officer_of_a_kecamatan_is_issued_nothing(masuk: Callable) -> None:
    peramban = Peramban(masuk)
    kueri = peramban.mulai(MALILI)
    klien = masuk("operator", "wotu")
    assert klien.get(f"/serah/?{kueri}").status_code == 404  # no such route on a kecamatan's host
    assert not Serah.objects.exists()


def test_who_belongs_there_is_simply_in(masuk: Callable, wotu: Kecamatan) -> None:
    siapa = Pengguna.objects.get(nama_masuk="admin_kabupaten@kabupaten.tes")
    Keanggotaan.objects.create(pengguna=siapa, kecamatan=wotu, peran=Peran.KASUBAG)
    peramban = Peramban(masuk, "admin_kabupaten")
    peramban.lengkap()
    isi = peramban.kantor[WOTU].get("/").content.decode()
    assert "hanya baca" not in isi
    assert "Kasubag Perencanaan" in isi


def test_one_already_inside_goes_straight_on(peramban: Peramban) -> None:
    peramban.lengkap()
    jawab = peramban.kantor[WOTU].get("/serah/mulai/", {"ke": "/bukti/"})
    assert jawab.headers["Location"] == "/bukti/"


def test_a_generated_password_is_changed_before_any_look(masuk: Callable) -> None:
    peramban = Peramban(masuk)
    connection.set_schema_to_public()
    Pengguna.objects.filter(nama_masuk="inspektorat@kabupaten.tes").update(wajib_ganti_sandi=True)
    jawab = peramban.kabupaten.get(f"/serah/?{peramban.mulai()}")
    assert jawab.headers["Location"] == "/sandi/"


def test_a_look_ends_with_the_session_it_came_from(peramban: Peramban) -> None:
    peramban.lengkap()
    assert peramban.kantor[WOTU].get("/").status_code == 200
    peramban.kabupaten.post("/keluar/")
    assert peramban.kantor[WOTU].get("/").status_code == 302


@pytest.mark.parametrize("cara", ["nonaktif", "peran", "versi"])
def test_a_look_ends_at_once_with_the_right(cara: str, peramban: Peramban) -> None:
    peramban.lengkap()
    connection.set_schema_to_public()
    siapa = Pengguna.objects.filter(nama_masuk="inspektorat@kabupaten.tes")
    if cara == "nonaktif":
        siapa.update(is_active=False)
    elif cara == "versi":
        siapa.update(versi_sesi=9)
    else:
        Keanggotaan.objects.filter(pengguna__in=siapa).update(aktif=False)
    assert peramban.kantor[WOTU].get("/").status_code == 302


def test_an_inactive_person_takes_no_token(peramban: Peramban) -> None:
    token = peramban.serahkan(peramban.mulai())
    Pengguna.objects.filter(nama_masuk="inspektorat@kabupaten.tes").update(is_active=False)
    pastikan_ditolak(peramban.terima(token), peramban.kantor[WOTU])


def test_a_closed_office_is_not_reached(peramban: Peramban) -> None:
    kueri = peramban.mulai()
    connection.set_schema_to_public()
    Kecamatan.objects.filter(slug="wotu").update(aktif=False)
    assert peramban.kabupaten.get(f"/serah/?{kueri}").status_code == 404


def test_old_rows_are_cleared(peramban: Peramban) -> None:
    peramban.serahkan(peramban.mulai())
    Serah.objects.update(berlaku_sampai=timezone.now() - serah.SIMPAN - timedelta(minutes=1))
    peramban.serahkan(peramban.mulai())
    assert Serah.objects.count() == 1


def test_of_two_who_take_it_at_once_one_wins(masuk: Callable, wotu: Kecamatan) -> None:
    peramban = Peramban(masuk)
    kueri = peramban.mulai()
    token, nonce = peramban.serahkan(kueri), peramban.kantor[WOTU].cookies["serah"].value
    connection.set_schema_to_public()
    serah.serah_terima(kecamatan=wotu, token=token, nonce=nonce, host=WOTU)
    with pytest.raises(serah.SerahDitolak):
        serah.serah_terima(kecamatan=wotu, token=token, nonce=nonce, host=WOTU)
