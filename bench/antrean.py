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

from core.periode.queries import periode_kode
from reporting.laporan.models import Berkas, Versi
from tasks import queries, services
from tasks.models import Pekerjaan
from tenants.queries import kecamatan_aktif
from tenants.skema import ke_public

AKAR = Path(__file__).resolve().parents[1]
KODE = "2024-TW4"


def bersihkan() -> None:
    """Forgets every document, so that each run makes all of them."""
    ke_public()  # a request measured before leaves this connection in its office's schema
    Pekerjaan.objects.update(versi_id=None)
    for kecamatan in kecamatan_aktif():
        with tenant_context(kecamatan):
            Berkas.objects.all().delete()
            Versi.objects.all().delete()


@contextmanager
def pekerja() -> Iterator[None]:
    proses = subprocess.Popen(
        [
            *(sys.executable, "-m", "celery", "-A", "config.celery", "worker", "-c", "2"),
            *("-Q", "tunggu,batch,rawat", "-n", "bench@%h", "-l", "error"),
        ],
        cwd=AKAR,
        start_new_session=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield
    finally:
        proses.terminate()
        proses.wait(20)


def _selesaikan() -> float:
    mulai = time.perf_counter()
    batch = services.mulai_batch(periode=periode_kode(KODE))
    while not queries.hitung_batch(batch).rampung:
        time.sleep(0.1)
    return time.perf_counter() - mulai


def batch() -> float:
    with pekerja():
        bersihkan()
        _selesaikan()  # both pool processes import and load fonts
        bersihkan()
        return _selesaikan()


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


def lupakan(kecamatan: object) -> None:
    with tenant_context(kecamatan):
        Berkas.objects.all().delete()
        Versi.objects.all().delete()


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
