"""The analysis of a quarter: read, written card by card, carried over, reviewed."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from core.angka import romawi
from core.kinerja import analisis_services as services
from core.kinerja import queries
from core.kinerja.analisis_forms import FormAnalisis
from core.kinerja.analisis_kartu import Kartu, kartu
from core.periode.kunci import Terkunci, keadaan
from core.periode.models import Periode
from core.periode.queries import triwulan_lalu
from core.profil.sidik import Bentrok
from core.ui.konteks import Kerangka, boleh_rute
from core.ui.periode import periode_diminta
from tenants.permintaan import Permintaan


@require_GET
def halaman(request: Permintaan) -> HttpResponse:
    return _halaman(request, periode_diminta(request))


@require_POST
def simpan(request: Permintaan, kunci: str) -> HttpResponse:
    """One card; what is wrong comes back on the same page with nothing lost."""
    periode = periode_diminta(request)
    satu = next((k for k in kartu(request.tenant, periode) if k.lembar.kunci == kunci), None)
    if satu is None:
        raise Http404("Sasaran atau program itu tidak ada pada triwulan ini.")
    form = FormAnalisis(satu, request.POST)
    if not form.is_valid():
        return _halaman(request, periode, form)
    ditinjau = "tinjau" in request.POST
    try:
        services.analisis_simpan(
            kecamatan=request.tenant,
            periode=periode,
            oleh=request.user,
            satu=satu.lembar,
            isi=form.kalimat(),
            ditinjau=ditinjau,
            dasar=form.cleaned_data["dasar"],
        )
    except Bentrok as galat:
        form.add_error(
            None,
            f"{galat} Yang tersimpan tertulis di bawah tiap kotak; gabungkan, lalu simpan lagi.",
        )
        form.bentrok = True
        form.perbarui_dasar(satu.dasar)
        return _halaman(request, periode, form)
    except Terkunci as galat:
        form.add_error(None, str(galat))
        return _halaman(request, periode, form)
    messages.success(
        request, f"{satu.lembar.judul} disimpan{' dan ditandai ditinjau' if ditinjau else ''}."
    )
    return redirect(f"{_alamat(request)}#{kunci}")


@require_POST
def salin(request: Permintaan) -> HttpResponse:
    periode = periode_diminta(request)
    try:
        banyak = services.analisis_salin(
            kecamatan=request.tenant, periode=periode, oleh=request.user
        )
    except Terkunci as galat:
        messages.error(request, str(galat))
        return redirect(_alamat(request))
    asal = _sebut_lalu(periode)
    if banyak:
        messages.success(request, f"{banyak} kartu diisi dari {asal}. Tinjau sebelum dipakai.")
    else:
        messages.info(
            request, f"Tidak ada yang disalin: semua kartu sudah terisi atau {asal} kosong."
        )
    return redirect(_alamat(request))


@require_POST
def tinjau(request: Permintaan) -> HttpResponse:
    periode = periode_diminta(request)
    try:
        banyak = services.analisis_tinjau(
            kecamatan=request.tenant, periode=periode, oleh=request.user
        )
    except Terkunci as galat:
        messages.error(request, str(galat))
    else:
        messages.success(request, f"{banyak} kalimat ditandai sudah ditinjau.")
    return redirect(_alamat(request))


def _halaman(
    request: Permintaan, periode: Periode, gagal: FormAnalisis | None = None
) -> HttpResponse:
    semua = kartu(request.tenant, periode)
    kunci = keadaan(request.tenant, periode)
    isi = {
        "periode": periode,
        "kunci": kunci,
        "boleh": boleh_rute(request, "analisis:simpan") and (kunci.terbuka or gagal is not None),
        "kartu": [(k, _form(k, gagal)) for k in semua],
        "kosong": sum(k.kosong for k in semua),
        "terbawa": sum(k.terbawa for k in semua),
        "basi": sum(len(i.basi) for k in semua for i in k.isian),
        "lalu": _sebut_lalu(periode),
        "ada_lalu": queries.analisis(*triwulan_lalu(periode)).exists(),
        "gagal": gagal,
    }
    return render(request, "kinerja/analisis.html", isi, status=422 if gagal else 200)


def _form(satu: Kartu, gagal: FormAnalisis | None) -> FormAnalisis:
    if gagal and gagal.kartu.lembar.kunci == satu.lembar.kunci:
        return gagal
    return FormAnalisis(satu)


def _sebut_lalu(periode: Periode) -> str:
    tahun, triwulan = triwulan_lalu(periode)
    return f"triwulan {romawi(triwulan)} {tahun}"


def _alamat(request: Permintaan) -> str:
    return reverse("analisis:halaman") + Kerangka(request).kueri
