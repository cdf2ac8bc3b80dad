from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from core.anggaran.isian import kisi
from core.anggaran.pohon import pohon
from core.periode.kunci import keadaan
from core.ui.konteks import boleh_rute
from core.ui.periode import periode_diminta
from tenants.permintaan import Permintaan


@require_GET
def halaman_pohon(request: Permintaan) -> HttpResponse:
    """The entry grid for those who fill it in while the quarter is open; else the tree to read."""
    periode = periode_diminta(request)
    kunci = keadaan(request.tenant, periode)
    if kunci.terbuka and boleh_rute(request, "isian:sel"):
        isi = kisi(periode)
        konteks = {"periode": periode, "pohon": isi.pohon, "kisi": isi}
        return render(request, "anggaran/kisi.html", konteks)
    konteks = {"periode": periode, "pohon": pohon(periode), "kunci": kunci}
    return render(request, "anggaran/pohon.html", konteks)
