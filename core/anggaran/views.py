from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from core.anggaran.pohon import pohon
from core.ui.periode import periode_diminta


@require_GET
def halaman_pohon(request: HttpRequest) -> HttpResponse:
    periode = periode_diminta(request)
    return render(request, "anggaran/pohon.html", {"periode": periode, "pohon": pohon(periode)})
