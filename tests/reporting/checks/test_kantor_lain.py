"""Absorption of other offices: without names, without one's own, of enough offices only."""

from decimal import Decimal

import pytest
from django_tenants.utils import tenant_context

from core.periode.models import Periode
from reporting.checks.bersama import queries
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
