"""The whole document: numbers and titles, references, period words, cover and feet."""

import re

import pytest
from msgspec.structs import replace

from reporting.dokumen.blok import DaftarOtomatis, Muka, TandaTangan
from reporting.dokumen.penomoran import nomori
from reporting.dokumen.terbitan import Terbitan
from reporting.lkj import susun_lkj
from reporting.lkj.rujukan import bagian, rujukan
from reporting.narasi import NaskahSalah, naskah_bawaan
from tests.reporting.lkj.baca import dokumen, kalimat, tabel
from tests.reporting.lkj.pabrik import kebijakan, snapshot, triwulan

TABEL = [
    ("Tabel 1.1", "tabel-golongan", "Jumlah ASN Berdasarkan Golongan"),
    ("Tabel 1.2", "tabel-diklat", "Pegawai yang Telah Mengikuti Pelatihan Kepemimpinan"),
    ("Tabel 1.3", "tabel-pendidikan", "Jumlah ASN Berdasarkan Tingkat Pendidikan"),
    ("Tabel 1.4", "tabel-eselon", "Jumlah ASN Berdasarkan Eselon"),
    ("Tabel 1.5", "tabel-sarana", "Jumlah Sarana dan Prasarana"),
    ("Tabel 2.1", "tabel-rpjmd", "Ringkasan Visi dan Misi RPJMD Kabupaten Luwu Timur 2021–2026"),
    ("Tabel 2.2", "tabel-tujuan", "Tujuan dan Indikator Kinerja Kecamatan Wotu"),
    (
        "Tabel 2.3",
        "tabel-sasaran",
        "Indikator dan Target Kinerja Sasaran Strategis Kecamatan Wotu",
    ),
    ("Tabel 2.4", "tabel-program", "Program untuk Pencapaian Sasaran Tahun 2024"),
    ("Tabel 2.5", "tabel-iku", "Indikator Kinerja Utama Kecamatan Wotu"),
    (
        "Tabel 2.6",
        "tabel-formulasi",
        "Formulasi Penghitungan Indikator Kinerja Utama Kecamatan Wotu",
    ),
    (
        "Tabel 2.7",
        "tabel-perjanjian",
        "Perjanjian Kinerja Perubahan Kecamatan Wotu Tahun 2024",
    ),
    (
        "Tabel 2.8",
        "tabel-alokasi",
        "Alokasi Anggaran per Kegiatan sampai dengan Triwulan IV Tahun 2024",
    ),
    (
        "Tabel 3.1",
        "tabel-banding-1",
        "Perbandingan Target dan Realisasi Tahun 2023 dan Tahun 2024 (Sasaran 1)",
    ),
    (
        "Tabel 3.2",
        "tabel-riwayat-1",
        "Perbandingan Target dan Realisasi dengan Tahun-Tahun Sebelumnya (Sasaran 1)",
    ),
    (
        "Tabel 3.3",
        "tabel-riwayat-2",
        "Perbandingan Target dan Realisasi dengan Tahun-Tahun Sebelumnya (Sasaran 2)",
    ),
    (
        "Tabel 3.4",
        "tabel-realisasi",
        "Realisasi Kinerja dan Anggaran sampai dengan Triwulan IV Tahun 2024",
    ),
]


def test_seventeen_tables_in_the_order_of_the_sample() -> None:
    assert [(e.nomor, e.kunci, e.judul) for e in nomori(dokumen()).tabel] == TABEL


def test_sections_of_the_sample() -> None:
    isi = nomori(dokumen()).isi
    assert [e.judul for e in isi if e.nomor.startswith("BAB")] == [
        "Pendahuluan",
        "Perencanaan Kinerja",
        "Akuntabilitas Kinerja",
        "Penutup",
    ]
    assert [e.nomor for e in isi if e.tingkat == 2] == [
        *(f"1.{n}" for n in range(1, 7)),
        "2.1",
        "2.2",
        "2.3",
        "3.1",
        "3.2",
        "4.1",
        "4.2",
    ]


def test_every_reference_points_to_a_block() -> None:
    dok = dokumen()
    label = nomori(dok).label
    semua = list(rujukan(dok))
    assert len(semua) > 15
    assert all(satu.kunci in label for satu in semua)


def test_a_text_that_points_to_nothing_is_refused() -> None:
    naskah = naskah_bawaan() | {"bab1.latar_belakang": "Lihat {{ tabel:hilang }}."}
    with pytest.raises(NaskahSalah, match="tabel-hilang"):
        dokumen(snapshot(naskah=naskah))


