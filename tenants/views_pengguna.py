"""People and their roles: list, add one or a pasted list, reset, put out. Admin Kabupaten only."""

from collections.abc import Sequence
from urllib.parse import quote

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.safestring import mark_safe
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from tenants import queries, tempelan
from tenants import services_pengguna as services
from tenants.forms import DI_KABUPATEN, FormNama, FormPengguna, FormPeran, FormTempelan
from tenants.models import Keanggotaan, Pengguna, Peran
from tenants.permintaan import Permintaan
from tenants.tempelan import SandiBaru


@require_GET
def daftar(request: Permintaan) -> HttpResponse:
    tempat = request.GET.get("kantor", "")
    cari = " ".join(request.GET.get("cari", "").replace("\0", "").split())[:60]
    isi = {
        "orang": queries.pengguna_daftar(tempat, cari),
        "kantor": queries.kecamatan_aktif(),
        "tempat": tempat,
        "cari": cari,
        "di_kabupaten": DI_KABUPATEN,
    }
    return render(request, "tenants/pengguna.html", isi)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def tambah(request: Permintaan) -> HttpResponse:
    form = FormPengguna(request.POST or None, initial={"tempat": request.GET.get("kantor", "")})
    if request.method == "POST" and form.is_valid():
        sandi = services.sandi_acak()
        try:
            orang = services.pengguna_tambah(
                nama_masuk=form.cleaned_data["nama_masuk"],
                nama=form.cleaned_data["nama"],
                sandi=sandi,
                peran=form.peran_dipilih,
                kecamatan=form.kecamatan,
                sementara=True,
                oleh=request.user,
                host=request.get_host(),
            )
        except services.PenggunaDitolak as tolak:
            form.add_error(tolak.medan or None, str(tolak))
        else:
            baru = SandiBaru(
                nama=orang.nama,
                nama_masuk=orang.nama_masuk,
                peran=str(form.peran_dipilih.label),
                tempat=str(form.kecamatan or "Kabupaten"),
                sandi=sandi,
            )
            return _sandi_sekali(request, f"{orang.nama} terdaftar", [baru])
    return render(
        request, "tenants/pengguna_tambah.html", {"form": form}, status=422 if form.errors else 200
    )


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def tempel(request: Permintaan) -> HttpResponse:
    """Reads the list and shows what it would do; `terapkan` does it, all or nothing."""
    form = FormTempelan(request.POST or None)
    hasil = None
    if request.method == "POST" and form.is_valid():
        hasil = tempelan.baca(form.cleaned_data["teks"])
        if hasil.salah:
            form.add_error("teks", hasil.salah)
        elif hasil.siap and "terapkan" in request.POST:
            try:
                baru = tempelan.terapkan(tempelan=hasil, oleh=request.user, host=request.get_host())
            except services.PenggunaDitolak as tolak:
                form.add_error(None, str(tolak))
            else:
                return _sandi_sekali(request, f"{len(baru)} baris diterapkan", baru)
    isi = {"form": form, "hasil": hasil, "paling": tempelan.PALING_BANYAK}
    salah = form.errors or (hasil and hasil.keliru)
    return render(request, "tenants/pengguna_tempel.html", isi, status=422 if salah else 200)


@require_GET
def satu(request: Permintaan, pengguna_id: int) -> HttpResponse:
    return _satu(request, _pengguna(pengguna_id))


def _satu(
    request: Permintaan,
    orang: Pengguna,
    *,
    form: FormPeran | None = None,
    form_nama: FormNama | None = None,
    status: int = 200,
) -> HttpResponse:
    isi = {
        "orang": orang,
        "form": form or FormPeran(),
        "form_nama": form_nama or FormNama(initial={"nama": orang.nama}),
        "diri": orang.pk == request.user.pk,
    }
    return render(request, "tenants/pengguna_satu.html", isi, status=status)


