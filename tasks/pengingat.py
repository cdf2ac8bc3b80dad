"""Reminding kecamatan that are behind: on their home page, by e-mail, and as text for WhatsApp.

The row is the reminder. E-mail goes out by the scheduler from rows not yet sent, so a mail server
that hangs holds nobody up and a lost message is tried again.
"""

import logging
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.core.mail import EmailMessage, get_connection
from django.db import transaction
from django.utils import timezone

from core.angka import HARI, romawi, waktu, zona
from core.periode import queries as periode_queries
from core.periode.models import Pengingat, Periode
from core.periode.zona import zona_kabupaten
from tasks.queries_keadaan import KeadaanKecamatan, keadaan_kecamatan
from tenants.access import PENGISI
from tenants.jejak import catat
from tenants.kepemilikan import wajib_kabupaten
from tenants.models import Kecamatan, Pengguna
from tenants.queries import surel_peran

log = logging.getLogger(__name__)

Alamat = Callable[[Kecamatan], str]
"""The address of an office's site."""

MASIH_DISUREL = timedelta(days=1)


def tertinggal(periode: Periode) -> list[KeadaanKecamatan]:
    """Active kecamatan that have not submitted, those beyond their deadline first."""
    belum = [k for k in keadaan_kecamatan(periode) if not k.diajukan]
    return sorted(belum, key=lambda k: (not k.terlambat, k.kecamatan.kode))


def susun_pesan(
    keadaan: KeadaanKecamatan, periode: Periode, alamat: str, zona_waktu: ZoneInfo
) -> str:
    """What the office reads: what is missing, until when, where."""
    hari = HARI[timezone.localtime(keadaan.batas, zona_waktu).weekday()]
    batas = f"{hari}, {waktu(keadaan.batas, zona(str(zona_waktu)))}"
    kapan = "sudah lewat" if keadaan.terlambat else "belum lewat"
    return (
        f"LKJ Triwulan {romawi(periode.triwulan)} {periode.tahun} {keadaan.kecamatan}:"
        f" {keadaan.kurang}. Batas pengajuan {batas}, {kapan}. Isi di {alamat}"
    )


def hari_ini() -> datetime:
    """The beginning of this day in the regency."""
    return timezone.localtime(timezone.now(), zona_kabupaten()).replace(
        hour=0, minute=0, second=0, microsecond=0
    )


def ingatkan(
    *,
    periode: Periode,
    slug: Sequence[str],
    alamat: Alamat,
    oleh: Pengguna | None = None,
    host: str = "",
) -> list[Pengingat]:
    """Reminds those named that are behind, each at most once a day. Returns the new ones."""
    wajib_kabupaten()
    with transaction.atomic():
        Periode.objects.select_for_update().get(pk=periode.pk)  # two clicks at once remind once
        sudah = periode_queries.pengingat_sejak(periode, hari_ini())
        zona_waktu = zona_kabupaten()
        baru = [
            Pengingat(
                periode=periode,
                kecamatan=k.kecamatan,
                pesan=susun_pesan(k, periode, alamat(k.kecamatan), zona_waktu),
                dibuat_oleh=oleh,
            )
            for k in tertinggal(periode)
            if k.kecamatan.slug in slug and k.kecamatan.pk not in sudah
        ]
        Pengingat.objects.bulk_create(baru)
        for satu in baru:
            catat(
                aksi="pengingat.kirim",
                objek=periode.kode,
                kecamatan=satu.kecamatan,
                pengguna=oleh,
                host=host,
                sesudah={"pesan": satu.pesan},
            )
    return baru


def surel_kirim(saat: datetime) -> int:
    """Sends the e-mail of reminders not yet sent; three attempts each. Returns how many went."""
    wajib_kabupaten()
    banyak = 0
    for satu in periode_queries.pengingat_belum_disurel(saat - MASIH_DISUREL):
        baris = Pengingat.objects.filter(pk=satu.pk, surel_pada=None, percobaan=satu.percobaan)
        # Claimed first: of two schedulers one sends.
        if not baris.update(surel_pada=saat, percobaan=satu.percobaan + 1):
            continue
        try:
            banyak += _surel(satu)
        except OSError as galat:  # every failure of smtplib and of the network
            log.warning("surel pengingat %s belum terkirim: %s", satu.pk, galat)
            Pengingat.objects.filter(pk=satu.pk).update(surel_pada=None)
    return banyak


def _surel(satu: Pengingat) -> int:
    """One message for each person, so that nobody reads the others' addresses."""
    penerima = surel_peran(satu.kecamatan_id, PENGISI)
    judul = f"Pengingat LKJ {satu.periode.kode}: {satu.kecamatan}"
    surat = [EmailMessage(subject=judul, body=satu.pesan, to=[ke]) for ke in penerima]
    if surat:
        get_connection().send_messages(surat)
    Pengingat.objects.filter(pk=satu.pk).update(surel_ke=len(surat))
    return len(surat)
