"""What a worker does with one job: claim, freeze, compose, print, store, in that order.

Every write on the job row is conditional on still holding it, so a worker that was given up
on can't finish what another has taken over.
"""

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from uuid import UUID, uuid4

from django.db import connection, transaction
from django.db.models import F
from django.utils import timezone
from django_tenants.utils import tenant_context

from core.kelengkapan import kelengkapan
from reporting.laporan.jenis import JenisTakAda
from reporting.laporan.models import Berkas, Laporan, Versi
from reporting.laporan.pembuatan import cetak, dokumen_versi
from reporting.laporan.queries import berkas_versi
from reporting.laporan.services import pangkas_draf, simpan_berkas, versi_dokumen
from reporting.laporan.sisipan import isi_sisipan
from reporting.logo import berlogo
from reporting.narasi import NaskahSalah
from reporting.periksa_dokumen.galat import BerkasTakTerbaca
from reporting.render.sisip import SisipanRusak
from reporting.rollup.services import tulis_versi
from reporting.snapshot.build import FaktaKurang
from reporting.volume.services import VersiBerganti, buat_volume
from tasks import keadaan, periksa_dokumen, queries, volume
from tasks.models import Pekerjaan
from tasks.services import PERCOBAAN_MAKS, kirim
from tenants.log import log_untuk
from tenants.queries_logo import LogoHilang
from tenants.skema import PUBLIC

log = logging.getLogger(__name__)

JEDA_DENYUT = 2.0
PESAN_GALAT = (
    "Terjadi kesalahan pada sistem. Data Anda aman. Coba ulangi; bila tetap gagal, sampaikan nomor"
    " pekerjaan {nomor} kepada pengelola sistem."
)


class Dilepas(Exception):
    """Another worker holds this job now."""


def kerjakan(pekerjaan_id: int) -> None:
    """Makes the document of one job. Called twice, or by two workers, it makes one."""
    pemegang = ambil(pekerjaan_id)
    if pemegang is None:
        return
    pekerjaan = queries.pekerjaan(pekerjaan_id)
    with log_untuk(pekerjaan.kecamatan.schema_name if pekerjaan.kecamatan else PUBLIC):
        _kerjakan(pekerjaan, pemegang)


def _kerjakan(pekerjaan: Pekerjaan, pemegang: UUID) -> None:
    try:
        with _detak(pekerjaan.pk, pemegang):
            _SELAIN_DOKUMEN.get(pekerjaan.jenis, _buat)(pekerjaan, pemegang)
    except Dilepas:
        log.warning("pekerjaan %s sudah dipegang pekerja lain", pekerjaan.pk)
    except _TERDUGA as galat:
        _gagal(pekerjaan, pemegang, str(galat))
    except Exception:
        log.exception("pekerjaan %s gagal pada percobaan %s", pekerjaan.pk, pekerjaan.percobaan)
        _gagal_atau_ulangi(pekerjaan, pemegang)


_TERDUGA = (
    *(FaktaKurang, JenisTakAda, NaskahSalah, LogoHilang, SisipanRusak, VersiBerganti),
    BerkasTakTerbaca,
)
"""Trying again would end the same way; the message is for the person who waits."""


def ambil(pekerjaan_id: int) -> UUID | None:
    """Claims a waiting job; of several who try, exactly one gets a token."""
    pemegang = uuid4()
    kini = timezone.now()
    diambil = queries.siap_diambil(pekerjaan_id).update(
        status=Pekerjaan.Status.JALAN,
        pemegang=pemegang,
        denyut=kini,
        mulai_pada=kini,
        percobaan=F("percobaan") + 1,
        pesan="",
    )
    return pemegang if diambil else None


def _catat(pekerjaan: Pekerjaan, pemegang: UUID, **isi: object) -> None:
    if not queries.masih_dipegang(pekerjaan.pk, pemegang).update(denyut=timezone.now(), **isi):
        raise Dilepas


@contextmanager
def _detak(pekerjaan_id: int, pemegang: UUID) -> Iterator[None]:
    """Beats from a thread of its own: printing keeps the main one busy for seconds."""
    selesai = threading.Event()

    def denyutkan() -> None:
        try:
            while not selesai.wait(JEDA_DENYUT):
                queries.masih_dipegang(pekerjaan_id, pemegang).update(denyut=timezone.now())
        finally:
            connection.close()

    utas = threading.Thread(target=denyutkan, name=f"detak-{pekerjaan_id}", daemon=True)
    utas.start()
    try:
        yield
    finally:
        selesai.set()
        utas.join(timeout=JEDA_DENYUT * 2)


