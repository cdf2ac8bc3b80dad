"""WordprocessingML as text: escaped words, runs, paragraphs, fields, in the schema's order.

Word insists on the order of children in pPr, rPr, tcPr and the like; each is written at one place
only, here, from named parts.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

_TERLARANG = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")

TWIP_PER_MM = 1440 / 25.4
EMU_PER_MM = 36000


def twip(mm: float) -> int:
    return round(mm * TWIP_PER_MM)


def aman(teks: str) -> str:
    """Words made safe for XML."""
    return escape(_TERLARANG.sub("", teks))


def kutip(teks: str) -> str:
    """An attribute's value with its quotes."""
    return quoteattr(_TERLARANG.sub("", teks))


@dataclass(frozen=True)
class Huruf:
    """What may differ within a paragraph's style."""

    tebal: bool | None = None
    miring: bool = False
    garis_bawah: bool = False
    coret: bool = False
    kapital: bool | None = None
    warna: str = ""
    ukuran: float = 0.0  # points
    gaya: str = ""  # a character style

    def xml(self) -> str:
        isi = [f'<w:rStyle w:val="{self.gaya}"/>'] if self.gaya else []
        if self.tebal is not None:
            isi.append("<w:b/>" if self.tebal else '<w:b w:val="0"/>')
        isi += ["<w:i/>"] * self.miring
        if self.kapital is not None:
            isi.append("<w:caps/>" if self.kapital else '<w:caps w:val="0"/>')
        isi += ["<w:strike/>"] * self.coret
        if self.warna:
            isi.append(f'<w:color w:val="{self.warna}"/>')
        if self.ukuran:
            setengah = round(self.ukuran * 2)
            isi.append(f'<w:sz w:val="{setengah}"/><w:szCs w:val="{setengah}"/>')
        isi += ['<w:u w:val="single"/>'] * self.garis_bawah
        return f"<w:rPr>{''.join(isi)}</w:rPr>" if isi else ""


BIASA = Huruf()


def lari(teks: str, huruf: Huruf = BIASA) -> str:
    """A run; line ends become breaks, tabs tabs."""
    if not teks:
        return ""
    rpr = huruf.xml()
    hasil = []
    for bagian in re.split(r"(\n|\t)", teks):
        if bagian == "\n":
            hasil.append("<w:br/>")
        elif bagian == "\t":
            hasil.append("<w:tab/>")
        elif bagian:
            hasil.append(f'<w:t xml:space="preserve">{aman(bagian)}</w:t>')
    return f"<w:r>{rpr}{''.join(hasil)}</w:r>"


def bidang(perintah: str, hasil: str, huruf: Huruf = BIASA) -> str:
    """A field with the result it shows until it is updated."""
    rpr = huruf.xml()
    return (
        f'<w:r>{rpr}<w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r>{rpr}<w:instrText xml:space="preserve"> {aman(perintah)} </w:instrText></w:r>'
        f'<w:r>{rpr}<w:fldChar w:fldCharType="separate"/></w:r>'
        f"{lari(hasil, huruf)}"
        f'<w:r>{rpr}<w:fldChar w:fldCharType="end"/></w:r>'
    )


def tautan(jangkar: str, isi: str) -> str:
    """A link to a bookmark."""
    return f'<w:hyperlink w:anchor="{jangkar}" w:history="1">{isi}</w:hyperlink>'


@dataclass(frozen=True)
class Sifat:
    """Properties of a paragraph beside its style."""

    rekat: bool | None = None  # keep with next
    halaman_baru: bool = False
    nomor: tuple[int, int] | None = None  # level, list
    sebelum: float | None = None  # mm above
    sesudah: float | None = None
    kiri: float | None = None  # indent, mm
    baris_awal: float | None = None  # first line, mm; negative hangs
    rata: str = ""  # left, center, right, both
    garis_bawah: bool = False  # a rule below

    def xml(self, gaya: str) -> str:
        isi = [f'<w:pStyle w:val="{gaya}"/>'] if gaya else []
        if self.rekat is not None:
            isi.append("<w:keepNext/>" if self.rekat else '<w:keepNext w:val="0"/>')
        isi += ["<w:pageBreakBefore/>"] * self.halaman_baru
        if self.nomor:
            tingkat, daftar = self.nomor
            isi.append(f'<w:numPr><w:ilvl w:val="{tingkat}"/><w:numId w:val="{daftar}"/></w:numPr>')
        if self.garis_bawah:
            isi.append(
                '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="0" w:color="1A1A1A"/></w:pBdr>'
            )
        jarak = [("before", self.sebelum), ("after", self.sesudah)]
        if any(n is not None for _, n in jarak):
            atribut = "".join(f' w:{n}="{twip(v)}"' for n, v in jarak if v is not None)
            isi.append(f"<w:spacing{atribut}/>")
        isi.append(self._inden())
        if self.rata:
            isi.append(f'<w:jc w:val="{self.rata}"/>')
        dalam = "".join(isi)
        return f"<w:pPr>{dalam}</w:pPr>" if dalam else ""

    def _inden(self) -> str:
        atribut = f' w:left="{twip(self.kiri)}"' if self.kiri is not None else ""
        if self.baris_awal is not None:
            nama = "hanging" if self.baris_awal < 0 else "firstLine"
            atribut += f' w:{nama}="{twip(abs(self.baris_awal))}"'
        return f"<w:ind{atribut}/>" if atribut else ""


