from collections.abc import Callable, Iterator
from uuid import uuid4

import pytest
from django.test import Client
from django_tenants.utils import tenant_context

from core.isian.alamat import Sel
from core.periode.models import Periode
from tenants.models import Kecamatan, Pengguna

KODE = "7.01.01.2.01.0002"  # Koordinasi dan Penyusunan Dokumen RKA-SKPD, Dokumen
LAPORAN = "7.01.01.2.02.0007"  # Koordinasi dan Penyusunan Laporan Keuangan, 12 Laporan


@pytest.fixture
def di_wotu(wotu: Kecamatan) -> Iterator[None]:
    with tenant_context(wotu):
        yield


@pytest.fixture
def operator(db: None) -> Pengguna:
    return Pengguna.objects.get(nama_masuk="operator@wotu.tes")


@pytest.fixture
def kasubag(db: None) -> Pengguna:
    return Pengguna.objects.get(nama_masuk="kasubag@wotu.tes")


@pytest.fixture
def sel(tw4: Periode) -> Callable[..., Sel]:
    def buat(bidang: str = "anggaran.realisasi", kode: str = KODE) -> Sel:
        return Sel(bidang, kode, "", tw4)

    return buat


@pytest.fixture
def kirim() -> Callable[..., dict]:
    """Sends cells as the page does and gives the answer; `kirim(klien, (alamat, teks), ...)`."""

    def jalankan(klien: Client, *sel: tuple, jalur: str = "/isian/sel/", **lain: object) -> dict:
        tulisan = [
            {
                "id": str(uuid4()),
                "alamat": s[0],
                **({"isian": s[1]} if isinstance(s[1], dict) else {"teks": s[1]}),
                "dasar": s[2] if len(s) > 2 else 0,
            }
            for s in sel
        ]
        badan = {"periode": "2024-TW4", "tulisan": tulisan, **lain}
        jawab = klien.post(jalur, badan, content_type="application/json")
        assert jawab.status_code == 200, jawab.content
        return jawab.json()

    return jalankan
