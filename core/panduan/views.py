from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from core.panduan.daftar import cari, di_situs, situs
from tenants.permintaan import Permintaan


@require_GET
def indeks(request: Permintaan) -> HttpResponse:
    return render(request, "panduan/indeks.html", {"daftar": di_situs(situs(request))})


@require_GET
def halaman(request: Permintaan, slug: str) -> HttpResponse:
    panduan = cari(situs(request), slug)
    if panduan is None:
        raise Http404("Halaman panduan itu tidak ada. Pilih dari daftar panduan.")
    daftar = di_situs(situs(request))
    letak = daftar.index(panduan)
    isi = {
        "panduan": panduan,
        "daftar": daftar,
        "sesudah": daftar[letak + 1] if letak + 1 < len(daftar) else None,
    }
    return render(request, panduan.templat, isi)
