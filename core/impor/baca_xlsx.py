"""XLSX → grid, in one pass that sees a cell's formula and its saved result together.

openpyxl reads them in two passes over a workbook held whole in memory (20,000 rows of SIPD: a
gigabyte), and its lean mode drops hidden rows and merged cells. Styles are judged by openpyxl.
"""

import posixpath
import re
from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal
from io import BytesIO
from xml.etree.ElementTree import Element, ParseError, fromstring, iterparse  # noqa: S405

from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900, from_excel

from core.impor.galat import BerkasDitolak
from core.impor.lembar import (
    BukuKerja,
    Galat,
    IsiSel,
    Lembar,
    Persen,
    RumusKosong,
    nomor_kolom,
)
from core.impor.wadah import BESAR, RUSAK, Wadah

BARIS_MAKS = 30_000
KOLOM_MAKS = 256
SEL_MAKS = 1_500_000
LEMBAR_MAKS = 60
LEPAS_MAKS = 400_000
"""Elements between two rows: only those of a row are let go of while reading."""
EXCEL_MAKS = 1_048_576
"""Rows a sheet can have at all, empty ones included."""
_ALAMAT = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")


def baca_xlsx(isi: bytes, nama: str) -> BukuKerja:
    """Every sheet of a workbook. Raises BerkasDitolak with a reason for people."""
    wadah = Wadah(isi)
    try:
        return _Pembaca(wadah).buku(nama)
    except BerkasDitolak:
        raise
    except (ParseError, KeyError, IndexError, ValueError, TypeError, OverflowError) as galat:
        raise BerkasDitolak(RUSAK) from galat


def _urai(isi: bytes) -> Element:
    """Safe for this reader: Wadah.baca has already refused anything with a DTD."""
    return fromstring(isi)  # noqa: S314


def _polos(nama: str) -> str:
    return nama.rpartition("}")[2]


def _anak(elemen: Element, nama: str) -> Iterator[Element]:
    return (a for a in elemen.iter() if _polos(a.tag) == nama)


def _atribut(elemen: Element, nama: str) -> str:
    return next((v for k, v in elemen.attrib.items() if _polos(k) == nama), "")


