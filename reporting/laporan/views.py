"""The preview, and where its figures come from."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET

from core.kelengkapan import kelengkapan
from core.ui.periode import periode_diminta
from reporting.laporan.pratinjau import TakTersusun, asal_angka, pratinjau
from reporting.render.konteks import jangkar_angka
from tenants.permintaan import Permintaan


@require_GET
def halaman(request: Permintaan) -> HttpResponse:
    periode = periode_diminta(request)
    if alamat := request.GET.get("angka", ""):
        return redirect(f"{request.path}?periode={periode.kode}#{jangkar_angka(alamat)}")
    isi: dict[str, object] = {"periode": periode, "bagian": kelengkapan(request.tenant, periode)}
    try:
        isi["pratinjau"] = pratinjau(request.tenant, periode)
    except TakTersusun as galat:
        isi["sebab"] = str(galat)
    return render(request, "pratinjau/halaman.html", isi)


@require_GET
def asal(request: Permintaan) -> HttpResponse:
    """One figure: its rule and addends. The page's script shows the same as a small window."""
    periode = periode_diminta(request)
    try:
        rincian = asal_angka(request.tenant, periode).rincian(request.GET.get("a", ""))
    except TakTersusun as galat:
        raise Http404(str(galat)) from galat
    if rincian is None:
        raise Http404("Angka itu tidak ada lagi dalam laporan ini. Muat ulang pratinjau.")
    templat = "pratinjau/rincian.html" if request.htmx else "pratinjau/asal.html"
    return render(request, templat, {"periode": periode, "rincian": rincian})
