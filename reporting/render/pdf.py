"""A document as PDF, laid out by WeasyPrint."""

import gc
import logging
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import weasyprint
from weasyprint.text.fonts import FontConfiguration

from reporting.dokumen.blok import Dokumen
from reporting.render.aset import TANPA_LOGO, PengambilHuruf, lembar_gaya, periksa_huruf
from reporting.render.html import html
from reporting.render.konteks import jangkar
from reporting.render.tataletak import bab_tercetak, halaman_jangkar
from reporting.snapshot.setelan import Kertas

VERSI_PERENDER = f"weasyprint-{weasyprint.__version__}/lkj-3"
"""Stored with each file. Raise the last number when the same document would print differently."""

# The engine keeps state per font configuration and the GC is switched off for the whole process
# while it works: one document at a time.
KUNCI_MESIN = threading.Lock()
# The same configuration must be given to the stylesheet and to the layout; otherwise every
# @font-face is ignored without a word.
_HURUF = FontConfiguration()


def huruf_mesin() -> FontConfiguration:
    """The fonts of the engine; to be used while holding KUNCI_MESIN."""
    return _HURUF


@dataclass(frozen=True)
class HasilPdf:
    """The file, its number of pages (with the cover), and what the engine complained about."""

    isi: bytes
    halaman: int
    peringatan: tuple[str, ...] = ()


def pdf(dokumen: Dokumen) -> HasilPdf:
    """Lays the document out and writes it.

    Raises RujukanTakDikenal, KunciGanda and TabelRusak for a faulty document, HurufTidakAda.
    """
    periksa_huruf()
    with KUNCI_MESIN, _tanpa_gc(), _tangkap_peringatan() as peringatan:
        tercetak = _tata_bab(dokumen)
        isi = tercetak.write_pdf(finisher=_Penutup(dokumen))
        halaman = len(tercetak.pages)
        del tercetak
    return HasilPdf(isi, halaman, tuple(peringatan))


def _tata_bab(dokumen: Dokumen) -> Any:
    """Lays out; once more with tighter chapters when a chapter ends on a nearly empty page."""
    logo = {dokumen.logo.sha256: dokumen.isi_logo} if dokumen.logo else {}
    tercetak = _tata(html(dokumen), dokumen.kertas, logo)
    rapat = {b.kunci for b in bab_tercetak(tercetak.pages, dokumen) if b.perlu_rapat}
    if not rapat:
        return tercetak
    # Two laid out documents at once would double the memory, and with the GC off the first one
    # is full of cycles that only a collection frees.
    del tercetak
    gc.collect()
    return _tata(html(dokumen, rapat=rapat), dokumen.kertas, logo)


def _tata(isi: str, kertas: Kertas, logo: Mapping[str, bytes] = TANPA_LOGO) -> Any:
    dokumen = weasyprint.HTML(string=isi, url_fetcher=PengambilHuruf(logo), base_url=None)
    return dokumen.render(stylesheets=[_gaya(kertas)], font_config=_HURUF)


@lru_cache(maxsize=2)
def _gaya(kertas: Kertas) -> Any:
    return weasyprint.CSS(
        string=lembar_gaya(kertas), url_fetcher=PengambilHuruf(), font_config=_HURUF
    )


class _Penutup:
    """Writes page labels: the cover by name, front matter in Roman, the body in Arabic figures."""

    def __init__(self, dokumen: Dokumen) -> None:
        self.dokumen = dokumen

    def __call__(self, tercetak: Any, berkas: Any) -> None:
        if not self.dokumen.bab:
            return
        bab = halaman_jangkar(tercetak.pages, jangkar(self.dokumen.bab[0].kunci))
        label = "0 << /P (Sampul) >>"
        if bab > 1:
            label += " 1 << /S /r /St 1 >>"
        label += f" {bab} << /S /D /St 1 >>"
        berkas.catalog["PageLabels"] = f"<< /Nums [{label}] >>"


@contextmanager
def _tanpa_gc() -> Iterator[None]:
    """Layout makes millions of objects that all live until the end: collecting costs 15 %."""
    aktif = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if aktif:
            gc.enable()
        gc.collect()


class _Penangkap(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.daftar: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.daftar.append(record.getMessage())


@contextmanager
def _tangkap_peringatan() -> Iterator[list[str]]:
    catatan = logging.getLogger("weasyprint")
    penangkap = _Penangkap()
    catatan.addHandler(penangkap)
    try:
        yield penangkap.daftar
    finally:
        catatan.removeHandler(penangkap)
