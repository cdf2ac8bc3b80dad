"""What is read from outside the snapshot."""

from decimal import Decimal

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django_tenants.utils import tenant_context

from core.anggaran.models import Realisasi
from core.periode.models import Periode
from core.profil.models import Pejabat
from reporting.checks.queries import pembanding, temuan_kini
from reporting.laporan.services import snapshot_kini
from tenants.models import Kecamatan

GAJI = "7.01.01.2.02.0001"


def test_last_quarters_figures_and_sentences_by_address(wotu: Kecamatan, tw4: Periode) -> None:
    with tenant_context(wotu):
        snapshot = snapshot_kini(wotu, tw4, None)
        with CaptureQueriesContext(connection) as kueri:
            luar = pembanding(wotu, tw4, snapshot)
        Realisasi.objects.filter(tahun=2024, triwulan=3, kode=GAJI).update(rupiah=2_060_771_986)
        turun = [t for t in temuan_kini(wotu, tw4) if t.aturan == "kewajaran.turun"]
    assert len(kueri) <= 11
    assert luar.kecamatan_lain == ("Malili",)
    assert luar.analisis_lalu["analisis/sasaran-1"]
    assert "analisis/7.01.04" in luar.analisis_ada
    assert luar.nomenklatur["7.01.02.2.04.0001"].satuan == "Dokumen"
    assert isinstance(luar.sebelum[f"anggaran.realisasi/{GAJI}"], Decimal)
    assert [t.seharusnya for t in turun] == ["sekurangnya Rp\xa02.060.771.986"]


def test_who_holds_no_post_any_more(wotu: Kecamatan, tw4: Periode) -> None:
    with tenant_context(wotu):
        kini = Pejabat.objects.filter(jabatan__jenis="pimpinan").latest("mulai")
        lama = Pejabat.objects.create(
            jabatan=kini.jabatan, nama="Budi Contoh", mulai="2019-01-01", sampai="2021-12-31"
        )
        kini.nama = "Sari Contoh"
        kini.save()
        luar = pembanding(wotu, tw4, snapshot_kini(wotu, tw4, None))
    assert luar.pejabat_lain == (lama.nama,)
