"""Numbers as Indonesians write them: what is read, what is asked, what is refused."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal

import pytest

from core.baca_angka import (
    FORMAT_LUAR,
    PANJANG_MAKS,
    Angka,
    Bukan,
    Jenis,
    Kosong,
    Ragu,
    baca,
    satuan_sama,
    tulis,
)

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


@pytest.mark.parametrize(
    ("teks", "jenis", "pilihan"),
    [
        ("1.234", INDEKS, ["1234", "1.234"]),
        ("1.234", PERSEN, ["1234", "1.234"]),
        ("-1.234", INDEKS, ["-1234", "-1.234"]),
        ("(1.234)", INDEKS, ["-1234", "-1.234"]),
        ("1.234%", PERSEN, ["1234", "1.234"]),
        ("123.456", INDEKS, ["123456", "123.456"]),
        ("1.234 Ha", VOLUME, ["1234", "1.234"]),
        ("1,234", RUPIAH, ["1234", "1"]),
        ("Rp 28,370", RUPIAH, ["28370", "28"]),
        ("1,000", RUPIAH, ["1000", "1"]),
        ("1,234", VOLUME, ["1234", "1.234"]),
        ("1,234 Orang", VOLUME, ["1234", "1.234"]),
    ],
)
def test_a_lone_separator_that_may_mean_either_is_asked(
    teks: str, jenis: Jenis, pilihan: list[str]
) -> None:
    hasil = baca(teks, jenis=jenis)
    assert isinstance(hasil, Ragu)
    assert hasil.pilihan == tuple(map(D, pilihan))
    assert "bisa berarti" in hasil.alasan
    assert hasil.alasan.endswith("Pilih salah satu.")


@pytest.mark.parametrize(
    ("teks", "jenis", "pilihan"),
    [
        ("78.60", INDEKS, ["78.60"]),
        ("4.5", INDEKS, ["4.5"]),
        ("4.5", VOLUME, ["4.5"]),
        ("-4.5", INDEKS, ["-4.5"]),
        ("95.91%", PERSEN, ["95.91"]),
        ("12.3456", INDEKS, ["12.3456"]),
        ("0.234", INDEKS, ["0.234"]),
        ("1234.567", INDEKS, ["1234.567", "1234567"]),
        ("1234.567", VOLUME, ["1234567", "1234.567"]),
        ("1234.567", RUPIAH, ["1234567", "1235"]),
        (".5", INDEKS, ["0.5"]),
        (",5", INDEKS, ["0.5"]),
        ("1,234.56", INDEKS, ["1234.56"]),
        ("1,234.567", INDEKS, ["1234.567"]),
        ("1,234,567", INDEKS, ["1234567"]),
        ("1,234,567", RUPIAH, ["1234567"]),
        ("1,234,567.89", INDEKS, ["1234567.89"]),
        ("4,319,100", RUPIAH, ["4319100"]),
        ("4,319,100.00", RUPIAH, ["4319100"]),
        ("4319100.00", RUPIAH, ["4319100"]),
        ("(4,319,100)", RUPIAH, ["-4319100"]),
        ("1 234 567", RUPIAH, ["1234567"]),
        ("1 234 567.89", INDEKS, ["1234567.89"]),
        ("1 234 567,89", INDEKS, ["1234567.89"]),
        ("12 345 Orang", VOLUME, ["12345"]),
        ("1'234.5", INDEKS, ["1234.5"]),
    ],
)
def test_a_foreign_spelling_is_recognised_and_asked(
    teks: str, jenis: Jenis, pilihan: list[str]
) -> None:
    assert baca(teks, jenis=jenis) == Ragu(tuple(map(D, pilihan)), FORMAT_LUAR)


@pytest.mark.parametrize(
    ("teks", "jenis", "pilihan", "alasan"),
    [
        ("1.234,50", RUPIAH, ["1235"], "Rupiah ditulis tanpa pecahan, sedangkan isinya 1.234,5."),
        ("28370.5", RUPIAH, ["28371"], f"{FORMAT_LUAR} Rupiah ditulis tanpa pecahan."),
        ("1.234.56", INDEKS, ["1234.56", "123456"], "tidak pada tempatnya"),
        ("3.308. 672.275", RUPIAH, ["3308672275"], "Ada spasi di tengah angka."),
        ("3,308672275E+09", RUPIAH, ["3308672275"], "notasi ilmiah"),
        ("3.308672275e9", RUPIAH, ["3308672275"], "notasi ilmiah"),
        ("1,5 juta", RUPIAH, ["1500000"], 'Kata "juta" ditulis dengan angka.'),
        ("Rp 500 ribu", RUPIAH, ["500000"], 'Kata "ribu" ditulis dengan angka.'),
        ("2,25 miliar rupiah", RUPIAH, ["2250000000"], "miliar"),
        ("5rb", RUPIAH, ["5000"], "rb"),
        ("2 ribu Orang", VOLUME, ["2000"], "ribu"),
        ("2 (tiga) Dokumen", VOLUME, ["2", "3"], "Angka dan hurufnya tidak sama"),
        ("Rp -", RUPIAH, ["0"], "bisa berarti 0 atau belum ada nilainya"),
        ("Rp. \u2013", RUPIAH, ["0"], "bisa berarti 0"),
    ],
)
def test_other_questions(teks: str, jenis: Jenis, pilihan: list[str], alasan: str) -> None:
    hasil = baca(teks, jenis=jenis)
    assert isinstance(hasil, Ragu)
    assert hasil.pilihan == tuple(map(D, pilihan))
    assert alasan in hasil.alasan


@pytest.mark.parametrize(
    ("teks", "jenis", "saran"),
    [
        ("dua belas", VOLUME, "12"),
        ("Dua  Belas", VOLUME, "12"),
        ("nol", VOLUME, "0"),
        ("sebelas dokumen", VOLUME, "11"),
        ("seratus persen", PERSEN, "100"),
        ("sembilan ratus sembilan puluh sembilan", VOLUME, "999"),
        ("dua belas ribu", RUPIAH, None),
        ("seribu", RUPIAH, None),
        ("nihil", VOLUME, "0"),
        ("n/a", VOLUME, None),
        ("tidak ada", VOLUME, None),
        ("12.34.56", INDEKS, "123456"),
        ("12,34,567", RUPIAH, "1234567"),
        ("1.234.56", RUPIAH, "123456"),
        ("12.34,56", INDEKS, "1234.56"),
        ("1234,567.89", INDEKS, "1234567.89"),
        ("1,234.567,89", INDEKS, None),
        ("1.234,567.89", INDEKS, None),
        ("12,,5", INDEKS, "12.5"),
        ("1,2,3", INDEKS, None),
        ("1.234'567", RUPIAH, None),
        ("5.1.02.01.01.0052", RUPIAH, None),
        ("7.01.01.2.01", RUPIAH, None),
        ("0812345", RUPIAH, "812345"),
        ("007", VOLUME, "7"),
        ("00,5", INDEKS, "0.5"),
        ("197009082003121004", RUPIAH, None),
        ("19700908 200312 1 004", RUPIAH, None),
        ("100.000.000.000.000.000", RUPIAH, None),
        (f"0,{'1' * 31}", INDEKS, None),
        ("50%", RUPIAH, None),
        ("50%", VOLUME, None),
        ("Rp 5.000", VOLUME, None),
        ("5.000 rupiah", INDEKS, None),
        ("12 Orang", RUPIAH, None),
        ("12 Orang", PERSEN, None),
        ("50%%", PERSEN, "50"),
        ("\u2265 90", PERSEN, "90"),
        ("78,60 (B)", INDEKS, "78.60"),
        ("sekitar 12 dokumen", VOLUME, "12"),
        ("12. Laporan", VOLUME, "12"),
        ("5 M", RUPIAH, None),
        ("5 M", VOLUME, None),
        ("10-12", VOLUME, None),
        ("2 dari 3", VOLUME, None),
        ("12 dari", VOLUME, None),
        ("1/2", VOLUME, None),
        ("10\u00b2", VOLUME, None),
        ("10\u00bd", VOLUME, None),
        ("\u2464", VOLUME, None),
        ("\u0665", VOLUME, None),
        ("10O", RUPIAH, None),
        ("1l0", RUPIAH, None),
        ("0x1F", VOLUME, None),
        ("1_000", RUPIAH, None),
        ("$5", RUPIAH, None),
        ("--5", VOLUME, None),
        ("5 -", VOLUME, None),
        ("5-.", VOLUME, None),
        ("1/", VOLUME, None),
        ("-(5)", VOLUME, None),
        ("(-5)", VOLUME, None),
        ("-5-", VOLUME, None),
        ("(5", VOLUME, None),
        ("5)", VOLUME, "5"),
        ("(5) Dokumen", VOLUME, None),
        ("12 12", VOLUME, None),
        ("=A1+B1", RUPIAH, None),
        ("Rp", RUPIAH, None),
        ("%", PERSEN, None),
        (".", INDEKS, None),
        (",", INDEKS, None),
        (".5", RUPIAH, None),
        ("Tahun 2024", VOLUME, None),
        ("TW IV", VOLUME, None),
        ("Dokumen", VOLUME, None),
        ("1.234 juta", RUPIAH, None),
        ("3,30867E+09", RUPIAH, None),
        ("1E5", VOLUME, None),
        ("1,5E-05", INDEKS, None),
        ("NaN", INDEKS, None),
        ("Infinity", INDEKS, None),
        ("-inf", INDEKS, None),
        ("\u202e123", RUPIAH, None),
        ("12\x00", VOLUME, "12"),
    ],
)
def test_what_is_not_a_number(teks: str, jenis: Jenis, saran: str | None) -> None:
    hasil = baca(teks, jenis=jenis)
    assert isinstance(hasil, Bukan)
    assert hasil.saran == (None if saran is None else D(saran))


@pytest.mark.parametrize(
    "teks",
    ["31/12/2024", "12/31/2024", "31-12-24", "2024-12-31", "31.12.2024", "2024-12-31 00:00:00"]
    + ["15 Januari 2025", "6 Jan", "Jan-24", "12 Mei", "10:30", "10 Sept 2024"],
)
@pytest.mark.parametrize("jenis", Jenis)
def test_dates_in_text_are_not_numbers(teks: str, jenis: Jenis) -> None:
    hasil = baca(teks, jenis=jenis)
    assert isinstance(hasil, Bukan)
    assert "tanggal atau jam, bukan angka" in hasil.alasan
    assert hasil.saran is None


@pytest.mark.parametrize(
    ("teks", "sebab"),
    [
        ("#DIV/0!", "pembagian dengan nol"),
        ("#REF!", "sudah tidak ada"),
        ("#N/A", "tidak ada"),
        ("#VALUE!", "bukan angka"),
        ("#value!", "bukan angka"),
        ("#APA?", "galat lembar kerja"),
        ("Err:502", "galat lembar kerja"),
        ("########", "terlalu sempit"),
    ],
)
@pytest.mark.parametrize("jenis", Jenis)
def test_spreadsheet_errors_say_what_went_wrong(teks: str, sebab: str, jenis: Jenis) -> None:
    hasil = baca(teks, jenis=jenis)
    assert isinstance(hasil, Bukan)
    assert sebab in hasil.alasan
    assert hasil.saran is None


@pytest.mark.parametrize(
    ("isi", "jenis", "hasil"),
    [
        (3308672275, RUPIAH, Angka(D("3308672275"))),
        (-5, VOLUME, Angka(D(-5))),
        (0, PERSEN, Angka(D(0))),
        (D("78.60"), INDEKS, Angka(D("78.60"))),
        (D("1E+3"), RUPIAH, Angka(D(1000))),
        (D("-0.00"), INDEKS, Angka(D(0))),
        (D("4319100.00"), RUPIAH, Angka(D(4319100))),
        (97.33000000000001, PERSEN, Angka(D("97.33"))),
        (0.1 + 0.2, INDEKS, Angka(D("0.3"))),
        (5.551115123125783e-17, INDEKS, Angka(D(0))),
        (-0.0, INDEKS, Angka(D(0))),
        (3308672275.0, RUPIAH, Angka(D("3308672275"))),
        (3308672275.0000005, RUPIAH, Angka(D("3308672275"))),
        (1.234, INDEKS, Angka(D("1.234"))),
        (12.5, VOLUME, Angka(D("12.5"))),
        (999999999999999.0, RUPIAH, Angka(D("999999999999999"))),
    ],
)
def test_numbers_from_a_spreadsheet(isi: float | Decimal, jenis: Jenis, hasil: Angka) -> None:
    assert baca(isi, jenis=jenis) == hasil


def test_a_fraction_of_a_rupiah_in_a_spreadsheet_is_asked() -> None:
    hasil = baca(1234.5, jenis=RUPIAH)
    assert hasil == Ragu((D(1235),), "Rupiah ditulis tanpa pecahan, sedangkan isinya 1.234,5.")


@pytest.mark.parametrize("jenis", Jenis)
@pytest.mark.parametrize(
    "isi",
    [float("nan"), float("inf"), float("-inf"), D("NaN"), D("sNaN"), D("Infinity")]
    + [True, False, b"12", [12], object(), 12j, 10**17, 1e300, D("1E+999999"), D("1E-999999")]
    + [date(2024, 12, 31), datetime(2024, 12, 31), time(10, 30), timedelta(hours=1)],
)
def test_what_a_spreadsheet_may_hold_besides_numbers(isi: object, jenis: Jenis) -> None:
    hasil = baca(isi, jenis=jenis)
    assert isinstance(hasil, Bukan)
    assert hasil.saran is None


def test_floats_keep_excels_fifteen_digits() -> None:
    assert baca(1 / 3, jenis=INDEKS) == Angka(D("0.333333333333333"))


def test_length_is_limited_after_trimming() -> None:
    assert baca(" " * 100 + "5", jenis=VOLUME) == Angka(D(5))
    hasil = baca("0" * (PANJANG_MAKS + 1), jenis=VOLUME)
    assert isinstance(hasil, Bukan)
    assert "terlalu panjang" in hasil.alasan


# --- Units ------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("teks", "satuan", "hasil"),
    [
        ("12", "Laporan", Angka(D(12))),
        ("12 laporan", "Laporan", Angka(D(12), "Laporan")),
        ("19 Orang / Bulan", "Orang/bulan", Angka(D(19), "Orang/bulan")),
        ("120 m2", "m\u00b2", Angka(D(120), "m\u00b2")),
        ("12 Unit", "Laporan", Angka(D(12), "Unit")),
        ("5 Rencana ke-2", "Rencana ke-2", Angka(D(5), "Rencana ke-2")),
        ("50%", "%", Angka(D(50), "%")),
        ("50 Persen", "%", Angka(D(50), "%")),
        ("1.234", "Dokumen", Angka(D(1234))),
        ("1.234", "Orang/bulan", Angka(D(1234))),
        ("1,234", "Ha", Angka(D("1.234"))),
        ("1.234,50", "Ha", Angka(D("1234.50"))),
    ],
)
def test_a_written_unit_is_handed_back_for_comparison(teks: str, satuan: str, hasil: Angka) -> None:
    assert baca(teks, jenis=VOLUME, satuan=satuan) == hasil


@pytest.mark.parametrize("satuan", ["Ha", "km", "m\u00b2", "%", "Kg", "ton/Ha"])
def test_the_unit_of_the_field_decides_a_lone_dot(satuan: str) -> None:
    hasil = baca("1.234", jenis=VOLUME, satuan=satuan)
    assert isinstance(hasil, Ragu)
    assert hasil.pilihan == (D(1234), D("1.234"))


def test_a_unit_without_its_number_says_so() -> None:
    hasil = baca("Unit", jenis=VOLUME, satuan="unit")
    assert hasil == Bukan('"Unit" belum berisi angka. Tulis dengan angka, misalnya 12.')


@pytest.mark.parametrize(
    ("satu", "lain", "sama"),
    [
        ("Orang/bulan", "orang / Bulan", True),
        ("m2", "m\u00b2", True),
        ("persen", "%", True),
        ("Dok.", "dok", True),
        ("Unit", "Unit Kerja", False),
        ("", "", True),
    ],
)
def test_satuan_sama(satu: str, lain: str, sama: bool) -> None:
    assert satuan_sama(satu, lain) is sama


# --- Wording ----------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("teks", "jenis", "alasan"),
    [
        ("dua belas", VOLUME, '"dua belas" bukan angka. Tulis 12.'),
        (
            "1.234",
            INDEKS,
            "1.234 bisa berarti seribu dua ratus tiga puluh empat atau 1,234. Pilih salah satu.",
        ),
        (
            "-1.234",
            INDEKS,
            "-1.234 bisa berarti minus seribu dua ratus tiga puluh empat atau "
            f"{MINUS}1,234. Pilih salah satu.",
        ),
        (
            "1,234",
            RUPIAH,
            "1,234 bisa berarti seribu dua ratus tiga puluh empat atau 1,234 "
            "(menjadi 1 karena rupiah tanpa pecahan). Pilih salah satu.",
        ),
        ("1,000", RUPIAH, "1,000 bisa berarti seribu atau 1,000. Pilih salah satu."),
        ("4,319,100", RUPIAH, "Ditulis dengan format luar."),
        (
            "12.34.56",
            RUPIAH,
            'Titik atau koma pada "12.34.56" tidak pada tempatnya. Tulis 123.456.',
        ),
        (
            "50%",
            RUPIAH,
            '"50%" memakai %, padahal yang diminta rupiah. Periksa apakah kolomnya benar.',
        ),
        ("abc", PERSEN, '"abc" bukan angka. Tulis dengan angka, misalnya 97,33.'),
        (
            "a\u202eb\ud800",
            PERSEN,
            '"a\ufffdb\ufffd" bukan angka. Tulis dengan angka, misalnya 97,33.',
        ),
    ],
)
def test_wording(teks: str, jenis: Jenis, alasan: str) -> None:
    hasil = baca(teks, jenis=jenis)
    assert isinstance(hasil, Bukan | Ragu)
    assert hasil.alasan == alasan


# --- Writing ----------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("nilai", "jenis", "satuan", "teks"),
    [
        (D(3308672275), RUPIAH, "", "3.308.672.275"),
        (0, RUPIAH, "", "0"),
        (-5000, RUPIAH, "", f"{MINUS}5.000"),
        (D("-0.00"), INDEKS, "", "0"),
        (D("1234.50"), RUPIAH, "", "1.234,5"),
        (D("82.0000"), INDEKS, "", "82"),
        (D("78.6000"), INDEKS, "", "78,60"),
        (D("78.6050"), INDEKS, "", "78,605"),
        (D("12.3456"), INDEKS, "", "12,3456"),
        (1234, INDEKS, "", "1.234,00"),
        (D("100.0000"), PERSEN, "", "100"),
        (D("97.33"), PERSEN, "", "97,33"),
        (1234, PERSEN, "", "1.234,00"),
        (35934, VOLUME, "", "35.934"),
        (35934, VOLUME, "Orang", "35.934"),
        (1234, VOLUME, "Ha", "1.234,00"),
        (D("1.234"), VOLUME, "Ha", "1,234"),
        (D("1.234"), VOLUME, "", "1,2340"),
        (D("0.234"), VOLUME, "", "0,234"),
        (D("1E+3"), VOLUME, "", "1.000"),
        (D("0E-99"), VOLUME, "", "0"),
    ],
)
def test_tulis(nilai: Decimal | int, jenis: Jenis, satuan: str, teks: str) -> None:
    assert tulis(nilai, jenis, satuan) == teks


def test_tulis_refuses_float() -> None:
    with pytest.raises(TypeError, match="float"):
        tulis(0.1, INDEKS)  # type: ignore[arg-type]


@pytest.mark.parametrize("nilai", [D("NaN"), D("Infinity"), D("1E+17"), D("1E-31")])
def test_tulis_refuses_what_could_not_be_read_back(nilai: Decimal) -> None:
    with pytest.raises(ValueError, match="cannot write"):
        tulis(nilai, INDEKS)
