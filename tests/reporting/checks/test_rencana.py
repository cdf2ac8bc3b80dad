"""Target series, indicator identity, nomenclature, coverage."""

from collections.abc import Callable
from typing import Any

import pytest

from reporting.checks.bahan import Acuan
from reporting.checks.temuan import Temuan
from tests.reporting.checks.letak import indikator, program, renstra_indikator, sub

Temukan = Callable[..., list[Temuan]]


@pytest.mark.parametrize(
    "awalan",
    ["target_deret.", "identitas_indikator.kosong", "identitas_indikator.bunyi", "cakupan.program",
     "cakupan.sasaran", "cakupan.tanpa_anggaran", "cakupan.realisasi", "cakupan.indikator",
     "cakupan.jabatan", "nomenklatur.kode", "nomenklatur.nama", "nomenklatur.induk"],
)  # fmt: skip
def test_silent_on_wotu(temukan: Temukan, awalan: str) -> None:
    assert temukan(awalan) == []


def test_a_year_without_target(temukan: Temukan) -> None:
    def ubah(isi: Any) -> None:
        renstra_indikator(isi, "ikm")["target"][4]["angka"] |= {"nilai": None, "sebab": "kosong"}

    (temuan,) = temukan("target_deret.lubang", ubah)
    assert temuan.alamat == "cascade.target/ikm/2025"


def test_a_target_that_steps_back_by_the_indicators_direction(temukan: Temukan) -> None:
    def ubah(isi: Any) -> None:
        renstra_indikator(isi, "ikm")["target"][4]["angka"]["nilai"] = "81"

    (temuan,) = temukan("target_deret.mundur", ubah)
    assert temuan.tertulis == "81"

    def terbalik(isi: Any) -> None:
        ubah(isi)
        satu = renstra_indikator(isi, "ikm")
        satu["polaritas"] = "turun_a"
        for t, n in zip(satu["target"], (90, 88, 86, 84, 82, 80), strict=True):
            t["angka"]["nilai"] = str(n)

    assert temukan("target_deret.mundur", terbalik) == []


def test_the_end_condition_is_the_last_target(temukan: Temukan) -> None:
    def ubah(isi: Any) -> None:
        renstra_indikator(isi, "nilai-lakip")["kondisi_akhir"]["nilai"] = "85"

    (temuan,) = temukan("target_deret.akhir", ubah)
    assert (temuan.tertulis, temuan.seharusnya) == ("85", "82")


def test_wotus_pk_does_not_carry_the_indicator_of_sasaran_two(temukan: Temukan) -> None:
    (temuan,) = temukan("identitas_indikator.pk")
    assert (temuan.tempat.bagian, temuan.tempat.baris) == ("Tabel 2.7", "Sasaran II")
    assert temuan.tertulis == "Nilai LAKIP"
    assert temuan.seharusnya.startswith("Persentase Capaian Kinerja Program Penunjang")


def test_a_sasaran_without_a_promise(temukan: Temukan) -> None:
    def ubah(isi: Any) -> None:
        isi["sasaran"][1]["indikator"] = []

    assert temukan("identitas_indikator.pk", ubah) == []
    assert len(temukan("identitas_indikator.kosong", ubah)) == 1


def test_another_wording_of_the_sasaran(temukan: Temukan) -> None:
    def ubah(isi: Any) -> None:
        indikator(isi, "ikm")["uraian_sasaran"] = "Meningkatkan Kualitas Pelayanan Publik"

    assert len(temukan("identitas_indikator.bunyi", ubah)) == 1


def test_the_unit_of_the_licence_line_is_not_the_nomenclatures(temukan: Temukan) -> None:
    (temuan,) = temukan("nomenklatur.satuan")
    assert temuan.alamat == "anggaran.target/2024-TW4/7.01.02.2.04.0001"
    assert (temuan.tertulis, temuan.seharusnya) == ("Laporan", "Dokumen")


def test_names_and_codes_are_the_nomenclatures(temukan: Temukan) -> None:
    kode = "7.01.02.2.04.0001"
    lain = {kode: Acuan(kode=kode, nama="Pelayanan Lain", satuan="")}
    (temuan,) = temukan("nomenklatur.nama", nomenklatur=lain)
    assert (temuan.tempat.bagian, temuan.seharusnya) == ("Tabel 3.4", "Pelayanan Lain")
    # 6 program + 15 kegiatan + 34 sub kegiatan, of which one is known
    assert len(temukan("nomenklatur.kode", nomenklatur=lain)) == 54


def test_no_nomenclature_judges_nothing(temukan: Temukan) -> None:
    assert temukan("nomenklatur.", nomenklatur={}) == []


def test_a_line_below_another_kegiatan(temukan: Temukan) -> None:
    def ubah(isi: Any) -> None:
        sub(isi, "7.01.01.2.02.0001")["kode"] = "7.01.01.2.06.0001"

    (temuan,) = temukan("nomenklatur.induk", ubah)
    assert (temuan.tertulis, temuan.seharusnya) == ("7.01.01.2.02", "7.01.01.2.06")


KOSONG: dict[str, list[str]] = {
    j: [] for j in ("keberhasilan", "kegagalan", "hambatan", "solusi", "rencana")
}


def test_the_program_that_nobody_wrote_about(temukan: Temukan) -> None:
    def ubah(isi: Any) -> None:
        program(isi, "7.01.04")["analisis"] = KOSONG

    (temuan,) = temukan("cakupan.program", ubah)
    assert (temuan.tempat.bagian, temuan.alamat) == ("Bab III, program 04", "analisis/7.01.04")


def test_the_sasaran_that_nobody_explained(temukan: Temukan) -> None:
    def ubah(isi: Any) -> None:
        isi["sasaran"][0]["analisis"] = KOSONG

    (temuan,) = temukan("cakupan.sasaran", ubah)
    assert temuan.alamat == "analisis/sasaran-1"


def test_an_analysis_without_a_budget(temukan: Temukan) -> None:
    ada = frozenset({"analisis/7.01.02", "analisis/7.01.09", "analisis/sasaran-1"})
    (temuan,) = temukan("cakupan.tanpa_anggaran", analisis_ada=ada)
    assert temuan.alamat == "analisis/7.01.09"


def test_what_is_empty_and_what_is_a_reasoned_dash(temukan: Temukan) -> None:
    def kosong(isi: Any) -> None:
        sub(isi, "7.01.02.2.04.0001")["realisasi"] |= {"nilai": None, "sebab": "belum diisi"}
        indikator(isi, "ikm")["tahun"][-1]["realisasi"] |= {"nilai": None, "sebab": "belum diisi"}

    (uang,) = temukan("cakupan.realisasi", kosong)
    assert uang.alamat == "anggaran.realisasi/2024-TW4/7.01.02.2.04.0001"
    assert len(temukan("cakupan.indikator", kosong)) == 1
    # Nilai LAKIP 2024 is not measured yet and says why: no finding (silent test above).


def test_facilities_still_open_in_the_demo(temukan: Temukan) -> None:
    assert [t.tempat.baris for t in temukan("cakupan.sarana")] == [
        "Tanah Bangunan Rujab",
        "Tanah Lapangan Sepak Bola",
        "Tanah Bangunan Pasar Sentral Wotu",
    ]
    (pasti,) = temukan("cakupan.dipastikan")
    assert pasti.tertulis == "35.934 m²"


def test_a_post_without_holder(temukan: Temukan) -> None:
    def ubah(isi: Any) -> None:
        isi["jabatan"][-1]["pejabat"] = None

    assert len(temukan("cakupan.jabatan", ubah)) == 1
