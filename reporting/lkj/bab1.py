"""Bab I Pendahuluan: why the report is made, who makes it, with what people and things."""

from __future__ import annotations

from collections.abc import Callable

from reporting.dokumen.bagian import subbab
from reporting.dokumen.blok import Bab, Blok, Butir, Daftar
from reporting.lkj.bab1_jabatan import tugas_fungsi
from reporting.lkj.bab1_pegawai import keadaan_pegawai
from reporting.lkj.bab1_sarana import keadaan_sarana
from reporting.lkj.kata import alinea, satu_kalimat, teks
from reporting.narasi.variabel import judul_periode, nama_kecamatan
from reporting.snapshot.model import Snapshot


def bab1(snapshot: Snapshot) -> Bab:
    """Bab I."""
    return Bab(
        kunci="bab-1",
        judul="Pendahuluan",
        epitom=satu_kalimat(snapshot, "bab1.epitom"),
        isi=subbab(snapshot, "bab-1", _ISI),
    )


def _maksud(snapshot: Snapshot) -> tuple[Blok, ...]:
    """Purpose; a report after the budget change says so here, not on the cover alone."""
    isi = teks(snapshot, "bab1.maksud_tujuan")
    if not snapshot.periode.perubahan:
        return isi
    return (
        *isi,
        *alinea(
            (
                f"{snapshot.kebijakan.judul_laporan} {nama_kecamatan(snapshot)} "
                f"{judul_periode(snapshot)} ini disusun setelah Perubahan APBD Tahun Anggaran "
                f"{snapshot.periode.tahun}; target kinerja dan angka anggarannya mengikuti "
                "perubahan tersebut.",
            )
        ),
    )


def _isu(snapshot: Snapshot) -> tuple[Blok, ...]:
    if not snapshot.isu:
        return alinea((f"Isu strategis tahun {snapshot.periode.tahun} belum diisi.",))
    return (
        *teks(snapshot, "bab1.isu_strategis"),
        Daftar(tuple(Butir((satu,)) for satu in snapshot.isu), "angka"),
    )


_ISI: dict[str, Callable[[Snapshot], tuple[Blok, ...]]] = {
    "latar-belakang": lambda s: teks(s, "bab1.latar_belakang"),
    "maksud-tujuan": _maksud,
    "dasar-hukum": lambda s: teks(s, "bab1.dasar_hukum"),
    "tugas-fungsi": tugas_fungsi,
    "isu-strategis": _isu,
    "keadaan-pegawai": keadaan_pegawai,
    "sarana-prasarana": keadaan_sarana,
    "sistematika": lambda _: (),  # filled once the other chapters are there: lkj.sistematika
}
