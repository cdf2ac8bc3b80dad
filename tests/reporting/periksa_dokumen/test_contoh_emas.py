"""The golden test: every wrong figure of a printed report, with the cell behind it; the same
report put right says nothing."""

from pathlib import Path

import pytest

from reporting.checks.temuan import Bobot, Temuan
from reporting.periksa_dokumen.baca_berkas import baca_berkas
from reporting.periksa_dokumen.periksa import periksa
from tests.reporting.periksa_dokumen.contoh_emas import emas

# Kegiatan Administrasi Keuangan: 2.060.771.985 + 28.370.000 = 2.089.141.985.
KEUANGAN = (
    "Tabel 3.4, Administrasi Keuangan Perangkat Daerah, REALISASI ANGGARAN (RP): tertulis "
    "2.119.739.936, seharusnya 2.089.141.985"
)
PENGADAAN = "Pengadaan Barang Milik Daerah Penunjang Urusan Pemerintah Daerah"
GAJI = "Penyediaan Gaji dan tunjangan ASN"
BARANG = f"Tabel 2.8, {PENGADAAN}, PAGU: tertulis 39.000.000, seharusnya 107.250.000"
LIMA = f"Tabel 2.8, {GAJI}, PAGU: tertulis 2.092.264.064, seharusnya 2.092.264.069"
ADM = "Administrasi Keuangan"
PROGRAM = "PROGRAM PENUNJANG URUSAN PEMERINTAH DAERAH KAB/KOTA"

# Number in the list of its faults, rule, part of the place, found, expected, what explains it.
HARAPAN = [
    (
        1,
        "jumlah.anak_induk",
        f"3.4, {ADM}",
        "2.119.739.936",
        "2.089.141.985",
        KEUANGAN,
    ),
    (1, "persen", f"3.4, {ADM}", "98,51", "99,95", KEUANGAN),
    (2, "jumlah.anak_induk", f"3.4, {PROGRAM}", "3.056.331.499", "3.086.929.450", KEUANGAN),
    (3, "persen", "RKA-SKPD, Serapan (%)", "89,16", "69,16", ""),
    (4, "rata_rata", f"3.4, {PROGRAM}", "71,77", "88,89", ""),
    (5, "rata_rata", f"3.4, {ADM}", "97,40", "100", ""),
    (6, "persen", "Barang Cetak dan Penggandaan, Capaian (%)", "83,33", "100", ""),
    (7, "rata_rata", "3.4, Administrasi Umum", "96,66", "100", ""),
    (8, "rata_rata", "3.4, TOTAL BELANJA", "95,91", "97,11", ""),
    (9, "kewajaran.uang_tanpa_keluaran", "Retribusi Daerah", "0 keluaran", "", ""),
    (10, "persen.target_nol", "Pengadaan Kendaraan Perorangan", "0", "–", ""),
    (12, "jumlah.anak_induk", f"2.8, {PENGADAAN}", "39.000.000", "107.250.000", BARANG),
    (12, "jumlah.anak_induk", f"2.8, {PROGRAM}", "3.135.828.551", "3.067.578.551", BARANG),
    (12, "sama.pagu", f"2.8, {PENGADAAN}", "39.000.000", "107.250.000", BARANG),
    (13, "sama.pagu", f"2.8, {GAJI}", "2.092.264.064", "2.092.264.069", LIMA),
    (13, "jumlah.anak_induk", f"2.8, {ADM}", "2.120.823.919", "2.120.823.914", LIMA),
    (14, "sama.target", "2.8, Pemeliharaan Peralatan dan Mesin Lainnya", "8", "18", ""),
    (15, "satuan.tanpa_angka", "2.8, Pengadaan Kendaraan", "Unit", "", ""),
    (16, "kalimat.uang", "3.086.929.450", "3.086.929.450", "3.056.331.499", KEUANGAN),
    (16, "kalimat.persen", "98,44%", "98,44", "97,46", KEUANGAN),
    (17, "kalimat.uang", "3.251.077.350", "3.251.077.350", "3.220.479.399", KEUANGAN),
    (17, "kalimat.persen", "98,26%", "98,26", "97,33", KEUANGAN),
    (18, "persen.pembulatan", "94,96%", "94,96", "94,97", ""),
    (20, "kalimat.cacah", "24 sub kegiatan", "24", "25", ""),
    (25, "indikator.target", "2.3, Indeks Kepuasan Masyarakat (IKM), Target 2024", "83", "82", ""),
    (26, "indikator.target", "2.3, Indeks Kepuasan Masyarakat (IKM), Target 2022", "80", "78", ""),
    (26, "indikator.target", "2.3, Indeks Kepuasan Masyarakat (IKM), Target 2023", "82", "80", ""),
    (26, "indikator.awal", "Indeks Kepuasan Masyarakat (IKM), Transisi 2021", "75", "78", ""),
    (
        26,
        "target.tanpa_dasar",
        "3.2, Indeks Kepuasan Masyarakat (IKM), Target",
        "77",
        "78",
        "",
    ),
    (27, "target.geser_tahun", "2.2, Persentase Peningkatan", "2021–2025", "2022–2026", ""),
    (27, "target.geser_tahun", "2.2, Nilai LAKIP", "2021–2025", "2022–2026", ""),
    (28, "indikator.awal_kosong", "2.2, Persentase Peningkatan", "kosong", "0,55", ""),
    (29, "indikator.awal_realisasi", "3.3, Nilai LAKIP, Realisasi 2021", "60,53", "50,63", ""),
    (30, "target.tanpa_dasar", "3.3, Nilai LAKIP, Target 2021", "70", "50,63", ""),
    (31, "indikator.bukan_renstra", "2.7, Nilai LAKIP", "Nilai LAKIP", "", ""),
    (32, "sasaran.tujuan", "2.7, Terjaganya akuntabilitas", "Terjaganya", "", ""),
    (42, "daftar.nama_berbeda", "3.4, - Penyediaan Jasa Pemeliharaan", "", "", ""),
    (43, "daftar.nama_berbeda", "3.4, - Penyediaan Peralatan dan Perlengkapan", "", "", ""),
    (45, "nomenklatur.satuan", "2.8, Pelaksanaan Urusan", "Laporan", "Dokumen", ""),
    (68, "satuan.tidak_ada", "1.5, Tanah kantor, Jumlah", "35,934", "", ""),
]


