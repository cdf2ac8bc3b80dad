"""The paper read back from the files: every page of the PDF, every section, every sheet."""

import re
import zipfile
from io import BytesIO

import pytest
from lxml import etree
from msgspec.structs import replace
from openpyxl import load_workbook
from pypdf import PdfReader

from reporting.laporan.pembuatan import cetak
from reporting.setelan.isi import geser
from tests.reporting.setelan.bantu import dokumen, isi, lkj, tanpa

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MM = 72 / 25.4
TWIP = 1440 / 25.4
TEGAK = {"A4": (210, 297), "F4": (215, 330)}


def ukuran_pdf(isi_berkas: bytes) -> set[tuple[int, int]]:
    """Sizes of its pages in whole millimetres."""
    return {
        (round(float(h.mediabox.width) / MM), round(float(h.mediabox.height) / MM))
        for h in PdfReader(BytesIO(isi_berkas)).pages
    }


@pytest.mark.parametrize(("kertas", "ukuran"), [("F4", (330, 215)), ("A4", (297, 210))])
def test_every_page_of_a_landscape_form(kertas: str, ukuran: tuple[int, int]) -> None:
    hasil = cetak(dokumen(isi(kertas=kertas), "pengukuran"), "pdf")
    assert ukuran_pdf(hasil.isi) == {ukuran}


@pytest.mark.parametrize("kertas", ["A4", "F4"])
def test_every_section_of_the_word_file(kertas: str) -> None:
    with zipfile.ZipFile(BytesIO(cetak(lkj(isi(kertas=kertas)), "docx").isi)) as berkas:
        akar = etree.fromstring(berkas.read("word/document.xml"))
    ukuran = {
        (round(int(s.get(f"{W}w")) / TWIP), round(int(s.get(f"{W}h")) / TWIP))
        for s in akar.iter(f"{W}pgSz")
    }
    lebar, tinggi = TEGAK[kertas]
    assert ukuran == {(lebar, tinggi), (tinggi, lebar)}


@pytest.mark.parametrize(("kertas", "nomor"), [("A4", 9), ("F4", 14)])  # Excel: A4, Folio
@pytest.mark.parametrize("jenis", ["lkj", "pk", "renaksi", "pengukuran", "e81"])
def test_every_sheet_of_the_workbook(kertas: str, nomor: int, jenis: str) -> None:
    buku = load_workbook(BytesIO(cetak(dokumen(isi(kertas=kertas), jenis), "xlsx").isi))
    assert {halaman.page_setup.paperSize for halaman in buku} == {nomor}


def test_the_pdf_on_folio_with_front_matter_left_out_and_moved() -> None:
    setelan = tanpa("kata-pengantar", "daftar-gambar")
    for _ in range(2):
        setelan = geser(setelan, "daftar-tabel", -1)
    hasil = cetak(lkj(replace(setelan, kertas="F4")), "pdf")
    assert ukuran_pdf(hasil.isi) == {(215, 330), (330, 215)}
    berkas = PdfReader(BytesIO(hasil.isi))
    label = list(berkas.page_labels)
    awal = label.index("1")
    assert label[1:awal] == ["i", "ii"][: awal - 1]
    assert "PENDAHULUAN" in (berkas.pages[awal].extract_text() or "").replace(" ", "")
    rapat = ["".join((h.extract_text() or "").split()) for h in berkas.pages]
    bab2 = next(n for n, teks in enumerate(rapat) if "BABIIPERENCANAANKINERJA" in teks)
    assert re.search(rf"PERENCANAANKINERJA\.*{label[bab2]}\D", "".join(rapat[1:awal]))
