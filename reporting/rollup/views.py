"""The regency compares its kecamatan and follows a figure down to its fact."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from core.ui.kantor import kecamatan_diminta
from core.ui.periode import daftar_periode, periode_diminta
from reporting.laporan.pembuatan import cetak_lepas
from reporting.rollup.banding import Perbandingan, bandingkan
from reporting.rollup.cetak import dokumen_banding
from reporting.rollup.models import Tingkat
from reporting.rollup.saringan import PALING_BANYAK, saringan_dari
from reporting.rollup.sebaran import ATURAN
from reporting.rollup.telusur import halaman_baris, halaman_kantor
from reporting.rollup.xlsx import buku
from tenants.permintaan import Permintaan
from tenants.queries import kabupaten, kecamatan_aktif

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_GET
def halaman(request: Permintaan) -> HttpResponse:
    p = _perbandingan(request)
    isi = {
        "p": p,
        "s": p.saringan,
        "tingkat": Tingkat,
        "terbuka": daftar_periode(request),
        "aturan": ATURAN,
        "paling_banyak": PALING_BANYAK,
    }
    return render(request, "rollup/banding.html", isi)


@require_GET
def xlsx(request: Permintaan) -> HttpResponse:
    p = _perbandingan(request)
    nama = f"perbandingan-{p.saringan.periode.kode}-{p.saringan.tingkat.value}.xlsx"
    kepala = {"Content-Disposition": f'attachment; filename="{nama}"'}
    return HttpResponse(buku(p), content_type=XLSX, headers=kepala)


@require_GET
def cetak(request: Permintaan) -> HttpResponse:
    p = _perbandingan(request)
    nama = f"perbandingan-{p.saringan.periode.kode}-{p.saringan.tingkat.value}.pdf"
    kepala = {"Content-Disposition": f'inline; filename="{nama}"'}
    isi = cetak_lepas(dokumen_banding(p, kabupaten()))
    return HttpResponse(isi, content_type="application/pdf", headers=kepala)


@require_GET
def kantor(request: Permintaan, slug: str) -> HttpResponse:
    periode = periode_diminta(request)
    kecamatan = kecamatan_diminta(slug)
    isi = {
        "periode": periode,
        "kecamatan": kecamatan,
        "isi": halaman_kantor(kecamatan, periode),
    }
    return render(request, "rollup/kantor.html", isi)


@require_GET
def baris(request: Permintaan, slug: str, tingkat: str, kode: str) -> HttpResponse:
    periode = periode_diminta(request)
    kecamatan = kecamatan_diminta(slug)
    isi = halaman_baris(kecamatan, periode, tingkat, kode)
    if isi is None:
        raise Http404("Baris itu tidak ada dalam rekap kantor ini pada triwulan tersebut.")
    return render(
        request, "rollup/baris.html", {"periode": periode, "kecamatan": kecamatan, "isi": isi}
    )


def _perbandingan(request: Permintaan) -> Perbandingan:
    semua = list(kecamatan_aktif())
    periode = periode_diminta(request)
    saringan = saringan_dari(request.GET, periode, daftar_periode(request), semua)
    return bandingkan(saringan, semua)
