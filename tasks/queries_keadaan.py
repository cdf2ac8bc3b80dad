"""Reads on how far the kecamatan have come: the board's rows, the reminders', the sweep's."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Min, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from core.periode.models import KeadaanLaporan, Pengecualian, Periode
from core.periode.queries import batas_semua, keadaan_laporan_semua, periode_terbuka
from reporting.laporan.alur import RESMI, Keadaan
from tasks.models import KeadaanKantor, Pekerjaan
from tenants.kepemilikan import khusus_kabupaten, per_kecamatan
from tenants.models import Kecamatan
from tenants.queries import kecamatan_aktif


def sudah_diajukan(laporan: KeadaanLaporan | None) -> bool:
    """Whether a report lies with Camat, Inspektorat or the regency, or is through."""
    return laporan is not None and laporan.keadaan in RESMI


@dataclass(frozen=True)
class Kurang:
    """A part of the work and what it lacks, by name."""

    judul: str
    nama: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class KeadaanKecamatan:
    """A line of the regency's board."""

    kecamatan: Kecamatan
    batas: datetime
    isian: KeadaanKantor | None = None  # None: not counted yet
    laporan: KeadaanLaporan | None = None  # None: before its first step
    pekerjaan: Pekerjaan | None = None
    selesai: Pekerjaan | None = None  # the latest finished one: its document can be opened

    @property
    def terisi(self) -> int | None:
        return self.isian.terisi if self.isian else None

    @property
    def seharusnya(self) -> int | None:
        return self.isian.seharusnya if self.isian else None

    @property
    def lengkap(self) -> bool:
        return self.terisi is not None and self.terisi == self.seharusnya

    @property
    def status(self) -> Keadaan:
        return Keadaan(self.laporan.keadaan) if self.laporan else Keadaan.DRAF

    @property
    def diajukan(self) -> bool:
        return sudah_diajukan(self.laporan)

    @property
    def disetujui(self) -> bool:
        return self.laporan is not None and self.laporan.mengunci

    @property
    def diajukan_pada(self) -> datetime | None:
        return self.laporan.diajukan_pada if self.laporan and self.diajukan else None

    @property
    def terlambat(self) -> bool:
        """Its own deadline is over and nothing has been submitted, or it came too late."""
        if self.diajukan:
            return self.laporan is not None and self.laporan.terlambat
        return timezone.now() > self.batas

    @property
    def menunggak(self) -> bool:
        """Late, and still to come."""
        return self.terlambat and not self.diajukan

    @property
    def rincian(self) -> tuple[Kurang, ...]:
        """What is missing where."""
        return tuple(Kurang(j, tuple(n)) for j, n in self.isian.kurang) if self.isian else ()

    @property
    def kurang(self) -> str:
        """What keeps the report from being submitted, in words; empty when it is."""
        if self.diajukan:
            return ""
        if self.isian is None:
            return "isiannya belum dihitung"
        if not self.lengkap:
            banyak = self.isian.seharusnya - self.isian.terisi
            return f"{banyak} dari {self.isian.seharusnya} isian belum terisi"
        if self.status is Keadaan.DIKEMBALIKAN:
            return "dikembalikan, belum diajukan lagi"
        return "lengkap, belum diajukan"


