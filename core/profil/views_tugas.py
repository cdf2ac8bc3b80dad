"""Tugas dan fungsi against the regency's default, and the strategic issues of a year."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_POST

from core.cascade.queries import jabatan_bawaan
from core.profil import butir, queries
from core.profil import services_isu as isu_services
from core.profil import services_tugas as services
from core.profil.banding import banding
from core.profil.forms import FormIsu, FormTugas
from core.profil.halaman import GANTI, ke, olah, pada, tampilkan
from core.profil.services_tugas import Rumusan, rumusan_berlaku
from core.profil.views_pejabat import cari_jabatan
from tenants.permintaan import Permintaan


@require_GET
def halaman(request: Permintaan) -> HttpResponse:
    milik = queries.penyesuaian_jabatan()
    isi = {"tab": "tugas", "baris": [(j, milik.get(j.pk)) for j in jabatan_bawaan()]}
    return tampilkan(request, "profil/tugas.html", isi)


@require_GET
def jabatan(request: Permintaan, jabatan_id: int) -> HttpResponse:
    """The wording in force, with what differs from the regency's."""
    ini = cari_jabatan(jabatan_id)
    milik = queries.penyesuaian_milik(ini)
    isi = {
        "tab": "tugas",
        "jabatan": ini,
        "milik": milik,
        "bagian": banding(ini, milik),
        "kembali": ke(request, "profil:tugas"),
    }
    return tampilkan(request, "profil/tugas_jabatan.html", isi)


@GANTI
def ubah(request: Permintaan, jabatan_id: int) -> HttpResponse:
    ini = cari_jabatan(jabatan_id)
    milik = queries.penyesuaian_milik(ini)
    berlaku = rumusan_berlaku(ini, milik)
    dasar = services.sidik_tugas(milik)
    mula = {
        "ada": berlaku.ada,
        "unit": berlaku.unit,
        "tugas_pokok": berlaku.tugas_pokok,
        "fungsi": butir.tulis(berlaku.fungsi),
        "rincian": butir.tulis(berlaku.rincian),
        "dasar": dasar,
    }
    form = FormTugas(request.POST or None, initial=mula)
    tujuan = ke(request, "profil:tugas_jabatan", ini.pk)
    if request.method == "POST" and (
        jawab := olah(
            request,
            form,
            lambda: services.tugas_simpan(
                kecamatan=request.tenant,
                oleh=request.user,
                jabatan=ini,
                rumusan=Rumusan(**form.isi(services.KOLOM_TUGAS)),
                dasar=form.cleaned_data["dasar"],
            ),
            tujuan=tujuan,
            pesan=f"Tugas dan fungsi {ini.nama} disimpan.",
            dasar=lambda: dasar,
        )
    ):
        return jawab
    isi = {
        "tab": "tugas",
        "judul": f"Ubah tugas dan fungsi: {ini.nama}",
        "form": form,
        "kembali": tujuan,
        "lebar": True,
        "catatan": "Yang sama dengan bawaan kabupaten tetap mengikuti bawaan bila kabupaten"
        " mengubahnya.",
    }
    return tampilkan(request, "profil/form.html", isi)


@require_POST
def kembalikan(request: Permintaan, jabatan_id: int) -> HttpResponse:
    ini = cari_jabatan(jabatan_id)
    if services.tugas_kembalikan(kecamatan=request.tenant, oleh=request.user, jabatan=ini):
        messages.success(request, f"{ini.nama} kembali mengikuti bawaan kabupaten.")
    else:
        messages.info(request, f"{ini.nama} sudah mengikuti bawaan kabupaten.")
    return redirect(ke(request, "profil:tugas_jabatan", ini.pk))


# --- Isu strategis --------------------------------------------------------------------------
@require_GET
def isu(request: Permintaan) -> HttpResponse:
    """The list of the quarter's year; reading for all, the form for those who may enter."""
    return _isu(request, None)


@require_POST
def isu_simpan(request: Permintaan) -> HttpResponse:
    tahun = pada(request).year
    form = FormIsu(request.POST)
    ditinjau = "tinjau" in request.POST
    jawab = olah(
        request,
        form,
        lambda: isu_services.isu_simpan(
            kecamatan=request.tenant,
            oleh=request.user,
            tahun=tahun,
            uraian=form.cleaned_data["uraian"],
            ditinjau=ditinjau,
            dasar=form.cleaned_data["dasar"],
        ),
        tujuan=ke(request, "profil:isu"),
        pesan="Isu strategis ditinjau dan disimpan." if ditinjau else "Isu strategis disimpan.",
        dasar=lambda: isu_services.sidik_isu(tahun),
    )
    return jawab or _isu(request, form)


@require_POST
def isu_salin(request: Permintaan) -> HttpResponse:
    tahun = pada(request).year
    banyak = isu_services.isu_salin(kecamatan=request.tenant, oleh=request.user, tahun=tahun)
    if banyak:
        messages.success(request, f"{banyak} isu disalin dari {tahun - 1}. Tinjau sebelum dipakai.")
    else:
        messages.info(
            request, f"Tidak ada yang disalin: isu {tahun} sudah ada atau {tahun - 1} kosong."
        )
    return redirect(ke(request, "profil:isu"))


def _isu(request: Permintaan, form: FormIsu | None) -> HttpResponse:
    tahun = pada(request).year
    baris = list(queries.isu_baris(tahun))
    mula = {
        "uraian": "\n".join(i.uraian for i in baris),
        "dasar": isu_services.sidik_isu(tahun),
    }
    if form is not None:
        form.initial = mula
    isi = {
        "tab": "isu",
        "tahun": tahun,
        "baris": baris,
        "terbawa": sum(i.terbawa for i in baris),
        "lalu": queries.isu_strategis(tahun - 1),
        "form": form or FormIsu(initial=mula),
    }
    return tampilkan(request, "profil/isu.html", isi)
