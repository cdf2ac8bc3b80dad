"""The office itself: overview, address, kelurahan."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET

from core.profil import queries, ringkas
from core.profil import services_kantor as services
from core.profil.forms import FormKantor, FormSubUnit
from core.profil.halaman import GANTI, ke, olah, pada, satu, tampilkan
from core.profil.models import Kantor, SubUnit
from core.profil.services_kantor import KOLOM_KANTOR, KOLOM_SUB_UNIT
from core.profil.sidik import isi_baris
from core.profil.tulis import IsianSalah, sidik_baris
from tenants.permintaan import Permintaan


@require_GET
def halaman(request: Permintaan) -> HttpResponse:
    kantor = queries.kantor()
    isi = {
        "tab": "kantor",
        "kantor": kantor,
        "kelurahan": queries.sub_unit_semua(),
        "bagian": ringkas.ringkas(pada(request)),
        "pada": pada(request),
        "ttd": ringkas.tanda_tangan(request.tenant, pada(request)),
    }
    return tampilkan(request, "profil/ringkas.html", isi)


@GANTI
def kantor_ubah(request: Permintaan) -> HttpResponse:
    kantor = queries.kantor() or Kantor(tempat=request.tenant.nama)
    dasar = sidik_baris(kantor, KOLOM_KANTOR)
    awal = {**isi_baris(kantor, KOLOM_KANTOR), "dasar": dasar}
    form = FormKantor(request.POST or None, initial=awal)
    tujuan = ke(request, "profil:halaman")
    if request.method == "POST" and (
        jawab := olah(
            request,
            form,
            lambda: services.kantor_simpan(
                kecamatan=request.tenant,
                oleh=request.user,
                isi=form.isi(KOLOM_KANTOR),
                dasar=form.cleaned_data["dasar"] if kantor.pk else None,
            ),
            tujuan=tujuan,
            pesan="Data kantor disimpan.",
            dasar=lambda: dasar,
        )
    ):
        return jawab
    isi = {"tab": "kantor", "judul": "Ubah data kantor", "form": form, "kembali": tujuan}
    return tampilkan(request, "profil/form.html", isi)


@GANTI
def sub_unit(request: Permintaan, sub_unit_id: int | None = None) -> HttpResponse:
    """Adds or changes a kelurahan."""
    baris = _sub_unit(sub_unit_id) if sub_unit_id else None
    dasar = sidik_baris(baris, KOLOM_SUB_UNIT)
    form = FormSubUnit(
        request.POST or None, initial={**isi_baris(baris, KOLOM_SUB_UNIT), "dasar": dasar}
    )
    tujuan = ke(request, "profil:halaman")
    if request.method == "POST" and (
        jawab := olah(
            request,
            form,
            lambda: services.sub_unit_simpan(
                kecamatan=request.tenant,
                oleh=request.user,
                isi=form.isi(KOLOM_SUB_UNIT),
                sub_unit=baris,
                dasar=form.cleaned_data["dasar"] if baris else None,
            ),
            tujuan=tujuan,
            pesan="Kelurahan disimpan.",
            dasar=lambda: dasar,
        )
    ):
        return jawab
    isi = {
        "tab": "kantor",
        "judul": f"Ubah {baris.nama}" if baris else "Tambah kelurahan",
        "form": form,
        "kembali": tujuan,
        "hapus": ke(request, "profil:sub_unit_hapus", baris.pk) if baris else "",
        "kata_hapus": "Hapus kelurahan",
    }
    return tampilkan(request, "profil/form.html", isi)


@GANTI
def sub_unit_hapus(request: Permintaan, sub_unit_id: int) -> HttpResponse:
    baris = _sub_unit(sub_unit_id)
    tujuan = ke(request, "profil:halaman")
    if request.method == "POST":
        try:
            services.sub_unit_hapus(kecamatan=request.tenant, oleh=request.user, sub_unit=baris)
        except IsianSalah as galat:
            messages.error(request, str(galat))
        else:
            messages.success(request, f"{baris.nama} dihapus dari daftar kelurahan.")
        return redirect(tujuan)
    isi = {
        "tab": "kantor",
        "judul": f"Hapus {baris.nama}?",
        "akibat": "Kelurahan ini hilang dari daftar dan dari pilihan baris anggaran.",
        "tombol": "Hapus kelurahan",
        "kembali": tujuan,
    }
    return tampilkan(request, "profil/pastikan.html", isi)


def _sub_unit(sub_unit_id: int) -> SubUnit:
    baris: SubUnit = satu(queries.sub_unit(sub_unit_id), "Kelurahan itu sudah tidak ada.")
    return baris
