"""Old quarters left in a carried sentence are marked; what lies ahead is not."""

import pytest

from core.kinerja.analisis_basi import kata_basi, potong
from core.periode.models import Periode

TW4 = Periode(tahun=2024, triwulan=4)


@pytest.mark.parametrize(
    ("teks", "basi"),
    [
        ("Pada triwulan III warga puas.", ["triwulan III"]),
        ("Sampai Triwulan ketiga 2024 belum ada.", ["Triwulan ketiga 2024"]),
        ("Posisi TW III dan TW.2", ["TW III", "TW.2"]),
        ("Triwulan ke-3 lebih baik", ["Triwulan ke-3"]),
        ("selama semester I", ["semester I"]),
        ("selama semester II", []),
        ("pada triwulan IV dan TW IV 2024", []),
        ("triwulan IV 2023 lebih rendah", ["triwulan IV 2023"]),
        ("dinilai pada triwulan I tahun 2025", []),
        ("triwulan I", ["triwulan I"]),
        ("setiap triwulan ini dilaporkan", []),
        ("Sejak 2 Agustus 2021 urusan perizinan", []),
        ("TWITTER 3", []),
    ],
)
def test_words_of_another_quarter(teks: str, basi: list[str]) -> None:
    assert list(kata_basi(teks, TW4)) == basi


def test_last_year_is_stale_when_carried_over_the_turn_of_the_year() -> None:
    assert kata_basi("selama tahun 2024", Periode(tahun=2025, triwulan=1)) == ("tahun 2024",)
    assert kata_basi("selama tahun 2023", TW4) == ()


def test_the_pieces_make_the_sentence_again() -> None:
    teks = "Pada triwulan III, TW II dan akhir."
    assert "".join(p.teks for p in potong(teks, TW4)) == teks
