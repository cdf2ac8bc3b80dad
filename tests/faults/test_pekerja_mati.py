"""kill -9 mid-batch, and the same task twice: one file each, batch complete, soon."""

import time
from collections.abc import Callable

from django_tenants.utils import tenant_context

from core.periode.queries import periode_kode
from reporting.laporan.models import Berkas
from tasks import queries, services
from tasks.models import Pekerjaan
from tasks.tasks import buat_dokumen


def berkas_dari(pekerjaan: Pekerjaan) -> int:
    with tenant_context(pekerjaan.kecamatan):
        return Berkas.objects.filter(versi_id=pekerjaan.versi_id, format="pdf").count()


def test_killed_worker_batch_completes_with_one_file_each(
    pekerja: Callable, sampai: Callable
) -> None:
    batch = services.mulai_batch(periode=periode_kode("2024-TW1"))
    pertama = pekerja("pertama")
    sampai(lambda: queries.hitung_batch(batch).jalan > 0, 60, "pekerja pertama tidak mengambil")
    pertama.bunuh()
    assert not queries.hitung_batch(batch).rampung
    mati = time.monotonic()
    pekerja("kedua")

    def rampung() -> bool:
        services.pungut_terbengkalai()  # what beat calls every five seconds
        return queries.hitung_batch(batch).rampung

    sampai(rampung, 60)
    assert time.monotonic() - mati < 45  # resumed within 30 s, then a few seconds of printing
    hasil = queries.pekerjaan_batch(batch)
    assert {p.status for p in hasil} == {"selesai"}
    assert [berkas_dari(p) for p in hasil] == [1] * len(hasil)


def test_the_same_task_sent_twice_makes_one_file(pekerja: Callable, sampai: Callable) -> None:
    from tenants.models import Kecamatan

    pekerjaan = services.minta_dokumen(
        kecamatan=Kecamatan.objects.get(slug="malili"),
        periode=periode_kode("2024-TW3"),
        oleh=None,
    )
    for _ in range(3):
        buat_dokumen.apply_async([pekerjaan.pk], queue="tunggu")
    pekerja("tunggal")
    sampai(lambda: Pekerjaan.objects.get(pk=pekerjaan.pk).status == "selesai", 60)
    pekerjaan.refresh_from_db()
    assert pekerjaan.percobaan == 1
    assert berkas_dari(pekerjaan) == 1
