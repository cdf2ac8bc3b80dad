"""Numbers as Indonesians write them: what is read without asking."""

from decimal import Decimal

import pytest

from core.baca_angka import Angka, Jenis, Kosong, baca

D = Decimal
RUPIAH, PERSEN, VOLUME, INDEKS = Jenis.RUPIAH, Jenis.PERSEN, Jenis.VOLUME, Jenis.INDEKS
MINUS = "\u2212"


@pytest.mark.parametrize(
    ("teks", "nilai"),
    [
        ("Rp. 3.308.672.275,-", "3308672275"),
        ("Rp3.308.672.275", "3308672275"),
        ("Rp 3.308.672.275", "3308672275"),
        ("Rp\u00a03.308.672.275", "3308672275"),
        ("rp.3.308.672.275", "3308672275"),
        ("RP 3.308.672.275,00", "3308672275"),
        ("IDR 3.308.672.275", "3308672275"),
        ("3.308.672.275 rupiah", "3308672275"),
        ("3308672275", "3308672275"),
        ("7.557.500", "7557500"),
        ("7.557.500,-", "7557500"),
        ("7.557.500,--", "7557500"),
        ("7.557.500.-", "7557500"),
        ("1.000.000,00", "1000000"),
        ("1.000,000", "1000"),
        ("12,00", "12"),
        ("1.234", "1234"),
        ("35.934", "35934"),
        ("1.234.", "1234"),
        ("1.234,", "1234"),
        ("0", "0"),
        ("Rp 0", "0"),
        ("-0", "0"),
        ("(0)", "0"),
        ("02", "2"),
        ("-5.000", "-5000"),
        (f"{MINUS}5.000", "-5000"),
        ("\u20135.000", "-5000"),
        ("- 5.000", "-5000"),
        ("5.000-", "-5000"),
        ("(5.000)", "-5000"),
        ("(Rp 5.000)", "-5000"),
        ("Rp (5.000)", "-5000"),
        ("Rp (5.000,-)", "-5000"),
        ("-Rp 5.000", "-5000"),
        (f"{MINUS}Rp\u00a05.000", "-5000"),
        ("Rp -5.000", "-5000"),
        ("Rp-5.000", "-5000"),
        ("-5.000,-", "-5000"),
        ("+5.000", "5000"),
        ("  7.557.500\t", "7557500"),
        ("\ufeff7.557.500\u200e", "7557500"),
        ("\u202a7.557.500\u202c", "7557500"),
        ("7\u00a0557\u00a0500", "7557500"),
        ("7\u2009557\u2009500", "7557500"),
        ("7\u202f557\u202f500", "7557500"),
        ("7'557'500", "7557500"),
        ("7\u2019557\u2019500", "7557500"),
        ("'7557500", "7557500"),
        ("\uff17\uff0e\uff15\uff15\uff17\uff0e\uff15\uff10\uff10", "7557500"),
        ("Rp 1.000 (seribu rupiah)", "1000"),
        ("25 (dua puluh lima)", "25"),
        ("99.999.999.999.999.999", "99999999999999999"),
    ],
)
def test_rupiah_that_is_read(teks: str, nilai: str) -> None:
    assert baca(teks, jenis=RUPIAH) == Angka(D(nilai))


@pytest.mark.parametrize(
    ("teks", "jenis", "nilai", "satuan"),
    [
        ("98,26", PERSEN, "98.26", ""),
        ("95,91%", PERSEN, "95.91", "%"),
        ("95,91 %", PERSEN, "95.91", "%"),
        ("95,91\uff05", PERSEN, "95.91", "%"),
        ("95,91 persen", PERSEN, "95.91", "%"),
        ("(95,91%)", PERSEN, "-95.91", "%"),
        ("-1,20%", PERSEN, "-1.20", "%"),
        ("100", PERSEN, "100", ""),
        ("100,000", PERSEN, "100", ""),
        ("0,00", PERSEN, "0", ""),
        ("-0,00", PERSEN, "0", ""),
        ("+0,88", PERSEN, "0.88", ""),
        ("97,333333333333333", PERSEN, "97.333333333333333", ""),
        ("78,60", INDEKS, "78.60", ""),
        ("78,60 Nilai", INDEKS, "78.60", "Nilai"),
        ("78,60%", INDEKS, "78.60", "%"),
        ("(1.234,50)", INDEKS, "-1234.50", ""),
        ("1.234,50-", INDEKS, "-1234.50", ""),
        ("1,234", INDEKS, "1.234", ""),
        ("0,234", INDEKS, "0.234", ""),
        ("1234,5", INDEKS, "1234.5", ""),
        ("1.234.567", INDEKS, "1234567", ""),
        ("1.234,-", INDEKS, "1234", ""),
        ("1\u00a0234,5", INDEKS, "1234.5", ""),
        ("4,", INDEKS, "4", ""),
        ("4..", INDEKS, "4", ""),
        ("12", VOLUME, "12", ""),
        ("12 Laporan", VOLUME, "12", "Laporan"),
        ("12Laporan", VOLUME, "12", "Laporan"),
        ("12 Laporan.", VOLUME, "12", "Laporan"),
        ("19 Orang/bulan", VOLUME, "19", "Orang/bulan"),
        ("19 Orang / Bulan", VOLUME, "19", "Orang / Bulan"),
        ("4 Lembaga Kemasyarakatan", VOLUME, "4", "Lembaga Kemasyarakatan"),
        ("3 Pokmas / Ormas", VOLUME, "3", "Pokmas / Ormas"),
        ("2 (dua) Dokumen", VOLUME, "2", "Dokumen"),
        ("2 (dua)", VOLUME, "2", ""),
        ("25 (Dua Puluh Lima) Unit", VOLUME, "25", "Unit"),
        ("0 Unit", VOLUME, "0", "Unit"),
        ("02 Dokumen", VOLUME, "2", "Dokumen"),
        ("1.234", VOLUME, "1234", ""),
        ("1.234 Dokumen", VOLUME, "1234", "Dokumen"),
        ("35.934 Orang", VOLUME, "35934", "Orang"),
        ("1.234 Paket", VOLUME, "1234", "Paket"),
        ("12,5 km", VOLUME, "12.5", "km"),
        ("1,234 Ha", VOLUME, "1.234", "Ha"),
        ("1.234,50 m\u00b2", VOLUME, "1234.50", "m\u00b2"),
        ("120 m2", VOLUME, "120", "m2"),
        ("120 \u33a1", VOLUME, "120", "m2"),
        ("1.234,567", VOLUME, "1234.567", ""),
        ("1234,567", VOLUME, "1234.567", ""),
        ("1,2340", VOLUME, "1.234", ""),
    ],
)
def test_other_kinds_that_are_read(teks: str, jenis: Jenis, nilai: str, satuan: str) -> None:
    assert baca(teks, jenis=jenis) == Angka(D(nilai), satuan)


@pytest.mark.parametrize("jenis", Jenis)
@pytest.mark.parametrize(
    "teks", [None, "", "  ", "\u00a0", "\u200b", "-", "--", "\u2013", "\u2014", MINUS, "'-", "'"]
)
def test_empty_and_a_dash_are_no_value_rather_than_zero(teks: str | None, jenis: Jenis) -> None:
    assert baca(teks, jenis=jenis) == Kosong()
