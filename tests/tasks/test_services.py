"""Asking for documents: once, for all, again."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone
from django_tenants.utils import tenant_context

from core.periode.models import Periode
from reporting.laporan.jenis import JENIS
from tasks import queries, services
from tasks.models import Batch, Pekerjaan
from tasks.services import PERCOBAAN_MAKS
from tenants.kepemilikan import LintasKecamatan
from tenants.models import Jejak, Kecamatan, Pengguna

WITA = ZoneInfo("Asia/Makassar")


@pytest.fixture
def admin(db: None) -> Pengguna:
    return Pengguna.objects.get(nama_masuk="admin_kabupaten@kabupaten.tes")


@pytest.fixture
def kirim(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, str]]:
    """What would go to the queue; that Celery carries it is shown in tests/faults."""
    terkirim: list[tuple[int, str]] = []
    monkeypatch.setattr(
        services, "kirim", lambda pk, antrean, jeda=0: terkirim.append((pk, antrean))
    )
    return terkirim


def test_asking_twice_gives_the_same_job(
    wotu: Kecamatan, tw4: Periode, django_capture_on_commit_callbacks: object, kirim: list
) -> None:
    with (
        tenant_context(wotu),
        django_capture_on_commit_callbacks(execute=True),  # type: ignore[operator]
    ):
        satu = services.minta_dokumen(kecamatan=wotu, periode=tw4, oleh=None)
        dua = services.minta_dokumen(kecamatan=wotu, periode=tw4, oleh=None)
    assert satu.pk == dua.pk
    assert kirim == [(satu.pk, "tunggu")]


@pytest.mark.parametrize("jenis", JENIS)
def test_asking_leaves_an_audit_row_and_the_facts_as_they_are(
    jenis: str, wotu: Kecamatan, tw4: Periode, monkeypatch: pytest.MonkeyPatch
) -> None:
    berubah: list[Kecamatan] = []
    monkeypatch.setattr("tenants.jejak.berubah", berubah.append)
    services.minta_dokumen(kecamatan=wotu, periode=tw4, oleh=None, jenis=jenis)
    assert Jejak.objects.get(aksi="dokumen.minta", kecamatan=wotu).objek == f"{jenis} 2024-TW4 pdf"
    assert berubah == []


def test_a_tenant_cannot_ask_for_another(wotu: Kecamatan, malili: Kecamatan, tw4: Periode) -> None:
    with tenant_context(malili), pytest.raises(LintasKecamatan):
        services.minta_dokumen(kecamatan=wotu, periode=tw4, oleh=None)


def test_batch_has_a_job_for_each_kecamatan(tw4: Periode, admin: Pengguna) -> None:
    batch = services.mulai_batch(periode=tw4, oleh=admin)
    assert queries.hitung_batch(batch).jumlah == Kecamatan.objects.filter(aktif=True).count()
    assert {p.antrean for p in queries.pekerjaan_batch(batch)} == {"batch"}


def test_a_batch_under_way_is_not_started_again(tw4: Periode, admin: Pengguna) -> None:
    satu = services.mulai_batch(periode=tw4, oleh=admin)
    assert services.mulai_batch(periode=tw4, oleh=admin).pk == satu.pk


def test_batch_takes_in_what_is_under_way(wotu: Kecamatan, tw4: Periode, admin: Pengguna) -> None:
    sudah = services.minta_dokumen(kecamatan=wotu, periode=tw4, oleh=None)
    batch = services.mulai_batch(periode=tw4, oleh=admin)
    assert sudah.pk in [p.pk for p in queries.pekerjaan_batch(batch)]


def test_only_failed_jobs_are_repeated(tw4: Periode, admin: Pengguna) -> None:
    batch = services.mulai_batch(periode=tw4, oleh=admin)
    gagal, *lain = queries.pekerjaan_batch(batch)
    Pekerjaan.objects.filter(pk=gagal.pk).update(status="gagal", percobaan=3, pesan="rusak")
    Pekerjaan.objects.filter(pk__in=[p.pk for p in lain]).update(status="selesai")
    assert services.ulangi_gagal(batch=batch, oleh=admin) == 1
    gagal.refresh_from_db()
    assert (gagal.status, gagal.percobaan, gagal.pesan) == ("antre", 0, "")
    assert queries.hitung_batch(batch).selesai == len(lain)


def test_repeating_what_has_not_failed_changes_nothing(wotu: Kecamatan, tw4: Periode) -> None:
    pekerjaan = Pekerjaan.objects.create(kecamatan=wotu, periode=tw4, status="selesai")
    assert services.ulangi(pekerjaan=pekerjaan, oleh=None).status == "selesai"


# --- the reaper ---------------------------------------------------------------------------------
def jalan(
    kecamatan: Kecamatan, periode: Periode, *, denyut: timedelta, percobaan: int = 1
) -> Pekerjaan:
    return Pekerjaan.objects.create(
        kecamatan=kecamatan,
        periode=periode,
        status="jalan",
        percobaan=percobaan,
        denyut=timezone.now() - denyut,
    )


def test_a_job_without_heartbeat_goes_back(wotu: Kecamatan, tw4: Periode, kirim: list) -> None:
    pekerjaan = jalan(wotu, tw4, denyut=timedelta(minutes=1))
    assert services.pungut_terbengkalai() == 1
    pekerjaan.refresh_from_db()
    assert pekerjaan.status == "antre"
    assert kirim == [(pekerjaan.pk, "tunggu")]


def test_a_living_job_is_left_alone(wotu: Kecamatan, tw4: Periode, kirim: list) -> None:
    jalan(wotu, tw4, denyut=timedelta(seconds=3))
    assert services.pungut_terbengkalai() == 0
    assert kirim == []


def test_after_three_attempts_it_fails_with_a_reason(wotu: Kecamatan, tw4: Periode) -> None:
    pekerjaan = jalan(wotu, tw4, denyut=timedelta(minutes=1), percobaan=PERCOBAAN_MAKS)
    services.pungut_terbengkalai()
    pekerjaan.refresh_from_db()
    assert pekerjaan.status == "gagal"
    assert "tiga kali" in pekerjaan.pesan


def test_a_message_that_got_lost_is_sent_again(wotu: Kecamatan, tw4: Periode, kirim: list) -> None:
    pekerjaan = Pekerjaan.objects.create(
        kecamatan=wotu, periode=tw4, denyut=timezone.now() - timedelta(minutes=2)
    )
    services.pungut_terbengkalai()
    assert kirim == [(pekerjaan.pk, "tunggu")]


# --- the calendar, in the regency's time zone ---------------------------------------------------
@pytest.fixture
def terjadwal(tw4: Periode) -> Periode:
    """Batch on 2 January 2025, 01.00 WITA, which is still 1 January, 17.00 UTC."""
    tw4.batch_pada = datetime(2025, 1, 2, 1, 0, tzinfo=WITA)
    tw4.save(update_fields=["batch_pada"])
    return tw4


@pytest.mark.parametrize(
    ("saat", "mulai"),
    [
        (datetime(2025, 1, 2, 0, 59, 59, tzinfo=WITA), 0),
        (datetime(2025, 1, 2, 1, 0, 0, tzinfo=WITA), 1),
        (datetime(2025, 1, 1, 17, 0, 0, tzinfo=ZoneInfo("UTC")), 1),
    ],
)
def test_calendar_starts_at_its_minute(terjadwal: Periode, saat: datetime, mulai: int) -> None:
    assert len(services.jalankan_kalender(saat)) == mulai


def test_calendar_starts_once(terjadwal: Periode) -> None:
    saat = datetime(2025, 1, 2, 2, 0, tzinfo=WITA)
    services.jalankan_kalender(saat)
    Pekerjaan.objects.filter(batch__terjadwal=True).update(status="selesai")
    assert services.jalankan_kalender(saat + timedelta(days=1)) == []
    assert Batch.objects.filter(terjadwal=True, periode=terjadwal).count() == 1


def test_calendar_is_off_without_a_date(tw4: Periode) -> None:
    assert services.jalankan_kalender(datetime(2030, 1, 1, tzinfo=WITA)) == []
