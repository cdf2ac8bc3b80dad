"""The regency's offices: list, add, rename, close and open. Admin Kabupaten only."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from tenants import queries, services
from tenants.forms import FormKecamatan, FormNamaKecamatan
from tenants.models import Kecamatan
from tenants.permintaan import Permintaan


@require_GET
def daftar(request: Permintaan) -> HttpResponse:
    kantor = queries.kantor_semua()
    isi = {
        "kantor": [(k, services.host_untuk(k.slug)) for k in kantor],
        "aktif": sum(k.aktif for k in kantor),
    }
    return render(request, "tenants/kantor.html", isi)


@require_http_methods(["GET", "HEAD", "POST"])
def tambah(request: Permintaan) -> HttpResponse:
    """Makes the office while the person waits: about a second."""
    form = FormKecamatan(request.POST or None)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        try:
            kecamatan = services.kecamatan_tambah(
                slug=data["slug"],
                nama=data["nama"],
                kode=data["kode"],
                oleh=request.user,
                dari_host=request.get_host(),
            )
        except services.KecamatanDitolak as tolak:
            form.add_error(tolak.medan, str(tolak))
        else:
            host = services.host_untuk(kecamatan.slug)
            messages.success(
                request, f"{kecamatan} dibuat, alamatnya {host}. Sekarang daftarkan orangnya."
            )
            return redirect("kantor:daftar")
    return render(
        request, "tenants/kantor_tambah.html", {"form": form}, status=422 if form.errors else 200
    )


@require_http_methods(["GET", "HEAD", "POST"])
def ubah(request: Permintaan, slug: str) -> HttpResponse:
    kecamatan = _kecamatan(slug)
    awal = {k: getattr(kecamatan, k) for k in ("nama", "sebutan", "sebutan_kepala")}
    form = FormNamaKecamatan(request.POST or None, initial=awal)
    if request.method == "POST" and form.is_valid():
        try:
            services.kecamatan_ubah(
                kecamatan=kecamatan,
                **form.cleaned_data,
                oleh=request.user,
                host=request.get_host(),
            )
        except services.KecamatanDitolak as tolak:
            form.add_error("nama", str(tolak))
        else:
            messages.success(request, "Nama kantor tersimpan.")
            return redirect("kantor:daftar")
    isi = {"form": form, "kecamatan": kecamatan, "host": services.host_untuk(slug)}
    return render(request, "tenants/kantor_ubah.html", isi, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def aktif(request: Permintaan, slug: str) -> HttpResponse:
    """Asks first; the answer names what is wanted, so that a second click changes nothing."""
    kecamatan = _kecamatan(slug)
    if request.method != "POST":
        isi = {"kecamatan": kecamatan, "host": services.host_untuk(slug)}
        return render(request, "tenants/kantor_aktif.html", isi)
    jadi = request.POST.get("jadi") == "aktif"
    services.kecamatan_aktifkan(
        kecamatan=kecamatan, aktif=jadi, oleh=request.user, host=request.get_host()
    )
    kata = "dibuka kembali" if jadi else "dinonaktifkan; alamatnya tidak menjawab lagi"
    messages.success(request, f"{kecamatan} {kata}.")
    return redirect("kantor:daftar")


def _kecamatan(slug: str) -> Kecamatan:
    try:
        return queries.kecamatan_apa_pun(slug)
    except Kecamatan.DoesNotExist:
        raise Http404("Kecamatan itu tidak ada.") from None
