"""The leaders' page: totals, absorption, who is late, in one look."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from core.periode.models import KeadaanLaporan, Periode
from reporting.rollup.models import Fakta, Rekap
from tasks.models import KeadaanKantor
from tasks.ringkasan import ringkasan
from tenants.models import Kecamatan


def berangka(
    kecamatan: Kecamatan, periode: Periode, pagu: int, realisasi: int, terisi: int = 10
) -> None:
    KeadaanKantor.objects.create(
        kecamatan=kecamatan,
        periode=periode,
        terisi=terisi,
        seharusnya=10,
        dihitung_pada=timezone.now(),
    )
    rekap = Rekap.objects.create(
        kecamatan=kecamatan, periode=periode, nomor_versi=1, sha256="a" * 64, versi_rumus=1,
        sementara=True,
    )  # fmt: skip
    Fakta.objects.create(
        rekap=rekap, urutan=0, tingkat="kantor", kunci="kantor", kode="kantor", tahun=periode.tahun,
        nama=str(kecamatan), pagu=pagu, realisasi=realisasi,
    )  # fmt: skip


@pytest.fixture
def dua(wotu: Kecamatan, malili: Kecamatan, tw4: Periode) -> None:
    Rekap.objects.all().delete()
    berangka(wotu, tw4, pagu=1_000_000, realisasi=900_000, terisi=7)
    berangka(malili, tw4, pagu=3_000_000, realisasi=1_500_000)
    KeadaanLaporan.objects.create(
        kecamatan=malili, periode=tw4, keadaan="disetujui", mengunci=True, sejak=timezone.now()
    )


def test_absorption_is_money_over_money(dua: None, tw4: Periode) -> None:
    hasil = ringkasan(tw4)
    # (900.000 + 1.500.000) / (1.000.000 + 3.000.000) = 60 %, not the mean of 90 and 50.
    assert hasil.serapan.nilai == Decimal(60)
    assert (hasil.pagu, hasil.realisasi) == (4_000_000, 2_400_000)
    assert (hasil.lengkap, hasil.terlambat, hasil.belum) == (1, ["Wotu"], [])
    assert hasil.terendah.keadaan.kecamatan.nama == "Malili"


@pytest.mark.parametrize("peran", ["admin_kabupaten", "inspektorat", "pimpinan"])
def test_every_regency_role_reads_it(dua: None, masuk: Callable, peran: str) -> None:
    isi = masuk(peran).get("/ringkasan/").content.decode()
    assert "1 dari 2 kecamatan sudah mengajukan, 1 disetujui; serapan 60%." in isi
    assert "Terlambat: Wotu." in isi
    assert "Serapan terendah Malili, 50%." in isi
    assert "Angka 2 kecamatan masih sementara" in isi


def test_before_the_deadline_nobody_is_late(dua: None, masuk: Callable) -> None:
    Periode.objects.filter(tahun=2024, triwulan=4).update(batas="2099-01-10T08:00:00Z")
    isi = masuk("pimpinan").get("/ringkasan/").content.decode()
    assert "Belum ada yang terlambat" in isi
    assert "Belum mengajukan: Wotu." in isi


def test_without_any_draft_it_says_so(db: None, masuk: Callable, tw4: Periode) -> None:
    Rekap.objects.all().delete()
    isi = masuk("pimpinan").get("/ringkasan/").content.decode()
    assert "0 dari 2 kecamatan sudah mengajukan." in isi
    assert "belum ada draf" in isi


def test_more_offices_ask_no_more_queries(dua: None, masuk: Callable, tw4: Periode) -> None:
    klien = masuk("pimpinan")
    with CaptureQueriesContext(connection) as sedikit:
        klien.get("/ringkasan/")
    for n in range(20):
        kecamatan = Kecamatan.objects.create(
            slug=f"k{n}", schema_name=f"kec_k{n}", nama=f"K{n}", kode=f"99.99.{n:02}"
        )
        berangka(kecamatan, tw4, 1000, 500)
    with CaptureQueriesContext(connection) as lebih:
        assert "1 dari 22 kecamatan sudah mengajukan" in klien.get("/ringkasan/").content.decode()
    assert len(lebih) == len(sedikit)
