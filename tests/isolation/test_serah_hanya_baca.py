"""The regency inside a kecamatan: every reading page, no write, each look logged first."""

from collections.abc import Callable, Iterator
from importlib import import_module
from time import time

import pytest
from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import clear_url_caches, path

from core.profil.models import IsuStrategis
from tenants.access import HAK_KECAMATAN, SEMUA_KECAMATAN, Umum, boleh
from tenants.models import Jejak, Kecamatan, Peran
from tests.isolation.test_rute import rute
from tests.isolation.test_serah import WOTU, Peramban

RUTE = {
    nama: f"/{jalur}" for nama, jalur in rute(import_module("config.urls_kecamatan").urlpatterns)
}
BACA = sorted(n for n, hak in HAK_KECAMATAN.items() if hak == SEMUA_KECAMATAN)
TULIS = sorted(
    n for n, hak in HAK_KECAMATAN.items() if not isinstance(hak, Umum) and hak != SEMUA_KECAMATAN
)


@pytest.fixture
def klien(masuk: Callable) -> Client:
    peramban = Peramban(masuk)
    peramban.lengkap()
    return peramban.kantor[WOTU]


def test_every_reading_page_opens(klien: Client) -> None:
    status = {n: klien.get(RUTE[n]).status_code for n in BACA}
    # 404 where the example number in the path names nothing.
    assert {n: s for n, s in status.items() if s not in (200, 302, 404, 405)} == {}
    assert status["beranda"] == status["anggaran:pohon"] == status["laporan:halaman"] == 200


def test_no_page_of_those_who_enter_opens(klien: Client) -> None:
    status = {n: (klien.get(RUTE[n]).status_code, klien.post(RUTE[n]).status_code) for n in TULIS}
    assert {n: s for n, s in status.items() if s != (403, 403)} == {}


@pytest.mark.parametrize("cara", ["post", "put", "patch", "delete"])
def test_a_reading_page_takes_nothing(cara: str, klien: Client) -> None:
    status = {n: getattr(klien, cara)(RUTE[n]).status_code for n in BACA}
    assert {n: s for n, s in status.items() if s != 403} == {}


def test_an_own_password_is_no_matter_of_this_host(klien: Client) -> None:
    assert klien.get("/sandi/").status_code == 403
    assert "/sandi/" not in klien.get("/").content.decode()


def test_leaving_ends_the_look(klien: Client) -> None:
    assert klien.post("/keluar/").status_code == 302
    assert klien.get("/").status_code == 302


def test_each_look_is_logged_with_its_place(klien: Client) -> None:
    klien.get("/realisasi/")
    jejak = Jejak.objects.filter(aksi="kabupaten.lihat").first()
    assert (jejak.objek, jejak.kecamatan.slug, jejak.host) == ("/realisasi/", "wotu", WOTU)
    assert jejak.pengguna.nama_masuk == "inspektorat@kabupaten.tes"


def test_a_page_that_asks_again_and_again_is_one_look(
    klien: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    lihat = Jejak.objects.filter(aksi="kabupaten.lihat", objek="/laporan/status/")
    for _ in range(3):
        klien.get("/laporan/status/", headers={"HX-Request": "true"})
    assert lihat.count() == 1
    klien.get("/realisasi/")
    assert Jejak.objects.filter(aksi="kabupaten.lihat", objek="/realisasi/").count() == 1
    monkeypatch.setattr("tenants.jejak.time", lambda: time() + 15 * 60)
    klien.get("/laporan/status/", headers={"HX-Request": "true"})
    assert lihat.count() == 2


def test_another_session_is_another_look(klien: Client, masuk: Callable) -> None:
    klien.get("/realisasi/")
    lagi = Peramban(masuk)
    lagi.lengkap()
    lagi.kantor[WOTU].get("/realisasi/")
    assert Jejak.objects.filter(aksi="kabupaten.lihat", objek="/realisasi/").count() == 2


def test_without_a_trace_there_is_no_look(klien: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def gagal(**_: object) -> None:
        raise RuntimeError("jejak tidak tercatat")

    monkeypatch.setattr("tenants.jejak.catat", gagal)
    klien.raise_request_exception = False
    jawab = klien.get("/realisasi/")
    assert jawab.status_code == 500
    assert "3.308.672.275" not in jawab.content.decode()


def menulis(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    IsuStrategis.objects.create(tahun=2099, urutan=1, uraian="ditulis lewat GET")
    return HttpResponse("jadi")


def mengubah_public(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    with connection.cursor() as kursor:
        kursor.execute("UPDATE public.tenants_kecamatan SET nama = 'diubah'")
    return HttpResponse("jadi")


def menunda(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    transaction.on_commit(lambda: None)
    return HttpResponse("jadi")


@pytest.fixture
def rute_uji(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Callable], None]]:
    """Puts a view among the reading pages, at /uji/."""
    urlconf = import_module("config.urls_kecamatan")

    def pasang(view: Callable) -> None:
        pola = [path("uji/", view, name="beranda"), *urlconf.urlpatterns]
        monkeypatch.setattr(urlconf, "urlpatterns", pola)
        clear_url_caches()

    yield pasang
    clear_url_caches()


@pytest.mark.parametrize("view", [menulis, mengubah_public], ids=["own schema", "public"])
def test_the_database_itself_refuses_a_write(
    view: Callable, klien: Client, rute_uji: Callable
) -> None:
    """A reading page that wrote by mistake: rights let it through, the transaction does not."""
    rute_uji(view)
    jawab = klien.get("/uji/")
    assert jawab.status_code == 403
    assert "tidak ada yang dapat diubah dari sini" in jawab.content.decode()
    assert not IsuStrategis.objects.filter(tahun=2099).exists()
    assert not Kecamatan.objects.filter(nama="diubah").exists()
    assert klien.get("/realisasi/").status_code == 200  # the connection is whole afterwards


def test_nothing_is_left_to_run_after_a_look(
    klien: Client, masuk: Callable, rute_uji: Callable, django_capture_on_commit_callbacks: Callable
) -> None:
    rute_uji(menunda)
    with django_capture_on_commit_callbacks() as sesudah:
        assert klien.get("/uji/").status_code == 200
    assert sesudah == []
    operator = masuk("operator", "wotu")
    with django_capture_on_commit_callbacks() as sesudah:
        operator.get("/uji/")
    assert len(sesudah) == 1  # the same page of the office itself


def test_after_a_look_the_office_itself_writes_as_ever(klien: Client, masuk: Callable) -> None:
    klien.get("/realisasi/")
    operator = masuk("operator", "wotu")
    assert operator.get("/").status_code == 200
    IsuStrategis.objects.create(tahun=2099, urutan=1, uraian="boleh")


@pytest.mark.parametrize("peran", [Peran.ADMIN_KABUPATEN, Peran.INSPEKTORAT, Peran.PIMPINAN])
def test_what_a_look_may_open_follows_from_the_offices_own_rights(peran: Peran) -> None:
    for nama, hak in HAK_KECAMATAN.items():
        lewat = boleh(hak, frozenset({peran}), tamu=True)
        terbuka = hak in (SEMUA_KECAMATAN, Umum.TERBUKA, Umum.MASUK)
        assert lewat is terbuka, nama
