"""A report's workflow on its office's site: status, steps, threads, history."""

from contextlib import nullcontext
from urllib.parse import urlencode

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from core.ui.periode import periode_diminta
from reporting.laporan.langkah import Pelaku
from tasks import alur_halaman as alur
from tasks import alur_situs
from tasks.alur_halaman import Rute, Sasaran
from tasks.alur_situs import Situs
from tenants.permintaan import Permintaan


def rute_alur(sasaran: Sasaran) -> Rute:
    kueri = urlencode({"periode": sasaran.periode.kode, "jenis": sasaran.jenis})
    return Rute(reverse("laporan:alur"), f"?{kueri}")


def _situs(request: Permintaan) -> Situs:
    periode = periode_diminta(request)
    jenis = request.POST.get("jenis") or request.GET.get("jenis")
    sasaran = Sasaran(request.tenant, periode, alur.jenis_diminta(jenis, periode))
    return Situs(
        request=request,
        sasaran=sasaran,
        rute=rute_alur(sasaran),
        pelaku=Pelaku(pengguna=request.user, peran=request.peran, host=request.get_host()),
        bertindak=not request.tamu,
        baca=nullcontext,
        tulis=nullcontext,
    )


@require_GET
def halaman(request: Permintaan) -> HttpResponse:
    return alur_situs.halaman(_situs(request))


@require_http_methods(["GET", "POST"])
def langkah(request: Permintaan, aksi: str) -> HttpResponse:
    return alur_situs.langkah(_situs(request), alur.aksi_diminta(aksi))


@require_POST
def utas(request: Permintaan) -> HttpResponse:
    return alur_situs.utas(_situs(request))


@require_POST
def balas(request: Permintaan, nomor: int) -> HttpResponse:
    return alur_situs.balas(_situs(request), nomor)
