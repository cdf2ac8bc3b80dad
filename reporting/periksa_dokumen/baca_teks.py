"""Plain text and Markdown: tables in every way pandoc and people write them, paragraphs."""

import html
import re
from collections.abc import Iterator
from pathlib import Path

from reporting.periksa_dokumen.baca_html import isi_html
from reporting.periksa_dokumen.model import Dokumen, Sel, Tabel
from reporting.periksa_dokumen.sambung import rapikan
from reporting.periksa_dokumen.tabel_teks import (
    baris_pipa,
    garis_pemisah,
    tabel_garis_putus,
    tabel_kisi,
    tabel_pipa,
)
from reporting.periksa_dokumen.teks_sel import NOMOR_BUTIR, gabung_garis, polos

_MARKUP = (
    (re.compile(r"!\[[^\]]*\]\([^)]*\)(?:\{[^}]*\})?"), ""),
    (re.compile(r"\[([^\]]+)\]\([^)]*\)"), r"\1"),
    (re.compile(r"\[\^[^\]]+\]"), ""),
    (re.compile(r"<!--.*?-->", re.S), ""),
    (re.compile(r"<br\s*/?>", re.I), "\n"),
    (re.compile(r"</?[a-z][a-z0-9]{0,9}(?:\s[^<>]*)?>", re.I), ""),
    (re.compile(r"\*\*|__|`"), ""),
    (re.compile(r"(?<![\w*])\*(?=\S)([^*\n]*[^*\s])\*(?![\w*])"), r"\1"),
    (re.compile(r"(?<!\w)_(?=\S)([^_\n]*[^_\s])_(?!\w)"), r"\1"),
    (re.compile(r"\\([!-/:-@\[-`{-~])"), r"\1"),
    (re.compile(r"\s*\{[#.][^}]*\}\s*$"), ""),
)
_JUDUL = re.compile(r"^ {0,3}#{1,6}\s+")
_GARIS_BAWAH = re.compile(r"^ {0,3}(?:=+|-{3,})\s*$")
_BUTIR = re.compile(rf"^\s*(?:[-*+•●▪➤✓]\s|{NOMOR_BUTIR})", re.I)
_BAGIAN = re.compile(r"^\W*(?:tabel|gambar|grafik|bab|lampiran)\s", re.I)
_TITIK = re.compile(r"(?:\.{4,}|…{2,})\s*[0-9ivxl]{1,4}\s*$", re.I)
_PAGAR = re.compile(r"^\s*(?:```|~~~)")


def baca_teks_berkas(berkas: Path) -> Dokumen:
    return baca_teks(berkas.read_text(encoding="utf-8-sig", errors="replace"))


def baca_teks(teks: str) -> Dokumen:
    """Tables by their bars, tabs, dashes or tags; lines up to an empty one are a paragraph."""
    return rapikan(list(_isi(_tanpa_kepala(teks.replace("\f", "\n").splitlines()))))


def _tanpa_kepala(garis: list[str]) -> list[str]:
    """Without the settings in front of a Markdown file."""
    if garis and garis[0].strip() == "---":
        for n, satu in enumerate(garis[1:60], 1):
            if satu.strip() in ("---", "..."):
                return garis[n + 1 :]
    return garis


def _isi(garis: list[str]) -> Iterator[str | Tabel]:
    paragraf: list[str] = []
    n = 0
    while n < len(garis):
        pakai, hasil = _tabel_di(garis, n)
        if pakai:
            yield from _paragraf(paragraf)
            paragraf = []
            yield from hasil
            n += pakai
            continue
        satu = garis[n]
        n += 1
        if _PAGAR.match(satu):
            continue
        if paragraf and _putus(paragraf, satu):
            yield from _paragraf(paragraf)
            paragraf = []
        if satu.strip() and not _GARIS_BAWAH.match(satu) and not _TITIK.search(satu):
            paragraf.append(satu)
    yield from _paragraf(paragraf)


def _tabel_di(garis: list[str], n: int) -> tuple[int, list[str | Tabel]]:
    """How many lines from here are a table, and what they hold."""
    satu = garis[n]
    if re.match(r"^\s*<table\b", satu, re.I):
        akhir = next(
            (m for m in range(n, len(garis)) if re.search(r"</table\s*>", garis[m], re.I)), None
        )
        if akhir is not None:
            return akhir - n + 1, isi_html("\n".join(garis[n : akhir + 1]))
    for pembaca in (tabel_kisi, tabel_garis_putus, tabel_pipa):
        pakai, baris = pembaca(garis, n)
        if pakai:
            return pakai, [Tabel([[_sel(s) for s in b] for b in baris])]
    if "\t" in satu.strip("\n"):
        return _tabel_tab(garis, n)
    return 0, []


def _tabel_tab(garis: list[str], n: int) -> tuple[int, list[str | Tabel]]:
    # A total at a table's foot may have lost its empty cells, never its tabs.
    akhir = n
    while akhir < len(garis) and ("\t" in garis[akhir] or garis[akhir].lstrip().startswith("|")):
        akhir += 1
    baris = [
        baris_pipa(g) if g.lstrip().startswith("|") else g.split("\t")
        for g in garis[n:akhir]
        if not garis_pemisah(g)
    ]
    return akhir - n, [Tabel([[_sel(s) for s in b] for b in baris])]


def _sel(teks: str) -> Sel:
    tebal = bool(re.match(r"^\s*(?:\*\*|__|<b>|<strong>)", teks))
    jernih = re.sub(r"&nbsp;|\u00a0", " ", teks)
    dalam = len(jernih) - len(jernih.lstrip(" "))
    return Sel(gabung_garis(_tanpa_markup(teks).splitlines()), tebal, dalam)


def _tanpa_markup(teks: str) -> str:
    for pola, ganti in _MARKUP:
        teks = pola.sub(ganti, teks)
    return html.unescape(teks).strip(" *")


def _putus(paragraf: list[str], satu: str) -> bool:
    """Whether a line begins something else than the paragraph above it goes on with."""
    akhir = paragraf[-1].rstrip()
    if not satu.strip() or _JUDUL.match(akhir) or _JUDUL.match(satu):
        return True
    if _GARIS_BAWAH.match(satu) or _BUTIR.match(satu) or _BAGIAN.match(satu):
        return True
    lanjut = satu.lstrip()[0].islower() or not akhir.endswith((".", ":", ";", "!", "?"))
    return not lanjut


def _paragraf(garis: list[str]) -> Iterator[str]:
    if not garis:
        return
    teks = _JUDUL.sub("", gabung_garis(garis))
    if rapi := polos(_tanpa_markup(teks)).strip("#").strip():
        yield rapi
