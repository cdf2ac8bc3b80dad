"""Citations of regulations that contradict the report itself or what the whole country knows."""

import pytest

from reporting.checks.temuan import Temuan
from reporting.periksa_dokumen.bahan import Bahan
from reporting.periksa_dokumen.dasar_hukum import periksa_hukum
from reporting.periksa_dokumen.model import Dokumen

JUDUL = "Laporan Kinerja Kecamatan Rimba Jati Tahun 2023"


def temuan(*kalimat: str) -> list[Temuan]:
    return list(periksa_hukum(Bahan(Dokumen([JUDUL, *kalimat]), [], [])))


@pytest.mark.parametrize(
    ("kalimat", "seharusnya"),
    [
        (
            "Peraturan Pemerintah Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja"
            " Instansi Pemerintah",
            "Peraturan Presiden Nomor 29 Tahun 2014",
        ),
        ("Perpres Nomor 19 Tahun 2014 tentang SAKIP", "Peraturan Presiden Nomor 29 Tahun 2014"),
        ("PP Nomor 17 Tahun 2019 tentang Kecamatan", "Peraturan Pemerintah Nomor 17 Tahun 2018"),
        (
            "Peraturan Menteri PANRB Nomor 53 Tahun 2004",
            "Peraturan Menteri PANRB Nomor 53 Tahun 2014",
        ),
        ("Undang-Undang Nomor 30 Tahun 2041", "Undang-Undang Nomor 30 Tahun 2014"),
    ],
)
def test_a_regulation_everybody_cites_is_named_rightly(kalimat: str, seharusnya: str) -> None:
    (satu,) = temuan(kalimat)
    assert satu.seharusnya == seharusnya
    assert satu.tertulis == kalimat.split(" tentang")[0]


def test_the_kind_of_the_regencys_own_regulation_is_the_same_everywhere() -> None:
    """An RPJMD is set by a Peraturan Daerah; each of the two places counts once."""
    (satu,) = temuan(
        "Peraturan Daerah Kabupaten Awan Nomor 5 Tahun 2021 tentang RPJMD",
        "RPJMD ditetapkan dengan Peraturan Bupati Awan Nomor 5 Tahun 2021.",
    )
    assert satu.tertulis == "Peraturan Bupati Awan Nomor 5 Tahun 2021"
    assert satu.seharusnya == "Peraturan Daerah Nomor 5 Tahun 2021"


@pytest.mark.parametrize(
    "kalimat",
    [
        "Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja",
        "Peraturan Bupati Awan Nomor 12 Tahun 2022 tentang Pedoman SAKIP",
        "Undang-Undang Nomor 32 Tahun 2004 tentang Pemerintahan Daerah",
        "Peraturan Menteri PANRB Nomor 12 Tahun 2015 tentang Pedoman Evaluasi",
        "Peraturan Menteri Negara Pendayagunaan Aparatur Negara Nomor 9 Tahun 2007",
    ],
)
def test_other_regulations_are_none_of_its_business(kalimat: str) -> None:
    assert temuan(kalimat) == []


def test_two_regulations_may_share_number_and_year() -> None:
    assert not temuan(
        "Peraturan Daerah Nomor 5 Tahun 2021 tentang Pajak Daerah",
        "Peraturan Bupati Nomor 5 Tahun 2021 tentang Pakaian Dinas",
    )
