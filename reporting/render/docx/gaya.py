"""Styles and numbering of the Word file: the print design's scale in Word's terms.

All spacing stands above a paragraph, none below, and lines have exact heights: what follows can be
measured, and a page holds the same lines wherever the file is opened.
"""

from dataclasses import dataclass

from reporting.render.docx.huruf import MONO, SANS, SERIF
from reporting.render.docx.xml import twip

UTAMA, REDUP, TINTA, GARIS, HALUS = "143A52", "5A6670", "1A1A1A", "9AA7B0", "D3DADE"
ISI_1, ISI_2 = "DCE5EA", "F0F4F6"


@dataclass(frozen=True)
class Gaya:
    """A paragraph style: its id is what the file uses, `nama` what a person reads."""

    id: str
    nama: str
    huruf: str = SANS
    pt: float = 9.25
    baris: float = 4.0  # mm; 0: as high as what stands in it
    tebal: bool = False
    miring: bool = False
    warna: str = ""
    kapital: bool = False
    renggang: int = 0  # between letters, twentieths of a point
    sebelum: float = 0.0
    rata: str = "left"
    kiri: float = 0.0
    baris_awal: float = 0.0
    kanan: float = 0.0
    rekat: bool = False
    utuh: bool = False
    kerangka: int | None = None  # outline level
    tab: tuple[tuple[str, float, str], ...] = ()  # kind, mm, leader
    lanjut: str = ""  # style of the paragraph that follows
    tabular: bool = False

    def xml(self) -> str:
        """The style with the order of children that Word insists on."""
        lanjut = f'<w:next w:val="{self.lanjut}"/>' if self.lanjut else ""
        dasar = "" if self.id == "Normal" else '<w:basedOn w:val="Normal"/>'
        awal = ' w:default="1"' if self.id == "Normal" else ""
        sendiri = "" if self.nama in _BAWAAN_WORD else ' w:customStyle="1"'
        return (
            f'<w:style w:type="paragraph"{awal}{sendiri} w:styleId="{self.id}">'
            f'<w:name w:val="{self.nama}"/>{dasar}{lanjut}<w:qFormat/>'
            f"<w:pPr>{self._ppr()}</w:pPr><w:rPr>{self._rpr()}</w:rPr></w:style>"
        )

    def _ppr(self) -> str:
        isi = ["<w:keepNext/>"] * self.rekat + ["<w:keepLines/>"] * self.utuh
        isi.append("<w:widowControl/>")
        if self.tab:
            isi.append(f"<w:tabs>{''.join(_tab(*t) for t in self.tab)}</w:tabs>")
        garis = f' w:line="{twip(self.baris)}" w:lineRule="exact"' if self.baris else ""
        umum = ' w:line="240" w:lineRule="auto"'
        isi.append(f'<w:spacing w:before="{twip(self.sebelum)}" w:after="0"{garis or umum}/>')
        nama = "hanging" if self.baris_awal < 0 else "firstLine"
        isi.append(
            f'<w:ind w:left="{twip(self.kiri)}" w:right="{twip(self.kanan)}"'
            f' w:{nama}="{twip(abs(self.baris_awal))}"/>'
        )
        isi.append(f'<w:jc w:val="{self.rata}"/>')
        if self.kerangka is not None:
            isi.append(f'<w:outlineLvl w:val="{self.kerangka}"/>')
        return "".join(isi)

    def _rpr(self) -> str:
        h = self.huruf
        isi = [f'<w:rFonts w:ascii="{h}" w:hAnsi="{h}" w:eastAsia="{h}" w:cs="{h}"/>']
        isi += ["<w:b/>"] * self.tebal + ["<w:i/>"] * self.miring + ["<w:caps/>"] * self.kapital
        isi.append(f'<w:color w:val="{self.warna or TINTA}"/>')
        if self.renggang:
            isi.append(f'<w:spacing w:val="{self.renggang}"/>')
        setengah = round(self.pt * 2)
        isi.append(f'<w:sz w:val="{setengah}"/><w:szCs w:val="{setengah}"/>')
        isi.append('<w:lang w:val="id-ID" w:eastAsia="id-ID" w:bidi="ar-SA"/>')
        if self.tabular:
            isi.append('<w14:numForm w14:val="lining"/><w14:numSpacing w14:val="tabular"/>')
        return "".join(isi)


def _tab(jenis: str, mm: float, isi: str) -> str:
    titik = f' w:leader="{isi}"' if isi else ""
    return f'<w:tab w:val="{jenis}"{titik} w:pos="{twip(mm)}"/>'


_BAWAAN_WORD = {
    "Normal",
    "Body Text",
    "caption",
    "header",
    "footer",
    "Title",
    "Subtitle",
    "List Paragraph",
    "table of figures",
    *(f"heading {n}" for n in range(1, 6)),
    *(f"toc {n}" for n in range(1, 4)),
}