@pytest.fixture(scope="module")
def rusak(tmp_path_factory: pytest.TempPathFactory) -> list[Temuan]:
    berkas = tmp_path_factory.mktemp("emas") / "laporan.md"
    return periksa(baca_berkas(emas(rusak=True).markdown(berkas)))


@pytest.mark.parametrize(
    ("nomor", "aturan", "tempat", "tertulis", "seharusnya", "sebab"),
    HARAPAN,
    ids=[f"{h[0]}-{h[1]}-{n}" for n, h in enumerate(HARAPAN)],
)
def test_each_fault_is_named_with_its_cell(
    rusak: list[Temuan],
    nomor: int,
    aturan: str,
    tempat: str,
    tertulis: str,
    seharusnya: str,
    sebab: str,
) -> None:
    cocok = [t for t in rusak if t.aturan == aturan and tempat in str(t.tempat)]
    assert [t for t in cocok if t.tertulis.startswith(tertulis) and seharusnya in t.seharusnya]
    assert all(t.dijelaskan_oleh == sebab for t in cocok if sebab)


def test_nothing_else_is_found(rusak: list[Temuan]) -> None:
    assert len(rusak) == len(HARAPAN)


def test_two_baselines_that_nothing_else_tells_apart_are_both_named(rusak: list[Temuan]) -> None:
    (satu,) = [t for t in rusak if t.aturan == "indikator.awal"]
    assert "Transisi 2021: tertulis 75, seharusnya 78; atau Tabel 2.3" in satu.dijelaskan_oleh
    assert "Kondisi Awal 2021: tertulis 78, seharusnya 75" in satu.dijelaskan_oleh


def test_the_places_a_target_is_compared_with_are_told_once(rusak: list[Temuan]) -> None:
    """2024: four tables have 82, one 83."""
    (satu,) = [t for t in rusak if t.aturan == "indikator.target" and "2024" in t.tempat.kolom]
    assert all(f"Tabel {n}" in satu.pesan for n in ("2.5", "2.7", "3.1", "3.2"))


@pytest.mark.parametrize("akhiran", ["md", "docx"])
def test_the_report_put_right_has_no_finding(tmp_path: Path, akhiran: str) -> None:
    contoh = emas(rusak=False)
    tulis = {"md": contoh.markdown, "docx": contoh.docx}[akhiran]
    assert periksa(baca_berkas(tulis(tmp_path / f"laporan.{akhiran}"))) == []


def test_word_finds_what_text_finds(tmp_path: Path, rusak: list[Temuan]) -> None:
    hasil = periksa(baca_berkas(emas(rusak=True).docx(tmp_path / "laporan.docx")))
    assert {(t.aturan, str(t.tempat)) for t in hasil} == {(t.aturan, str(t.tempat)) for t in rusak}
    assert sum(t.bobot is Bobot.INFO for t in hasil) == 1
