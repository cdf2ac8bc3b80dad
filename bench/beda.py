"""Differences: two frozen reports compared, as the page does it."""

import statistics
import time

from django_tenants.utils import tenant_context

from bench.ukur import p95
from core.periode.queries import periode_kode
from reporting.beda.perbedaan import bandingkan
from reporting.laporan.services import snapshot_kini
from reporting.snapshot.bentuk import dari_teks, ke_teks
from tenants.queries import kecamatan_slug

ULANGAN = 20


def dua_triwulan() -> dict[str, str]:
    """From two stored texts to the differences: TW III and TW IV, where nearly all differs."""
    with tenant_context(kecamatan_slug("wotu")):
        teks = [
            ke_teks(snapshot_kini(kecamatan_slug("wotu"), periode_kode(kode), None))
            for kode in ("2024-TW3", "2024-TW4")
        ]
    waktu: list[float] = []
    for _ in range(ULANGAN):
        mulai = time.perf_counter()
        hasil = bandingkan(dari_teks(teks[0]), dari_teks(teks[1]))
        waktu.append((time.perf_counter() - mulai) * 1000)
    return {
        "median": f"{statistics.median(waktu):.0f} ms",
        "p95 (tujuan ≤ 300 ms)": f"{p95(waktu):.0f} ms",
        "perbedaan": f"{sum(b.banyak for b in hasil.bab)}",
    }
