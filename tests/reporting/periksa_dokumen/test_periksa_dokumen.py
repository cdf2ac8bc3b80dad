"""Faults planted in small reports are named with their cell; the clean copies stay silent."""

import json
from io import StringIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from django.core.management import CommandError, call_command
from docx import Document
from openpyxl import Workbook

from reporting.checks.temuan import Bobot, Temuan
from reporting.periksa_dokumen.baca_berkas import baca_berkas
from reporting.periksa_dokumen.periksa import periksa
from tests.reporting.periksa_dokumen.laporan_contoh import (
    BERKODE,
    BERTINGKAT,
    PEGAWAI,
    Contoh,
)

FORMAT = {
    "txt": Contoh.teks,
    "md": Contoh.markdown,
    "docx": Contoh.docx,
    "xlsx": Contoh.xlsx,
    "pdf": Contoh.pdf,
}


def temuan(contoh: Contoh, folder: Path, akhiran: str = "docx") -> list[Temuan]:
    return periksa(baca_berkas(FORMAT[akhiran](contoh, folder / f"laporan.{akhiran}")))


def ringkas(hasil: list[Temuan]) -> list[tuple[str, str, str]]:
    return [(t.aturan, t.tertulis, t.seharusnya) for t in hasil]


@pytest.mark.parametrize("akhiran", FORMAT)
@pytest.mark.parametrize("contoh", [BERTINGKAT, BERKODE, PEGAWAI], ids=["nama", "kode", "staf"])
def test_a_clean_report_has_no_finding(tmp_path: Path, akhiran: str, contoh: Contoh) -> None:
    assert temuan(contoh, tmp_path, akhiran) == []


@pytest.mark.parametrize("akhiran", FORMAT)
def test_the_wrong_subtotal_is_named_as_the_cause(tmp_path: Path, akhiran: str) -> None:
    """24.000.000 typed as 26.000.000: the parent, the programme and the percentage disagree."""
    hasil = temuan(BERTINGKAT.ganti("24.000.000", "26.000.000"), tmp_path, akhiran)
    assert ringkas(hasil) == [
        ("persen", "96", "104"),
        ("jumlah.anak_induk", "36.000.000", "38.000.000"),
        ("jumlah.anak_induk", "26.000.000", "24.000.000"),
    ]
    for satu in hasil:
        assert satu.dijelaskan_oleh.startswith(
            "Tabel 3.1, Administrasi Keuangan Perangkat Daerah, Realisasi Anggaran (Rp)"
        )
        assert satu.dijelaskan_oleh.endswith("tertulis 26.000.000, seharusnya 24.000.000")


def test_a_sentence_copied_from_the_wrong_subtotal_is_explained_by_it(tmp_path: Path) -> None:
    """26.000.000 for 24.000.000 went into the total of the text: 47.000.000 / 50.000.000 = 94 %."""
    contoh = BERTINGKAT.ganti("24.000.000", "26.000.000").ganti(
        "realisasi Rp 45.000.000 atau 90,00%", "realisasi Rp 47.000.000 atau 94,00%"
    )
    kalimat = [t for t in temuan(contoh, tmp_path) if t.aturan.startswith("kalimat")]
    assert ringkas(kalimat) == [
        ("kalimat.uang", "47.000.000", "45.000.000"),
        ("kalimat.persen", "94", "90"),
    ]
    for satu in kalimat:
        assert satu.dijelaskan_oleh.endswith("tertulis 26.000.000, seharusnya 24.000.000")


@pytest.mark.parametrize(
    ("lama", "baru", "tabel", "harapan"),
    [
        ("97,50", "79,50", 1, ("persen", "79,50", "97,50")),
        ("75,00", "70,00", 1, ("rata_rata", "70", "75")),
        ("93,75", "91,25", 1, ("rata_rata", "91,25", "93,75")),
        ("3 Dokumen", "8 Dokumen", 0, ("sama.target", "8", "3")),
        ("6 Laporan", "6 Paket", 0, ("sama.satuan", "Paket", "Laporan")),
        ("3 (tiga) sub", "4 (empat) sub", None, ("kalimat.cacah", "4", "3")),
        ("realisasi Rp 45.000.000", "realisasi Rp 54.000.000", None, ("kalimat.uang",)),
        ("36.000.000 atau 90,00", "36.000.000 atau 91,00", None, ("kalimat.persen", "91", "90")),
    ],
)
def test_one_planted_fault_is_one_rule(
    tmp_path: Path, lama: str, baru: str, tabel: int | None, harapan: tuple[str, ...]
) -> None:
    hasil = ringkas(temuan(BERTINGKAT.ganti(lama, baru, tabel), tmp_path))
    assert harapan in [h[: len(harapan)] for h in hasil]
    assert {h[0] for h in hasil} == {harapan[0]}


