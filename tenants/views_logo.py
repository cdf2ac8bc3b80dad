"""The logo: its picture on both sites, and the regency's pages to set it. Admin Kabupaten only."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from tenants import queries, queries_logo, services_logo
from tenants.forms import DI_KABUPATEN, FormLogo
from tenants.logo import LogoDitolak
from tenants.models import Kecamatan, Logo
from tenants.permintaan import Permintaan
from tenants.skema import kecamatan_kini

SETAHUN = 365 * 24 * 60 * 60


@require_safe
def gambar(request: Permintaan, sha256: str, *, kecil: bool = False) -> HttpResponse:
    """The present logo for everybody, for the door shows it; one of the past after login."""
    kecamatan, logo = kecamatan_kini(), queries_logo.logo_di_sini(sha256)
    # By content: two places may have uploaded the same picture.
    dipajang = (kecamatan.logo if kecamatan else None, queries.kabupaten().logo) if logo else ()
    terpajang = sha256 in {satu.sha256 for satu in dipajang if satu}
    if logo is None or not (terpajang or request.peran):
        raise Http404("Logo itu tidak ada di sini.")
    try:
        isi = queries_logo.isi_logo(logo, kecil=kecil)
    except queries_logo.LogoHilang as galat:
        raise Http404(str(galat)) from galat
    balasan = HttpResponse(isi, content_type="image/png")
    balasan["Cross-Origin-Resource-Policy"] = "same-origin"
    # Named by its content, it never changes.
    sifat = {"public": True} if terpajang else {"private": True}
    patch_cache_control(balasan, **sifat, max_age=SETAHUN, immutable=True)
    return balasan


@require_safe
def daftar(request: Permintaan) -> HttpResponse:
    isi = {"kabupaten": queries.kabupaten(), "kantor": queries_logo.kecamatan_berlogo()}
    return render(request, "tenants/logo.html", isi)


@require_http_methods(["GET", "HEAD", "POST"])
def tempat(request: Permintaan, tempat: str) -> HttpResponse:
    """The logo of one place: shown as it will be printed, replaced by an uploaded one."""
    pemilik = _pemilik(tempat)
    form = FormLogo(request.POST, request.FILES) if request.method == "POST" else FormLogo()
    if form.is_valid():
        berkas = form.cleaned_data["berkas"]
        try:
            services_logo.logo_pasang(
                pemilik=pemilik,
                nama=berkas.name,
                isi=berkas.read(),
                oleh=request.user,
                host=request.get_host(),
            )
        except LogoDitolak as tolak:
            form.add_error("berkas", str(tolak))
        else:
            messages.success(request, f"Logo {pemilik} terpasang. Dokumen berikutnya memakainya.")
            return redirect("kantor:logo_tempat", tempat)
    return _halaman(request, tempat, pemilik, form)


def _halaman(
    request: Permintaan, tempat: str, pemilik: services_logo.Pemilik, form: FormLogo
) -> HttpResponse:
    kecamatan = pemilik if isinstance(pemilik, Kecamatan) else None
    kabupaten = queries.kabupaten()
    isi = {
        "form": form,
        "tempat": tempat,
        "pemilik": pemilik,
        "kecamatan": kecamatan,
        "kabupaten": kabupaten,
        "dipakai": pemilik.logo or kabupaten.logo,
        "dulu": [x for x in queries_logo.logo_milik(kecamatan) if x.pk != pemilik.logo_id],
    }
    return render(request, "tenants/logo_tempat.html", isi, status=422 if form.errors else 200)


@require_POST
def pakai(request: Permintaan, tempat: str, sha256: str) -> HttpResponse:
    """A logo of the past again."""
    pemilik = _pemilik(tempat)
    try:
        logo = services_logo.logo_pakai_lagi(
            pemilik=pemilik, sha256=sha256, oleh=request.user, host=request.get_host()
        )
    except Logo.DoesNotExist:
        raise Http404("Logo itu tidak pernah dipakai di sini.") from None
    messages.success(request, f"Logo {pemilik} kembali ke {logo.nama}.")
    return redirect("kantor:logo_tempat", tempat)


@require_http_methods(["GET", "HEAD", "POST"])
def lepas(request: Permintaan, tempat: str) -> HttpResponse:
    """Asks first; a second click changes nothing."""
    pemilik = _pemilik(tempat)
    if request.method != "POST":
        isi = {"pemilik": pemilik, "tempat": tempat, "kabupaten": queries.kabupaten()}
        return render(request, "tenants/logo_lepas.html", isi)
    services_logo.logo_lepas(pemilik=pemilik, oleh=request.user, host=request.get_host())
    messages.success(request, f"Logo {pemilik} dilepas.")
    return redirect("kantor:logo_tempat", tempat)


def _pemilik(tempat: str) -> services_logo.Pemilik:
    if tempat == DI_KABUPATEN:
        return queries.kabupaten()
    try:
        return queries.kecamatan_apa_pun(tempat)
    except Kecamatan.DoesNotExist:
        raise Http404("Kecamatan itu tidak ada.") from None
