"""A Word document: its paragraphs, with the numbers Word counts, and its tables in their order."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from docx import Document
from docx.oxml.ns import qn

from core.impor.baca_xlsx import KOLOM_MAKS
from reporting.periksa_dokumen.docx_nomor import Penomoran, angka_atribut
from reporting.periksa_dokumen.model import Dokumen, Sel, Tabel, batasi
from reporting.periksa_dokumen.sambung import rapikan
from reporting.periksa_dokumen.teks_sel import gabung_garis, polos

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_WADAH = {qn(f"w:{n}") for n in ("sdtContent", "customXml", "smartTag", "ins", "moveTo", "sdt")}
_BUANG = {
    *(qn(f"w:{n}") for n in ("del", "moveFrom", "instrText", "delText", "pPr", "rPr", "sdtPr")),
    *(qn(f"w:{n}") for n in ("txbxContent", "footnoteReference", "endnoteReference", "pict")),
    f"{_MC}Fallback",
}
_GAYA_DAFTAR = re.compile(r"^(?:toc|daftarisi|tableoffigures|tabelgambar)", re.I)
_BARIS_DAFTAR = re.compile(r"(?:\.{4,}|…{2,}|\t)\s*[0-9ivxl]{1,4}$", re.I)
_SATUAN = {"2": "²", "3": "³"}


def baca_docx(berkas: Path) -> Dokumen:
    dokumen = Document(str(berkas))
    isi: list[str | Tabel] = []
    _Pembaca(Penomoran(dokumen), isi).badan(dokumen.element.body)
    return rapikan(isi)


class _Pembaca:
    def __init__(self, nomor: Penomoran, isi: list[str | Tabel]) -> None:
        self.nomor, self.isi = nomor, isi

    def badan(self, induk: Any) -> None:
        for anak in induk:
            if anak.tag == qn("w:p"):
                self._paragraf(anak)
            elif anak.tag == qn("w:tbl"):
                self._tabel(anak)
            elif anak.tag in _WADAH and not _daftar_isi(anak):
                self.badan(anak)

    def _paragraf(self, p: Any) -> None:
        teks = teks_paragraf(p)
        nomor = self.nomor.untuk(p) if teks.strip() else ""
        if _GAYA_DAFTAR.match(self.nomor.gaya(p)) or _BARIS_DAFTAR.search(teks.strip()):
            return
        if rapi := polos(f"{nomor} {teks}"):
            self.isi.append(rapi)
        for kotak in _kotak_teks(p):
            self.badan(kotak)

    def _tabel(self, tbl: Any) -> None:
        dalam: list[Any] = []
        baris: list[list[Sel]] = []
        for tr in _baris(tbl):
            if satu := self._baris(tr, dalam):
                baris.append(satu)
                batasi(len(baris), len(satu))
        if baris:
            self.isi.append(Tabel(baris))
        for anak in dalam:
            self._tabel(anak)

    def _baris(self, tr: Any, dalam: list[Any]) -> list[Sel]:
        sebelum = tr.find(f"{qn('w:trPr')}/{qn('w:gridBefore')}")
        hasil = [Sel() for _ in range(angka_atribut(sebelum, 0, KOLOM_MAKS))]
        for tc in _anak(tr, qn("w:tc")):
            if len(hasil) >= KOLOM_MAKS:
                break
            rentang = tc.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
            lebar = max(1, angka_atribut(rentang, 1, KOLOM_MAKS))
            dalam.extend(_anak(tc, qn("w:tbl")))
            hasil.append(Sel() if _lanjut(tc) else self._sel(tc, lebar))
            hasil.extend(Sel() for _ in range(lebar - 1))
        return hasil[:KOLOM_MAKS]

    def _sel(self, tc: Any, lebar: int) -> Sel:
        paragraf = list(_anak(tc, qn("w:p")))
        garis: list[str] = []
        depan = ""
        for p in paragraf:
            teks = teks_paragraf(p)
            depan = depan or teks
            nomor = self.nomor.untuk(p) if teks.strip() else ""
            garis += f"{nomor} {teks}".split("\n")
        tebal = any(_nyala(b) for p in paragraf for b in p.iter(qn("w:b")))
        return Sel(gabung_garis(garis), tebal, _indent(paragraf, depan), lebar)


def teks_paragraf(p: Any) -> str:
    """What a reader of the paragraph sees, deleted and hidden text apart."""
    bagian: list[str] = []
    _kumpulkan(p, bagian)
    return "".join(bagian)


def _kumpulkan(unsur: Any, bagian: list[str]) -> None:
    for anak in unsur:
        if anak.tag in _BUANG or not isinstance(anak.tag, str):
            continue
        if anak.tag == qn("w:r"):
            sifat = anak.find(qn("w:rPr"))
            if sifat is not None and _nyala(sifat.find(qn("w:vanish"))):
                continue
            if sifat is not None and _pangkat(sifat):
                _tambah_pangkat(anak, bagian)
                continue
        if anak.tag == qn("w:t"):
            bagian.append(anak.text or "")
        elif anak.tag == qn("w:tab"):
            bagian.append("\t")
        elif anak.tag in (qn("w:br"), qn("w:cr")):
            bagian.append("\n")
        elif anak.tag == qn("w:noBreakHyphen"):
            bagian.append("-")
        else:
            _kumpulkan(anak, bagian)


def _pangkat(sifat: Any) -> bool:
    letak = sifat.find(qn("w:vertAlign"))
    return letak is not None and letak.get(qn("w:val")) == "superscript"


def _tambah_pangkat(r: Any, bagian: list[str]) -> None:
    """Raised figures: m² keeps its two, a note's mark behind a figure is no part of it."""
    teks = "".join(t.text or "" for t in r.iter(qn("w:t")))
    sebelum = "".join(bagian).rstrip()[-1:]
    if sebelum == "m" and teks.strip() in _SATUAN:
        bagian.append(_SATUAN[teks.strip()])
    elif not re.fullmatch(r"[\s0-9*)a-z]{0,3}", teks):
        bagian.append(teks)


