"""A worker that stores a document has put its figures into the rollup; two at once leave one set.

Real transactions: the locks are what is tested.
"""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from django_tenants.utils import tenant_context

from core.periode.models import Periode
from core.periode.queries import periode_kode
from reporting.laporan.models import Berkas, Versi
from reporting.laporan.pembuatan import Hasil
from reporting.laporan.services import bekukan
from reporting.rollup.models import Fakta, Rekap
from reporting.rollup.services import tulis_versi
from tasks import pembuat
from tasks.models import Pekerjaan
from tenants.models import Kecamatan
from tenants.skema import ke_public


@pytest.fixture
def malili(nyata: None) -> Kecamatan:
    return Kecamatan.objects.get(slug="malili")


@pytest.fixture
def tw1(malili: Kecamatan) -> Iterator[Periode]:
    periode = periode_kode("2024-TW1")
    yield periode
    ke_public()
    Rekap.objects.filter(periode=periode).delete()
    Pekerjaan.objects.filter(periode=periode).delete()
    with tenant_context(malili):
        Berkas.objects.filter(versi__laporan__periode=periode).delete()
        Versi.objects.filter(laporan__periode=periode).delete()


def test_the_worker_writes_the_facts(
    malili: Kecamatan, tw1: Periode, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pembuat, "cetak", lambda *_, **__: Hasil(b"%PDF", 1, "tes"))
    pekerjaan = Pekerjaan.objects.create(kecamatan=malili, periode=tw1)
    pembuat.kerjakan(pekerjaan.pk)
    pekerjaan.refresh_from_db()
    assert pekerjaan.status == "selesai", pekerjaan.pesan
    rekap = Rekap.objects.get(kecamatan=malili, periode=tw1)
    with tenant_context(malili):
        versi = Versi.objects.get(pk=pekerjaan.versi_id)
    assert (rekap.nomor_versi, rekap.sha256, rekap.sementara) == (versi.nomor, versi.sha256, True)
    assert Fakta.objects.filter(rekap=rekap, tingkat="kantor").count() == 1


def test_writers_at_once_leave_one_whole_set(malili: Kecamatan, tw1: Periode) -> None:
    with tenant_context(malili):
        versi = bekukan(kecamatan=malili, periode=tw1)

    def tulis(_: int) -> None:
        try:
            ke_public()
            tulis_versi(kecamatan=malili, periode=tw1, versi=versi)
        finally:
            connection.close()

    with ThreadPoolExecutor(6) as utas:
        list(utas.map(tulis, range(12)))
    rekap = Rekap.objects.get(kecamatan=malili, periode=tw1)
    kunci = list(Fakta.objects.filter(rekap=rekap).values_list("tingkat", "kunci", "tahun"))
    assert len(kunci) == len(set(kunci)) > 60
