"""Typed and pasted text made plain: controls, bullets, limits."""

import pytest

from core.profil.teks import BANYAK_BUTIR, TeksSalah, bersih, bersih_paragraf, butir


@pytest.mark.parametrize(
    ("asli", "hasil"),
    [
        ("  dua\u00a0 kata ", "dua kata"),
        ("ta\u00adnpa\u200b tanda\x00 kendali", "tanpa tanda kendali"),
        ("satu\nbaris", "satu baris"),
        ("e\u0301", "é"),
    ],
)
def test_one_line(asli: str, hasil: str) -> None:
    assert bersih(asli) == hasil


def test_paragraphs_stay_apart() -> None:
    assert bersih_paragraf("satu\r\nlanjut\r\n\r\n\r\n dua ") == "satu lanjut\n\ndua"


@pytest.mark.parametrize(
    "baris",
    [
        "1. Butir",
        "1) Butir",
        "a. Butir",
        "(b) Butir",
        "• Butir",
        "- Butir",
        "\uf0b7\tButir",
        "Butir",
    ],
)
def test_numbers_and_bullets_of_a_pasted_list_go(baris: str) -> None:
    assert butir(baris) == ("Butir",)


def test_a_number_that_belongs_to_the_sentence_stays() -> None:
    assert butir("12 laporan tersusun\n1.234 warga hadir") == (
        "12 laporan tersusun",
        "1.234 warga hadir",
    )


def test_too_many_lines_are_refused_by_name() -> None:
    with pytest.raises(TeksSalah, match="Solusi: 61 baris, paling banyak 60"):
        butir("x\n" * (BANYAK_BUTIR + 1), nama="Solusi")


def test_a_line_too_long_is_named() -> None:
    with pytest.raises(TeksSalah, match="Solusi, baris 2: 1001 huruf"):
        butir("pendek\n" + "x" * 1001, nama="Solusi")
