"""Timeliness: when each office handed in and was approved, against its own deadline."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from enum import StrEnum
from functools import cached_property
from io import BytesIO
from typing import Any

from django.utils import timezone
from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from core.angka import triwulan_label
from core.impor.ekspor import tulis_teks
from core.periode.models import KeadaanLaporan, Periode
from core.periode.queries import periode_terbuka
from core.periode.zona import zona_kabupaten
from tasks.queries_keadaan import batas_banyak, dokumen_pertama, laporan_banyak
from tenants.models import Kecamatan
from tenants.queries import kecamatan_aktif

TRIWULAN_TAMPIL = 8
"""Quarters side by side: two years."""


class Nilai(StrEnum):
    """How an office did in a quarter."""

    TEPAT = "tepat"
    TERLAMBAT = "terlambat"
    MENUNGGAK = "menunggak"  # over the deadline, nothing handed in
    BELUM = "belum"  # not handed in, still in time


LABEL = {
    Nilai.TEPAT: "tepat waktu",
    Nilai.TERLAMBAT: "terlambat",
    Nilai.MENUNGGAK: "belum diajukan, lewat batas",
    Nilai.BELUM: "belum diajukan",
}


@dataclass(frozen=True, kw_only=True)
class Sel:
    """One office in one quarter."""

    periode: Periode
    batas: datetime
    kelonggaran: bool  # the deadline is its own, later one
    nilai: Nilai
    laporan: KeadaanLaporan | None
    dokumen_pertama: datetime | None

    @property
    def diajukan_pada(self) -> datetime | None:
        return self.laporan.diajukan_pada if self.laporan else None

    @property
    def disetujui_pada(self) -> datetime | None:
        """The step that made it binding; a later one (final) stands for it."""
        return self.laporan.sejak if self.laporan and self.laporan.mengunci else None

    @property
    def label(self) -> str:
        return LABEL[self.nilai]

    @property
    def hari_terlambat(self) -> int:
        """Whole days begun since the deadline until it came; 0 when in time or still to come."""
        if self.nilai is not Nilai.TERLAMBAT or self.diajukan_pada is None:
            return 0
        lewat = self.diajukan_pada - self.batas
        return max(0, -(-lewat // timedelta(days=1)))


@dataclass(frozen=True)
class Jumlah:
    """How the cells of a row, a column or the whole did."""

    sel: tuple[Sel, ...]

    def banyak(self, nilai: Nilai) -> int:
        return sum(s.nilai is nilai for s in self.sel)

    @property
    def tepat(self) -> int:
        return self.banyak(Nilai.TEPAT)

    @property
    def terlambat(self) -> int:
        return self.banyak(Nilai.TERLAMBAT)

    @property
    def menunggak(self) -> int:
        return self.banyak(Nilai.MENUNGGAK)

    @property
    def belum(self) -> int:
        return self.banyak(Nilai.BELUM)

    @property
    def jatuh_tempo(self) -> int:
        """Quarters that count: handed in, or over their deadline."""
        return len(self.sel) - self.belum


@dataclass(frozen=True)
class BarisKetepatan:
    kecamatan: Kecamatan
    sel: tuple[Sel, ...]

    @property
    def jumlah(self) -> Jumlah:
        return Jumlah(self.sel)


@dataclass(frozen=True)
class Ketepatan:
    """Oldest quarter first."""

    periode: Sequence[Periode]
    baris: Sequence[BarisKetepatan]

    @cached_property
    def jumlah(self) -> Jumlah:
        return Jumlah(tuple(s for b in self.baris for s in b.sel))

    @property
    def per_triwulan(self) -> list[Jumlah]:
        return [Jumlah(tuple(b.sel[n] for b in self.baris)) for n in range(len(self.periode))]


def ketepatan(sampai: Periode, saat: datetime | None = None) -> Ketepatan:
    """Every active office over the opened quarters up to this one; a fixed number of queries."""
    saat = saat or timezone.now()
    semua = [
        p for p in periode_terbuka() if (p.tahun, p.triwulan) <= (sampai.tahun, sampai.triwulan)
    ]
    periode = semua[:TRIWULAN_TAMPIL][::-1]
    laporan, batas, dokumen = (
        laporan_banyak(periode),
        batas_banyak(periode),
        dokumen_pertama(periode),
    )
    baris = []
    for kecamatan in kecamatan_aktif():
        sel = []
        for p in periode:
            kunci = (kecamatan.pk, p.pk)
            akhir = max(p.batas, batas.get(kunci, p.batas))
            sel.append(
                Sel(
                    periode=p,
                    batas=akhir,
                    kelonggaran=akhir > p.batas,
                    nilai=menilai(laporan.get(kunci), akhir, saat),
                    laporan=laporan.get(kunci),
                    dokumen_pertama=dokumen.get(kunci),
                )
            )
        baris.append(BarisKetepatan(kecamatan, tuple(sel)))
    return Ketepatan(periode, baris)


def menilai(laporan: KeadaanLaporan | None, batas: datetime, saat: datetime) -> Nilai:
    """By the first submission; a report sent back was in time if it first came in time."""
    if laporan is not None and laporan.diajukan_pada is not None:
        return Nilai.TERLAMBAT if laporan.terlambat else Nilai.TEPAT
    return Nilai.MENUNGGAK if saat > batas else Nilai.BELUM


KEPALA = (
    *("Kecamatan", "Triwulan", "Batas", "Diajukan", "Disetujui", "Penilaian", "Terlambat (hari)"),
    *("Kelonggaran", "Dokumen pertama"),
)


def buku(isi: Ketepatan) -> bytes:
    """One row for each office and quarter, dates as dates in the regency's own clock."""
    berkas = Workbook()
    lembar = berkas.active
    assert isinstance(lembar, Worksheet)
    lembar.title = "Ketepatan waktu"
    _tulis(lembar, 1, KEPALA)
    for sel in lembar[1]:
        sel.font = Font(bold=True)
    zona = zona_kabupaten()
    nomor = 1
    for baris in isi.baris:
        for satu in baris.sel:
            nomor += 1
            _tulis(lembar, nomor, _isi_baris(baris.kecamatan, satu, zona))
    for kolom in range(1, len(KEPALA) + 1):
        lembar.column_dimensions[get_column_letter(kolom)].width = 20
    lembar.freeze_panes = "C2"
    keluar = BytesIO()
    berkas.save(keluar)
    return keluar.getvalue()


def _isi_baris(kecamatan: Kecamatan, sel: Sel, zona: tzinfo) -> tuple[Any, ...]:
    return (
        kecamatan.nama,
        triwulan_label(sel.periode.tahun, sel.periode.triwulan),
        _waktu(sel.batas, zona),
        _waktu(sel.diajukan_pada, zona),
        _waktu(sel.disetujui_pada, zona),
        sel.label,
        sel.hari_terlambat,
        "ya" if sel.kelonggaran else "",
        _waktu(sel.dokumen_pertama, zona),
    )


def _waktu(saat: datetime | None, zona: tzinfo) -> datetime | None:
    """Workbooks know no time zone."""
    return timezone.localtime(saat, zona).replace(tzinfo=None) if saat else None


def _tulis(lembar: Worksheet, nomor: int, isi: Sequence[Any]) -> None:
    for kolom, nilai in enumerate(isi, 1):
        sel: Any = lembar.cell(nomor, kolom)
        if isinstance(nilai, str):
            tulis_teks(sel, nilai)
        else:
            sel.value = nilai
            if isinstance(nilai, datetime):
                sel.number_format = "dd/mm/yyyy hh:mm"
