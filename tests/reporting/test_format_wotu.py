"""The golden document in all four formats: one value each, everywhere.

The figures are read back from the words of the files, not from our own objects.
"""

import re
from collections import Counter
from decimal import Decimal
from io import BytesIO

import docx as pembaca_docx
import lxml.html
import pytest
from openpyxl import load_workbook

from core.angka import bulatkan, desimal
from reporting.dokumen.blok import Bervolume, Dokumen, Tabel
from reporting.dokumen.penomoran import nomori, telusuri
from reporting.dokumen.terbitan import Terbitan
from reporting.lkj import susun_lkj
from reporting.render.docx import docx
from reporting.render.mandiri import mandiri
from reporting.render.nilai import JENIS_NILAI, teks_nilai
from reporting.render.xlsx import xlsx
from reporting.snapshot.bentuk import ke_teks, sidik
from tests.reporting.conftest import Cetakan
from tests.reporting.render.rumus_lembar import Buku

ANGKA = re.compile(r"(?<![\d.,])[+\u2212]?\d+(?:\.\d{3})*(?:,\d+)?(?![\d.,]*\d)")


W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module")
def dokumen(wotu_pdf: Cetakan) -> Dokumen:
    snapshot = wotu_pdf.snapshot
    return susun_lkj(snapshot, Terbitan(1, sidik=sidik(ke_teks(snapshot))))


@pytest.fixture(scope="module")
def berkas_docx(dokumen: Dokumen):
    return pembaca_docx.Document(BytesIO(docx(dokumen)))


@pytest.fixture(scope="module")
def halaman_html(dokumen: Dokumen):
    return lxml.html.fromstring(mandiri(dokumen).decode())


@pytest.fixture(scope="module")
def buku(dokumen: Dokumen) -> bytes:
    return xlsx(dokumen)


@pytest.fixture(scope="module")
def harapan(dokumen: Dokumen) -> dict[str, Counter[str]]:
    """Printed figures of the value cells of each numbered table."""
    nomor = nomori(dokumen).nomor
    hasil = {}
    for bab in dokumen.bab:
        for tabel in telusuri(bab.isi):
            if isinstance(tabel, Tabel):
                hasil[nomor[tabel.kunci]] = _angka_tabel(tabel)
    return hasil


def _angka_tabel(tabel: Tabel) -> Counter[str]:
    hasil: Counter[str] = Counter()
    for baris in tabel.baris:
        for sel in baris.sel:
            isi = sel.isi
            if isinstance(isi, JENIS_NILAI):
                isi = Bervolume(isi.angka, "") if isinstance(isi, Bervolume) else isi
                hasil.update(ANGKA.findall(teks_nilai(isi)))
    return hasil


def test_tables_are_full_of_figures(harapan):
    # 17 tables; 2.1, 2.4 and 2.6 hold words only.
    assert len(harapan) == 17
    assert sum(sum(c.values()) for c in harapan.values()) > 500


def _semua(teks: list[str]) -> Counter[str]:
    return Counter(a for satu in teks for a in ANGKA.findall(satu))


def test_docx_prints_the_same_figures(berkas_docx, harapan):
    jumlah = 0
    for judul, tabel in _tabel_docx(berkas_docx):
        if judul not in harapan:  # an appendix
            continue
        sel = ["".join(t.text for t in s.iter(f"{W}t")) for s in tabel._tbl.iter(f"{W}tc")]
        assert not harapan[judul] - _semua(sel), judul
        jumlah += 1
    assert jumlah == len(harapan)


def _tabel_docx(berkas):
    """Tables with the number of the caption before them."""
    judul = ""
    for isi in berkas.iter_inner_content():
        if hasattr(isi, "rows"):
            if judul:
                yield judul, isi
            judul = ""
        elif isi.style.name == "Caption":
            judul = isi.text.split("\n")[0].replace("\u00a0", " ")


def test_html_shows_the_same_figures(halaman_html, harapan):
    for kap in halaman_html.xpath("//div[@class='kap']"):
        judul = kap.xpath("string(span[@class='no'])")
        if judul in harapan:
            sel = kap.getnext().xpath(".//td|.//th")
            assert not harapan[judul] - _semua([s.text_content() for s in sel]), judul


