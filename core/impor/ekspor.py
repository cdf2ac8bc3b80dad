"""The office's rows as XLSX: the template to fill in, and the same with its figures.

Numbers are numbers. Totals are written as values: a formula would carry no saved result, and
this product's own reader would then have to refuse it.
"""

from io import BytesIO

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from core.anggaran.pohon import Pohon, SimpulKegiatan, SimpulProgram, SimpulSub
from core.angka import bulatkan, triwulan_label
from core.impor.kantor import KantorTriwulan
from core.impor.kenali.templat import penanda

BARIS_KEPALA = 4
KOLOM = (
    ("Kode", 22),
    ("Kelurahan (sub unit)", 20),
    ("Program, kegiatan, sub kegiatan", 62),
    ("Target volume", 12),
    ("Satuan", 18),
    ("Realisasi volume s.d. triwulan", 14),
    ("Pagu setahun (Rp)", 18),
    ("Anggaran kas triwulan ini (Rp)", 18),
    ("Realisasi anggaran s.d. triwulan (Rp)", 18),
    ("Capaian kinerja (%)", 11),
    ("Serapan anggaran (%)", 11),
)
ANGKA = {4: "#,##0.##", 6: "#,##0.##", 7: "#,##0", 8: "#,##0", 9: "#,##0", 10: "0.00", 11: "0.00"}
DIISI = (4, 6, 7, 8, 9)
_TIPIS = Side(style="thin", color="CBD2D6")
_KEPALA = PatternFill("solid", fgColor="0B5870")
_PROGRAM = PatternFill("solid", fgColor="E7EBED")
_ISIAN = PatternFill("solid", fgColor="FFFBEF")


def buku_isian(kantor: KantorTriwulan, pohon: Pohon, *, kosong: bool) -> bytes:
    """The workbook; `kosong` leaves the quarter's realisasi empty (the template)."""
    buku = Workbook()
    lembar = buku.active
    assert isinstance(lembar, Worksheet)
    lembar.title = "Isian"
    _kepala(lembar, kantor)
    penulis = _Penulis(lembar, kantor, kosong)
    for program in pohon.program:
        penulis.program(program)
    if not kosong:
        penulis.total(pohon)
    _aturan(lembar, penulis.nomor)
    _petunjuk(buku.create_sheet("Petunjuk"))
    keluar = BytesIO()
    buku.save(keluar)
    return keluar.getvalue()


def nama_buku(kantor: KantorTriwulan, *, kosong: bool) -> str:
    awal = "Templat" if kosong else "Isian"
    return f"{awal}-{kantor.kecamatan.slug}-{kantor.periode.kode}.xlsx"


def _kepala(lembar: Worksheet, kantor: KantorTriwulan) -> None:
    periode = kantor.periode
    judul = f"Isian realisasi {triwulan_label(periode.tahun, periode.triwulan)}"
    tulis_teks(lembar.cell(1, 1), f"{judul}, {kantor.kecamatan.nama_lengkap}")
    lembar.cell(1, 1).font = Font(bold=True, size=14)
    tulis_teks(lembar.cell(2, 1), penanda(kantor.kecamatan.slug, periode.kode))
    lembar.cell(2, 1).font = Font(size=9, color="5C6A75")
    for kolom, (nama, lebar) in enumerate(KOLOM, start=1):
        sel = lembar.cell(BARIS_KEPALA, kolom)
        tulis_teks(sel, nama)
        sel.font = Font(bold=True, color="FFFFFF")
        sel.fill = _KEPALA
        sel.alignment = Alignment(wrap_text=True, vertical="center", horizontal="center")
        lembar.column_dimensions[get_column_letter(kolom)].width = lebar
    lembar.row_dimensions[BARIS_KEPALA].height = 44
    lembar.freeze_panes = lembar.cell(BARIS_KEPALA + 1, 4)


