"""Storing an office's own text: versions, review, audit, the calendar's lock."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.utils import timezone
from django_tenants.utils import tenant_context

from core.periode.kunci import Terkunci
from core.periode.models import Periode
from core.profil.models import NaskahKecamatan
from reporting.narasi import services
from reporting.narasi.acuan import Acuan, acuan, acuan_dari
from reporting.narasi.bagian import BAGIAN, Bagian, bagian
from reporting.narasi.bawaan_naskah import BAWAAN
from reporting.narasi.models import NaskahKabupaten
from reporting.narasi.pratinjau import pratinjau
from reporting.narasi.queries import naskah_contoh
from reporting.narasi.services import NaskahBentrok
from reporting.narasi.templat import NaskahSalah
from tenants.models import Jejak, Kecamatan, Pengguna
from tests.reporting.lkj.pabrik import snapshot


@pytest.fixture
def di_wotu(wotu: Kecamatan) -> Iterator[Kecamatan]:
    with tenant_context(wotu):
        yield wotu


@pytest.fixture
def operator(db: None) -> Pengguna:
    return Pengguna.objects.get(nama_masuk="operator@wotu.tes")


@pytest.fixture
def sumber(di_wotu: Kecamatan, tw4: Periode) -> Acuan:
    return acuan(di_wotu, tw4, bagian("bab3.anggaran"))


@pytest.fixture
def simpan(di_wotu: Kecamatan, tw4: Periode, sumber: Acuan, operator: Pengguna):
    def _simpan(isi: str, dasar: int) -> NaskahKecamatan:
        return services.simpan_naskah(
            kecamatan=di_wotu, periode=tw4, acuan=sumber, isi=isi, dasar=dasar, oleh=operator
        )

    return _simpan


def test_a_text_is_kept_with_version_quarter_writer_and_trail(simpan, operator: Pengguna) -> None:
    simpan("Pagu {{ pagu }}.", 0)
    baris = simpan("Pagu  {{pagu}}  kantor.", 1)
    assert (baris.isi, baris.versi, baris.periode) == ("Pagu {{ pagu }} kantor.", 2, "2024-TW4")
    assert baris.diubah_oleh == operator
    jejak = Jejak.objects.filter(aksi="naskah.simpan").latest("pk")
    assert jejak.sebelum == {"isi": "Pagu {{ pagu }}.", "versi": 1}
    assert jejak.sesudah == {"isi": "Pagu {{ pagu }} kantor.", "versi": 2}


def test_saving_the_same_again_changes_nothing(simpan) -> None:
    simpan("Sama.", 0)
    banyak = Jejak.objects.count()
    assert simpan("Sama.", 0).versi == 1
    assert Jejak.objects.count() == banyak


def test_a_text_that_says_the_default_follows_the_default(simpan) -> None:
    simpan("Lain.", 0)
    assert simpan(naskah_contoh("bab3.anggaran"), 1).isi == ""


def test_two_people_are_told(simpan) -> None:
    simpan("Satu.", 0)
    with pytest.raises(NaskahBentrok) as bentrok:
        simpan("Dua.", 0)
    assert bentrok.value.baris.isi == "Satu."
    assert NaskahKecamatan.objects.get().isi == "Satu."


def test_going_back_does_not_let_an_old_version_pass(
    simpan, di_wotu: Kecamatan, tw4: Periode, operator: Pengguna
) -> None:
    simpan("Satu.", 0)
    baris = services.kembali_ke_bawaan(
        kecamatan=di_wotu, periode=tw4, bagian=bagian("bab3.anggaran"), dasar=1, oleh=operator
    )
    assert (baris.isi, baris.versi) == ("", 2)
    with pytest.raises(NaskahBentrok):
        simpan("Dua.", 1)
    assert simpan("Dua.", 2).versi == 3


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        ("{{ tak_ada }} dan {{ regulasi:perda-0 }}", "“tak_ada”, “regulasi:perda-0”"),
        ("{{ tabel:tak_ada }}", "“tabel:tak_ada”"),
        ("{{ susunan }}", "“susunan”"),  # another section's own
        ("  \n ", "kosong"),
        ("x" * 20_001, "20.001 huruf"),
        ("\n".join(["| a |"] * 101), "101 baris"),
        ("| a" * 13 + " |", "13 kolom"),
    ],
)
def test_what_cannot_be_printed_is_refused_by_name(simpan, isi: str, kata: str) -> None:
    with pytest.raises(NaskahSalah, match=kata):
        simpan(isi, 0)
    assert not NaskahKecamatan.objects.exists()


def test_a_summary_is_one_paragraph(di_wotu: Kecamatan, tw4: Periode) -> None:
    with pytest.raises(NaskahSalah, match="satu paragraf"):
        services.periksa("- a\n- b", acuan(di_wotu, tw4, bagian("bab1.epitom")))


@pytest.mark.parametrize("satu", BAGIAN, ids=lambda b: b.kunci)
def test_every_default_text_passes_the_check_and_has_a_preview(satu: Bagian) -> None:
    sumber = acuan_dari(snapshot(), satu)
    assert services.periksa(BAWAAN[satu.kunci], sumber) == BAWAAN[satu.kunci]
    assert pratinjau(sumber, BAWAAN[satu.kunci]).startswith("<p")


def test_sections_and_defaults_are_the_same_set() -> None:
    assert sorted(satu.kunci for satu in BAGIAN) == sorted(BAWAAN)


def test_review_marks_the_quarter_and_keeps_the_writer(
    simpan, di_wotu: Kecamatan, tw4: Periode, operator: Pengguna
) -> None:
    simpan("Lama.", 0)
    NaskahKecamatan.objects.update(periode="2024-TW3")
    sebelum = NaskahKecamatan.objects.get().diubah_pada
    kasubag = Pengguna.objects.get(nama_masuk="kasubag@wotu.tes")
    for _ in range(2):
        services.tinjau_naskah(
            kecamatan=di_wotu, periode=tw4, bagian=bagian("bab3.anggaran"), dasar=1, oleh=kasubag
        )
    baris = NaskahKecamatan.objects.get()
    assert (baris.periode, baris.versi, baris.diubah_oleh) == ("2024-TW4", 1, operator)
    assert baris.diubah_pada == sebelum
    assert Jejak.objects.filter(aksi="naskah.tinjau").count() == 1


def test_binding_stores_a_new_version(
    simpan, di_wotu: Kecamatan, tw4: Periode, sumber: Acuan, operator: Pengguna
) -> None:
    simpan("Sampai triwulan III.", 0)
    baris = services.ikat_kata(
        kecamatan=di_wotu,
        periode=tw4,
        acuan=sumber,
        kata="triwulan III",
        pengganti="periode",
        dasar=1,
        oleh=operator,
    )
    assert (baris.isi, baris.versi) == ("Sampai {{ periode }}.", 2)


def test_a_locked_quarter_refuses_with_its_reason(simpan, tw4: Periode) -> None:
    tw4.kunci_pada = timezone.now() - timedelta(days=1)
    tw4.save()
    with pytest.raises(Terkunci, match="Triwulan IV 2024 dikunci kabupaten"):
        simpan("Terlambat.", 0)


def test_the_regencys_text_stands_before_the_products(di_wotu: Kecamatan) -> None:
    NaskahKabupaten.objects.create(kunci="bab3.anggaran", isi="Milik kabupaten.")
    assert naskah_contoh("bab3.anggaran") == "Milik kabupaten."
