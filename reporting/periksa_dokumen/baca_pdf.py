"""A text PDF: ruled tables and the lines around them (pdfplumber)."""

import re
from pathlib import Path
from typing import Any

import pdfplumber
from pdfminer.pdfexceptions import PDFException
from pdfplumber.utils.exceptions import PdfminerException

from reporting.periksa_dokumen.galat import BerkasTakTerbaca
from reporting.periksa_dokumen.hasil import Lapor, diam
from reporting.periksa_dokumen.model import Dokumen, Sel, Tabel, rapikan

_NOMOR_HALAMAN = re.compile(r"^\W*(?:hal(?:aman)?\.?\s*)?(?:[0-9]{1,3}|[ivx]{1,5})\W*$", re.I)
_AWAL_BARU = re.compile(r"^(?:tabel|gambar|bab)\b|^\(?[0-9A-Za-z]{1,2}[.)]\s|^[-•➤]", re.I)
JARAK_BARIS = 1.9
"""A gap of so many line heights ends a paragraph."""


def baca_pdf(berkas: Path, lapor: Lapor = diam) -> Dokumen:
    """Raises BerkasTakTerbaca for a damaged file and for one that is only pictures."""
    isi: list[str | Tabel] = []
    try:
        with pdfplumber.open(berkas) as pdf:
            for nomor, halaman in enumerate(pdf.pages):
                lapor("baca", nomor, len(pdf.pages))
                isi.extend(_halaman(halaman))
                halaman.close()
    except (PDFException, PdfminerException) as galat:
        raise BerkasTakTerbaca(f"Berkas {berkas.name} rusak atau bukan PDF.") from galat
    if not isi:
        raise BerkasTakTerbaca(
            f"Berkas {berkas.name} hanya berisi gambar (pindaian). Unggah PDF berteks atau DOCX."
        )
    return rapikan(isi)


def _halaman(halaman: Any) -> list[str | Tabel]:
    """Tables and paragraphs of a page, from top to bottom."""
    tabel = [t for t in halaman.find_tables() if len(t.rows) > 1 or len(t.rows[0].cells) > 1]
    letak: list[tuple[float, str | Tabel]] = []
    for satu in tabel:
        baris = [[_sel(s) for s in b] for b in satu.extract()]
        if baris := [b for b in baris if any(s.teks for s in b)]:
            letak.append((satu.bbox[1], Tabel(baris)))
    luar = halaman
    for satu in tabel:
        luar = luar.outside_bbox(satu.bbox, strict=False)
    letak.extend(_paragraf(luar.extract_text_lines(return_chars=False), [t.bbox[1] for t in tabel]))
    return [satu for _, satu in sorted(letak, key=lambda x: x[0])]


def _sel(teks: str | None) -> Sel:
    # A word broken over lines in a narrow cell keeps its hyphen, a figure has none.
    return Sel(re.sub(r"\s+", " ", teks or "").strip())


def _paragraf(garis: list[Any], batas: list[float]) -> list[tuple[float, str]]:
    hasil: list[tuple[float, str]] = []
    bawah = None
    for satu in garis:
        teks = satu["text"].strip()
        if not teks or _NOMOR_HALAMAN.match(teks):
            continue
        tinggi = satu["bottom"] - satu["top"]
        sambung = (
            bawah is not None
            and satu["top"] - bawah < JARAK_BARIS * tinggi - tinggi
            and not _AWAL_BARU.match(teks)
            and not any(bawah <= t <= satu["top"] for t in batas)
        )
        if sambung:
            awal, lama = hasil[-1]
            hasil[-1] = (awal, f"{lama} {teks}")
        else:
            hasil.append((satu["top"], teks))
        bawah = satu["bottom"]
    return hasil