class _Penulis:
    def __init__(self, lembar: Worksheet, kantor: KantorTriwulan, kosong: bool) -> None:
        self.lembar = lembar
        self.kantor = kantor
        self.kosong = kosong
        self.nomor = BARIS_KEPALA

    def program(self, program: SimpulProgram) -> None:
        self._induk(program, _PROGRAM)
        for kegiatan in program.kegiatan:
            self._induk(kegiatan, None)
            for sub in kegiatan.sub:
                if sub.dalam_dpa:
                    self._sub(sub)

    def total(self, pohon: Pohon) -> None:
        isi = ["", "", "JUMLAH", None, "", None, pohon.pagu, None, pohon.realisasi]
        self._baris([*isi, pohon.capaian, pohon.serapan], Font(bold=True), _PROGRAM)

    def _induk(self, simpul: SimpulProgram | SimpulKegiatan, warna: PatternFill | None) -> None:
        uang = [simpul.pagu, None, simpul.realisasi, simpul.capaian, simpul.serapan]
        isi = [simpul.kode, "", simpul.nama, None, "", None]
        self._baris([*isi, *([None] * 5 if self.kosong else uang)], Font(bold=True), warna)

    def _sub(self, sub: SimpulSub) -> None:
        kunci = f"{sub.kode}@{sub.kode_sub_unit}" if sub.kode_sub_unit else sub.kode
        nilai = self.kantor.baris[kunci].nilai
        unit = sub.kode_sub_unit
        if not unit and self.kantor.sub_unit:
            unit = self.kantor.kecamatan.nama_lengkap
        isi: list[object] = [sub.kode, unit, sub.nama, nilai["anggaran.target"], sub.satuan]
        volume, realisasi = nilai["anggaran.volume"], nilai["anggaran.realisasi"]
        isi += [None if self.kosong else volume, nilai["anggaran.pagu"], nilai["anggaran.kas"]]
        if self.kosong:
            isi += [None, None, None]
        else:
            isi += [realisasi, sub.capaian, sub.serapan]
        self._baris(isi, None, None)
        for kolom in DIISI:
            sel = self.lembar.cell(self.nomor, kolom)
            sel.fill = _ISIAN
            sel.protection = Protection(locked=False)

    def _baris(self, isi: list[object], huruf: Font | None, warna: PatternFill | None) -> None:
        self.nomor += 1
        for kolom, nilai in enumerate(isi, start=1):
            sel = self.lembar.cell(self.nomor, kolom)
            if isinstance(nilai, str):
                if nilai:
                    tulis_teks(sel, nilai)
            elif nilai is not None:
                sel.value = bulatkan(nilai, 2) if kolom > 9 else nilai  # type: ignore[arg-type]
            if kolom in ANGKA:
                sel.number_format = ANGKA[kolom]
            if kolom == 3:
                sel.alignment = Alignment(wrap_text=True, vertical="top")
            if huruf is not None:
                sel.font = huruf
            if warna is not None:
                sel.fill = warna
            sel.border = Border(bottom=_TIPIS)


def tulis_teks(sel: Cell, isi: str) -> None:
    """Text stays text: a leading = + - @ never becomes a formula, in any program."""
    sel.value = isi
    sel.data_type = "s"
    if isi[:1] in ("=", "+", "-", "@", "\t", "\r"):
        sel.quotePrefix = True


def _aturan(lembar: Worksheet, akhir: int) -> None:
    """Only figures of zero or more can be typed where figures belong."""
    if akhir <= BARIS_KEPALA:
        return
    for kolom in DIISI:
        bulat = kolom > 6
        aturan = DataValidation(
            type="whole" if bulat else "decimal",
            operator="greaterThanOrEqual",
            formula1="0",
            allow_blank=True,
            showErrorMessage=True,
            errorTitle="Bukan angka",
            error="Tulis angka nol atau lebih" + (", tanpa koma." if bulat else "."),
        )
        huruf = get_column_letter(kolom)
        aturan.add(f"{huruf}{BARIS_KEPALA + 1}:{huruf}{akhir}")
        lembar.add_data_validation(aturan)


_PETUNJUK = (
    "Isi kolom berlatar kuning pada lembar Isian. Jangan ubah kode dan baris kedua.",
    "Realisasi ditulis kumulatif sampai dengan triwulan ini, bukan hanya triwulan ini.",
    "Sel kosong tidak mengubah angka yang sudah tersimpan. Nol ditulis 0.",
    "Jumlah program dan kegiatan dihitung sendiri dari sub kegiatan.",
    "Unggah lewat menu Impor. Perubahan ditampilkan dahulu sebelum disimpan.",
)


def _petunjuk(lembar: Worksheet) -> None:
    lembar.column_dimensions["A"].width = 100
    for nomor, isi in enumerate(_PETUNJUK, start=1):
        tulis_teks(lembar.cell(nomor, 1), isi)
