"""What the pages of an import show, made ready: columns with one worked row, questions, changes."""

from dataclasses import dataclass
from decimal import Decimal

from core.angka import bilangan, rupiah
from core.impor.bacaan import Temuan
from core.impor.kantor import NAMA_BIDANG, UANG
from core.impor.kenali.kolom_tabel import BIDANG_TABEL
from core.impor.lembar import huruf_kolom, teks
from core.impor.pratinjau import Butir, Pratinjau
from core.impor.services import halangan
from core.periode.kunci import keadaan

TAMPIL_MAKS = 200
"""Rows of one list on the page; the rest is counted. The command prints all."""


@dataclass(frozen=True, kw_only=True)
class Kolom:
    nomor: int
    huruf: str
    judul: str
    contoh: str
    bidang: str
    arti: str


@dataclass(frozen=True, kw_only=True)
class Baris:
    """A value as it will be, beside what it is now."""

    judul: str
    kode: str
    kolom: str
    sel: str
    rincian: str
    tertulis: str
    sekarang: str
    menjadi: str
    kosong: bool


def kolom_pratinjau(hasil: Pratinjau) -> list[Kolom]:
    """The columns of the sheet with what stands in the worked row."""
    sumber = hasil.sumber
    contoh = baris_contoh(hasil)
    return [
        Kolom(
            nomor=nomor,
            huruf=huruf_kolom(nomor),
            judul=judul,
            contoh=teks(sumber.lembar.isi(contoh, nomor))[:80] if contoh else "",
            bidang=sumber.kepala.peta.get(nomor, ""),
            arti=sumber.pengenal.bidang.get(sumber.kepala.peta.get(nomor, ""), ""),
        )
        for nomor, judul in sorted(sumber.kepala.judul.items())
    ]


def baris_contoh(hasil: Pratinjau) -> int:
    """The first row that was read; without one the first below the header."""
    if hasil.butir:
        return hasil.butir[0].nilai.baris
    return next((n for n, _ in hasil.sumber.lembar if n > hasil.sumber.kepala.akhir), 0)


def baris_perubahan(daftar: list[Butir]) -> list[Baris]:
    return [
        Baris(
            judul=b.baris.judul,
            kode=b.baris.kode,
            kolom=NAMA_BIDANG[b.nilai.bidang],
            sel=b.nilai.sel,
            rincian=b.nilai.rincian,
            tertulis=b.nilai.tertulis,
            sekarang=_angka(b.sekarang, b.nilai.bidang),
            menjadi=_angka(b.nilai.nilai, b.nilai.bidang),
            kosong=b.sekarang is None,
        )
        for b in daftar[:TAMPIL_MAKS]
    ]


def _angka(nilai: Decimal | None, bidang: str) -> str:
    if nilai is None:
        return "kosong"
    return rupiah(nilai) if bidang in UANG else bilangan(nilai)


@dataclass(frozen=True, kw_only=True)
class Hal:
    """A remark with its fields in words."""

    temuan: Temuan
    kolom: str


def hal(daftar: list[Temuan]) -> list[Hal]:
    return [
        Hal(temuan=t, kolom=BIDANG_TABEL.get(t.bidang, "").removesuffix(", hanya diperiksa"))
        for t in daftar[:TAMPIL_MAKS]
    ]


def isi_pratinjau(hasil: Pratinjau) -> dict[str, object]:
    """Context of the preview page."""
    kunci = keadaan(hasil.kantor.kecamatan, hasil.kantor.periode)
    return {
        "hasil": hasil,
        "kolom": kolom_pratinjau(hasil),
        "contoh": baris_contoh(hasil),
        "bidang": list(hasil.sumber.pengenal.bidang.items()),
        "lembar_lain": hasil.sumber.lain,
        "salah": hal(hasil.salah),
        "tidak_cocok": hal(hasil.tidak_cocok),
        "abai": hal(hasil.abai),
        "perubahan": baris_perubahan(hasil.ditulis),
        "banyak_ditulis": len(hasil.ditulis),
        "maks": TAMPIL_MAKS,
        "bertanya": any(t.pilihan for t in hasil.salah),
        "terkunci": kunci.alasan,
        "halangan": halangan(hasil, terima_beda=True),
    }
