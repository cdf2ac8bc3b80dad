"""A section as it will be printed, on the screen."""

from __future__ import annotations

import re

from reporting.dokumen.blok import Blok, Paragraf
from reporting.narasi.acuan import Acuan
from reporting.narasi.naskah import susun
from reporting.narasi.templat import NaskahSalah
from reporting.render.html import blok_lain
from reporting.render.konteks import Konteks, RujukanTakDikenal
from reporting.render.teks import paragraf

# The target of a reference stands elsewhere in the report, not on this page.
_TAUTAN = re.compile(r'<a href="#[^"]*">(.*?)</a>')


def pratinjau(acuan: Acuan, template: str) -> str:
    """Safe HTML of a section; empty when the facts of a report are missing.

    Raises NaskahSalah.
    """
    if acuan.konteks is None:
        return ""
    blok = susun(template, acuan.variabel, acuan.regulasi)
    try:
        isi = "".join(_tulis(satu, acuan.konteks) for satu in blok)
    except RujukanTakDikenal as galat:
        raise NaskahSalah(f"Rujukan “{galat.args[0]}” tidak ada dalam laporan ini") from None
    return _TAUTAN.sub(r"\1", isi)


def _tulis(blok: Blok, k: Konteks) -> str:
    return paragraf(blok, k) if isinstance(blok, Paragraf) else blok_lain(blok, k)
