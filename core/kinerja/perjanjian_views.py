"""Perjanjian Kinerja of the levels below the head: the list, and one position's lines."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from core.kinerja import perjanjian
from core.kinerja.models import PerjanjianKinerja
from core.kinerja.perjanjian_services import pk_jabatan_simpan
from core.periode.kunci import Terkunci, keadaan
from core.periode.models import Periode
from core.ui.periode import periode_diminta
from tenants.permintaan import Permintaan


@require_GET
def halaman(request: Permintaan) -> HttpResponse:
    periode = periode_diminta(request)
    pk = perjanjian.pk_periode(periode)
    isi = {
        "periode": periode,
        "pk": pk,
        "pemegang": perjanjian.daftar_pemegang(pk) if pk else [],
        "kunci": keadaan(request.tenant, periode),
    }
    return render(request, "kinerja/perjanjian.html", isi)


@require_GET
def jabatan(request: Permintaan, kunci: str) -> HttpResponse:
    periode = periode_diminta(request)
    pk, pemegang = _cari(periode, kunci)
    return _formulir(request, periode, pk, pemegang, perjanjian.isian(pemegang))


@require_POST
def simpan(request: Permintaan, kunci: str) -> HttpResponse:
    periode = periode_diminta(request)
    pk, pemegang = _cari(periode, kunci)
    kolom = {k: request.POST.getlist(k) for k in perjanjian.KOLOM}
    baris, janji = perjanjian.terima(kolom, perjanjian.pilihan_kode(pk))
    if any(b.galat for b in baris):
        return _formulir(request, periode, pk, pemegang, baris, status=422)
    try:
        pk_jabatan_simpan(
            kecamatan=request.tenant,
            periode=periode,
            pk=pk,
            jabatan=pemegang.jabatan,
            janji=janji,
            oleh=request.user,
        )
    except Terkunci as galat:
        messages.error(request, str(galat))
    else:
        kata = f"disimpan, {len(janji)} indikator" if janji else "dikosongkan"
        messages.success(request, f"Perjanjian Kinerja {pemegang.jabatan.nama} {kata}.")
    return redirect(f"{reverse('perjanjian:halaman')}?periode={periode.kode}")


def _cari(periode: Periode, kunci: str) -> tuple[PerjanjianKinerja, perjanjian.Pemegang]:
    pk = perjanjian.pk_periode(periode)
    if pk is None:
        raise Http404(f"Perjanjian Kinerja {periode.tahun} belum ada.")
    for satu in perjanjian.daftar_pemegang(pk):
        if satu.jabatan.kunci == kunci:
            return pk, satu
    raise Http404("Jabatan itu tidak ada di kantor ini.")


def _formulir(
    request: Permintaan,
    periode: Periode,
    pk: PerjanjianKinerja,
    pemegang: perjanjian.Pemegang,
    baris: list[perjanjian.BarisForm],
    status: int = 200,
) -> HttpResponse:
    isi = {
        "periode": periode,
        "pk": pk,
        "pemegang": pemegang,
        "baris": baris,
        "pilihan": perjanjian.pilihan_kode(pk),
        "kunci": keadaan(request.tenant, periode),
        "salah": sum(bool(b.galat) for b in baris),
    }
    return render(request, "kinerja/perjanjian_jabatan.html", isi, status=status)
