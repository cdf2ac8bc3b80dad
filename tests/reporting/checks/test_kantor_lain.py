"""Other offices: absorption without names and of enough of them, officials' names untold."""

from decimal import Decimal

import pytest
from django_tenants.utils import tenant_context

from core.periode.models import Periode
from core.profil.bersama.services import sidik_pejabat_simpan
from core.profil.models import IsuStrategis
from reporting.checks.bersama import queries
from reporting.checks.queries import temuan_kini
from reporting.rollup.models import Fakta, Rekap
from tenants.models import Kecamatan

KODE = "7.01.01.2.02.0001"


def fakta(kecamatan: Kecamatan, tw4: Periode, realisasi: int) -> None:
    rekap, _ = Rekap.objects.update_or_create(
        kecamatan=kecamatan,
        periode=tw4,
        defaults={"nomor_versi": 1, "sha256": "", "versi_rumus": 1, "sementara": True},
    )
    Fakta.objects.filter(rekap=rekap, kunci=KODE).delete()
    Fakta.objects.create(
        rekap=rekap,
        urutan=999,
        tingkat="sub-kegiatan",
        kunci=KODE,
        kode=KODE,
        tahun=tw4.tahun,
        nama="Gaji",
        pagu=200,
        realisasi=realisasi,
    )


def test_figures_of_others_without_ones_own(
    wotu: Kecamatan, malili: Kecamatan, tw4: Periode, monkeypatch: pytest.MonkeyPatch
) -> None:
    fakta(wotu, tw4, 50)
    fakta(malili, tw4, 190)
    with tenant_context(wotu):
        assert KODE not in queries.serapan_lain(wotu, tw4)  # one other office is too few
        monkeypatch.setattr(queries, "KANTOR_PEMBANDING", 1)
        assert queries.serapan_lain(wotu, tw4)[KODE] == (Decimal(95),)  # 190 / 200


def test_another_offices_official_is_found_and_not_told_of(
    wotu: Kecamatan, malili: Kecamatan, tw4: Periode
) -> None:
    with tenant_context(malili):
        sidik_pejabat_simpan(kecamatan=malili, nama=["Drs. Budi Contoh, M.Si."])
    for kecamatan, banyak in ((wotu, 1), (malili, 0)):
        with tenant_context(kecamatan):
            IsuStrategis.objects.create(tahun=2024, urutan=99, uraian="Arahan Budi Contoh diikuti.")
            semua = temuan_kini(kecamatan, tw4)
        temuan = [t for t in semua if t.aturan == "nama.kantor_lain"]
        assert [t.tertulis for t in temuan] == ["Budi Contoh"] * banyak
        assert "Malili" not in str(temuan)
