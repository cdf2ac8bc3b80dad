"""Workbooks built in the test, and the Tabel 3.4 of a printed report, its misprints included."""

import csv
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

KEPALA_ATAS = ("NO", "PROGRAM/KEGIATAN/ SUB KEGIATAN", "KINERJA", None, None, "ANGGARAN")
KEPALA_BAWAH = (
    *(None, None, "TARGET", "REALISASI s/d TW.IV TAHUN 2024", "Capaian (%)"),
    "TARGET s/d TRIWULAN IV (BERDASARKAN ANGGARAN KAS)",
    *("REALISASI ANGGARAN S.D Triwulan IV 2024 (Rp.)", "Capaian (%)"),
)


def _tabel_34() -> list[list[str]]:
    """Rows of the printed table, figures as they were typed."""
    berkas = Path(__file__).parent / "data" / "tabel_34.csv"
    with berkas.open(encoding="utf-8", newline="") as isi:
        return list(csv.reader(isi, delimiter=";"))


def isi_xlsx(buku: Workbook) -> bytes:
    keluar = BytesIO()
    buku.save(keluar)
    return keluar.getvalue()


@pytest.fixture
def xlsx() -> Callable[..., bytes]:
    """`xlsx([[...], ...], ubah=lambda lembar: ...)` → a workbook of one sheet as bytes."""

    def buat(
        baris: list, nama: str = "Lembar", ubah: Callable[[Worksheet], None] | None = None
    ) -> bytes:
        buku = Workbook()
        lembar = buku.active
        lembar.title = nama
        for satu in baris:
            lembar.append(list(satu))
        if ubah:
            ubah(lembar)
        return isi_xlsx(buku)

    return buat


@pytest.fixture
def tabel_34() -> Callable[..., bytes]:
    """The printed table as a workbook; `ubah(lembar)` changes it before it is saved."""

    def buat(ubah: Callable[[Worksheet], None] | None = None) -> bytes:
        buku = Workbook()
        lembar = buku.active
        lembar.title = "Tabel 3.4"
        for judul in ("Tabel 3.4", "Realisasi Anggaran Triwulan IV Tahun 2024", "Kecamatan Wotu"):
            lembar.append([judul])
        lembar.append([])
        lembar.append(list(KEPALA_ATAS))
        lembar.append(list(KEPALA_BAWAH))
        for rentang in ("A5:A6", "B5:B6", "C5:E5", "F5:H5"):
            lembar.merge_cells(rentang)
        lembar.append([f"({n})" for n in range(1, 9)])
        lembar.append([None] * 7 + ["(7/6*100)"])
        for baris in _tabel_34():
            lembar.append([isi or None for isi in baris])
        lembar.merge_cells(f"A{lembar.max_row}:B{lembar.max_row}")
        if ubah:
            ubah(lembar)
        return isi_xlsx(buku)

    return buat


@pytest.fixture
def di_wotu(wotu: object) -> Iterator[object]:
    from django_tenants.utils import tenant_context

    with tenant_context(wotu):
        yield wotu


@pytest.fixture
def lihat(di_wotu: object, tw4: object) -> Callable[..., object]:
    """`lihat(bytes)` → the preview for Wotu, TW IV 2024."""
    from core.impor.baca_berkas import baca_berkas
    from core.impor.kantor import kantor_triwulan
    from core.impor.pratinjau import pilih_sumber, susun_pratinjau

    def buat(isi: bytes, nama: str = "berkas.xlsx", jawaban: dict | None = None) -> object:
        sumber = pilih_sumber(baca_berkas(isi, nama))
        return susun_pratinjau(sumber, kantor_triwulan(di_wotu, tw4), jawaban or {})

    return buat
