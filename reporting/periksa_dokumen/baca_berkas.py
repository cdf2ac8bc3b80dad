"""Files into the neutral document: text, Markdown, DOCX, XLSX, PDF."""

import re
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from docx import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from core.bukti.periksa import UKURAN_PALING, BerkasDitolak, periksa
from core.impor.baca_xlsx import BARIS_MAKS, KOLOM_MAKS
from reporting.periksa_dokumen.baca_pdf import baca_pdf
from reporting.periksa_dokumen.galat import BerkasTakTerbaca
from reporting.periksa_dokumen.hasil import Lapor, diam
from reporting.periksa_dokumen.model import Dokumen, Sel, Tabel
from reporting.periksa_dokumen.sambung import rapikan

_GARIS_MARKDOWN = re.compile(r"^\s*\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?\s*$")
_MARKUP = re.compile(r"^#+\s+|\*\*|__|</?[a-z]{1,4}>")


def baca_berkas(berkas: Path, lapor: Lapor = diam) -> Dokumen:
    """The document in a file, by its ending. Raises BerkasTakTerbaca, also for what
    core.bukti.periksa would not keep: too large, packed too tightly, locked, with macros."""
    pembaca = _PEMBACA.get(berkas.suffix.lower())
    if pembaca is None:
        jenis = ", ".join(sorted(_PEMBACA))
        raise BerkasTakTerbaca(f"Jenis berkas {berkas.name} tidak dikenal. Yang dibaca: {jenis}.")
    if berkas.stat().st_size > UKURAN_PALING:
        raise BerkasTakTerbaca(f"Berkas {berkas.name} lebih besar dari 10 MB. Kecilkan atau pecah.")
    try:
        if pembaca is not _baca_teks:
            periksa(berkas.name, berkas.read_bytes())
        lapor("baca", 0, 0)
        return baca_pdf(berkas, lapor) if pembaca is baca_pdf else pembaca(berkas)
    except BerkasDitolak as galat:
        raise BerkasTakTerbaca(f"Berkas {berkas.name} tidak dapat dibaca. {galat}") from galat
    except (BadZipFile, PackageNotFoundError, InvalidFileException, KeyError, ValueError) as galat:
        raise BerkasTakTerbaca(f"Berkas {berkas.name} rusak atau bukan {berkas.suffix}.") from galat


def _baca_teks(berkas: Path) -> Dokumen:
    return baca_teks(berkas.read_text(encoding="utf-8-sig", errors="replace"))


def baca_teks(teks: str) -> Dokumen:
    """Runs of lines with tabs or bars are tables, any other line is a paragraph."""
    isi: list[str | Tabel] = []
    tabel: list[list[Sel]] = []
    for garis in [*teks.splitlines(), ""]:
        if "\t" in garis or garis.lstrip().startswith("|"):
            if not _GARIS_MARKDOWN.match(garis):
                tabel.append(_baris_teks(garis))
            continue
        # A total at a table's foot may have lost its empty cells, never its tabs.
        if tabel:
            isi.append(Tabel(tabel))
            tabel = []
        if garis.strip():
            isi.append(_MARKUP.sub("", garis).strip())
    return rapikan(isi)


def _baris_teks(garis: str) -> list[Sel]:
    if garis.lstrip().startswith("|"):
        bagian = garis.strip().strip("|").split("|")
    else:
        bagian = garis.split("\t")
    return [
        Sel(_MARKUP.sub("", s).strip(" *"), "**" in s, len(s) - len(s.lstrip(" "))) for s in bagian
    ]


def _baca_docx(berkas: Path) -> Dokumen:
    isi: list[str | Tabel] = []
    _isi_docx(Document(str(berkas)).element.body, isi)
    return rapikan(isi)


def _isi_docx(induk: Any, isi: list[str | Tabel]) -> None:
    for anak in induk.iterchildren():
        if anak.tag == qn("w:p"):
            if teks := _teks_xml(anak).strip():
                isi.append(teks)
        elif anak.tag == qn("w:tbl"):
            baris = [_baris_docx(b) for b in anak.iter(qn("w:tr"))]
            if baris := [b for b in baris if b]:
                isi.append(Tabel(baris))
        elif anak.tag in (qn("w:sdt"), qn("w:sdtContent")):
            _isi_docx(anak, isi)


def _teks_xml(unsur: Any) -> str:
    bagian = []
    for satu in unsur.iter(qn("w:t"), qn("w:tab"), qn("w:br"), qn("w:noBreakHyphen")):
        if satu.tag == qn("w:t"):
            bagian.append(satu.text or "")
        else:
            bagian.append("-" if satu.tag == qn("w:noBreakHyphen") else " ")
    return "".join(bagian)


def _baris_docx(baris: Any) -> list[Sel]:
    hasil: list[Sel] = []
    for sel in baris.iter(qn("w:tc")):
        rentang = sel.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
        lebar = min(int(rentang.get(qn("w:val"))), KOLOM_MAKS) if rentang is not None else 1
        tegak = sel.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
        lanjut = tegak is not None and tegak.get(qn("w:val")) != "restart"
        teks = " ".join(_teks_xml(p).strip() for p in sel.iter(qn("w:p"))).strip()
        tebal = next(sel.iter(qn("w:b")), None) is not None
        inden = next(sel.iter(qn("w:ind")), None)
        kiri = inden.get(qn("w:left")) or inden.get(qn("w:start")) if inden is not None else None
        dalam = int(float(kiri)) if kiri else 0
        hasil.append(Sel() if lanjut else Sel(teks, tebal, dalam))
        hasil.extend(Sel() for _ in range(lebar - 1))
    return hasil


def _baca_xlsx(berkas: Path) -> Dokumen:
    buku = load_workbook(berkas, data_only=True)
    isi: list[str | Tabel] = []
    for lembar in buku.worksheets:
        if lembar.max_row > BARIS_MAKS or lembar.max_column > KOLOM_MAKS:
            raise BerkasTakTerbaca(
                f'Lembar "{lembar.title}" dalam {berkas.name} lebih dari {BARIS_MAKS // 1000} ribu '
                f"baris atau {KOLOM_MAKS} kolom. Hapus yang tidak perlu."
            )
        isi.append(lembar.title)
        tabel: list[list[Sel]] = []
        for baris in lembar.iter_rows():
            sel = [_sel_xlsx(s) for s in baris]
            terisi = [s for s in sel if s.teks]
            if len(terisi) >= 2 or (tabel and terisi and sel[0].teks == ""):
                tabel.append(sel)
                continue
            if tabel:
                isi.append(Tabel(tabel))
                tabel = []
            isi.extend(s.teks for s in terisi)
        if tabel:
            isi.append(Tabel(tabel))
    return rapikan(isi)


def _sel_xlsx(sel: Any) -> Sel:
    nilai = sel.value
    if nilai is None:
        return Sel()
    if isinstance(nilai, int | float) and not isinstance(nilai, bool):
        angka = Decimal(str(nilai))
        if "%" in (sel.number_format or ""):
            angka *= 100
        teks = f"{round(angka, 4):f}"
        teks = teks.rstrip("0").rstrip(".") if "." in teks else teks
        teks = teks.replace(".", ",")
    else:
        teks = str(nilai).strip()
    tebal = bool(sel.font and sel.font.b)
    return Sel(teks, tebal, int(sel.alignment.indent or 0) if sel.alignment else 0)


_PEMBACA: dict[str, Callable[[Path], Dokumen]] = {
    ".txt": _baca_teks,
    ".md": _baca_teks,
    ".docx": _baca_docx,
    ".xlsx": _baca_xlsx,
    ".pdf": baca_pdf,
}
