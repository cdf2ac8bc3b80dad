"""Edge content through all four formats: nothing overflows, nothing is lost."""

import re
import subprocess
from functools import lru_cache
from io import BytesIO
from pathlib import Path

import docx as pembaca
import lxml.html
import pytest
from openpyxl import load_workbook

from reporting.dokumen.blok import Bab
from reporting.render.docx import docx
from reporting.render.mandiri import mandiri
from reporting.render.pdf import pdf
from reporting.render.xlsx import xlsx
from tests.reporting.render import contoh
from tests.reporting.render.contoh_tabel import tabel_banyak
from tests.reporting.render.tepi import (
    NAMA_PANJANG,
    SUB_PANJANG,
    TEPI,
    kelurahan_enam_iku,
    kosong,
    nama_panjang,
    satu_program,
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


def bertumpuk(kata: list[tuple[int, tuple[float, ...], str]]) -> list[tuple[int, str, str]]:
    """Pairs of words printed over each other: a quarter of the smaller one is covered."""
    hasil = []
    for halaman in sorted({n for n, _, _ in kata}):
        milik = sorted((k[:4], satu) for n, k, satu in kata if n == halaman)
        for urut, ((kiri, atas, kanan, bawah), satu) in enumerate(milik):
            for (kiri2, atas2, kanan2, bawah2), dua in milik[urut + 1 :]:
                if kiri2 >= kanan:  # sorted by their left edges: none behind it can touch
                    break
                lebar = min(kanan, kanan2) - kiri2
                tinggi = min(bawah, bawah2) - max(atas, atas2)
                terkecil = min((kanan - kiri) * (bawah - atas), (kanan2 - kiri2) * (bawah2 - atas2))
                if tinggi > 0 and lebar * tinggi > terkecil / 4:
                    hasil.append((halaman, satu, dua))
    return hasil


@pytest.mark.parametrize(
    ("buat", "tercetak"),
    [
        (nama_panjang, (NAMA_PANJANG, SUB_PANJANG)),
        (kosong, ("Data pegawai belum diisi.", "Susunan jabatan belum dicatat.")),
        (satu_program, ("Program Penyelenggaraan Pemerintahan dan Pelayanan Publik",)),
        (
            kelurahan_enam_iku,
            (
                "Pemberdayaan (Kelurahan Malili)",
                "Pemberdayaan (Kelurahan Puncak Indah)",
                *(f"Indeks Kepuasan {n}" for n in range(1, 7)),
            ),
        ),
    ],
    ids=["nama_panjang", "kosong", "satu_program", "kelurahan_enam_iku"],
)
def test_edge_offices_in_print(buat, tercetak, tmp_path):
    hasil = pdf(buat())
    assert hasil.peringatan == ()
    kata = kata_pdf(hasil.isi, tmp_path)
    assert di_luar(kata) == []
    assert bertumpuk(kata) == []
    isi = " ".join(satu for _, _, satu in kata)
    assert [satu for satu in tercetak if satu not in isi] == []
    assert "7.01.05" not in isi


def test_words_over_each_other_are_noticed():
    satu = (1, (10.0, 10.0, 20.0, 14.0, 210.0, 297.0), "satu")
    beda_halaman = (2, (11.0, 10.0, 21.0, 14.0, 210.0, 297.0), "dua")
    di_sebelah = (1, (20.0, 10.0, 30.0, 14.0, 210.0, 297.0), "tiga")
    di_atasnya = (1, (15.0, 11.0, 25.0, 15.0, 210.0, 297.0), "empat")
    assert bertumpuk([satu, beda_halaman, di_sebelah]) == []
    assert bertumpuk([satu, di_atasnya]) == [(1, "satu", "empat")]


@pytest.mark.parametrize("banyak", [0, 1, 200])
def test_rows_give_rows_and_one_total_in_print(banyak, tmp_path):
    bab = Bab("b", "Daftar", (tabel_banyak(banyak),))
    hasil = pdf(contoh.dokumen(bab=(bab,), muka=(), lampiran=()))
    isi = " ".join(satu for _, _, satu in kata_pdf(hasil.isi, tmp_path))
    assert re.findall(r"Uraian baris (\d{3})", isi) == [f"{n:03}" for n in range(banyak)]
    assert isi.count("JUMLAH SEMUA") == 1


@lru_cache
def berkas(nama: str) -> tuple[bytes, bytes, bytes]:
    """The Word file, page and workbook of an office, made once for all tests of them."""
    dokumen = TEPI[nama]()
    return docx(dokumen), mandiri(dokumen), xlsx(dokumen)


@pytest.mark.parametrize("nama", TEPI)
def test_edge_offices_in_the_other_formats(nama):
    word, halaman, buku = berkas(nama)
    for isi in (teks_docx(word), teks_html(halaman)):
        assert "Akuntabilitas Kinerja" in isi
        assert "None" not in isi
    assert load_workbook(BytesIO(buku)).sheetnames[0] == "Daftar"


def test_long_names_are_whole_in_the_other_formats():
    word, halaman, buku = berkas("nama_panjang")
    for isi in (teks_docx(word), teks_html(halaman)):
        assert NAMA_PANJANG in re.sub(r"\s+", " ", isi)
        assert SUB_PANJANG in re.sub(r"\s+", " ", isi)
    assert SUB_PANJANG in teks_xlsx(buku)


def test_two_hundred_sub_kegiatan_are_two_hundred_rows():
    word, _, excel = berkas("dua_ratus")
    harap = {f"Sub kegiatan nomor {n:03}" for n in range(1, 201)}
    buku = load_workbook(BytesIO(excel))
    lembar = buku[[n for n in buku.sheetnames if n.startswith("Tabel 3.")][-1]]
    nama = [s.value for s in lembar["B"] if str(s.value).startswith("Sub kegiatan nomor")]
    assert len(nama) == 200
    assert set(nama) == harap
    assert [s.value for s in lembar["A"]].count("Jumlah") == 1
    akhir = pembaca.Document(BytesIO(word)).tables
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
