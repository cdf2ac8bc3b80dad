"""The leaders' page: one look, on a phone or printed."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from core.ui.periode import periode_diminta
from tasks.ringkasan import ringkasan as susun
from tenants.permintaan import Permintaan


@require_GET
def ringkasan(request: Permintaan) -> HttpResponse:
    periode = periode_diminta(request)
    isi = {"periode": periode, "r": susun(periode), "kini": timezone.now()}
    return render(request, "tasks/ringkasan.html", isi)
