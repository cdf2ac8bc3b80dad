"""The office's workbook: what goes out comes back unchanged, and text stays text."""

from collections.abc import Callable
from decimal import Decimal
from io import BytesIO

import pytest
from django_tenants.utils import tenant_context
from openpyxl import load_workbook

from core.anggaran.models import DpaBaris, Realisasi
from core.anggaran.pohon import pohon
from core.impor.baca_berkas import baca_berkas
from core.impor.ekspor import buku_isian
from core.impor.kantor import kantor_triwulan
from core.impor.pratinjau import Pratinjau, pilih_sumber, susun_pratinjau
from core.periode.queries import periode_kode
from tenants.models import Kecamatan


def buku(kecamatan: Kecamatan, kode: str, *, kosong: bool) -> bytes:
    periode = periode_kode(kode)
    return buku_isian(kantor_triwulan(kecamatan, periode), pohon(periode), kosong=kosong)


def lihat_buku(kecamatan: Kecamatan, kode: str, isi: bytes) -> Pratinjau:
    kantor = kantor_triwulan(kecamatan, periode_kode(kode))
    return susun_pratinjau(pilih_sumber(baca_berkas(isi, "a.xlsx")), kantor, {})


@pytest.mark.parametrize("kosong", [True, False])
@pytest.mark.parametrize("kode", ["2024-TW1", "2024-TW3", "2024-TW4"])
@pytest.mark.parametrize("slug", ["wotu", "malili"])
def test_export_then_import_changes_nothing(db: None, slug: str, kode: str, kosong: bool) -> None:
    kecamatan = Kecamatan.objects.get(slug=slug)
    with tenant_context(kecamatan):
        hasil = lihat_buku(kecamatan, kode, buku(kecamatan, kode, kosong=kosong))
    assert hasil.sumber.pengenal.kunci == "templat"
    assert (hasil.ditulis, hasil.salah, hasil.tidak_cocok) == ([], [], [])
    assert hasil.sama


def test_fractions_and_large_amounts_survive(di_wotu: Kecamatan) -> None:
    Realisasi.objects.filter(triwulan=4).update(
        volume=Decimal("1234.5"), rupiah=Decimal(999999999999)
    )
    DpaBaris.objects.update(target=Decimal("0.25"))
    isi = buku(di_wotu, "2024-TW4", kosong=False)
    assert lihat_buku(di_wotu, "2024-TW4", isi).ditulis == []


def test_a_filled_template_brings_the_quarter_in(di_wotu: Kecamatan) -> None:
    Realisasi.objects.filter(tahun=2024, triwulan=4).delete()
    berkas = load_workbook(BytesIO(buku(di_wotu, "2024-TW4", kosong=True)))
    lembar = berkas["Isian"]
    baris = next(r for r in range(5, 80) if lembar.cell(r, 1).value == "7.01.01.2.02.0001")
    lembar.cell(baris, 6, 19)
    lembar.cell(baris, 9, 2060771985)
    keluar = BytesIO()
    berkas.save(keluar)
    hasil = lihat_buku(di_wotu, "2024-TW4", keluar.getvalue())
    assert [(b.nilai.bidang, b.nilai.nilai) for b in hasil.baru] == [
        ("anggaran.volume", Decimal(19)),
        ("anggaran.realisasi", Decimal(2060771985)),
    ]
    assert hasil.berubah == []


def test_a_template_of_another_quarter_is_refused(di_wotu: Kecamatan) -> None:
    hasil = lihat_buku(di_wotu, "2024-TW4", buku(di_wotu, "2024-TW3", kosong=False))
    assert [t.sel for t in hasil.salah] == ["A2"]
    assert "2024-TW3" in hasil.salah[0].pesan


def test_a_template_of_another_office_is_refused(di_wotu: Kecamatan, malili: Kecamatan) -> None:
    with tenant_context(malili):
        isi = buku(malili, "2024-TW4", kosong=False)
    hasil = lihat_buku(di_wotu, "2024-TW4", isi)
    assert "malili" in hasil.salah[0].pesan


def test_numbers_are_numbers_and_totals_are_values(di_wotu: Kecamatan) -> None:
    lembar = load_workbook(BytesIO(buku(di_wotu, "2024-TW4", kosong=False)))["Isian"]
    akhir = lembar.max_row
    assert [lembar.cell(akhir, k).value for k in (3, 7, 9)] == ["JUMLAH", 3308672275, 3220479399]
    assert not any(str(s.value).startswith("=") for b in lembar.iter_rows() for s in b)


def test_the_template_guards_its_cells(di_wotu: Kecamatan) -> None:
    lembar = load_workbook(BytesIO(buku(di_wotu, "2024-TW4", kosong=True)))["Isian"]
    assert lembar.freeze_panes == "D5"
    assert len(lembar.data_validations.dataValidation) == 5


@pytest.mark.parametrize("nama", ["=1+1", "+62", "-5", "@SUM(A1)"])
def test_text_that_looks_like_a_formula_stays_text(di_wotu: Kecamatan, nama: str) -> None:
    DpaBaris.objects.filter(kode="7.01.01.2.02.0001").update(nama=nama)
    isi = buku(di_wotu, "2024-TW4", kosong=False)
    lembar = load_workbook(BytesIO(isi))["Isian"]
    sel = next(s for b in lembar.iter_rows(min_col=3, max_col=3) for s in b if s.value == nama)
    assert sel.data_type == "s"
    assert sel.style.startswith("Normal")
    assert sel.quotePrefix
    assert lihat_buku(di_wotu, "2024-TW4", isi).ditulis == []


def test_query_count_does_not_grow_with_rows(
    di_wotu: Kecamatan, tw4: object, django_assert_num_queries: Callable
) -> None:
    with django_assert_num_queries(5):
        kantor_triwulan(di_wotu, tw4)