@pytest.mark.parametrize(
    ("contoh", "lama", "baru", "tabel", "harapan"),
    [
        (BERKODE, "83", "82", 1, ("indikator.target", "82", "83")),
        (BERKODE, "Persentase Berkas Selesai", "Jumlah Surat", 1, ("indikator.bukan_renstra",)),
        (BERKODE, "10.000.000", "11.000.000", 3, ("jumlah.total", "11.000.000", "10.000.000")),
        (BERKODE, "B. Program Koordinasi", "B. Urusan", None, ("cakupan.program_tanpa_uraian",)),
        (PEGAWAI, "8", "9", 0, ("jumlah.total", "9", "8")),
    ],
)
def test_faults_in_other_layouts(
    tmp_path: Path, contoh: Contoh, lama: str, baru: str, tabel: int | None, harapan: tuple[str]
) -> None:
    hasil = ringkas(temuan(contoh.ganti(lama, baru, tabel), tmp_path))
    assert harapan in [h[: len(harapan)] for h in hasil]


def test_a_series_one_year_aside_is_one_finding(tmp_path: Path) -> None:
    """Both indicators' heads 2023–2026 changed to 2022–2025 in the Renstra table."""
    geser = BERKODE
    for tahun in ("2023", "2024", "2025", "2026"):
        geser = geser.ganti(tahun, str(int(tahun) - 1), 0)
    hasil = ringkas(temuan(geser, tmp_path))
    assert hasil == [("target.geser_tahun", "2022–2025", "2023–2026")] * 2


def test_a_cut_percentage_is_information(tmp_path: Path) -> None:
    (satu,) = temuan(BERTINGKAT.ganti("97,50", "97,49", 1), tmp_path)
    assert (satu.aturan, satu.bobot) == ("persen.pembulatan", Bobot.INFO)


def test_a_dash_is_no_finding(tmp_path: Path) -> None:
    assert temuan(BERTINGKAT.ganti("97,50", "–", 1), tmp_path) == []


def test_command_prints_json_and_its_exit_code(tmp_path: Path) -> None:
    berkas = BERTINGKAT.ganti("97,50", "79,50", 1).markdown(tmp_path / "laporan.md")
    keluar = StringIO()
    with pytest.raises(SystemExit) as akhir:
        call_command("periksa_dokumen", str(berkas), "--json", stdout=keluar)
    assert akhir.value.code == 1
    (satu,) = json.loads(keluar.getvalue())
    assert satu["rule"] == "persen"
    assert satu["place"] == "Tabel 3.1, - Penyediaan Gaji dan Tunjangan ASN, Serapan (%)"
    assert (satu["found"], satu["expected"], satu["explained_by"]) == ("79,50", "97,50", "")


@pytest.mark.parametrize("nama", ["laporan.doc", "rusak.docx", "rusak.xlsx", "rusak.pdf"])
def test_an_unreadable_file_gives_a_clear_message(tmp_path: Path, nama: str) -> None:
    berkas = tmp_path / nama
    berkas.write_bytes(b"bukan dokumen")
    with pytest.raises(CommandError, match=nama):
        call_command("periksa_dokumen", str(berkas))


@pytest.mark.parametrize("akhiran", ["docx", "xlsx"])
def test_a_file_that_unpacks_too_large_is_not_opened(tmp_path: Path, akhiran: str) -> None:
    """A part of 20 MB of zeros packs to some 20 kB: a thousand to one, 200 to one is allowed."""
    berkas = FORMAT[akhiran](PEGAWAI, tmp_path / f"laporan.{akhiran}")
    with ZipFile(berkas, "a", ZIP_DEFLATED) as paket:
        paket.writestr("media/gambar.xml", bytes(20 * 1024 * 1024))
    with pytest.raises(CommandError, match="mengembang terlalu besar"):
        call_command("periksa_dokumen", str(berkas))


