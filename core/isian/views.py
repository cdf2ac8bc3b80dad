"""What the entry pages send while somebody types: JSON in, JSON out."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from core.isian import tempelan
from core.isian.jawaban import indikatorkah
from core.isian.jawaban_indikator import jawab_kiriman
from core.isian.kiriman import Bungkusan, KirimanSalah, baca_bungkusan
from core.isian.riwayat import riwayat_alamat
from core.periode.models import Periode
from core.ui.periode import daftar_periode, periode_diminta
from tenants.permintaan import Permintaan

Isi = Callable[[Permintaan, Periode, Bungkusan], dict[str, object]]


def _json(isi: Isi) -> Callable[[Permintaan], HttpResponse]:
    """A view that reads the request's JSON and answers with one; odd requests get 400 and why."""

    @wraps(isi)
    def view(request: Permintaan) -> HttpResponse:
        try:
            bungkusan = baca_bungkusan(request.body)
            periode = _periode(request, bungkusan.periode)
        except KirimanSalah as salah:
            return JsonResponse({"pesan": str(salah)}, status=400)
        return JsonResponse(isi(request, periode, bungkusan))

    return view


def _periode(request: Permintaan, kode: str) -> Periode:
    for periode in daftar_periode(request):
        if periode.kode == kode:
            return periode
    raise KirimanSalah("Triwulan itu belum dibuka atau tidak ada.")


@require_http_methods(["PATCH", "POST"])
@_json
def sel(request: Permintaan, periode: Periode, bungkusan: Bungkusan) -> dict[str, object]:
    return jawab_kiriman(
        kecamatan=request.tenant, periode=periode, kiriman=bungkusan.kiriman, oleh=request.user
    )


@require_POST
@_json
def tempel(request: Permintaan, periode: Periode, bungkusan: Bungkusan) -> dict[str, object]:
    if any(indikatorkah(k) for k in bungkusan.kiriman):
        return {"status": "salah", "alasan": "Tempelan hanya untuk tabel realisasi."}
    if not bungkusan.terapkan:
        return tempelan.pratinjau(kecamatan=request.tenant, periode=periode, bungkusan=bungkusan)
    return tempelan.terapkan(
        kecamatan=request.tenant, periode=periode, bungkusan=bungkusan, oleh=request.user
    )


@require_POST
@_json
def batalkan(request: Permintaan, periode: Periode, bungkusan: Bungkusan) -> dict[str, object]:
    return tempelan.urungkan(
        kecamatan=request.tenant, periode=periode, nomor=bungkusan.kelompok, oleh=request.user
    )


@require_GET
def riwayat(request: Permintaan) -> HttpResponse:
    periode = periode_diminta(request)
    alamat = request.GET.get("alamat", "")
    isi = riwayat_alamat(periode, alamat)
    templat = "isian/riwayat.html" if request.htmx else "isian/riwayat_halaman.html"
    return render(request, templat, {"periode": periode, "isi": isi, "alamat": alamat})
