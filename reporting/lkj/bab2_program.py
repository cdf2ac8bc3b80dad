"""Tabel 2.4 and 2.8: which programs, kegiatan and sub kegiatan serve a sasaran, and their pagu."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reporting.dokumen import label
from reporting.dokumen.blok import Baris, Bervolume, Kolom, Rupiah, Sel, Tabel
from reporting.lkj.kata import kepala
from reporting.lkj.pohon import program_sasaran, sebut_program, sebut_sub
from reporting.narasi.variabel import judul_sampai, nama_kecamatan
from reporting.snapshot.model import Kegiatan, Program, Snapshot, SubKegiatan

TANPA_SASARAN = "Program yang belum dikaitkan dengan sasaran"


@dataclass(frozen=True)
class Kelompok:
    """A sasaran with its programs, as a group of rows."""

    judul: str
    grup: str
    program: tuple[Program, ...]


def kelompok_sasaran(snapshot: Snapshot) -> tuple[Kelompok, ...]:
    """Programs of the DPA by sasaran; what no sasaran claims comes last, so nothing is lost."""
    hasil = [
        Kelompok(
            f"Sasaran {s.nomor}. {s.uraian}",
            f"Sasaran {s.nomor}",
            program_sasaran(snapshot, s.kode_program),
        )
        for s in snapshot.sasaran
    ]
    terkait = {kode for s in snapshot.sasaran for kode in s.kode_program}
    lepas = tuple(p for p in snapshot.anggaran.program if p.kode not in terkait)
    hasil.append(Kelompok(TANPA_SASARAN, TANPA_SASARAN, lepas))
    return tuple(k for k in hasil if any(_kegiatan_dpa(p) for p in k.program))


def _sub_dpa(kegiatan: Kegiatan) -> tuple[SubKegiatan, ...]:
    """Sub kegiatan that stand in the DPA in force: a dropped one is no longer planned."""
    return tuple(sub for sub in kegiatan.sub if sub.dalam_dpa)


def _kegiatan_dpa(program: Program) -> tuple[Kegiatan, ...]:
    return tuple(k for k in program.kegiatan if _sub_dpa(k))


def tabel_2_4(snapshot: Snapshot) -> Tabel:
    """Tabel 2.4: sasaran, program, kegiatan and sub kegiatan of the DPA in force."""
    return Tabel(
        kunci="tabel-program",
        judul=f"Program untuk Pencapaian Sasaran Tahun {snapshot.periode.tahun}",
        kolom=(Kolom(28), Kolom(32), Kolom(40)),
        kepala=(kepala("Program", "Kegiatan", "Sub Kegiatan"),),
        baris=tuple(b for k in kelompok_sasaran(snapshot) for b in _baris_program(k)),
        sumber=_sumber(snapshot),
        kosong="DPA belum dicatat.",
    )


def _sumber(snapshot: Snapshot) -> str:
    dokumen = "DPPA" if snapshot.pk.jenis_dpa == "perubahan" else "DPA"
    return f"{dokumen} {nama_kecamatan(snapshot)} Tahun Anggaran {snapshot.periode.tahun}"


def _baris_program(kelompok: Kelompok) -> Iterator[Baris]:
    yield Baris((Sel(kelompok.judul, kolom=3, kepala_baris=True, rata="kiri"),), tingkat="sasaran")
    for program in kelompok.program:
        baris = list(_baris_sub(program))
        for urut, sel in enumerate(baris):
            yield Baris(
                sel,
                grup=f"{kelompok.grup}, {sebut_program(program)}" if urut == 0 else "",
                akhir_grup=urut == len(baris) - 1,
            )


def _baris_sub(program: Program) -> Iterator[tuple[Sel, ...]]:
    """One row per sub kegiatan; program and kegiatan span theirs."""
    kegiatan = _kegiatan_dpa(program)
    tinggi = sum(len(_sub_dpa(k)) for k in kegiatan)
    awal: tuple[Sel, ...] = (Sel(sebut_program(program), baris=tinggi, kepala_baris=True),)
    for satu in kegiatan:
        daftar = _sub_dpa(satu)
        awal += (Sel(satu.nama, baris=len(daftar)),)
        for sub in daftar:
            yield (*awal, Sel(sebut_sub(sub)))
            awal = ()


def tabel_2_8(snapshot: Snapshot) -> Tabel:
    """Tabel 2.8: target and pagu per sasaran, program, kegiatan and sub kegiatan, with total."""
    kelompok = kelompok_sasaran(snapshot)
    jumlah = Baris(
        (Sel("Jumlah", kepala_baris=True), Sel(), Sel(Rupiah(snapshot.anggaran.pagu))),
        tingkat="jumlah",
    )
    return Tabel(
        kunci="tabel-alokasi",
        judul=f"Alokasi Anggaran per Kegiatan {judul_sampai(snapshot)}",
        kolom=(Kolom(58), Kolom(23, jenis="volume"), Kolom(19, "kanan")),
        kepala=(
            kepala("Program, Kegiatan, dan Sub Kegiatan", "Target", label.rupiah(snapshot, "pagu")),
        ),
        nomor_kolom=("(1)", "(2)", "(3)"),
        baris=(*(b for k in kelompok for b in _baris_alokasi(k)), jumlah) if kelompok else (),
        sumber=_sumber(snapshot),
        padat=True,
        kosong="DPA belum dicatat.",
    )


def _baris_alokasi(kelompok: Kelompok) -> Iterator[Baris]:
    baris = [
        Baris(
            (Sel(kelompok.judul, kolom=3, kepala_baris=True, rata="kiri"),),
            tingkat="sasaran",
            grup=kelompok.grup,
        )
    ]
    for program in kelompok.program:
        if _kegiatan_dpa(program):
            baris += _alokasi_program(program)
    yield from baris[:-1]
    yield Baris(baris[-1].sel, baris[-1].tingkat, akhir_grup=True)


def _alokasi_program(program: Program) -> Iterator[Baris]:
    yield Baris(
        (
            Sel(sebut_program(program), kepala_baris=True),
            Sel(Bervolume(program.target_persen, "%")),
            Sel(Rupiah(program.pagu)),
        ),
        tingkat="program",
    )
    for kegiatan in _kegiatan_dpa(program):
        yield Baris(
            (
                Sel(kegiatan.nama, kepala_baris=True),
                Sel(Bervolume(kegiatan.target_persen, "%")),
                Sel(Rupiah(kegiatan.pagu)),
            ),
            tingkat="kegiatan",
        )
        for sub in _sub_dpa(kegiatan):
            yield Baris(
                (
                    Sel(sebut_sub(sub), kepala_baris=True),
                    Sel(Bervolume(sub.target.angka, sub.target.satuan)),
                    Sel(Rupiah(sub.pagu)),
                ),
                tingkat="sub",
            )
