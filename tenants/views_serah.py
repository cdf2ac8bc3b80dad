"""The three stations of a hand-off: kecamatan (start), regency (issue), kecamatan (take)."""

import logging
import re
import secrets
from urllib.parse import urlencode

from django.conf import settings
from django.contrib.auth import login
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from tenants import serah
from tenants.alamat import alamat_kabupaten, alamat_kecamatan
from tenants.middleware import ikat_sesi
from tenants.models import Kecamatan
from tenants.permintaan import Permintaan
from tenants.queries import kecamatan_slug

log = logging.getLogger(__name__)

AMAN = bool(getattr(settings, "SESSION_COOKIE_SECURE", False))
KUKI = "__Host-serah" if AMAN else "serah"
UMUR_KUKI = 600
"""Seconds a person may take to log in at the regency on the way."""
SIDIK = re.compile(r"[0-9a-f]{64}")


@never_cache
@require_GET
def mulai(request: Permintaan) -> HttpResponse:
    """On the kecamatan's host: remembers who asked, then asks the regency who that is."""
    ke = serah.jalur_aman(request.GET.get("ke"))
    if request.peran:
        return redirect(ke)
    nonce = secrets.token_urlsafe(32)
    kueri = urlencode({"kantor": request.tenant.slug, "jejak": serah.sidik(nonce), "ke": ke})
    balasan = redirect(f"{alamat_kabupaten(request)}/serah/?{kueri}")
    balasan.set_cookie(
        KUKI, nonce, max_age=UMUR_KUKI, httponly=True, secure=AMAN, samesite="Lax", path="/"
    )
    return balasan


@never_cache
@require_GET
def serahkan(request: Permintaan) -> HttpResponse:
    """On the regency's host, behind its login: issues the token for exactly that kecamatan."""
    nonce_sidik = request.GET.get("jejak", "")
    try:
        kecamatan = kecamatan_slug(request.GET.get("kantor", "").replace("\0", ""))
    except Kecamatan.DoesNotExist:
        raise Http404("Kecamatan itu tidak ada atau tidak aktif.") from None
    if not SIDIK.fullmatch(nonce_sidik) or not request.session.session_key:
        raise Http404("Tautan ini tidak lengkap. Buka kecamatannya lagi dari Papan.")
    token = serah.serah_buat(
        pengguna=request.user,
        kecamatan=kecamatan,
        nonce_sidik=nonce_sidik,
        sesi_asal=request.session.session_key,
        ke=request.GET.get("ke", ""),
    )
    alamat = f"{alamat_kecamatan(request, kecamatan)}/serah/terima/?{urlencode({'token': token})}"
    return redirect(alamat)


@never_cache
@require_GET
def terima(request: Permintaan) -> HttpResponse:
    """Back on the kecamatan's host: a new session, and an address without the token."""
    try:
        diterima = serah.serah_terima(
            kecamatan=request.tenant,
            token=request.GET.get("token", ""),
            nonce=request.COOKIES.get(KUKI, ""),
            host=request.get_host(),
        )
    except serah.SerahDitolak:
        log.warning("serah terima ditolak")
        if request.peran:  # already inside, by another tab
            return redirect("beranda")
        isi = {"lagi": f"{reverse('serah:mulai')}", "papan": alamat_kabupaten(request)}
        return render(request, "tenants/serah_ditolak.html", isi, status=403)
    request.session.flush()
    login(request, diterima.pengguna, backend="django.contrib.auth.backends.ModelBackend")
    ikat_sesi(request, sesi_asal=diterima.sesi_asal if diterima.melihat else "")
    balasan = redirect(diterima.ke)
    balasan.delete_cookie(KUKI, path="/", samesite="Lax")
    return balasan
