"""What every measure needs: the time of a call, the 95th percentile, and somebody who asks."""

import math
import time
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from uuid import uuid4

from django.conf import settings
from django.test import Client
from django_tenants.utils import tenant_context

from tenants.models import Kecamatan, Pengguna, Peran
from tenants.queries import kecamatan_slug
from tenants.services_pengguna import pengguna_tambah
from tenants.skema import ke_public


def lama(panggil: Callable[[], object]) -> float:
    """Seconds of one call."""
    mulai = time.perf_counter()
    panggil()
    return time.perf_counter() - mulai


def p95(waktu: Sequence[float]) -> float:
    """The value that 95 per cent do not exceed (nearest rank)."""
    return sorted(waktu)[math.ceil(len(waktu) * 0.95) - 1]


def klien_untuk(slug: str | None) -> Client:
    """Somebody who may see everything there: an Admin of the regency, or an Operator."""
    ke_public()
    kantor = kecamatan_slug(slug) if slug else None
    orang = pengguna_tambah(
        nama_masuk=f"bench-{uuid4().hex[:8]}@contoh.id",
        nama="Bench",
        sandi=uuid4().hex,
        peran=Peran.OPERATOR if kantor else Peran.ADMIN_KABUPATEN,
        kecamatan=kantor,
    )
    domain = settings.KABUPATEN_DOMAIN
    klien = Client(HTTP_HOST=f"{slug}.{domain}" if slug else domain)
    _masukkan(klien, orang, kantor)
    return klien


def _masukkan(klien: Client, orang: Pengguna, kecamatan: Kecamatan | None) -> None:
    """A session as the login makes it, without waiting for the password's hash."""
    with tenant_context(kecamatan) if kecamatan else nullcontext():
        klien.force_login(orang, "django.contrib.auth.backends.ModelBackend")
        sesi = klien.session
        sesi["skema"] = kecamatan.schema_name if kecamatan else "public"
        sesi["versi"] = orang.versi_sesi
        sesi.save()
