"""What could be read in two ways, or only as a foreign spelling, is asked."""

from decimal import Decimal

import pytest

from core.baca_angka import FORMAT_LUAR, Jenis, Ragu, baca

D = Decimal
RUPIAH, PERSEN, VOLUME, INDEKS = Jenis.RUPIAH, Jenis.PERSEN, Jenis.VOLUME, Jenis.INDEKS


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
