"""A report written as DOCX, PDF, XLSX or Markdown, with the spans a word processor makes."""

from html import escape
from pathlib import Path

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from weasyprint import HTML

from tests.reporting.periksa_dokumen.korpus.naskah import (
    Daftar,
    Isi,
    Judul,
    Naskah,
    S,
    Tabel,
    Teks,
    teks,
)

Deret = list[Isi | None]


def tulis(naskah: Naskah, berkas: Path) -> Path:
    {".docx": _docx, ".pdf": _pdf, ".xlsx": _xlsx, ".md": _md}[berkas.suffix](naskah, berkas)
    return berkas


def _span(sel: Isi | None) -> tuple[int, int]:
    return (sel.kolom, sel.baris) if isinstance(sel, S) else (1, 1)


def _penanda(daftar: Daftar, ke: int) -> str:
    return {"1.": f"{ke + 1}.", "a": f"{chr(97 + ke)}.", "1)": f"{ke + 1})"}.get(
        daftar.penanda, daftar.penanda
    )


# DOCX


def _docx(naskah: Naskah, berkas: Path) -> None:
    dokumen = Document()
    for blok in naskah.blok:
        if isinstance(blok, Judul):
            dokumen.add_heading(blok.teks, blok.tingkat)
        elif isinstance(blok, Teks):
            dokumen.add_paragraph(blok.teks)
        elif isinstance(blok, Daftar):
            for ke, butir in enumerate(blok.butir):
                # Typed markers, or a list style whose marker is not part of the text.
                if blok.penanda == "bullet":
                    dokumen.add_paragraph(butir, style="List Bullet")
                else:
                    dokumen.add_paragraph(f"{_penanda(blok, ke)} {butir}")
        else:
            if blok.judul_di == "atas":
                dokumen.add_paragraph(blok.judul)
            dokumen.element.body.insert(len(dokumen.element.body) - 1, _tbl(blok))
            dokumen.add_paragraph(blok.judul if blok.judul_di == "bawah" else "")
    dokumen.save(str(berkas))


def _tbl(tabel: Tabel):
    semua = [*tabel.kepala, *tabel.baris]
    lebar = len(semua[0])
    isi = "".join(_tr(semua, ke, ke < len(tabel.kepala)) for ke in range(len(semua)))
    return parse_xml(
        f"<w:tbl {nsdecls('w')}><w:tblPr><w:tblStyle w:val='TableGrid'/></w:tblPr>"
        f"<w:tblGrid>{'<w:gridCol/>' * lebar}</w:tblGrid>{isi}</w:tbl>"
    )


def _tr(semua: list[Deret], ke: int, kepala: bool) -> str:
    hasil, lewati = "", 0
    for kolom, sel in enumerate(semua[ke]):
        if lewati:
            lewati -= 1
            continue
        lebar, tinggi = _span(sel)
        gabung = "<w:vMerge w:val='restart'/>" if tinggi > 1 else ""
        if sel is None:
            lebar = _lebar_di_atas(semua, ke, kolom)
            gabung = "<w:vMerge/>"
        lewati = lebar - 1
        rentang = f"<w:gridSpan w:val='{lebar}'/>" if lebar > 1 else ""
        baris = "<w:br/>".join(
            f"<w:t xml:space='preserve'>{escape(b)}</w:t>" for b in teks(sel).split("\n")
        )
        hasil += f"<w:tc><w:tcPr>{rentang}{gabung}</w:tcPr><w:p><w:r>{baris}</w:r></w:p></w:tc>"
    ulang = "<w:trPr><w:tblHeader/></w:trPr>" if kepala else ""
    return f"<w:tr>{ulang}{hasil}</w:tr>"


def _lebar_di_atas(semua: list[Deret], ke: int, kolom: int) -> int:
    """Width of the cell that reaches down to here."""
    for atas in range(ke - 1, -1, -1):
        sel = semua[atas][kolom]
        if sel is not None:
            lebar, tinggi = _span(sel)
            assert atas + tinggi > ke, (ke, kolom)
            return lebar
    raise AssertionError((ke, kolom))


# HTML, for PDF and for Markdown

DASAR = """
@page { size: A4; margin: 2.2cm 2cm } body { font: 10pt 'DejaVu Sans' }
table { border-collapse: collapse; width: 100%; font-size: 7.5pt; margin: 4pt 0 }
td, th { border: 0.5pt solid #444; padding: 2pt 3pt; vertical-align: top }
p { margin: 4pt 0 } h1 { font-size: 13pt } h2 { font-size: 11pt }
"""


def _pdf(naskah: Naskah, berkas: Path) -> None:
    HTML(string=f"<style>{DASAR}{naskah.gaya}</style>{_html(naskah)}").write_pdf(berkas)


