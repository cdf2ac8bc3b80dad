"""The sentences a person reads when a number is asked about or refused."""

import pytest

from core.baca_angka import Bukan, Jenis, Ragu, baca

RUPIAH, PERSEN, VOLUME, INDEKS = Jenis.RUPIAH, Jenis.PERSEN, Jenis.VOLUME, Jenis.INDEKS
MINUS = "\u2212"


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
