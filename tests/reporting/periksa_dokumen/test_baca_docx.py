"""What Word keeps in a file beside its plain text: spans, numbers, deletions, boxes, fields."""

from pathlib import Path

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from reporting.periksa_dokumen.baca_berkas import baca_berkas
from reporting.periksa_dokumen.model import Dokumen, Tabel

ISI = [["No", "Uraian", "Pagu (Rp)"], ["1", "Meja", "1.000.000"], ["2", "Kursi", "2.500.000"]]


def teks(tabel: Tabel) -> list[list[str]]:
    return [[s.teks for s in b] for b in tabel.baris]


def baca(dokumen: object, folder: Path) -> Dokumen:
    dokumen.save(str(folder / "laporan.docx"))  # type: ignore[attr-defined]
    return baca_berkas(folder / "laporan.docx")


def tabel(dokumen: object, isi: list[list[str]]) -> object:
    hasil = dokumen.add_table(len(isi), len(isi[0]))  # type: ignore[attr-defined]
    for b, baris in enumerate(isi):
        for k, sel in enumerate(baris):
            hasil.cell(b, k).text = sel
    return hasil


def test_spans_leave_their_other_places_empty(tmp_path: Path) -> None:
    dokumen = Document()
    satu = tabel(
        dokumen,
        [["No", "Target", "", ""], ["", "2023", "2024", "2025"], ["1", "80", "81", "82"]],
    )
    satu.cell(0, 0).merge(satu.cell(1, 0))  # type: ignore[attr-defined]
    satu.cell(0, 1).merge(satu.cell(0, 3))  # type: ignore[attr-defined]
    (hasil,) = baca(dokumen, tmp_path).tabel
    assert teks(hasil) == [
        ["No", "Target", "", ""],
        ["", "2023", "2024", "2025"],
        ["1", "80", "81", "82"],
    ]
    assert hasil.baris[0][1].lebar == 3


def test_a_table_in_a_cell_is_a_table_of_its_own(tmp_path: Path) -> None:
    dokumen = Document()
    luar = dokumen.add_table(1, 1)
    luar.cell(0, 0).text = "Rincian belanja"
    dalam = luar.cell(0, 0).add_table(3, 3)
    for b, baris in enumerate(ISI):
        for k, sel in enumerate(baris):
            dalam.cell(b, k).text = sel
    hasil = baca(dokumen, tmp_path)
    assert [teks(t) for t in hasil.tabel] == [ISI]
    assert "Rincian belanja" in list(hasil.paragraf())


def test_inserted_text_counts_and_deleted_does_not(tmp_path: Path) -> None:
    dokumen = Document()
    p = dokumen.add_paragraph("Realisasi Rp ")
    for tanda, unsur, angka in (("del", "delText", "100"), ("ins", "t", "200")):
        p._p.append(
            parse_xml(
                f"<w:{tanda} {nsdecls('w')} w:id='1' w:author='a'><w:r><w:{unsur}>{angka}"
                f"</w:{unsur}></w:r></w:{tanda}>"
            )
        )
    satu = tabel(dokumen, [*ISI, ["3", "Lemari", "9.000.000"]])
    satu.rows[3]._tr.get_or_add_trPr().append(  # type: ignore[attr-defined]
        parse_xml(f"<w:del {nsdecls('w')} w:id='2' w:author='a'/>")
    )
    hasil = baca(dokumen, tmp_path)
    assert list(hasil.paragraf()) == ["Realisasi Rp 200"]
    assert teks(hasil.tabel[0]) == ISI


def test_contents_fields_and_note_marks_are_no_sentences(tmp_path: Path) -> None:
    dokumen = Document()
    dokumen.add_paragraph("BAB III AKUNTABILITAS\t41")
    dokumen.add_paragraph("Tabel 3.4 Realisasi Anggaran........ 57")
    p = dokumen.add_paragraph("Tabel ")
    for isi in ("<w:instrText> SEQ Tabel </w:instrText>", "<w:t>7</w:t>"):
        p._p.append(parse_xml(f"<w:r {nsdecls('w')}>{isi}</w:r>"))
    p.add_run(" Belanja")
    catatan = dokumen.add_paragraph("Luas 35.934 m")
    catatan.add_run("2").font.superscript = True
    catatan.add_run(" menurut sertifikat Rp 500")
    catatan.add_run("1").font.superscript = True
    tabel(dokumen, ISI)
    hasil = baca(dokumen, tmp_path)
    assert list(hasil.paragraf()) == ["Tabel 7 Belanja", "Luas 35.934 m² menurut sertifikat Rp 500"]
    assert hasil.tabel[0].nama == "Tabel 7"


def test_a_text_box_is_read_once(tmp_path: Path) -> None:
    dokumen = Document()
    kotak = "<w:txbxContent><w:p><w:r><w:t>Serapan 97,33%</w:t></w:r></w:p></w:txbxContent>"
    mc = "xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
    dokumen.add_paragraph("Ringkasan")._p.append(
        parse_xml(
            f"<w:r {nsdecls('w')} {mc}><mc:AlternateContent><mc:Choice Requires='wps'>{kotak}"
            f"</mc:Choice><mc:Fallback>{kotak}</mc:Fallback></mc:AlternateContent></w:r>"
        )
    )
    assert list(baca(dokumen, tmp_path).paragraf()) == ["Ringkasan", "Serapan 97,33%"]


def test_the_numbers_word_counts_stand_before_their_paragraphs(tmp_path: Path) -> None:
    dokumen = Document()
    for butir in ("Program Satu", "Program Dua"):
        dokumen.add_paragraph(butir, style="List Number")
    dokumen.add_paragraph("butir", style="List Bullet")
    assert list(baca(dokumen, tmp_path).paragraf()) == [
        "1. Program Satu",
        "2. Program Dua",
        "- butir",
    ]