def _html(naskah: Naskah) -> str:
    hasil = []
    for blok in naskah.blok:
        if isinstance(blok, Judul):
            hasil.append(f"<h{blok.tingkat}>{escape(blok.teks)}</h{blok.tingkat}>")
        elif isinstance(blok, Teks):
            hasil.append(f"<p>{escape(blok.teks)}</p>")
        elif isinstance(blok, Daftar):
            hasil += [f"<p>{_penanda(blok, ke)} {escape(b)}</p>" for ke, b in enumerate(blok.butir)]
        else:
            judul = f"<p>{escape(blok.judul)}</p>"
            hasil += [judul] * (blok.judul_di == "atas")
            hasil.append(_tabel_html(blok))
            hasil += [judul] * (blok.judul_di == "bawah")
    return "\n".join(hasil)


def _tabel_html(tabel: Tabel) -> str:
    kepala = "\n".join(_baris_html(b, "th") for b in tabel.kepala)
    isi = "\n".join(_baris_html(b, "td") for b in tabel.baris)
    return f"<table>\n<thead>\n{kepala}\n</thead>\n<tbody>\n{isi}\n</tbody>\n</table>"


def _baris_html(deret: Deret, tanda: str) -> str:
    hasil, lewati = "", 0
    for sel in deret:
        if lewati:
            lewati -= 1
            continue
        if sel is None:
            continue
        lebar, tinggi = _span(sel)
        lewati = lebar - 1
        atribut = f' colspan="{lebar}"' * (lebar > 1) + f' rowspan="{tinggi}"' * (tinggi > 1)
        isi = escape(teks(sel)).replace("\n", "<br>")
        hasil += f"<{tanda}{atribut}>{isi}</{tanda}>"
    return f"<tr>{hasil}</tr>"


# Markdown


def _md(naskah: Naskah, berkas: Path) -> None:
    hasil = []
    for blok in naskah.blok:
        if isinstance(blok, Judul):
            hasil.append("#" * blok.tingkat + f" {blok.teks}")
        elif isinstance(blok, Teks):
            hasil.append(blok.teks)
        elif isinstance(blok, Daftar):
            hasil.append("\n".join(f"{_penanda(blok, i)} {b}" for i, b in enumerate(blok.butir)))
        else:
            tabel = _tabel_html(blok) if "html" in naskah.gaya else _pipa(blok)
            bagian = {"atas": [blok.judul, tabel], "bawah": [tabel, blok.judul]}
            hasil += bagian.get(blok.judul_di, [tabel])
    berkas.write_text("\n\n".join(hasil) + "\n", encoding="utf-8")


def _pipa(tabel: Tabel) -> str:
    """Spans are lost: the text stands in the first cell of a span, the others are empty."""
    baris = ["| " + " | ".join(teks(s).replace("\n", " ") for s in b) + " |" for b in tabel.baris]
    kepala = ["| " + " | ".join(teks(s) for s in b) + " |" for b in tabel.kepala]
    garis = "|" + "---|" * len(tabel.kepala[0])
    return "\n".join([kepala[0], garis, *kepala[1:], *baris])


# XLSX


def _xlsx(naskah: Naskah, berkas: Path) -> None:
    """A sheet for each table that names one; the other blocks go on the sheet that is open."""
    buku = Workbook()
    lembar, baris = buku.active, 1
    lembar.title = "Narasi"
    for blok in naskah.blok:
        if isinstance(blok, Tabel):
            if blok.lembar and blok.lembar != lembar.title:
                lembar, baris = buku.create_sheet(blok.lembar), 1
            baris = _tabel_xlsx(lembar, blok, baris) + 2
            continue
        if isinstance(blok, Judul) and blok.tingkat == 1 and not lembar.title.startswith("Narasi"):
            lembar, baris = buku.create_sheet(f"Narasi {len(buku.worksheets)}"), 1
        butir = blok.butir if isinstance(blok, Daftar) else [blok.teks]
        for ke, isi in enumerate(butir):
            awal = f"{_penanda(blok, ke)} " if isinstance(blok, Daftar) else ""
            lembar.cell(baris, 1, awal + isi)
            baris += 1
    buku.save(berkas)


def _tabel_xlsx(lembar, tabel: Tabel, baris: int) -> int:
    if tabel.judul_di == "atas" and tabel.judul:
        lembar.cell(baris, 1, tabel.judul)
        baris += 1
    for deret in [*tabel.kepala, *tabel.baris]:
        for kolom, sel in enumerate(deret, 1):
            if sel is None:
                continue
            nilai = sel.angka if isinstance(sel, S) and sel.angka is not None else teks(sel)
            kotak = lembar.cell(baris, kolom, nilai if nilai != "" else None)
            if isinstance(sel, S) and sel.format:
                kotak.number_format = sel.format
            lebar, tinggi = _span(sel)
            if lebar * tinggi > 1:
                ujung = f"{get_column_letter(kolom + lebar - 1)}{baris + tinggi - 1}"
                lembar.merge_cells(f"{get_column_letter(kolom)}{baris}:{ujung}")
        baris += 1
    if tabel.judul_di == "bawah":
        lembar.cell(baris, 1, tabel.judul)
        baris += 1
    return baris
