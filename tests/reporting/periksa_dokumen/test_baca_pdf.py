"""Tables in a PDF: ruled, half ruled, unruled, over pages, turned; and the text around them."""

from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter, Transformation
from pypdf.generic import DecodedStreamObject, NameObject
from weasyprint import HTML

from reporting.periksa_dokumen.baca_berkas import baca_berkas
from reporting.periksa_dokumen.galat import BerkasTakTerbaca
from reporting.periksa_dokumen.model import Dokumen, Tabel
from tasks.tenggat import tenggat

KEPALA = ["No", "Program dan Kegiatan", "Pagu (Rp)", "Realisasi (Rp)", "Serapan (%)"]
NAMA = "Koordinasi Penyelenggaraan Kegiatan Pemerintahan di Tingkat Kecamatan"
ISI = [
    ["1", "Program Penunjang", "7.557.500", "7.334.250", "97,05"],
    ["2", NAMA, "95.150.474", "92.580.260", "97,30"],
    ["3", "Pemeliharaan Peralatan dan Mesin Lainnya", "16.584.850", "14.614.590", "88,12"],
    ["4", "Program Pembinaan", "37.678.250", "36.644.000", "97,26"],
    ["", "Jumlah", "156.971.074", "151.173.100", "96,31"],
]

GAYA = {
    "bergaris": "td, th { border: 0.5pt solid }",
    "renggang": "table { border-collapse: separate } td, th { border: 1px solid }",
    "mendatar": "td, th { border-bottom: 0.5pt solid }",
    "tiga garis": "table { border-top: 1pt solid; border-bottom: 1pt solid } "
    "th { border-bottom: 0.5pt solid }",
    "kepala bergaris": "th { border-top: 1pt solid; border-bottom: 1pt solid }",
    "selang-seling": "tr:nth-child(even) td { background: #eee } th { background: #cde }",
    "polos": "",
    "tengah": "td { vertical-align: middle; padding: 4pt 8pt }",
    "tegak saja": "td, th { border-left: 0.5pt solid; border-right: 0.5pt solid }",
}
DASAR = """
@page { size: A4; margin: 2cm } body { font: 9pt 'DejaVu Sans' }
table { border-collapse: collapse; width: 100% } td, th { padding: 2pt 6pt; vertical-align: top }
td:nth-child(n + 3) { text-align: right }
"""


def tabel_html(kepala: list[str], isi: list[list[str]]) -> str:
    atas = "".join(f"<th>{s}</th>" for s in kepala)
    baris = "".join("<tr>" + "".join(f"<td>{s}</td>" for s in b) + "</tr>" for b in isi)
    return f"<table><thead><tr>{atas}</tr></thead><tbody>{baris}</tbody></table>"


def baca(html: str, gaya: str, folder: Path) -> Dokumen:
    HTML(string=f"<style>{DASAR}{gaya}</style>{html}").write_pdf(folder / "laporan.pdf")
    return baca_berkas(folder / "laporan.pdf")


def teks(tabel: Tabel) -> list[list[str]]:
    return [[s.teks for s in b] for b in tabel.baris]


@pytest.mark.parametrize("gaya", GAYA.values(), ids=GAYA.keys())
def test_a_table_however_it_is_ruled(tmp_path: Path, gaya: str) -> None:
    html = f"<p>Tabel 3.4 Realisasi</p>{tabel_html(KEPALA, ISI)}<p>Uraian di bawah tabel.</p>"
    dokumen = baca(html, gaya, tmp_path)
    assert [teks(t) for t in dokumen.tabel] == [[KEPALA, *ISI]]
    assert dokumen.tabel[0].nama == "Tabel 3.4"
    assert list(dokumen.paragraf()) == ["Tabel 3.4 Realisasi", "Uraian di bawah tabel."]


BANYAK = [[str(n), f"{NAMA} nomor {n}", f"{n}.000.000", f"{n}.500", "50,00"] for n in range(1, 61)]


