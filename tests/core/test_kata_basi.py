"""Words typed by hand that name another quarter, year, semester or kecamatan."""

from types import SimpleNamespace

import pytest

from core.kata_basi import kata_basi

TW4 = SimpleNamespace(tahun=2024, triwulan=4)
TOMONI_TIMUR = SimpleNamespace(nama="Tomoni Timur")


def kata(teks: str, **lain: object) -> list[str]:
    return [b.kata for b in kata_basi(teks, TW4, TOMONI_TIMUR, **lain)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("teks", "basi"),
    [
        ("sampai dengan triwulan III adalah", ["triwulan III"]),
        ("Triwulan 3, TW-2, triwulan ketiga", ["Triwulan 3", "TW-2", "triwulan ketiga"]),
        ("triwulan IV, TW 4, triwulan keempat", []),
        ("semester I lalu semester II", ["semester I"]),
        ("pada 30 September 2024 dan 31 Desember 2024", ["30 September 2024"]),
        ("31 Desember 2023", ["31 Desember 2023"]),
        ("tahun 2023, 2024, dan 2025", ["2023", "2025"]),
        ("Peraturan Nomor 29 Tahun 2014 dan PP 17/2018", []),
        ("Renstra 2021–2026 dan 2016 sampai dengan 2021", []),
        ("Nomor 5/2014, tahun 2023", ["2023"]),
        ("nilai 12.2023 dan kode 2023.01", []),
        ("dengan {{ periode }} triwulan {{ x }} III {{ tabel:2023 }}", []),
        ("pertriwulanan III", []),
    ],
)
def test_periods(teks: str, basi: list[str]) -> None:
    assert kata(teks) == basi


def test_other_kecamatan_by_the_list_of_names() -> None:
    teks = "Kecamatan Tomoni, Kecamatan Tomoni Timur, Camat Malili, Kecamatan Lama"
    assert kata(teks, lain=["Tomoni", "Malili"]) == ["Kecamatan Tomoni", "Camat Malili"]


def test_without_a_list_any_other_name_counts() -> None:
    teks = "Kecamatan Tomoni Timur, kecamatan ini, Kecamatan Malili"
    assert kata(teks) == ["Kecamatan Malili"]


@pytest.mark.parametrize(
    ("teks", "pengganti"),
    [
        ("triwulan III", ("periode",)),
        ("Triwulan III", ("periode_judul",)),
        ("TW III", ("periode_pendek",)),
        ("2023", ("tahun", "tahun_lalu")),
        ("30 Juni 2024", ("akhir_periode",)),
        ("semester I", ()),
        ("Kecamatan Malili", ("kecamatan",)),
    ],
)
def test_what_may_stand_in_its_place(teks: str, pengganti: tuple[str, ...]) -> None:
    (basi,) = kata_basi(teks, TW4, TOMONI_TIMUR)
    assert (basi.pengganti, teks[basi.awal : basi.akhir]) == (pengganti, basi.kata)
