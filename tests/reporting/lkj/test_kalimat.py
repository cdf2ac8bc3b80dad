"""Sentences on indicators: chosen by the figures, true for every direction and gap."""

import pytest

from reporting.lkj import bab3_kalimat as k
from reporting.snapshot.model import BandingStandar
from tests.reporting.lkj.baca import tulis
from tests.reporting.lkj.pabrik import IKM, LAKIP, snapshot, triwulan
from tests.reporting.lkj.pabrik_fakta import angka, indikator_pk


def satu(*riwayat, polaritas="naik", satuan="Nilai", akhir=85, **lain):
    return indikator_pk(
        1, "ind", "Ind", list(riwayat), akhir=akhir, polaritas=polaritas, satuan=satuan, **lain
    )


@pytest.mark.parametrize(
    ("realisasi", "kata"),
    [
        ("78.60", "capaiannya 95,85% dan belum memenuhi target."),  # 78,60 / 82
        ("82", "capaiannya 100,00% dan memenuhi target."),
        ("81.9999", "capaiannya 100,00% dan memenuhi target."),  # as it is printed
        ("90.2", "capaiannya 110,00% dan melampaui target."),
    ],
)
def test_met_or_not(realisasi: str, kata: str) -> None:
    hasil = tulis(k.kini_terhadap_target(snapshot(), satu((2024, 82, realisasi))))
    assert hasil.endswith(kata)
    assert hasil.startswith("Realisasi Ind sampai dengan triwulan IV tahun 2024 sebesar")


def test_a_zero_target_has_no_capaian() -> None:
    hasil = tulis(k.kini_terhadap_target(snapshot(), satu((2024, 0, 5))))
    assert "sebesar 5; capaiannya tidak dihitung" in hasil


def test_not_assessed_gives_the_reason() -> None:
    assert tulis(k.kini_terhadap_target(snapshot(), LAKIP)) == (
        "Realisasi Nilai LAKIP tahun 2024 belum dapat disajikan "
        "(evaluasi atas tahun 2024 dilaksanakan pada tahun 2025)."
    )


def test_a_rise_in_value_beside_a_fall_in_capaian() -> None:
    # 78,60 − 78,25 = 0,35; 95,8537 − 97,8125 = −1,9588
    assert tulis(k.terhadap_tahun_lalu(snapshot(), IKM)) == (
        "Dibandingkan dengan tahun 2023, realisasi naik 0,35 poin, yang berarti membaik. "
        "Capaian terhadap target turun 1,96 poin, dari 97,81% menjadi 95,85%."
    )


@pytest.mark.parametrize(
    ("polaritas", "lalu", "kini", "kata"),
    [
        ("naik", 10, 8, "turun 2 poin, yang berarti menurun."),
        ("turun_a", 10, 8, "turun 2 poin, yang berarti membaik."),
        ("turun_b", 8, 10, "naik 2 poin, yang berarti memburuk."),
        ("stabil", 8, 10, "naik 2 poin. "),
    ],
)
def test_what_a_change_means_depends_on_polarity(polaritas, lalu, kini, kata) -> None:
    ind = satu((2023, 10, lalu), (2024, 10, kini), polaritas=polaritas)
    assert kata in tulis(k.terhadap_tahun_lalu(snapshot(), ind))


def test_an_equal_value_is_called_equal() -> None:
    ind = satu((2023, 100, "8.001"), (2024, 100, "8.002"))
    assert tulis(k.terhadap_tahun_lalu(snapshot(), ind)) == (
        "Nilai itu sama dengan realisasi tahun 2023."
    )


def test_a_count_differs_in_its_own_unit() -> None:
    ind = satu((2023, 10, 8), (2024, 17, 11), satuan="Desa")
    assert "realisasi naik 3 Desa" in tulis(k.terhadap_tahun_lalu(snapshot(), ind))
    assert "sebesar 11 Desa dari target 17 Desa" in tulis(k.kini_terhadap_target(snapshot(), ind))


def test_a_percentage_is_printed_with_its_sign() -> None:
    ind = satu((2024, 100, "97.5"), satuan="%")
    assert "sebesar 97,50% dari target 100,00%" in tulis(k.kini_terhadap_target(snapshot(), ind))