@pytest.mark.parametrize("gaya", ["bergaris", "mendatar", "polos", "selang-seling"])
def test_a_table_over_pages_is_one(tmp_path: Path, gaya: str) -> None:
    """Repeated heads go, rows cut by a page's end are whole again."""
    kaki = "@page { size: A5 landscape; @top-left { content: 'LKJ Kecamatan Maju' } "
    kaki += "@bottom-center { content: 'Halaman ' counter(page) } }"
    html = tabel_html(KEPALA, BANYAK)
    dokumen = baca(html, f"{GAYA[gaya]} {kaki}", tmp_path)
    assert [teks(t) for t in dokumen.tabel] == [[KEPALA, *BANYAK]]
    assert list(dokumen.paragraf()) == []


def test_a_table_goes_on_without_its_head(tmp_path: Path) -> None:
    html = tabel_html(KEPALA, BANYAK)
    dokumen = baca(
        html, "thead { display: table-row-group } td, th { border: 1pt solid }", tmp_path
    )
    assert [teks(t) for t in dokumen.tabel] == [[KEPALA, *BANYAK]]


@pytest.mark.parametrize("gaya", ["bergaris", "mendatar"])
def test_a_head_of_two_rows_stands_over_its_columns(tmp_path: Path, gaya: str) -> None:
    html = """<table><thead><tr><th rowspan="2">No</th><th rowspan="2">Indikator</th>
    <th colspan="3">Kinerja</th><th colspan="2">Anggaran</th></tr>
    <tr><th>Target</th><th>Realisasi</th><th>Capaian</th><th>Pagu</th><th>Realisasi</th></tr>
    </thead><tbody>"""
    for n in range(1, 5):
        sel = [str(n), f"Indikator nomor {n}", f"{n}0", f"{n}5", "90,50", "7.500.000", "6.250.000"]
        html += "<tr>" + "".join(f"<td>{s}</td>" for s in sel) + "</tr>"
    rata = "th { text-align: center }"
    (tabel,) = baca(f"{html}</tbody></table>", f"{GAYA[gaya]} {rata}", tmp_path).tabel
    assert teks(tabel)[:3] == [
        ["No", "Indikator", "Kinerja", "", "", "Anggaran", ""],
        ["", "", "Target", "Realisasi", "Capaian", "Pagu", "Realisasi"],
        ["1", "Indikator nomor 1", "10", "15", "90,50", "7.500.000", "6.250.000"],
    ]


def test_a_figure_broken_in_a_narrow_cell_is_whole(tmp_path: Path) -> None:
    isi = [["1", "Gaji", "3.308.672.<br>275", "3.220.479.<br>399", "97,33"], *ISI[1:]]
    (tabel,) = baca(tabel_html(KEPALA, isi), GAYA["bergaris"], tmp_path).tabel
    assert teks(tabel)[1][2:4] == ["3.308.672.275", "3.220.479.399"]


def test_a_page_turned_by_a_quarter_reads_the_same(tmp_path: Path) -> None:
    HTML(string=f"<style>{DASAR}{GAYA['bergaris']}</style>{tabel_html(KEPALA, ISI)}").write_pdf(
        tmp_path / "lurus.pdf"
    )
    tulis = PdfWriter(clone_from=PdfReader(tmp_path / "lurus.pdf"))
    halaman = tulis.pages[0]
    tinggi = float(halaman.mediabox.height)
    halaman.add_transformation(Transformation().rotate(90).translate(tinggi, 0))
    halaman.mediabox.upper_right = (tinggi, tinggi)
    tulis.write(tmp_path / "laporan.pdf")
    (tabel,) = baca_berkas(tmp_path / "laporan.pdf").tabel
    assert teks(tabel) == [KEPALA, *ISI]


