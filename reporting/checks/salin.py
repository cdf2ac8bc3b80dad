"""What is compared across offices by fingerprint: analyses long enough to be told apart, and the
names a text may hold."""

from collections.abc import Collection, Iterator

from core.profil.bersama.nama import sebutan_nama
from reporting.checks.bahan import alamat_program, alamat_sasaran, alinea
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


def calon_nama(snapshot: Snapshot, naskah_sendiri: Collection[str]) -> set[tuple[str, ...]]:
    """Whatever could be a person's name in the words the office wrote itself."""
    isi = _isi_sendiri(snapshot, naskah_sendiri)
    return {kata for satu in isi for *_, kata in sebutan_nama(satu)}


def _isi_sendiri(snapshot: Snapshot, naskah_sendiri: Collection[str]) -> Iterator[str]:
    for kunci in snapshot.naskah.keys() & set(naskah_sendiri):
        yield from alinea(snapshot.naskah[kunci])
    yield from snapshot.isu
    for sasaran in snapshot.sasaran:
        yield from kalimat_uraian(sasaran.analisis)
    for program in snapshot.anggaran.program:
        yield from kalimat_uraian(program.analisis)
