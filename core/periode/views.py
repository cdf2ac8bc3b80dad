"""The regency's calendar: years and quarters, exceptions, opening a new year."""

from dataclasses import asdict

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from core.periode import queries, services
from core.periode.forms import FormJadwal, FormKelonggaran, FormUbahJadwal
from core.periode.kalender import Jadwal, tulis_waktu, usulan
from core.periode.models import Pengecualian, Periode
from core.periode.persiapan import persiapan
from core.periode.tampil import baris_kalender, ubahan_terakhir
from core.periode.zona import di_zona_kabupaten
from core.ui.periode import periode_alamat
from tenants.models import Kecamatan
from tenants.permintaan import Permintaan
from tenants.queries import kecamatan_slug


@require_GET
@di_zona_kabupaten
def halaman(request: Permintaan) -> HttpResponse:
    semua = queries.tahun_kalender()
    tahun = _tahun_diminta(request, semua)
    isi = {
        "tahun": tahun,
        "semua_tahun": semua,
        "berikut": semua[0] + 1 if semua else timezone.localdate().year,
        "baris": baris_kalender(tahun, timezone.now()),
        "kelonggaran": queries.pengecualian_tahun(tahun),
        "ubahan": ubahan_terakhir(),
        "kini": timezone.now(),
    }
    return render(request, "periode/kalender.html", isi)


def _tahun_diminta(request: Permintaan, semua: list[int]) -> int:
    teks = request.GET.get("tahun", "")
    if teks.isascii() and teks.isdigit() and len(teks) == 4 and int(teks) in semua:
        return int(teks)
    if teks:
        raise Http404("Tahun itu tidak ada di kalender.")
    kini = timezone.localdate().year
    lalu = [t for t in semua if t <= kini]
    return (lalu or semua or [kini])[0]


@require_http_methods(["GET", "HEAD", "POST"])
@di_zona_kabupaten
def ubah(request: Permintaan, kode: str) -> HttpResponse:
    periode = periode_alamat(kode)
    kini = services.sidik(periode)
    awal = {**asdict(Jadwal.dari(periode)), "dasar": kini}
    form = FormUbahJadwal(request.POST or None, initial=awal)
    if request.method == "POST" and form.is_valid():
        try:
            services.periode_ubah(
                periode=periode,
                jadwal=form.jadwal,
                dasar=form.cleaned_data["dasar"],
                oleh=request.user,
                host=request.get_host(),
            )
        except services.JadwalDitolak as tolak:
            form.tolak(tolak.galat.get(periode.triwulan, {"": str(tolak)}))
            form.data = request.POST.copy()
            form.data["dasar"] = kini  # seen now: the next try may overwrite
        else:
            messages.success(request, f"Kalender {periode.kode} tersimpan.")
            return redirect(_alamat(periode.tahun))
    isi = {"periode": periode, "form": form, "tersimpan": Jadwal.dari(periode)}
    return render(request, "periode/ubah.html", isi, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@di_zona_kabupaten
def tahun_baru(request: Permintaan) -> HttpResponse:
    semua = queries.tahun_kalender()
    tahun = semua[0] + 1 if semua else timezone.localdate().year
    if request.method == "POST" and request.POST.get("tahun") != str(tahun):
        messages.info(request, "Tahun itu sudah dibuka.")
        return redirect(_alamat(semua[0] if semua else tahun))
    usul = usulan(queries.periode_tahun(tahun - 1), tahun)
    forms = {
        tw: FormJadwal(request.POST or None, initial=asdict(jadwal), prefix=f"tw{tw}")
        for tw, jadwal in usul.items()
    }
    galat_umum = ""
    if request.method == "POST":
        galat_umum = _tahun_simpan(request, tahun, forms)
        if not galat_umum and not any(f.errors for f in forms.values()):
            messages.success(request, f"Tahun {tahun} dibuka di kalender.")
            return redirect(_alamat(tahun))
    salah = bool(galat_umum) or any(f.errors for f in forms.values())
    isi = {
        "tahun": tahun,
        "pola": tahun - 1 if tahun - 1 in semua else None,
        "forms": [(tw, f, usul[tw]) for tw, f in forms.items()],
        "persiapan": persiapan(tahun),
        "galat_umum": galat_umum,
        "salah": salah,
    }
    return render(request, "periode/tahun_baru.html", isi, status=422 if salah else 200)


def _tahun_simpan(request: Permintaan, tahun: int, forms: dict[int, FormJadwal]) -> str:
    """Stores the year, or leaves each error at its field; returns one that has none."""
    sah = [f.is_valid() for f in forms.values()]
    if not all(sah):
        return ""
    try:
        services.tahun_buka(
            tahun=tahun,
            jadwal={tw: f.jadwal for tw, f in forms.items()},
            oleh=request.user,
            host=request.get_host(),
        )
    except services.JadwalDitolak as tolak:
        for tw, galat in tolak.galat.items():
            if tw in forms:
                forms[tw].tolak(galat)
        return "" if set(tolak.galat) <= set(forms) else str(tolak)
    return ""


@require_http_methods(["GET", "HEAD", "POST"])
@di_zona_kabupaten
def kelonggaran(request: Permintaan, kode: str) -> HttpResponse:
    """Gives an exception, or with `?kecamatan=` changes the one an office has."""
    periode = periode_alamat(kode)
    lama = _pengecualian(periode, request.GET.get("kecamatan", ""))
    form = FormKelonggaran(request.POST or None, initial=FormKelonggaran.awal(lama))
    if request.method == "POST" and form.is_valid():
        kecamatan = form.cleaned_data["kecamatan"]
        try:
            satu = services.kelonggaran_beri(
                periode=periode,
                kecamatan=kecamatan,
                batas=form.cleaned_data["batas"],
                alasan=form.cleaned_data["alasan"],
                oleh=request.user,
                host=request.get_host(),
            )
        except services.KelonggaranDitolak as tolak:
            form.add_error(tolak.medan, str(tolak))
        else:
            messages.success(
                request, f"Kelonggaran {kecamatan} berlaku sampai {tulis_waktu(satu.batas)}."
            )
            return redirect(_alamat(periode.tahun))
    isi = {"periode": periode, "form": form, "lama": lama}
    return render(request, "periode/kelonggaran.html", isi, status=422 if form.errors else 200)


@require_POST
@di_zona_kabupaten
def kelonggaran_akhiri(request: Permintaan, kode: str, slug: str) -> HttpResponse:
    periode = periode_alamat(kode)
    satu = _pengecualian(periode, slug)
    if satu is None:
        raise Http404("Kecamatan itu tidak mempunyai kelonggaran untuk triwulan ini.")
    services.kelonggaran_akhiri(pengecualian=satu, oleh=request.user, host=request.get_host())
    messages.success(request, f"Kelonggaran {satu.kecamatan} sudah diakhiri.")
    return redirect(_alamat(periode.tahun))


def _pengecualian(periode: Periode, slug: str) -> Pengecualian | None:
    if not slug:
        return None
    try:
        return queries.pengecualian_untuk(kecamatan_slug(slug), periode)
    except Kecamatan.DoesNotExist:
        raise Http404("Kecamatan itu tidak ada atau tidak aktif.") from None


def _alamat(tahun: int) -> str:
    return f"{reverse('kalender:halaman')}?tahun={tahun}"
