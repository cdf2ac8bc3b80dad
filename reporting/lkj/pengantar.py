"""Cover, Kata Pengantar with its signature, and the three lists."""

from __future__ import annotations

from collections.abc import Callable

from core.angka import bulan_tahun
from reporting.dokumen.bagian import susunan
from reporting.dokumen.blok import DaftarOtomatis, Muka, Paragraf, Sampul
from reporting.lkj.ikhtisar import ikhtisar
from reporting.lkj.kata import teks
from reporting.lkj.penanda import tanda_tangan
from reporting.narasi.variabel import nama_kabupaten, nama_kecamatan, nama_triwulan, tahunan
from reporting.snapshot.model import Snapshot


def sampul(snapshot: Snapshot) -> Sampul:
    """The cover. "Perubahan" stands there only after a budget change."""
    kebijakan = snapshot.kebijakan
    perubahan = " Perubahan" if snapshot.periode.perubahan else ""
    return Sampul(
        pemerintah=f"Pemerintah {nama_kabupaten(snapshot)}",
        judul=kebijakan.judul_laporan,
        singkatan=f"({kebijakan.singkatan_laporan}){perubahan}",
        periode="" if tahunan(snapshot) else nama_triwulan(snapshot),
        tahun=f"Tahun {snapshot.periode.tahun}",
        kantor=nama_kecamatan(snapshot),
        wilayah=f"{nama_kabupaten(snapshot)}, Provinsi {snapshot.kabupaten.provinsi}",
        bulan=bulan_tahun(snapshot.pengesahan.tanggal),
    )


def muka(snapshot: Snapshot) -> tuple[Muka | DaftarOtomatis, ...]:
    """Kata Pengantar, the executive summary, contents, tables and figures, as chosen."""
    return tuple(_BAGIAN[kunci](snapshot) for kunci in susunan(snapshot, "muka"))


def _kata_pengantar(snapshot: Snapshot) -> Muka:
    isi = tuple(
        Paragraf(blok.isi, gaya="pengantar") if isinstance(blok, Paragraf) else blok
        for blok in teks(snapshot, "pengantar")
    )
    return Muka("kata-pengantar", "Kata Pengantar", (*isi, tanda_tangan(snapshot)))


_BAGIAN: dict[str, Callable[[Snapshot], Muka | DaftarOtomatis]] = {
    "kata-pengantar": _kata_pengantar,
    "ikhtisar": ikhtisar,
    "daftar-isi": lambda _: DaftarOtomatis("isi"),
    "daftar-tabel": lambda _: DaftarOtomatis("tabel"),
    "daftar-gambar": lambda _: DaftarOtomatis("gambar"),
}
