"""Numbers as words, letters and labels."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import angka

triliun = st.integers(min_value=0, max_value=10**15 - 1)

KATA = {"nol": 0, "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7}
KATA |= {"delapan": 8, "sembilan": 9, "sepuluh": 10, "sebelas": 11}
KELOMPOK = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "triliun": 10**12}


def baca(teks: str) -> int:
    """Read words back, by another way than the one that wrote them."""
    seluruh = kelompok = kata_lalu = 0
    teks = teks.replace("seribu", "satu ribu").replace("seratus", "satu ratus")
    for kata in teks.split():
        if kata in KELOMPOK:
            seluruh += (kelompok + kata_lalu) * KELOMPOK[kata]
            kelompok = kata_lalu = 0
        elif kata == "belas":
            kata_lalu += 10
        elif kata in ("puluh", "ratus"):
            kelompok += kata_lalu * {"puluh": 10, "ratus": 100}[kata]
            kata_lalu = 0
        else:
            kata_lalu = KATA[kata]
    return seluruh + kelompok + kata_lalu


@pytest.mark.parametrize(
    ("n", "teks"),
    [
        (0, "nol"),
        (1, "satu"),
        (10, "sepuluh"),
        (11, "sebelas"),
        (12, "dua belas"),
        (19, "sembilan belas"),
        (20, "dua puluh"),
        (25, "dua puluh lima"),
        (99, "sembilan puluh sembilan"),
        (100, "seratus"),
        (101, "seratus satu"),
        (110, "seratus sepuluh"),
        (111, "seratus sebelas"),
        (119, "seratus sembilan belas"),
        (200, "dua ratus"),
        (999, "sembilan ratus sembilan puluh sembilan"),
        (1000, "seribu"),
        (1001, "seribu satu"),
        (1100, "seribu seratus"),
        (2000, "dua ribu"),
        (2024, "dua ribu dua puluh empat"),
        (11_000, "sebelas ribu"),
        (21_000, "dua puluh satu ribu"),
        (100_000, "seratus ribu"),
        (101_000, "seratus satu ribu"),
        (1_000_000, "satu juta"),
        (1_001_000, "satu juta seribu"),
        (1_000_000_000, "satu miliar"),
        (10**12, "satu triliun"),
        (10**12 + 1, "satu triliun satu"),
        (
            3_308_672_275,
            "tiga miliar tiga ratus delapan juta enam ratus tujuh puluh dua ribu "
            "dua ratus tujuh puluh lima",
        ),
    ],
)
def test_terbilang(n: int, teks: str) -> None:
    assert angka.terbilang(n) == teks


def test_terbilang_of_the_highest_number() -> None:
    tiga = "sembilan ratus sembilan puluh sembilan"
    teks = f"{tiga} triliun {tiga} miliar {tiga} juta {tiga} ribu {tiga}"
    assert angka.terbilang(999_999_999_999_999) == teks


@pytest.mark.parametrize("n", [-1, 10**15])
def test_terbilang_refuses_numbers_out_of_range(n: int) -> None:
    with pytest.raises(ValueError, match="999 triliun"):
        angka.terbilang(n)


@given(triliun)
def test_terbilang_is_single_spaced_and_lower_case(n: int) -> None:
    teks = angka.terbilang(n)
    assert teks == " ".join(teks.split()).lower()
    assert teks


@given(triliun)
def test_terbilang_uses_the_se_forms(n: int) -> None:
    teks = f" {angka.terbilang(n)} "
    assert not any(f" satu {k} " in teks for k in ("puluh", "belas", "ratus"))
    assert not teks.startswith(" satu ribu ")


@given(triliun)
def test_terbilang_can_be_read_back(n: int) -> None:
    assert baca(angka.terbilang(n)) == n


@pytest.mark.parametrize(
    ("n", "hasil"),
    [(1, "I"), (3, "III"), (4, "IV"), (9, "IX"), (14, "XIV"), (40, "XL"), (90, "XC")]
    + [(400, "CD"), (1994, "MCMXCIV"), (2024, "MMXXIV"), (3999, "MMMCMXCIX")],
)
def test_romawi(n: int, hasil: str) -> None:
    assert angka.romawi(n) == hasil


@pytest.mark.parametrize("n", [0, -1, 4000])
def test_romawi_refuses_what_has_no_numeral(n: int) -> None:
    with pytest.raises(ValueError, match="Roman"):
        angka.romawi(n)


@pytest.mark.parametrize(
    ("n", "hasil"),
    [(1, "a"), (2, "b"), (26, "z"), (27, "aa"), (28, "ab"), (52, "az"), (53, "ba"), (703, "aaa")],
)
def test_huruf_urut(n: int, hasil: str) -> None:
    assert angka.huruf_urut(n) == hasil


def test_huruf_urut_starts_at_one() -> None:
    with pytest.raises(ValueError, match="letter"):
        angka.huruf_urut(0)


@given(st.integers(min_value=1, max_value=10**6))
def test_huruf_urut_keeps_the_order(n: int) -> None:
    ini, berikut = angka.huruf_urut(n), angka.huruf_urut(n + 1)
    assert (len(ini), ini) < (len(berikut), berikut)


@pytest.mark.parametrize("nomor", ["197009082003121004", " 19700908 200312 1 004\n"])
def test_nip_is_spaced_in_its_groups(nomor: str) -> None:
    assert angka.nip(nomor) == "19700908 200312 1 004"


@pytest.mark.parametrize("nomor", ["", "1970090820031210", "19700908200312100X", "\u0661" * 18])
def test_nip_refuses_anything_but_eighteen_digits(nomor: str) -> None:
    with pytest.raises(ValueError, match="18 digits"):
        angka.nip(nomor)


@pytest.mark.parametrize(("tw", "hasil"), [(1, "TW I 2024"), (2, "TW II 2024"), (4, "TW IV 2024")])
def test_triwulan_label(tw: int, hasil: str) -> None:
    assert angka.triwulan_label(2024, tw) == hasil


@pytest.mark.parametrize("tw", [0, 5])
def test_triwulan_label_knows_four_quarters(tw: int) -> None:
    with pytest.raises(ValueError, match="triwulan"):
        angka.triwulan_label(2024, tw)
