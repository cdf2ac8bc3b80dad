"""Edge content through all four formats: nothing overflows, nothing is lost."""

import re
import subprocess
from io import BytesIO
from pathlib import Path

import docx as pembaca
import lxml.html
import pytest
from openpyxl import load_workbook

from reporting.render.docx import docx
from reporting.render.mandiri import mandiri
from reporting.render.pdf import pdf
from reporting.render.xlsx import xlsx
from tests.reporting.render import contoh
from tests.reporting.render.tepi import (
    NAMA_PANJANG,
    SUB_PANJANG,
    TEPI,
    dua_ratus,
    nama_panjang,
    tiga_kali,
)

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MM = 72 / 25.4
# Text and page area: left and right edge by orientation, as in the stylesheet.
TEPI_TEKS = {"tegak": (30, 185), "rebah": (22, 275)}


def teks_docx(isi: bytes) -> str:
    badan = pembaca.Document(BytesIO(isi)).element.body
    return " ".join("".join(t.text or "" for t in p.iter(f"{W}t")) for p in badan.iter(f"{W}p"))


def teks_xlsx(isi: bytes) -> str:
    buku = load_workbook(BytesIO(isi))
    return " ".join(
        str(s.value) for lembar in buku for b in lembar.iter_rows() for s in b if s.value
    )


def teks_html(isi: bytes) -> str:
    return lxml.html.fromstring(isi.decode()).text_content()


def kata_pdf(isi: bytes, folder: Path) -> list[tuple[int, tuple[float, ...], str]]:
    """(page, box in mm, word); pages from 1."""
    berkas = folder / "tepi.pdf"
    berkas.write_bytes(isi)
    keluar = subprocess.run(
        ["pdftotext", "-bbox", str(berkas), "-"], check=True, capture_output=True, text=True
    ).stdout
    hasil = []
    for nomor, halaman in enumerate(keluar.split("<page ")[1:], start=1):
        lebar, tinggi = (
            float(n) / MM for n in re.findall(r'(?:width|height)="([\d.]+)"', halaman)[:2]
        )
        for kotak in re.finditer(
            r'xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>',
            halaman,
        ):
            letak = tuple(float(kotak[n]) / MM for n in range(1, 5))
            hasil.append((nomor, (*letak, lebar, tinggi), kotak[5]))
    return hasil


def di_luar(kata: list[tuple[int, tuple[float, ...], str]]) -> list[tuple[int, str]]:
    """Words outside the text area; the cover has margins of its own."""
    hasil = []
    for nomor, (kiri, atas, kanan, bawah, lebar, tinggi), satu in kata:
        awal, akhir = TEPI_TEKS["rebah" if lebar > tinggi else "tegak"]
        if nomor > 1 and (kiri < awal - 0.6 or kanan > akhir + 0.6 or atas < 5 or bawah > tinggi):
            hasil.append((nomor, satu))
    return hasil


@pytest.mark.parametrize("nama", ["nama_panjang", "kosong"])
def test_edge_offices_in_print(nama, tmp_path):
    hasil = pdf(TEPI[nama]())
    assert hasil.peringatan == ()
    assert di_luar(kata_pdf(hasil.isi, tmp_path)) == []


@pytest.mark.parametrize("nama", TEPI)
def test_edge_offices_in_the_other_formats(nama):
    dokumen = TEPI[nama]()
    for isi in (teks_docx(docx(dokumen)), teks_html(mandiri(dokumen))):
        assert "Akuntabilitas Kinerja" in isi
        assert "None" not in isi
    assert load_workbook(BytesIO(xlsx(dokumen))).sheetnames[0] == "Daftar"


def test_long_names_are_whole_everywhere(tmp_path):
    dokumen = nama_panjang()
    cetak = " ".join(k for _, _, k in kata_pdf(pdf(dokumen).isi, tmp_path))
    for isi in (cetak, teks_docx(docx(dokumen)), teks_html(mandiri(dokumen))):
        assert NAMA_PANJANG in re.sub(r"\s+", " ", isi)
        assert SUB_PANJANG in re.sub(r"\s+", " ", isi)
    assert SUB_PANJANG in teks_xlsx(xlsx(dokumen))


def test_two_hundred_sub_kegiatan_are_two_hundred_rows():
    dokumen = dua_ratus()
    harap = {f"Sub kegiatan nomor {n:03}" for n in range(1, 201)}
    buku = load_workbook(BytesIO(xlsx(dokumen)))
    lembar = buku[[n for n in buku.sheetnames if n.startswith("Tabel 3.")][-1]]
    nama = [s.value for s in lembar["B"] if str(s.value).startswith("Sub kegiatan nomor")]
    assert len(nama) == 200
    assert set(nama) == harap
    assert [s.value for s in lembar["A"]].count("Jumlah") == 1
    akhir = pembaca.Document(BytesIO(docx(dokumen))).tables
    besar = max(akhir, key=lambda t: len(t._tbl.tr_lst))
    kata = ["".join(t.text for t in c.iter(f"{W}t")) for c in besar._tbl.iter(f"{W}tc")]
    assert harap <= set(kata)
    assert kata.count("Jumlah") == 1


@pytest.mark.parametrize("bentuk", ["pdf", "docx", "xlsx", "html"])
def test_texts_three_times_as_long_lose_no_word(bentuk, tmp_path):
    dokumen, banyak = tiga_kali(contoh.dokumen())
    if bentuk == "pdf":
        hasil = pdf(dokumen)
        assert hasil.peringatan == ()
        kata = kata_pdf(hasil.isi, tmp_path)
        assert di_luar(kata) == []
        isi = " ".join(k for _, _, k in kata)
    else:
        buat, baca = {
            "docx": (docx, teks_docx),
            "xlsx": (xlsx, teks_xlsx),
            "html": (mandiri, teks_html),
        }[bentuk]
        isi = baca(buat(dokumen))
    ada = {int(n) for n in re.findall(r"zq(\d+)qz", isi, re.IGNORECASE)}
    if bentuk == "xlsx":  # tables only
        assert len(ada) > 200
    else:
        assert ada == set(range(1, banyak + 1))
