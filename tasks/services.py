"""Asking for documents: one, or all kecamatan of a quarter. Making them is in pembuat.py."""

import logging
from collections.abc import Callable, Sequence
from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.utils import timezone
from kombu.exceptions import OperationalError

from core.periode.models import Periode
from reporting.laporan.jenis import jenis_untuk
from reporting.laporan.pembuatan import format_dikenal
from reporting.laporan.queries import berkas_diajukan, berkas_terakhir
from reporting.laporan.services import nama_unduhan
from tasks import queries
from tasks.models import Batch, Pekerjaan
from tenants.jejak import catat
from tenants.kepemilikan import wajib_kabupaten, wajib_milik
from tenants.melihat import hanya_baca
from tenants.models import Kecamatan, Pengguna
from tenants.queries import kecamatan_aktif

log = logging.getLogger(__name__)


class BerkasBelumAda(LookupError):
    """The kecamatan has no document of that quarter yet."""


def minta_dokumen(
    *,
    kecamatan: Kecamatan,
    periode: Periode,
    oleh: Pengguna | None,
    format: str = "pdf",
    jenis: str = "lkj",
) -> Pekerjaan:
    """Asks for one document of one kecamatan. While it is under way, that job is returned.

    Two formats are two jobs of one version: unchanged facts freeze to the version there is.
    Raises JenisTakAda, FormatTakAda.
    """
    wajib_milik(kecamatan)
    jenis = jenis_untuk(jenis, periode).kunci
    format_dikenal([format])
    baru = Pekerjaan(
        kecamatan=kecamatan, periode=periode, jenis=jenis, format=format, dibuat_oleh=oleh
    )
    hasil = antrekan(
        baru,
        lambda: queries.pekerjaan_berjalan(kecamatan, periode, jenis, format),
        aksi="dokumen.minta",
        objek=f"{jenis} {periode.kode} {format}",
    )
    return hasil if hasil is baru else _dahulukan(hasil)


def antrekan(
    baru: Pekerjaan, berjalan: Callable[[], Pekerjaan | None], *, aksi: str, objek: str
) -> Pekerjaan:
    """Puts somebody's job in line; while another of its kind is under way, that one is returned."""
    if ada := berjalan():
        return ada
    try:
        with transaction.atomic():
            baru.denyut = timezone.now()
            baru.save()
            catat(
                aksi=aksi,
                objek=objek,
                kecamatan=baru.kecamatan,
                pengguna=baru.dibuat_oleh,
            )
            kirim_setelah_simpan([baru])
    except IntegrityError:
        # Two clicks at once: the other one won.
        ada = berjalan()
        if ada is None:
            raise
        return ada
    return baru


def _dahulukan(pekerjaan: Pekerjaan) -> Pekerjaan:
    """Somebody waits for a job that stands in line with the batch: it is sent to the other queue
    too. Of the workers that get to it the first claims it."""
    menunggu = Pekerjaan.objects.filter(
        pk=pekerjaan.pk, status=Pekerjaan.Status.ANTRE, antrean="batch"
    )
    if menunggu.update(antrean="tunggu", denyut=timezone.now()):
        pekerjaan.antrean = "tunggu"
        kirim_setelah_simpan([pekerjaan])
    return pekerjaan


def mulai_batch(
    *,
    periode: Periode,
    oleh: Pengguna | None = None,
    terjadwal: bool = False,
    jenis: str = "lkj",
    format: Sequence[str] = ("pdf",),
) -> Batch:
    """Asks for a kind of document of all kecamatan, in these formats. While a batch of that kind is
    under way, that one is returned. Raises JenisTakAda, FormatTakAda."""
    wajib_kabupaten()
    jenis = jenis_untuk(jenis, periode).kunci
    daftar = format_dikenal(format)
    terakhir = queries.batch_terakhir(periode, jenis)
    if terakhir and not queries.hitung_batch(terakhir).rampung:
        return terakhir
    with transaction.atomic():
        batch = Batch.objects.create(
            periode=periode, jenis=jenis, dibuat_oleh=oleh, terjadwal=terjadwal
        )
        pekerjaan = [_masukkan(batch, k, f, oleh) for k in kecamatan_aktif() for f in daftar]
        catat(aksi="batch.mulai", objek=periode.kode, pengguna=oleh, sesudah={"batch": batch.pk})
        kirim_setelah_simpan(pekerjaan)
    return batch


def _masukkan(batch: Batch, kecamatan: Kecamatan, format: str, oleh: Pengguna | None) -> Pekerjaan:
    """A job of the batch; one that is under way for the kecamatan already is taken in."""
    berjalan = queries.pekerjaan_berjalan(kecamatan, batch.periode, batch.jenis, format)
    if berjalan:
        Pekerjaan.objects.filter(pk=berjalan.pk).update(batch=batch)
        return berjalan
    return Pekerjaan.objects.create(
        kecamatan=kecamatan,
        periode=batch.periode,
        jenis=batch.jenis,
        format=format,
        antrean="batch",
        batch=batch,
        dibuat_oleh=oleh,
        denyut=timezone.now(),
    )


def ulangi(*, pekerjaan: Pekerjaan, oleh: Pengguna | None) -> Pekerjaan:
    """Puts a failed job back in the queue with three new attempts; others are left alone."""
    wajib_milik(pekerjaan.kantor)
    with transaction.atomic():
        diubah = Pekerjaan.objects.filter(pk=pekerjaan.pk, status=Pekerjaan.Status.GAGAL).update(
            **_ANTRE_LAGI, denyut=timezone.now()
        )
        if diubah:
            catat(
                aksi="dokumen.ulangi",
                objek=str(pekerjaan.pk),
                kecamatan=pekerjaan.kecamatan,
                pengguna=oleh,
            )
            kirim_setelah_simpan([pekerjaan])
    pekerjaan.refresh_from_db()
    return pekerjaan


