"""Positions, who holds them, and their terms."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET

from core.cascade.models import Jabatan
from core.cascade.queries import jabatan_bawaan
from core.profil import queries, ringkas
from core.profil import services_pejabat as services
from core.profil.forms import FormPejabat
from core.profil.halaman import GANTI, awal, ke, olah, pada, satu, tampilkan
from core.profil.models import Pejabat
from core.profil.services_pejabat import KOLOM_PEJABAT, sebut_masa
from core.profil.sidik import isi_baris
from core.profil.tulis import sidik_baris
from tenants.permintaan import Permintaan


@require_GET
def halaman(request: Permintaan) -> HttpResponse:
    pemegang = queries.pejabat_pada(pada(request))
    isi = {
        "tab": "pejabat",
        "pada": pada(request),
        "baris": [(j, pemegang.get(j.pk)) for j in jabatan_bawaan()],
        "ttd": ringkas.tanda_tangan(request.tenant, pada(request)),
        "kantor": queries.kantor(),
    }
    return tampilkan(request, "profil/pejabat.html", isi)


@require_GET
def jabatan(request: Permintaan, jabatan_id: int) -> HttpResponse:
    """One position with the history of its terms."""
    ini = cari_jabatan(jabatan_id)
    kini = queries.pejabat_pada(pada(request)).get(ini.pk)
    isi = {
        "tab": "pejabat",
        "jabatan": ini,
        "kini": kini,
        "pada": pada(request),
        "masa": queries.masa_jabatan(ini),
        "ttd": ringkas.sebagai_tanda_tangan(kini, request.tenant) if kini else None,
        "kantor": queries.kantor(),
    }
    return tampilkan(request, "profil/jabatan.html", isi)


@GANTI
def angkat(request: Permintaan, jabatan_id: int) -> HttpResponse:
    """A new holder; the running term ends the day before."""
    ini = cari_jabatan(jabatan_id)
    form = FormPejabat(request.POST or None, initial={"mulai": awal(request)})
    tujuan = ke(request, "profil:jabatan", ini.pk)
    if request.method == "POST" and (
        jawab := olah(
            request,
            form,
            lambda: services.pejabat_angkat(
                kecamatan=request.tenant,
                oleh=request.user,
                jabatan=ini,
                isi=form.isi(KOLOM_PEJABAT),
            ),
            tujuan=tujuan,
            pesan=f"Pejabat baru untuk {ini.nama} disimpan.",
        )
    ):
        return jawab
    berjalan = next((p for p in queries.masa_jabatan(ini) if p.sampai is None), None)
    isi = {
        "tab": "pejabat",
        "judul": f"Pejabat baru: {ini.nama}",
        "form": form,
        "kembali": tujuan,
        "catatan": (
            f"Yang berjalan ({sebut_masa(berjalan)}) berakhir sehari sebelum pejabat baru mulai."
            " Plh. yang tanggal akhirnya diisi hanya menggantikan sementara."
            if berjalan
            else ""
        ),
    }
    return tampilkan(request, "profil/form.html", isi)


@GANTI
def masa_ubah(request: Permintaan, masa_id: int) -> HttpResponse:
    baris = _masa(masa_id)
    dasar = sidik_baris(baris, KOLOM_PEJABAT)
    mula = isi_baris(baris, KOLOM_PEJABAT) | {
        "nip": ringkas.nip_tampil(baris.nip),
        "dasar": dasar,
    }
    form = FormPejabat(request.POST or None, initial=mula)
    tujuan = ke(request, "profil:jabatan", baris.jabatan_id)
    if request.method == "POST" and (
        jawab := olah(
            request,
            form,
            lambda: services.pejabat_ubah(
                kecamatan=request.tenant,
                oleh=request.user,
                pejabat=baris,
                isi=form.isi(KOLOM_PEJABAT),
                dasar=form.cleaned_data["dasar"],
            ),
            tujuan=tujuan,
            pesan="Masa jabatan disimpan.",
            dasar=lambda: dasar,
        )
    ):
        return jawab
    isi = {
        "tab": "pejabat",
        "judul": f"Ubah masa jabatan: {baris.jabatan.nama}",
        "form": form,
        "kembali": tujuan,
        "hapus": ke(request, "profil:masa_hapus", baris.pk),
        "kata_hapus": "Hapus masa jabatan",
    }
    return tampilkan(request, "profil/form.html", isi)


@GANTI
def masa_hapus(request: Permintaan, masa_id: int) -> HttpResponse:
    baris = _masa(masa_id)
    tujuan = ke(request, "profil:jabatan", baris.jabatan_id)
    if request.method == "POST":
        services.pejabat_hapus(kecamatan=request.tenant, oleh=request.user, pejabat=baris)
        messages.success(request, "Masa jabatan dihapus.")
        return redirect(tujuan)
    isi = {
        "tab": "pejabat",
        "judul": "Hapus masa jabatan?",
        "akibat": f"{baris.jabatan.nama}: {sebut_masa(baris)}. Laporan yang sudah dibekukan tidak"
        " berubah.",
        "tombol": "Hapus masa jabatan",
        "kembali": tujuan,
    }
    return tampilkan(request, "profil/pastikan.html", isi)


def cari_jabatan(jabatan_id: int) -> Jabatan:
    daftar = {j.pk: j for j in jabatan_bawaan()}
    baris: Jabatan = satu(daftar.get(jabatan_id), "Jabatan itu tidak ada.")
    return baris


def _masa(masa_id: int) -> Pejabat:
    baris: Pejabat = satu(queries.masa(masa_id), "Masa jabatan itu sudah tidak ada.")
    return baris
