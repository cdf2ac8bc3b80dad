"""A text PDF: its tables, ruled or not, and the paragraphs around them."""

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pdfplumber
from pdfminer.pdfexceptions import PDFException
from pdfplumber.utils.exceptions import PdfminerException

from reporting.periksa_dokumen.galat import BerkasTakTerbaca
from reporting.periksa_dokumen.hasil import Lapor, diam
from reporting.periksa_dokumen.model import Dokumen, Tabel
from reporting.periksa_dokumen.pdf_baris import Garis, susun_garis
from reporting.periksa_dokumen.pdf_halaman import Halaman, baca_halaman
from reporting.periksa_dokumen.pdf_kisi import Wilayah, isi_kisi
from reporting.periksa_dokumen.pdf_paragraf import AWAL_BARU, jarak_baris, paragraf
from reporting.periksa_dokumen.pdf_wilayah import kata_dalam, lanjutan_di_atas, wilayah_tabel
from reporting.periksa_dokumen.sambung import rapikan
from reporting.periksa_dokumen.teks_sel import gabung_garis

_NOMOR_HALAMAN = re.compile(r"^\W*(?:hal(?:aman)?\.?\s*)?(?:[0-9]{1,3}|[ivxl]{1,6})\W*$", re.I)
_DAFTAR_ISI = re.compile(r"(?:\.{4,}|…{2,}|(?: \.){4,})\s*[0-9ivxl]{0,5}$", re.I)
TEPI = 0.13
"""Running heads and feet stand in so much of a page's height at either end."""
SISI = 3
"""A running head or foot has a left, a middle and a right part at most."""
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
    bagian: list[_Terbaca] = []
    for nomor, h in enumerate(halaman, start=1):
        bagian.append(_halaman(h, nomor, _kolom_akhir(bagian[-1]) if bagian else ()))
    jarak = jarak_baris([b.luar for b in bagian])
    isi: list[str | Tabel] = []
    for terbaca in bagian:
        _tambah_halaman(isi, terbaca.isi(jarak))
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
        if putus and (awal[0].islower() or awal[0].isdigit()) and not AWAL_BARU.match(awal):
            isi[-1] = gabung_garis([akhir, awal])
            baru = baru[1:]
    isi.extend(baru)


def _buang_kepala_kaki(halaman: list[Halaman]) -> None:
    """Page numbers, and lines that stand on several pages at one height near the edge."""
    garis = [susun_garis(h.kata) for h in halaman]
    tepi = [[g for g in satu if _di_tepi(g, h)] for h, satu in zip(halaman, garis, strict=True)]
    banyak = Counter(k for satu in tepi for k in {k for g in satu for k in _kunci(g)})

    def berulang(g: Garis) -> bool:
        return bool(_NOMOR_HALAMAN.match(g.teks)) or any(banyak[k] >= BERULANG for k in _kunci(g))

    for h, satu in zip(halaman, garis, strict=True):
        buang: set[int] = set()
        for arah, urut in ((1, satu), (-1, satu[::-1])):
            banyaknya = next(
                (n for n, g in enumerate(urut) if not (_di_tepi(g, h) and berulang(g))), len(urut)
            )
            while banyaknya and not _terpisah(urut[banyaknya - 1], urut[banyaknya:], arah):
                banyaknya -= 1
            calon = [g for g in urut[:banyaknya] if not _dalam_tabel(g, h)]
            buang |= {id(k) for g in calon for k in g.kata}
        h.kata = [k for k in h.kata if id(k) not in buang]


def _terpisah(garis: Garis, sisa: list[Garis], arah: int) -> bool:
    """Whether white parts a running head or foot from the page's text; a table's head is close
    to its rows."""
    if not sisa:
        return True
    sela = sisa[0].atas - garis.bawah if arah > 0 else garis.atas - sisa[0].bawah
    return sela > 0.6 * garis.tinggi


def _dalam_tabel(garis: Garis, h: Halaman) -> bool:
    """Whether upright lines stand beside a line: the row of a table at the page's edge."""
    tengah = (garis.atas + garis.bawah) / 2
    return sum(t.atas - 2 <= tengah <= t.bawah + 2 for t in h.tegak) > 1


def _di_tepi(garis: Garis, h: Halaman) -> bool:
    return garis.bawah < TEPI * h.tinggi or garis.atas > (1 - TEPI) * h.tinggi


def _kunci(garis: Garis) -> list[tuple[int, str]]:
    """A head may name the chapter at one side and the office at the other: each part by itself.
    A figure alone tells nothing, nor does a line of many parts: both may be a table's."""
    ruas = garis.ruas(2.0)
    bagian = [re.sub(r"[0-9]+|\b[ivxl]+\b", "#", r.teks.lower()) for r in ruas]
    return [
        (round(garis.atas / 4), b)
        for b in bagian
        if len(ruas) <= SISI and re.search(r"[a-z]{3}", b)
    ]


@dataclass
class _Terbaca:
    """A page's tables with their heights, and the lines that stand in none."""

    tabel: list[tuple[float, Tabel]]
    luar: list[Garis]

    def isi(self, jarak: float) -> list[str | Tabel]:
        """Tables and paragraphs, from top to bottom."""
        batas = [atas for atas, _ in self.tabel]
        semua: list[tuple[float, str | Tabel]] = [*self.tabel]
        semua += paragraf(self.luar, batas, jarak)
        return [satu for _, satu in sorted(semua, key=lambda x: x[0])]


def _halaman(halaman: Halaman, nomor: int, sebelum: tuple[float, ...]) -> _Terbaca:
    """`sebelum`: the columns of the table the page before ended with, if it did."""
    tabel: list[tuple[float, Tabel]] = []
    dalam: set[int] = set()

    def ambil(wilayah: Wilayah, batas: tuple[float, ...] = ()) -> None:
        kata = kata_dalam(halaman.kata, wilayah.kotak)
        if satu := isi_kisi(wilayah, kata, batas):
            satu.halaman = nomor
            tabel.append((wilayah.kotak.atas, satu))
            dalam.update(map(id, kata))

    for wilayah in wilayah_tabel(halaman):
        ambil(wilayah)
    atas = min((a for a, _ in tabel), default=halaman.tinggi)
    if sebelum and (kotak := lanjutan_di_atas(halaman, sebelum, atas)):
        ambil(Wilayah(kotak, [], [], []), sebelum)
    luar = susun_garis(k for k in halaman.kata if id(k) not in dalam)
    return _Terbaca(tabel, [g for g in luar if not _DAFTAR_ISI.search(g.teks)])


def _kolom_akhir(terbaca: _Terbaca) -> tuple[float, ...]:
    """The columns of the table a page ends with; none where a line stands below it."""
    akhir = max(terbaca.tabel, key=lambda t: t[0], default=None)
    if akhir is None or any(g.atas > akhir[0] for g in terbaca.luar):
        return ()
    return akhir[1].batas