def test_nothing_is_said_of_a_year_that_is_missing() -> None:
    assert k.terhadap_tahun_lalu(snapshot(), LAKIP) == ()
    assert k.terhadap_tahun_lalu(snapshot(), satu((2024, 82, 80))) == ()


def test_from_first_to_last_year_and_the_largest_step() -> None:
    # 78,60 − 89,27 = −10,67; steps 1,38, −12,40 and 0,35
    assert tulis(k.perjalanan(IKM)) == (
        "Realisasi Indeks Kepuasan Masyarakat turun 10,67 poin dari 89,27 pada tahun 2021 "
        "menjadi 78,60 pada tahun 2024."
    )
    assert tulis(k.lompatan_terbesar(IKM)) == (
        "Perubahan terbesar terjadi dari tahun 2022 ke tahun 2023, yaitu turun 12,40 poin."
    )


@pytest.mark.parametrize(
    ("riwayat", "kata"),
    [
        ([(2023, 10, 10), (2024, 10, 12)], "target terpenuhi setiap tahun."),
        ([(2023, 10, 9), (2024, 10, 8)], "target belum pernah terpenuhi."),
        ([(2023, 10, 9), (2024, 10, 10)], "target terpenuhi pada tahun 2024."),
    ],
)
def test_years_in_which_the_target_was_met(riwayat, kata: str) -> None:
    assert tulis(k.tahun_terpenuhi(satu(*riwayat))) == f"Dari 2 tahun yang dinilai, {kata}"


def test_against_the_renstra_end() -> None:
    # 78,60 / 85 = 92,4706 %; 85 − 78,60 = 6,40
    assert tulis(k.terhadap_akhir_renstra(snapshot(), IKM)) == (
        "Realisasi Indeks Kepuasan Masyarakat tahun 2024 sebesar 78,60 mencapai 92,47% dari "
        "target akhir Renstra tahun 2026 sebesar 85. Masih terdapat selisih 6,40 poin yang harus "
        "dicapai sampai akhir Renstra."
    )


def test_against_the_renstra_end_with_the_last_assessed_year() -> None:
    # 64,20 / 82 = 78,2927 %
    hasil = tulis(k.terhadap_akhir_renstra(snapshot(), LAKIP))
    assert "tahun 2023, tahun terakhir yang dinilai, sebesar 64,20 mencapai 78,29%" in hasil


def test_against_the_renstra_end_when_it_is_met_or_unknown() -> None:
    assert tulis(k.terhadap_akhir_renstra(snapshot(), satu((2024, 82, 85)))).endswith(
        "Target akhir Renstra telah terpenuhi."
    )
    hasil = tulis(k.terhadap_akhir_renstra(snapshot(), satu((2024, 82, None))))
    assert hasil == "Realisasi Ind belum dapat dibandingkan dengan target akhir Renstra " + (
        "(belum diisi)."
    )


def test_standards() -> None:
    standar = BandingStandar(
        tingkat="nasional",
        tahun=2024,
        standar=angka("76.61"),
        capaian=angka("102.5976"),
        sumber="PANRB",
    )
    (hasil,) = k.terhadap_standar(satu((2024, 82, "78.60"), standar=(standar,)))
    assert tulis(hasil) == (
        "Standar nasional tahun 2024 sebesar 76,61 (PANRB); capaian Ind terhadapnya 102,60%."
    )


def test_the_quarters_own_target() -> None:
    ind = satu((2024, 80, 30), target_triwulan=angka(40))
    # 30 / 40 = 75 %
    assert tulis(k.target_triwulan(triwulan(2), ind)) == (
        "Terhadap target triwulan II sebesar 40, capaiannya 75,00%."
    )
    assert k.target_triwulan(triwulan(2), satu((2024, 80, 30))) == ()


def test_derived_differences_name_their_rule_and_their_sources() -> None:
    kalimat = k.terhadap_tahun_lalu(snapshot(), IKM)
    selisih = [b.angka for b in kalimat if getattr(getattr(b, "angka", None), "aturan", "")]
    assert [s.aturan for s in selisih] == ["selisih", "selisih"]
    assert selisih[0].dari == ("realisasi/2024", "realisasi/2023")
