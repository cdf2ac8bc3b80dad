"""The regency's volume of a quarter: make it, follow it, call it off, download it."""

from django.contrib import messages
from django.http import FileResponse, Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_GET, require_POST

from core.periode.models import Periode
from core.ui.periode import periode_diminta
from reporting.volume.models import Volume
from reporting.volume.services import nama_unduhan
from tasks import volume as layanan
from tenants.permintaan import Permintaan


@require_GET
def halaman(request: Permintaan) -> HttpResponse:
    return render(request, "tasks/volume.html", _isi(periode_diminta(request)))


@require_GET
def status(request: Permintaan) -> HttpResponse:
    """The region that follows the work; 204 while nothing has changed."""
    if not request.htmx:
        return halaman(request)
    isi = _isi(periode_diminta(request))
    keadaan = isi["v"]
    assert isinstance(keadaan, layanan.KeadaanVolume)
    if keadaan.berjalan and keadaan.kini == request.GET.get("kini"):
        return HttpResponse(status=204)
    return render(request, "tasks/volume_status.html", isi)


@require_POST
def susun(request: Permintaan) -> HttpResponse:
    periode = periode_diminta(request)
    layanan.minta_volume(periode=periode, oleh=request.user)
    return _setelah(request, periode)


@require_POST
def batal(request: Permintaan) -> HttpResponse:
    periode = periode_diminta(request)
    if not layanan.batalkan_volume(periode=periode, oleh=request.user) and not request.htmx:
        messages.info(request, "Tidak ada penyusunan yang sedang berjalan.")
    return _setelah(request, periode)


@require_GET
@cache_control(private=True)
def berkas(request: Permintaan, volume_id: int) -> HttpResponseBase:
    try:
        volume = layanan.buka_volume(volume_id=volume_id, oleh=request.user)
    except (Volume.DoesNotExist, FileNotFoundError):
        raise Http404("Volume itu sudah tidak disimpan. Susun kembali.") from None
    return FileResponse(
        volume.berkas,
        as_attachment="unduh" in request.GET,
        filename=nama_unduhan(volume),
        content_type="application/pdf",
    )


def _isi(periode: Periode) -> dict[str, object]:
    return {"periode": periode, "v": layanan.keadaan_volume(periode)}


def _setelah(request: Permintaan, periode: Periode) -> HttpResponse:
    if request.htmx:
        return render(request, "tasks/volume_status.html", _isi(periode))
    return redirect(f"{reverse('volume:halaman')}?periode={periode.kode}")
