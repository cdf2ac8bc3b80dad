"""Reads on background work. Job rows are public, each reached through its kecamatan."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Case, Count, Q, QuerySet, When
from django.utils import timezone

from core.periode.models import Periode
from reporting.laporan.jenis import JENIS
from tasks.models import Batch, Pekerjaan
from tenants.kepemilikan import khusus_kabupaten, per_kecamatan
from tenants.models import Kecamatan

DENYUT_BASI = timedelta(seconds=12)
"""A running job whose heartbeat is older has lost its worker; the heart beats every 2 s."""

ANTRE_BASI = timedelta(seconds=30)
"""A waiting job nobody fetched for so long may have lost its message: it is sent again."""


@dataclass(frozen=True)
class HitungBatch:
    jumlah: int
    antre: int
    jalan: int
    selesai: int
    gagal: int

    @property
    def rampung(self) -> bool:
        return self.selesai + self.gagal == self.jumlah

    @property
    def persen(self) -> int:
        return 100 * (self.selesai + self.gagal) // self.jumlah if self.jumlah else 100


@per_kecamatan("tasks.pekerjaan")
def pekerjaan_terakhir(
    kecamatan: Kecamatan, periode: Periode, jenis: str = "lkj"
) -> Pekerjaan | None:
    """The job people wait for: one of a kind's formats that is under way, else the latest."""
    milik = Pekerjaan.objects.filter(kecamatan=kecamatan, periode=periode, jenis=jenis)
    return _berjalan_atau_terakhir(milik)


def _berjalan_atau_terakhir(milik: QuerySet[Pekerjaan]) -> Pekerjaan | None:
    urut = Case(When(status__in=Pekerjaan.BERJALAN, then=0), default=1)
    return milik.order_by(urut, "-id").first()


@per_kecamatan("tasks.pekerjaan")
def pekerjaan_berjalan(
    kecamatan: Kecamatan, periode: Periode, jenis: str, format: str
) -> Pekerjaan | None:
    milik = Pekerjaan.objects.filter(kecamatan=kecamatan, periode=periode, jenis=jenis)
    return milik.filter(format=format, status__in=Pekerjaan.BERJALAN).first()


@per_kecamatan("tasks.pekerjaan")
def pekerjaan_milik(kecamatan: Kecamatan, pekerjaan_id: int) -> Pekerjaan:
    """The job of a document. Raises Pekerjaan.DoesNotExist, also for another kecamatan's and for
    other work than documents."""
    milik = Pekerjaan.objects.filter(kecamatan=kecamatan, jenis__in=JENIS)
    return milik.select_related("periode").get(pk=pekerjaan_id)


@khusus_kabupaten("tasks.pekerjaan")
def pekerjaan(pekerjaan_id: int) -> Pekerjaan:
    """Any job, for the worker. Raises Pekerjaan.DoesNotExist."""
    return Pekerjaan.objects.select_related("kecamatan", "periode").get(pk=pekerjaan_id)


@khusus_kabupaten("tasks.pekerjaan")
def pekerjaan_kabupaten(periode: Periode, jenis: str) -> Pekerjaan | None:
    """The regency's own job of a kind: the one under way, else the latest."""
    milik = Pekerjaan.objects.filter(kecamatan=None, periode=periode, jenis=jenis)
    return _berjalan_atau_terakhir(milik.select_related("dibuat_oleh"))


@khusus_kabupaten("tasks.batch")
def batch_terakhir(periode: Periode, jenis: str = "") -> Batch | None:
    """The latest batch of a quarter, of one kind when it is named."""
    batch = Batch.objects.filter(periode=periode)
    return (batch.filter(jenis=jenis) if jenis else batch).order_by("-id").first()


@khusus_kabupaten("tasks.batch", "tasks.pekerjaan")
def hitung_batch(batch: Batch) -> HitungBatch:
    status = Pekerjaan.Status
    hitung = Pekerjaan.objects.filter(batch=batch).aggregate(
        jumlah=Count("id"),
        antre=Count("id", filter=Q(status=status.ANTRE)),
        jalan=Count("id", filter=Q(status=status.JALAN)),
        selesai=Count("id", filter=Q(status=status.SELESAI)),
        gagal=Count("id", filter=Q(status=status.GAGAL)),
    )
    return HitungBatch(**hitung)


@khusus_kabupaten("tasks.pekerjaan")
def pekerjaan_batch(batch: Batch) -> list[Pekerjaan]:
    return list(
        Pekerjaan.objects.filter(batch=batch).select_related("kecamatan").order_by("kecamatan")
    )


@khusus_kabupaten("tasks.pekerjaan")
def terbengkalai(saat: datetime | None = None) -> QuerySet[Pekerjaan]:
    """Jobs that lost their worker, or whose message was never fetched."""
    saat = saat or timezone.now()
    return Pekerjaan.objects.filter(
        Q(status=Pekerjaan.Status.JALAN, denyut__lt=saat - DENYUT_BASI)
        | Q(status=Pekerjaan.Status.ANTRE, denyut__lt=saat - ANTRE_BASI)
    )


@khusus_kabupaten("tasks.pekerjaan")
def masih_dipegang(pekerjaan_id: int, pemegang: UUID) -> QuerySet[Pekerjaan]:
    """The row of a job while this holder still has it: every write goes through here."""
    return Pekerjaan.objects.filter(
        pk=pekerjaan_id, pemegang=pemegang, status=Pekerjaan.Status.JALAN
    )


@khusus_kabupaten("tasks.pekerjaan")
def siap_diambil(pekerjaan_id: int) -> QuerySet[Pekerjaan]:
    """The row of a job while nobody has it."""
    return Pekerjaan.objects.filter(pk=pekerjaan_id, status=Pekerjaan.Status.ANTRE)


@khusus_kabupaten("tasks.pekerjaan")
def gagal_batch(batch: Batch) -> QuerySet[Pekerjaan]:
    return Pekerjaan.objects.filter(batch=batch, status=Pekerjaan.Status.GAGAL)


def periode_jatuh_tempo(saat: datetime) -> QuerySet[Periode]:
    """Quarters whose batch the calendar wants by now and has not started."""
    return Periode.objects.filter(batch_pada__lte=saat).exclude(
        pk__in=Batch.objects.filter(terjadwal=True).values("periode")
    )
