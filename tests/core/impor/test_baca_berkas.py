"""Reading a file into a grid, and refusing what can't be read with a reason that helps."""

import zipfile
from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from io import BytesIO

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from core.impor.baca_berkas import baca_berkas
from core.impor.galat import BerkasDitolak
from core.impor.lembar import Galat, Lembar, Persen, RumusKosong, alamat, nomor_kolom


def satu(isi: bytes, nama: str = "a.xlsx") -> Lembar:
    return baca_berkas(isi, nama).lembar[0]


def ganti_bagian(isi: bytes, nama: str, baru: bytes | None, *, ubah: str = "") -> bytes:
    """The same zip with one part replaced, renamed or added."""
    keluar = BytesIO()
    with zipfile.ZipFile(BytesIO(isi)) as lama, zipfile.ZipFile(keluar, "w", 8) as hasil:
        for bagian in lama.namelist():
            if bagian != nama:
                hasil.writestr(bagian, lama.read(bagian))
        if baru is not None:
            hasil.writestr(ubah or nama, baru)
    return keluar.getvalue()


def test_cells_keep_their_kind(xlsx: Callable) -> None:
    hari = datetime(2024, 12, 31)
    lembar = satu(xlsx([["teks ", 12, 12.5, True, hari, None, "ujung"]]))
    assert lembar.baris[1] == ["teks", 12, 12.5, True, hari, None, "ujung"]


def test_shared_and_rich_strings(xlsx: Callable) -> None:
    """Excel keeps texts in a table of their own, some of them in differently set runs."""
    nama = "xl/worksheets/sheet1.xml"
    asli = xlsx([["x"]])
    lembar = zipfile.ZipFile(BytesIO(asli)).read(nama)
    awal, akhir = lembar.index(b"<c "), lembar.index(b"</c>") + 4
    sel = b'<c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>0</v></c>'
    isi = ganti_bagian(asli, nama, lembar[:awal] + sel + lembar[akhir:])
    tabel = (
        b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>satu</t></si>'
        b"<si><r><t>du</t></r><r><t>a</t></r><rPh><t>bunyi</t></rPh></si></sst>"
    )
    isi = ganti_bagian(isi, "xl/sharedStrings.xml", tabel)
    rel = "xl/_rels/workbook.xml.rels"
    hubungan = zipfile.ZipFile(BytesIO(isi)).read(rel)
    if b"sharedStrings" not in hubungan:
        tambah = b'<Relationship Id="rIdS" Type="x/sharedStrings" Target="sharedStrings.xml"/>'
        isi = ganti_bagian(
            isi, rel, hubungan.replace(b"</Relationships>", tambah + b"</Relationships>")
        )
    assert satu(isi).baris[1] == ["dua", "satu"]


def test_percentages_are_what_is_seen(xlsx: Callable) -> None:
    def ubah(lembar: Worksheet) -> None:
        lembar["A1"] = 0.9851
        lembar["A1"].number_format = "0.00%"

    assert satu(xlsx([], ubah=ubah)).isi(1, 1) == Persen(Decimal("98.51"))


def test_a_formula_without_saved_result_is_not_zero(xlsx: Callable) -> None:
    assert satu(xlsx([["=SUM(B1:B9)"]])).isi(1, 1) == RumusKosong("SUM(B1:B9)")


def test_a_formula_with_saved_result_is_its_result(xlsx: Callable) -> None:
    isi = xlsx([["=1+2"]])
    jalur = "xl/worksheets/sheet1.xml"
    lama = zipfile.ZipFile(BytesIO(isi)).read(jalur)
    isi = ganti_bagian(
        isi, jalur, lama.replace(b"<v></v>", b"<v>3</v>").replace(b"<v />", b"<v>3</v>")
    )
    assert satu(isi).isi(1, 1) == 3


def test_spreadsheet_errors_stay_errors(xlsx: Callable) -> None:
    assert satu(xlsx([["#DIV/0!"]])).isi(1, 1) == Galat("#DIV/0!")


def test_hidden_rows_columns_and_merges_are_known(xlsx: Callable) -> None:
    def ubah(lembar: Worksheet) -> None:
        lembar.row_dimensions[2].hidden = True
        lembar.column_dimensions["B"].hidden = True
        lembar.merge_cells("A1:C1")

    lembar = satu(xlsx([["judul"], ["x", "y"]], ubah=ubah))
    assert lembar.baris_tersembunyi == {2}
    assert lembar.kolom_tersembunyi == {2}
    assert lembar.asal(1, 3) == (1, 1)


