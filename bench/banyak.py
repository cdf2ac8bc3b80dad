"""An office with 200 sub kegiatan: what each kind's snapshot weighs, and what it takes to print."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction
from django_tenants.utils import tenant_context

from core.anggaran.models import Dpa, DpaBaris, Realisasi
from core.cascade.models import Jenjang, Nomenklatur
from core.periode.queries import periode_kode
from reporting.dokumen.terbitan import Terbitan
from reporting.laporan.jenis import JENIS
from reporting.laporan.services import snapshot_kini
from reporting.render.pdf import pdf
from reporting.snapshot.bentuk import ke_teks
from tenants.models import Kecamatan
from tenants.queries import kecamatan_slug

BANYAK = 200
BATAS_KB = 400


@contextmanager
def kantor_besar() -> Iterator[Kecamatan]:
    """Wotu with 200 lines in its DPA and four quarters of each; gone again afterwards.

    The national list has fewer sub kegiatan than that, so the first ones come again for a
    kelurahan.
    """
    kecamatan = kecamatan_slug("wotu")
    semua = Nomenklatur.objects.filter(jenjang=Jenjang.SUBKEGIATAN).order_by("kode")
    kode = [(k, "") for k in semua.values_list("kode", flat=True)]
    kode += [(k, "0001") for k, _ in kode[: BANYAK - len(kode)]]
    with tenant_context(kecamatan), transaction.atomic():
        dpa = Dpa.objects.filter(tahun=2024).order_by("berlaku_mulai").last()
        DpaBaris.objects.filter(dpa=dpa).delete()
        Realisasi.objects.all().delete()
        DpaBaris.objects.bulk_create(
            DpaBaris(dpa=dpa, kode=k, sub_unit=u, pagu=12_345_678, target=12) for k, u in kode
        )
        Realisasi.objects.bulk_create(
            Realisasi(
                tahun=2024, triwulan=t, kode=k, sub_unit=u, rupiah=3_000_000 * t, volume=3 * t
            )
            for k, u in kode
            for t in range(1, 5)
        )
        yield kecamatan
        transaction.set_rollback(True)


def dua_ratus_sub_kegiatan() -> dict[str, str]:
    """By kind: weight of the snapshot, time to freeze, to compose and to print as PDF."""
    hasil = {}
    periode = periode_kode("2024-TW4")
    with kantor_besar() as kecamatan:
        for jenis in JENIS.values():
            mulai = time.perf_counter()
            snapshot = snapshot_kini(kecamatan, periode, None, jenis=jenis.kunci)
            beku = time.perf_counter()
            dokumen = jenis.susun(snapshot, Terbitan(1))
            susun = time.perf_counter()
            halaman = pdf(dokumen).halaman
            cetak = time.perf_counter()
            berat = len(ke_teks(snapshot).encode()) / 1000
            hasil[jenis.nama] = (
                f"{berat:.0f} kB{' (di atas batas)' if berat > BATAS_KB else ''}, beku"
                f" {(beku - mulai) * 1000:.0f} ms, susun {(susun - beku) * 1000:.0f} ms, PDF"
                f" {cetak - susun:.1f} s untuk {halaman} halaman"
            )
    return hasil
