"""What is refused, and the number suggested in its place."""

from decimal import Decimal

import pytest

from core.baca_angka import PANJANG_MAKS, Angka, Bukan, Jenis, baca

D = Decimal
RUPIAH, PERSEN, VOLUME, INDEKS = Jenis.RUPIAH, Jenis.PERSEN, Jenis.VOLUME, Jenis.INDEKS


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


def test_length_is_limited_after_trimming() -> None:
    assert baca(" " * 100 + "5", jenis=VOLUME) == Angka(D(5))
    hasil = baca("0" * (PANJANG_MAKS + 1), jenis=VOLUME)
    assert isinstance(hasil, Bukan)
    assert "terlalu panjang" in hasil.alasan
