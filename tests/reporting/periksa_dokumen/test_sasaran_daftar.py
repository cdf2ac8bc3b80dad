"""Wording of sasaran between tables and in sentences; lists of sub kegiatan without money."""

import pytest

from reporting.periksa_dokumen.baca_teks import baca_teks
from reporting.periksa_dokumen.periksa import periksa
from tests.reporting.periksa_dokumen.ringkas import aturan, tabel, temuan

MUTU = "Meningkatnya mutu pelayanan publik kecamatan"
TERTIB = "Meningkatnya ketertiban kinerja kantor"


def tiga(satu: str = MUTU, dua: str = MUTU, pk: str = MUTU, kalimat: str = "") -> str:
    renstra = tabel(
        "Tabel 1 Renstra", "Sasaran | Indikator | Target 2022 | Target 2023 | Target 2024",
        f"{satu} | Nilai IKM | 80 | 82 | 84", f"{TERTIB} | Nilai SAKIP | 60 | 62 | 64",
    )  # fmt: skip
    iku = tabel("Tabel 2 IKU", "Sasaran | Indikator | Rumus", f"{dua} | Nilai IKM | survei")
    janji = tabel(
        "Tabel 3 Perjanjian Kinerja tahun 2024", "Sasaran | Indikator | Target 2024",
        f"{pk} | Nilai IKM | 84", f"{TERTIB} | Nilai SAKIP | 64",
    )  # fmt: skip
    return f"{renstra}\n{iku}\n{janji}\n\n{kalimat}\n"


@pytest.mark.parametrize(
    "lain", [MUTU, "Meningkatnya Mutu Pelayanan Publik", f"{MUTU} Suka Maju", MUTU.upper()]
)
def test_the_same_wording_longer_or_shorter_is_silent(lain: str) -> None:
    assert temuan(tiga(dua=lain, kalimat=f"Untuk sasaran {lain} telah dilakukan survei.")) == []


def test_the_table_with_another_word_is_named() -> None:
    lain = "Meningkatnya kepuasan aparatur pelayanan kecamatan"
    assert temuan(tiga(dua=lain)) == [("sasaran.bunyi", f"Tabel 2, {lain}, Sasaran", lain, MUTU)]


def test_a_sentence_with_another_word() -> None:
    kalimat = "Untuk mewujudkan sasaran Meningkatnya kuantitas pelayanan publik dilakukan survei."
    ((nama, tempat, tertulis, harus),) = temuan(tiga(kalimat=kalimat))
    assert (nama, harus) == ("sasaran.bunyi", MUTU)
    assert "kuantitas pelayanan publik" in tertulis
    assert "kuantitas" in tempat


@pytest.mark.parametrize(
    "kalimat",
    [
        "Ini mendukung sasaran Pemerintah Daerah Meningkatnya kuantitas pelayanan publik.",
        "Tujuan ini mendukung misi 4 melalui sasaran Meningkatnya kuantitas pelayanan publik.",
        "Tercapainya sasaran didukung oleh semua pegawai dan pelayanan publik.",
        "Kami menuju sasaran Meningkatnya hasil panen petani di desa.",
    ],
)
def test_other_sasaran_are_not_compared(kalimat: str) -> None:
    assert aturan(tiga(kalimat=kalimat)) == []


def test_a_tujuan_in_place_of_a_sasaran() -> None:
    tujuan = "Terciptanya tata kelola yang bersih"
    atas = tabel(
        "Tabel 0 Tujuan", "Tujuan | Indikator Tujuan | Target 2022 | Target 2023 | Target 2024",
        f"{tujuan} | Indeks Reformasi | 60 | 61 | 62",
    )  # fmt: skip
    janji = tabel(
        "Tabel 4 Perjanjian Kinerja perubahan", "Sasaran | Indikator | Target 2024",
        f"{tujuan} | Indeks Reformasi | 62",
    )  # fmt: skip
    assert "sasaran.tujuan" in aturan(atas + tiga() + janji)


SUB = [
    "Penyediaan Komponen Instalasi Listrik/Penerangan Bangunan Kantor",
    "Penyediaan Peralatan dan Perlengkapan Kantor",
    "Penyediaan Bahan Logistik Kantor",
    "Penyediaan Barang Cetakan dan Penggandaan",
    "Fasilitasi Kunjungan Tamu",
    "Penyelenggaraan Rapat Koordinasi dan Konsultasi SKPD",
]
PROGRAM = "PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA"
UMUM = "Administrasi Umum Perangkat Daerah"


