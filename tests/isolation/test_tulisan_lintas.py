"""Stored files, cache keys, task arguments and log lines: written for Wotu, tried from Malili."""

import logging
from collections.abc import Callable, Iterator

import pytest
from django.conf import settings
from django.core.cache import cache
from django.core.exceptions import SuspiciousFileOperation
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import connection
from django_tenants.utils import tenant_context

import tasks.tasks  # noqa: F401  (registers the tasks)
from config.celery import app
from core.periode.models import Periode
from core.periode.queries import periode_kode
from reporting.laporan.models import Berkas, Versi
from tasks.models import KeadaanKantor, Pekerjaan
from tenants.kepemilikan import LintasKecamatan
from tenants.log import TenantFilter, log_untuk
from tenants.models import Kecamatan


@pytest.mark.parametrize(
    "jalur", ["../kec_wotu/lintas/b.txt", "lintas/../../kec_wotu/lintas/b.txt"]
)
def test_a_path_does_not_climb_into_another_office(
    jalur: str, wotu: Kecamatan, malili: Kecamatan
) -> None:
    with tenant_context(wotu):
        nama = default_storage.save("lintas/b.txt", ContentFile(b"rahasia Wotu"))
        letak = default_storage.path(nama)
    with tenant_context(malili):
        for cara in (default_storage.open, default_storage.exists, default_storage.delete):
            with pytest.raises(SuspiciousFileOperation):
                cara(jalur)
        with pytest.raises(SuspiciousFileOperation):
            default_storage.open(letak)
    with tenant_context(wotu):
        assert default_storage.open(nama).read() == b"rahasia Wotu"
        default_storage.delete(nama)


def test_a_cache_key_of_one_cannot_be_spelled_by_another(
    wotu: Kecamatan, malili: Kecamatan
) -> None:
    with tenant_context(wotu):
        cache.set("kunci", "rahasia Wotu", 30)
        sebenarnya = cache.make_key("kunci")
    assert "kec_wotu" in sebenarnya
    with tenant_context(malili):
        ejaan = [sebenarnya, "kec_wotu:1:kunci", "kec_wotu:kunci", ":1:kunci"]
        assert cache.get_many(ejaan) == {}
        cache.delete_many(ejaan)
    with tenant_context(wotu):
        assert cache.get("kunci") == "rahasia Wotu"


@pytest.fixture
def pekerjaan_wotu(wotu: Kecamatan, tw4: Periode) -> Pekerjaan:
    return Pekerjaan.objects.create(kecamatan=wotu, periode=tw4, antrean="tunggu")


def test_a_task_started_inside_another_office_touches_nothing(
    pekerjaan_wotu: Pekerjaan, malili: Kecamatan
) -> None:
    with tenant_context(malili):
        sebelum = (Versi.objects.count(), Berkas.objects.count())
        with pytest.raises(LintasKecamatan):
            app.tasks["lkj.buat_dokumen"](pekerjaan_wotu.pk)
        with pytest.raises(LintasKecamatan):
            app.tasks["lkj.segarkan_keadaan"](pekerjaan_wotu.kecamatan_id)
        assert (Versi.objects.count(), Berkas.objects.count()) == sebelum
    pekerjaan_wotu.refresh_from_db()
    assert pekerjaan_wotu.status == Pekerjaan.Status.ANTRE


@pytest.mark.parametrize("nama", sorted(t["task"] for t in app.conf.beat_schedule.values()))
def test_what_beat_calls_is_the_regencys(nama: str, wotu: Kecamatan) -> None:
    with tenant_context(wotu), pytest.raises(LintasKecamatan):
        app.tasks[nama]()


@pytest.fixture
def pekerjaan_nyata(nyata: None) -> Iterator[Pekerjaan]:
    """Freezing needs a transaction of its own."""
    wotu = Kecamatan.objects.get(slug="wotu")
    satu = Pekerjaan.objects.create(kecamatan=wotu, periode=periode_kode("2024-TW2"))
    yield satu
    Pekerjaan.objects.filter(pk=satu.pk).delete()


def test_a_jobs_document_lands_in_its_own_office(pekerjaan_nyata: Pekerjaan) -> None:
    malili = Kecamatan.objects.get(slug="malili")
    with tenant_context(malili):
        sebelum = set(Versi.objects.values_list("sha256", flat=True))
    app.tasks["lkj.buat_dokumen"](pekerjaan_nyata.pk)
    assert connection.schema_name == "public"
    pekerjaan_nyata.refresh_from_db()
    assert pekerjaan_nyata.status == Pekerjaan.Status.SELESAI
    with tenant_context(pekerjaan_nyata.kecamatan):
        nama = Berkas.objects.get(versi_id=pekerjaan_nyata.versi_id).berkas.name
        assert "kec_wotu" in default_storage.path(nama)
    with tenant_context(malili):
        assert set(Versi.objects.values_list("sha256", flat=True)) == sebelum
        assert not default_storage.exists(nama)
    # Only Wotu's own row of the board was counted.
    dihitung = KeadaanKantor.objects.filter(dihitung_pada__gte=pekerjaan_nyata.mulai_pada)
    assert set(dihitung.values_list("kecamatan__slug", flat=True)) == {"wotu"}


@pytest.fixture
def baris_log() -> Iterator[list[logging.LogRecord]]:
    """Lines as the handlers of the settings would get them."""
    kumpul: list[logging.LogRecord] = []

    class Penampung(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            kumpul.append(record)

    penampung = Penampung()
    penampung.addFilter(TenantFilter())
    akar = logging.getLogger()
    akar.addHandler(penampung)
    yield kumpul
    akar.removeHandler(penampung)


def test_every_handler_of_the_settings_names_the_tenant() -> None:
    penangan = settings.LOGGING["handlers"]
    assert penangan
    assert all("tenant" in h["filters"] for h in penangan.values())
    assert all("%(tenant)s" in f["format"] for f in settings.LOGGING["formatters"].values())


def test_a_request_is_logged_under_its_own_office(masuk: Callable, baris_log: list) -> None:
    masuk("operator", "malili")
    klien = masuk("operator", "wotu")
    klien.get("/tidak-ada/")
    assert [r.tenant for r in baris_log if "tidak-ada" in r.getMessage()] == ["kec_wotu"]


def test_a_worker_logs_under_the_office_of_its_job(
    pekerjaan_wotu: Pekerjaan, monkeypatch: pytest.MonkeyPatch, baris_log: list
) -> None:
    def rusak(*_: object) -> None:
        raise RuntimeError("rusak di tengah")

    monkeypatch.setattr("tasks.pembuat._buat", rusak)
    app.tasks["lkj.buat_dokumen"](pekerjaan_wotu.pk)
    gagal = [r for r in baris_log if r.name == "tasks.pembuat"]
    assert gagal
    assert {r.tenant for r in gagal} == {"kec_wotu"}


@pytest.mark.django_db
def test_a_log_line_after_a_job_is_nobodys(baris_log: list) -> None:
    with log_untuk("kec_wotu"):
        logging.getLogger("uji").warning("di dalam")
    logging.getLogger("uji").warning("sesudah")
    assert [r.tenant for r in baris_log if r.name == "uji"] == ["kec_wotu", "public"]
