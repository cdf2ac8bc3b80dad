"""Answers when a page can't be shown: what happened, why, what to do. Small ones for htmx."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.defaults import server_error


def _jawab(request: HttpRequest, status: int, templat: str, sebab: str, judul: str) -> HttpResponse:
    if request.headers.get("HX-Request"):
        templat = "ui/galat_bagian.html"
    return render(request, templat, {"sebab": sebab, "judul": judul}, status=status)


def ditolak(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    sebab = str(exception or "") or "Halaman ini tidak termasuk hak peran Anda di kantor ini."
    return _jawab(request, 403, "403.html", sebab, "Tidak boleh dibuka")


def tidak_ada(request: HttpRequest, exception: Exception) -> HttpResponse:
    # Django's own exceptions carry a dict of tried patterns; only our sentences are for people.
    pesan = exception.args[0] if exception.args else ""
    ada = isinstance(pesan, str) and pesan.endswith(".") and request.resolver_match is not None
    sebab = pesan if ada else "Alamatnya salah, atau isinya sudah tidak ada."
    return _jawab(request, 404, "404.html", sebab, "Halaman tidak ditemukan")


def rusak(request: HttpRequest) -> HttpResponse:
    if request.headers.get("HX-Request"):
        return server_error(request, "ui/galat_bagian_rusak.html")
    return server_error(request)
