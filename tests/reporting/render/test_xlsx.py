"""The workbook: sheets, numbers as numbers, formulas that give the report's figures."""

import re
from io import BytesIO

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from core.angka import KOSONG
from reporting.dokumen.blok import Bab, Baris, Kolom, Rupiah, Sel, Tabel
from reporting.render.xlsx import xlsx
from reporting.snapshot.angka import Angka
from tests.reporting.lkj.baca import dokumen as dokumen_lkj
from tests.reporting.lkj.pabrik import snapshot
from tests.reporting.render import contoh


def buka(dokumen, *, nilai: bool = False):
    return load_workbook(BytesIO(xlsx(dokumen)), data_only=nilai)


@pytest.fixture(scope="module")
def lkj() -> bytes:
    return xlsx(dokumen_lkj(snapshot()))


def test_every_table_has_a_sheet_and_a_line_in_the_list(lkj):
    buku = load_workbook(BytesIO(lkj))
    tabel = [n for n in buku.sheetnames if n.startswith("Tabel ")]
    assert tabel[:6] == [*(f"Tabel 1.{n}" for n in range(1, 6)), "Tabel 2.1"]
    assert tabel[-1] == "Tabel 3.4"
    tautan = [buku["Daftar"].cell(b, 1) for b in range(5, 5 + len(buku.sheetnames) - 1)]
    assert [s.value for s in tautan] == buku.sheetnames[1:]
    assert tautan[3].hyperlink.location == f"'{tautan[3].value}'!A1"


def test_what_is_not_measured_is_a_dash_with_its_reason():
    hampa = Angka(nilai=None, alamat="f", sebab="target nol, tidak diukur")
    sel = buka(_satu_tabel(Rupiah(hampa)))["Tabel 1.1"]["B5"]
    assert sel.value == KOSONG
    assert sel.comment.text == "target nol, tidak diukur"


def test_a_figure_without_a_rule_that_gives_it_stays_a_value():
    sub = [Angka(nilai=n, alamat=f"f/{n}") for n in (1, 2)]
    salah = Angka(nilai=4, alamat="t/1", aturan="jumlah", dari=("f/1", "f/2"))
    hilang = Angka(nilai=3, alamat="t/2", aturan="jumlah", dari=("f/1", "f/9"))
    benar = Angka(nilai=3, alamat="t/3", aturan="jumlah", dari=("f/1", "f/2"))
    lembar = buka(_satu_tabel(*(Rupiah(a) for a in (*sub, salah, hilang, benar))))["Tabel 1.1"]
    isi = [lembar.cell(b, 2) for b in range(5, 10)]
    assert [s.value for s in isi] == [1, 2, 4, 3, "=SUM(B5:B6)"]
    assert [bool(s.comment) for s in isi] == [False, False, True, True, False]


@pytest.mark.parametrize("kata", ["=1+1", "+62", "-1", "@SUM(A1)", "\t=1"])
def test_words_never_become_formulas(kata):
    lembar: Worksheet = buka(_satu_tabel(kata))["Tabel 1.1"]
    sel = lembar["B5"]
    assert sel.value == kata
    assert sel.data_type == "s"
    assert sel.quotePrefix


def test_head_stays_in_sight_and_is_repeated_in_print(lkj):
    lembar = load_workbook(BytesIO(lkj))["Tabel 3.4"]
    assert lembar.freeze_panes == "C7"
    assert lembar.print_title_rows == "$4:$6"
    assert lembar.page_setup.orientation == "landscape"
    assert lembar.page_setup.fitToHeight == 0
    assert lembar.page_setup.paperSize == 9
    assert "Halaman &P dari &N" in lembar.oddFooter.center.text


@pytest.mark.parametrize("banyak", [0, 1, 200])
def test_rows_give_rows_and_one_total(banyak):
    baris = tuple(
        Baris((Sel(f"Baris {i}"), Sel(Rupiah(Angka(nilai=i, alamat=f"f/{i}")))))
        for i in range(banyak)
    )
    dari = tuple(f"f/{i}" for i in range(banyak))
    total = Angka(nilai=sum(range(banyak)), alamat="t", aturan="jumlah", dari=dari)
    jumlah = Baris((Sel("Jumlah", kepala_baris=True), Sel(Rupiah(total))), tingkat="jumlah")
    tabel = Tabel("t", "Uji", (Kolom(70), Kolom(30)), ((Sel("A"), Sel("B")),), (*baris, jumlah))
    lembar = buka(contoh.dokumen(bab=(_bab(tabel),), lampiran=()))["Tabel 1.1"]
    kolom = [s.value for s in lembar["A"]]
    assert sum(bool(re.fullmatch(r"Baris \d+", str(k))) for k in kolom) == banyak
    assert kolom.count("Jumlah") == 1
    # A sum without addends has no formula.
    rumus = f"=SUM(B5:B{4 + banyak})" if banyak > 1 else "=SUM(B5)" if banyak else 0
    assert lembar.cell(5 + banyak, 2).value == rumus


def test_same_document_same_bytes():
    kecil = contoh.dokumen(bab=(contoh.bab_satu(),), lampiran=())
    assert xlsx(kecil) == xlsx(kecil)


def _satu_tabel(*isi):
    baris = tuple(Baris((Sel("x"), Sel(satu))) for satu in isi)
    return contoh.dokumen(
        bab=(_bab(Tabel("t", "Uji", (Kolom(70), Kolom(30)), ((Sel("A"), Sel("B")),), baris)),),
        lampiran=(),
    )


def _bab(*isi):
    return Bab("b", "Uji", isi)
