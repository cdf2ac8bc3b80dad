"""Texts as templates with named variables. Imports no model: usable without a database."""

from reporting.narasi.bawaan_naskah import BAWAAN, naskah_bawaan
from reporting.narasi.naskah import Variabel, kutip_regulasi, rangkai, susun
from reporting.narasi.templat import NaskahSalah
from reporting.narasi.variabel import variabel_umum

__all__ = [
    "BAWAAN",
    "NaskahSalah",
    "Variabel",
    "kutip_regulasi",
    "naskah_bawaan",
    "rangkai",
    "susun",
    "variabel_umum",
]
