"""What a new office costs, and an upgrade that finds nothing to do in 51 schemas."""

import statistics
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

from django.core.management import call_command
from django.db import transaction

from tenants.services import kecamatan_tambah
from tenants.skema import ke_public
from tenants.templat import migrasikan

ULANGAN = 5


class _Batal(Exception):
    """Leaves the measured office unmade."""


def kantor_baru() -> dict[str, str]:
    """Seconds until row, host, schema and tables are there; each made and rolled back."""
    ke_public()
    waktu = []
    for ke in range(ULANGAN + 1):
        with suppress(_Batal), transaction.atomic():
            mulai = time.perf_counter()
            kecamatan_tambah(slug=f"ukur-{ke}", nama=f"Ukur {ke}", kode=f"73.26.{ke:02}")
            waktu.append(time.perf_counter() - mulai)
            raise _Batal
    ke_public()
    return {
        "kantor baru, median": f"{statistics.median(waktu[1:]):.2f} s (tujuan ≤ 0,3)",
        "kantor baru, terlama": f"{max(waktu[1:]):.2f} s",
        "dengan migrasi biasa": f"{_dengan_migrasi():.2f} s",
    }


def _dengan_migrasi() -> float:
    from django.db import connection

    mulai = time.perf_counter()
    with suppress(_Batal), transaction.atomic():
        with connection.cursor() as kursor:
            kursor.execute("CREATE SCHEMA kec_ukur_migrasi")
        migrasikan("kec_ukur_migrasi")
        raise _Batal
    lama = time.perf_counter() - mulai
    ke_public()
    return lama


def migrasi_kosong() -> dict[str, str]:
    """`migrate_schemas` over public and every office when all are up to date."""
    waktu = []
    for _ in range(ULANGAN):
        mulai = time.perf_counter()
        call_command("migrate_schemas", verbosity=0, interactive=False)
        waktu.append(time.perf_counter() - mulai)
    perintah = [sys.executable, "manage.py", "migrate_schemas", "-v", "0"]
    mulai = time.perf_counter()
    subprocess.run(perintah, cwd=Path(__file__).resolve().parents[1], check=True)
    seluruh = time.perf_counter() - mulai
    return {
        "migrasi tanpa isi, median": f"{statistics.median(waktu):.2f} s (tujuan ≤ 1)",
        "beserta menyalakan Python": f"{seluruh:.2f} s",
    }
