"""Numbers as Indonesian offices write them, and what a lone dot or comma means in a column."""

from decimal import Decimal

import pytest

from reporting.periksa_dokumen.angka_sel import Ejaan, angka, angka_tabel, ejaan, pisahkan
from reporting.periksa_dokumen.teks_sel import gabung_garis, polos

WOTU = "3308672275"


@pytest.mark.parametrize(
    ("teks", "nilai"),
    [
        ("Rp 3.308.672.275,00", WOTU),
        ("Rp. 3.308.672.275,-", WOTU),
        ("Rp3.308.672.275", WOTU),
        ("3,308,672,275", WOTU),
        ("3 308 672 275", WOTU),
        ("3\u00a0308\u202f672\u2009275", WOTU),
        ("3.308.672. 275", WOTU),
        ("(1.000)", "-1000"),
        ("Rp(1.500.000)", "-1500000"),
        ("-1.000", "-1000"),
        ("−2", "-2"),
        ("98,26%", "98.26"),
        ("98.26 %", "98.26"),
        ("98,26 persen", "98.26"),
        ("Rp3,3 miliar", "3300000000"),
        ("3,31 Milyar", "3310000000"),
        ("1,2 juta", "1200000"),
        ("7.500", "7500"),
        ("0,125", "0.125"),
        ("≥ 80", "80"),
        ("0", "0"),
    ],
)
def test_a_figure_in_any_spelling(teks: str, nilai: str) -> None:
    assert angka(teks) == Decimal(nilai)


@pytest.mark.parametrize(
    "teks",
    ["", "–", "-", "n/a", "NIHIL", "Rp -", "IV/a", "7.01.01.2.02.0001", "31-12-2024", "31/12/2024"]
    + ["21 Oktober 2024", "85-90", "10/12", "Penyediaan Gaji"],
)
def test_what_is_no_figure(teks: str) -> None:
    assert angka(teks) is None


@pytest.mark.parametrize(
    ("teks", "nilai", "satuan"),
    [
        ("2 (dua) Laporan", 2, "Laporan"),
        ("dua (2) program", 2, "program"),
        ("19 Orang/bulan", 19, "Orang/bulan"),
        ("- 2 Dokumen", 2, "Dokumen"),
        ("100 %", 100, "%"),
    ],
)
def test_a_figure_keeps_its_unit(teks: str, nilai: int, satuan: str) -> None:
    assert pisahkan(teks) == (Decimal(nilai), satuan)


@pytest.mark.parametrize(
    ("kolom", "hasil"),
    [
        (["1.234", "12.345.678"], ["1234", "12345678"]),
        (["1.234", "98.26", "97.5"], ["1.234", "98.26", "97.5"]),
        (["1,234", "98,26"], ["1.234", "98.26"]),
        (["7,500", "3,308,672"], ["7500", "3308672"]),
        (["7,500", "12,000", "1,250"], ["7500", "12000", "1250"]),
        (["35,934", "12,5"], ["35.934", "12.5"]),
    ],
)
def test_the_column_tells_what_a_lone_sign_means(kolom: list[str], hasil: list[str]) -> None:
    assert [n for (n,) in angka_tabel([[t] for t in kolom])] == [Decimal(h) for h in hasil]


def test_a_column_that_says_nothing_follows_its_table() -> None:
    """Rp 1,250 beside 3,308,672 and 98.50 is one thousand two hundred and fifty."""
    baris = [["1,250", "3,308,672", "98.50"], ["9,125", "1,000,000", "7.25"]]
    assert [b[0] for b in angka_tabel(baris)] == [Decimal(1250), Decimal(9125)]
    assert ejaan(["98.26", "97.5"]) == Ejaan(titik_desimal=True, koma_desimal=False)


@pytest.mark.parametrize(
    ("garis", "teks"),
    [
        (["3.308.672.", "275"], "3.308.672.275"),
        (["3.308.6", "72.275"], "3.308.672.275"),
        (["Rp 3.308", ".672.275"], "Rp 3.308.672.275"),
        (["Perang-", "kat Daerah"], "Perangkat Daerah"),
        (["undang-", "undangan"], "undang-undangan"),
        (["RKA-", "SKPD"], "RKA-SKPD"),
        (["12", "Laporan"], "12 Laporan"),
        (["98,26", "97,33"], "98,26 97,33"),
    ],
)
def test_lines_of_a_cell_become_one(garis: list[str], teks: str) -> None:
    assert gabung_garis(garis) == teks


def test_odd_characters_become_plain() -> None:
    assert polos("e\ufb01siensi\u00a0 \u200banggaran") == "efisiensi anggaran"
