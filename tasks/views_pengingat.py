"""Reminding those behind: choose, send, and take the text along for WhatsApp."""

from urllib.parse import quote

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from core.periode.queries import pengingat_sejak
from core.periode.zona import zona_kabupaten
from core.ui.periode import periode_diminta
from tasks import pengingat
from tenants.alamat import alamat_kecamatan
from tenants.permintaan import Permintaan


@require_GET
def halaman(request: Permintaan) -> HttpResponse:
    periode = periode_diminta(request)
    sudah = pengingat_sejak(periode, pengingat.hari_ini())
    zona_waktu = zona_kabupaten()
    baris = []
    for keadaan in pengingat.tertinggal(periode):
        alamat = f"{alamat_kecamatan(request, keadaan.kecamatan)}/"
        pesan = pengingat.susun_pesan(keadaan, periode, alamat, zona_waktu)
        baris.append(
            {
                "keadaan": keadaan,
                "pesan": pesan,
                "wa": f"https://wa.me/?text={quote(pesan)}",
                "sudah": sudah.get(keadaan.kecamatan.pk),
            }
        )
    isi = {"periode": periode, "baris": baris, "bisa": sum(not b["sudah"] for b in baris)}
    return render(request, "tasks/pengingat.html", isi)


@require_POST
def kirim(request: Permintaan) -> HttpResponse:
    periode = periode_diminta(request)
    slug = request.POST.getlist("kecamatan")
    baru = pengingat.ingatkan(
        periode=periode,
        slug=slug,
        alamat=lambda k: f"{alamat_kecamatan(request, k)}/",
        oleh=request.user,
        host=request.get_host(),
    )
    if baru:
        messages.success(
            request,
            f"{len(baru)} kecamatan diingatkan. Terbaca di beranda mereka; surel menyusul.",
        )
    elif not slug:
        messages.error(request, "Pilih kecamatan yang akan diingatkan.")
    else:
        messages.info(
            request, "Semua yang dipilih sudah mengajukan atau sudah diingatkan hari ini."
        )
    return redirect(f"{reverse('pengingat:halaman')}?periode={periode.kode}")
