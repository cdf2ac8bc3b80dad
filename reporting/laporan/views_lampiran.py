"""Which evidence is printed in the annex of a report."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from core.ui.periode import periode_diminta
from reporting.laporan.pratinjau import kueri
from reporting.laporan.sisipan import (
    HALAMAN_BERKAS,
    HALAMAN_LAPORAN,
    LaporanResmi,
    daftar_pilihan,
    pilih,
)
from reporting.laporan.views import jenis_diminta
from tenants.permintaan import Permintaan


@require_GET
def lampiran(request: Permintaan) -> HttpResponse:
    periode = periode_diminta(request)
    jenis = jenis_diminta(request, periode)
    pilihan = daftar_pilihan(request.tenant, periode, jenis.kunci)
    isi = {
        "periode": periode,
        "jenis": jenis,
        "kueri": kueri(periode, jenis.kunci),
        "pilihan": pilihan,
        "halaman": sum(p.halaman for p in pilihan),
        "paling_berkas": HALAMAN_BERKAS,
        "paling_laporan": HALAMAN_LAPORAN,
    }
    return render(request, "pratinjau/lampiran.html", isi)


@require_POST
def lampiran_simpan(request: Permintaan) -> HttpResponse:
    periode = periode_diminta(request)
    jenis = jenis_diminta(request, periode)
    nomor = [int(n) for n in request.POST.getlist("bukti") if n.isdecimal() and len(n) < 18]
    try:
        baris = pilih(
            kecamatan=request.tenant,
            periode=periode,
            jenis=jenis.kunci,
            bukti_id=nomor,
            oleh=request.user,
        )
    except LaporanResmi as galat:
        messages.error(request, str(galat))
    else:
        disisipkan = sum(not b.masalah for b in baris)
        messages.success(
            request,
            f"{disisipkan} berkas disisipkan dalam draf berikutnya."
            if baris
            else "Tidak ada berkas yang disisipkan; daftarnya tetap dicetak.",
        )
    return redirect(f"{reverse('laporan:lampiran')}?{kueri(periode, jenis.kunci)}")
