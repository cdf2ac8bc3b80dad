"""Period words, signature dates and names of other offices, in reports of any chapter titles."""

import pytest

from reporting.checks.temuan import Temuan
from reporting.periksa_dokumen.bahan import Bahan
from reporting.periksa_dokumen.model import Dokumen
from reporting.periksa_dokumen.nama_lain import periksa_nama
from reporting.periksa_dokumen.waktu import periksa_waktu

SAMPUL = [
    "LAPORAN KINERJA",
    "KECAMATAN RIMBA JATI KABUPATEN AWAN BIRU TAHUN 2023",
    "KATA PENGANTAR",
]


def bahan(*isi: str) -> Bahan:
    return Bahan(Dokumen([*SAMPUL, *isi]), [], [])


def ringkas(temuan: list[Temuan]) -> list[tuple[str, str, str]]:
    return [(t.aturan, t.tertulis, t.seharusnya) for t in temuan]


@pytest.mark.parametrize(
    "kalimat",
    [
        "Tahun 2023 adalah tahun kelima dari lima tahun Renstra 2021-2025.",
        "Renstra 2021-2025 memasuki tahun kelima pada 2023.",
        "Renstra berlaku 2021-2025; tahun 2023 adalah tahun kelima pelaksanaannya.",
    ],
)
def test_which_year_of_the_renstra_it_is(kalimat: str) -> None:
    """2023 is the third of 2021, 2022, 2023, 2024, 2025."""
    (satu,) = periksa_waktu(bahan(kalimat))
    assert (satu.aturan, satu.seharusnya) == ("kata_periode.renstra", "tahun ke-3")
    assert list(periksa_waktu(bahan(kalimat.replace("kelima", "ketiga")))) == []


@pytest.mark.parametrize(
    "isi",
    [
        ["Rimba Jati, 22 November 2023", "BAGIAN PERTAMA: PENDAHULUAN", "Isi."],
        ["I. PENDAHULUAN", "Isi.", "IV. PENUTUP", "Selesai.", "Rimba Jati, 22 November 2023"],
        ["1. Pendahuluan", "Isi.", "Rimba Jati, 22 November 2023"],
        ["I. PENDAHULUAN", "IV. PENUTUP", "Semuanya selesai. Rimba Jati, 22 November 2023"],
    ],
    ids=["pengantar", "penutup", "tanpa penutup", "di ujung paragraf"],
)
def test_a_report_is_not_signed_before_its_period_ends(isi: list[str]) -> None:
    assert ringkas(list(periksa_waktu(bahan(*isi)))) == [
        ("kata_periode.tanggal", "22 November 2023", "setelah 31 Desember 2023")
    ]
    kelak = [s.replace("22 November 2023", "22 Januari 2024") for s in isi]
    assert list(periksa_waktu(bahan(*kelak))) == []


def test_the_perjanjian_kinerja_is_signed_early() -> None:
    isi = ["1. Pendahuluan", "PERJANJIAN KINERJA TAHUN 2023", "Rimba Jati, 9 Januari 2023"]
    assert list(periksa_waktu(bahan(*isi))) == []


def test_a_years_report_is_not_that_of_a_semester() -> None:
    (satu,) = periksa_waktu(bahan("Laporan semester I ini mencatat capaian 98,10%."))
    assert (satu.tertulis, satu.seharusnya) == ("semester I", "tahun 2023")
    assert list(periksa_waktu(bahan("Laporan triwulan I disampaikan pada bulan April."))) == []


def test_another_kecamatan_is_a_slip_when_the_cover_says_whose_report_it_is() -> None:
    kalimat = "Petugas Kecamatan Padang Tinggi melayani warga bersama dinas terkait di pasar."
    assert ringkas(list(periksa_nama(bahan(kalimat)))) == [
        ("nama.kecamatan", "Kecamatan Padang Tinggi", "Kecamatan Rimba Jati")
    ]


@pytest.mark.parametrize(
    "kalimat",
    [
        "Di sebelah utara berbatasan dengan Kecamatan Padang Tinggi dan Kecamatan Muara Sejuk.",
        "Lomba diikuti bersama Kecamatan Padang Tinggi.",
        "Petugas Kecamatan Rimba Jati melayani warga.",
    ],
)
def test_a_neighbour_may_be_named(kalimat: str) -> None:
    assert list(periksa_nama(bahan(kalimat))) == []


def test_a_source_may_be_the_report_of_an_earlier_year() -> None:
    sumber = "Laporan Kinerja tahun 2021; Laporan Kinerja tahun 2022."
    assert list(periksa_waktu(bahan(f"Sumber: {sumber}"))) == []
    assert [t.aturan for t in periksa_waktu(bahan("Laporan Kinerja tahun 2021 ini disusun."))] == [
        "kata_periode.tahun"
    ]
