"""The audit trail on both sites: an office reads its own, the regency's Admin all of it."""

from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from tenants.permintaan import Permintaan
from tenants.queries import kecamatan_aktif
from tenants.skema import kecamatan_kini
from tenants.tampil_jejak import (
    KELOMPOK,
    SEHALAMAN,
    baca_saringan,
    jejak_kantor,
    jejak_semua,
)


@require_GET
def halaman(request: Permintaan) -> HttpResponse:
    saringan = baca_saringan(request.GET)
    kecamatan = kecamatan_kini()
    baris = jejak_kantor(kecamatan, saringan) if kecamatan else jejak_semua(saringan)
    lagi = ""
    if len(baris) > SEHALAMAN:
        tetap = {k: v for k, v in request.GET.items() if v and k != "sebelum"}
        lagi = urlencode({**tetap, "sebelum": baris[SEHALAMAN - 1].jejak.pk})
    isi = {
        "baris": baris[:SEHALAMAN],
        "lagi": lagi,
        "saringan": saringan,
        "kelompok": [(k, nama) for k, (nama, _) in KELOMPOK.items()],
        "kantor": list(kecamatan_aktif()) if kecamatan is None else [],
    }
    return render(request, "tenants/jejak.html", isi, status=422 if saringan.galat else 200)
