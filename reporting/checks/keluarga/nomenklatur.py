"""Codes, names, units and parents against the national nomenclature."""

from collections.abc import Iterator

from core.baca_angka import satuan_sama
from reporting.checks.aturan import NOMENKLATUR, Aturan, Kena
from reporting.checks.baca_teks import sebunyi
from reporting.checks.bahan import Bahan
from reporting.checks.keluarga.jumlah import nama_simpul
from reporting.checks.temuan import Bobot
from reporting.snapshot.model import Kegiatan, SubKegiatan


def _kode(bahan: Bahan) -> Iterator[Kena]:
    acuan = bahan.pembanding.nomenklatur
    for simpul in bahan.simpul if acuan else ():
        if simpul.kode not in acuan:
            yield Kena(
                tempat=bahan.tabel("tabel-realisasi", nama_simpul(simpul), "Kode"),
                pesan=f"Kode {simpul.kode} tidak ada atau tidak berlaku dalam nomenklatur.",
                tertulis=simpul.kode,
                alamat=simpul.pagu.alamat,
            )


def _nama(bahan: Bahan) -> Iterator[Kena]:
    for simpul in bahan.simpul:
        acuan = bahan.pembanding.nomenklatur.get(simpul.kode)
        if acuan and not sebunyi(acuan.nama, simpul.nama):
            yield Kena(
                tempat=bahan.tabel("tabel-realisasi", nama_simpul(simpul), "Nama"),
                pesan=f"Nama {simpul.kode} berbeda dari nomenklatur.",
                seharusnya=acuan.nama,
                tertulis=simpul.nama,
                alamat=simpul.pagu.alamat,
            )


def _satuan(bahan: Bahan) -> Iterator[Kena]:
    for sub in bahan.sub:
        acuan = bahan.pembanding.nomenklatur.get(sub.kode)
        satuan = sub.target.satuan
        if acuan and acuan.satuan and satuan and not satuan_sama(satuan, acuan.satuan):
            yield Kena(
                tempat=bahan.tabel("tabel-realisasi", nama_simpul(sub), "Satuan"),
                pesan=f"Satuan {sub.kode} berbeda dari nomenklatur.",
                seharusnya=acuan.satuan,
                tertulis=satuan,
                alamat=sub.target.angka.alamat,
            )


def _induk(bahan: Bahan) -> Iterator[Kena]:
    for program in bahan.snapshot.anggaran.program:
        for kegiatan in program.kegiatan:
            anak: list[tuple[Kegiatan | SubKegiatan, str]] = [(kegiatan, program.kode)]
            anak += [(s, kegiatan.kode) for s in kegiatan.sub]
            for simpul, kode in anak:
                if not simpul.kode.startswith(f"{kode}."):
                    yield Kena(
                        tempat=bahan.tabel("tabel-realisasi", nama_simpul(simpul), "Kode"),
                        pesan=f"{simpul.kode} tercantum di bawah {kode}, bukan di bawah induknya.",
                        seharusnya=simpul.kode.rpartition(".")[0],
                        tertulis=kode,
                        alamat=simpul.pagu.alamat,
                    )


ATURAN = (
    Aturan(
        "nomenklatur.kode",
        "Kode terdaftar dan berlaku dalam nomenklatur",
        Bobot.PERINGATAN,
        NOMENKLATUR,
        _kode,
    ),
    Aturan(
        "nomenklatur.nama",
        "Nama sama dengan nomenklatur",
        Bobot.PERINGATAN,
        NOMENKLATUR,
        _nama,
    ),
    Aturan(
        "nomenklatur.satuan",
        "Satuan keluaran sama dengan nomenklatur",
        Bobot.PERINGATAN,
        NOMENKLATUR,
        _satuan,
    ),
    Aturan(
        "nomenklatur.induk",
        "Sub kegiatan berada di bawah kegiatannya",
        Bobot.BLOKIR,
        NOMENKLATUR,
        _induk,
    ),
)
