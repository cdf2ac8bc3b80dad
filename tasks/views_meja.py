"""The regency's desk: reports that wait for it, and acting on one of them.

Reading and writing happen on the kecamatan's own connection, opened here by name; a look is
logged first and runs where the database refuses every write.
"""

from collections.abc import Callable
from typing import TypeVar

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST
from django_tenants.utils import tenant_context

from core.periode.models import Periode
from core.periode.queries import periode_kode
from core.ui.periode import periode_diminta
from reporting.laporan.alur import BERALASAN, KATA, TINGKAT, Aksi
from reporting.laporan.langkah import AlasanKurang, LangkahDitolak, Pelaku
from reporting.laporan.tampil import panel
from reporting.laporan.tempat import denah
from reporting.laporan.utas import UtasDitolak
from tasks import alur_halaman as alur
from tasks.alur_halaman import Rute, Sasaran
from tasks.meja import daftar_meja
from tenants.jejak import catat_lihat
from tenants.kepemilikan import wajib_kabupaten
from tenants.melihat import hanya_baca
from tenants.models import Kecamatan, Peran
from tenants.permintaan import Permintaan
from tenants.queries import kecamatan_slug

T = TypeVar("T")
PENULIS = frozenset({Peran.INSPEKTORAT, Peran.ADMIN_KABUPATEN})


@require_GET
def daftar(request: Permintaan) -> HttpResponse:
    periode = periode_diminta(request)
    meja = daftar_meja(periode, request.peran)
    return render(request, "tasks/meja.html", {"periode": periode, "meja": meja})


def _sasaran(slug: str, kode: str, jenis: str) -> Sasaran:
    try:
        periode = periode_kode(kode)
        return Sasaran(kecamatan_slug(slug), periode, alur.jenis_diminta(jenis, periode))
    except (Kecamatan.DoesNotExist, Periode.DoesNotExist):
        raise Http404("Kecamatan atau triwulan itu tidak ada.") from None


def rute_meja(sasaran: Sasaran) -> Rute:
    kunci = (sasaran.kecamatan.slug, sasaran.periode.kode, sasaran.jenis)
    return Rute(reverse("meja:laporan", args=kunci))


def _lihat(request: Permintaan, sasaran: Sasaran, baca: Callable[[], T]) -> T:
    """Reads on the office's connection: logged first, read-only in fact."""
    catat_lihat(request, kecamatan=sasaran.kecamatan)
    with hanya_baca(sasaran.kecamatan):
        return baca()


def _pelaku(request: Permintaan) -> Pelaku:
    return Pelaku(pengguna=request.user, peran=request.peran & PENULIS, host=request.get_host())


def _peran(request: Permintaan) -> Peran:
    return max(request.peran & PENULIS, key=lambda p: TINGKAT[p])


@require_GET
def laporan(request: Permintaan, slug: str, kode: str, jenis: str) -> HttpResponse:
    sasaran = _sasaran(slug, kode, jenis)
    bertindak = bool(request.peran & PENULIS)
    isi = _lihat(
        request,
        sasaran,
        lambda: alur.isi_alur(
            sasaran, request.peran, bertindak=bertindak, angka=request.GET.get("angka", "")
        ),
    )
    return render(request, "tasks/alur.html", {**isi, "rute": rute_meja(sasaran), "meja": True})


@require_http_methods(["GET", "POST"])
def langkah(request: Permintaan, slug: str, kode: str, jenis: str, aksi: str) -> HttpResponse:
    sasaran, satu = _sasaran(slug, kode, jenis), alur.aksi_diminta(aksi)
    if request.method != "POST":
        return _konfirmasi(request, sasaran, satu)
    wajib_kabupaten()
    try:
        with tenant_context(sasaran.kecamatan):
            alur.lakukan(sasaran, satu, _pelaku(request), request.POST)
    except (AlasanKurang, UtasDitolak) as galat:
        return _konfirmasi(request, sasaran, satu, galat=str(galat))
    except LangkahDitolak as galat:
        messages.error(request, str(galat))
    else:
        messages.success(request, KATA[satu].selesai)
    return redirect(rute_meja(sasaran).alur)


def _konfirmasi(request: Permintaan, sasaran: Sasaran, aksi: Aksi, **galat: object) -> HttpResponse:
    def baca() -> dict[str, object]:
        kecamatan, periode = sasaran.kecamatan, sasaran.periode
        hasil = panel(kecamatan, periode, sasaran.jenis, request.peran, saat=timezone.now())
        isi = alur.isi_langkah(sasaran, aksi, hasil)
        if aksi in BERALASAN:
            isi["bagian"] = denah(kecamatan, periode, hasil.laporan, sasaran.jenis).bagian
        return isi

    isi = _lihat(request, sasaran, baca)
    isi |= {**galat, "rute": rute_meja(sasaran), "kiriman": request.POST, "meja": True}
    return render(request, "tasks/alur_langkah.html", isi, status=422 if galat else 200)


@require_POST
def utas(request: Permintaan, slug: str, kode: str, jenis: str) -> HttpResponse:
    sasaran = _sasaran(slug, kode, jenis)
    wajib_kabupaten()
    try:
        with tenant_context(sasaran.kecamatan):
            baru = alur.tulis_catatan(sasaran, _pelaku(request), _peran(request), request.POST)
    except UtasDitolak as galat:
        messages.error(request, str(galat))
        return redirect(f"{rute_meja(sasaran).alur}#catatan-baru")
    return redirect(f"{rute_meja(sasaran).alur}#utas-{baru.nomor}")


@require_POST
def balas(request: Permintaan, slug: str, kode: str, jenis: str, nomor: int) -> HttpResponse:
    sasaran = _sasaran(slug, kode, jenis)
    wajib_kabupaten()
    try:
        with tenant_context(sasaran.kecamatan):
            alur.tulis_balasan(sasaran, nomor, _pelaku(request), _peran(request), request.POST)
    except UtasDitolak as galat:
        messages.error(request, str(galat))
    return redirect(f"{rute_meja(sasaran).alur}#utas-{nomor}")