_ANTRE_LAGI: dict[str, object] = {
    "status": Pekerjaan.Status.ANTRE,
    "tahap": "",
    "percobaan": 0,
    "pemegang": None,
    "pesan": "",
    "selesai_pada": None,
    # A new attempt by a person prints the facts as they are now.
    "versi_id": None,
}


def ulangi_gagal(*, batch: Batch, oleh: Pengguna | None) -> int:
    """Puts the failed jobs of a batch back in the queue. Returns how many."""
    wajib_kabupaten()
    with transaction.atomic():
        gagal = list(queries.gagal_batch(batch).select_for_update())
        Pekerjaan.objects.filter(pk__in=[p.pk for p in gagal]).update(
            **_ANTRE_LAGI, denyut=timezone.now()
        )
        if gagal:
            catat(aksi="batch.ulangi", objek=str(batch.pk), pengguna=oleh)
        kirim_setelah_simpan(gagal)
    return len(gagal)


def batalkan(*, milik: QuerySet[Pekerjaan], oleh: Pengguna) -> bool:
    """Calls off those of these jobs that are under way: a worker loses hold of its job at its next
    step and leaves nothing behind. Returns whether there was one."""
    return bool(
        milik.filter(status__in=Pekerjaan.BERJALAN).update(
            status=Pekerjaan.Status.GAGAL,
            pemegang=None,
            tahap="",
            pesan=f"{Pekerjaan.BATAL}{oleh}.",
            selesai_pada=timezone.now(),
        )
    )


def kirim_setelah_simpan(pekerjaan: list[Pekerjaan]) -> None:
    """Sends the ids once the rows are committed.

    The rows are the truth: when the queue can't be reached, the reaper sends them later.
    """
    muatan = [(p.pk, p.antrean) for p in pekerjaan]

    def kirim_semua() -> None:
        for pk, antrean in muatan:
            kirim(pk, antrean)

    transaction.on_commit(kirim_semua)


def kirim(pekerjaan_id: int, antrean: str, *, jeda: float = 0) -> None:
    from tasks.tasks import buat_dokumen

    try:
        buat_dokumen.apply_async([pekerjaan_id], queue=antrean, countdown=jeda or None, retry=False)
    except OperationalError as galat:
        log.warning("antrean tidak terjangkau, pekerjaan %s menunggu: %s", pekerjaan_id, galat)


def pungut_terbengkalai(saat: datetime | None = None) -> int:
    """Gives jobs without a living worker back to the queue; after three attempts they fail.

    Returns how many were taken up.
    """
    wajib_kabupaten()
    banyak = 0
    for pekerjaan in queries.terbengkalai(saat):
        habis = pekerjaan.status == Pekerjaan.Status.JALAN and pekerjaan.percobaan >= PERCOBAAN_MAKS
        # Conditional on the heartbeat that was seen: of two reapers one wins, and a worker that
        # came back to life in between keeps its job.
        baris = Pekerjaan.objects.filter(
            pk=pekerjaan.pk, status=pekerjaan.status, denyut=pekerjaan.denyut
        )
        if habis:
            banyak += baris.update(
                status=Pekerjaan.Status.GAGAL,
                pemegang=None,
                pesan=PESAN_TERHENTI,
                selesai_pada=timezone.now(),
            )
        elif baris.update(
            status=Pekerjaan.Status.ANTRE, pemegang=None, tahap="", denyut=timezone.now()
        ):
            log.warning("pekerjaan %s dipungut kembali", pekerjaan.pk)
            kirim(pekerjaan.pk, pekerjaan.antrean)
            banyak += 1
    return banyak


PERCOBAAN_MAKS = 3
PESAN_TERHENTI = (
    "Pekerjaan ini terhenti tiga kali di tengah jalan. Coba ulangi; bila tetap gagal, hubungi"
    " pengelola sistem."
)


def jalankan_kalender(saat: datetime) -> list[Batch]:
    """Starts the quarter-end batches the calendar asks for by now, each once."""
    wajib_kabupaten()
    mulai = []
    for periode in queries.periode_jatuh_tempo(saat):
        try:
            mulai.append(mulai_batch(periode=periode, terjadwal=True))
        except IntegrityError:
            continue  # another beat was faster: the constraint let one through
    return mulai


def lihat_berkas(
    *,
    kecamatan: Kecamatan,
    periode: Periode,
    oleh: Pengguna,
    host: str,
    jenis: str = "lkj",
    format: str = "pdf",
    versi: int | None = None,
) -> tuple[str, bytes]:
    """The regency looks at a kecamatan's document: logged first, read-only in fact.

    Of the LKJ it is the latest PDF there is, a draft too; of the other kinds and formats, and of
    a version named by its number, only what was submitted. Returns the download name and the
    content. Raises BerkasBelumAda.
    """
    wajib_kabupaten()
    objek = periode.kode if (jenis, format) == ("lkj", "pdf") else f"{jenis}/{periode.kode}"
    catat(aksi="laporan.lihat", objek=objek, kecamatan=kecamatan, pengguna=oleh, host=host)
    with hanya_baca(kecamatan):
        if (jenis, format, versi) == ("lkj", "pdf", None):
            berkas = berkas_terakhir(periode)
        else:
            berkas = berkas_diajukan(periode, format, jenis, nomor=versi)
        if berkas is None:
            raise BerkasBelumAda(f"{kecamatan} belum mempunyai dokumen triwulan itu.")
        with berkas.berkas.open("rb") as isi:
            return nama_unduhan(berkas, kecamatan), isi.read()
