"""Pages of an import: upload, preview with its questions, apply, undo, and the downloads."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from core.anggaran.pohon import pohon
from core.impor import queries, services
from core.impor.ekspor import buku_isian, nama_buku
from core.impor.forms import FormUnggah
from core.impor.galat import BerkasDitolak
from core.impor.kantor import kantor_triwulan
from core.impor.models import Unggahan
from core.impor.tampilan import isi_pratinjau
from core.isian.services import BatalSebagian
from core.periode.kunci import Terkunci, keadaan
from core.ui.periode import periode_diminta
from tenants.permintaan import Permintaan

JENIS_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_GET
def halaman(request: Permintaan) -> HttpResponse:
    return _halaman(request, FormUnggah(), 200)


@require_POST
def unggah(request: Permintaan) -> HttpResponse:
    form = FormUnggah(request.POST, request.FILES)
    if not form.is_valid():
        return _halaman(request, form, 422)
    berkas = form.cleaned_data["berkas"]
    try:
        unggahan = services.unggahan_simpan(
            periode=periode_diminta(request),
            oleh=request.user,
            nama=berkas.name,
            isi=berkas.read(),
        )
    except BerkasDitolak as galat:
        form.add_error("berkas", str(galat))
        return _halaman(request, form, 422)
    return redirect("impor:pratinjau", unggahan.pk)


@require_GET
def pratinjau(request: Permintaan, nomor: int) -> HttpResponse:
    return _pratinjau(request, _milik(request, nomor), 200)


@require_POST
def kolom(request: Permintaan, nomor: int) -> HttpResponse:
    """Another sheet, or other columns for this one."""
    unggahan = _milik(request, nomor)
    lembar = request.POST.get("lembar", unggahan.lembar)
    if lembar != unggahan.lembar:
        services.unggahan_pilih_lembar(unggahan=unggahan, nama=lembar)
        return redirect("impor:pratinjau", nomor)
    hasil = services.pratinjau_unggahan(request.tenant, unggahan)
    peta = {k: request.POST.get(f"kolom-{k}", "") for k in hasil.sumber.kepala.judul}
    services.unggahan_petakan(
        unggahan=unggahan,
        sumber=hasil.sumber,
        peta=peta,
        oleh=request.user,
        ingat="ingat" in request.POST,
    )
    return redirect("impor:pratinjau", nomor)


@require_POST
def jawab(request: Permintaan, nomor: int) -> HttpResponse:
    unggahan = _milik(request, nomor)
    if "ulang" in request.POST:
        services.unggahan_tanya_lagi(unggahan=unggahan)
        return redirect("impor:pratinjau", nomor)
    services.unggahan_jawab(
        unggahan=unggahan,
        pratinjau=services.pratinjau_unggahan(request.tenant, unggahan),
        jawaban={
            k.removeprefix("jawab-"): str(v)
            for k, v in request.POST.items()
            if k.startswith("jawab-") and v
        },
    )
    return redirect("impor:pratinjau", nomor)


@require_POST
def terapkan(request: Permintaan, nomor: int) -> HttpResponse:
    unggahan = _milik(request, nomor)
    try:
        banyak = services.unggahan_terapkan(
            kecamatan=request.tenant,
            unggahan=unggahan,
            oleh=request.user,
            sidik=request.POST.get("sidik", ""),
            terima_beda="terima" in request.POST,
        )
    except (Terkunci, services.BelumSiap, services.SudahBerubah) as galat:
        messages.error(request, str(galat))
        return _pratinjau(request, unggahan, 422)
    kata = f"{banyak} sel disimpan dari {unggahan.nama}." if banyak else "Tidak ada yang berubah."
    messages.info(request, kata)
    return _ke_halaman(unggahan)


@require_POST
def buang(request: Permintaan, nomor: int) -> HttpResponse:
    unggahan = _milik(request, nomor)
    services.unggahan_buang(unggahan=unggahan)
    return _ke_halaman(unggahan)


@require_http_methods(["GET", "POST"])
def batalkan(request: Permintaan, nomor: int) -> HttpResponse:
    try:
        unggahan = queries.impor_nomor(nomor)
    except Unggahan.DoesNotExist:
        raise Http404("Impor itu tidak ada di kantor ini.") from None
    isi: dict[str, object] = {
        "unggahan": unggahan,
        "periode": unggahan.periode,
        "terkunci": keadaan(request.tenant, unggahan.periode).alasan,
    }
    if request.method == "GET":
        return render(request, "impor/batalkan.html", isi)
    try:
        banyak = services.impor_batalkan(
            kecamatan=request.tenant, unggahan=unggahan, oleh=request.user
        )
    except (Terkunci, BatalSebagian) as galat:
        return render(request, "impor/batalkan.html", {**isi, "galat": str(galat)}, status=422)
    kata = f"{banyak} sel kembali seperti sebelum impor." if banyak else "Sudah dibatalkan."
    messages.info(request, kata)
    return _ke_halaman(unggahan)


@require_GET
def templat(request: Permintaan) -> HttpResponse:
    return _unduh(request, kosong=True)


@require_GET
def ekspor(request: Permintaan) -> HttpResponse:
    return _unduh(request, kosong=False)


def _unduh(request: Permintaan, *, kosong: bool) -> HttpResponse:
    periode = periode_diminta(request)
    kantor = kantor_triwulan(request.tenant, periode)
    isi = buku_isian(kantor, pohon(periode), kosong=kosong)
    nama = nama_buku(kantor, kosong=kosong)
    kepala = {"Content-Disposition": f'attachment; filename="{nama}"', "Cache-Control": "private"}
    return HttpResponse(isi, content_type=JENIS_XLSX, headers=kepala)


def _milik(request: Permintaan, nomor: int) -> Unggahan:
    try:
        return queries.unggahan_milik(nomor, request.user)
    except Unggahan.DoesNotExist:
        raise Http404(
            "Pratinjau itu sudah diterapkan, dibuang, atau lewat 24 jam. Unggah lagi berkasnya."
        ) from None


def _ke_halaman(unggahan: Unggahan) -> HttpResponse:
    return redirect(f"{reverse('impor:halaman')}?periode={unggahan.periode.kode}")


def _halaman(request: Permintaan, form: FormUnggah, status: int) -> HttpResponse:
    periode = periode_diminta(request)
    isi = {
        "form": form,
        "periode": periode,
        "terkunci": keadaan(request.tenant, periode).alasan,
        "berjalan": queries.unggahan_berjalan(request.user),
        "riwayat": queries.impor_diterapkan(),
    }
    return render(request, "impor/halaman.html", isi, status=status)


def _pratinjau(request: Permintaan, unggahan: Unggahan, status: int) -> HttpResponse:
    hasil = services.pratinjau_unggahan(request.tenant, unggahan)
    isi = {"unggahan": unggahan, "periode": unggahan.periode, **isi_pratinjau(hasil)}
    return render(request, "impor/pratinjau.html", isi, status=status)
