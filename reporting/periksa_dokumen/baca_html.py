"""HTML, whole pages and the tables inside Markdown."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lxml import html as lxml_html

from core.impor.baca_xlsx import KOLOM_MAKS
from reporting.periksa_dokumen.model import Dokumen, Sel, Tabel, batasi
from reporting.periksa_dokumen.sambung import rapikan
from reporting.periksa_dokumen.teks_sel import gabung_garis, polos

_BLOK = {
    *("p", "div", "section", "article", "main", "header", "footer", "figure", "figcaption"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre"),
    *("table", "caption", "body", "html", "address", "details", "summary", "form", "hr"),
}
_LEWATI = {"script", "style", "nav", "head", "svg", "template", "noscript", "button"}


def baca_html(berkas: Path) -> Dokumen:
    return rapikan(isi_html(berkas.read_text(encoding="utf-8-sig", errors="replace")))


def isi_html(teks: str) -> list[str | Tabel]:
    """Paragraphs and tables of a page or of a piece of one."""
    if not teks.strip():
        return []
    akar = lxml_html.fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", teks))
    isi: list[str | Tabel] = []
    _telusuri(akar, isi)
    return isi


def _telusuri(unsur: Any, isi: list[str | Tabel]) -> None:
    if unsur.tag == "table":
        _tabel(unsur, isi)
        return
    sementara: list[str] = [_tanda(unsur), unsur.text or ""]
    for anak in unsur:
        if not isinstance(anak.tag, str) or anak.tag in _LEWATI:
            sementara.append(anak.tail or "")
            continue
        if anak.tag in _BLOK or any(a.tag in _BLOK for a in anak.iter() if a is not anak):
            _selesai(sementara, isi)
            _telusuri(anak, isi)
        else:
            sementara.append("\n" if anak.tag == "br" else _teks(anak))
        sementara.append(anak.tail or "")
    _selesai(sementara, isi)


def _tanda(unsur: Any) -> str:
    """The number or dash a browser sets before an item of a list."""
    induk = unsur.getparent()
    if unsur.tag != "li" or induk is None:
        return ""
    return f"{induk.index(unsur) + 1}. " if induk.tag == "ol" else "- "


def _selesai(sementara: list[str], isi: list[str | Tabel]) -> None:
    if rapi := polos("".join(sementara)):
        isi.append(rapi)
    sementara.clear()


def _teks(unsur: Any) -> str:
    bagian = [unsur.text or ""]
    for anak in unsur:
        if isinstance(anak.tag, str) and anak.tag not in _LEWATI:
            pisah = "\n" if anak.tag in ("br", "p", "div", "li") else ""
            bagian.append(pisah + _teks(anak))
        bagian.append(anak.tail or "")
    return "".join(bagian)


def _tabel(unsur: Any, isi: list[str | Tabel]) -> None:
    for judul in unsur.findall("caption"):
        if rapi := polos(_teks(judul)):
            isi.append(rapi)
    dalam: list[Any] = []
    if baris := _kisi(list(_anak_baris(unsur)), dalam):
        isi.append(Tabel(baris))
    for satu in dalam:
        _tabel(satu, isi)


def _anak_baris(tabel: Any) -> Iterator[Any]:
    for bagian in ("thead", "tbody", "tr", "tfoot"):
        for anak in tabel.findall(bagian):
            yield from [anak] if bagian == "tr" else anak.findall("tr")


def _kisi(tr: list[Any], dalam: list[Any]) -> list[list[Sel]]:
    """Cells in their columns, those that reach over several rows or columns in their first."""
    terpakai: dict[tuple[int, int], Sel] = {}
    for b, baris in enumerate(tr):
        k = 0
        for sel in (s for s in baris if s.tag in ("td", "th")):
            while (b, k) in terpakai:
                k += 1
            lebar = _rentang(sel, "colspan", KOLOM_MAKS - k)
            batasi(len(tr), k + lebar)
            tinggi = _rentang(sel, "rowspan", len(tr) - b)
            dalam.extend(t for t in sel.iter("table") if next(t.iterancestors("td", "th")) is sel)
            isi = _sel(sel, lebar, tinggi)
            for i in range(b, b + tinggi):
                for j in range(k, k + lebar):
                    terpakai[i, j] = isi if (i, j) == (b, k) else Sel()
            k += lebar
    lebar = max((k for _, k in terpakai), default=-1) + 1
    return [[terpakai.get((b, k), Sel()) for k in range(lebar)] for b in range(len(tr))]


def _rentang(sel: Any, nama: str, paling: int) -> int:
    try:
        return max(1, min(int(sel.get(nama) or 1), paling))
    except ValueError:
        return 1


def _sel(sel: Any, lebar: int, tinggi: int) -> Sel:
    if next(sel.iter("table"), None) is not None:
        teks = polos(sel.text or "")
    else:
        teks = gabung_garis(_pecah(sel))
    tebal = sel.tag == "th" or next(sel.iter("b", "strong"), None) is not None
    return Sel(teks, tebal, 0, lebar, tinggi)


def _pecah(sel: Any) -> list[str]:
    """The lines of a cell: line breaks in the source are no more than spaces, `<br>` is one."""
    for br in sel.iter("br"):
        br.tail = f"\ue000{br.tail or ''}"
    return _teks(sel).split("\ue000")
