"""The rules and how heavy each is, on the regency's site."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from reporting.checks.bersama.halaman import PILIHAN, keluarga, terkirim
from reporting.checks.bersama.queries import bobot_aturan, bobot_diubah
from reporting.checks.bersama.services import bobot_ubah
from reporting.checks.daftar import BOBOT_BAWAAN
from tenants.permintaan import Permintaan


@require_GET
def halaman(request: Permintaan) -> HttpResponse:
    isi = {
        "keluarga": keluarga(bobot_aturan()),
        "pilihan": PILIHAN,
        "diubah": bobot_diubah(),
        "jumlah": len(BOBOT_BAWAAN),
    }
    return render(request, "aturan/halaman.html", isi)


@require_POST
def simpan(request: Permintaan) -> HttpResponse:
    dikirim, salah = terkirim(request.POST)
    if salah:
        messages.error(request, f"Bobot {', '.join(salah)} tidak dikenal. Tidak ada yang disimpan.")
        return redirect("aturan:halaman")
    berubah = bobot_ubah(
        bobot=dikirim, bawaan=BOBOT_BAWAAN, oleh=request.user, host=request.get_host()
    )
    if berubah:
        messages.success(request, f"Bobot {berubah} aturan tersimpan dan langsung berlaku.")
    else:
        messages.info(request, "Tidak ada bobot yang berubah.")
    return redirect("aturan:halaman")
