"""Reads on rollup facts. The regency reads all; a tenant connection its own only."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Exists, F, Max, OuterRef, Q, QuerySet

from core.periode.models import Periode
from reporting.rollup.aturan import Nilai
from reporting.rollup.models import Fakta, Rekap, Tingkat
from tenants.kepemilikan import khusus_kabupaten, per_kecamatan
from tenants.models import Kecamatan

_DIRI = (
    "rekap__kecamatan_id",
    "rekap__periode_id",
    "rekap__periode__tahun",
    "rekap__periode__triwulan",
    "kode",
    "nama",
    "tahun",
)
_ANGKA = (
    *("pagu", "kas", "realisasi", "target", "nilai", "capaian", "pembilang", "penyebut"),
    *("responden", "satuan", "polaritas", "sebab"),
)


@dataclass(frozen=True, slots=True)
class BarisFakta:
    """A fact as the comparison needs it: whose, when, which line, and its figures."""

    kecamatan_id: int
    periode_id: int
    tahun_periode: int
    triwulan: int
    kode: str
    nama: str
    tahun: int
    isi: Nilai

    @property
    def kini(self) -> bool:
        """Of the report's own year; indicators also carry earlier ones."""
        return self.tahun == self.tahun_periode


@dataclass(frozen=True, slots=True)
class Pilihan:
    """A line that can be compared, and how many offices have it."""

    kode: str
    nama: str
    kantor: int

    @property
    def label(self) -> str:
        return f"{self.kode} {self.nama}" if self.kode[:1].isdigit() else self.nama


# A page builds a thousand of these: their field names are put together once.
_BARIS = tuple(BarisFakta.__dataclass_fields__)
_NILAI = ("kantor", "sementara", *_ANGKA)


@khusus_kabupaten("rollup.rekap")
def daftar_rekap(periode: Iterable[Periode]) -> list[Rekap]:
    """Which version of which kecamatan stands in the rollup of these quarters."""
    # Prefetched, not joined: 51 offices and a few quarters become objects once, not per row.
    return list(Rekap.objects.filter(periode__in=periode).prefetch_related("kecamatan", "periode"))


@khusus_kabupaten("rollup.fakta")
def fakta_tingkat(
    periode: Iterable[Periode], tingkat: str, kantor: Iterable[Kecamatan] = ()
) -> list[BarisFakta]:
    """Every line of a level in these quarters, of their own year, in one query: of all kecamatan,
    or of those named."""
    milik = Fakta.objects.filter(rekap__periode__in=periode, tingkat=tingkat)
    if terpilih := [k.pk for k in kantor]:
        milik = milik.filter(rekap__kecamatan__in=terpilih)
    return _baris(milik.filter(tahun=F("rekap__periode__tahun")))


@khusus_kabupaten("rollup.rekap")
def periode_berekap() -> list[Periode]:
    """Quarters that have facts of any kecamatan, in order of time."""
    return list(Periode.objects.filter(Exists(Rekap.objects.filter(periode=OuterRef("pk")))))


@khusus_kabupaten("rollup.fakta")
def fakta_kode(
    tingkat: str, kode: str, periode: Iterable[Periode], riwayat: Periode
) -> list[BarisFakta]:
    """One line in these quarters, all kecamatan, one query; earlier years only of `riwayat`."""
    kini = Q(tahun=F("rekap__periode__tahun")) | Q(rekap__periode=riwayat)
    milik = Fakta.objects.filter(tingkat=tingkat, kode=kode, rekap__periode__in=periode)
    return _baris(milik.filter(kini))


@khusus_kabupaten("rollup.fakta")
def pilihan_kode(periode: Periode, tingkat: str) -> list[Pilihan]:
    """The lines of a level in one quarter, in nomenclature order."""
    baris = (
        Fakta.objects.filter(rekap__periode=periode, tingkat=tingkat)
        .values("kode")
        .annotate(nama_satu=Max("nama"), kantor=Count("rekap", distinct=True))
        .order_by("kode")
    )
    return [Pilihan(b["kode"], b["nama_satu"], b["kantor"]) for b in baris]


@per_kecamatan("rollup.rekap")
def rekap_kecamatan(kecamatan: Kecamatan, periode: Periode) -> Rekap | None:
    """The version of one kecamatan that stands in the rollup."""
    return (
        Rekap.objects.filter(kecamatan=kecamatan, periode=periode)
        .select_related("kecamatan", "periode")
        .first()
    )


@per_kecamatan("rollup.fakta")
def fakta_kecamatan(kecamatan: Kecamatan, periode: Periode) -> list[Fakta]:
    """All lines of one kecamatan's report, in its order."""
    return list(Fakta.objects.filter(rekap__kecamatan=kecamatan, rekap__periode=periode))


@per_kecamatan("rollup.fakta")
def fakta_baris(kecamatan: Kecamatan, periode: Periode, tingkat: str, kode: str) -> list[Fakta]:
    """One line of one kecamatan: several facts when kelurahan or earlier years have theirs."""
    return list(
        Fakta.objects.filter(
            rekap__kecamatan=kecamatan, rekap__periode=periode, tingkat=tingkat, kode=kode
        )
    )


def nilai_fakta(fakta: Fakta) -> Nilai:
    """A fact's figures as the rules take them."""
    return Nilai(kantor=str(fakta.rekap_id), **{m: getattr(fakta, m) for m in _ANGKA})


def _baris(fakta: QuerySet[Fakta]) -> list[BarisFakta]:
    medan = (*_DIRI, "rekap__kecamatan__nama", "rekap__sementara", *_ANGKA)
    urut = fakta.order_by("rekap__kecamatan__kode", "urutan")
    return [_satu(baris) for baris in urut.values_list(*medan)]


def _satu(baris: tuple[Any, ...]) -> BarisFakta:
    nilai = Nilai(**dict(zip(_NILAI, baris[7:], strict=True)))
    return BarisFakta(**dict(zip(_BARIS, (*baris[:7], nilai), strict=True)))


def nama_tingkat(tingkat: str) -> str:
    return str(Tingkat(tingkat).label)
