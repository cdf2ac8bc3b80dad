"""The regency's document settings: edited as a draft, looked at, then brought into force."""

from collections.abc import Mapping

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from core.periode.models import Periode
from core.periode.queries import awal_triwulan
from core.ui.konteks import boleh_rute
from core.ui.periode import daftar_periode, periode_alamat, periode_diminta
from reporting.dokumen.bagian import PETA
from reporting.laporan.jenis import JENIS, bernama, jenis_ada
from reporting.laporan.pratinjau import TakTersusun
from reporting.setelan import queries, services
from reporting.setelan.beda import beda, dampak
from reporting.setelan.halaman import Halaman, terkirim
from reporting.setelan.isi import Isi, dari_json, geser, isi_bawaan
from reporting.setelan.pratinjau import Contoh, berkas_pdf, tampilan
from tenants.models import Kecamatan
from tenants.permintaan import Permintaan
from tenants.queries import kecamatan_aktif

ARAH = {"naik": -1, "turun": 1}


@require_GET
def halaman(request: Permintaan) -> HttpResponse:
    return _tampilkan(request)


def _tampilkan(
    request: Permintaan, kiriman: Isi | None = None, galat: Mapping[str, str] | None = None
) -> HttpResponse:
    """The draft, else what came into force last; or what was sent, with what is wrong with it."""
    draf, terbaru = queries.rancangan(), queries.setelan_terbaru()
    tersimpan = dari_json(draf.isi) if draf else terbaru
    ubah = boleh_rute(request, "setelan:simpan")
    h = Halaman(kiriman or tersimpan, draf.urut if draf else 0, galat or {})
    isi = {
        "h": h if ubah else Halaman(terbaru, 0, {}),
        "ubah": ubah,
        "draf": draf,
        "berubah": beda(terbaru, tersimpan),
        "riwayat": queries.riwayat(),
        "fokus": request.GET.get("fokus", ""),
    }
    return render(request, "setelan/halaman.html", isi, status=422 if galat else 200)


@require_POST
def simpan(request: Permintaan) -> HttpResponse:
    """Stores the draft; a button of a section moves it first."""
    isi = terkirim(request.POST)
    fokus = ""
    for nama, arah in ARAH.items():
        if (kunci := request.POST.get(nama, "")) in PETA:
            isi, fokus = geser(isi, kunci, arah), f"{nama}-{kunci}"
    try:
        services.rancangan_simpan(
            isi=isi,
            dasar=_dasar(request),
            oleh=request.user,
            host=request.get_host(),
        )
    except services.SetelanDitolak as tolak:
        return _tampilkan(request, isi, tolak.galat)
    if fokus:
        kunci = fokus.partition("-")[2]
        return redirect(f"{reverse('setelan:halaman')}?fokus={fokus}#b-{kunci}")
    messages.success(request, "Rancangan tersimpan. Laporan belum berubah.")
    return redirect("setelan:halaman")


def _dasar(request: Permintaan) -> int:
    """Number of the draft the form was made from."""
    teks = request.POST.get("dasar", "")
    return int(teks) if teks.isascii() and teks.isdecimal() and len(teks) < 10 else 0


@require_GET
def pratinjau(request: Permintaan) -> HttpResponse:
    kantor, draf = list(kecamatan_aktif()), queries.rancangan()
    contoh = _contoh(request, kantor)
    isi: dict[str, object] = {
        "contoh": contoh,
        "kantor": kantor,
        "terbuka": daftar_periode(request),
        "daftar_jenis": jenis_ada(contoh.periode),
        "draf": draf,
    }
    try:
        isi["hasil"] = tampilan(
            contoh, queries.isi_kini(draf), oleh=request.user, host=request.get_host()
        )
    except TakTersusun as galat:
        isi["sebab"] = str(galat)
    return render(request, "setelan/pratinjau.html", isi)