@pytest.mark.parametrize("akhiran", FORMAT)
def test_a_file_over_ten_megabytes_is_not_opened(tmp_path: Path, akhiran: str) -> None:
    berkas = tmp_path / f"laporan.{akhiran}"
    berkas.write_bytes(b" " * (10 * 1024 * 1024 + 1))
    with pytest.raises(CommandError, match="10 MB"):
        call_command("periksa_dokumen", str(berkas))


def test_a_sheet_as_large_as_excel_allows_is_not_walked_through(tmp_path: Path) -> None:
    """One cell in the last corner makes 17 thousand million empty ones before it."""
    buku = Workbook()
    buku.active["XFD1048576"] = 1
    buku.save(tmp_path / "laporan.xlsx")
    with pytest.raises(CommandError, match="256 kolom"):
        call_command("periksa_dokumen", str(tmp_path / "laporan.xlsx"))


def test_a_cell_that_says_it_spans_millions_of_columns_does_not(tmp_path: Path) -> None:
    dokumen = Document()
    tabel = dokumen.add_table(3, 2)
    tabel.cell(0, 0).merge(tabel.cell(0, 1)).text = "Keterangan"
    tabel.cell(1, 0).text, tabel.cell(1, 1).text = "Barang", "Jumlah"
    tabel.cell(2, 0).text, tabel.cell(2, 1).text = "Meja", "12 Unit"
    tabel.rows[0]._tr.tc_lst[0].grid_span = 2_000_000_000
    dokumen.save(str(tmp_path / "laporan.docx"))
    (hasil,) = baca_berkas(tmp_path / "laporan.docx").tabel
    assert hasil.lebar <= 256
    assert [s.teks for s in hasil.baris[-1]][:2] == ["Meja", "12 Unit"]


BERNOMOR = """| No. | Program / Kegiatan / Sub Kegiatan | Target | Realisasi | Pagu (Rp) |
|---|---|---|---|---|
| 1 | Program Penataan Arsip | | | {program} |
| 1.1 | Penataan ruang arsip | | | 3.000.000 |
| 1.1.1 | Pengadaan rak arsip | 2 Unit | 2 Unit | 1.000.000 |
| 1.1.2 | Pemilahan arsip lama | 4 Laporan | 4 Laporan | 2.000.000 |
| 1.2 | Pemeliharaan ruang arsip | | | 500.000 |
| 1.2.1 | Pengecatan ruang arsip | 1 Laporan | 1 Laporan | 500.000 |
| | Jumlah | | | 3.500.000 |
"""


def test_an_offices_own_numbers_are_no_codes(tmp_path: Path) -> None:
    berkas = tmp_path / "laporan.md"
    berkas.write_text(BERNOMOR.format(program="3.500.000"), encoding="utf-8")
    assert periksa(baca_berkas(berkas)) == []
    berkas.write_text(BERNOMOR.format(program="3.900.000"), encoding="utf-8")
    hasil = periksa(baca_berkas(berkas))
    assert {t.tempat.baris for t in hasil} <= {"Program Penataan Arsip", "Jumlah"}
    assert ("3.900.000", "3.500.000") in {(t.tertulis, t.seharusnya) for t in hasil}


DUA_TABEL = """Target Renstra

| Tujuan | Indikator Tujuan | Target | | |
|---|---|---|---|---|
| | | Transisi 2021 | 2022 | 2023 |
| Naiknya mutu layanan | Nilai Kepuasan | 70 | 73 | 77 |

Perjanjian Kinerja tahun 2023

| Sasaran | Indikator | Target 2023 |
|---|---|---|
| Naiknya mutu layanan | Nilai Kepuasan | {pk} |
"""


@pytest.mark.parametrize(("pk", "salah"), [("77", []), ("79", ["indikator.target"])])
def test_a_transition_year_heads_its_column(tmp_path: Path, pk: str, salah: list[str]) -> None:
    berkas = tmp_path / "laporan.md"
    berkas.write_text(DUA_TABEL.format(pk=pk), encoding="utf-8")
    assert [t.aturan for t in periksa(baca_berkas(berkas))] == salah
