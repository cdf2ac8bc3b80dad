"""A report's workflow on its office's site: status, steps, threads, history."""

from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from core.kelengkapan import kelengkapan
from core.ui.periode import periode_diminta
from reporting.laporan.alur import BERALASAN, KATA, TINGKAT, Aksi
from reporting.laporan.langkah import AlasanKurang, LangkahDitolak, Pelaku, Terhalang
from reporting.laporan.tampil import panel
from reporting.laporan.tempat import denah
from reporting.laporan.utas import UtasDitolak
from reporting.snapshot.build import FaktaKurang
from tasks import alur_halaman as alur
from tasks.alur_halaman import Rute, Sasaran
from tenants.models import Peran
from tenants.permintaan import Permintaan


def _sasaran(request: Permintaan) -> Sasaran:
    periode = periode_diminta(request)
    jenis = request.POST.get("jenis") or request.GET.get("jenis")
    return Sasaran(request.tenant, periode, alur.jenis_diminta(jenis, periode))


def rute_alur(sasaran: Sasaran) -> Rute:
    kueri = urlencode({"periode": sasaran.periode.kode, "jenis": sasaran.jenis})
    return Rute(reverse("laporan:alur"), f"?{kueri}")


def _pelaku(request: Permintaan) -> Pelaku:
    return Pelaku(pengguna=request.user, peran=request.peran, host=request.get_host())


def _peran(request: Permintaan) -> Peran:
    return max(request.peran, key=lambda p: TINGKAT[p])


@require_GET
def halaman(request: Permintaan) -> HttpResponse:
    sasaran = _sasaran(request)
    isi = alur.isi_alur(
        sasaran,
        request.peran,
        bertindak=not request.tamu,
        angka=request.GET.get("angka", ""),
    )
    return render(request, "tasks/alur.html", {**isi, "rute": rute_alur(sasaran)})


@require_http_methods(["GET", "POST"])
def langkah(request: Permintaan, aksi: str) -> HttpResponse:
    sasaran, satu = _sasaran(request), alur.aksi_diminta(aksi)
    if request.method != "POST":
        return _konfirmasi(request, sasaran, satu)
    try:
        alur.lakukan(sasaran, satu, _pelaku(request), request.POST)
    except Terhalang as galat:
        return _konfirmasi(request, sasaran, satu, galat=str(galat), temuan=galat.temuan)
    except (AlasanKurang, UtasDitolak, FaktaKurang) as galat:
        return _konfirmasi(request, sasaran, satu, galat=str(galat))
    except LangkahDitolak as galat:
        messages.error(request, str(galat))
    else:
        messages.success(request, KATA[satu].selesai)
    return redirect(rute_alur(sasaran).alur)


def _konfirmasi(request: Permintaan, sasaran: Sasaran, aksi: Aksi, **galat: object) -> HttpResponse:
    hasil = panel(
        sasaran.kecamatan, sasaran.periode, sasaran.jenis, request.peran, saat=timezone.now()
    )
    isi = {
        **alur.isi_langkah(sasaran, aksi, hasil),
        **galat,
        "rute": rute_alur(sasaran),
        "kiriman": request.POST,
        "bagian": denah(sasaran.kecamatan, sasaran.periode, hasil.laporan, sasaran.jenis).bagian
        if aksi in BERALASAN
        else (),
    }
    if aksi is Aksi.AJUKAN:
        bagian = kelengkapan(sasaran.kecamatan, sasaran.periode)
        isi["kurang"] = [b for b in bagian if not b.lengkap]
    return render(request, "tasks/alur_langkah.html", isi, status=422 if galat else 200)


@require_POST
def utas(request: Permintaan) -> HttpResponse:
    sasaran = _sasaran(request)
    try:
        baru = alur.tulis_catatan(sasaran, _pelaku(request), _peran(request), request.POST)
    except UtasDitolak as galat:
        messages.error(request, str(galat))
        return redirect(f"{rute_alur(sasaran).alur}#catatan-baru")
    return redirect(f"{rute_alur(sasaran).alur}#utas-{baru.nomor}")


@require_POST
def balas(request: Permintaan, nomor: int) -> HttpResponse:
    sasaran = _sasaran(request)
    try:
        alur.tulis_balasan(sasaran, nomor, _pelaku(request), _peran(request), request.POST)
    except UtasDitolak as galat:
        messages.error(request, str(galat))
    return redirect(f"{rute_alur(sasaran).alur}#utas-{nomor}")
