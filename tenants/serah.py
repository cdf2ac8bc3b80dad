"""Handing a login over from the regency's host to a kecamatan's, without a second password.

1. The kecamatan's host starts: a nonce in a cookie of its own, its hash goes to the regency.
2. The regency checks login and role and issues a token: random, stored as a hash, good for
   seconds, bound to the person, the kecamatan and the nonce.
3. The kecamatan's host takes it by one conditional update and begins a new session.

Whoever belongs to the kecamatan is then simply logged in; a regency role only looks.
"""

import secrets
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256

from django.contrib.sessions.backends.db import SessionStore
from django.db import transaction
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme

from tenants import queries
from tenants.jejak import catat
from tenants.kepemilikan import wajib_kabupaten, wajib_milik
from tenants.models import Kecamatan, Pengguna, Serah

UMUR = timedelta(seconds=30)
SIMPAN = timedelta(days=1)
"""Rows are kept so long after their end, for looking into what happened."""


class SerahDitolak(PermissionError):
    """The token can't be taken here and now. Says nothing of which check failed."""


@dataclass(frozen=True)
class Diterima:
    pengguna: Pengguna
    ke: str
    sesi_asal: str
    melihat: bool  # a regency role: reads only


def sidik(rahasia: str) -> str:
    return sha256(rahasia.encode()).hexdigest()


def jalur_aman(ke: str | None) -> str:
    """A path on this very host, else the home page."""
    ke = (ke or "").strip()
    aman = ke.startswith("/") and url_has_allowed_host_and_scheme(ke, allowed_hosts=None)
    return ke if aman and len(ke) <= 500 else "/"


def serah_buat(
    *, pengguna: Pengguna, kecamatan: Kecamatan, nonce_sidik: str, sesi_asal: str, ke: str
) -> str:
    """Issues a token on the regency's host. Returns it: only its hash is stored."""
    wajib_kabupaten()
    token = secrets.token_urlsafe(32)
    kini = timezone.now()
    with transaction.atomic():
        Serah.objects.filter(berlaku_sampai__lt=kini - SIMPAN).delete()
        Serah.objects.create(
            pengguna=pengguna,
            kecamatan=kecamatan,
            token_sidik=sidik(token),
            nonce_sidik=nonce_sidik,
            sesi_asal=sesi_asal,
            ke=jalur_aman(ke),
            berlaku_sampai=kini + UMUR,
        )
    return token


def serah_terima(*, kecamatan: Kecamatan, token: str, nonce: str, host: str) -> Diterima:
    """Takes a token on the kecamatan's host, once. Raises SerahDitolak."""
    wajib_milik(kecamatan)
    with transaction.atomic():
        siap = queries.serah_berlaku(kecamatan, sidik(token), sidik(nonce))
        # Of two who come with the same token, one changes the row.
        if not (token and nonce) or siap.update(dipakai_pada=timezone.now()) != 1:
            raise SerahDitolak
        serah = Serah.objects.select_related("pengguna").get(token_sidik=sidik(token))
        melihat = not queries.peran_di_kecamatan(kecamatan, serah.pengguna)
        if not serah.pengguna.is_active or not sesi_hidup(serah.sesi_asal, serah.pengguna):
            raise SerahDitolak
        catat(
            aksi="serah.masuk",
            objek=serah.ke[:200],
            kecamatan=kecamatan,
            pengguna=serah.pengguna,
            host=host,
            sesudah={"melihat": melihat},
        )
    return Diterima(serah.pengguna, serah.ke, serah.sesi_asal, melihat)


def sesi_hidup(kunci: str, pengguna: Pengguna) -> bool:
    """Whether the person's session on the regency's host still lives: a look ends with it."""
    return bool(SessionStore(kunci).load().get("_auth_user_id") == str(pengguna.pk))