@require_POST
def nama(request: Permintaan, pengguna_id: int) -> HttpResponse:
    orang = _pengguna(pengguna_id)
    form = FormNama(request.POST)
    if not form.is_valid():
        return _satu(request, orang, form_nama=form, status=422)
    services.pengguna_ubah(
        pengguna=orang, nama=form.cleaned_data["nama"], oleh=request.user, host=request.get_host()
    )
    messages.success(request, "Nama tersimpan.")
    return redirect("kantor:pengguna_satu", pengguna_id)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def sandi(request: Permintaan, pengguna_id: int) -> HttpResponse:
    """Asks first; then shows the new one-time password, once."""
    orang = _pengguna(pengguna_id)
    if request.method != "POST":
        return render(request, "tenants/pengguna_sandi.html", {"orang": orang})
    baru = services.sandi_setel_ulang(pengguna=orang, oleh=request.user, host=request.get_host())
    semua = orang.peran_kini  # type: ignore[attr-defined]
    satu = SandiBaru(
        nama=orang.nama,
        nama_masuk=orang.nama_masuk,
        peran=", ".join(str(k.get_peran_display()) for k in semua),
        tempat=", ".join(dict.fromkeys(str(k.kecamatan or "Kabupaten") for k in semua)),
        sandi=baru,
    )
    return _sandi_sekali(request, f"Sandi {orang.nama} disetel ulang", [satu])


@require_http_methods(["GET", "HEAD", "POST"])
def aktif(request: Permintaan, pengguna_id: int) -> HttpResponse:
    """Asks first; the answer names what is wanted, so that a second click changes nothing."""
    orang = _pengguna(pengguna_id)
    if request.method != "POST":
        return render(request, "tenants/pengguna_aktif.html", {"orang": orang})
    jadi = request.POST.get("jadi") == "aktif"
    ubah = services.pengguna_aktifkan if jadi else services.pengguna_nonaktifkan
    try:
        ubah(pengguna=orang, oleh=request.user, host=request.get_host())
    except services.AdminTerakhir as tolak:
        messages.error(request, str(tolak))
    else:
        kata = "dapat masuk lagi" if jadi else "dinonaktifkan dan sudah dikeluarkan di mana pun"
        messages.success(request, f"{orang.nama} {kata}.")
    return redirect("kantor:pengguna_satu", pengguna_id)


@require_POST
def peran_beri(request: Permintaan, pengguna_id: int) -> HttpResponse:
    orang = _pengguna(pengguna_id)
    form = FormPeran(request.POST)
    if form.is_valid():
        try:
            berubah = services.peran_beri(
                pengguna=orang,
                peran=form.peran_dipilih,
                kecamatan=form.kecamatan,
                oleh=request.user,
                host=request.get_host(),
            )
        except services.PenggunaDitolak as tolak:
            form.add_error(tolak.medan or None, str(tolak))
        else:
            kata = "ditambahkan" if berubah else "sudah dipegang"
            messages.success(request, f"Peran {form.peran_dipilih.label} {kata}.")
            return redirect("kantor:pengguna_satu", pengguna_id)
    return _satu(request, orang, form=form, status=422)


@require_POST
def peran_ubah(request: Permintaan, pengguna_id: int, keanggotaan_id: int) -> HttpResponse:
    """Another role in the same place, or none (`peran` empty)."""
    try:
        keanggotaan = queries.keanggotaan_satu(pengguna_id, keanggotaan_id)
    except Keanggotaan.DoesNotExist:
        messages.info(request, "Peran itu sudah tidak dipegang.")
        return redirect("kantor:pengguna_satu", pengguna_id)
    peran = request.POST.get("peran", "")
    oleh, host = request.user, request.get_host()
    try:
        if "cabut" in request.POST:
            services.peran_cabut(keanggotaan=keanggotaan, oleh=oleh, host=host)
            messages.success(request, f"Peran {keanggotaan.get_peran_display()} dicabut.")
        elif peran in Peran.values:
            services.peran_ganti(keanggotaan=keanggotaan, peran=Peran(peran), oleh=oleh, host=host)
            messages.success(request, f"Peran diganti menjadi {Peran(peran).label}.")
        else:
            messages.error(request, "Pilih salah satu peran.")
    except services.PenggunaDitolak as tolak:
        messages.error(request, str(tolak))
    return redirect("kantor:pengguna_satu", pengguna_id)


def _sandi_sekali(request: Permintaan, judul: str, baris: Sequence[SandiBaru]) -> HttpResponse:
    """The only time a generated password is seen; the download is in the page itself, so that
    nothing has to be kept on the server for it."""
    isi = {
        "judul": judul,
        "baris": baris,
        "ada_sandi": any(b.sandi for b in baris),
        "unduhan": mark_safe(f"data:text/csv;charset=utf-8,{quote(tempelan.sebagai_csv(baris))}"),
    }
    return render(request, "tenants/sandi_sekali.html", isi)


def _pengguna(pengguna_id: int) -> Pengguna:
    try:
        return queries.pengguna_satu(pengguna_id)
    except Pengguna.DoesNotExist:
        raise Http404("Orang itu tidak terdaftar.") from None
