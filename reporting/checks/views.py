"""The check page of a kecamatan, and setting findings aside."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from core.periode.models import Periode
from core.ui.periode import periode_diminta
from reporting.checks import services
from reporting.checks.halaman import halaman as susun
from reporting.checks.queries import temuan_diajukan
from reporting.snapshot.build import FaktaKurang
from tenants.permintaan import Permintaan


@require_GET
def halaman(request: Permintaan) -> HttpResponse:
    return _tampil(request, periode_diminta(request))


@require_POST
def kesampingkan(request: Permintaan) -> HttpResponse:
    periode = periode_diminta(request)
    kunci, alasan = request.POST.get("kunci", ""), request.POST.get("alasan", "")
    try:
        services.kesampingkan(
            kecamatan=request.tenant,
            periode=periode,
            kunci=kunci,
            alasan=alasan,
            oleh=request.user,
            host=request.get_host(),
        )
    except (services.KesampingkanGagal, FaktaKurang) as galat:
        ketikan = {"kunci": kunci, "alasan": alasan, "galat": str(galat)}
        return _tampil(request, periode, ketikan, status=422)
    messages.success(request, "Temuan dikesampingkan. Inspektorat dapat membaca alasannya.")
    return redirect(_alamat(periode))


@require_POST
def cabut(request: Permintaan) -> HttpResponse:
    periode = periode_diminta(request)
    ada = services.cabut_kesampingan(
        kecamatan=request.tenant,
        periode=periode,
        kunci=request.POST.get("kunci", ""),
        oleh=request.user,
        host=request.get_host(),
    )
    if ada:
        messages.success(request, "Temuan diperhitungkan lagi.")
    else:
        messages.info(request, "Temuan ini tidak sedang dikesampingkan.")
    return redirect(_alamat(periode))


def _tampil(
    request: Permintaan, periode: Periode, ketikan: dict[str, str] | None = None, status: int = 200
) -> HttpResponse:
    isi: dict[str, object] = {"periode": periode, "ketikan": ketikan}
    try:
        isi["hal"] = susun(request.tenant, periode)
        isi["diajukan"] = temuan_diajukan(periode)
    except FaktaKurang as galat:
        isi["sebab"] = str(galat)
    return render(request, "periksa/halaman.html", isi, status=status)


def _alamat(periode: Periode) -> str:
    return f"{reverse('periksa:halaman')}?periode={periode.kode}"