def daftar(isi: list[str]) -> str:
    """A table of names, and the budget: six sub kegiatan of 1.000.000 each."""
    nama = [
        f"{PROGRAM if not n else ''} | {UMUM if not n else ''} | {s}" for n, s in enumerate(isi)
    ]
    uang = tabel(
        "Tabel 2 Anggaran", "Program/Kegiatan/Sub Kegiatan | Pagu (Rp)", f"{PROGRAM} | 6.000.000",
        f"{UMUM} | 6.000.000", *(f"{s} | 1.000.000" for s in SUB),
    )  # fmt: skip
    return tabel("Tabel 1 Program", "Program | Kegiatan | Sub Kegiatan", *nama) + uang


def test_the_same_list_is_silent() -> None:
    assert temuan(daftar(SUB)) == []
    assert temuan(daftar([s.replace("Cetakan", "Cetak") for s in SUB])) == []


def test_a_row_without_money_and_a_row_left_out() -> None:
    isi = [*SUB[:5], "Penyediaan Peralatan Rumah Tangga"]
    assert temuan(daftar(isi)) == [
        (
            "daftar.tanpa_anggaran",
            "Tabel 1, Penyediaan Peralatan Rumah Tangga",
            "Penyediaan Peralatan Rumah Tangga",
            "sub kegiatan yang beranggaran",
        ),
        ("daftar.tidak_tercantum", f"Tabel 1, {SUB[5]}", "tidak ada", SUB[5]),
    ]


def test_a_list_of_other_things_is_not_compared() -> None:
    """Two of six are the budget's: another year's plan."""
    lain = ["Penyediaan Peralatan Rumah Tangga", "Pengadaan Mebel", "Pemulangan Pegawai", "Lain"]
    assert temuan(daftar([*SUB[:2], *lain])) == []


def test_lines_of_the_text_are_a_list_too() -> None:
    baris = "\n\n".join(f"{huruf}. {s}" for huruf, s in zip("abcde", SUB[:5], strict=True))
    isi = f"{daftar(SUB)}\n\nKegiatan yang mendukung:\n\n{baris}\n\nSelesai.\n"
    assert temuan(isi) == [
        ("daftar.tidak_tercantum", f"Uraian program, {SUB[5]}", "tidak ada", SUB[5])
    ]


def test_a_duty_among_the_lines_is_no_sub_kegiatan() -> None:
    """Its noun, Fasilitasi Penetapan Lokasi …, is one of the nomenclature without money here."""
    nama = [*SUB[:5], "Memfasilitasi penetapan lokasi pembangunan kawasan perdesaan", SUB[5]]
    baris = "\n\n".join(f"{huruf}. {s}" for huruf, s in zip("abcdefg", nama, strict=True))
    assert temuan(f"{daftar(SUB)}\n\nTugas seksi:\n\n{baris}\n\nSelesai.\n") == []
    benda = baris.replace("Memfasilitasi", "Fasilitasi")
    assert aturan(f"{daftar(SUB)}\n\nKegiatan:\n\n{benda}\n\nSelesai.\n") == [
        "daftar.tanpa_anggaran"
    ]


@pytest.mark.parametrize(
    ("triwulan", "kas", "salah"),
    [
        ("II", "1.000.000", [("anggaran.kas", "peringatan")]),
        ("IV", "1.000.000", [("anggaran.kas", "info")]),
        ("II", "600.000", []),
    ],
)
def test_a_column_of_cash_with_the_budget_of_the_year(
    triwulan: str, kas: str, salah: list[tuple[str, str]]
) -> None:
    enam = f"{6 * int(kas.replace('.', '')):,}".replace(",", ".")
    baris = [f"{s} | {kas} | 500.000" for s in SUB]
    isi = tabel(
        "Tabel 3 Hasil", f"Program/Sub Kegiatan | Anggaran Kas s/d TW {triwulan} | Realisasi (Rp)",
        f"{PROGRAM} | {enam} | 3.000.000", f"{UMUM} | {enam} | 3.000.000", *baris,
    )  # fmt: skip
    hasil = periksa(
        baca_teks(f"LAPORAN KINERJA TRIWULAN {triwulan}\n\nTAHUN 2025\n\n{daftar(SUB)}{isi}")
    )
    assert [(t.aturan, t.bobot.value) for t in hasil] == salah
