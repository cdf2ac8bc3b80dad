"""The latest changes: names instead of addresses, runs and groups as one line."""

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django_tenants.utils import tenant_context

from core.anggaran.pohon import pohon
from core.isian.models import Kelompok, PerubahanSel
from core.kinerja.capaian_indikator import indikator_pk
from core.nama_fakta import NamaFakta
from core.periode.models import Periode
from core.perubahan import Perubahan, perubahan_tampil
from tenants.models import Pengguna

KODE = "7.01.01.2.02.0001"  # Penyediaan Gaji dan Tunjangan ASN
LAIN = "7.01.01.2.01.0001"


@pytest.fixture
def baca(wotu: object, tw4: Periode) -> Callable[..., list[Perubahan]]:
    def hasil(banyak: int = 5) -> list[Perubahan]:
        with tenant_context(wotu):
            nama = NamaFakta(pohon(tw4), indikator_pk(wotu, tw4))
            return perubahan_tampil(nama, banyak)

    return hasil


@pytest.fixture
def ubah(wotu: object) -> Callable[..., PerubahanSel]:
    """One change so many minutes ago."""
    with tenant_context(wotu):
        PerubahanSel.objects.all().delete()
        Kelompok.objects.all().delete()

    def buat(
        alamat: str, sesudah: str | None, menit: int = 0, siapa: str = "operator", **isi: object
    ) -> PerubahanSel:
        with tenant_context(wotu):
            oleh = Pengguna.objects.get(nama_masuk=f"{siapa}@wotu.tes")
            baris = PerubahanSel.objects.create(alamat=alamat, sesudah=sesudah, oleh=oleh, **isi)
            waktu = timezone.now() - timedelta(minutes=menit)
            PerubahanSel.objects.filter(pk=baris.pk).update(waktu=waktu)
        return baris

    return buat


@pytest.mark.parametrize(
    ("bidang", "sesudah", "judul", "rinci"),
    [
        ("anggaran.realisasi", "2060771985", "Realisasi rupiah: ", "mengisi 2.060.771.985"),
        ("anggaran.volume", "19", "Realisasi volume: ", "mengisi 19 Orang/bulan"),
        ("anggaran.pagu", None, "Pagu: ", "mengosongkan"),
    ],
)
def test_a_change_is_told_by_name(
    baca: Callable, ubah: Callable, bidang: str, sesudah: str, judul: str, rinci: str
) -> None:
    ubah(f"{bidang}/2024-TW4/{KODE}", sesudah)
    [satu] = baca()
    assert satu.judul == f"{judul}Penyediaan Gaji dan Tunjangan ASN"
    assert satu.rinci == f"Operator wotu {rinci}"


def test_an_indicator_is_told_by_its_name_and_state(
    baca: Callable, ubah: Callable, wotu: object, tw4: Periode
) -> None:
    with tenant_context(wotu):
        satu = indikator_pk(wotu, tw4)[0]
    ubah(f"kinerja.realisasi/2024-TW4/{satu.kunci}", '{"status": "belum_dinilai", "alasan": "x"}')
    [hasil] = baca()
    assert hasil.judul == satu.nama
    assert hasil.rinci == "Operator wotu mengisi Belum dinilai: x"


def test_a_run_of_cells_is_one_line(baca: Callable, ubah: Callable) -> None:
    ubah(f"anggaran.volume/2024-TW4/{LAIN}", "1", menit=40)
    for menit, kode in ((3, LAIN), (2, KODE), (1, KODE)):
        ubah(f"anggaran.realisasi/2024-TW4/{kode}", "5", menit)
    ubah(f"anggaran.realisasi/2024-TW4/{KODE}", "6", 0, siapa="kasubag")
    hasil = baca()
    assert [h.rinci for h in hasil] == [
        "Kasubag Perencanaan wotu mengisi 6",
        "Operator wotu mengisi 3 kali",
        "Operator wotu mengisi 1 Dokumen",
    ]
    assert hasil[1].judul == "Realisasi rupiah: Penyediaan Gaji dan Tunjangan ASN dan 1 lainnya"


def test_a_pasted_block_is_one_line(baca: Callable, ubah: Callable, wotu: object) -> None:
    with tenant_context(wotu):
        oleh = Pengguna.objects.get(nama_masuk="kasubag@wotu.tes")
        kelompok = Kelompok.objects.create(
            jenis=Kelompok.Jenis.IMPOR, keterangan="rekap5.xlsx", oleh=oleh
        )
    for nomor in range(4):
        ubah(f"anggaran.pagu/2024-TW4/{KODE}", str(Decimal(nomor)), kelompok=kelompok)
    [satu] = baca()
    assert (satu.judul, satu.rinci) == ("Impor rekap5.xlsx", "Kasubag Perencanaan wotu, 4 sel")


def test_an_address_of_another_time_says_its_code(baca: Callable, ubah: Callable) -> None:
    ubah("anggaran.pagu/2023-TW1/7.01.09.2.01.0001", "7")
    assert baca()[0].judul == "Pagu: 7.01.09.2.01.0001"


def test_more_changes_ask_no_more_queries(
    baca: Callable, ubah: Callable, wotu: object, tw4: Periode
) -> None:
    ubah(f"anggaran.pagu/2024-TW4/{KODE}", "1")
    with tenant_context(wotu):
        nama = NamaFakta(pohon(tw4), indikator_pk(wotu, tw4))
        with CaptureQueriesContext(connection) as satu:
            perubahan_tampil(nama)
    for menit in range(0, 600, 20):
        ubah(f"anggaran.pagu/2024-TW4/{KODE}", "1", menit)
    with tenant_context(wotu):
        perubahan_tampil(nama)  # the first query of a context also sets the schema
        with CaptureQueriesContext(connection) as banyak:
            perubahan_tampil(nama)
    assert len(satu) == len(banyak) == 2


def test_the_front_page_shows_them(masuk: Callable, ubah: Callable) -> None:
    ubah(f"anggaran.realisasi/2024-TW4/{KODE}", "2060771985")
    isi = masuk("camat", "wotu").get("/").content.decode()
    assert "Realisasi rupiah: Penyediaan Gaji dan Tunjangan ASN" in isi
