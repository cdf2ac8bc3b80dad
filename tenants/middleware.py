"""Host → schema, session → host, route → right. In this order, and each refuses on doubt."""

from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.contrib.auth import logout
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.http import HttpResponse
from django.shortcuts import redirect, resolve_url
from django.utils.deprecation import MiddlewareMixin
from django_tenants.middleware.main import TenantMainMiddleware

from tenants import queries
from tenants.access import Umum, boleh, hak_rute
from tenants.models import Kecamatan, Peran
from tenants.permintaan import Permintaan
from tenants.skema import ke_public, kecamatan_kini, nama_skema


class TenantMiddleware(TenantMainMiddleware):
    """The bare domain is the regency (schema public); any other known host is one kecamatan."""

    def process_request(self, request: Permintaan) -> HttpResponse | None:
        ke_public()
        if self.hostname_from_request(request) == settings.KABUPATEN_DOMAIN:
            request.tenant = connection.tenant  # type: ignore[attr-defined]
            request.urlconf = settings.PUBLIC_SCHEMA_URLCONF
            return None
        jawaban: HttpResponse | None = super().process_request(request)
        return jawaban

    def get_tenant(self, domain_model: Any, hostname: str) -> Kecamatan:
        domain = domain_model.objects.select_related("tenant").get(
            domain=hostname, tenant__aktif=True
        )
        kecamatan: Kecamatan = domain.tenant
        return kecamatan


def ikat_sesi(request: Permintaan) -> None:
    """Binds a new session to this host's schema and to the user's present session version."""
    request.session["skema"] = nama_skema()
    request.session["versi"] = request.user.versi_sesi


def _peran_di_sini(request: Permintaan) -> frozenset[Peran]:
    if kecamatan := kecamatan_kini():
        return queries.peran_di_kecamatan(kecamatan, request.user)
    return queries.peran_di_kabupaten(request.user)


class SesiTerikatMiddleware(MiddlewareMixin):
    """A session is good for the schema it was made for, while the person still belongs here."""

    def process_request(self, request: Permintaan) -> None:
        request.peran = frozenset()
        if not request.user.is_authenticated:
            return
        terikat = (
            request.session.get("skema") == nama_skema()
            and request.session.get("versi") == request.user.versi_sesi
        )
        if terikat:
            request.peran = _peran_di_sini(request)
        if not request.peran:
            logout(request)


class HakMiddleware(MiddlewareMixin):
    """Deny by default: the route's row in tenants.access decides before the view runs."""

    def process_view(
        self, request: Permintaan, view: Any, args: Any, kwargs: Any
    ) -> HttpResponse | None:
        urlconf = getattr(request, "urlconf", settings.ROOT_URLCONF)
        assert request.resolver_match is not None  # process_view runs behind the resolver
        hak = hak_rute(urlconf, request.resolver_match.view_name)
        if boleh(hak, request.peran):
            return _ke_sandi(request)
        if hak is not None and hak is not Umum.TERBUKA and not request.user.is_authenticated:
            return _ke_pintu_masuk(request)
        raise PermissionDenied


BOLEH_SEBELUM_GANTI = frozenset({"sandi", "keluar", "masuk", "sehat"})


def _ke_sandi(request: Permintaan) -> HttpResponse | None:
    """Whoever still has a generated password changes it before anything else."""
    assert request.resolver_match is not None
    wajib = request.user.is_authenticated and request.user.wajib_ganti_sandi
    if not wajib or request.resolver_match.view_name in BOLEH_SEBELUM_GANTI:
        return None
    if request.headers.get("HX-Request"):
        return HttpResponse(status=204, headers={"HX-Redirect": resolve_url("sandi")})
    return redirect("sandi")


def _ke_pintu_masuk(request: Permintaan) -> HttpResponse:
    tujuan = resolve_url(settings.LOGIN_URL)
    if request.headers.get("HX-Request"):
        return HttpResponse(status=204, headers={"HX-Redirect": tujuan})
    if request.method == "GET":
        return redirect(f"{tujuan}?{urlencode({'next': request.get_full_path()})}")
    return redirect(tujuan)
