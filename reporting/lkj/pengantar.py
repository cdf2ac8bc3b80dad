"""Cover, Kata Pengantar with its signature, and the three lists."""

from __future__ import annotations

from core.angka import bulan_tahun
from reporting.dokumen.blok import DaftarOtomatis, Muka, Paragraf, Sampul, TandaTangan
from reporting.lkj.kata import teks
from reporting.narasi.variabel import nama_kabupaten, nama_kecamatan, nama_triwulan
from reporting.snapshot.model import Snapshot


def sampul(snapshot: Snapshot) -> Sampul:
    """The cover. "Perubahan" stands there only after a budget change."""
    kebijakan = snapshot.kebijakan
    perubahan = " Perubahan" if snapshot.periode.perubahan else ""
    return Sampul(
        pemerintah=f"Pemerintah {nama_kabupaten(snapshot)}",
        judul=kebijakan.judul_laporan,
        singkatan=f"({kebijakan.singkatan_laporan}){perubahan}",
        periode=nama_triwulan(snapshot),
        tahun=f"Tahun {snapshot.periode.tahun}",
        kantor=nama_kecamatan(snapshot),
        wilayah=f"{nama_kabupaten(snapshot)}, Provinsi {snapshot.kabupaten.provinsi}",
        bulan=bulan_tahun(snapshot.pengesahan.tanggal),
    )


def muka(snapshot: Snapshot) -> tuple[Muka | DaftarOtomatis, ...]:
    """Kata Pengantar, then contents, tables and figures."""
    isi = tuple(
        Paragraf(blok.isi, gaya="pengantar") if isinstance(blok, Paragraf) else blok
        for blok in teks(snapshot, "pengantar")
    )
    return (
        Muka("kata-pengantar", "Kata Pengantar", (*isi, tanda_tangan(snapshot))),
        DaftarOtomatis("isi"),
        DaftarOtomatis("tabel"),
        DaftarOtomatis("gambar"),
    )


def tanda_tangan(snapshot: Snapshot) -> TandaTangan:
    """The signer at the signature date."""
    sah = snapshot.pengesahan
    return TandaTangan(
        tempat=sah.tempat,
        tanggal=sah.tanggal,
        jabatan=sah.penanda_tangan.jabatan,
        nama=sah.penanda_tangan.nama,
        pangkat=sah.penanda_tangan.pangkat,
        nip=sah.penanda_tangan.nip,
    )
