"""One's own password, on every host. A generated one must be changed before anything else."""

from django.contrib import messages
from django.contrib.auth import authenticate, update_session_auth_hash
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from tenants.forms import FormSandi
from tenants.middleware import ikat_sesi
from tenants.permintaan import Permintaan
from tenants.services_pengguna import sandi_ganti
from tenants.skema import kecamatan_kini


@sensitive_post_parameters()
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def sandi(request: Permintaan) -> HttpResponse:
    form = FormSandi(request.user, request.POST or None)
    if request.method == "POST" and form.is_valid():
        # Through the door's own check: wrong guesses are counted and lock it like a login.
        nama, lama = request.user.nama_masuk, form.cleaned_data["lama"]
        if authenticate(request, username=nama, password=lama) != request.user:
            form.add_error("lama", "Kata sandi sekarang tidak cocok.")
        else:
            sandi_ganti(
                pengguna=request.user,
                sandi=form.cleaned_data["baru"],
                kecamatan=kecamatan_kini(),
                host=request.get_host(),
            )
            update_session_auth_hash(request, request.user)
            ikat_sesi(request)
            messages.success(
                request, "Kata sandi diganti. Sesi Anda di perangkat lain sudah berakhir."
            )
            return redirect("beranda")
    wajib = request.user.wajib_ganti_sandi
    isi = {"form": form, "wajib": wajib}
    templat = "tenants/sandi_wajib.html" if wajib else "tenants/sandi.html"
    return render(request, templat, isi, status=422 if form.errors else 200)
