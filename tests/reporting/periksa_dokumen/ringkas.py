"""Findings of a report written as Markdown, in short."""

from reporting.periksa_dokumen.baca_teks import baca_teks
from reporting.periksa_dokumen.periksa import periksa


def temuan(teks: str) -> list[tuple[str, str, str, str]]:
    """Rule, place, found, expected."""
    hasil = periksa(baca_teks(teks))
    return [(t.aturan, str(t.tempat), t.tertulis, t.seharusnya) for t in hasil]


def aturan(teks: str) -> list[str]:
    return [t[0] for t in temuan(teks)]


def sebab(teks: str, nama: str) -> list[str]:
    """What explains the findings of a rule."""
    return [t.dijelaskan_oleh for t in periksa(baca_teks(teks)) if t.aturan == nama]


def tabel(judul: str, *baris: str) -> str:
    """Rows with bars between their cells; the first is the head."""
    kepala, *isi = baris
    garis = "|" + "---|" * (kepala.count("|") + 1)
    return "\n".join([judul, "", f"| {kepala} |", garis, *(f"| {b} |" for b in isi), ""])
