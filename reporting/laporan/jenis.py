"""The kinds of document: what each is called, for which periods it exists, who composes it.

Adding a kind is one line in JENIS, its choice in Laporan.Jenis and its composer.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from core.angka import romawi
from core.periode.models import Periode
from reporting.dokumen.bagian import BERBAGIAN
from reporting.dokumen.blok import Dokumen
from reporting.dokumen.terbitan import Terbitan
from reporting.formulir import e81, pengukuran, pk, renaksi
from reporting.lkj import susun_lkj
from reporting.setelan.queries import setelan_triwulan
from reporting.snapshot.model import JenisDokumen, Snapshot


class JenisTakAda(ValueError):
    """A kind nobody knows, or one that doesn't exist for this period; the message says which."""


@dataclass(frozen=True)
class Jenis:
    """A kind of document. `tahunan`: it speaks of a whole year, so only of its last quarter."""

    kunci: JenisDokumen
    nama: str
    keterangan: str  # a line for who chooses
    susun: Callable[[Snapshot, Terbitan], Dokumen]
    tahunan: bool = False
    tunggal: bool = True  # no: it has appendices an office chooses files for

    @property
    def sebutan(self) -> str:
        """Its name before a quarter, which says "triwulan" itself: "LKJ Triwulan IV 2024"."""
        return self.nama.removesuffix(" triwulan")

    def ada(self, periode: Periode) -> bool:
        return not self.tahunan or periode.triwulan == 4


JENIS: dict[str, Jenis] = {
    satu.kunci: satu
    for satu in (
        Jenis(
            "lkj", "LKJ triwulan", "Laporan Kinerja lengkap triwulan ini", susun_lkj, tunggal=False
        ),
        Jenis(
            "lkjip",
            "LKjIP tahunan",
            "Laporan Kinerja setahun dengan ikhtisar eksekutif",
            susun_lkj,
            tahunan=True,
            tunggal=False,
        ),
        Jenis(
            "pk",
            "Perjanjian Kinerja",
            "Pernyataan dan lampiran yang berlaku pada akhir triwulan",
            pk.susun,
        ),
        Jenis("renaksi", "Rencana Aksi", "Target dan anggaran kas per triwulan", renaksi.susun),
        Jenis(
            "pengukuran",
            "Pengukuran Kinerja",
            "Target, realisasi, capaian, dan anggaran triwulan ini",
            pengukuran.susun,
        ),
        Jenis("e81", "Formulir E.81", "Evaluasi hasil Renja, Permendagri 86/2017", e81.susun),
    )
}


def bernama(jenis: Jenis, periode: Periode) -> Jenis:
    """The kind with the name the regency gives it in reports of a period: "LAKIP triwulan"."""
    if jenis.kunci not in BERBAGIAN:
        return jenis
    waktu = "tahunan" if jenis.tahunan else "triwulan"
    return replace(jenis, nama=f"{singkatan(jenis.kunci, periode)} {waktu}")


def singkatan(jenis: str, periode: Periode) -> str:
    """The kind in short, as the name of a file begins: "LAKIP", "RENAKSI"."""
    if jenis not in BERBAGIAN:
        return jenis.upper()
    return setelan_triwulan(periode).judul[jenis].singkatan


def jenis_ada(periode: Periode) -> list[Jenis]:
    """The kinds that exist for a period, in the order people look for them, by their names."""
    return [bernama(j, periode) for j in JENIS.values() if j.ada(periode)]


def jenis_untuk(kunci: str, periode: Periode) -> Jenis:
    """A kind for a period. Raises JenisTakAda."""
    if kunci not in JENIS:
        raise JenisTakAda(f"Jenis {kunci} tidak dikenal; yang ada: {', '.join(JENIS)}.")
    jenis = JENIS[kunci]
    if not jenis.ada(periode):
        raise JenisTakAda(
            f"{jenis.nama} hanya dibuat pada triwulan IV, bukan triwulan"
            f" {romawi(periode.triwulan)} {periode.tahun}."
        )
    return jenis
