"""Sheets as offices fill them: titles, several tables, spans, formats, hidden rows."""

import zipfile
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from reporting.periksa_dokumen.baca_berkas import baca_berkas
from reporting.periksa_dokumen.galat import BerkasTakTerbaca
from reporting.periksa_dokumen.model import Dokumen

KEPALA = ["No", "Uraian", "Pagu (Rp)", "Serapan"]


def buku(*lembar: list[list[object]]) -> Workbook:
    hasil = Workbook()
    hasil.remove(hasil.active)
    for nomor, isi in enumerate(lembar):
        satu = hasil.create_sheet(f"Data {nomor + 1}")
        for baris in isi:
            satu.append(baris)
    return hasil


def baca(isi: Workbook, folder: Path) -> Dokumen:
    isi.save(folder / "laporan.xlsx")
    return baca_berkas(folder / "laporan.xlsx")


def teks(dokumen: Dokumen) -> list[list[list[str]]]:
    return [[[s.teks for s in b] for b in t.baris] for t in dokumen.tabel]


def test_stored_numbers_are_read_as_shown(tmp_path: Path) -> None:
    isi = buku([["Uraian", "Nilai"], ["a", 0.98], ["b", 97.33], ["c", 1.234], ["d", 7557500]])
    satu = isi["Data 1"]
    satu["B2"].number_format = "0%"
    satu["B3"].number_format = '0.00"%"'
    satu["B5"].number_format = '"Rp" #,##0'
    satu["A6"], satu["B6"] = "e", date(2024, 12, 31)
    satu["A7"], satu["B7"] = "f", "3.308.672.275"
    (hasil,) = teks(baca(isi, tmp_path))
    assert [b[1] for b in hasil[1:]] == [
        "98%",
        "97,33%",
        "1,2340",
        "Rp 7557500",
        "31-12-2024",
        "3.308.672.275",
    ]


def test_several_tables_on_a_sheet_each_with_its_title(tmp_path: Path) -> None:
    isi = buku(
        [
            ["LAPORAN REALISASI"],
            ["Nama OPD", ": Kecamatan Maju"],
            [],
            ["Tabel 1 Belanja"],
            KEPALA,
            [1, "Meja", 100, 0.5],
            [2, "Kursi", 200, 0.5],
            ["Tabel 2 Pegawai"],
            ["Golongan", "Jumlah"],
            ["III", 4],
            ["IV", 2],
        ]
    )
    hasil = baca(isi, tmp_path)
    assert [t.nama for t in hasil.tabel] == ["Tabel 1", "Tabel 2"]
    assert [len(t.baris) for t in hasil.tabel] == [3, 3]
    assert "Nama OPD : Kecamatan Maju" in list(hasil.paragraf())


def test_group_rows_and_blank_rows_do_not_end_a_table(tmp_path: Path) -> None:
    isi = buku(
        [
            KEPALA,
            ["Sasaran 1"],
            [1, "Meja", 100, 0.5],
            [],
            ["Sasaran 2"],
            [2, "Kursi", 200, 0.5],
            [3, "Rak", 300, 0.5],
            [None, "Jumlah", 600, 0.5],
        ]
    )
    hasil = teks(baca(isi, tmp_path))
    assert [b[1] for t in hasil for b in t if b[1]] == ["Uraian", "Meja", "Kursi", "Rak", "Jumlah"]


def test_spacer_columns_and_tables_side_by_side(tmp_path: Path) -> None:
    kosong = buku([["No", None, "Uraian", None, "Pagu"], [1, None, "Meja", None, 100]])
    assert teks(baca(kosong, tmp_path)) == [[["No", "Uraian", "Pagu"], ["1", "Meja", "100"]]]
    sisi = buku(
        [
            ["No", "Barang", None, "No", "Orang"],
            [1, "Meja", None, 1, "Camat"],
            [2, "Kursi", None, 2, "Sekretaris"],
        ]
    )
    assert teks(baca(sisi, tmp_path)) == [
        [["No", "Barang"], ["1", "Meja"], ["2", "Kursi"]],
        [["No", "Orang"], ["1", "Camat"], ["2", "Sekretaris"]],
    ]


def test_merged_cells_and_hidden_things(tmp_path: Path) -> None:
    isi = buku(
        [
            ["No", "Target", None],
            [None, 2023, 2024],
            [1, 80, 81],
            [9, 99, 99],
            [2, 82, 83],
        ],
        [KEPALA, [1, "Lama", 1, 1], [2, "Lama", 1, 1]],
    )
    satu = isi["Data 1"]
    satu.merge_cells("A1:A2")
    satu.merge_cells("B1:C1")
    satu.row_dimensions[4].hidden = True
    isi["Data 2"].sheet_state = "hidden"
    hasil = baca(isi, tmp_path)
    assert teks(hasil) == [
        [["No", "Target", ""], ["", "2023", "2024"], ["1", "80", "81"], ["2", "82", "83"]]
    ]
    assert hasil.tabel[0].baris[0][1].lebar == 2


def test_a_merge_over_the_whole_sheet_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    """Forty bytes that would become 17,179,869,184 cells."""
    buku([KEPALA, [1, "Meja", 100, 0.5]]).save(tmp_path / "asal.xlsx")
    with (
        zipfile.ZipFile(tmp_path / "asal.xlsx") as asal,
        zipfile.ZipFile(tmp_path / "laporan.xlsx", "w") as tujuan,
    ):
        for nama in asal.namelist():
            gabung = b'</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
            tujuan.writestr(nama, asal.read(nama).replace(b"</sheetData>", gabung))
    with pytest.raises(BerkasTakTerbaca, match='Lembar "Data 1".*menggabungkan'):
        baca_berkas(tmp_path / "laporan.xlsx")


def test_a_sheet_too_wide_says_which(tmp_path: Path) -> None:
    isi = buku([KEPALA, [1, "Meja", 100, 0.5]])
    isi["Data 1"].cell(1, 300).value = "jauh"
    with pytest.raises(BerkasTakTerbaca, match='laporan.xlsx.*"Data 1" lebih dari 256 kolom'):
        baca(isi, tmp_path)
