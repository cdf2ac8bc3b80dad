"""Formulas: in Office Math where there is room, in a cell as ruled lines that wrap."""

from dataclasses import replace

from reporting.dokumen.blok import Rumus
from reporting.render.docx.xml import POLOS, Sifat, alinea, aman, lari

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


def rumus_sel(isi: Rumus, gaya: str, sifat: Sifat = POLOS) -> str:
    """The same in a cell: Word never breaks the lines of a fraction, so it is drawn by a rule."""
    tengah = replace(sifat, rata="center")
    baris = [alinea(gaya, lari(f"{isi.kiri} ="), sifat)] if isi.kiri else []
    baris.append(alinea(gaya, lari(isi.pembilang), replace(tengah, garis_bawah=True)))
    baris.append(alinea(gaya, lari(isi.penyebut), tengah))
    if isi.faktor:
        baris.append(alinea(gaya, lari(f"× {isi.faktor}"), replace(sifat, rata="right")))
    return "".join(baris)


def kata_rumus_sel(isi: Rumus) -> str:
    """The words of a formula in a cell, line by line, for measuring."""
    baris = (f"{isi.kiri} =" * bool(isi.kiri), isi.pembilang, isi.penyebut, isi.faktor)
    return "\n".join(filter(None, baris))
