"""Addresses of the other hosts, on the scheme and port of this request."""

from django.conf import settings
from django.http import HttpRequest

from tenants.models import Kecamatan
from tenants.services import host_untuk


def _alamat(request: HttpRequest, host: str) -> str:
    _, pisah, porta = request.get_host().partition(":")
    return f"{request.scheme}://{host}{pisah}{porta}"


def alamat_kabupaten(request: HttpRequest) -> str:
    return _alamat(request, settings.KABUPATEN_DOMAIN)


def alamat_kecamatan(request: HttpRequest, kecamatan: Kecamatan) -> str:
    return _alamat(request, host_untuk(kecamatan.slug))
