"""Two-level lists: typed, stored, compared with the regency's default."""

import pytest

from core.profil.butir import Butir, baca, beda, simpan, tulis, urai
from core.profil.teks import TeksSalah

DUA = (Butir("Menyusun rencana", ("menghimpun bahan", "membahas")), Butir("Melaporkan"))


def test_indented_lines_hang_below_the_line_before() -> None:
    assert (
        urai("1. Menyusun rencana\n    a. menghimpun bahan\n\tmembahas\nMelaporkan", nama="F")
        == DUA
    )


def test_a_list_indented_as_a_whole_is_one_level() -> None:
    assert urai("   - satu\n   - dua", nama="F") == (Butir("satu"), Butir("dua"))


def test_written_and_read_back_is_the_same() -> None:
    assert urai(tulis(DUA), nama="F") == DUA
    assert baca(simpan(DUA)) == DUA


def test_plain_texts_are_stored_plainly() -> None:
    assert simpan(DUA)[1] == "Melaporkan"


def test_the_difference_shows_what_is_ours_and_what_is_left_out() -> None:
    hasil = beda("satu\ndua\ntiga", "satu\ndua belas\ntiga\n    anak")
    assert [(b.jenis, b.teks, b.anak) for b in hasil] == [
        ("sama", "satu", False),
        ("hapus", "dua", False),
        ("tambah", "dua belas", False),
        ("sama", "tiga", False),
        ("tambah", "anak", True),
    ]


def test_a_long_item_is_named_by_its_line() -> None:
    with pytest.raises(TeksSalah, match="Fungsi, baris 2"):
        urai("a b\n    " + "x" * 1001, nama="Fungsi")
