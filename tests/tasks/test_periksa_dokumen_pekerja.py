"""A worker on a foreign document: claimed once, told when it fails, given up when called off."""

from collections.abc import Callable, Iterator

import pytest
from django.core.files.storage import default_storage
from django_tenants.utils import tenant_context

from core.periode.queries import periode_kode
from tasks import pembuat
from tasks import periksa_dokumen as layanan
from tasks.models import Pekerjaan, PeriksaDokumen
from tasks.services import pungut_terbengkalai
from tenants.models import Kecamatan
from tests.core.bukti import contoh
from tests.tasks.periksa_dokumen_contoh import isi_berkas, orang, unggah

Antre = Callable[..., PeriksaDokumen]


@pytest.fixture
def antre(nyata: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[Antre]:
    """Uploads in Wotu with real transactions; no message is sent, the test is the worker."""
    monkeypatch.setattr("tasks.services.kirim", lambda *_, **__: None)
    monkeypatch.setattr("tasks.pembuat.kirim", lambda *_, **__: None)
    wotu = Kecamatan.objects.get(slug="wotu")

    def buat(isi: bytes, nama: str = "laporan.md") -> PeriksaDokumen:
        with tenant_context(wotu):
            return unggah(wotu, periode_kode("2024-TW4"), isi, nama)

    yield buat
    Pekerjaan.objects.filter(jenis=layanan.JENIS).delete()


def ada(satu: PeriksaDokumen, nama: str) -> bool:
    with tenant_context(satu.pekerjaan.kantor):
        return default_storage.exists(nama)


def segar(satu: PeriksaDokumen) -> PeriksaDokumen:
    return PeriksaDokumen.objects.select_related("pekerjaan").get(pk=satu.pk)


def test_it_is_checked_once_however_often_it_is_called(antre: Antre) -> None:
    satu = antre(isi_berkas())
    nama = satu.berkas.name
    pembuat.kerjakan(satu.pk)
    pembuat.kerjakan(satu.pk)
    satu = segar(satu)
    p = satu.pekerjaan
    assert (p.status, p.percobaan, p.tahap, satu.kesalahan) == ("selesai", 1, "", 3)
    assert not ada(satu, nama)
    assert ada(satu, satu.tabel.name)


def test_what_can_not_be_read_is_not_tried_again(antre: Antre) -> None:
    satu = antre(contoh.pdf(2), "pindaian.pdf")
    nama = satu.berkas.name
    pembuat.kerjakan(satu.pk)
    p = segar(satu).pekerjaan
    assert (p.status, p.percobaan) == ("gagal", 1)
    assert "hanya berisi gambar (pindaian)" in p.pesan
    assert not ada(satu, nama)


def test_a_fault_of_ours_is_tried_three_times_and_then_told(
    antre: Antre, monkeypatch: pytest.MonkeyPatch
) -> None:
    def rusak(*_: object) -> None:
        raise RuntimeError("memori habis")

    monkeypatch.setattr(layanan, "telusuri", rusak)
    satu = antre(isi_berkas())
    nama = satu.berkas.name
    for _ in range(2):
        pembuat.kerjakan(satu.pk)
        assert segar(satu).pekerjaan.status == "antre"
        assert ada(satu, nama)
    pembuat.kerjakan(satu.pk)
    p = segar(satu).pekerjaan
    assert (p.status, p.percobaan) == ("gagal", 3)
    assert f"nomor pekerjaan {satu.pk}" in p.pesan


def test_a_killed_workers_document_is_taken_up_again(antre: Antre) -> None:
    satu = antre(isi_berkas())
    assert pembuat.ambil(satu.pk)
    Pekerjaan.objects.filter(pk=satu.pk).update(tahap="periksa", denyut="2020-01-01T00:00Z")
    assert pungut_terbengkalai() == 1
    pembuat.kerjakan(satu.pk)
    satu = segar(satu)
    assert (satu.pekerjaan.status, satu.pekerjaan.percobaan, satu.kesalahan) == ("selesai", 2, 3)


@pytest.mark.parametrize("tahap", ["tabel", "periksa", "simpan"])
def test_called_off_at_any_step_nothing_is_kept(
    antre: Antre, monkeypatch: pytest.MonkeyPatch, tahap: str
) -> None:
    satu = antre(isi_berkas())
    nama = satu.berkas.name
    catat = pembuat._catat

    def batal_lalu_catat(pekerjaan: Pekerjaan, pemegang: object, **isi: object) -> None:
        if isi.get("tahap") == tahap:
            kantor = pekerjaan.kantor
            with tenant_context(kantor):
                layanan.periksa_batalkan(kantor=kantor, satu=satu, oleh=orang("camat@wotu.tes"))
        catat(pekerjaan, pemegang, **isi)  # type: ignore[arg-type]

    monkeypatch.setattr(pembuat, "_catat", batal_lalu_catat)
    pembuat.kerjakan(satu.pk)
    satu = segar(satu)
    assert (satu.pekerjaan.status, satu.hasil, satu.berkas.name) == ("gagal", None, "")
    assert satu.pekerjaan.pesan == "Dibatalkan Camat wotu."
    assert not ada(satu, nama)
