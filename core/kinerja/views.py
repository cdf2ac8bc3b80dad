from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from core.isian.indikator import ANGKA
from core.isian.jawaban_indikator import jawab_indikator
from core.isian.kiriman import Kiriman
from core.kinerja.isian import Ditolak, daftar_kartu
from core.periode.kunci import keadaan
from core.periode.models import Periode
from core.ui.konteks import boleh_rute
from core.ui.periode import periode_diminta
from tenants.permintaan import Permintaan

KOLOM = ("status", "alasan", "sumber", *ANGKA)


@require_GET
def halaman_indikator(request: Permintaan) -> HttpResponse:
    return _halaman(request, periode_diminta(request))


def _halaman(
    request: Permintaan, periode: Periode, ditolak: Ditolak | None = None, status: int = 200
) -> HttpResponse:
    kunci = keadaan(request.tenant, periode)
    isi = kunci.terbuka and boleh_rute(request, "isian:sel")
    kartu = daftar_kartu(request.tenant, periode, isi=isi, ditolak=ditolak)
    konteks = {"periode": periode, "kartu": kartu, "isi": isi, "kunci": kunci}
    return render(request, "kinerja/indikator.html", konteks, status=status)


@require_POST
def simpan(request: Permintaan) -> HttpResponse:
    """The form of one indicator as a plain form, for browsers without script."""
    periode = periode_diminta(request)
    teks = {k: request.POST.get(k, "").replace("\x00", "")[:4000] for k in KOLOM}
    dasar = request.POST.get("dasar", "")
    kirim = Kiriman(
        alamat=request.POST.get("alamat", "")[:120],
        isian=teks,
        dasar=int(dasar) if dasar.isdecimal() and len(dasar) < 18 else 0,
    )
    hasil = jawab_indikator(
        kecamatan=request.tenant, periode=periode, kirim=kirim, oleh=request.user
    )
    if hasil["status"] in ("simpan", "sama"):
        messages.success(request, "Isian indikator tersimpan.")
        kembali = f"{reverse('kinerja:indikator')}?periode={periode.kode}"
        return redirect(f"{kembali}#indikator-{kirim.alamat.rpartition('/')[2]}")
    messages.error(request, f"{hasil['alasan']} Belum disimpan.")
    galat = hasil.get("galat")
    ditolak = Ditolak(
        alamat=kirim.alamat, teks=teks, galat=galat if isinstance(galat, dict) else {}
    )
    return _halaman(request, periode, ditolak, status=422)