@require_GET
def pdf(request: Permintaan) -> HttpResponse:
    contoh = _contoh(request, list(kecamatan_aktif()))
    try:
        isi = berkas_pdf(
            contoh,
            queries.isi_kini(queries.rancangan()),
            oleh=request.user,
            host=request.get_host(),
        )
    except TakTersusun as galat:
        messages.error(request, str(galat))
        return redirect(f"{reverse('setelan:pratinjau')}?{request.GET.urlencode()}")
    nama = f"pratinjau-setelan-{contoh.kecamatan.slug}-{contoh.periode.kode}.pdf"
    kepala = {"Content-Disposition": f'inline; filename="{nama}"'}
    return HttpResponse(isi, content_type="application/pdf", headers=kepala)


def _contoh(request: Permintaan, kantor: list[Kecamatan]) -> Contoh:
    """The office, quarter and kind asked for. Raises Http404."""
    slug = request.GET.get("kantor", "")
    if not kantor:
        raise Http404("Belum ada kecamatan yang aktif.")
    kecamatan = next((k for k in kantor if k.slug == slug), None) if slug else kantor[0]
    if kecamatan is None:
        raise Http404("Kecamatan itu tidak ada atau tidak aktif.")
    periode = periode_diminta(request)
    jenis = JENIS.get(request.GET.get("jenis", "lkj"))
    if jenis is None:
        raise Http404("Jenis dokumen itu tidak ada.")
    return Contoh(kecamatan=kecamatan, periode=periode, jenis=bernama(jenis, periode))


@require_http_methods(["GET", "HEAD", "POST"])
def berlakukan(request: Permintaan) -> HttpResponse:
    """Asks first: what changes, from which quarter, and what stays."""
    draf = queries.rancangan()
    if draf is None:
        messages.info(request, "Tidak ada rancangan untuk diberlakukan.")
        return redirect("setelan:halaman")
    mulai = _mulai(request)
    if request.method == "POST":
        try:
            services.berlakukan(
                periode=mulai,
                dasar=_dasar(request),
                oleh=request.user,
                host=request.get_host(),
            )
        except services.SetelanDitolak as tolak:
            messages.error(request, str(tolak))
        else:
            messages.success(request, f"Setelan berlaku bagi laporan mulai {mulai.kode}.")
        return redirect("setelan:halaman")
    lama = queries.setelan_berlaku(awal_triwulan(mulai.tahun, mulai.triwulan))
    isi = {
        "draf": draf,
        "mulai": mulai,
        "kalender": queries.periode_kalender(),
        "berubah": beda(lama, dari_json(draf.isi)),
        "dampak": dampak(mulai),
    }
    return render(request, "setelan/berlakukan.html", isi)


def _mulai(request: Permintaan) -> Periode:
    kode = request.POST.get("mulai") or request.GET.get("mulai", "")
    return periode_alamat(kode) if kode else periode_diminta(request)


@require_http_methods(["GET", "HEAD", "POST"])
def bawaan(request: Permintaan) -> HttpResponse:
    """Makes the defaults the draft; what is in force stays until they are rolled out."""
    if request.method != "POST":
        isi = {"bawaan": True, "draf": queries.rancangan()}
        return render(request, "setelan/pastikan.html", isi)
    try:
        services.rancangan_simpan(
            isi=isi_bawaan(),
            dasar=_dasar(request),
            oleh=request.user,
            host=request.get_host(),
        )
    except services.SetelanDitolak as tolak:
        messages.error(request, str(tolak))
    else:
        messages.success(request, "Rancangan kembali ke bawaan. Laporan belum berubah.")
    return redirect("setelan:halaman")


@require_http_methods(["GET", "HEAD", "POST"])
def buang(request: Permintaan) -> HttpResponse:
    if request.method != "POST":
        return render(request, "setelan/pastikan.html", {"draf": queries.rancangan()})
    if services.rancangan_buang(oleh=request.user, host=request.get_host()):
        messages.success(request, "Rancangan dibuang. Setelan yang berlaku tidak berubah.")
    else:
        messages.info(request, "Tidak ada rancangan.")
    return redirect("setelan:halaman")
