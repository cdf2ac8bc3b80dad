"""Deny by default: every route of both sites has a row, and the row is what decides."""

from collections.abc import Callable, Iterator
from importlib import import_module

import pytest
from django.urls import URLPattern, URLResolver

from tenants.access import HAK, Umum
from tenants.models import PERAN_KABUPATEN, PERAN_KECAMATAN, Peran

SITUS = {"config.urls_kecamatan": "wotu", "config.urls_kabupaten": None}
CONTOH = {"int": "1", "slug": "malili", "str": "2024-TW4", "path": "x"}


def rute(pola: list, awalan: str = "", ruang: str = "") -> Iterator[tuple[str, str]]:
    """(name, path) of every route below."""
    for satu in pola:
        if isinstance(satu, URLResolver):
            nama = f"{ruang}{satu.namespace}:" if satu.namespace else ruang
            yield from rute(satu.url_patterns, awalan + jalur(satu), nama)
        elif isinstance(satu, URLPattern):
            yield f"{ruang}{satu.name}", awalan + jalur(satu)


def jalur(satu: URLPattern | URLResolver) -> str:
    hasil = str(satu.pattern)
    for nama, pengubah in satu.pattern.converters.items():
        jenis = type(pengubah).__name__.removesuffix("Converter").lower().replace("string", "str")
        hasil = hasil.replace(f"<{jenis}:{nama}>", CONTOH[jenis]).replace(
            f"<{nama}>", CONTOH[jenis]
        )
    return hasil


SEMUA = [
    (urlconf, nama, f"/{path}")
    for urlconf in SITUS
    for nama, path in rute(import_module(urlconf).urlpatterns)
]


@pytest.mark.parametrize(("urlconf", "nama", "path"), SEMUA)
def test_every_route_has_a_row(urlconf: str, nama: str, path: str) -> None:
    assert nama in HAK[urlconf]


@pytest.mark.parametrize("urlconf", SITUS)
def test_no_row_is_left_for_a_route_that_is_gone(urlconf: str) -> None:
    assert set(HAK[urlconf]) == {nama for u, nama, _ in SEMUA if u == urlconf}


@pytest.mark.parametrize(("urlconf", "nama", "path"), SEMUA)
def test_nobody_gets_in_without_login(urlconf: str, nama: str, path: str, masuk: Callable) -> None:
    klien = masuk(None, SITUS[urlconf])
    status = {m: getattr(klien, m)(path).status_code for m in ("get", "post")}
    if HAK[urlconf][nama] is not Umum.TERBUKA:
        assert set(status.values()) == {302}


@pytest.mark.parametrize("peran", sorted(PERAN_KECAMATAN | PERAN_KABUPATEN))
@pytest.mark.parametrize(("urlconf", "nama", "path"), SEMUA)
def test_a_role_without_the_right_is_refused(
    urlconf: str, nama: str, path: str, peran: Peran, masuk: Callable
) -> None:
    hak = HAK[urlconf][nama]
    slug = SITUS[urlconf]
    if isinstance(hak, Umum) or (peran in PERAN_KECAMATAN) != bool(slug):
        return
    klien = masuk(peran, slug)
    if peran not in hak:
        assert klien.post(path).status_code == 403
        assert klien.get(path).status_code == 403
    else:
        jawab = klien.get(path)
        assert jawab.status_code not in (403, 500)
        assert "/masuk/" not in jawab.headers.get("Location", "")


@pytest.mark.parametrize("peran", sorted(PERAN_KECAMATAN))
def test_a_session_is_worthless_on_another_host(peran: Peran, masuk: Callable) -> None:
    klien = masuk(peran, "wotu")
    assert klien.get("/").status_code == 200
    assert klien.get("/", headers={"host": "malili.localhost"}).status_code == 302
    # Being tried there has ended it: a copied cookie does not live on.
    assert klien.get("/").status_code == 302


def test_an_officer_of_one_kecamatan_cannot_log_in_at_another(masuk: Callable) -> None:
    klien = masuk(None, "malili")
    jawab = klien.post(
        "/masuk/", {"username": "operator@wotu.tes", "password": "sandi-untuk-tes-saja"}
    )
    assert jawab.status_code in (200, 422)
    assert "_auth_user_id" not in klien.session


def test_an_unknown_host_is_nobody(masuk: Callable) -> None:
    assert masuk().get("/", headers={"host": "entah.localhost"}).status_code == 404


def test_deactivated_person_is_out_at_once(masuk: Callable) -> None:
    from tenants.models import Pengguna
    from tenants.services_pengguna import pengguna_nonaktifkan
    from tenants.skema import ke_public

    klien = masuk("operator", "wotu")
    ke_public()
    pengguna_nonaktifkan(pengguna=Pengguna.objects.get(nama_masuk="operator@wotu.tes"))
    assert klien.get("/").status_code == 302
