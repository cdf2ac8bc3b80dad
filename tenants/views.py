"""The door of each host: in, out, and whether anybody is home."""

from typing import cast
from urllib.parse import urlsplit

from django.contrib.auth import logout
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.views import LoginView
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from tenants.forms import FormMasuk
from tenants.middleware import ikat_sesi
from tenants.permintaan import Permintaan

JALUR_SERAH = "/serah/"
"""On the regency's host: where a login goes on to a kecamatan's host."""

SEBAB_CSRF = (
    "Halaman ini terlalu lama terbuka atau sesinya sudah berganti, jadi kirimannya tidak"
    " diterima. Muat ulang halaman, lalu ulangi."
)


class Masuk(LoginView):
    template_name = "tenants/masuk.html"
    authentication_form = FormMasuk
    redirect_authenticated_user = True

    def form_valid(self, form: AuthenticationForm) -> HttpResponse:
        balasan = super().form_valid(form)
        ikat_sesi(cast(Permintaan, self.request))
        tujuan = self.get_success_url()
        if urlsplit(tujuan).path == JALUR_SERAH:
            # Browsers hold the redirects behind a form to `form-action 'self'`, and the hand-off
            # leads to another host: a page in between makes it a navigation of its own.
            return render(self.request, "tenants/lanjut.html", {"tujuan": tujuan})
        return balasan


@require_POST
def keluar(request: HttpRequest) -> HttpResponse:
    logout(request)
    return redirect("masuk")


@require_GET
def sehat(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    with connection.cursor() as kursor:
        kursor.execute("SELECT 1")
    return HttpResponse("ok", content_type="text/plain")


def csrf_gagal(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001
    templat = "ui/galat_bagian.html" if request.headers.get("HX-Request") else "403.html"
    isi = {"judul": "Kiriman tidak diterima", "sebab": SEBAB_CSRF}
    return render(request, templat, isi, status=403)
