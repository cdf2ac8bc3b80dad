"""Rows told by e-mail: sent by the scheduler from rows not yet sent, so that a mail server that
hangs holds nobody up and a lost message is tried again."""

import logging
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeVar

from django.core.mail import EmailMessage, get_connection

from core.kabar.models import Kabar
from core.periode.models import Pengingat
from tenants.kepemilikan import wajib_kabupaten

log = logging.getLogger(__name__)

MASIH_DISUREL = timedelta(days=1)
"""An older row is no news any more."""

Baris = TypeVar("Baris", Kabar, Pengingat)


@dataclass(frozen=True)
class Surat:
    """What a row says, and to whom."""

    judul: str
    isi: str
    ke: Sequence[str]


def kirim(baris: Iterable[Baris], saat: datetime, surat: Callable[[Baris], Surat]) -> int:
    """Sends each row once; a failed one is counted and stays to be sent. Returns how many
    messages went."""
    wajib_kabupaten()
    banyak = 0
    for satu in baris:
        milik = type(satu).objects.filter(pk=satu.pk)
        # Claimed first: of two schedulers one sends.
        belum = milik.filter(surel_pada=None, percobaan=satu.percobaan)
        if not belum.update(surel_pada=saat, percobaan=satu.percobaan + 1):
            continue
        try:
            terkirim = _kirim_satu(surat(satu))
        except OSError as galat:  # every failure of smtplib and of the network
            log.warning("surel %s %s belum terkirim: %s", satu._meta.label, satu.pk, galat)
            milik.update(surel_pada=None)
            continue
        milik.update(surel_ke=terkirim)
        banyak += terkirim
    return banyak


def _kirim_satu(surat: Surat) -> int:
    """One message for each person, so that nobody reads the others' addresses."""
    pesan = [EmailMessage(subject=surat.judul, body=surat.isi, to=[ke]) for ke in surat.ke]
    if pesan:
        get_connection().send_messages(pesan)
    return len(pesan)
