"""The regency's desk: reports that wait for it, and acting on one of them.

Reading and writing happen on the kecamatan's own connection, opened here by name; a look is
logged first and runs where the database refuses every write.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST
from django_tenants.utils import tenant_context

from core.periode.models import Periode
from core.periode.queries import periode_kode
from core.ui.periode import periode_diminta
from reporting.laporan.langkah import Pelaku
from tasks import alur_halaman as alur
from tasks import alur_situs
from tasks.alur_halaman import Rute, Sasaran
from tasks.alur_situs import Situs
from tasks.meja import daftar_meja
from tenants.jejak import catat_lihat
from tenants.kepemilikan import wajib_kabupaten
from tenants.melihat import hanya_baca
from tenants.models import Kecamatan, Peran
from tenants.permintaan import Permintaan
from tenants.queries import kecamatan_slug

PENULIS = frozenset({Peran.INSPEKTORAT, Peran.ADMIN_KABUPATEN})


@require_GET
def daftar(request: Permintaan) -> HttpResponse:
    periode = periode_diminta(request)
    meja = daftar_meja(periode, request.peran)
    return render(request, "tasks/meja.html", {"periode": periode, "meja": meja})


def _situs(request: Permintaan, slug: str, kode: str, jenis: str) -> Situs:
    try:
        periode = periode_kode(kode)
        sasaran = Sasaran(kecamatan_slug(slug), periode, alur.jenis_diminta(jenis, periode))
    except (Kecamatan.DoesNotExist, Periode.DoesNotExist):
        raise Http404("Kecamatan atau triwulan itu tidak ada.") from None
    peran = request.peran & PENULIS
    return Situs(
        request=request,
        sasaran=sasaran,
        rute=Rute(reverse("meja:laporan", args=(slug, periode.kode, sasaran.jenis))),
        pelaku=Pelaku(pengguna=request.user, peran=peran, host=request.get_host()),
        bertindak=bool(peran),
        baca=partial(_lihat, request, sasaran.kecamatan),
        tulis=partial(_masuk, sasaran.kecamatan),
        meja=True,
    )


@contextmanager
def _lihat(request: Permintaan, kecamatan: Kecamatan) -> Iterator[None]:
    """To read on the office's connection: logged first, read-only in fact."""
    catat_lihat(request, kecamatan=kecamatan)
    with hanya_baca(kecamatan):
        yield


@contextmanager
def _masuk(kecamatan: Kecamatan) -> Iterator[None]:
    """To write there."""
    wajib_kabupaten()
    with tenant_context(kecamatan):
        yield


@require_GET
def laporan(request: Permintaan, slug: str, kode: str, jenis: str) -> HttpResponse:
    return alur_situs.halaman(_situs(request, slug, kode, jenis))


@require_http_methods(["GET", "POST"])
def langkah(request: Permintaan, slug: str, kode: str, jenis: str, aksi: str) -> HttpResponse:
    return alur_situs.langkah(_situs(request, slug, kode, jenis), alur.aksi_diminta(aksi))


@require_POST
def utas(request: Permintaan, slug: str, kode: str, jenis: str) -> HttpResponse:
    return alur_situs.utas(_situs(request, slug, kode, jenis))


@require_POST
def balas(request: Permintaan, slug: str, kode: str, jenis: str, nomor: int) -> HttpResponse:
    return alur_situs.balas(_situs(request, slug, kode, jenis), nomor)
