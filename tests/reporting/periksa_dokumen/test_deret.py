"""Series of an indicator: baseline, transition, direction, end; one figure in all tables."""

import pytest

from tests.reporting.periksa_dokumen.ringkas import aturan, sebab, tabel, temuan

IKM = "Indeks Kepuasan Masyarakat (IKM)"
TERTIB = "Persentase Berkas Selesai"


def renstra(
    ikm: str = "80 | 81 | 83 | 85", awal: str = "78", akhir: str = "85", tertib: str = "88"
) -> str:
    return tabel(
        "Tabel 2.1 Target Renstra",
        "Sasaran | Indikator | Kondisi Awal 2021 | Target 2022 | Target 2023 | Target 2024 "
        "| Target 2025 | Kondisi Akhir",
        f"Layanan membaik | {IKM} | {awal} | {ikm} | {akhir}",
        f"Kinerja tertib | {TERTIB} | {tertib} | 90 | 92 | 95 | 97 | 97",
    )


def hasil(target: str = "78", nyata: str = "78", capaian: str = "100", judul: str = "3.1") -> str:
    return tabel(
        f"Tabel {judul} Hasil",
        "Indikator | Target 2021 | Realisasi 2021 | Capaian 2021 (%)",
        f"{IKM} | {target} | {nyata} | {capaian}",
    )


def pk(target: str) -> str:
    return tabel(
        "Tabel 2.2 Perjanjian Kinerja tahun 2024",
        "Sasaran | Indikator | Target 2024",
        f"Layanan membaik | IKM | {target}",
        f"Kinerja tertib | {TERTIB} | 95",
    )


def test_a_series_without_slips_is_silent() -> None:
    assert temuan(renstra() + pk("83") + hasil()) == []


def test_a_short_name_is_the_same_indicator() -> None:
    assert [t[0] for t in temuan(renstra() + pk("84"))] == ["indikator.target"]


def test_of_three_tables_the_one_apart_is_named() -> None:
    tiga = renstra() + pk("84") + tabel(
        "Tabel 3.2 Capaian", "Indikator | Target 2024 | Realisasi 2024 | Capaian (%)",
        f"{IKM} | 83 | 83 | 100,00",
    )  # fmt: skip
    assert temuan(tiga) == [("indikator.target", "Tabel 2.2, IKM, Target 2024", "84", "83")]


def test_the_achievement_beside_a_target_tells_which_of_two_is_wrong() -> None:
    """84 / 84 = 100 %: the result's own target is right, so the other table's is not."""
    dua = pk("83") + tabel(
        "Tabel 3.2 Capaian", "Indikator | Target 2024 | Realisasi 2024 | Capaian (%)",
        "IKM | 84 | 84 | 100,00",
    )  # fmt: skip
    assert [t[1:] for t in temuan(dua)] == [("Tabel 2.2, IKM, Target 2024", "83", "84")]


def test_a_mistyped_target_stands_out_of_its_series() -> None:
    """38 for 83: below both neighbours, and by more than the rest moves."""
    assert temuan(renstra("80 | 81 | 38 | 85")) == [
        (
            "target.menyimpang",
            f"Tabel 2.1, {IKM}, Target 2024",
            "38",
            "81 sampai 85",
        )
    ]


@pytest.mark.parametrize("ikm", ["80 | 82 | 81 | 85", "85 | 83 | 81 | 85", "80 | 80 | 80 | 85"])
def test_a_small_step_back_is_none(ikm: str) -> None:
    assert temuan(renstra(ikm)) == []


def test_the_end_of_the_renstra_is_its_last_target() -> None:
    assert temuan(renstra(akhir="88")) == [
        ("target.akhir", f"Tabel 2.1, {IKM}, Kondisi Akhir", "88", "85")
    ]


def test_an_empty_baseline_that_another_table_states() -> None:
    lain = tabel(
        "Tabel 2.3 Kondisi awal", "Indikator | Kondisi Awal 2021 | Target 2022", f"{IKM} | 78 | 80"
    )
    assert temuan(renstra(awal="") + lain) == [
        ("indikator.awal_kosong", f"Tabel 2.1, {IKM}, Kondisi Awal 2021", "kosong", "78")
    ]


def test_a_baseline_with_two_digits_changed_about() -> None:
    """87 for 78 is too short to tell; 78,25 and 78,52 is not."""
    assert aturan(renstra(awal="78,52") + hasil("78,52", "78,25", "99,66")) == [
        "indikator.awal_realisasi"
    ]


def test_a_target_of_the_baselines_year_that_nothing_sets() -> None:
    """70 is no baseline, and the result of that year, 75, is none either."""
    assert aturan(renstra() + hasil("70", "75", "107,14")) == ["target.tanpa_dasar"]


def test_a_baseline_that_is_the_result_needs_no_target() -> None:
    assert temuan(renstra() + hasil("76", "78", "102,63")) == []


@pytest.mark.parametrize(
    ("kalimat", "salah"),
    [
        ("Kondisi IKM pada awal Renstra adalah 78 dan pada akhir Renstra adalah 85.", []),
        ("Kondisi IKM pada awal Renstra adalah 74.", ["kalimat.indikator"]),
        ("Kondisi IKM pada akhir Renstra adalah 95.", ["kalimat.indikator"]),
    ],
)
def test_a_sentence_about_the_ends_of_the_renstra(kalimat: str, salah: list[str]) -> None:
    assert aturan(f"{renstra()}\n\n{kalimat}\n") == salah


def test_two_tables_alone_name_both_cells() -> None:
    dua = tabel("Tabel 1 Renstra target", "Indikator | Target 2023 | Target 2024", "IKM | 80 | 83")
    dua += tabel("Tabel 2 Target", "Indikator | Target 2024", "IKM | 82")
    (jelas,) = sebab(dua, "indikator.target")
    assert "tertulis 82, seharusnya 83; atau" in jelas
    assert "tertulis 83, seharusnya 82" in jelas
