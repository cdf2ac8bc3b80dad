"""Tabel 2.7: the Perjanjian Kinerja, targets above and money per program below.

Form: PermenPANRB 53/2014, Lampiran I. One numbered table; its second part is a group of rows with
heads of its own, so that both parts keep one number in the list of tables.
"""

from __future__ import annotations

from collections.abc import Iterator

from reporting.dokumen import label
from reporting.dokumen.blok import Baris, Indeks, Kalimat, Kolom, Rupiah, Sel, Tabel
from reporting.lkj.kata import kepala, nama_satuan
from reporting.lkj.pohon import sebut_program
from reporting.narasi.variabel import NAMA_PK, nama_kecamatan
from reporting.snapshot.model import IndikatorPk, Program, Snapshot


def tabel_2_7(snapshot: Snapshot) -> Tabel:
    """Tabel 2.7."""
    bagian_anggaran = tuple(_baris_anggaran(snapshot))
    return Tabel(
        kunci="tabel-perjanjian",
        judul=f"{NAMA_PK[snapshot.pk.jenis]} {nama_kecamatan(snapshot)} "
        f"Tahun {snapshot.periode.tahun}",
        kolom=(Kolom(7, "tengah"), Kolom(48), Kolom(27), Kolom(18, "kanan")),
        kepala=(kepala("No.", *label.sasaran_indikator(snapshot), "Target"),),
        nomor_kolom=("(1)", "(2)", "(3)", "(4)"),
        baris=(*_baris_target(snapshot), *bagian_anggaran),
        catatan=_catatan(snapshot),
        sumber=f"{NAMA_PK[snapshot.pk.jenis]} {nama_kecamatan(snapshot)} "
        f"Tahun {snapshot.periode.tahun}",
        kosong="Perjanjian Kinerja belum dicatat.",
    )


def _baris_target(snapshot: Snapshot) -> Iterator[Baris]:
    """Indicators in the order of the PK; equal wordings of a sasaran share one cell."""
    indikator = sorted(
        (i for s in snapshot.sasaran for i in s.indikator), key=lambda satu: satu.nomor
    )
    kelompok: dict[str, list[IndikatorPk]] = {}
    for satu in indikator:
        kelompok.setdefault(satu.uraian_sasaran, []).append(satu)
    for nomor, (uraian, isi) in enumerate(kelompok.items(), start=1):
        for urut, satu in enumerate(isi):
            awal = (
                (
                    Sel(str(nomor), baris=len(isi)),
                    Sel(uraian, baris=len(isi), kepala_baris=True),
                )
                if urut == 0
                else ()
            )
            nama = nama_satuan(satu.nama, satu.satuan)
            yield Baris((*awal, Sel(nama), Sel(Indeks(satu.target))))


def _baris_anggaran(snapshot: Snapshot) -> Iterator[Baris]:
    """Money per program, sums from the tree, with the total."""
    program = [p for p in snapshot.anggaran.program if _dalam_dpa(p)]
    if not program:
        return
    judul = ("No.", "Program", "Anggaran (Rp)", "Sumber Dana")
    yield Baris(
        tuple(Sel(satu, kepala_baris=True, rata="tengah") for satu in judul),
        tingkat="kegiatan",
        grup="Program dan Anggaran",
    )
    for urut, satu in enumerate(program, start=1):
        yield Baris(
            (
                Sel(str(urut)),
                Sel(sebut_program(satu), kepala_baris=True),
                Sel(Rupiah(satu.pagu), rata="kanan"),
                Sel(satu.sumber_dana, rata="tengah"),
            )
        )
    yield Baris(
        (
            Sel("Jumlah", kolom=2, kepala_baris=True),
            Sel(Rupiah(snapshot.anggaran.pagu), rata="kanan"),
            Sel(),
        ),
        tingkat="jumlah",
        akhir_grup=True,
    )


def _dalam_dpa(program: Program) -> bool:
    return any(sub.dalam_dpa for kegiatan in program.kegiatan for sub in kegiatan.sub)


def _catatan(snapshot: Snapshot) -> tuple[Kalimat, ...]:
    """Where the PK words a sasaran otherwise than the Renstra, or borrows a tujuan's indicator."""
    hasil: list[Kalimat] = []
    for sasaran in snapshot.sasaran:
        for satu in sasaran.indikator:
            if satu.uraian_sasaran.strip() != sasaran.uraian.strip():
                hasil.append(
                    (
                        f"{satu.nama} diperjanjikan dengan bunyi sasaran di atas; dalam Renstra, "
                        f"sasaran {sasaran.nomor} berbunyi “{sasaran.uraian}”.",
                    )
                )
    return tuple(dict.fromkeys(hasil))
