"""Computed families on old snapshots that contradict themselves: each fires and stays silent."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from reporting.checks.temuan import Bobot, Temuan
from tests.reporting.checks.letak import indikator, kegiatan, program, sub, tulis_penutup

Temukan = Callable[..., list[Temuan]]
KEUANGAN = "7.01.01.2.02"
HITUNGAN = ("jumlah.", "persen.", "rata_rata.", "hitungan_kalimat.", "fakta_dua_tempat.nilai")


@pytest.mark.parametrize("awalan", HITUNGAN)
def test_a_report_made_of_facts_breaks_no_computed_rule(temukan: Temukan, awalan: str) -> None:
    assert temukan(awalan) == []


def keuangan_salah(isi: Any) -> None:
    """The sample's fault: 2.060.771.985 + 28.370.000 = 2.089.141.985, typed 2.119.739.936."""
    kegiatan(isi, KEUANGAN)["realisasi"]["nilai"] = "2119739936"


def test_one_wrong_subtotal_is_named_with_what_it_explains(temukan: Temukan) -> None:
    temuan = temukan("jumlah.", keuangan_salah)
    (sebab,) = [t for t in temuan if t.aturan == "jumlah.sebab"]
    assert sebab.tempat.bagian == "Tabel 3.4"
    assert sebab.tempat.baris == "Administrasi Keuangan Perangkat Daerah"
    assert (sebab.tertulis, sebab.seharusnya) == ("Rp\xa02.119.739.936", "Rp\xa02.089.141.985")
    assert sebab.alamat == f"turunan/realisasi/{KEUANGAN}"
    lain = [t for t in temuan if t.aturan == "jumlah.anak_induk"]
    # The kegiatan against its two sub kegiatan, and program 01 against its kegiatan.
    assert {t.tempat.baris.split()[0] for t in lain} == {"Administrasi", "Program"}
    assert {t.dijelaskan_oleh for t in lain} == {sebab.kunci}
    # 2.119.739.936 − 2.089.141.985 = 30.597.951
    assert all("30.597.951" in t.pesan for t in lain)


def test_a_percentage_of_the_wrong_subtotal_is_found_too(temukan: Temukan) -> None:
    # 2.119.739.936 / 2.120.823.919 = 99,95 %; the stored 98,51 % fits the right sum.
    (temuan,) = temukan("persen.serapan", keuangan_salah)
    assert (temuan.tertulis, temuan.seharusnya) == ("98,51%", "99,95%")
    (sebab,) = temukan("jumlah.sebab", keuangan_salah)
    assert temuan.dijelaskan_oleh == sebab.kunci


def test_an_amount_typed_in_a_text_was_copied_from_the_wrong_cell(temukan: Temukan) -> None:
    """The sample's sentence: 3.251.077.350 = 3.220.479.399 + 30.597.951."""

    def ubah(isi: Any) -> None:
        keuangan_salah(isi)
        tulis_penutup(isi, "Realisasi Rp 3.251.077.350. Pagu Rp 3.308.672.270.")

    sendiri = frozenset({"bab4.penutup"})
    salin, lain = temukan("angka_ketikan.bertentangan", ubah, naskah_sendiri=sendiri)
    (sebab,) = temukan("jumlah.sebab", ubah)
    assert salin.tertulis == "Rp 3.251.077.350"
    assert salin.dijelaskan_oleh == sebab.kunci
    assert lain.dijelaskan_oleh == ""


def test_a_fault_beside_it_stays_unexplained(temukan: Temukan) -> None:
    def ubah(isi: Any) -> None:
        keuangan_salah(isi)
        isi["sasaran"][1]["jumlah_sub"] = 24

    (temuan,) = temukan("hitungan_kalimat.cacah", ubah)
    assert temuan.dijelaskan_oleh == ""


def test_a_remainder_is_pagu_less_realisasi(temukan: Temukan) -> None:
    def ubah(isi: Any) -> None:
        isi["anggaran"]["sisa"]["nilai"] = "88192877"

    # 3.308.672.275 − 3.220.479.399 = 88.192.876
    (temuan,) = temukan("jumlah.sisa", ubah)
    assert temuan.seharusnya == "Rp\xa088.192.876"


