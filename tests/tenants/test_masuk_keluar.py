"""Leaving, being put out, and what a stale page hears."""

from collections.abc import Callable

import pytest
from django.test import Client

from tenants.models import Keanggotaan, Pengguna


def test_leaving_needs_a_post(masuk: Callable) -> None:
    klien = masuk("operator", "wotu")
    assert klien.get("/keluar/").status_code == 405
    assert klien.get("/").status_code == 200


def test_leaving_ends_the_session(masuk: Callable) -> None:
    klien = masuk("operator", "wotu")
    assert klien.post("/keluar/").headers["Location"] == "/masuk/"
    assert klien.get("/").status_code == 302


def test_a_cookie_carried_to_another_host_opens_nothing(masuk: Callable) -> None:
    asal = masuk("operator", "wotu")
    lain = Client(HTTP_HOST="malili.localhost")
    lain.cookies["sessionid"] = asal.cookies["sessionid"].value
    assert lain.get("/").status_code == 302


def test_a_lost_membership_puts_one_out_at_once(masuk: Callable, db: None) -> None:
    klien = masuk("operator", "wotu")
    Keanggotaan.objects.filter(pengguna__nama_masuk="operator@wotu.tes").update(aktif=False)
    assert klien.get("/").status_code == 302


def test_a_new_session_version_puts_one_out_at_once(masuk: Callable, db: None) -> None:
    klien = masuk("operator", "wotu")
    Pengguna.objects.filter(nama_masuk="operator@wotu.tes").update(versi_sesi=2)
    assert klien.get("/").status_code == 302


def test_an_expired_session_sends_htmx_to_the_door(masuk: Callable) -> None:
    jawab = masuk(None, "wotu").get("/laporan/status/", headers={"HX-Request": "true"})
    assert jawab.status_code == 204
    assert jawab.headers["HX-Redirect"] == "/masuk/"


@pytest.mark.parametrize(
    ("kepala", "utuh"), [({}, True), ({"HX-Request": "true"}, False)], ids=["page", "region"]
)
def test_a_post_without_its_token_says_what_to_do(
    kepala: dict, utuh: bool, masuk: Callable
) -> None:
    asal = masuk("operator", "wotu")
    klien = Client(HTTP_HOST="wotu.localhost", enforce_csrf_checks=True)
    klien.cookies["sessionid"] = asal.cookies["sessionid"].value
    jawab = klien.post("/laporan/buat/", headers=kepala)
    assert jawab.status_code == 403
    assert "Muat ulang" in jawab.content.decode()
    assert ("<html" in jawab.content.decode()) is utuh


@pytest.mark.parametrize("slug", ["wotu", None])
def test_health_answers_without_login(masuk: Callable, slug: str | None) -> None:
    jawab = masuk(None, slug).get("/sehat/")
    assert (jawab.status_code, jawab.content) == (200, b"ok")
