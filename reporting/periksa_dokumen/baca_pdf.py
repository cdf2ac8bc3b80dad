"""A text PDF: its tables, ruled or not, and the paragraphs around them."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pdfplumber
from pdfminer.pdfexceptions import PDFException
from pdfplumber.utils.exceptions import PdfminerException

from reporting.periksa_dokumen.galat import BerkasTakTerbaca
from reporting.periksa_dokumen.hasil import Lapor, diam
from reporting.periksa_dokumen.model import Dokumen, Tabel
from reporting.periksa_dokumen.pdf_baris import Garis, susun_garis
from reporting.periksa_dokumen.pdf_halaman import Halaman, baca_halaman
from reporting.periksa_dokumen.pdf_kisi import isi_kisi
from reporting.periksa_dokumen.pdf_wilayah import kata_dalam, wilayah_tabel
from reporting.periksa_dokumen.sambung import rapikan
from reporting.periksa_dokumen.teks_sel import gabung_garis

_NOMOR_HALAMAN = re.compile(r"^\W*(?:hal(?:aman)?\.?\s*)?(?:[0-9]{1,3}|[ivxl]{1,6})\W*$", re.I)
_AWAL_BARU = re.compile(
    r"^(?:tabel|gambar|bab|lampiran|daftar)\b|^\(?(?:[0-9]{1,2}|[a-z]|[ivx]{1,4})[.)]\s"
    r"|^[0-9]{1,2}(?:\.[0-9]{1,2}){1,4}\.?\s|^[-•●▪➤✓]\s?",
    re.I,
)
_JUDUL = re.compile(r"^\W*(?:tabel|gambar|grafik|bab)\b", re.I)
_DAFTAR_ISI = re.compile(r"(?:\.{4,}|…{2,}|(?: \.){4,})\s*[0-9ivxl]{0,5}$", re.I)
TEPI = 0.13
"""Running heads and feet stand in so much of a page's height at either end."""
BERULANG = 3
"""A line on so many pages at one height is a running head or foot."""


def baca_pdf(berkas: Path, lapor: Lapor = diam) -> Dokumen:
    """Raises BerkasTakTerbaca for a damaged file and for one that is only pictures."""
    halaman: list[Halaman] = []
    try:
        with pdfplumber.open(berkas) as pdf:
            for nomor, satu in enumerate(pdf.pages):
                lapor("baca", nomor, len(pdf.pages))
                halaman.append(baca_halaman(satu))
                satu.close()
    except (PDFException, PdfminerException) as galat:
        raise BerkasTakTerbaca(f"Berkas {berkas.name} rusak atau bukan PDF.") from galat
    _buang_kepala_kaki(halaman)
    isi: list[str | Tabel] = []
    for nomor, terbaca in enumerate(halaman, start=1):
        _tambah_halaman(isi, list(_isi(terbaca, nomor)))
    if not isi:
        raise BerkasTakTerbaca(
            f"Berkas {berkas.name} hanya berisi gambar (pindaian). Unggah PDF berteks atau DOCX."
        )
    return rapikan(isi)


def _tambah_halaman(isi: list[str | Tabel], baru: list[str | Tabel]) -> None:
    """A paragraph that a page's end cut goes on with the first line of the next."""
    if isi and baru and isinstance(isi[-1], str) and isinstance(baru[0], str):
        akhir, awal = isi[-1], baru[0]
        putus = not akhir.endswith((".", ":", ";", "!", "?")) and len(akhir) > 60
        if putus and (awal[0].islower() or awal[0].isdigit()) and not _AWAL_BARU.match(awal):
            isi[-1] = gabung_garis([akhir, awal])
            baru = baru[1:]
    isi.extend(baru)


def _buang_kepala_kaki(halaman: list[Halaman]) -> None:
    """Page numbers, and lines that stand on several pages at one height near the edge."""
    tepi = [[g for g in susun_garis(h.kata) if _di_tepi(g, h)] for h in halaman]
    banyak = Counter(k for satu in tepi for k in {k for g in satu for k in _kunci(g)})
    for h, satu in zip(halaman, tepi, strict=True):
        for garis in satu:
            berulang = max(banyak[k] for k in _kunci(garis)) >= BERULANG
            if berulang or _NOMOR_HALAMAN.match(garis.teks):
                buang = set(map(id, garis.kata))
                h.kata = [k for k in h.kata if id(k) not in buang]


def _di_tepi(garis: Garis, h: Halaman) -> bool:
    return garis.bawah < TEPI * h.tinggi or garis.atas > (1 - TEPI) * h.tinggi


def _kunci(garis: Garis) -> list[tuple[int, str]]:
    """A head may name the chapter at one side and the office at the other: each part by itself."""
    return [
        (round(garis.atas / 4), re.sub(r"[0-9]+|\b[ivxl]+\b", "#", r.teks.lower()))
        for r in garis.ruas(2.0)
    ]


def _isi(halaman: Halaman, nomor: int) -> Iterator[str | Tabel]:
    """Tables and paragraphs of a page, from top to bottom."""
    letak: list[tuple[float, str | Tabel]] = []
    kotak = []
    for wilayah in wilayah_tabel(halaman):
        kata = kata_dalam(halaman.kata, wilayah.kotak)
        if tabel := isi_kisi(wilayah, kata):
            tabel.halaman = nomor
            letak.append((wilayah.kotak.atas, tabel))
            kotak.append((wilayah.kotak.atas, set(map(id, kata))))
    dalam = {i for _, isi in kotak for i in isi}
    luar = susun_garis(k for k in halaman.kata if id(k) not in dalam)
    luar = [g for g in luar if not _DAFTAR_ISI.search(g.teks)]
    letak.extend(_paragraf(luar, [atas for atas, _ in kotak]))
    yield from (satu for _, satu in sorted(letak, key=lambda x: x[0]))


def _paragraf(garis: list[Garis], batas: list[float]) -> Iterator[tuple[float, str]]:
    tepi = max((g.x1 for g in garis), default=0.0)
    kumpulan: list[Garis] = []
    for satu in garis:
        if kumpulan and not _sambung(kumpulan, satu, batas, tepi):
            yield kumpulan[0].atas, gabung_garis([g.teks for g in kumpulan])
            kumpulan = []
        kumpulan.append(satu)
    if kumpulan:
        yield kumpulan[0].atas, gabung_garis([g.teks for g in kumpulan])


def _sambung(kumpulan: list[Garis], bawah: Garis, batas: list[float], tepi: float) -> bool:
    """Whether a line goes on with the paragraph above it."""
    atas = kumpulan[-1]
    if bawah.atas - atas.bawah >= 0.9 * bawah.tinggi or _AWAL_BARU.match(bawah.teks):
        return False
    if any(atas.bawah - 1 <= t <= bawah.atas + 1 for t in batas):
        return False
    if atas.tebal != bawah.tebal or abs(atas.tinggi - bawah.tinggi) > 0.15 * atas.tinggi:
        return bool(_JUDUL.match(kumpulan[0].teks)) and len(kumpulan) < 4
    besar = bawah.teks[0].isupper() or bawah.teks[0].isdigit()
    pendek = atas.x1 < tepi - 0.2 * (tepi - kumpulan[0].x0)
    if besar and pendek and atas.teks.endswith((".", ":", ";")):
        return False
    menjorok = bawah.x0 - atas.x0 > 0.8 * bawah.tinggi
    return not (menjorok and besar and not _AWAL_BARU.match(kumpulan[0].teks))
