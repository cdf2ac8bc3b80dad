"""Two snapshots of one kind of report compared as they are printed: figures and sentences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from reporting.beda.angka import BedaAngka, TabelBeda, Ubah, beda_tabel
from reporting.beda.kalimat import BagianBeda, BedaKalimat, beda_kalimat
from reporting.beda.rata import ratakan
from reporting.dokumen.terbitan import Terbitan
from reporting.laporan.beda import beda_snapshot
from reporting.laporan.jenis import JENIS
from reporting.snapshot.model import Snapshot

Isi = Literal["", "angka", "kalimat"]
"""What a reader wants to see: everything, tables alone, sentences alone."""


@dataclass(frozen=True)
class BabBeda:
    """A chapter with its tables and sections that differ."""

    kunci: str
    judul: str
    tabel: tuple[TabelBeda, ...]
    bagian: tuple[BagianBeda, ...]

    @property
    def banyak(self) -> int:
        return sum(t.banyak for t in self.tabel) + sum(b.banyak for b in self.bagian)


@dataclass(frozen=True)
class Hitungan:
    """How much of each kind; `*_tetap` is what both print alike."""

    angka: int
    angka_tetap: int
    kata: int  # words in cells of tables
    baris_baru: int
    baris_hilang: int
    alinea_ubah: int
    alinea_baru: int
    alinea_hilang: int
    alinea_pindah: int
    alinea_tetap: int


@dataclass(frozen=True)
class Perbedaan:
    """`semua_bab` are the chapters to choose from; `luar` facts no table prints."""

    bab: tuple[BabBeda, ...]
    luar: tuple[Ubah, ...]
    hitungan: Hitungan
    semua_bab: Mapping[str, str]


def bandingkan(lama: Snapshot, baru: Snapshot, *, isi: Isi = "", bab: str = "") -> Perbedaan:
    """What differs, by chapter of the newer one, chapters it lacks last; `bab` keeps one.

    Raises NaskahSalah for a snapshot whose texts can't be composed.
    """
    kiri, kanan = (ratakan(JENIS[s.jenis].susun(s, Terbitan(0))) for s in (lama, baru))
    semua = {**kanan.bab, **{k: judul for k, judul in kiri.bab.items() if k not in kanan.bab}}
    periode = (lama.periode.kode, baru.periode.kode)
    angka = beda_tabel(kiri, kanan, periode=periode, bab=bab)
    kalimat = beda_kalimat(kiri, kanan, bab=bab)
    tabel = angka.tabel if isi != "kalimat" else ()
    bagian = kalimat.bagian if isi != "angka" else ()
    per_bab = (
        BabBeda(
            kunci,
            judul,
            tuple(t for t in tabel if t.bab == kunci),
            tuple(b for b in bagian if b.bab == kunci),
        )
        for kunci, judul in semua.items()
    )
    tampil_luar = periode[0] == periode[1] and not bab and isi != "kalimat"
    return Perbedaan(
        bab=tuple(b for b in per_bab if b.banyak),
        luar=tuple(_luar(lama, baru, angka)) if tampil_luar else (),
        hitungan=_hitung(angka, kalimat),
        semua_bab=semua,
    )


def _luar(lama: Snapshot, baru: Snapshot, angka: BedaAngka) -> list[Ubah]:
    """Facts that changed and stand in no table, such as a cash plan the report leaves out."""
    tercetak = {u.alamat for t in angka.tabel for u in t.ubah}
    tercetak |= {s.alamat for t in angka.tabel for b in t.baris for _, s in b.sel}
    return [
        Ubah(baris=b.nama, kolom="", lama=b.dulu, baru=b.kini, alamat=b.alamat)
        for b in beda_snapshot(lama, baru)
        if b.alamat and b.alamat not in tercetak
    ]


def _hitung(angka: BedaAngka, kalimat: BedaKalimat) -> Hitungan:
    ubah = [u for t in angka.tabel for u in t.ubah]
    baris = [b.jenis for t in angka.tabel for b in t.baris]
    alinea = [a.jenis for b in kalimat.bagian for a in b.alinea]
    return Hitungan(
        angka=sum(not u.kata for u in ubah),
        angka_tetap=angka.tetap,
        kata=sum(u.kata for u in ubah),
        baris_baru=baris.count("baru"),
        baris_hilang=baris.count("hilang"),
        alinea_ubah=alinea.count("ubah"),
        alinea_baru=alinea.count("baru"),
        alinea_hilang=alinea.count("hilang"),
        alinea_pindah=alinea.count("pindah"),
        alinea_tetap=kalimat.tetap,
    )
