"""Bab I Pendahuluan: why the report is made, who makes it, with what people and things."""

from __future__ import annotations

from collections.abc import Callable

from reporting.dokumen.bagian import susunan
from reporting.dokumen.blok import Bab, Blok, Butir, Daftar, Subbab
from reporting.lkj.bab1_jabatan import subbab_tugas_fungsi
from reporting.lkj.bab1_pegawai import subbab_pegawai
from reporting.lkj.bab1_sarana import subbab_sarana
from reporting.lkj.kata import alinea, satu_kalimat, teks
from reporting.narasi.variabel import judul_periode, nama_kecamatan
from reporting.snapshot.model import Snapshot


def bab1(snapshot: Snapshot) -> Bab:
    """Bab I."""
    return Bab(
        kunci="bab-1",
        judul="Pendahuluan",
        epitom=satu_kalimat(snapshot, "bab1.epitom"),
        isi=tuple(_BAGIAN[kunci](snapshot) for kunci in susunan(snapshot, "bab-1")),
    )


_BAGIAN: dict[str, Callable[[Snapshot], Subbab]] = {
    "latar-belakang": lambda s: Subbab(
        "latar-belakang", "Latar Belakang", teks(s, "bab1.latar_belakang")
    ),
    "maksud-tujuan": lambda s: Subbab("maksud-tujuan", "Maksud dan Tujuan", _maksud(s)),
    "dasar-hukum": lambda s: Subbab("dasar-hukum", "Dasar Hukum", teks(s, "bab1.dasar_hukum")),
    "tugas-fungsi": subbab_tugas_fungsi,
    "isu-strategis": lambda s: Subbab("isu-strategis", "Isu Strategis", _isu(s)),
    "keadaan-pegawai": subbab_pegawai,
    "sarana-prasarana": subbab_sarana,
    # Filled when the other chapters are there: reporting.lkj.sistematika.
    "sistematika": lambda _: Subbab("sistematika", "Sistematika Penyajian", ()),
}


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
