"""Sections: paper, margins, running heads and feet, page numbers, the draft mark."""

from collections.abc import Callable
from dataclasses import dataclass

from reporting.dokumen.blok import Dokumen
from reporting.render.docx.gaya import TINTA, UTAMA
from reporting.render.docx.penulis import Ruang
from reporting.render.docx.xml import Huruf, aman, bidang, kutip, lari, twip

NS = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
    ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
    ' xmlns:w10="urn:schemas-microsoft-com:office:word"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"'
)
_KEPALA, _KAKI = 14.0, 9.0  # mm from the paper's edge to the head, from the text to the foot

TambahBagian = Callable[[str, str], str]
"""Kind (header, footer) and XML of a running part → its relation."""


@dataclass(frozen=True)
class Seksi:
    """What a section of pages needs to know."""

    ruang: Ruang
    kepala: str = ""  # running head at the left: none in front matter
    gaya_kepala: str = ""  # the style the head repeats, as a field
    angka: str = "decimal"
    mulai: bool = False  # page numbers begin anew
    polos: bool = False  # no head and no foot: the cover
    pembuka: bool = True  # its first page has no running head


class Penyeksi:
    """Writes section properties, each running head and foot once."""

    def __init__(self, dokumen: Dokumen, tambah: TambahBagian) -> None:
        self.dokumen, self.tambah = dokumen, tambah
        self._ada: dict[tuple[str, str], str] = {}

    def xml(self, seksi: Seksi) -> str:
        """sectPr of a section."""
        r = seksi.ruang
        rebah = ' w:orient="landscape"' if r.lebar > r.tinggi else ""
        angka = f' w:fmt="{seksi.angka}"' + (' w:start="1"' if seksi.mulai else "")
        tepi = "".join(
            f' w:{sisi}="{twip(mm)}"'
            for sisi, mm in (
                ("top", r.atas),
                ("right", r.kanan),
                ("bottom", r.bawah),
                ("left", r.kiri),
                ("header", min(_KEPALA, r.atas - 8)),
                ("footer", max(r.bawah - _KAKI - 10, 4)),
                ("gutter", 0),
            )
        )
        return (
            f"<w:sectPr>{self._acuan(seksi)}"
            '<w:type w:val="nextPage"/>'
            f'<w:pgSz w:w="{twip(r.lebar)}" w:h="{twip(r.tinggi)}"{rebah}/><w:pgMar{tepi}/>'
            f"<w:pgNumType{angka}/>"
            f"{'<w:titlePg/>' if seksi.pembuka or seksi.polos else ''}</w:sectPr>"
        )

    def akhir(self, seksi: Seksi) -> str:
        """The low paragraph that closes a section."""
        return (
            '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
            f'<w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr>{self.xml(seksi)}</w:pPr></w:p>'
        )

    def _acuan(self, seksi: Seksi) -> str:
        lebar = seksi.ruang.teks
        if seksi.polos:
            pasang = [("header", "first", ""), ("footer", "first", "")]
            pasang += [("header", "default", ""), ("footer", "default", "")]
        else:
            kaki = self._kaki(lebar)
            pasang = [
                ("header", "default", self._kepala(seksi, lebar)),
                ("footer", "default", kaki),
            ]
            if seksi.pembuka:
                pasang += [("header", "first", ""), ("footer", "first", kaki)]
        hasil = []
        for jenis, kapan, isi in pasang:
            gaya = "Header" if jenis == "header" else "Footer"
            tanda = self._tanda_air() if jenis == "header" and not seksi.polos else ""
            dalam = isi or f'<w:p><w:pPr><w:pStyle w:val="{gaya}"/></w:pPr></w:p>'
            if tanda:
                dalam = dalam.replace("</w:pPr>", f"</w:pPr>{tanda}", 1)
            hasil.append(
                f'<w:{jenis}Reference w:type="{kapan}" r:id="{self._bagian(jenis, dalam)}"/>'
            )
        return "".join(hasil)

    def _bagian(self, jenis: str, dalam: str) -> str:
        if (jenis, dalam) not in self._ada:
            nama = "hdr" if jenis == "header" else "ftr"
            self._ada[jenis, dalam] = self.tambah(jenis, f"<w:{nama} {NS}>{dalam}</w:{nama}>")
        return self._ada[jenis, dalam]

    def _kepala(self, seksi: Seksi, lebar: float) -> str:
        if not seksi.kepala:
            return ""
        tebal = Huruf(tebal=True, warna=UTAMA)
        kiri = lari(seksi.kepala, tebal)
        if seksi.gaya_kepala:
            kiri = bidang(f"STYLEREF {seksi.gaya_kepala}", seksi.kepala, tebal)
        tab = f'<w:tabs><w:tab w:val="right" w:pos="{twip(lebar)}"/></w:tabs>'
        return (
            f'<w:p><w:pPr><w:pStyle w:val="Header"/>{tab}</w:pPr>{kiri}'
            f"{lari(chr(9) + self.dokumen.judul_pendek)}</w:p>"
        )

    def _kaki(self, lebar: float) -> str:
        d = self.dokumen
        tab = (
            f'<w:tabs><w:tab w:val="center" w:pos="{twip(lebar / 2)}"/>'
            f'<w:tab w:val="right" w:pos="{twip(lebar)}"/></w:tabs>'
        )
        nomor = Huruf(tebal=True, warna=UTAMA, ukuran=9.5)
        baris = (
            f'<w:p><w:pPr><w:pStyle w:val="Footer"/>{tab}</w:pPr>{lari(d.kaki_kiri + chr(9))}'
            f"{bidang('PAGE', '1', nomor)}{lari(chr(9) + d.kaki_kanan)}</w:p>"
        )
        if not d.tanda:
            return baris
        tanda = lari(d.tanda, Huruf(tebal=True, warna=TINTA))
        return (
            baris + '<w:p><w:pPr><w:pStyle w:val="Footer"/><w:spacing w:before="60"/>'
            f'<w:jc w:val="center"/></w:pPr>{tanda}</w:p>'
        )

    def _tanda_air(self) -> str:
        """The draft mark across the page, behind the text, in the form Word itself writes."""
        if not self.dokumen.tanda:
            return ""
        kata = self.dokumen.tanda
        panjang = min(430, 46 * len(kata))
        return (
            "<w:r><w:rPr><w:noProof/></w:rPr><w:pict>"
            '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800"'
            ' path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/>'
            '<v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/>'
            '<v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/>'
            '<v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/>'
            '<v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/>'
            '<v:f eqn="sum @6 0 @5"/></v:formulas><v:path textpathok="t" o:connecttype="custom"'
            ' o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/>'
            '<v:textpath on="t" fitshape="t"/></v:shapetype>'
            '<v:shape id="TandaAir" o:spid="_x0000_s2049" type="#_x0000_t136"'
            f' style="position:absolute;margin-left:0;margin-top:0;width:{panjang}pt;height:46pt;'
            "rotation:315;z-index:-251658752;mso-position-horizontal:center;"
            "mso-position-horizontal-relative:margin;mso-position-vertical:center;"
            'mso-position-vertical-relative:margin" o:allowincell="f" fillcolor="#e4e8eb"'
            f' stroked="f"><v:fill opacity=".5"/><v:textpath style="font-family:&quot;Arial&quot;;'
            f'font-size:1pt" string={kutip(aman(kata))}/></v:shape></w:pict></w:r>'
        )
