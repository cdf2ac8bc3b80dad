"""The reading room: the shelf of reports, one of them open, two of them side by side."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from core.periode.models import Periode
from core.ui.kantor import kecamatan_diminta
from core.ui.periode import daftar_periode, periode_alamat, periode_diminta
from reporting.baca import services
from reporting.baca.kemiripan import AMBANG, KATA_TERKECIL, PANJANG
from reporting.baca.queries import BelumAda, lemari
from tenants.permintaan import Permintaan
from tenants.queries import kecamatan_aktif

CARA = {"ambang": int(AMBANG * 100), "panjang": PANJANG, "terkecil": KATA_TERKECIL}


@require_GET
def daftar(request: Permintaan) -> HttpResponse:
    periode = periode_diminta(request)
    triwulan, rak = lemari(periode.tahun)
    isi = {"periode": periode, "triwulan": triwulan, "rak": rak}
    return render(request, "baca/daftar.html", isi)


@require_GET
def laporan(request: Permintaan, slug: str, kode: str) -> HttpResponse:
    kecamatan, periode = kecamatan_diminta(slug), periode_alamat(kode)
    try:
        bacaan = services.buka(
            kecamatan=kecamatan, periode=periode, oleh=request.user, host=request.get_host()
        )
    except BelumAda as galat:
        raise Http404(str(galat)) from None
    isi = {"kecamatan": kecamatan, "periode": periode, "b": bacaan}
    return render(request, "baca/laporan.html", isi)


@require_GET
def banding(request: Permintaan) -> HttpResponse:
    periode = periode_diminta(request)
    isi: dict[str, object] = {
        **CARA,
        "periode": periode,
        "kantor": list(kecamatan_aktif()),
        "triwulan": daftar_periode(request),
        "dipilih": {s: request.GET.get(s, "") for s in ("kiri", "kanan")},
        "waktu_dipilih": {s: request.GET.get(f"{s}_tw") or periode.kode for s in ("kiri", "kanan")},
    }
    if request.GET.get("kiri") and request.GET.get("kanan"):
        isi |= _sandingan(request, periode)
    return render(request, "baca/banding.html", isi)


def _sandingan(request: Permintaan, periode: Periode) -> dict[str, object]:
    sisi = [
        (
            kecamatan_diminta(request.GET[s]),
            periode_alamat(request.GET.get(f"{s}_tw") or periode.kode),
        )
        for s in ("kiri", "kanan")
    ]
    if sisi[0] == sisi[1]:
        return {"sebab": "Pilih dua kantor yang berbeda, atau dua triwulan yang berbeda."}
    try:
        hasil = services.sandingkan(
            kiri=sisi[0], kanan=sisi[1], oleh=request.user, host=request.get_host()
        )
    except BelumAda as galat:
        return {"sebab": str(galat)}
    return {"b": hasil}


@require_GET
def kembar(request: Permintaan) -> HttpResponse:
    periode = periode_diminta(request)
    kantor = list(kecamatan_aktif())
    isi: dict[str, object] = {**CARA, "periode": periode, "kantor": kantor}
    slug = request.GET.get("kantor")
    if slug:
        kecamatan = kecamatan_diminta(slug)
        isi["dipilih"] = kecamatan
        try:
            isi["hasil"] = services.cari_kembar(
                kecamatan=kecamatan, periode=periode, oleh=request.user, host=request.get_host()
            )
        except BelumAda as galat:
            isi["sebab"] = str(galat)
    return render(request, "baca/kembar.html", isi)
