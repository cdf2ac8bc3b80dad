"""Likeness by five-word shingles, worked out by hand."""

from fractions import Fraction

import pytest

from reporting.baca.kemiripan import (
    Olahan,
    Pengolah,
    Petikan,
    bandingkan,
    kemiripan,
    peringkat,
)

PENGOLAH = Pengolah(["Wotu", "Tomoni", "Tomoni Timur"])
DELAPAN = "satu dua tiga empat lima enam tujuh delapan"


def olah(teks: str, *, bawaan: bool = False, tempat: str = "Bab I") -> Olahan:
    return PENGOLAH.olah(Petikan(tempat, teks, bawaan))


@pytest.mark.parametrize(
    ("lain", "nilai"),
    [
        (DELAPAN, Fraction(1)),
        # 8 words make 4 shingles, 9 make 5; 4 in common of 5.
        (f"{DELAPAN} sembilan", Fraction(4, 5)),
        # The last word differs: 3 of 4 in common, 5 in all.
        (DELAPAN.replace("delapan", "sepuluh"), Fraction(3, 5)),
        # The last two differ: 2 in common, 6 in all.
        (DELAPAN.replace("tujuh delapan", "sepuluh sebelas"), Fraction(2, 6)),
        # One word in the middle is in 4 of the shingles: none is left.
        (DELAPAN.replace("empat", "sepuluh"), Fraction(0)),
    ],
)
def test_jaccard_of_five_words_in_a_row(lain: str, nilai: Fraction) -> None:
    assert kemiripan(olah(DELAPAN), olah(lain)) == nilai


def test_exactly_the_threshold_is_shown_and_less_is_not() -> None:
    tepat = olah(DELAPAN.replace("delapan", "sepuluh"))
    kurang = olah(DELAPAN.replace("tujuh delapan", "sepuluh sebelas"))
    assert [m.nilai for m in bandingkan([olah(DELAPAN)], [tepat, kurang])] == [Fraction(3, 5)]
    assert bandingkan([olah(DELAPAN)], [kurang]) == []


def test_name_figures_case_and_quarter_swapped_are_the_same_text() -> None:
    asli = "Kecamatan Wotu pada triwulan IV tahun 2024 menyerap 98,26% dari Rp 3.308.672.275."
    salin = "KECAMATAN Tomoni Timur pada triwulan II tahun 2023 menyerap 71% dari Rp 900.000."
    assert kemiripan(olah(asli), olah(salin)) == 1


def test_a_name_inside_a_longer_one_is_not_taken_apart() -> None:
    assert [k.isi for k in olah("Tomoni Timur dan Tomoni").kata] == ["@", "dan", "@"]
    assert [k.isi for k in olah("Wotukah ini").kata] == ["wotukah", "ini"]


@pytest.mark.parametrize(
    ("teks", "kata"),
    [
        ("Bab IV", ["bab", "#"]),
        ("triwulan ini", ["triwulan", "ini"]),
        ("vi visi", ["vi", "visi"]),  # a Roman number only behind its word
        ("7.01.01 sub-kegiatan", ["#", "sub-kegiatan"]),
    ],
)
def test_what_counts_as_a_figure(teks: str, kata: list[str]) -> None:
    assert [k.isi for k in olah(teks).kata] == kata


def test_short_passages_are_not_compared() -> None:
    tujuh = "keterbatasan anggaran pada awal tahun berjalan ini"
    assert bandingkan([olah(tujuh)], [olah(tujuh)]) == []


def test_shared_words_are_marked_and_nothing_of_the_text_is_lost() -> None:
    kiri = "Awalnya, satu dua tiga empat lima enam tujuh delapan; lalu lain."
    (mirip,) = bandingkan([olah(kiri)], [olah(DELAPAN)], Fraction(1, 10))
    assert [(p.teks, p.sama) for p in mirip.potongan_kiri] == [
        ("Awalnya, ", False),
        (DELAPAN, True),
        ("; lalu lain.", False),
    ]
    assert [(p.teks, p.sama) for p in mirip.potongan_kanan] == [(DELAPAN, True)]
    # 11 words make 7 shingles, among them the 4 of the other.
    assert mirip.nilai == Fraction(4, 7)


def test_of_several_the_most_alike_is_named() -> None:
    dekat, jauh = olah(f"{DELAPAN} sembilan"), olah(DELAPAN.replace("delapan", "sepuluh"))
    (mirip,) = bandingkan([olah(DELAPAN)], [jauh, dekat])
    assert mirip.kanan == dekat


def test_default_texts_count_apart() -> None:
    baku = olah(DELAPAN, bawaan=True)
    assert [m.bawaan for m in bandingkan([baku], [baku])] == [True]
    assert peringkat([baku], {"wotu": [baku]}) == []


def test_one_office_against_all_is_ranked_by_how_much_is_alike() -> None:
    lain = "rapat koordinasi desa terlambat karena hujan deras sepanjang bulan desember"
    acuan = [olah(DELAPAN), olah(lain), olah(DELAPAN, bawaan=True)]
    hasil = peringkat(
        acuan,
        {
            "satu": [olah(f"{DELAPAN} sembilan")],
            "dua": [olah(lain), olah(DELAPAN)],
            "tiga": [olah("tidak ada yang sama di sini dengan kantor mana pun juga")],
        },
    )
    assert [(p.pemilik, len(p.mirip)) for p in hasil] == [("dua", 2), ("satu", 1)]
