"""What a volume says, gathered at one moment from the public rollup; no tenant is looked into."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import connection, transaction

from core.periode.models import KeadaanLaporan, Periode
from core.periode.queries import keadaan_laporan_semua
from reporting.laporan.alur import Keadaan
from reporting.render.pdf import VERSI_PERENDER
from reporting.rollup import queries
from reporting.rollup.aturan import Nilai
from reporting.rollup.models import Rekap, Tingkat
from reporting.rollup.rekap import (
    BarisRekap,
    Keikutsertaan,
    fakta_ikut,
    keikutsertaan,
    menurut_kode,
    per_kantor,
    per_kode,
)
from reporting.setelan.isi import Isi
from reporting.setelan.queries import setelan_triwulan
from reporting.snapshot.setelan import Judul
from tenants.kepemilikan import khusus_kabupaten
from tenants.models import Kabupaten, Kecamatan
from tenants.queries import kabupaten, kecamatan_aktif

VERSI_VOLUME = 2
"""Raise when the same reports would be bound or rolled up otherwise."""


@dataclass(frozen=True, kw_only=True)
class KantorVolume:
    """An office with the version that stands in the rollup; None: it has none."""

    kecamatan: Kecamatan
    rekap: Rekap | None
    keadaan: KeadaanLaporan | None
    isi: Nilai | None

    @property
    def sementara(self) -> bool:
        return self.rekap is not None and self.rekap.sementara

    @property
    def sebutan(self) -> str:
        """The state of its report in words: `Disetujui`, `Draf 3, sementara`."""
        if self.rekap is None:
            return "Belum ada versi"
        if self.rekap.sementara:
            return f"Draf {self.rekap.nomor_versi}, sementara"
        if self.keadaan is None:
            return str(Keadaan.DIAJUKAN.label)
        kata = str(Keadaan(self.keadaan.keadaan).label)
        revisi = f"Revisi ke-{self.keadaan.revisi}, " if self.keadaan.revisi else ""
        return f"{revisi}{kata.lower()}" if revisi else kata


@dataclass(frozen=True, kw_only=True)
class Bahan:
    """The regency's quarter: its offices in the order of kode, and the rollup by level."""

    kabupaten: Kabupaten
    periode: Periode
    setelan: Isi
    kantor: tuple[KantorVolume, ...]
    ikut: Keikutsertaan
    seluruh: BarisRekap | None  # None while no office has a version
    program: tuple[BarisRekap, ...]
    program_kantor: dict[str, dict[int, Nilai]]  # code → kecamatan id
    sasaran: tuple[BarisRekap, ...]
    indikator: tuple[BarisRekap, ...]
    satuan: dict[str, str]  # of indicators

    @property
    def terhitung(self) -> list[tuple[Kecamatan, Nilai]]:
        """Offices in the figures, in the order of kode."""
        return [(k.kecamatan, k.isi) for k in self.kantor if k.isi is not None]

    @property
    def judul(self) -> Judul:
        """What the regency calls the reports in it."""
        return self.setelan.judul["lkj"]

    @property
    def kecamatan(self) -> str:
        """What the regency calls its offices."""
        return self.setelan.sebutan["kecamatan"] or "Kecamatan"

    @property
    def sidik(self) -> str:
        return sidik_volume(self.periode, self.kantor)


def sidik_volume(periode: Periode, kantor: Sequence[KantorVolume]) -> str:
    """SHA-256 over everything that makes this volume differ from another: the set of versions,
    their states, names as printed, paper and title, the logo, and the renderer."""
    rumah, setelan = kabupaten(), setelan_triwulan(periode)
    isi = [
        VERSI_VOLUME,
        VERSI_PERENDER,
        periode.kode,
        rumah.nama_lengkap,
        rumah.data_contoh,
        [setelan.kertas, setelan.judul["lkj"].judul, setelan.judul["lkj"].singkatan],
        setelan.sebutan["kecamatan"],
        *([rumah.logo.sha256] if rumah.logo else []),
        [
            [k.kecamatan.slug, k.kecamatan.nama, k.rekap.sha256 if k.rekap else "", k.sebutan]
            for k in kantor
        ],
    ]
    return hashlib.sha256(json.dumps(isi).encode()).hexdigest()


@khusus_kabupaten("rollup.rekap")
def kantor_volume(periode: Periode) -> tuple[Keikutsertaan, tuple[KantorVolume, ...]]:
    """The offices with their versions, without figures: what a volume would be made of now."""
    ikut = keikutsertaan(kecamatan_aktif(), queries.daftar_rekap([periode]))
    return ikut, _kantor(periode, ikut, {})


@khusus_kabupaten("rollup.rekap", "rollup.fakta")
def kumpulkan(periode: Periode) -> Bahan:
    """Reads all of it at one moment, so that versions and figures agree.

    Inside a transaction that is under way already (tests) it reads in that one.
    """
    if connection.in_atomic_block:
        return _baca(periode)
    with transaction.atomic():
        with connection.cursor() as kursor:
            kursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        return _baca(periode)


def _baca(periode: Periode) -> Bahan:
    ikut = keikutsertaan(kecamatan_aktif(), queries.daftar_rekap([periode]))
    milik = {
        tingkat: fakta_ikut(periode, tingkat, ikut)
        for tingkat in (Tingkat.KANTOR, Tingkat.PROGRAM, Tingkat.SASARAN, Tingkat.INDIKATOR)
    }
    nilai = per_kantor(milik[Tingkat.KANTOR])
    seluruh = per_kode(Tingkat.KANTOR, milik[Tingkat.KANTOR])
    return Bahan(
        kabupaten=kabupaten(),
        periode=periode,
        setelan=setelan_triwulan(periode),
        kantor=_kantor(periode, ikut, nilai),
        ikut=ikut,
        seluruh=seluruh[0] if seluruh else None,
        program=tuple(per_kode(Tingkat.PROGRAM, milik[Tingkat.PROGRAM])),
        program_kantor={
            kode: per_kantor(isi) for kode, isi in menurut_kode(milik[Tingkat.PROGRAM]).items()
        },
        sasaran=tuple(per_kode(Tingkat.SASARAN, milik[Tingkat.SASARAN])),
        indikator=tuple(per_kode(Tingkat.INDIKATOR, milik[Tingkat.INDIKATOR])),
        satuan={b.kode: b.isi.satuan for b in milik[Tingkat.INDIKATOR] if b.isi.satuan},
    )


def _kantor(
    periode: Periode, ikut: Keikutsertaan, nilai: dict[int, Nilai]
) -> tuple[KantorVolume, ...]:
    keadaan = {k.kecamatan_id: k for k in keadaan_laporan_semua(periode) if k.jenis == "lkj"}
    return tuple(
        KantorVolume(
            kecamatan=k,
            rekap=ikut.rekap.get(k.pk),
            keadaan=keadaan.get(k.pk),
            isi=nilai.get(k.pk),
        )
        for k in sorted(ikut.kantor, key=lambda k: k.kode)
    )
