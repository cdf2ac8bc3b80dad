"""A worker's part: one claim, one document, plain reasons, fencing. Real transactions."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import pytest
from django.db import connection
from django_tenants.utils import tenant_context

from core.anggaran.models import Dpa
from core.periode.models import Periode
from core.periode.queries import periode_kode
from reporting.laporan.models import Berkas, Versi
from tasks import pembuat
from tasks.models import KeadaanKantor, Pekerjaan
from tenants.models import Kecamatan


@pytest.fixture
def pekerjaan(nyata: None) -> Iterator[Pekerjaan]:
    kecamatan = Kecamatan.objects.get(slug="malili")
    with tenant_context(kecamatan):  # nothing frozen or printed yet
        Berkas.objects.filter(versi__laporan__periode__triwulan=2).delete()
        Versi.objects.filter(laporan__periode__triwulan=2).delete()
    satu = Pekerjaan.objects.create(kecamatan=kecamatan, periode=periode_kode("2024-TW2"))
    yield satu
    Pekerjaan.objects.filter(pk=satu.pk).delete()


def segar(pekerjaan: Pekerjaan) -> Pekerjaan:
    pekerjaan.refresh_from_db()
    return pekerjaan


def test_of_many_claims_one_succeeds(pekerjaan: Pekerjaan) -> None:
    def coba(_: int) -> bool:
        try:
            return pembuat.ambil(pekerjaan.pk) is not None
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as utas:
        assert sum(utas.map(coba, range(16))) == 1


def test_makes_the_document_and_the_second_call_makes_none(pekerjaan: Pekerjaan) -> None:
    pembuat.kerjakan(pekerjaan.pk)
    pembuat.kerjakan(pekerjaan.pk)
    selesai = segar(pekerjaan)
    assert (selesai.status, selesai.pesan, selesai.percobaan) == ("selesai", "", 1)
    with tenant_context(pekerjaan.kecamatan):
        berkas = Berkas.objects.get(versi_id=selesai.versi_id, format="pdf")
        with berkas.berkas.open("rb") as isi:
            assert isi.read(5) == b"%PDF-"
    isian = KeadaanKantor.objects.get(kecamatan=pekerjaan.kecamatan, periode=pekerjaan.periode)
    assert 0 < isian.terisi <= isian.seharusnya


def test_a_new_attempt_uses_the_version_the_first_one_froze(pekerjaan: Pekerjaan) -> None:
    pembuat.kerjakan(pekerjaan.pk)
    versi = segar(pekerjaan).versi_id
    Pekerjaan.objects.filter(pk=pekerjaan.pk).update(status="antre", pemegang=None)
    pembuat.kerjakan(pekerjaan.pk)
    assert segar(pekerjaan).versi_id == versi
    with tenant_context(pekerjaan.kecamatan):
        assert Berkas.objects.filter(versi_id=versi).count() == 1


def test_missing_facts_fail_at_once_with_their_reason(pekerjaan: Pekerjaan) -> None:
    with tenant_context(pekerjaan.kecamatan):
        Dpa.objects.filter(tahun=2024).update(tahun=1999)
    try:
        pembuat.kerjakan(pekerjaan.pk)
    finally:
        with tenant_context(pekerjaan.kecamatan):
            Dpa.objects.filter(tahun=1999).update(tahun=2024)
    gagal = segar(pekerjaan)
    assert (gagal.status, gagal.percobaan) == ("gagal", 1)
    assert "DPA 2024" in gagal.pesan


def test_unexpected_errors_are_tried_three_times_then_said(
    pekerjaan: Pekerjaan, monkeypatch: pytest.MonkeyPatch
) -> None:
    def rusak(*_: object) -> None:
        raise OSError("cakram penuh")

    monkeypatch.setattr(pembuat, "cetak", rusak)
    monkeypatch.setattr(pembuat, "kirim", lambda *_, **__: None)
    status = []
    for _ in range(4):
        pembuat.kerjakan(pekerjaan.pk)
        status.append(segar(pekerjaan).status)
    assert status == ["antre", "antre", "gagal", "gagal"]
    assert f"nomor pekerjaan {pekerjaan.pk}" in pekerjaan.pesan
    assert "cakram" not in pekerjaan.pesan


def test_a_worker_given_up_on_cannot_finish(
    pekerjaan: Pekerjaan, monkeypatch: pytest.MonkeyPatch
) -> None:
    asli = pembuat.dokumen_versi

    def direbut(versi: object) -> object:
        Pekerjaan.objects.filter(pk=pekerjaan.pk).update(pemegang=uuid4())
        return asli(versi)  # type: ignore[arg-type]

    monkeypatch.setattr(pembuat, "dokumen_versi", direbut)
    pembuat.kerjakan(pekerjaan.pk)
    assert segar(pekerjaan).status == "jalan"
    assert pekerjaan.tahap == "susun"


def test_an_unknown_period_of_rows_is_left_alone(nyata: None) -> None:
    pembuat.kerjakan(999_999_999)
    assert connection.schema_name == "public"
    assert Periode.objects.exists()