def test_an_own_text_replaces_the_default() -> None:
    naskah = naskah_bawaan() | {"bab1.latar_belakang": "Naskah {{ kecamatan }} sendiri."}
    assert "Naskah Kecamatan Wotu sendiri." in kalimat(dokumen(snapshot(naskah=naskah)).bab)


def test_a_snapshot_older_than_a_text_takes_the_default() -> None:
    assert "Puji syukur" in kalimat(dokumen(snapshot(naskah={})).muka)


@pytest.mark.parametrize("salah", [r"semester", r"[Tt]riwulan (I|II|III)\b", r"TW (I|II|III)\b"])
def test_a_fourth_quarter_never_calls_itself_otherwise(salah: str) -> None:
    dok = dokumen()
    kata = [satu for satu in bagian(dok) if isinstance(satu, str)]
    assert not [satu for satu in kata if re.search(salah, satu)]


def test_a_second_quarter_calls_itself_so() -> None:
    dok = dokumen(triwulan(2))
    kata = " ".join(satu for satu in bagian(dok) if isinstance(satu, str))
    assert set(re.findall(r"[Tt]riwulan ([IV]+)", kata)) == {"II"}
    assert set(re.findall(r"TW ([IV]+)", kata)) == {"II"}


def test_cover_and_body_say_perubahan() -> None:
    dok = dokumen()
    assert dok.sampul.singkatan == "(LKJ) Perubahan"
    assert dok.sampul.bulan == "Januari 2025"
    assert kalimat(dok.bab).count("setelah Perubahan APBD Tahun Anggaran 2024") == 3


def test_before_a_budget_change_nothing_says_perubahan() -> None:
    dok = dokumen(triwulan(2))
    assert dok.sampul.singkatan == "(LKJ)"
    assert "Perubahan APBD" not in kalimat(dok.bab)
    assert tabel(dok)["tabel-perjanjian"].judul == "Perjanjian Kinerja Kecamatan Wotu Tahun 2024"


def test_titles_and_feet() -> None:
    dok = dokumen()
    assert dok.judul == "Laporan Kinerja Triwulan IV Tahun 2024 Kecamatan Wotu"
    assert dok.judul_pendek == "LKJ Triwulan IV Tahun 2024 · Kecamatan Wotu"
    assert dok.kaki_kiri == "Kecamatan Wotu · LKJ TW IV 2024 · draf 1"
    assert dok.kaki_kanan == "Data beku 7c1f09ab"
    assert dok.tanda == "DRAF"


def test_the_regencys_name_of_the_report() -> None:
    lakip = kebijakan(judul_laporan="Laporan Akuntabilitas", singkatan_laporan="LAKIP")
    dok = dokumen(snapshot(kebijakan=lakip))
    assert dok.kaki_kiri == "Kecamatan Wotu · LAKIP TW IV 2024 · draf 1"
    assert "Laporan Akuntabilitas (LAKIP) ini" in kalimat(dok.bab)


@pytest.mark.parametrize(
    ("status", "contoh", "tanda"),
    [
        ("draf", True, "DRAF · DATA CONTOH"),
        ("versi", True, "DATA CONTOH"),
        ("versi", False, ""),
    ],
)
def test_marks_on_every_page(status: str, contoh: bool, tanda: str) -> None:
    dok = susun_lkj(replace(snapshot(), contoh=contoh), Terbitan(2, status))
    assert dok.tanda == tanda
    assert dok.kaki_kanan == ""


def test_front_matter_and_signatures() -> None:
    dok = dokumen()
    assert [type(satu) for satu in dok.muka] == [Muka] + [DaftarOtomatis] * 3
    ttd = [satu for satu in bagian(dok) if isinstance(satu, TandaTangan)]
    assert [(t.tempat, str(t.tanggal), t.jabatan) for t in ttd] == [
        ("Wotu", "2025-01-15", "Camat Wotu")
    ] * 2


def test_words_for_offices_come_from_the_regency() -> None:
    kecamatan = replace(
        snapshot().kecamatan, sebutan="Kapanewon", nama="Depok", sebutan_kepala="Panewu"
    )
    teks = kalimat(dokumen(snapshot(kecamatan=kecamatan)).bab)
    assert "kapanewon dipimpin oleh Panewu" in teks
    assert "Kecamatan" not in teks.replace("Sekretaris Kecamatan", "")