class _Pembaca:
    def __init__(self, wadah: Wadah) -> None:
        self._wadah = wadah
        self._buku = self._akar()
        self._teks: list[str] = []
        self._format: list[str] = []  # "", "persen" or "tanggal" for each style
        self._epoch = CALENDAR_WINDOWS_1900
        self._sel = 0

    def _akar(self) -> str:
        for rel in _anak(_urai(self._wadah.baca("_rels/.rels")), "Relationship"):
            if rel.get("Type", "").endswith("/officeDocument"):
                return rel.get("Target", "").lstrip("/")
        raise BerkasDitolak(RUSAK)

    def buku(self, nama: str) -> BukuKerja:
        akar = _urai(self._wadah.baca(self._buku))
        rel = self._hubungan()
        if any(_atribut(p, "date1904") in ("1", "true") for p in _anak(akar, "workbookPr")):
            self._epoch = CALENDAR_MAC_1904
        self._muat_teks(rel)
        self._muat_format(rel)
        lembar = []
        for satu in list(_anak(akar, "sheet")):
            jenis, bagian = rel[_atribut(satu, "id")]
            if jenis == "worksheet":
                lembar.append(self._lembar(satu, bagian))
        if not lembar or len(lembar) > LEMBAR_MAKS:
            raise BerkasDitolak(f"Buku kerja harus memuat 1 sampai {LEMBAR_MAKS} lembar.")
        return BukuKerja(nama, lembar)

    def _hubungan(self) -> dict[str, tuple[str, str]]:
        folder, berkas = posixpath.split(self._buku)
        isi = self._wadah.baca(posixpath.join(folder, "_rels", f"{berkas}.rels"))
        hasil = {}
        for rel in _anak(_urai(isi), "Relationship"):
            tujuan = rel.get("Target", "")
            jalur = tujuan.lstrip("/") if tujuan.startswith("/") else posixpath.join(folder, tujuan)
            jenis = rel.get("Type", "").rpartition("/")[2]
            hasil[rel.get("Id", "")] = (jenis, posixpath.normpath(jalur))
        return hasil

    def _bagian(self, rel: dict[str, tuple[str, str]], jenis: str) -> Element | None:
        jalur = next((j for t, j in rel.values() if t == jenis), "")
        return _urai(self._wadah.baca(jalur)) if jalur in self._wadah else None

    def _muat_teks(self, rel: dict[str, tuple[str, str]]) -> None:
        akar = self._bagian(rel, "sharedStrings")
        for satu in akar if akar is not None else ():
            self._teks.append(_teks_kaya(satu))

    def _muat_format(self, rel: dict[str, tuple[str, str]]) -> None:
        akar = self._bagian(rel, "styles")
        if akar is None:
            return
        sendiri = {
            _atribut(f, "numFmtId"): _atribut(f, "formatCode") for f in _anak(akar, "numFmt")
        }
        for daftar in _anak(akar, "cellXfs"):
            for gaya in daftar:
                kode = gaya.get("numFmtId", "0")
                pola = sendiri.get(kode) or BUILTIN_FORMATS.get(int(kode), "General")
                persen = "%" in re.sub(r'"[^"]*"|\\.', "", pola)
                tanggal = not persen and is_date_format(pola)
                self._format.append("persen" if persen else "tanggal" if tanggal else "")

    # --- One sheet --------------------------------------------------------------------------
    def _lembar(self, satu: Element, bagian: str) -> Lembar:
        hasil = Lembar(
            nama=satu.get("name", "")[:60],
            tersembunyi=satu.get("state", "visible") != "visible",
        )
        nomor = baris = sejak = 0
        for _, elemen in iterparse(BytesIO(self._wadah.baca(bagian))):  # noqa: S314
            nama = _polos(elemen.tag)
            sejak += 1
            if sejak > LEPAS_MAKS or baris > EXCEL_MAKS:
                raise BerkasDitolak(BESAR)
            if nama == "row":
                baris, sejak = baris + 1, 0
                nomor = int(elemen.get("r") or nomor + 1)
                self._baris(hasil, nomor, elemen)
                elemen.clear()
            elif nama == "col" and elemen.get("hidden") in ("1", "true"):
                akhir = min(int(elemen.get("max", "0")), KOLOM_MAKS)
                hasil.kolom_tersembunyi.update(range(int(elemen.get("min", "1")), akhir + 1))
            elif nama == "mergeCell":
                hasil.gabungan.append(_rentang(elemen.get("ref", "")))
        return hasil

    def _baris(self, lembar: Lembar, nomor: int, elemen: Element) -> None:
        isi: list[IsiSel] = []
        kolom = 0
        for sel in elemen:
            if _polos(sel.tag) != "c":
                continue
            cocok = _ALAMAT.fullmatch(sel.get("r", ""))
            kolom = nomor_kolom(cocok[1]) if cocok else kolom + 1
            nilai = self._isi(sel)
            if nilai is None or nilai == "":
                continue
            if kolom > KOLOM_MAKS:
                raise BerkasDitolak(f'Lembar "{lembar.nama}" lebih dari {KOLOM_MAKS} kolom.')
            isi.extend([None] * (kolom - len(isi)))
            isi[kolom - 1] = nilai
            self._sel += 1
        if not isi:
            return
        if len(lembar.baris) >= BARIS_MAKS or self._sel > SEL_MAKS:
            raise BerkasDitolak(
                f'Lembar "{lembar.nama}" lebih dari {BARIS_MAKS // 1000} ribu baris. '
                "Bagi menjadi beberapa berkas."
            )
        if elemen.get("hidden") in ("1", "true"):
            lembar.baris_tersembunyi.add(nomor)
        lembar.baris[nomor] = isi

    def _isi(self, sel: Element) -> IsiSel:
        rumus = nilai = None
        for anak in sel:
            nama = _polos(anak.tag)
            if nama == "v":
                nilai = anak.text
            elif nama == "f":
                rumus = anak.text or ""
            elif nama == "is":
                nilai = _teks_kaya(anak)
        if nilai is None or (nilai == "" and sel.get("t") != "str"):
            return None if rumus is None else RumusKosong(rumus[:200])
        return self._menurut_jenis(sel.get("t", "n"), nilai, sel.get("s", "0"))

    def _menurut_jenis(self, jenis: str, nilai: str, gaya: str) -> IsiSel:
        if jenis == "s":
            return self._teks[int(nilai)]
        if jenis in ("str", "inlineStr"):
            return nilai.strip()
        if jenis == "b":
            return nilai in ("1", "true")
        if jenis == "e":
            return Galat(nilai)
        if jenis == "d":
            return datetime.fromisoformat(nilai.removesuffix("Z"))
        indeks = int(gaya)
        format_ = self._format[indeks] if 0 <= indeks < len(self._format) else ""
        if format_ == "persen":
            return Persen(Decimal(f"{float(nilai):.15g}") * 100)
        angka = int(nilai) if re.fullmatch(r"-?[0-9]{1,17}", nilai) else float(nilai)
        if format_ == "tanggal":
            return _tanggal(angka, self._epoch)
        return angka


def _tanggal(angka: int | float, epoch: datetime) -> IsiSel:
    try:
        hasil: IsiSel = from_excel(angka, epoch)
    except (ValueError, OverflowError):
        return Galat(f"tanggal {angka}")
    return hasil


def _teks_kaya(elemen: Element) -> str:
    """Text of a rich string; phonetic hints are no part of it."""
    potong = []
    for anak in elemen:
        nama = _polos(anak.tag)
        if nama == "t":
            potong.append(anak.text or "")
        elif nama == "r":
            potong += [t.text or "" for t in anak if _polos(t.tag) == "t"]
    return "".join(potong).strip()


def _rentang(ref: str) -> tuple[int, int, int, int]:
    awal, _, akhir = ref.partition(":")
    satu, dua = _ALAMAT.fullmatch(awal), _ALAMAT.fullmatch(akhir or awal)
    if not (satu and dua):
        raise ValueError(ref)
    return int(satu[2]), nomor_kolom(satu[1]), int(dua[2]), nomor_kolom(dua[1])
