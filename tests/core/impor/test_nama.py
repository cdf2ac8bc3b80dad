"""Codes and names in the spellings of the wild."""

import csv
from itertools import groupby

import pytest

from core.cascade.acuan import BERKAS
from core.impor.nama import Calon, cari_nama, kode_baku, kode_di_depan, nama_baku


@pytest.mark.parametrize(
    ("tulisan", "kode"),
    [
        ("7.01.02.2.01.01", "7.01.02.2.01.0001"),
        ("7.01.02.2.01.0001", "7.01.02.2.01.0001"),
        ("7.01.02.02.01.0001", "7.01.02.2.01.0001"),
        ("7.01.02.2.01.01 ", "7.01.02.2.01.0001"),
        (" 7.01.02.2.01.\n01", "7.01.02.2.01.0001"),
        ("X.XX.01.2.01.0002", "7.01.01.2.01.0002"),
        ("7.01.02.2.01", "7.01.02.2.01"),
        ("7.1.2", "7.01.02"),
        ("7.01.02.2", ""),
        ("3.308.672.275", ""),
        ("01", ""),
        ("", ""),
    ],
)
def test_codes(tulisan: str, kode: str) -> None:
    assert kode_baku(tulisan) == kode


def test_code_in_front_of_a_name() -> None:
    assert kode_di_depan("7.01.04 PROGRAM KOORDINASI") == ("7.01.04", "PROGRAM KOORDINASI")
    assert kode_di_depan("PROGRAM 7.01") == ("", "PROGRAM 7.01")


@pytest.mark.parametrize(
    ("satu", "dua"),
    [
        ("Ketenteraman dan Ketertiban", "KETENTRAMAN DAN KETERTIBAN"),
        ("- Peningkatan Efektifitas", "Peningkatan Efektivitas"),
        ("Barang Cetak dan Penggandaan", "Barang Cetakan dan Penggandaan"),
        ("Perundang- Undangan", "Perundang-undangan"),
        ("Program Penunjang Kab/Kota", "PENUNJANG KABUPATEN/KOTA"),
        ("Koordinasi\nRKA-SKPD ", "Koordinasi RKA - SKPD"),
        ("1. Kegiatan Administrasi Umum", "Administrasi Umum"),
    ],
)
def test_one_name_in_two_spellings(satu: str, dua: str) -> None:
    assert nama_baku(satu) == nama_baku(dua)


def test_spelling_variants_melt_no_two_sub_kegiatan_of_a_kegiatan() -> None:
    with BERKAS.open(encoding="utf-8", newline="") as isi:
        baris = [b for b in csv.DictReader(isi) if b["jenjang"] == "subkegiatan"]
    for _, anak in groupby(baris, key=lambda b: b["kode"].rpartition(".")[0]):
        nama = [nama_baku(b["nama"]) for b in anak]
        assert len(nama) == len(set(nama))


RKA = Calon("2", "Koordinasi dan Penyusunan Dokumen RKA-SKPD")
DPA = Calon("4", "Koordinasi dan Penyusunan DPA-SKPD")


def test_a_word_too_many_still_finds_the_name() -> None:
    assert cari_nama("Koordinasi dan Penyusunan Dokumen DPA-SKPD", [RKA, DPA]).calon == DPA


def test_a_cut_name_is_found_when_only_one_begins_so() -> None:
    assert cari_nama("Koordinasi dan Penyusunan Dokumen", [RKA, DPA]).calon == RKA


def test_two_that_fit_alike_are_asked() -> None:
    ketemu = cari_nama("Koordinasi dan Penyusunan", [RKA, DPA])
    assert ketemu.calon is None
    assert set(ketemu.pilihan) == {RKA, DPA}


def test_what_is_like_nothing_is_not_found() -> None:
    assert cari_nama("Pengadaan Traktor", [RKA, DPA]).pilihan == ()