def test_xlsx_holds_the_same_figures(buku, harapan):
    isi = load_workbook(BytesIO(buku), data_only=True)
    for judul, harap in harapan.items():
        sel = [s for baris in isi[judul].iter_rows() for s in baris]
        tampil = Counter(_tampil(s) for s in sel if isinstance(s.value, int | float))
        assert not harap - tampil, judul


def _tampil(sel) -> str:
    """What the reader of an Indonesian Excel sees."""
    nilai = bulatkan(Decimal(repr(sel.value)), 2 if ".00" in sel.number_format else 0)
    tanda = "+" if sel.number_format.startswith("+") and nilai > 0 else ""
    return tanda + desimal(nilai, 2 if ".00" in sel.number_format else 0)


def test_pdf_prints_the_same_figures(wotu_pdf: Cetakan, harapan):
    teks = "\n".join(h for h in wotu_pdf.halaman if not re.search(r"(\. ){6}", h))
    letak = {n: re.search(rf"^\s*{re.escape(n)}\s*$", teks, re.MULTILINE).start() for n in harapan}
    urut = sorted(harapan, key=lambda n: letak[n])
    for ini, sesudah in zip(urut, [*urut[1:], None], strict=True):
        bagian = teks[letak[ini] : letak[sesudah] if sesudah else None]
        assert not harapan[ini] - _semua([bagian]), ini


@pytest.mark.parametrize(
    "angka", ["3.308.672.275", "3.220.479.399", "97,33", "97,11", "95,85", "+0,88"]
)
def test_key_figures_stand_in_every_format(
    wotu_pdf: Cetakan, berkas_docx, halaman_html, buku, angka
):
    badan = berkas_docx.element.body
    docx_teks = "".join(t.text or "" for t in badan.iter() if t.tag.endswith("}t"))
    isi = load_workbook(BytesIO(buku), data_only=True)
    sel = [s for lembar in isi for baris in lembar.iter_rows() for s in baris]
    assert angka in wotu_pdf.teks
    assert angka in docx_teks
    assert angka in halaman_html.text_content()
    assert angka in {_tampil(s) for s in sel if isinstance(s.value, int | float)}


def test_formulas_give_the_cached_figures(buku):
    """Recomputed with nothing but the cells of the workbook."""
    rumus = Buku(load_workbook(BytesIO(buku)))
    nilai = load_workbook(BytesIO(buku), data_only=True)
    dihitung = 0
    for lembar, sel, isi in rumus.semua_rumus():
        harap = nilai[lembar][sel].value
        assert rumus.hitung(lembar, isi) == pytest.approx(harap, rel=1e-12), (lembar, sel, isi)
        dihitung += 1
    assert dihitung > 200


def test_totals_are_formulas_with_the_reports_figures(buku):
    nilai = load_workbook(BytesIO(buku), data_only=True)["Tabel 3.4"]
    rumus = load_workbook(BytesIO(buku))["Tabel 3.4"]
    akhir = next(b for b in nilai.iter_rows() if b[0].value == "Jumlah")
    # 3.220.479.399 / 3.308.672.275 = 97,33 %
    assert [s.value for s in akhir[7:9]] == [3_308_672_275, 3_220_479_399]
    assert round(akhir[9].value, 2) == 97.33
    isi = [str(rumus[s.coordinate].value) for s in akhir[6:10]]
    assert [i.split("(")[0] for i in isi] == ["=AVERAGE", "=SUM", "=SUM", "=IF"]


def test_a_changed_figure_carries_up_to_the_total(buku):
    isi = load_workbook(BytesIO(buku))
    lembar = isi["Tabel 3.4"]
    sub = next(b for b in lembar.iter_rows() if isinstance(b[7].value, int))
    sub[7].value += 1_000_000
    akhir = next(b for b in lembar.iter_rows() if b[0].value == "Jumlah")
    rumus = Buku(isi)
    assert rumus.nilai("Tabel 3.4", akhir[7].coordinate) == 3_309_672_275
    # 3.220.479.399 / 3.309.672.275 = 0,97305084
    assert rumus.nilai("Tabel 3.4", akhir[9].coordinate) == pytest.approx(97.305084, abs=1e-6)
