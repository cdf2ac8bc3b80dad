"""Host → schema, session → host, route → right. In this order, and each refuses on doubt."""

from typing import Any, cast
from urllib.parse import urlencode

from django.conf import settings
from django.contrib.auth import logout
from django.core.exceptions import PermissionDenied
from django.db import DatabaseError, connection
from django.http import HttpResponse
from django.shortcuts import redirect, resolve_url
from django.utils.deprecation import MiddlewareMixin
from django_tenants.middleware.main import TenantMainMiddleware
from psycopg.errors import ReadOnlySqlTransaction

from tenants import queries
from tenants.access import Hak, Umum, boleh, hak_rute
from tenants.jejak import HOST, catat_lihat
from tenants.melihat import tanpa_tulis
from tenants.models import Kecamatan, Peran
from tenants.permintaan import Permintaan
from tenants.serah import sesi_hidup
from tenants.skema import ke_public, kecamatan_kini, nama_skema


class TenantMiddleware(TenantMainMiddleware):
    """The bare domain is the regency (schema public); any other known host is one kecamatan."""

    def process_request(self, request: Permintaan) -> HttpResponse | None:
        ke_public()
        HOST.set(request.get_host()[:120])
        if self.hostname_from_request(request) == settings.KABUPATEN_DOMAIN:
            request.tenant = connection.tenant  # type: ignore[attr-defined]
            request.urlconf = settings.PUBLIC_SCHEMA_URLCONF
            return None
        jawaban: HttpResponse | None = super().process_request(request)
        return jawaban

    def get_tenant(self, domain_model: Any, hostname: str) -> Kecamatan:
        domain = domain_model.objects.select_related("tenant__logo").get(
            domain=hostname, tenant__aktif=True
        )
        kecamatan: Kecamatan = domain.tenant
        return kecamatan


def ikat_sesi(request: Permintaan, *, sesi_asal: str = "") -> None:
    """Binds a new session to this host's schema and to the user's present session version.

    With `sesi_asal`, the regency's session it was handed over from, it may only look.
    """
    request.session["skema"] = nama_skema()
    request.session["versi"] = request.user.versi_sesi
    request.session.pop(MELIHAT, None)
    if sesi_asal:
        request.session[MELIHAT] = sesi_asal


MELIHAT = "melihat"
"""Session key: the regency's session of somebody who only looks into this kecamatan."""


def _peran_di_sini(request: Permintaan) -> frozenset[Peran]:
    kecamatan = kecamatan_kini()
    if kecamatan is None:
        return queries.peran_di_kabupaten(request.user)
    if not request.tamu:
        return queries.peran_di_kecamatan(kecamatan, request.user)
    if not sesi_hidup(request.session[MELIHAT], request.user):
        return frozenset()
    return queries.peran_melihat(kecamatan, request.user)


class SesiTerikatMiddleware(MiddlewareMixin):
    """A session is good for the schema it was made for, while the person still belongs here."""

    def process_request(self, request: Permintaan) -> None:
        request.peran, request.tamu = frozenset(), False
        if not request.user.is_authenticated:
            return
        terikat = (
            request.session.get("skema") == nama_skema()
            and request.session.get("versi") == request.user.versi_sesi
        )
        if terikat:
            request.tamu = MELIHAT in request.session
            request.peran = _peran_di_sini(request)
        if not request.peran:
            request.tamu = False
            logout(request)


class HakMiddleware(MiddlewareMixin):
    """Deny by default: the route's row in tenants.access decides before the view runs."""

    def process_view(
        self, request: Permintaan, view: Any, args: Any, kwargs: Any
    ) -> HttpResponse | None:
        urlconf = getattr(request, "urlconf", settings.ROOT_URLCONF)
        assert request.resolver_match is not None  # process_view runs behind the resolver
        hak = hak_rute(urlconf, request.resolver_match.view_name)
        if boleh(hak, request.peran, tamu=request.tamu):
            return _ke_sandi(request) or _melihat(request, hak, view, args, kwargs)
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


HANYA_BACA = (
    "Anda melihat kecamatan ini sebagai kabupaten, jadi tidak ada yang dapat diubah dari sini."
)


def _melihat(
    request: Permintaan, hak: Hak | None, view: Any, args: Any, kwargs: Any
) -> HttpResponse | None:
    """A look from the regency: logged first, then run where the database refuses every write."""
    assert request.resolver_match is not None
    if not request.tamu or hak is Umum.TERBUKA or request.resolver_match.view_name == "keluar":
        return None
    if request.method not in ("GET", "HEAD"):
        raise PermissionDenied(HANYA_BACA)
    catat_lihat(request, kecamatan=request.tenant)
    try:
        with tanpa_tulis():
            balasan: Any = view(request, *args, **kwargs)
            if callable(getattr(balasan, "render", None)):
                balasan = balasan.render()
    except DatabaseError as galat:
        if isinstance(galat.__cause__, ReadOnlySqlTransaction):
            raise PermissionDenied(HANYA_BACA) from galat
        raise
    return cast(HttpResponse, balasan)


def _ke_pintu_masuk(request: Permintaan) -> HttpResponse:
    tujuan = resolve_url(settings.LOGIN_URL)
    if request.headers.get("HX-Request"):
        return HttpResponse(status=204, headers={"HX-Redirect": tujuan})
    if request.method == "GET":
        return redirect(f"{tujuan}?{urlencode({'next': request.get_full_path()})}")
    return redirect(tujuan)
