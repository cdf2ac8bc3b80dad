"""Provisioning: everything or nothing, bad and duplicate names refused in words."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django_tenants.utils import schema_exists, tenant_context

from core.anggaran.models import Dpa
from tenants import services
from tenants.models import Domain, Jejak, Kecamatan
from tenants.services import KecamatanDitolak, kecamatan_tambah

pytestmark = pytest.mark.django_db


def test_makes_row_host_schema_and_tables() -> None:
    kecamatan = kecamatan_tambah(slug="tomoni-barat", nama="Tomoni Barat", kode="73.24.91")
    assert kecamatan.schema_name == "kec_tomoni_barat"
    assert Domain.objects.get(tenant=kecamatan).domain == "tomoni-barat.localhost"
    with tenant_context(kecamatan):
        assert Dpa.objects.count() == 0
    assert Jejak.objects.filter(aksi="kecamatan.tambah", objek="tomoni-barat").exists()
    assert connection.schema_name == "public"


@pytest.mark.parametrize(
    ("slug", "nama", "kode", "pesan"),
    [
        ("wotu", "Wotu", "73.24.92", "sudah ada"),
        ("wotu-dua", "Wotu Dua", "73.24.06", "sudah dipakai"),
        ("Wotu", "Wotu", "73.24.92", "tidak dapat dipakai"),
        ("x", "X", "73.24.92", "tidak dapat dipakai"),
        ("wotu--dua", "W", "73.24.92", "tidak dapat dipakai"),
        ('a"; drop', "W", "73.24.92", "tidak dapat dipakai"),
        ("public", "W", "73.24.92", "dipakai sistem"),
        ("www", "W", "73.24.92", "dipakai sistem"),
        ("baru", "  ", "73.24.92", "kosong"),
        ("baru", "Baru", "732492", "tidak berbentuk"),
    ],
)
def test_refuses_bad_and_duplicate_names(slug: str, nama: str, kode: str, pesan: str) -> None:
    with pytest.raises(KecamatanDitolak, match=pesan):
        kecamatan_tambah(slug=slug, nama=nama, kode=kode)


def test_interrupted_creation_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def putus(**_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(services, "catat", putus)  # the last step, after schema and tables
    with pytest.raises(KeyboardInterrupt):
        kecamatan_tambah(slug="setengah", nama="Setengah", kode="73.24.93")
    assert not Kecamatan.objects.filter(slug="setengah").exists()
    assert not Domain.objects.filter(domain__startswith="setengah").exists()
    assert not schema_exists("kec_setengah")


def test_command_adds_and_lists() -> None:
    keluaran = StringIO()
    call_command("kecamatan", "add", "baru", "Baru", "--kode", "73.24.94", stdout=keluaran)
    call_command("kecamatan", "list", stdout=keluaran)
    assert "baru.localhost" in keluaran.getvalue()
    assert "wotu.localhost" in keluaran.getvalue()


def test_command_says_why_not() -> None:
    with pytest.raises(CommandError, match="sudah ada"):
        call_command("kecamatan", "add", "wotu", "Wotu", "--kode", "73.24.95")
