"""Which steps each kind of report takes: the regency's policy."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from core.periode.alur import SAKLAR, kebijakan_alur_ubah
from core.periode.queries import kebijakan_alur_semua
from reporting.laporan.alur import Suasana, tahapan
from reporting.laporan.jenis import JENIS
from tenants.permintaan import Permintaan


@require_GET
def halaman(request: Permintaan) -> HttpResponse:
    jenis = []
    for kode, aturan in kebijakan_alur_semua(JENIS).items():
        saklar = [(nama, kata, getattr(aturan, nama)) for nama, kata in SAKLAR.items()]
        tahap = " → ".join(str(k.label) for k in tahapan(Suasana(reviu=aturan.reviu)))
        jenis.append({"kode": kode, "label": JENIS[kode].nama, "saklar": saklar, "tahap": tahap})
    return render(request, "tasks/kebijakan_alur.html", {"jenis": jenis})


@require_POST
def ubah(request: Permintaan) -> HttpResponse:
    jenis = request.POST.get("jenis", "")
    if jenis not in JENIS:
        raise Http404("Jenis laporan itu tidak ada.")
    isi = {nama: nama in request.POST for nama in SAKLAR}
    berubah = kebijakan_alur_ubah(jenis=jenis, isi=isi, oleh=request.user, host=request.get_host())
    if berubah:
        messages.success(request, "Kebijakan disimpan. Langkah yang sudah diambil tidak berubah.")
    else:
        messages.info(request, "Tidak ada yang berubah.")
    return redirect("alur:kebijakan")