def test_a_list_of_any_kind_from_any_number(tmp_path: Path) -> None:
    """The last of each begins where no number can be written: it stays as short as a number is."""
    dokumen = Document()
    akar = dokumen.part.numbering_part.element
    for nomor, (bentuk, mulai) in enumerate(
        [("upperRoman", 3), ("lowerRoman", 9), ("lowerLetter", 27), ("lowerLetter", 10**9)], 900
    ):
        akar.insert(
            0,
            parse_xml(
                f"<w:abstractNum {nsdecls('w')} w:abstractNumId='{nomor}'><w:lvl w:ilvl='0'>"
                f"<w:start w:val='{mulai}'/><w:numFmt w:val='{bentuk}'/><w:lvlText w:val='%1.'/>"
                "</w:lvl></w:abstractNum>"
            ),
        )
        akar.append(
            parse_xml(
                f"<w:num {nsdecls('w')} w:numId='{nomor}'><w:abstractNumId w:val='{nomor}'/>"
                "</w:num>"
            )
        )
        sifat = dokumen.add_paragraph("Program")._p.get_or_add_pPr()
        sifat.append(
            parse_xml(
                f"<w:numPr {nsdecls('w')}><w:ilvl w:val='0'/><w:numId w:val='{nomor}'/></w:numPr>"
            )
        )
    *biasa, jauh = baca(dokumen, tmp_path).paragraf()
    assert biasa == ["III. Program", "ix. Program", "aa. Program"]
    assert len(jauh) < 200


def test_a_table_split_by_hand_is_one(tmp_path: Path) -> None:
    """With its head once more, with `Lanjutan Tabel 1` between, and without either."""
    dokumen = Document()
    dokumen.add_paragraph("Tabel 1 Belanja")
    tabel(dokumen, ISI)
    dokumen.add_paragraph("Lanjutan Tabel 1")
    tabel(dokumen, [ISI[0], ["3", "Lemari", "9.000.000"]])
    dokumen.add_paragraph("")
    tabel(dokumen, [["4", "Rak", "700.000"], ["", "Jumlah", "13.200.000"]])
    (hasil,) = baca(dokumen, tmp_path).tabel
    assert [b[0] for b in teks(hasil)] == ["No", "1", "2", "3", "4", ""]


def test_a_table_that_ended_in_its_total_does_not_go_on(tmp_path: Path) -> None:
    dokumen = Document()
    for _ in range(2):
        tabel(dokumen, [*ISI, ["", "Jumlah", "3.500.000"]])
        dokumen.add_paragraph("")
    assert [len(t.baris) for t in baca(dokumen, tmp_path).tabel] == [4, 4]


def test_a_figure_broken_by_hand_and_a_currency_column(tmp_path: Path) -> None:
    dokumen = Document()
    isi = [["No", "Uraian", "", "Pagu"], ["1", "Meja", "Rp", "3.308.672.\n275"]]
    tabel(dokumen, [*isi, ["2", "Kursi", "Rp", "1.000"], ["3", "Rak", "Rp.", "2.000"]])
    (hasil,) = baca(dokumen, tmp_path).tabel
    assert teks(hasil)[0] == ["No", "Uraian", "Pagu"]
    assert [b[2] for b in teks(hasil)[1:]] == ["Rp 3.308.672.275", "Rp 1.000", "Rp. 2.000"]


def test_titles_over_and_notes_under_a_table_leave_it(tmp_path: Path) -> None:
    dokumen = Document()
    satu = tabel(
        dokumen,
        [["Tabel 2 Belanja", "", ""], *ISI, ["Sumber: DPA kecamatan", "", ""]],
    )
    satu.cell(0, 0).merge(satu.cell(0, 2))  # type: ignore[attr-defined]
    hasil = baca(dokumen, tmp_path)
    assert (hasil.tabel[0].nama, teks(hasil.tabel[0])) == ("Tabel 2", ISI)
    assert list(hasil.paragraf()) == ["Tabel 2 Belanja", "Sumber: DPA kecamatan"]


def test_a_second_head_begins_a_table_of_the_same_name(tmp_path: Path) -> None:
    dokumen = Document()
    dokumen.add_paragraph("Tabel 2.7 Perjanjian Kinerja")
    sasaran = [["No", "Sasaran", "Target"], ["1", "Layanan membaik", "83"]]
    tabel(dokumen, [*sasaran, *ISI])
    hasil = baca(dokumen, tmp_path).tabel
    assert [(t.nama, teks(t)) for t in hasil] == [("Tabel 2.7", sasaran), ("Tabel 2.7", ISI)]


def test_captions_below_name_the_table_above(tmp_path: Path) -> None:
    dokumen = Document()
    for nomor in ("1", "2"):
        tabel(dokumen, ISI)
        dokumen.add_paragraph(f"Tabel {nomor}. Belanja")
        dokumen.add_paragraph("Uraian sesudah tabel.")
    assert [t.nama for t in baca(dokumen, tmp_path).tabel] == ["Tabel 1", "Tabel 2"]


def test_hidden_text_is_not_there(tmp_path: Path) -> None:
    dokumen = Document()
    p = dokumen.add_paragraph("Realisasi ")
    lari = p.add_run("lama 90,00%")
    lari._r.get_or_add_rPr().append(parse_xml(f"<w:vanish {nsdecls('w')}/>"))
    p.add_run("97,33%")
    assert list(baca(dokumen, tmp_path).paragraf()) == ["Realisasi 97,33%"]
