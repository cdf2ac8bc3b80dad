"""No page of the regency asks the database more often because there are more offices."""

from collections.abc import Callable
from decimal import Decimal
from importlib import import_module

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from core.periode.models import KeadaanLaporan, Periode
from reporting.rollup.models import Fakta, Rekap, Tingkat
from tasks.models import KeadaanKantor, Pekerjaan
from tenants.models import Kecamatan
from tenants.skema import ke_public
from tests.isolation.test_rute import rute

pytestmark = pytest.mark.django_db

# Pages without a parameter in their path; those that only take a POST or hand over answer none.
BUKAN_HALAMAN = {"masuk", "keluar", "sandi", "sehat", "serah", "panduan:indeks"}
HALAMAN = {
    nama: f"/{jalur}"
    for nama, jalur in rute(import_module("config.urls_kabupaten").urlpatterns)
    if nama not in BUKAN_HALAMAN and not {"1", "malili", "2024-TW4", "x"} & set(jalur.split("/"))
}
BENTUK = {
    "banding program": "/banding/?periode=2024-TW4&tingkat=program&kode=7.01.01",
    "banding program semua": "/banding/?periode=2024-TW4&tingkat=program",
    "banding dua kantor": "/banding/?periode=2024-TW4&kantor=wotu&kantor=malili",
    "banding triwulan": "/banding/?periode=2024-TW4&lawan=2024-TW3",
    "papan terlambat": "/?periode=2024-TW4&saring=terlambat",
}


def beri_fakta(kecamatan: Kecamatan, periode: Periode) -> None:
    """What a made report leaves in public: rollup facts, states, a finished job."""
    rekap, _ = Rekap.objects.get_or_create(
        kecamatan=kecamatan,
        periode=periode,
        defaults={"nomor_versi": 1, "sha256": "0" * 64, "versi_rumus": 1, "sementara": True},
    )
    rekap.fakta.all().delete()
    for urutan, (tingkat, kode) in enumerate(
        [(Tingkat.KANTOR, "kantor"), (Tingkat.PROGRAM, "7.01.01")]
    ):
        Fakta.objects.create(
            rekap=rekap,
            urutan=urutan,
            tingkat=tingkat,
            kunci=kode,
            kode=kode,
            tahun=periode.tahun,
            nama=kode,
            pagu=Decimal(100 + kecamatan.pk),
            realisasi=Decimal(50),
            capaian=Decimal(90),
        )
    KeadaanKantor.objects.update_or_create(
        kecamatan=kecamatan,
        periode=periode,
        defaults={"terisi": 3, "seharusnya": 9, "dihitung_pada": timezone.now()},
    )
    KeadaanLaporan.objects.update_or_create(
        kecamatan=kecamatan,
        periode=periode,
        jenis="lkj",
        defaults={"keadaan": "diajukan", "sejak": timezone.now()},
    )
    Pekerjaan.objects.create(
        kecamatan=kecamatan, periode=periode, status="selesai", selesai_pada=timezone.now()
    )


def tambah_kantor(banyak: int) -> None:
    ke_public()
    periode = Periode.objects.filter(tahun=2024, triwulan__gte=3)
    for ke in range(banyak):
        kecamatan = Kecamatan.objects.create(
            slug=f"kueri-{ke}", nama=f"Kueri {ke}", kode=f"73.27.{ke:02}", schema_name=f"kec_q{ke}"
        )
        for satu in periode:
            beri_fakta(kecamatan, satu)


def test_the_pages_are_found() -> None:
    assert {"beranda", "banding:halaman", "kalender:halaman", "ringkasan"} <= set(HALAMAN)


@pytest.mark.parametrize("alamat", sorted({*HALAMAN.values(), *BENTUK.values()}))
def test_the_number_of_queries_does_not_follow_the_offices(alamat: str, masuk: Callable) -> None:
    for kecamatan in Kecamatan.objects.all():
        for periode in Periode.objects.filter(tahun=2024, triwulan__gte=3):
            beri_fakta(kecamatan, periode)
    klien = masuk("admin_kabupaten")
    jawab = klien.get(alamat)  # warms up what is read once
    if jawab.status_code != 200:
        assert jawab.status_code in (302, 405), jawab.status_code  # takes a POST, or leads on
        return
    with CaptureQueriesContext(connection) as dua:
        klien.get(alamat)
    tambah_kantor(7)
    with CaptureQueriesContext(connection) as sembilan:
        assert klien.get(alamat).status_code == 200
    assert len(sembilan) == len(dua), "\n".join(q["sql"][:200] for q in sembilan)
