"""The batch through Celery against two plain loops over the same documents.

Both sides freeze, print and store each kecamatan's report anew; worker start-up and imports
are left out on both (the workers are up and have made a document before the clock starts).
"""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django_tenants.utils import tenant_context

from bench.wilayah import hanya
from core.periode.queries import periode_kode
from reporting.laporan.models import Berkas, Versi
from tasks import queries, services
from tasks.models import Batch, Pekerjaan
from tenants.models import Kecamatan
from tenants.queries import kecamatan_aktif
from tenants.skema import ke_public

AKAR = Path(__file__).resolve().parents[1]
KODE = "2024-TW4"
HANGAT = 4  # documents that warm up the pool's processes
PEMINTA = 5  # offices that ask for a document during the batch


def bersihkan() -> None:
    """Forgets every document and every job in line, so that each run makes all of them."""
    ke_public()  # a request measured before leaves this connection in its office's schema
    # What an interrupted run left in line would be taken for the batch that is under way.
    Pekerjaan.objects.filter(status__in=Pekerjaan.BERJALAN).update(status=Pekerjaan.Status.GAGAL)
    Pekerjaan.objects.update(versi_id=None)
    for kecamatan in kecamatan_aktif():
        lupakan(kecamatan)


def lupakan(kecamatan: Kecamatan) -> None:
    """Every document of one office."""
    with tenant_context(kecamatan):
        Berkas.objects.all().delete()
        Versi.objects.all().delete()


@contextmanager
def pekerja(*, tunggu: bool = False) -> Iterator[None]:
    """The batch's two processes; with `tunggu` also the one kept for people, as in production."""
    macam = [("batch", "2", "tunggu,batch,rawat")]
    if tunggu:
        macam.append(("tunggu", "1", "tunggu"))
    proses = [
        subprocess.Popen(
            [
                *(sys.executable, "-m", "celery", "-A", "config.celery", "worker", "-c", banyak),
                *("-Q", antrean, "-n", f"bench-{nama}@%h", "-l", "error"),
            ],
            cwd=AKAR,
            start_new_session=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        for nama, banyak, antrean in macam
    ]
    try:
        yield
    finally:
        for satu in proses:
            satu.terminate()
        for satu in proses:
            satu.wait(20)


def _mulai() -> Batch:
    ke_public()
    return services.mulai_batch(periode=periode_kode(KODE))


def _selesaikan() -> float:
    mulai = time.perf_counter()
    batch = _mulai()
    while not queries.hitung_batch(batch).rampung:
        time.sleep(0.1)
    return time.perf_counter() - mulai


def batch() -> float:
    with pekerja():
        _panaskan()
        return _selesaikan()


def _panaskan() -> None:
    """All pool processes import and load fonts; then every document is forgotten again."""
    bersihkan()
    with hanya(HANGAT):
        _selesaikan()
    bersihkan()


def minta_saat_batch() -> list[float]:
    """Seconds from an office's "Buat LKJ" until a worker has it, while the batch of all runs.

    The offices asking stand at the end of the batch's line.
    """
    with pekerja(tunggu=True):
        _panaskan()
        _mulai()
        lama = [_minta(kecamatan) for kecamatan in list(kecamatan_aktif())[-PEMINTA:]]
        bersihkan()  # nobody waits for the rest
    return lama


def _minta(kecamatan: Kecamatan) -> float:
    with tenant_context(kecamatan):
        mulai = time.perf_counter()
        pekerjaan = services.minta_dokumen(
            kecamatan=kecamatan, periode=periode_kode(KODE), oleh=None
        )
        while pekerjaan.status == Pekerjaan.Status.ANTRE:
            time.sleep(0.01)
            pekerjaan.refresh_from_db()
        lama = time.perf_counter() - mulai
        while pekerjaan.berjalan:  # one office at a time asks
            time.sleep(0.1)
            pekerjaan.refresh_from_db()
        return lama


PUTARAN = """
import sys, time
import django; django.setup()
from pathlib import Path
from tempfile import mkdtemp
from core.periode.queries import periode_kode
from tasks.management.commands.lkj import buat
from tenants.queries import kecamatan_aktif
periode = periode_kode("2024-TW4")
bagian = list(kecamatan_aktif())[int(sys.argv[1])::2]
tujuan = Path(mkdtemp())
buat(bagian[0], periode, tujuan)
from bench.antrean import lupakan
lupakan(bagian[0])
print("siap", flush=True)
sys.stdin.readline()
for kecamatan in bagian:
    buat(kecamatan, periode, tujuan)
"""


def dua_putaran() -> float:
    """Wall time until both loops are done, each with its half of the kecamatan."""
    bersihkan()
    proses = [
        subprocess.Popen(
            [sys.executable, "-c", PUTARAN, str(n)],
            cwd=AKAR,
            env=os.environ,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for n in range(2)
    ]
    for satu in proses:
        assert satu.stdout is not None
        satu.stdout.readline()
    mulai = time.perf_counter()
    for satu in proses:
        assert satu.stdin is not None
        satu.stdin.write("\n")
        satu.stdin.flush()
    for satu in proses:
        satu.wait()
    return time.perf_counter() - mulai
