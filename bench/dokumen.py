"""One document: time by stage; peak memory and growth over many in one process."""

import statistics
import subprocess
import sys
import time
from pathlib import Path

from django_tenants.utils import tenant_context

from core.periode.models import Periode
from core.periode.queries import periode_kode
from reporting.dokumen.terbitan import Terbitan
from reporting.laporan.services import snapshot_kini
from reporting.lkj import susun_lkj
from reporting.render.html import html
from reporting.render.pdf import pdf
from reporting.snapshot.bentuk import ke_teks, sidik
from tenants.models import Kecamatan
from tenants.queries import kecamatan_slug

ULANGAN = 5


def bekukan(kecamatan: Kecamatan, periode: Periode) -> str:
    with tenant_context(kecamatan):
        return ke_teks(snapshot_kini(kecamatan, periode, None))


def satu() -> dict[str, str]:
    kecamatan, periode = kecamatan_slug("wotu"), periode_kode("2024-TW4")
    tahap: dict[str, list[float]] = {"bekukan": [], "susun + HTML": [], "seluruhnya": []}
    halaman = ukuran = 0
    for ke in range(ULANGAN + 1):
        mulai = time.perf_counter()
        with tenant_context(kecamatan):
            snapshot = snapshot_kini(kecamatan, periode, None)
        teks = ke_teks(snapshot)
        beku = time.perf_counter()
        dokumen = susun_lkj(snapshot, Terbitan(1, sidik=sidik(teks)))
        html(dokumen)
        susun = time.perf_counter()
        hasil = pdf(dokumen)
        selesai = time.perf_counter()
        if ke:  # the first one warms up imports and fonts
            tahap["bekukan"].append(beku - mulai)
            tahap["susun + HTML"].append(susun - beku)
            # pdf() makes the HTML itself; don't count it twice
            tahap["seluruhnya"].append(selesai - mulai - (susun - beku))
        halaman, ukuran = hasil.halaman, len(hasil.isi)
    detik = {nama: f"{statistics.median(t):.2f} s" for nama, t in tahap.items()}
    return detik | {
        "halaman": str(halaman),
        "ukuran PDF": f"{ukuran / 1000:.0f} kB",
        "ukuran snapshot": f"{len(teks.encode()) / 1000:.0f} kB",
    }


PUTARAN = """
import django; django.setup()
import resource
from bench.dokumen import bekukan
from core.periode.queries import periode_kode
from reporting.dokumen.terbitan import Terbitan
from reporting.lkj import susun_lkj
from reporting.render.pdf import pdf
from reporting.snapshot.bentuk import dari_teks
from tenants.queries import kecamatan_aktif
semua = list(kecamatan_aktif())[:11]
periode = periode_kode("2024-TW4")
def rss():
    return int(open("/proc/self/statm").read().split()[1]) * 4096 / 1e6
awal = 0
for ke in range(1, 31):
    teks = bekukan(semua[ke % len(semua)], periode)
    pdf(susun_lkj(dari_teks(teks), Terbitan(1)))
    if ke == 10:
        awal = rss()
print(rss() - awal, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6)
"""


def pertumbuhan() -> dict[str, str]:
    """What a process of its own gains from its 10th to its 30th document, and its peak."""
    hasil = subprocess.run(
        [sys.executable, "-c", PUTARAN],
        cwd=Path(__file__).resolve().parents[1],
        check=True,
        capture_output=True,
        text=True,
    )
    tumbuh, puncak = map(float, hasil.stdout.split())
    return {
        "puncak memori": f"{puncak:.0f} MB",
        "pertumbuhan, dokumen 10 → 30": f"{tumbuh:+.1f} MB",
    }