def test_sentences_are_put_together_and_contents_left_out(tmp_path: Path) -> None:
    panjang = "Realisasi anggaran sebesar Rp 3.220.479.399 atau 97,33% dari pagu. " * 4
    html = f"""<p>BAB III AKUNTABILITAS ................ 41</p><h2>3.2 Realisasi Anggaran</h2>
    <p style="text-align: justify">{panjang}</p><ul><li>Satu efisiensi</li><li>Dua</li></ul>"""
    dokumen = baca(html, "", tmp_path)
    assert list(dokumen.paragraf()) == [
        "3.2 Realisasi Anggaran",
        panjang.strip(),
        "• Satu efisiensi",
        "• Dua",
    ]


def test_a_paragraph_over_a_page_break_is_one(tmp_path: Path) -> None:
    panjang = " ".join(f"{a}{b}{a * 4}{b * 3}" for a in "abcdefghijkl" for b in "mnopqrstu")
    html = "<p>Baris pembuka.</p>" * 22 + f"<p>{panjang}</p>"
    dokumen = baca(html, "@page { size: A5 } p { margin: 8pt 0; orphans: 1; widows: 1 }", tmp_path)
    assert list(dokumen.paragraf())[-1] == panjang


def test_the_rows_at_a_pages_edge_are_no_running_heads(tmp_path: Path) -> None:
    """With a narrow margin a table's head stands where running heads do, on each page."""
    sempit = "@page { size: A5 landscape; margin: 6mm }"
    for gaya in (GAYA["bergaris"], GAYA["polos"]):
        dokumen = baca(tabel_html(KEPALA, BANYAK), f"{gaya} {sempit}", tmp_path)
        assert [teks(t) for t in dokumen.tabel] == [[KEPALA, *BANYAK]]


def test_tables_right_below_one_another_keep_their_own_columns(tmp_path: Path) -> None:
    atas = tabel_html(["No", "Uraian", "Nilai"], [["1", "Meja", "10"], ["2", "Kursi", "20"]])
    bawah = tabel_html(["Golongan", "Orang"], [["Golongan empat", "2"], ["Golongan tiga", "10"]])
    gaya = f"{GAYA['bergaris']} table {{ table-layout: fixed }}"
    assert [teks(t) for t in baca(atas + bawah, gaya, tmp_path).tabel] == [
        [["No", "Uraian", "Nilai"], ["1", "Meja", "10"], ["2", "Kursi", "20"]],
        [["Golongan", "Orang"], ["Golongan empat", "2"], ["Golongan tiga", "10"]],
    ]


def test_a_table_of_two_lines_on_a_page_goes_with_the_next(tmp_path: Path) -> None:
    """Its head and first row end a page, one row stands at the top of the next but one."""
    isi = "<p>Pembuka.</p>" * 13 + tabel_html(KEPALA, [*BANYAK[:1], *ISI[:1], *ISI[2:]])
    gaya = "@page { size: A5 landscape } tr { break-inside: avoid } p { margin: 6pt 0 }"
    dokumen = baca(isi, f"{gaya} thead {{ display: table-row-group }}", tmp_path)
    assert [teks(t) for t in dokumen.tabel] == [[KEPALA, BANYAK[0], ISI[0], *ISI[2:]]]


def test_a_page_that_takes_too_long_is_not_called_damaged(tmp_path: Path) -> None:
    isi = DecodedStreamObject()
    isi.set_data(b"q Q " * 1_000_000)
    tulis = PdfWriter()
    halaman = tulis.add_blank_page(width=595, height=842)
    halaman[NameObject("/Contents")] = tulis._add_object(isi.flate_encode())
    tulis.write(tmp_path / "laporan.pdf")
    with (
        pytest.raises(BerkasTakTerbaca, match="terlalu rumit"),
        tenggat(0.5, BerkasTakTerbaca("terlalu rumit")),
    ):
        baca_berkas(tmp_path / "laporan.pdf")
