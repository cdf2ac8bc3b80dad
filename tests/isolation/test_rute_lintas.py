"""Role × route × the other place: a session of one host opens nothing on any other."""

from importlib import import_module

import pytest
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.test import Client

from tenants.access import HAK, Umum
from tenants.models import PERAN_KABUPATEN, PERAN_KECAMATAN, Pengguna, Peran
from tenants.skema import ke_public
from tests.conftest import HOST
from tests.isolation.test_rute import rute

pytestmark = pytest.mark.django_db

KABUPATEN, KECAMATAN = "config.urls_kabupaten", "config.urls_kecamatan"
TERTUTUP = [
    (urlconf, nama, f"/{path}")
    for urlconf in (KABUPATEN, KECAMATAN)
    for nama, path in rute(import_module(urlconf).urlpatterns)
    if HAK[urlconf][nama] is not Umum.TERBUKA
]
# (whose session, made for, tried on)
TEMPAT = {
    KECAMATAN: [
        *[(p, "wotu", "malili") for p in sorted(PERAN_KECAMATAN)],
        *[(p, None, "malili") for p in sorted(PERAN_KABUPATEN)],
    ],
    KABUPATEN: [(p, "wotu", None) for p in sorted(PERAN_KECAMATAN)],
}


def penyusup(peran: Peran, dari: str | None, ke: str | None) -> Client:
    """A browser that shows one host's session, alive and well, to another."""
    ke_public()
    siapa = Pengguna.objects.get(nama_masuk=f"{peran}@{dari or 'kabupaten'}.tes")
    sesi = SessionStore()
    sesi[SESSION_KEY] = str(siapa.pk)
    sesi[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[-1]
    sesi[HASH_SESSION_KEY] = siapa.get_session_auth_hash()
    sesi["skema"] = f"kec_{dari}" if dari else "public"
    sesi["versi"] = siapa.versi_sesi
    sesi.save()
    klien = Client(HTTP_HOST=HOST[ke])
    klien.cookies[settings.SESSION_COOKIE_NAME] = sesi.session_key
    return klien


@pytest.mark.parametrize("cara", ["get", "post"])
@pytest.mark.parametrize(("urlconf", "nama", "path"), TERTUTUP)
def test_a_session_of_another_place_opens_nothing(
    urlconf: str, nama: str, path: str, cara: str
) -> None:
    jawab = {
        (peran.value, dari): getattr(penyusup(peran, dari, ke), cara)(path)
        for peran, dari, ke in TEMPAT[urlconf]
    }
    bocor = {
        siapa: j.status_code
        for siapa, j in jawab.items()
        if j.status_code != 302 or not j.headers["Location"].startswith("/masuk/")
    }
    assert bocor == {}
    assert not any("Wotu" in j.content.decode() for j in jawab.values())


@pytest.mark.parametrize("peran", sorted(PERAN_KECAMATAN))
def test_the_same_session_is_good_at_home(peran: Peran) -> None:
    assert penyusup(peran, "wotu", "wotu").get("/").status_code == 200


@pytest.mark.parametrize("peran", sorted(PERAN_KABUPATEN))
def test_the_same_session_is_good_at_the_regency(peran: Peran) -> None:
    assert penyusup(peran, None, None).get("/").status_code == 200
