"""Freezing and storing, in real transactions."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from django.db import connection, transaction
from django_tenants.utils import tenant_context

from core.anggaran.models import Realisasi
from core.periode.models import Periode
from core.periode.queries import periode_kode
from reporting.laporan.models import Berkas, Laporan, Versi
from reporting.laporan.queries import berkas_versi
from reporting.laporan.services import (
    DRAF_DISIMPAN,
    bekukan,
    nama_unduhan,
    pangkas_draf,
    simpan_berkas,
)
from reporting.snapshot.bentuk import dari_teks, sidik
from tenants.models import Kecamatan

KODE = "7.01.06.2.01.0001"


@pytest.fixture
def kantor(nyata: None) -> Iterator[Kecamatan]:
    """Wotu in real transactions; the facts a test changes are put back."""
    kecamatan = Kecamatan.objects.get(slug="wotu")
    with tenant_context(kecamatan):
        asal = {r.pk: r.rupiah for r in Realisasi.objects.filter(kode=KODE)}
        yield kecamatan
        for pk, rupiah in asal.items():
            Realisasi.objects.filter(pk=pk).update(rupiah=rupiah)


@pytest.fixture
def tw3(kantor: Kecamatan) -> Periode:
    return periode_kode("2024-TW3")


def ubah(rupiah: int) -> None:
    Realisasi.objects.filter(tahun=2024, triwulan=3, kode=KODE).update(rupiah=rupiah)


def test_a_version_keeps_its_figures_when_facts_change(kantor: Kecamatan, tw3: Periode) -> None:
    versi = bekukan(kecamatan=kantor, periode=tw3)
    lama = dari_teks(versi.isi).anggaran.realisasi.nilai
    ubah(1)
    assert dari_teks(Versi.objects.get(pk=versi.pk).isi).anggaran.realisasi.nilai == lama
    assert bekukan(kecamatan=kantor, periode=tw3).nomor == versi.nomor + 1


def test_unchanged_facts_make_no_new_version(kantor: Kecamatan, tw3: Periode) -> None:
    pertama = bekukan(kecamatan=kantor, periode=tw3)
    assert bekukan(kecamatan=kantor, periode=tw3).pk == pertama.pk


def test_the_hash_is_of_the_text(kantor: Kecamatan, tw3: Periode) -> None:
    versi = bekukan(kecamatan=kantor, periode=tw3)
    assert sidik(versi.isi) == versi.sha256


def test_freezing_inside_another_transaction_is_refused(kantor: Kecamatan, tw3: Periode) -> None:
    with pytest.raises(RuntimeError), transaction.atomic():
        bekukan(kecamatan=kantor, periode=tw3)


def test_two_freezes_at_once_make_one_version(kantor: Kecamatan, tw3: Periode) -> None:
    ubah(2)

    def satu(_: int) -> int:
        try:
            with tenant_context(kantor):
                return bekukan(kecamatan=kantor, periode=tw3).pk
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as utas:
        hasil = list(utas.map(satu, range(4)))
    assert len(set(hasil)) == 1


def test_a_document_is_stored_once(kantor: Kecamatan, tw3: Periode) -> None:
    ubah(3)
    versi = bekukan(kecamatan=kantor, periode=tw3)
    isian = {"versi": versi, "format": "pdf", "halaman": 1, "versi_perender": "tes"}
    satu = simpan_berkas(isi=b"%PDF-satu", **isian)
    dua = simpan_berkas(isi=b"%PDF-dua", **isian)
    assert satu.pk == dua.pk
    assert Berkas.objects.filter(versi=versi).count() == 1
    with dua.berkas.open("rb") as isi:
        assert isi.read() == b"%PDF-satu"


def test_a_lost_file_is_stored_again(kantor: Kecamatan, tw3: Periode) -> None:
    ubah(31)
    versi = bekukan(kecamatan=kantor, periode=tw3)
    isian = {"versi": versi, "format": "pdf", "halaman": 1, "versi_perender": "tes"}
    lama = simpan_berkas(isi=b"%PDF-lama", **isian)
    Path(lama.berkas.path).unlink()
    assert berkas_versi(versi, "pdf") is None
    baru = simpan_berkas(isi=b"%PDF-cetak ulang", **isian)
    assert baru.pk == lama.pk
    assert (baru.ukuran, baru.sha256 == lama.sha256) == (16, False)
    assert berkas_versi(versi, "pdf").berkas.read() == b"%PDF-cetak ulang"


def test_file_lies_in_the_tenants_folder_under_its_hash(kantor: Kecamatan, tw3: Periode) -> None:
    ubah(4)
    versi = bekukan(kecamatan=kantor, periode=tw3)
    berkas = simpan_berkas(
        versi=versi, format="pdf", isi=b"%PDF-4", halaman=1, versi_perender="tes"
    )
    assert "/kec_wotu/" in berkas.berkas.path
    assert berkas.sha256[:16] in berkas.berkas.name
    assert nama_unduhan(berkas, kantor) == f"LKJ-Wotu-2024-TW3-draf-{versi.nomor}.pdf"


def test_only_the_newest_drafts_are_kept(kantor: Kecamatan, tw3: Periode) -> None:
    for n in range(10, 10 + DRAF_DISIMPAN + 2):
        ubah(n)
        versi = bekukan(kecamatan=kantor, periode=tw3)
        simpan_berkas(versi=versi, format="pdf", isi=b"%PDF", halaman=1, versi_perender="tes")
    laporan = Laporan.objects.get(periode=tw3)
    tertua = Versi.objects.filter(laporan=laporan).order_by("nomor").first()
    assert tertua is not None
    jalur = [b.berkas.path for b in tertua.berkas.all()]
    assert pangkas_draf(laporan) >= 2
    assert Versi.objects.filter(laporan=laporan).count() == DRAF_DISIMPAN
    assert not any(map(_ada, jalur))


def _ada(jalur: str) -> bool:
    return Path(jalur).exists()
