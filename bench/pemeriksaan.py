"""All checks on one snapshot, and what the page asks of the database besides."""

import statistics
import time

from django_tenants.utils import tenant_context

from bench.ukur import p95
from core.periode.queries import periode_kode
from reporting.checks.halaman import halaman
from reporting.checks.jalankan import periksa
from reporting.checks.queries import pembanding
from reporting.laporan.services import snapshot_kini
from tenants.queries import kecamatan_aktif, kecamatan_slug

ULANGAN = 20


def pemeriksaan() -> dict[str, str]:
    """Median and 95th percentile, warm; findings of every office of the demo."""
    kecamatan, periode = kecamatan_slug("wotu"), periode_kode("2024-TW4")
    aturan: list[float] = []
    laman: list[float] = []
    with tenant_context(kecamatan):
        snapshot = snapshot_kini(kecamatan, periode, None)
        luar = pembanding(kecamatan, periode, snapshot)
        for ke in range(ULANGAN + 1):
            mulai = time.perf_counter()
            periksa(snapshot, luar)
            tengah = time.perf_counter()
            halaman(kecamatan, periode)
            if ke:  # the first one warms up imports
                aturan.append((tengah - mulai) * 1000)
                laman.append((time.perf_counter() - tengah) * 1000)
    jumlah = []
    for satu in kecamatan_aktif().exclude(slug__startswith="banding"):  # other measures' copies
        with tenant_context(satu):
            jumlah.append(f"{satu.nama} {halaman(satu, periode).jumlah}")
    return {
        "semua aturan, median": f"{statistics.median(aturan):.0f} ms",
        "p95 (tujuan ≤ 300 ms)": f"{p95(aturan):.0f} ms",
        "halaman dengan snapshot, median": f"{statistics.median(laman):.0f} ms",
        "temuan tiap kantor": ", ".join(jumlah),
    }
