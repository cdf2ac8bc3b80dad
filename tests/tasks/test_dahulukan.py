"""Who asks while the regency's batch is in line does not wait for the batch."""

from collections.abc import Callable

import pytest

from config.celery import app
from core.periode.models import Periode
from tasks import services
from tasks.models import Pekerjaan
from tenants.models import Kecamatan

pytestmark = pytest.mark.django_db


def di_antrean(nama: str) -> int:
    with app.connection_for_read() as sambungan:
        return int(sambungan.default_channel.client.llen(nama))


@pytest.fixture
def antre(tw4: Periode, wotu: Kecamatan) -> Pekerjaan:
    """Wotu's job of a batch that nobody has taken yet."""
    batch = services.mulai_batch(periode=tw4)
    return Pekerjaan.objects.get(batch=batch, kecamatan=wotu)


def test_a_job_of_the_batch_goes_to_the_queue_of_those_who_wait(
    antre: Pekerjaan, tw4: Periode, wotu: Kecamatan, django_capture_on_commit_callbacks: Callable
) -> None:
    semula = di_antrean("tunggu")
    with django_capture_on_commit_callbacks(execute=True):
        diminta = services.minta_dokumen(kecamatan=wotu, periode=tw4, oleh=None)
    assert diminta.pk == antre.pk
    assert di_antrean("tunggu") == semula + 1
    antre.refresh_from_db()
    assert (antre.antrean, antre.batch_id) == ("tunggu", diminta.batch_id)

    with django_capture_on_commit_callbacks(execute=True):  # a second click sends nothing
        services.minta_dokumen(kecamatan=wotu, periode=tw4, oleh=None)
    assert di_antrean("tunggu") == semula + 1


def test_a_job_under_way_stays_where_it_is(
    antre: Pekerjaan, tw4: Periode, wotu: Kecamatan, django_capture_on_commit_callbacks: Callable
) -> None:
    Pekerjaan.objects.filter(pk=antre.pk).update(status=Pekerjaan.Status.JALAN)
    with django_capture_on_commit_callbacks(execute=True) as dikirim:
        services.minta_dokumen(kecamatan=wotu, periode=tw4, oleh=None)
    assert dikirim == []
    antre.refresh_from_db()
    assert antre.antrean == "batch"
