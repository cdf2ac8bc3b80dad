"""How far each kecamatan has come with a quarter, kept beside the facts for the regency.

A change of facts marks the rows of its kecamatan at once and sends one task that counts them anew
a moment later; more changes within that moment send nothing. Should the message be lost, beat's
sweep finds the mark.
"""

import logging
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.core.cache import cache
from django.utils import timezone
from django_tenants.utils import tenant_context
from kombu.exceptions import OperationalError
from redis.exceptions import RedisError

from core.kelengkapan import Bagian, kelengkapan
from core.periode.models import Periode
from reporting.checks.queries import kesampingan_berlaku, temuan_kini, timbang
from reporting.checks.temuan import Bobot
from reporting.snapshot.build import FaktaKurang
from tasks import queries_keadaan as queries
from tasks.models import KeadaanKantor
from tenants.kepemilikan import wajib_kabupaten, wajib_milik
from tenants.models import Kecamatan
from tenants.queries import kecamatan_aktif
from tenants.skema import nama_skema

log = logging.getLogger(__name__)

JEDA = timedelta(seconds=5)
"""Changes within this time are counted together."""

KOTOR_BASI = timedelta(seconds=30)
"""A row marked for so long has lost its message."""

SEKALI_SAPU = 60
"""Rows one sweep counts; the rest waits for the next."""

_KUNCI = "keadaan-kotor"


def tandai(kecamatan: Kecamatan) -> None:
    """A listener of tenants.berubah: marks the kecamatan's rows and sends one task for them.

    Most changes come from the kecamatan's own connection, which need not be set once more.
    """
    di_sana = nama_skema() == kecamatan.schema_name
    with nullcontext() if di_sana else tenant_context(kecamatan):
        if not _pertama():
            return
        queries.keadaan_berubah(kecamatan).update(kotor_sejak=timezone.now())
    kirim_segarkan(kecamatan.pk)


def _pertama() -> bool:
    """Whether no task of this tenant is on its way yet."""
    try:
        return bool(cache.add(_KUNCI, 1, timeout=2 * JEDA.total_seconds()))
    except RedisError as galat:
        log.warning("cache tidak terjangkau, keadaan tetap ditandai: %s", galat)
        return True


def kirim_segarkan(kecamatan_id: int) -> None:
    from tasks.tasks import segarkan_keadaan

    try:
        segarkan_keadaan.apply_async(
            [kecamatan_id], queue="rawat", countdown=JEDA.total_seconds(), retry=False
        )
    except OperationalError as galat:
        log.warning("antrean tidak terjangkau, keadaan %s menunggu: %s", kecamatan_id, galat)


def segarkan(kecamatan_id: int) -> int:
    """Counts every marked row of one kecamatan anew. Returns how many.

    The key goes first: a change after that marks and sends again, one before it is seen here.
    """
    wajib_kabupaten()
    kecamatan = kecamatan_aktif().filter(pk=kecamatan_id).first()
    if kecamatan is None:
        return 0
    with tenant_context(kecamatan):
        cache.delete(_KUNCI)
        kotor = list(queries.keadaan_kotor(kecamatan))
        for baris in kotor:
            _hitung(kecamatan, baris)
    return len(kotor)


def sapu(saat: datetime) -> int:
    """Makes the rows that opened quarters lack, and counts those whose message was lost."""
    wajib_kabupaten()
    lengkapi_baris(saat)
    basi = list(queries.keadaan_basi(saat - KOTOR_BASI)[:SEKALI_SAPU])
    for baris in basi:
        try:
            with tenant_context(baris.kecamatan):
                _hitung(baris.kecamatan, baris)
        except Exception:
            # One office whose facts can't be read must not keep the others from being counted:
            # its row goes to the end of the line, where a later sweep tries it again.
            log.exception("keadaan %s tidak dapat dihitung", baris)
            _tandai_bila(baris, saat)
    return len(basi)


def lengkapi_baris(saat: datetime) -> int:
    """A row, still to be counted, for every active kecamatan and opened quarter without one."""
    kotor = saat - 2 * KOTOR_BASI  # the same sweep takes it up
    baru = [
        KeadaanKantor(kecamatan_id=k, periode_id=p, kotor_sejak=kotor)
        for k, p in queries.tanpa_keadaan()
    ]
    return len(KeadaanKantor.objects.bulk_create(baru, ignore_conflicts=True))


def _hitung(kecamatan: Kecamatan, baris: KeadaanKantor) -> None:
    temuan = hitung_temuan(kecamatan, baris.periode)
    catat(kecamatan, baris.periode, kelengkapan(kecamatan, baris.periode), temuan)
    _tandai_bila(baris, None)


def _tandai_bila(baris: KeadaanKantor, kotor_sejak: datetime | None) -> None:
    """Replaces the mark that was seen, no other: a change meanwhile has set a newer one."""
    kini = KeadaanKantor.objects.filter(pk=baris.pk, kotor_sejak=baris.kotor_sejak)
    kini.update(kotor_sejak=kotor_sejak)


@dataclass(frozen=True)
class BanyakTemuan:
    """Findings that stand: None while no report can be put together."""

    menghalangi: int | None
    peringatan: int | None


def hitung_temuan(kecamatan: Kecamatan, periode: Periode) -> BanyakTemuan:
    """Findings of the present facts that nobody set aside."""
    try:
        temuan = temuan_kini(kecamatan, periode)
    except FaktaKurang:
        return BanyakTemuan(None, None)
    tertimbang = timbang(temuan, kesampingan_berlaku(periode))
    return BanyakTemuan(
        menghalangi=sum(t.menghalangi for t in tertimbang),
        peringatan=sum(t.temuan.bobot is Bobot.PERINGATAN for t in tertimbang),
    )


def catat(
    kecamatan: Kecamatan,
    periode: Periode,
    bagian: tuple[Bagian, ...],
    temuan: BanyakTemuan | None = None,
) -> None:
    """Stores what was counted: what is missing is kept by name, part by part."""
    wajib_milik(kecamatan)
    isi: dict[str, object] = {
        "terisi": sum(b.terisi for b in bagian),
        "seharusnya": sum(b.seharusnya for b in bagian),
        "kurang": [[b.judul, list(b.kurang)] for b in bagian if b.kurang],
        "dihitung_pada": timezone.now(),
    }
    baru = dict(isi)
    if temuan is None:
        baru["kotor_sejak"] = timezone.now()  # a new row's findings are for the sweep to count
    else:
        isi |= {"menghalangi": temuan.menghalangi, "peringatan": temuan.peringatan}
        baru = isi
    KeadaanKantor.objects.update_or_create(
        kecamatan=kecamatan, periode=periode, defaults=isi, create_defaults=baru
    )
