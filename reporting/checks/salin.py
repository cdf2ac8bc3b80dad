"""Which analyses are long enough to be told apart, and their fingerprints."""

from reporting.checks.bahan import alamat_program, alamat_sasaran
from reporting.checks.bentuk import sidik_teks
from reporting.snapshot.model import Snapshot, Uraian

PANJANG_SALINAN = 200
"""Characters: shorter texts are alike by chance ("Target tercapai.")."""


def kalimat_uraian(uraian: Uraian) -> tuple[str, ...]:
    """All sentences of an analysis, in one order whatever order they were written in."""
    return tuple(sorted(k for jenis in uraian.__struct_fields__ for k in getattr(uraian, jenis)))


def analisis_panjang(snapshot: Snapshot) -> dict[str, tuple[str, ...]]:
    """Address of each analysis that is long enough → its sentences."""
    semua = {alamat_sasaran(s): s.analisis for s in snapshot.sasaran}
    semua |= {alamat_program(p.kode): p.analisis for p in snapshot.anggaran.program}
    kalimat = {alamat: kalimat_uraian(uraian) for alamat, uraian in semua.items()}
    return {a: k for a, k in kalimat.items() if sum(map(len, k)) >= PANJANG_SALINAN}


def sidik_analisis(snapshot: Snapshot) -> dict[str, str]:
    """Address of an analysis → fingerprint of its words."""
    return {a: sidik_teks(k) for a, k in analisis_panjang(snapshot).items()}
