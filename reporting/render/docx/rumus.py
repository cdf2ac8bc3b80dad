"""Formulas in Office Math, so that Word shows and edits a true fraction."""

from reporting.dokumen.blok import Rumus
from reporting.render.docx.xml import POLOS, Sifat, aman

_HURUF = '<w:rPr><w:rFonts w:ascii="Cambria Math" w:hAnsi="Cambria Math"/></w:rPr>'


def _kata(teks: str) -> str:
    return (
        f'<m:r><m:rPr><m:nor/></m:rPr>{_HURUF}<m:t xml:space="preserve">{aman(teks)}</m:t></m:r>'
        if teks
        else ""
    )


def rumus_alinea(isi: Rumus, gaya: str, sifat: Sifat = POLOS) -> str:
    """kiri = pembilang / penyebut × faktor, as a paragraph."""
    kiri = _kata(f"{isi.kiri} = ") if isi.kiri else ""
    faktor = _kata(f" × {isi.faktor}") if isi.faktor else ""
    pecahan = (
        f"<m:f><m:num>{_kata(isi.pembilang)}</m:num><m:den>{_kata(isi.penyebut)}</m:den></m:f>"
    )
    return f"<w:p>{sifat.xml(gaya)}<m:oMath>{kiri}{pecahan}{faktor}</m:oMath></w:p>"