@khusus_kabupaten("tasks.pekerjaan", "tasks.keadaankantor")
def keadaan_kecamatan(periode: Periode) -> list[KeadaanKecamatan]:
    """Every active kecamatan with its facts' and its report's state, its latest job and document
    and its own deadline; the number of queries doesn't depend on how many there are."""
    milik = Pekerjaan.objects.filter(
        kecamatan=OuterRef("pk"), periode=periode, jenis="lkj"
    ).order_by("-id")
    selesai = milik.filter(status=Pekerjaan.Status.SELESAI)
    kecamatan = list(
        kecamatan_aktif().annotate(
            terakhir_id=Subquery(milik.values("pk")[:1]),
            selesai_id=Subquery(selesai.values("pk")[:1]),
        )
    )
    dicari = {k.terakhir_id for k in kecamatan} | {k.selesai_id for k in kecamatan}
    pekerjaan = Pekerjaan.objects.in_bulk([i for i in dicari if i])
    batas = batas_semua(periode)
    dihitung = KeadaanKantor.objects.filter(periode=periode, dihitung_pada__isnull=False)
    isian = {k.kecamatan_id: k for k in dihitung}
    laporan = {k.kecamatan_id: k for k in keadaan_laporan_semua(periode) if k.jenis == "lkj"}
    return [
        KeadaanKecamatan(
            kecamatan=k,
            batas=batas.get(k.pk, periode.batas),
            isian=isian.get(k.pk),
            laporan=laporan.get(k.pk),
            pekerjaan=pekerjaan.get(k.terakhir_id),
            selesai=pekerjaan.get(k.selesai_id),
        )
        for k in kecamatan
    ]


@per_kecamatan("tasks.keadaankantor")
def keadaan_berubah(kecamatan: Kecamatan) -> QuerySet[KeadaanKantor]:
    """The rows a change of facts may alter: of quarters that can still be filled in."""
    dapat = Periode.objects.filter(
        Q(kunci_pada=None)
        | Q(kunci_pada__gt=timezone.now())
        | Q(pengecualian__kecamatan=kecamatan, pengecualian__batas__gt=timezone.now())
    )
    return KeadaanKantor.objects.filter(kecamatan=kecamatan, periode__in=dapat)


@per_kecamatan("tasks.keadaankantor")
def keadaan_kotor(kecamatan: Kecamatan) -> QuerySet[KeadaanKantor]:
    """Rows of one kecamatan to be counted anew."""
    milik = KeadaanKantor.objects.filter(kecamatan=kecamatan, kotor_sejak__isnull=False)
    return milik.select_related("periode")


@khusus_kabupaten("tasks.keadaankantor")
def keadaan_basi(sebelum: datetime) -> QuerySet[KeadaanKantor]:
    """Rows of any active kecamatan that were marked so long ago that nobody may be on the way."""
    basi = KeadaanKantor.objects.filter(kotor_sejak__lt=sebelum, kecamatan__aktif=True)
    return basi.select_related("kecamatan", "periode").order_by("kotor_sejak", "id")


@khusus_kabupaten("tasks.keadaankantor")
def tanpa_keadaan() -> list[tuple[int, int]]:
    """Active kecamatan × opened quarter (their ids) that has no row yet."""
    ada = set(KeadaanKantor.objects.values_list("kecamatan_id", "periode_id"))
    periode = [p.pk for p in periode_terbuka()]
    return [
        (k, p)
        for k in kecamatan_aktif().values_list("pk", flat=True)
        for p in periode
        if (k, p) not in ada
    ]


Kunci = tuple[int, int]
"""Kecamatan and quarter, by id."""


@khusus_kabupaten("periode.keadaanlaporan")
def laporan_banyak(periode: Sequence[Periode]) -> dict[Kunci, KeadaanLaporan]:
    """The LKJ's state of every office in these quarters."""
    milik = KeadaanLaporan.objects.filter(periode__in=periode, jenis="lkj")
    return {(k.kecamatan_id, k.periode_id): k for k in milik}


@khusus_kabupaten("periode.pengecualian")
def batas_banyak(periode: Sequence[Periode]) -> dict[Kunci, datetime]:
    """The deadlines of offices with an exception."""
    milik = Pengecualian.objects.filter(periode__in=periode)
    return {(p.kecamatan_id, p.periode_id): p.batas for p in milik}


@khusus_kabupaten("tasks.pekerjaan")
def dokumen_pertama(periode: Sequence[Periode]) -> dict[Kunci, datetime]:
    """When each office's first document of a quarter was ready."""
    selesai = Pekerjaan.objects.filter(
        periode__in=periode, jenis="lkj", status=Pekerjaan.Status.SELESAI
    )
    baris = selesai.values_list("kecamatan_id", "periode_id").annotate(Min("selesai_pada"))
    return {(k, p): saat for k, p, saat in baris if saat}