def test_staff_tables_add_up(temukan: Temukan) -> None:
    def ubah(isi: Any) -> None:
        isi["pegawai"]["golongan"][1]["jumlah"] = 11  # 2 + 4 + 2 + 2 = 10

    (temuan,) = temukan("jumlah.pegawai", ubah)
    assert (temuan.tempat.bagian, temuan.tempat.baris) == ("Tabel 1.1", "Golongan III")
    assert (temuan.tertulis, temuan.seharusnya) == ("11", "10")


def test_capaian_of_an_indicator_is_worked_out_again(temukan: Temukan) -> None:
    def ubah(isi: Any) -> None:
        indikator(isi, "ikm")["tahun"][-1]["capaian"]["nilai"] = "98.26"

    # 78,60 / 82 = 95,85 %
    (temuan,) = temukan("persen.capaian", ubah)
    assert (temuan.tertulis, temuan.seharusnya) == ("98,26%", "95,85%")


def test_a_truncated_percentage_is_information_only(temukan: Temukan) -> None:
    def ubah(isi: Any) -> None:
        isi["sasaran"][0]["efisiensi"]["serapan"]["nilai"] = "94.96"

    # 164.147.900 / 172.843.724 = 94,9690 %
    (temuan,) = temukan("persen.", ubah)
    assert (temuan.aturan, temuan.bobot) == ("persen.pembulatan", Bobot.INFO)
    assert (temuan.tertulis, temuan.seharusnya) == ("94,96%", "94,97%")


def test_a_dash_disagrees_with_nothing(temukan: Temukan) -> None:
    def ubah(isi: Any) -> None:
        angka = indikator(isi, "ikm")["tahun"][-1]["capaian"]
        angka |= {"nilai": None, "sebab": "belum dinilai"}

    assert temukan("persen.", ubah) == []


def test_the_mean_of_a_program_comes_from_its_sub_kegiatan(temukan: Temukan) -> None:
    def ubah(isi: Any) -> None:
        program(isi, "7.01.04")["capaian"]["nilai"] = "100"

    (temuan,) = temukan("rata_rata.pelaksanaan", ubah)
    # kegiatan 2.01: mean of 11/12 and 10/12 = 87,5; kegiatan 2.02: 100; mean 93,75
    assert (temuan.tertulis, temuan.seharusnya) == ("100,00%", "93,75%")


def test_the_mean_of_a_sasaran_comes_from_its_indicators(temukan: Temukan) -> None:
    def ubah(isi: Any) -> None:
        isi["sasaran"][0]["efisiensi"]["capaian_sasaran"]["nilai"] = "90"

    (temuan,) = temukan("rata_rata.sasaran", ubah)
    assert temuan.seharusnya == "95,85%"  # 78,60 / 82, its only indicator


def test_counts_of_a_sasaran_follow_the_table(temukan: Temukan) -> None:
    def ubah(isi: Any) -> None:
        isi["sasaran"][1]["jumlah_sub"] = 24

    (temuan,) = temukan("hitungan_kalimat.cacah", ubah)
    assert (temuan.tertulis, temuan.seharusnya) == ("24 sub kegiatan", "25 sub kegiatan")


def test_one_fact_has_one_value(temukan: Temukan) -> None:
    def ubah(isi: Any) -> None:
        indikator(isi, "ikm")["target"]["nilai"] = "83"

    (temuan,) = temukan("fakta_dua_tempat.nilai", ubah)
    assert temuan.alamat == "cascade.target/ikm/2024"
    assert {temuan.tertulis, temuan.seharusnya} == {"82", "83"}
    (target,) = temukan("fakta_dua_tempat.target", ubah)
    assert (target.tempat.bagian, target.tertulis, target.seharusnya) == ("Tabel 2.7", "83", "82")


def test_a_unit_is_the_renstras(temukan: Temukan) -> None:
    assert temukan("fakta_dua_tempat.satuan") == []

    def ubah(isi: Any) -> None:
        indikator(isi, "ikm")["satuan"] = "Persen"

    assert len(temukan("fakta_dua_tempat.satuan", ubah)) == 1


def test_a_wrong_leaf_is_no_sum_of_anything_but_breaks_its_parent(temukan: Temukan) -> None:
    def ubah(isi: Any) -> None:
        sub(isi, "7.01.01.2.02.0001")["realisasi"]["nilai"] = str(Decimal(2_060_771_985) + 7)

    temuan = temukan("jumlah.anak_induk", ubah)
    assert [t.tempat.baris for t in temuan] == ["Administrasi Keuangan Perangkat Daerah"]
