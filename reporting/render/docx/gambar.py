"""Drawings as pictures: the PDF engine draws them, with the fonts and strokes of the print."""

import io
import threading
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import pypdfium2
import weasyprint
from PIL import Image

from reporting.dokumen.blok import Gambar
from reporting.render.aset import PengambilHuruf, lembar_gaya
from reporting.render.docx.xml import EMU_PER_MM, kutip
from reporting.render.markah import Markah
from reporting.render.pdf import KUNCI_MESIN, huruf_mesin
from reporting.render.rangkai import lukis
from reporting.render.sampul import lambang, tenun

_TITIK_PER_INCI = 200
_KUNCI_PDFIUM = threading.Lock()  # PDFium is not safe for threads


def png_lukisan(svg: Sequence[Markah], lebar: float) -> list[tuple[bytes, float]]:
    """Each drawing as PNG with its height in mm at this width (mm)."""
    if not svg:
        return []
    isi = "".join(f'<div style="break-after:page">{s}</div>' for s in svg)
    gaya = f"@page{{size:{lebar}mm 400mm;margin:0}}body{{margin:0}}svg{{display:block;width:100%}}"
    halaman = f"<html><body>{isi}</body></html>"
    with KUNCI_MESIN:
        huruf = huruf_mesin()
        lembar = [_gaya_huruf(), weasyprint.CSS(string=gaya)]
        dokumen = weasyprint.HTML(string=halaman, url_fetcher=PengambilHuruf(), base_url=None)
        tercetak = dokumen.render(stylesheets=lembar, font_config=huruf)
        tinggi = [_tinggi(h) for h in tercetak.pages]
        pdf = tercetak.write_pdf()
    return list(zip(_gambar(pdf, tinggi, lebar), tinggi, strict=True))


@lru_cache(maxsize=2)
def _gaya_huruf() -> Any:
    """The fonts of the print design; to be used while holding KUNCI_MESIN."""
    return weasyprint.CSS(
        string=_muka_huruf(), url_fetcher=PengambilHuruf(), font_config=huruf_mesin()
    )


@lru_cache(maxsize=1)
def png_sampul() -> tuple[bytes, bytes]:
    """The woven band and the shield of the cover, the same for every document."""
    (pita, _), (lencana, _) = png_lukisan((tenun(), lambang()), 155.0)
    return pita, lencana


def _muka_huruf() -> str:
    return "".join(b for b in lembar_gaya().splitlines() if b.startswith("@font-face"))


def _tinggi(halaman: object) -> float:
    """Lower edge of the drawing on its page, in mm (the engine's pixels are 1/96 inch)."""
    badan = halaman._page_box.children[0].children[0]  # type: ignore[attr-defined]
    return float(badan.children[0].height) * 25.4 / 96


def _gambar(pdf: bytes, tinggi: list[float], lebar: float) -> list[bytes]:
    hasil = []
    with _KUNCI_PDFIUM:
        berkas = pypdfium2.PdfDocument(pdf)
        for urut, mm in enumerate(tinggi):
            lukisan = berkas[urut].render(scale=_TITIK_PER_INCI / 72).to_pil()
            bawah = round(lukisan.width * mm / lebar)
            keluar = io.BytesIO()
            potongan = lukisan.crop((0, 0, lukisan.width, bawah))
            # Few colours and their edges: a palette is a third of the size.
            potongan.quantize(48, Image.Quantize.FASTOCTREE).save(keluar, "PNG")
            hasil.append(keluar.getvalue())
        berkas.close()
    return hasil


def lukisan(isi: Gambar) -> Markah:
    """The drawing of a figure."""
    return lukis(isi.isi, isi.alternatif)


def sisip(relasi: str, nomor: int, lebar: float, tinggi: float, alternatif: str) -> str:
    """A run with a picture in the line; `alternatif` is what a screen reader says."""
    ukuran = f'cx="{round(lebar * EMU_PER_MM)}" cy="{round(tinggi * EMU_PER_MM)}"'
    nama = f"Gambar {nomor}"
    return (
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent {ukuran}/><wp:docPr id="{nomor}" name="{nama}" descr={kutip(alternatif)}/>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        "<a:graphic><a:graphicData"
        ' uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
        f'<pic:cNvPr id="{nomor}" name="{nama}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
        f'<a:blip r:embed="{relasi}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {ukuran}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>'
        "</a:graphic></wp:inline></w:drawing></w:r>"
    )
