"""The preview, and where its figures come from."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET

from core.kelengkapan import kelengkapan
from core.periode.models import Periode
from core.ui.periode import periode_diminta
from reporting.laporan.jenis import Jenis, JenisTakAda, bernama, jenis_ada, jenis_untuk
from reporting.laporan.pratinjau import TakTersusun, asal_angka, kueri, pratinjau
from reporting.render.konteks import jangkar_angka
from tenants.permintaan import Permintaan


def jenis_diminta(request: Permintaan, periode: Periode) -> Jenis:
    """The kind of document an address or a form names; the LKJ without. Raises Http404."""
    kunci = request.POST.get("jenis") or request.GET.get("jenis") or "lkj"
    try:
        return bernama(jenis_untuk(kunci[:20], periode), periode)
    except JenisTakAda as galat:
        raise Http404(str(galat)) from galat


@require_GET
def halaman(request: Permintaan) -> HttpResponse:
    periode = periode_diminta(request)
    jenis = jenis_diminta(request, periode)
    if alamat := request.GET.get("angka", ""):
        return redirect(f"{request.path}?{kueri(periode, jenis.kunci)}#{jangkar_angka(alamat)}")
    isi: dict[str, object] = {
        "periode": periode,
        "bagian": kelengkapan(request.tenant, periode),
        "jenis": jenis,
        "daftar_jenis": jenis_ada(periode),
    }
    try:
        isi["pratinjau"] = pratinjau(request.tenant, periode, jenis.kunci)
    except TakTersusun as galat:
        isi["sebab"] = str(galat)
    return render(request, "pratinjau/halaman.html", isi)


@require_GET
def asal(request: Permintaan) -> HttpResponse:
    """One figure: its rule and addends. The page's script shows the same as a small window."""
    periode = periode_diminta(request)
    jenis = jenis_diminta(request, periode)
    try:
        rincian = asal_angka(request.tenant, periode, jenis.kunci).rincian(request.GET.get("a", ""))
    except TakTersusun as galat:
        raise Http404(str(galat)) from galat
    if rincian is None:
        raise Http404("Angka itu tidak ada lagi dalam laporan ini. Muat ulang pratinjau.")
    templat = "pratinjau/rincian.html" if request.htmx else "pratinjau/asal.html"
    isi = {"periode": periode, "jenis": jenis, "rincian": rincian, "alamat": request.GET["a"]}
    return render(request, templat, isi)