@pytest.mark.parametrize(
    ("kolom", "tulisan"), [(1, "A12"), (26, "Z12"), (27, "AA12"), (45, "AS12")]
)
def test_addresses(kolom: int, tulisan: str) -> None:
    assert alamat(12, kolom) == tulisan
    assert nomor_kolom(tulisan[:-2]) == kolom


@pytest.mark.parametrize(
    ("isi", "nama", "kata"),
    [
        (b"", "a.xlsx", "kosong"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 600, "a.xls", "Excel lama"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "a.xlsx",
            "kata sandi",
        ),
        (b"%PDF-1.7", "a.xlsx", "tidak dikenal"),
        (b"PK\x03\x04rusak", "a.xlsx", "rusak"),
        (b"a\x00b", "a.csv", "bukan berkas teks"),
        (b"x" * (10 * 1024 * 1024 + 1), "a.csv", "10 MB"),
        (b"\n\n \n", "a.csv", "kosong"),
    ],
)
def test_what_is_no_workbook_is_refused(isi: bytes, nama: str, kata: str) -> None:
    with pytest.raises(BerkasDitolak, match=kata):
        baca_berkas(isi, nama)


def test_an_empty_workbook_is_refused(xlsx: Callable) -> None:
    with pytest.raises(BerkasDitolak, match="kosong"):
        baca_berkas(xlsx([]), "a.xlsx")


def test_macros_are_refused_by_content(xlsx: Callable) -> None:
    isi = ganti_bagian(xlsx([["a"]]), "xl/vbaProject.bin", b"makro")
    with pytest.raises(BerkasDitolak, match="makro"):
        baca_berkas(isi, "a.xlsx")


def test_a_zip_that_is_no_workbook_is_refused() -> None:
    keluar = BytesIO()
    with zipfile.ZipFile(keluar, "w") as berkas:
        berkas.writestr("halo.txt", "halo")
    with pytest.raises(BerkasDitolak, match="bukan buku kerja"):
        baca_berkas(keluar.getvalue(), "a.xlsx")


def test_a_zip_bomb_is_refused_before_it_is_opened(xlsx: Callable) -> None:
    isi = ganti_bagian(xlsx([["a"]]), "xl/media/gambar.bin", b"\0" * 5_000_000)
    with pytest.raises(BerkasDitolak, match="terlalu besar setelah dibuka"):
        baca_berkas(isi, "a.xlsx")


def test_entities_are_refused(xlsx: Callable) -> None:
    bom = b'<?xml version="1.0"?><!DOCTYPE s [<!ENTITY a "aaaa">]><sst>&a;</sst>'
    isi = ganti_bagian(xlsx([["a"]]), "xl/workbook.xml", bom)
    with pytest.raises(BerkasDitolak, match="DTD"):
        baca_berkas(isi, "a.xlsx")


def test_too_many_rows_are_refused_with_the_limit(xlsx: Callable) -> None:
    with pytest.raises(BerkasDitolak, match="30 ribu baris"):
        baca_berkas(b"a;b\n" * 30_001, "a.csv")


@pytest.mark.parametrize(
    "isi",
    [
        "Kode;Nama\n7.01;Ketentraman é\n".encode(),
        "\ufeffKode\tNama\n7.01\tKetentraman é\n".encode(),
        "Kode,Nama\n7.01,Ketentraman é\n".encode("cp1252"),
        "Kode;Nama\n7.01;Ketentraman é\n".encode("utf-16"),
    ],
)
def test_csv_in_its_usual_spellings(isi: bytes) -> None:
    lembar = satu(isi, "a.csv")
    assert lembar.baris == {1: ["Kode", "Nama"], 2: ["7.01", "Ketentraman é"]}


def test_commas_inside_names_do_not_mislead() -> None:
    isi = b"Nama;Pagu\nPerencanaan, Penganggaran, dan Evaluasi, Kinerja;1.000\nB, C;2.000\n"
    assert satu(isi, "a.csv").baris[3] == ["B, C", "2.000"]


@pytest.mark.parametrize("isi", [b"<a/>" * 500_000, b"<row/>" * 1_100_000])
def test_many_small_tags_do_not_fill_the_memory(xlsx: Callable, isi: bytes) -> None:
    awal = (
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    )
    bom = awal + isi + b"</sheetData></worksheet>"
    berkas = BytesIO(ganti_bagian(xlsx([["a"]]), "xl/worksheets/sheet1.xml", None))
    with zipfile.ZipFile(berkas, "a", zipfile.ZIP_STORED) as hasil:  # no ratio to betray it
        hasil.writestr("xl/worksheets/sheet1.xml", bom)
    with pytest.raises(BerkasDitolak, match="terlalu besar"):
        baca_berkas(berkas.getvalue(), "a.xlsx")
