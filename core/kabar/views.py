"""The notices of the person who is logged in here."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from core.kabar import queries, services
from core.kabar.models import Kabar
from tenants.permintaan import Permintaan
from tenants.skema import kecamatan_kini


@require_GET
def daftar(request: Permintaan) -> HttpResponse:
    semua = queries.kabar_saya(kecamatan_kini(), request.user, request.peran)[: queries.PALING]
    return render(request, "kabar/daftar.html", {"kabar": list(semua)})


@require_POST
def buka(request: Permintaan, kabar_id: int) -> HttpResponse:
    """Marks one as read and goes to what it tells of."""
    kecamatan = kecamatan_kini()
    try:
        kabar = queries.kabar_saya(kecamatan, request.user, request.peran).get(pk=kabar_id)
    except Kabar.DoesNotExist:
        raise Http404("Kabar itu tidak ada atau bukan untuk Anda.") from None
    services.tandai_dibaca(
        kecamatan=kecamatan, pengguna=request.user, peran=request.peran, nomor=[kabar.pk]
    )
    return redirect(kabar.jalur)


@require_POST
def baca_semua(request: Permintaan) -> HttpResponse:
    services.tandai_dibaca(kecamatan=kecamatan_kini(), pengguna=request.user, peran=request.peran)
    return redirect("kabar:daftar")