def _anak(induk: Any, tag: str) -> Iterator[Any]:
    """Children of a kind, also those in content controls and tracked insertions."""
    for anak in induk:
        if anak.tag == tag:
            yield anak
        elif anak.tag in _WADAH:
            yield from _anak(anak, tag)


def _baris(tbl: Any) -> Iterator[Any]:
    for tr in _anak(tbl, qn("w:tr")):
        sifat = tr.find(qn("w:trPr"))
        hapus = sifat is not None and (
            sifat.find(qn("w:del")) is not None or _nyala(sifat.find(qn("w:hidden")))
        )
        if not hapus:
            yield tr


def _lanjut(tc: Any) -> bool:
    tegak = tc.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
    return tegak is not None and tegak.get(qn("w:val")) != "restart"


def _nyala(unsur: Any) -> bool:
    return unsur is not None and unsur.get(qn("w:val")) not in ("0", "false", "none", "off")


def _indent(paragraf: list[Any], depan: str) -> int:
    spasi = len(depan) - len(depan.lstrip())
    for p in paragraf:
        inden = p.find(f"{qn('w:pPr')}/{qn('w:ind')}")
        if inden is None:
            continue
        for nama in ("w:left", "w:start", "w:firstLine"):
            try:
                if kiri := int(float(inden.get(qn(nama)) or 0)):
                    return kiri + spasi
            except ValueError:
                continue
    return spasi


def _daftar_isi(sdt: Any) -> bool:
    galeri = sdt.find(f"{qn('w:sdtPr')}/{qn('w:docPartObj')}/{qn('w:docPartGallery')}")
    return galeri is not None and "contents" in (galeri.get(qn("w:val")) or "").lower()


def _kotak_teks(p: Any) -> Iterator[Any]:
    """Text boxes anchored in a paragraph; the copy for old versions of Word is passed over."""
    for kotak in p.iter(qn("w:txbxContent")):
        lama = any(induk.tag == f"{_MC}Fallback" for induk in kotak.iterancestors())
        bersarang = next(kotak.iterancestors(qn("w:txbxContent")), None) is not None
        if not lama and not bersarang:
            yield kotak
