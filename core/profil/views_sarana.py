"""Facilities: rows in printed order."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_POST

from core import baca_angka
from core.profil import queries
from core.profil import services_sarana as services
from core.profil.forms import FormAkhiri, FormSarana
from core.profil.halaman import GANTI, awal, ke, olah, pada, satu, tampilkan
from core.profil.models import Sarana
from core.profil.services_sarana import KOLOM_SARANA
from core.profil.sidik import isi_baris
from core.profil.tulis import sidik_baris
from tenants.permintaan import Permintaan


@require_GET
def halaman(request: Permintaan) -> HttpResponse:
    hari = pada(request)
    semua = list(queries.sarana_semua())
    kini = [s for s in semua if s.mulai <= hari and (s.sampai is None or s.sampai >= hari)]
    isi = {
        "tab": "sarana",
        "pada": hari,
        "sarana": kini,
        "lain": [s for s in semua if s not in kini],
        "ragu": sum(s.jumlah is None or s.kepastian != Sarana.Kepastian.PASTI for s in kini),
    }
    return tampilkan(request, "profil/sarana.html", isi)


@GANTI
def sarana(request: Permintaan, sarana_id: int | None = None) -> HttpResponse:
    """Adds or changes one row."""
    baris = _sarana(sarana_id) if sarana_id else None
    dasar = sidik_baris(baris, KOLOM_SARANA)
    mula: dict[str, object] = {"mulai": awal(request), "kondisi": "Baik", "dasar": dasar}
    if baris:
        tulis = baca_angka.tulis
        volume = baca_angka.Jenis.VOLUME
        jumlah = "" if baris.jumlah is None else tulis(baris.jumlah, volume, baris.satuan)
        mula = {**isi_baris(baris, KOLOM_SARANA), "jumlah": jumlah, "dasar": dasar}
    form = FormSarana(request.POST or None, initial=mula)
    tujuan = ke(request, "profil:sarana")
    if request.method == "POST" and (
        jawab := olah(
            request,
            form,
            lambda: services.sarana_simpan(
                kecamatan=request.tenant,
                oleh=request.user,
                isi=form.isi(KOLOM_SARANA),
                sarana=baris,
                dasar=form.cleaned_data["dasar"] if baris else None,
            ),
            tujuan=tujuan,
            pesan="Sarana disimpan.",
            dasar=lambda: dasar,
        )
    ):
        return jawab
    isi = {
        "tab": "sarana",
        "judul": f"Ubah {baris.nama}" if baris else "Tambah sarana",
        "form": form,
        "kembali": tujuan,
        "hapus": ke(request, "profil:sarana_akhiri", baris.pk) if baris else "",
        "kata_hapus": "Akhiri",
    }
    return tampilkan(request, "profil/form.html", isi)


@GANTI
def akhiri(request: Permintaan, sarana_id: int) -> HttpResponse:
    baris = _sarana(sarana_id)
    form = FormAkhiri(request.POST or None, initial={"sampai": pada(request)})
    tujuan = ke(request, "profil:sarana")
    if request.method == "POST" and (
        jawab := olah(
            request,
            form,
            lambda: services.sarana_akhiri(
                kecamatan=request.tenant,
                oleh=request.user,
                sarana=baris,
                sampai=form.cleaned_data["sampai"],
            ),
            tujuan=tujuan,
            pesan=f"{baris.nama} tidak tercetak lagi sesudah tanggal itu.",
        )
    ):
        return jawab
    isi = {
        "tab": "sarana",
        "judul": f"Akhiri {baris.nama}",
        "form": form,
        "kembali": tujuan,
        "catatan": "Dihapuskan, dijual, atau diserahkan: tetap tercatat pada laporan sebelumnya dan"
        " tidak tercetak lagi sesudah tanggal ini.",
        "kata_simpan": "Akhiri",
    }
    return tampilkan(request, "profil/form.html", isi)


@require_POST
def pindah(request: Permintaan, sarana_id: int) -> HttpResponse:
    services.sarana_pindah(
        kecamatan=request.tenant,
        oleh=request.user,
        sarana=_sarana(sarana_id),
        naik=request.POST.get("arah") != "turun",
        pada=pada(request),
    )
    return redirect(f"{ke(request, 'profil:sarana')}#s-{sarana_id}")


def _sarana(sarana_id: int) -> Sarana:
    baris: Sarana = satu(queries.sarana(sarana_id), "Sarana itu sudah tidak ada.")
    return baris
