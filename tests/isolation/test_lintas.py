"""Written in one kecamatan, tried from the other: rows, files, cache, jobs, log lines."""

import logging
from datetime import date

import pytest
from django.core.cache import cache
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import connection
from django_tenants.utils import tenant_context

from core.anggaran.models import Realisasi
from core.cascade.queries import renstra_berlaku
from core.periode.models import Pengecualian, Periode
from core.periode.queries import batas_untuk
from core.profil.models import IsuStrategis
from tasks.models import Pekerjaan
from tasks.queries import pekerjaan_milik, pekerjaan_terakhir
from tenants.jejak import catat
from tenants.log import TenantFilter
from tenants.models import Kecamatan
from tenants.queries import jejak_kecamatan


def test_facts_of_a_schema_are_not_seen_from_another(wotu: Kecamatan, malili: Kecamatan) -> None:
    with tenant_context(wotu):
        IsuStrategis.objects.create(tahun=2099, urutan=1, uraian="rahasia Wotu")
        Realisasi.objects.create(tahun=2099, triwulan=1, kode="7.01.99.2.99.0001", rupiah=1)
    with tenant_context(malili):
        assert not IsuStrategis.objects.filter(tahun=2099).exists()
        assert not Realisasi.objects.filter(tahun=2099).exists()


def test_jobs_in_public_are_not_seen_from_another(
    wotu: Kecamatan, malili: Kecamatan, tw4: Periode
) -> None:
    milik_wotu = Pekerjaan.objects.create(kecamatan=wotu, periode=tw4)
    with tenant_context(malili):
        terakhir = pekerjaan_terakhir(malili, tw4)
        assert terakhir is None or terakhir.kecamatan_id == malili.pk
        with pytest.raises(Pekerjaan.DoesNotExist):
            pekerjaan_milik(malili, milik_wotu.pk)


def test_deadline_exception_in_public_holds_for_its_office_only(
    wotu: Kecamatan, malili: Kecamatan, tw4: Periode
) -> None:
    lebih = tw4.batas.replace(year=2026)
    Pengecualian.objects.create(periode=tw4, kecamatan=wotu, batas=lebih, alasan="banjir")
    with tenant_context(malili):
        assert batas_untuk(malili, tw4) == tw4.batas
    with tenant_context(wotu):
        assert batas_untuk(wotu, tw4) == lebih


def test_renstra_in_public_is_ones_own(wotu: Kecamatan, malili: Kecamatan) -> None:
    with tenant_context(malili):
        assert renstra_berlaku(malili, date(2024, 12, 31)).kecamatan_id == malili.pk


def test_audit_rows_in_public_are_ones_own(wotu: Kecamatan, malili: Kecamatan) -> None:
    catat(aksi="tes.rahasia", kecamatan=wotu)
    with tenant_context(malili):
        assert "tes.rahasia" not in [j.aksi for j in jejak_kecamatan(malili)]
    with tenant_context(wotu):
        assert "tes.rahasia" in [j.aksi for j in jejak_kecamatan(wotu)]


def test_cache_keys_carry_the_schema(wotu: Kecamatan, malili: Kecamatan) -> None:
    with tenant_context(wotu):
        cache.set("tes-lintas", "rahasia Wotu", 30)
    with tenant_context(malili):
        assert cache.get("tes-lintas") is None
    with tenant_context(wotu):
        assert cache.get("tes-lintas") == "rahasia Wotu"


def test_files_lie_in_the_tenants_own_folder(wotu: Kecamatan, malili: Kecamatan) -> None:
    with tenant_context(wotu):
        nama = default_storage.save("lintas/rahasia.txt", ContentFile(b"Wotu"))
        assert "kec_wotu" in default_storage.path(nama)
    with tenant_context(malili):
        assert not default_storage.exists(nama)


def test_log_lines_name_the_tenant(wotu: Kecamatan) -> None:
    baris = logging.LogRecord("x", logging.INFO, "x", 1, "pesan", None, None)
    with tenant_context(wotu):
        TenantFilter().filter(baris)
    assert baris.tenant == "kec_wotu"
    assert connection.schema_name == "public"