def _buat(pekerjaan: Pekerjaan, pemegang: UUID) -> None:
    _catat(pekerjaan, pemegang, tahap=Pekerjaan.Tahap.BEKUKAN)
    with tenant_context(pekerjaan.kantor):
        versi = _versi(pekerjaan)
        periode = pekerjaan.periode
        keadaan.catat(pekerjaan.kantor, periode, kelengkapan(pekerjaan.kantor, periode))
        berkas = berkas_versi(versi, pekerjaan.format)
    _catat(
        pekerjaan,
        pemegang,
        versi_id=versi.pk,
        tahap=Pekerjaan.Tahap.SUSUN,
    )
    if berkas is None:
        berkas = _cetak(pekerjaan, pemegang, versi)
    if pekerjaan.jenis == Laporan.Jenis.LKJ:  # the other kinds say nothing the LKJ does not
        tulis_versi(kecamatan=pekerjaan.kantor, periode=pekerjaan.periode, versi=versi)
    _selesai(pekerjaan, pemegang)
    with tenant_context(pekerjaan.kantor):
        pangkas_draf(berkas.versi.laporan)


def _selesai(pekerjaan: Pekerjaan, pemegang: UUID) -> None:
    _catat(
        pekerjaan,
        pemegang,
        status=Pekerjaan.Status.SELESAI,
        tahap="",
        selesai_pada=timezone.now(),
    )


def _volume(pekerjaan: Pekerjaan, pemegang: UUID) -> None:
    lapor = _pelapor(pekerjaan, pemegang)
    buat_volume(periode=pekerjaan.periode, oleh=pekerjaan.dibuat_oleh, lapor=lapor)
    _selesai(pekerjaan, pemegang)


def _periksa_dokumen(pekerjaan: Pekerjaan, pemegang: UUID) -> None:
    periksa_dokumen.periksa_kerjakan(pekerjaan=pekerjaan, lapor=_pelapor(pekerjaan, pemegang))
    _selesai(pekerjaan, pemegang)


_SELAIN_DOKUMEN: dict[str, Callable[[Pekerjaan, UUID], None]] = {
    volume.JENIS: _volume,
    periksa_dokumen.JENIS: _periksa_dokumen,
}
"""Kinds of work that make no document of one office."""


def _pelapor(pekerjaan: Pekerjaan, pemegang: UUID) -> Callable[[str, int, int], None]:
    """Writes progress; whoever took the job over or called it off stops the work by it."""

    def lapor(tahap: str, jadi: int, dari: int) -> None:
        _catat(pekerjaan, pemegang, tahap=tahap, bagian_jadi=jadi, bagian=dari)

    return lapor


def _versi(pekerjaan: Pekerjaan) -> Versi:
    """The version an earlier attempt froze, else a new one of the present facts."""
    if pekerjaan.versi_id:
        lama = Versi.objects.filter(pk=pekerjaan.versi_id).first()
        if lama:
            return lama
    return versi_dokumen(
        kecamatan=pekerjaan.kantor,
        periode=pekerjaan.periode,
        jenis=pekerjaan.jenis,
        oleh=pekerjaan.dibuat_oleh,
    )


def _cetak(pekerjaan: Pekerjaan, pemegang: UUID, versi: Versi) -> Berkas:
    with tenant_context(pekerjaan.kantor):
        dokumen = berlogo(dokumen_versi(versi))
    _catat(pekerjaan, pemegang, tahap=Pekerjaan.Tahap.CETAK)

    def baca(sha256: str, gambar: bool) -> bytes:
        with tenant_context(pekerjaan.kantor):
            return isi_sisipan(sha256, gambar)

    hasil = cetak(dokumen, pekerjaan.format, baca=baca)
    _catat(pekerjaan, pemegang, tahap=Pekerjaan.Tahap.SIMPAN)
    with tenant_context(pekerjaan.kantor):
        return simpan_berkas(
            versi=versi,
            format=pekerjaan.format,
            isi=hasil.isi,
            halaman=hasil.halaman,
            versi_perender=hasil.versi_perender,
        )


def _gagal(pekerjaan: Pekerjaan, pemegang: UUID, pesan: str) -> None:
    queries.masih_dipegang(pekerjaan.pk, pemegang).update(
        status=Pekerjaan.Status.GAGAL, pesan=pesan, tahap="", selesai_pada=timezone.now()
    )


def _gagal_atau_ulangi(pekerjaan: Pekerjaan, pemegang: UUID) -> None:
    if pekerjaan.percobaan >= PERCOBAAN_MAKS:
        _gagal(pekerjaan, pemegang, PESAN_GALAT.format(nomor=pekerjaan.pk))
        return
    with transaction.atomic():
        dilepas = queries.masih_dipegang(pekerjaan.pk, pemegang).update(
            status=Pekerjaan.Status.ANTRE, pemegang=None, tahap="", denyut=timezone.now()
        )
    if dilepas:
        kirim(pekerjaan.pk, pekerjaan.antrean, jeda=1.0 * pekerjaan.percobaan)