def _sel(id: str, nama: str, pt: float, baris: float, **lain: object) -> Gaya:
    return Gaya(id, nama, SANS, pt, baris, tabular=True, **lain)  # type: ignore[arg-type]


def _judul(tingkat: int, pt: float, *, sebelum: float, gantung: float, warna: str = "") -> Gaya:
    """A heading inside a chapter, behind its number."""
    return Gaya(
        f"Heading{tingkat}",
        f"heading {tingkat}",
        SANS,
        pt,
        6,
        tebal=True,
        warna=warna,
        sebelum=sebelum,
        kiri=gantung,
        baris_awal=-gantung,
        rekat=True,
        utuh=True,
        kerangka=tingkat - 1,
        lanjut="TanpaInden",
    )


def _titik(teks: float) -> tuple[str, float, str]:
    """The leader to a page number at the right."""
    return "right", teks, "dot"


def _entri(id: str, nama: str, baris: float, kiri: float, gantung: float, teks: float) -> Gaya:
    """A line of a list, hanging behind its number."""
    tab = (("left", kiri, ""), _titik(teks))
    return Gaya(id, nama, SANS, 10.5, baris, kiri=kiri, baris_awal=-gantung, tab=tab)


def gaya_alinea(teks: float) -> tuple[Gaya, ...]:
    """All paragraph styles for a text of this width in mm."""
    return (
        Gaya("Normal", "Normal", SERIF, 11.5, 6, rata="both"),
        Gaya("BodyText", "Body Text", SERIF, 11.5, 6, rata="both", baris_awal=10),
        Gaya("TanpaInden", "Tanpa Inden", SERIF, 11.5, 6, rata="both", lanjut="BodyText"),
        Gaya("ListParagraph", "List Paragraph", SERIF, 11.5, 6, rata="left"),
        Gaya(
            "Heading1",
            "heading 1",
            SANS,
            18,
            9,
            tebal=True,
            warna=UTAMA,
            kapital=True,
            sebelum=9,
            rata="center",
            rekat=True,
            utuh=True,
            kerangka=0,
            lanjut="TanpaInden",
        ),
        _judul(2, 13, sebelum=9, gantung=11, warna=UTAMA),
        _judul(3, 11.5, sebelum=4.5, gantung=14, warna=UTAMA),
        _judul(4, 10.5, sebelum=5, gantung=8),
        _judul(5, 10.5, sebelum=4, gantung=8),
        Gaya(
            "JudulMuka",
            "Judul Muka",
            SANS,
            15,
            9,
            tebal=True,
            warna=UTAMA,
            kapital=True,
            renggang=18,
            sebelum=6,
            rata="center",
            rekat=True,
            kerangka=0,
            lanjut="TanpaInden",
        ),
        Gaya("JudulKecil", "Judul Kecil", SANS, 10.5, 6, tebal=True, sebelum=5, rekat=True),
        Gaya("BawahJudul", "Bawah Judul", SANS, 10.5, 5, warna=REDUP, rata="center", tebal=True),
        Gaya("KopPemda", "Kop Pemerintah", SANS, 10.5, 5, tebal=True, warna=UTAMA, renggang=19),
        Gaya("KopKantor", "Kop Kantor", SERIF, 17, 8, tebal=True, warna=UTAMA, renggang=14),
        Gaya(
            "Epitom",
            "Epitom",
            SERIF,
            11.5,
            6,
            miring=True,
            warna=REDUP,
            sebelum=4,
            rata="center",
            kiri=14,
            kanan=14,
        ),
        Gaya(
            "Caption",
            "caption",
            SANS,
            9.5,
            4.5,
            tebal=True,
            sebelum=6,
            rata="center",
            kiri=8,
            kanan=8,
            rekat=True,
            utuh=True,
        ),
        Gaya(
            "KeteranganGambar",
            "Keterangan Gambar",
            SANS,
            9.5,
            4.5,
            tebal=True,
            sebelum=2,
            rata="center",
            kiri=8,
            kanan=8,
            utuh=True,
        ),
        Gaya("Gambar", "Gambar", SANS, 9.5, 0, sebelum=5, rata="center", rekat=True),
        Gaya("Catatan", "Catatan Tabel", SANS, 8.25, 3.75, warna=REDUP, utuh=True),
        Gaya("BarisAngka", "Baris Angka", SANS, 9, 4.5, warna=REDUP, rekat=True, tabular=True),
        Gaya("Rumus", "Rumus", SANS, 10.5, 0, sebelum=3, kiri=10),
        Gaya("TandaTangan", "Tanda Tangan", SERIF, 11.5, 5.5, rekat=True, utuh=True),
        _sel("SelTabel", "Sel Tabel", 9.25, 4),
        _sel("SelPadat", "Sel Tabel Padat", 8.75, 3.75),
        _sel("SelHalus", "Sel Tabel Halus", 6, 2.7),
        _sel("KepalaTabel", "Kepala Tabel", 8.75, 3.6, tebal=True, warna=UTAMA, rata="center"),
        _sel("KepalaPadat", "Kepala Tabel Padat", 8, 3.6, tebal=True, warna=UTAMA, rata="center"),
        _sel("KepalaHalus", "Kepala Tabel Halus", 6, 2.6, tebal=True, warna=UTAMA, rata="center"),
        _sel("NomorKolom", "Nomor Kolom", 7.5, 3, warna=REDUP, rata="center"),
        _sel("AngkaBesar", "Angka Kunci", 16, 7, tebal=True, warna=UTAMA),
        _sel("LabelAngka", "Label Angka Kunci", 8.5, 3.75, warna=REDUP),
        _sel("Rincian", "Rincian", 9.25, 4.6),
        Gaya("Uraian", "Uraian", SANS, 10, 4.5),
        Gaya("JudulSampul", "Title", SERIF, 35, 14, tebal=True, warna=UTAMA, rata="center"),
        Gaya(
            "BarisSampul",
            "Subtitle",
            SANS,
            15,
            9,
            warna=UTAMA,
            kapital=True,
            renggang=40,
            rata="center",
        ),
        Gaya(
            "TOC1",
            "toc 1",
            SANS,
            10.5,
            5.5,
            tebal=True,
            warna=UTAMA,
            sebelum=2.5,
            tab=(_titik(teks),),
        ),
        _entri("TOC2", "toc 2", 5.5, 25, 9, teks),
        _entri("TOC3", "toc 3", 5.5, 37, 12, teks),
        _entri("TableofFigures", "table of figures", 6, 23, 23, teks),
        Gaya("Header", "header", SANS, 8.5, 4, warna=REDUP, tab=(("right", teks, ""),)),
        Gaya(
            "Footer",
            "footer",
            SANS,
            7.5,
            4,
            warna=REDUP,
            tab=(("center", teks / 2, ""), ("right", teks, "")),
        ),
    )


