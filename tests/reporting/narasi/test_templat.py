"""The stored format: what each sign means, and that writing and reading undo each other."""

import pytest
from hypothesis import given, settings

from reporting.dokumen.blok import Butir, Daftar, Paragraf, Sel, TabelPolos, Tekan
from reporting.narasi import BAWAAN, susun
from reporting.narasi.pohon import Alinea, Kata, Poin, Urutan, rapikan
from reporting.narasi.templat import tulis, urai
from tests.reporting.narasi.pohon_acak import kata_berkurung, pohon


@settings(max_examples=200, deadline=None)
@given(pohon(kata_berkurung))
def test_a_text_is_read_back_as_it_was_written(satu) -> None:
    template = tulis(satu)
    assert urai(template) == rapikan(satu)
    assert tulis(urai(template)) == template


@pytest.mark.parametrize("kunci", sorted(BAWAAN))
def test_default_texts_are_canonical(kunci: str) -> None:
    assert tulis(urai(BAWAAN[kunci])) == BAWAAN[kunci]


@pytest.mark.parametrize(
    ("template", "bagian"),
    [
        ("**tebal** dan *miring*", (Tekan("tebal", True), " dan ", Tekan("miring"))),
        (r"\*bukan\* miring", ("*bukan* miring",)),
        (r"di\/*upload*\/kan", ("di", Tekan("upload"), "kan")),
        ("3*4*5 dan 2**3", ("3*4*5 dan 2**3",)),
        (r"**a \* b**", (Tekan("a * b", True),)),
        (r"\{\{ apa adanya }", ("{{ apa adanya }",)),
        (r"C:\Data", (r"C:\Data",)),
    ],
)
def test_signs_in_a_line(template: str, bagian: tuple) -> None:
    assert susun(template, {}, {}) == (Paragraf(bagian),)


def test_a_bound_word_takes_the_style_around_it() -> None:
    (paragraf,) = susun("**Camat {{ nama }}**", {"nama": "Wotu"}, {})
    assert paragraf == Paragraf((Tekan("Camat Wotu", True),))


def test_items_further_in_belong_to_the_one_above() -> None:
    (daftar,) = susun("1. satu\n   a. anak\n   b. anak lain\n2. dua", {}, {})
    anak = Daftar((Butir(("anak",)), Butir(("anak lain",))), "huruf")
    assert daftar == Daftar((Butir(("satu",), anak), Butir(("dua",))), "angka")


@pytest.mark.parametrize("awal", ["- ", "1. ", "a. ", "12. ", "| "])
def test_a_paragraph_may_begin_like_an_item(awal: str) -> None:
    satu = (Alinea((Kata(f"{awal}dan seterusnya"),)),)
    assert urai(tulis(satu)) == satu


def test_rows_make_a_table_and_figures_stand_right() -> None:
    (tabel,) = susun(
        "| Belanja | Pagu |\n|---|---|\n| Pegawai | 2.100.000 |\n| Modal | – |", {}, {}
    )
    assert tabel == TabelPolos(
        kepala=(("Belanja",), ("Pagu",)),
        baris=(
            (Sel(("Pegawai",)), Sel(("2.100.000",), rata="kanan")),
            (Sel(("Modal",)), Sel(("–",), rata="kanan")),
        ),
    )


def test_a_table_without_head_and_a_row_that_is_too_short() -> None:
    (tabel,) = urai("| a | b |\n| c")
    assert tulis((tabel,)) == "| a | b |\n| c |  |"


def test_empty_items_give_their_place_to_what_is_below() -> None:
    dalam = Urutan((Poin((Kata("isi"),)),))
    assert tulis((Urutan((Poin((), dalam), Poin((Kata(" "),)))),)) == "- isi"
