"""Renstra targets of programs and below, on the regency's site."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from core.anggaran.queries import kode_dpa
from core.cascade import queries, services
from core.cascade.forms import FormTempel
from core.cascade.models import Nomenklatur, Renstra
from core.cascade.target_simpul import (
    BarisTarget,
    Isi,
    Kunci,
    Tempelan,
    baca_tempelan,
    baris_target,
    isi_target,
    tulis,
    yang_berubah,
)
from core.profil.sidik import Bentrok
from core.ui.kantor import kecamatan_diminta
from tenants.melihat import hanya_baca
from tenants.models import Kecamatan
from tenants.permintaan import Permintaan
from tenants.queries import kecamatan_aktif


@dataclass(frozen=True)
class Sasaran:
    """The Renstra a page is about, with its rows."""

    kecamatan: Kecamatan
    renstra: Renstra
    tahun: tuple[int, ...]
    ada: dict[Kunci, Isi]
    baris: list[BarisTarget]


@require_GET
def daftar(request: Permintaan) -> HttpResponse:
    banyak = queries.banyak_target_simpul()
    kantor = [(k, banyak.get(k.pk, 0)) for k in kecamatan_aktif()]
    return render(request, "renstra/daftar.html", {"kantor": kantor})


@require_GET
def kantor(request: Permintaan, slug: str) -> HttpResponse:
    return render(request, "renstra/kantor.html", {"s": _sasaran(slug)})


@require_http_methods(["GET", "POST"])
def tempel(request: Permintaan, slug: str) -> HttpResponse:
    """Paste, look at what would change, save as a whole."""
    s = _sasaran(slug)
    mula = {"teks": tulis(s.baris, s.tahun), "dasar": services.sidik_target(s.renstra)}
    form = FormTempel(request.POST or None, initial=mula)
    hasil = _baca(form, s) if request.method == "POST" and form.is_valid() else None
    if hasil and not hasil.salah and "terapkan" in request.POST:
        try:
            berubah = services.target_simpul_simpan(
                renstra=s.renstra,
                isi=hasil.isi,
                dasar=form.cleaned_data["dasar"],
                oleh=request.user,
                host=request.get_host(),
            )
        except Bentrok as galat:
            form = FormTempel({"teks": form.cleaned_data["teks"], "dasar": mula["dasar"]})
            form.add_error(None, str(galat))
        else:
            kata = f"{berubah} target tersimpan." if berubah else "Tidak ada yang berubah."
            messages.success(request, kata)
            return redirect("renstra:kantor", slug)
    ubah = yang_berubah(hasil.isi, s.ada) if hasil else {}
    isi = {"s": s, "form": form, "hasil": hasil, "ubah": ubah}
    return render(request, "renstra/tempel.html", isi)


def _sasaran(slug: str) -> Sasaran:
    """Raises Http404 for an office without Renstra."""
    kecamatan = kecamatan_diminta(slug)
    renstra = queries.renstra_kini(kecamatan)
    if renstra is None:
        raise Http404(f"{kecamatan} belum mempunyai Renstra.")
    tahun = tuple(range(renstra.tahun_awal, renstra.tahun_akhir + 1))
    ada = isi_target(queries.target_simpul(kecamatan, renstra))
    with hanya_baca(kecamatan):
        kode = kode_dpa()
    simpul = queries.nomenklatur_peta({*kode, *(k for k, _ in ada)})
    return Sasaran(kecamatan, renstra, tahun, ada, baris_target(simpul.values(), ada, tahun))


def _baca(form: FormTempel, s: Sasaran) -> Tempelan:
    nomenklatur: dict[str, Nomenklatur] = queries.nomenklatur_semua()
    return baca_tempelan(form.cleaned_data["teks"], s.tahun, nomenklatur)
