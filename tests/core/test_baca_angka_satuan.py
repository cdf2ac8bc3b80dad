"""Units beside numbers: compared, handed back, and what they decide."""

from decimal import Decimal

import pytest

from core.baca_angka import Angka, Bukan, Jenis, Ragu, baca, satuan_sama

D = Decimal
VOLUME = Jenis.VOLUME


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