POLOS = Sifat()


def alinea(gaya: str, isi: str | Iterable[str], sifat: Sifat = POLOS) -> str:
    """A paragraph of finished runs."""
    dalam = isi if isinstance(isi, str) else "".join(isi)
    return f"<w:p>{sifat.xml(gaya)}{dalam}</w:p>"


def penanda(nomor: int, nama: str, isi: str) -> str:
    """A bookmark around runs."""
    return f'<w:bookmarkStart w:id="{nomor}" w:name="{nama}"/>{isi}<w:bookmarkEnd w:id="{nomor}"/>'


@dataclass(frozen=True)
class Garis:
    """A rule: eighths of a point and colour; weight 0 is none."""

    tebal: int
    warna: str = "143A52"

    def xml(self, sisi: str) -> str:
        if not self.tebal:
            return f'<w:{sisi} w:val="nil"/>'
        return f'<w:{sisi} w:val="single" w:sz="{self.tebal}" w:space="0" w:color="{self.warna}"/>'


@dataclass(frozen=True)
class SifatSel:
    """Properties of a cell."""

    lebar: int  # twips
    rentang: int = 1
    gabung: str = ""  # restart, continue: merged downwards
    garis: tuple[tuple[str, Garis], ...] = ()  # by side, in the order top left bottom right
    isi: str = ""  # shading
    tengah: bool = False
    margin: tuple[tuple[str, float], ...] = ()  # by side, mm

    def xml(self) -> str:
        bagian = [f'<w:tcW w:w="{self.lebar}" w:type="dxa"/>']
        if self.rentang > 1:
            bagian.append(f'<w:gridSpan w:val="{self.rentang}"/>')
        if self.gabung:
            bagian.append(f'<w:vMerge w:val="{self.gabung}"/>')
        if self.garis:
            dalam = "".join(g.xml(sisi) for sisi, g in self.garis)
            bagian.append(f"<w:tcBorders>{dalam}</w:tcBorders>")
        if self.isi:
            bagian.append(f'<w:shd w:val="clear" w:color="auto" w:fill="{self.isi}"/>')
        if self.margin:
            dalam = "".join(f'<w:{s} w:w="{twip(v)}" w:type="dxa"/>' for s, v in self.margin)
            bagian.append(f"<w:tcMar>{dalam}</w:tcMar>")
        if self.tengah:
            bagian.append('<w:vAlign w:val="center"/>')
        return f"<w:tcPr>{''.join(bagian)}</w:tcPr>"


def sel(sifat: SifatSel, isi: str) -> str:
    """A cell; its content ends in a paragraph, as Word demands."""
    return f"<w:tc>{sifat.xml()}{isi or '<w:p/>'}</w:tc>"


def baris(isi: Iterable[str], *, kepala: bool = False) -> str:
    """A row that never breaks across pages; a head row is repeated on each page."""
    ulang = "<w:tblHeader/>" if kepala else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{ulang}</w:trPr>{''.join(isi)}</w:tr>"


def tabel(gaya: str, lebar: Iterable[int], isi: Iterable[str], *, keterangan: str = "") -> str:
    """A table of fixed columns (twips); `keterangan` is its title for screen readers."""
    kolom = list(lebar)
    kisi = "".join(f'<w:gridCol w:w="{n}"/>' for n in kolom)
    judul = f"<w:tblCaption w:val={kutip(keterangan)}/>" if keterangan else ""
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{gaya}"/><w:tblW w:w="{sum(kolom)}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0"'
        ' w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        f"{judul}</w:tblPr><w:tblGrid>{kisi}</w:tblGrid>{''.join(isi)}</w:tbl>"
    )
