from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from core.kinerja.capaian_indikator import BELUM_DIISI, IndikatorTampil, indikator_pk
from core.ui.periode import periode_diminta
from tenants.permintaan import Permintaan


@require_GET
def halaman_indikator(request: Permintaan) -> HttpResponse:
    periode = periode_diminta(request)
    kartu = [_kartu(i) for i in indikator_pk(request.tenant, periode)]
    return render(request, "kinerja/indikator.html", {"periode": periode, "kartu": kartu})


def _kartu(indikator: IndikatorTampil) -> dict[str, object]:
    return {
        "indikator": indikator,
        "belum_diisi": indikator.alasan == BELUM_DIISI,
        "grafik": [(str(t.tahun), t.realisasi, t.target) for t in indikator.riwayat],
    }
