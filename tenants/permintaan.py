"""The request as views get it: what the middleware has put on it, typed."""

from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails

from tenants.models import Kecamatan, Pengguna, Peran


class Permintaan(HttpRequest):
    """Behind HakMiddleware, so `user` is a person except on open routes."""

    user: Pengguna
    peran: frozenset[Peran]
    tamu: bool  # somebody of the regency looking into a kecamatan: reads, never writes
    tenant: Kecamatan  # on a kecamatan's host; the regency's site doesn't use it
    htmx: HtmxDetails
    urlconf: str
