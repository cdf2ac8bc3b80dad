"""All offices of a quarter in one PDF, bound from the reports the batch has just printed."""

import time

from bench.antrean import KODE
from core.periode.queries import periode_kode
from reporting.rollup.services import hitung_ulang
from reporting.volume.models import Volume
from reporting.volume.services import buat_volume
from tenants.skema import ke_public


def volume() -> dict[str, str]:
    """Seconds, pages and megabytes of the volume; the documents are there, so none is printed."""
    ke_public()
    Volume.objects.all().delete()
    periode = periode_kode(KODE)
    for _ in hitung_ulang(periode=periode):
        """The measured offices' rollup then stands on the versions just printed."""
    mulai = time.perf_counter()
    satu = buat_volume(periode=periode)
    lama = time.perf_counter() - mulai
    return {
        "51 kantor": f"{lama:.1f} s",
        "halaman": str(satu.halaman),
        "ukuran": f"{satu.berkas.size / 1e6:.1f} MB",
    }
