"""What the reading room holds, and reading a version of an office without being able to write."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

from django.core.cache import cache

from core.periode.models import KeadaanLaporan, Periode
from core.periode.queries import periode_tahun
from reporting.baca.kemiripan import Petikan
from reporting.baca.petikan import petikan_snapshot
from reporting.laporan.alur import Keadaan
from reporting.laporan.models import Laporan, Versi
from reporting.laporan.queries import laporan_periode
from reporting.rollup.models import Rekap
from reporting.snapshot.bentuk import dari_teks
from tenants.kepemilikan import khusus_kabupaten
from tenants.melihat import hanya_baca
from tenants.models import Kecamatan
from tenants.queries import kecamatan_aktif

VERSI_PETIK = 1
"""Raised when petikan.py takes other passages from a snapshot."""

SIMPAN = 30 * 24 * 3600


class BelumAda(LookupError):
    """The office has no version of that quarter; the message names both."""


@dataclass(frozen=True, kw_only=True)
class Jilid:
    """A report on the shelf: one office, one quarter."""

    periode: Periode
    rekap: Rekap | None
    laporan: KeadaanLaporan | None

    @property
    def ada(self) -> bool:
        return self.rekap is not None or self.laporan is not None

    @property
    def status(self) -> Keadaan:
        return Keadaan(self.laporan.keadaan) if self.laporan else Keadaan.DRAF


@dataclass(frozen=True)
class Rak:
    """One office's reports of a year, by quarter."""

    kecamatan: Kecamatan
    jilid: tuple[Jilid, ...]


@khusus_kabupaten("rollup.rekap", "periode.keadaanlaporan")
def lemari(tahun: int) -> tuple[list[Periode], list[Rak]]:
    """The quarters of a year and every active office's reports of them, in four queries."""
    periode = periode_tahun(tahun)
    rekap = {(r.kecamatan_id, r.periode_id): r for r in Rekap.objects.filter(periode__in=periode)}
    keadaan = {
        (k.kecamatan_id, k.periode_id): k
        for k in KeadaanLaporan.objects.filter(periode__in=periode, jenis=Laporan.Jenis.LKJ)
    }
    rak = [
        Rak(
            k,
            tuple(
                Jilid(
                    periode=p,
                    rekap=rekap.get((k.pk, p.pk)),
                    laporan=keadaan.get((k.pk, p.pk)),
                )
                for p in periode
            ),
        )
        for k in kecamatan_aktif()
    ]
    return periode, rak


@khusus_kabupaten("rollup.rekap")
def punya_versi(periode: Periode) -> list[Kecamatan]:
    """Active offices with a version of a quarter."""
    milik = Rekap.objects.filter(periode=periode)
    return list(kecamatan_aktif().filter(pk__in=milik.values("kecamatan")))


def versi_dibaca(kecamatan: Kecamatan, periode: Periode) -> Versi:
    """In the office's schema: the version last submitted, else the newest draft.

    Raises BelumAda.
    """
    laporan = laporan_periode(periode)
    draf = Versi.objects.filter(laporan=laporan).order_by("-nomor")
    versi = (laporan.resmi or draf.first()) if laporan else None
    if versi is None:
        raise BelumAda(f"{kecamatan} belum mempunyai laporan {periode.kode}.")
    return versi


@dataclass(frozen=True, kw_only=True)
class Naskah:
    """The passages of one office's version."""

    kecamatan: Kecamatan
    periode: Periode
    sebutan: str  # of the version: Draf 3, Disetujui
    petikan: tuple[Petikan, ...]

    @property
    def sendiri(self) -> int:
        """Passages that the office wrote itself."""
        return sum(not p.bawaan for p in self.petikan)


def naskah_dibaca(kecamatan: Kecamatan, periode: Periode, bawaan: Mapping[str, str]) -> Naskah:
    """Passages of the version that is read, kept by its hash: a version never changes.

    `bawaan`: the regency's own texts by section. Raises BelumAda.
    """
    sidik_bawaan = sha256(repr(sorted(bawaan.items())).encode()).hexdigest()[:16]
    with hanya_baca(kecamatan):
        versi = versi_dibaca(kecamatan, periode)
        kunci = f"petikan/{VERSI_PETIK}/{versi.sha256}/{sidik_bawaan}"
        isi = cache.get(kunci)
        if isi is None:
            petikan = petikan_snapshot(dari_teks(versi.isi), bawaan)
            isi = [(p.tempat, p.teks, p.bawaan) for p in petikan]
            cache.set(kunci, isi, SIMPAN)
    return Naskah(
        kecamatan=kecamatan,
        periode=periode,
        sebutan=versi.sebutan,
        petikan=tuple(Petikan(*satu) for satu in isi),
    )
