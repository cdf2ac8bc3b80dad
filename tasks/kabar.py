"""Sending notices by e-mail: from rows not yet sent, so that a mail server that hangs holds nobody
up and a lost message is tried again."""

import logging
from datetime import datetime, timedelta

from django.conf import settings
from django.core.mail import EmailMessage, get_connection

from core.kabar.models import Kabar
from core.kabar.queries import kabar_belum_disurel
from tenants.kepemilikan import wajib_kabupaten
from tenants.queries import surel_peran
from tenants.services import host_untuk

log = logging.getLogger(__name__)

MASIH_DISUREL = timedelta(days=1)


def surel_kirim(saat: datetime) -> int:
    """Sends the e-mail of notices not yet sent; three attempts each. Returns how many went."""
    wajib_kabupaten()
    banyak = 0
    for satu in kabar_belum_disurel(saat - MASIH_DISUREL):
        baris = Kabar.objects.filter(pk=satu.pk, surel_pada=None, percobaan=satu.percobaan)
        # Claimed first: of two schedulers one sends.
        if not baris.update(surel_pada=saat, percobaan=satu.percobaan + 1):
            continue
        try:
            banyak += _surel(satu)
        except OSError as galat:  # every failure of smtplib and of the network
            log.warning("surel kabar %s belum terkirim: %s", satu.pk, galat)
            Kabar.objects.filter(pk=satu.pk).update(surel_pada=None)
    return banyak


def _surel(satu: Kabar) -> int:
    """One message for each person, so that nobody reads the others' addresses."""
    penerima = surel_peran(None if satu.di_kabupaten else satu.kecamatan_id, satu.peran)
    host = settings.KABUPATEN_DOMAIN if satu.di_kabupaten else host_untuk(satu.kecamatan.slug)
    skema = "https" if getattr(settings, "SESSION_COOKIE_SECURE", False) else "http"
    badan = "\n\n".join(filter(None, [satu.isi, f"Buka di {skema}://{host}{satu.jalur}"]))
    surat = [EmailMessage(subject=satu.judul, body=badan, to=[ke]) for ke in penerima]
    if surat:
        get_connection().send_messages(surat)
    Kabar.objects.filter(pk=satu.pk).update(surel_ke=len(surat))
    return len(surat)
