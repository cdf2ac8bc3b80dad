"""Which versions of a report there are to compare, and what each says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Exists, OuterRef

from core.angka import triwulan_label
from core.periode.models import Periode
from reporting.laporan.alur import Aksi
from reporting.laporan.models import Langkah, Versi
from reporting.laporan.queries import laporan_periode
from reporting.laporan.services import snapshot_kini
from reporting.snapshot.bentuk import dari_teks
from reporting.snapshot.model import Snapshot
from tenants.models import Kecamatan

KINI = "kini"


@dataclass(frozen=True)
class Sisi:
    """One side of a comparison: a frozen version, or (`versi` None) what is entered now."""

    periode: Periode
    versi: Versi | None

    @property
    def kunci(self) -> str:
        """As an address names it: `2024-TW4.3`, `2024-TW4.kini`."""
        return f"{self.periode.kode}.{self.versi.nomor if self.versi else KINI}"

    @property
    def waktu(self) -> str:
        """`TW IV 2024`"""
        return triwulan_label(self.periode.tahun, self.periode.triwulan)

    @property
    def sebutan(self) -> str:
        """`Draf 3`, `Revisi ke-1, disetujui`; the number tells two of one name apart."""
        if self.versi is None:
            return "Isian sekarang"
        return (
            self.versi.sebutan
            if self.versi.draf
            else f"{self.versi.sebutan} (versi {self.versi.nomor})"
        )


def versi_jenis(jenis: str, *, diajukan: bool) -> list[Versi]:
    """Versions of a kind of report over all quarters, the newest first, without their content;
    `diajukan` keeps those that were ever submitted. On the connection of the office."""
    ajukan = Langkah.objects.filter(versi=OuterRef("pk"), aksi=Aksi.AJUKAN)
    semua = Versi.objects.filter(laporan__jenis=jenis).select_related("laporan__periode")
    if diajukan:
        semua = semua.filter(Exists(ajukan))
    urut = ("-laporan__periode__tahun", "-laporan__periode__triwulan", "-nomor")
    return list(semua.defer("isi").order_by(*urut))


def sisi_tersedia(periode: Sequence[Periode], versi: Sequence[Versi], *, kini: bool) -> list[Sisi]:
    """What there is to choose from, newest quarter first; `kini` puts what is entered now before
    the versions of each opened quarter."""
    hasil = []
    for satu in sorted({*periode, *(v.laporan.periode for v in versi)}, key=_urut, reverse=True):
        if kini and satu in periode:
            hasil.append(Sisi(satu, None))
        hasil += [Sisi(satu, v) for v in versi if v.laporan.periode == satu]
    return hasil


def _urut(periode: Periode) -> tuple[int, int]:
    return periode.tahun, periode.triwulan


def isi_sisi(kecamatan: Kecamatan, sisi: Sisi, jenis: str) -> Snapshot:
    """What one side says. Raises FaktaKurang for facts that make no report yet."""
    if sisi.versi is not None:
        return dari_teks(sisi.versi.isi)
    laporan = laporan_periode(sisi.periode, jenis)
    return snapshot_kini(kecamatan, sisi.periode, laporan, jenis=jenis)