def lembar_gaya(teks: float) -> str:
    """styles.xml."""
    isi = "".join(g.xml() for g in gaya_alinea(teks))
    return (
        '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
        ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
        ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14">'
        "<w:docDefaults><w:rPrDefault><w:rPr>"
        f'<w:rFonts w:ascii="{SERIF}" w:hAnsi="{SERIF}" w:eastAsia="{SERIF}" w:cs="{SERIF}"/>'
        '<w:sz w:val="23"/><w:szCs w:val="23"/>'
        '<w:lang w:val="id-ID" w:eastAsia="id-ID" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
        f"{isi}{_HURUF_LEPAS}{_TABEL}</w:styles>"
    )


_HURUF_LEPAS = (
    '<w:style w:type="character" w:default="1" w:styleId="HurufBaku">'
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    '<w:style w:type="character" w:customStyle="1" w:styleId="Sidik"><w:name w:val="Sidik"/>'
    f'<w:rPr><w:rFonts w:ascii="{MONO}" w:hAnsi="{MONO}" w:cs="{MONO}"/>'
    '<w:sz w:val="15"/><w:szCs w:val="15"/></w:rPr></w:style>'
)
_SEL_DASAR = (
    f'<w:tblCellMar><w:top w:w="{twip(1)}" w:type="dxa"/><w:left w:w="{twip(1.5)}" w:type="dxa"/>'
    f'<w:bottom w:w="{twip(1)}" w:type="dxa"/><w:right w:w="{twip(1.5)}" w:type="dxa"/>'
    "</w:tblCellMar>"
)
_TABEL = (
    '<w:style w:type="table" w:default="1" w:styleId="TabelBaku"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
    '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/>'
    '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>'
    "</w:style>"
    '<w:style w:type="table" w:customStyle="1" w:styleId="TabelLKJ"><w:name w:val="Tabel LKJ"/>'
    '<w:basedOn w:val="TabelBaku"/><w:tblPr><w:tblBorders>'
    f'<w:top w:val="single" w:sz="8" w:space="0" w:color="{UTAMA}"/>'
    f'<w:bottom w:val="single" w:sz="8" w:space="0" w:color="{UTAMA}"/>'
    f'<w:insideH w:val="single" w:sz="4" w:space="0" w:color="{HALUS}"/>'
    f"</w:tblBorders>{_SEL_DASAR}</w:tblPr></w:style>"
    '<w:style w:type="table" w:customStyle="1" w:styleId="TabelSusun">'
    '<w:name w:val="Tabel Susun"/><w:basedOn w:val="TabelBaku"/></w:style>'
)
