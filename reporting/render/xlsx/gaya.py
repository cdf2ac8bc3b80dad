"""Looks of cells and the number formats of values.

A number format is stored in one notation and shown in the reader's: where Windows is set to
Indonesian, "#,##0.00" shows 3.308.672.275,00. So nothing here writes a separator into a figure.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from xlsxwriter import Workbook

from core.angka import MINUS, bulatkan, terbilang
from reporting.dokumen.blok import Banyak, Bervolume, Nilai, Persen, Poin, Rupiah, Tanggal

BULAT, DUA = "#,##0", "#,##0.00"
UTAMA, REDUP, ISI_1, ISI_2, GARIS = "#143A52", "#55616B", "#DCE5EA", "#F0F4F6", "#9AA7B0"
_HURUF = "Arial"

_TINGKAT: dict[str, dict[str, Any]] = {
    "sasaran": {"bold": True, "font_color": "#FFFFFF", "bg_color": UTAMA},
    "program": {"bold": True, "font_color": UTAMA, "bg_color": ISI_1},
    "kegiatan": {"bold": True, "bg_color": ISI_2},
    "jumlah": {"bold": True, "font_color": UTAMA, "bg_color": ISI_1, "top": 2},
    "kosong": {"italic": True, "font_color": REDUP, "align": "center"},
}
_INDENT = {"kegiatan": 1, "sub": 2}
_RATA = {"kiri": "left", "tengah": "center", "kanan": "right"}


def format_bilangan(nilai: Decimal) -> str:
    """Whole as "82", else two decimals, as the report prints it."""
    bulat = bulatkan(nilai)
    return BULAT if bulat == bulat.to_integral_value() else DUA


def format_nilai(isi: Nilai) -> str:
    """The number format that shows a value as the report prints it."""
    if isinstance(isi, Tanggal):
        return "[$-421]d mmmm yyyy"
    if isinstance(isi, Banyak):
        huruf = f" ({terbilang(isi.nilai)})" if isi.huruf else ""
        return BULAT + _kata(huruf + (f" {isi.satuan}" if isi.satuan else ""))
    if isinstance(isi, Rupiah):
        return f'"Rp "{BULAT}' if isi.dengan_rp else BULAT
    if isinstance(isi, Persen):
        return DUA + _kata("%" if isi.tanda else "")
    if isinstance(isi, Poin):
        return f'+{DUA};"{MINUS}"{DUA};{DUA}'
    nilai = isi.angka.nilai or Decimal(0)
    satuan = _kata(f" {isi.satuan}") if isinstance(isi, Bervolume) and isi.satuan else ""
    return format_bilangan(nilai) + satuan


def _kata(kata: str) -> str:
    kata = kata.replace('"', "")
    return f'"{kata}"' if kata else ""


@dataclass(frozen=True)
class Rupa:
    """What decides the look of a body cell."""

    tingkat: str = ""
    rata: str = ""
    nama: bool = False  # the row's name: indented by its level
    format: str = ""
    kutip: bool = False  # text that would otherwise read as a formula


class Gaya:
    """Formats of one workbook, each made once."""

    def __init__(self, buku: Workbook) -> None:
        self.buku = buku
        self._badan: dict[Rupa, Any] = {}
        dasar = {"font_name": _HURUF, "font_size": 10, "valign": "top", "text_wrap": True}
        self.dasar = dasar
        kepala = {"bold": True, "align": "center", "valign": "vcenter", "border": 1}
        warna = {"font_color": UTAMA, "bg_color": ISI_2, "border_color": GARIS}
        self.kepala = buku.add_format(dasar | kepala | warna)
        kecil = {"font_size": 8, "align": "center", "font_color": REDUP, "border": 1}
        self.nomor_kolom = buku.add_format(dasar | kecil | {"border_color": GARIS})
        besar = {"font_size": 13, "bold": True, "font_color": UTAMA}
        self.judul = buku.add_format(dasar | besar)
        self.keterangan = buku.add_format(dasar | {"font_size": 9, "font_color": REDUP})
        self.badan_polos = buku.add_format(dasar)
        self.tautan = buku.add_format(dasar | {"font_color": UTAMA, "underline": 1})

    def badan(self, rupa: Rupa) -> Any:
        """The format of a body cell."""
        if rupa not in self._badan:
            isi: dict[str, Any] = dict(self.dasar)
            isi |= {"bottom": 4, "bottom_color": GARIS} | _TINGKAT.get(rupa.tingkat, {})
            if rupa.rata:
                isi["align"] = _RATA[rupa.rata]
            if rupa.nama and rupa.tingkat in _INDENT:
                isi["indent"] = _INDENT[rupa.tingkat]
            if rupa.format:
                isi["num_format"] = rupa.format
            if rupa.kutip:
                isi["quote_prefix"] = True
            self._badan[rupa] = self.buku.add_format(isi)
        return self._badan[rupa]
