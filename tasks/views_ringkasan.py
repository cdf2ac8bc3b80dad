"""The leaders' page, one look on a phone or printed; and who hands in on time."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from core.ui.periode import periode_diminta
from tasks import ketepatan as tepat
from tasks.ringkasan import ringkasan as susun
from tenants.permintaan import Permintaan


@require_GET
def ringkasan(request: Permintaan) -> HttpResponse:
    periode = periode_diminta(request)
    isi = {"periode": periode, "r": susun(periode), "kini": timezone.now()}
    return render(request, "tasks/ringkasan.html", isi)


XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_GET
def ketepatan(request: Permintaan) -> HttpResponse:
    periode = periode_diminta(request)
    isi = {"periode": periode, "t": tepat.ketepatan(periode)}
    return render(request, "tasks/ketepatan.html", isi)


@require_GET
def ketepatan_xlsx(request: Permintaan) -> HttpResponse:
    periode = periode_diminta(request)
    kepala = {"Content-Disposition": f'attachment; filename="ketepatan-{periode.kode}.xlsx"'}
    isi = tepat.buku(tepat.ketepatan(periode))
    return HttpResponse(isi, content_type=XLSX, headers=kepala)
