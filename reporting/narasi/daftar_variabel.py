"""What the bound figures are called in the insert menu, in groups, and where they are mended."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reporting.snapshot.model import Regulasi


@dataclass(frozen=True)
class Pilihan:
    """A variable by its name and in words."""

    nama: str
    label: str


@dataclass(frozen=True)
class Kelompok:
    """Variables of one kind; `asal` says in words where they come from, `rute` leads there."""

    judul: str
    asal: str
    pilihan: tuple[Pilihan, ...]
    rute: str = ""


def _kelompok(judul: str, asal: str, rute: str, **label: str) -> Kelompok:
    return Kelompok(judul, asal, tuple(Pilihan(n, kata) for n, kata in label.items()), rute)


KELOMPOK = (
    _kelompok(
        "Anggaran",
        "Dihitung dari realisasi sub kegiatan",
        "anggaran:pohon",
        pagu="Pagu kantor",
        realisasi="Realisasi kantor",
        serapan="Serapan kantor",
        sisa="Sisa anggaran",
        anggaran_kas="Anggaran kas",
        capaian_pelaksanaan="Capaian pelaksanaan",
        jumlah_program="Jumlah program",
        jumlah_kegiatan="Jumlah kegiatan",
        jumlah_sub="Jumlah sub kegiatan",
    ),
    _kelompok(
        "Periode",
        "Periode laporan",
        "",
        periode="Triwulan",
        periode_judul="Triwulan, huruf besar",
        periode_panjang="Triwulan dan tahun",
        periode_pendek="Triwulan, singkatan",
        tahun="Tahun",
        tahun_lalu="Tahun lalu",
        tahun_depan="Tahun depan",
        akhir_periode="Hari terakhir triwulan",
    ),
    _kelompok(
        "Kantor dan daerah",
        "Data kabupaten dan kantor",
        "",
        kecamatan="Nama kantor",
        nama_kecamatan="Nama kecamatan saja",
        sebutan_kecamatan="Sebutan kecamatan",
        camat="Sebutan kepala kantor",
        jumlah_desa="Jumlah desa",
        jumlah_kelurahan="Jumlah kelurahan",
        kabupaten="Nama kabupaten",
        nama_kabupaten="Nama kabupaten saja",
        sebutan_kabupaten="Sebutan kabupaten",
        provinsi="Provinsi",
        ibu_kota="Ibu kota kabupaten",
        kepala_daerah="Sebutan kepala daerah",
    ),
    _kelompok(
        "Perencanaan",
        "RPJMD, Renstra, dan Perjanjian Kinerja",
        "kinerja:indikator",
        visi="Visi daerah",
        dasar_rpjmd="Dasar hukum RPJMD",
        masa_rpjmd="Masa RPJMD",
        masa_renstra="Masa Renstra",
        tahun_akhir_renstra="Tahun akhir Renstra",
        jumlah_tujuan="Jumlah tujuan",
        jumlah_sasaran="Jumlah sasaran",
        nama_pk="Nama Perjanjian Kinerja",
        tanggal_pk="Tanggal Perjanjian Kinerja",
        nama_dpa="Nama dokumen anggaran",
    ),
    _kelompok(
        "Pegawai dan sarana",
        "Dihitung dari daftar pegawai dan sarana",
        "",
        jumlah_pegawai="Jumlah pegawai",
        jumlah_pns="Jumlah PNS",
        jumlah_pppk="Jumlah PPPK",
        jumlah_upah_jasa="Jumlah tenaga upah jasa",
        jumlah_sarana="Jumlah jenis sarana",
    ),
    _kelompok(
        "Laporan",
        "Kebijakan kabupaten dan pengesahan",
        "",
        judul_laporan="Judul laporan",
        singkatan_laporan="Singkatan laporan",
        tempat="Tempat penandatanganan",
        tanggal_pengesahan="Tanggal pengesahan",
        bulan_pengesahan="Bulan pengesahan",
        penanda_tangan="Jabatan penanda tangan",
    ),
)
"""The variables every text may use."""

KHUSUS = {
    "susunan": "Susunan organisasi",
    "rincian_pegawai": "Rincian pegawai menurut status",
    "aturan_gulung": "Aturan perhitungan capaian",
}
"""Variables that one section alone may use."""


def kelompok_bagian(khusus: Iterable[str]) -> tuple[Kelompok, ...]:
    """The groups of a section, its own variables first."""
    milik = tuple(Pilihan(nama, KHUSUS[nama]) for nama in khusus)
    if not milik:
        return KELOMPOK
    return (Kelompok("Khusus bagian ini", "Disusun dari data kantor", milik), *KELOMPOK)


def kelompok_rujukan(label: Mapping[str, str], judul: Mapping[str, str]) -> Kelompok:
    """Tables and figures of the report: key of the block → what a reference prints, its title."""
    pilihan = tuple(
        Pilihan(kunci.replace("-", ":", 1), f"{label[kunci]} {judul.get(kunci, '')}".strip())
        for kunci in label
        if kunci.startswith(("tabel-", "gambar-"))
    )
    return Kelompok("Tabel dan gambar", "Nomor dihitung saat laporan disusun", pilihan)


def kelompok_regulasi(regulasi: Iterable[Regulasi]) -> Kelompok:
    """Regulations, cited in full."""
    pilihan = tuple(
        Pilihan(f"regulasi:{r.kunci}", f"{r.jenis} {r.nomor} Tahun {r.tahun}") for r in regulasi
    )
    return Kelompok("Regulasi", "Daftar regulasi kabupaten", pilihan)


def label_variabel(nama: str) -> str:
    """A variable in words; one without a label is called by its name."""
    jenis, _, kunci = nama.partition(":")
    if kunci:
        kata = {"tabel": "Rujukan tabel", "gambar": "Rujukan gambar"}.get(jenis, "Regulasi")
        return f"{kata} {kunci}"
    return _LABEL.get(nama, nama)


_LABEL = {p.nama: p.label for k in KELOMPOK for p in k.pilihan} | KHUSUS
