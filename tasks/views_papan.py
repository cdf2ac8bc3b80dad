"""The regency's board: all kecamatan of a quarter, their documents, and the batch."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_GET, require_POST

from core.periode.models import Periode
from core.periode.queries import periode_kode
from core.ui.periode import periode_diminta
from reporting.laporan.jenis import JENIS, Jenis, bernama, jenis_ada
from reporting.laporan.pembuatan import PERENDER, FormatTakAda, format_dikenal
from reporting.laporan.views import jenis_diminta
from tasks import services
from tasks.models import Batch, Pekerjaan
from tasks.papan import papan as susun
from tasks.papan import saring_dari
from tasks.queries import batch_terakhir, hitung_batch, pekerjaan_batch
from tasks.views import JENIS_ISI
from tenants.models import Kecamatan
from tenants.permintaan import Permintaan
from tenants.queries import kecamatan_slug


@require_GET
def papan(request: Permintaan) -> HttpResponse:
    return render(request, "tasks/papan.html", _papan(request))


@require_GET
def batch_status(request: Permintaan) -> HttpResponse:
    """The region that follows a batch under way; 204 while nothing has changed."""
    if not request.htmx:
        return papan(request)
    isi = _papan(request)
    if isi["berjalan"] and isi["kini"] == request.GET.get("kini"):
        return HttpResponse(status=204)
    return render(request, "tasks/papan_berubah.html", isi)


@require_POST
def batch_buat(request: Permintaan) -> HttpResponse:
    periode = periode_diminta(request)
    jenis = jenis_diminta(request, periode)
    try:
        format = format_dikenal(request.POST.getlist("format") or ["pdf"])
    except FormatTakAda as galat:
        raise Http404(str(galat)) from galat
    services.mulai_batch(periode=periode, oleh=request.user, jenis=jenis.kunci, format=format)
    return _setelah_minta(request, periode)


@require_POST
def batch_ulangi(request: Permintaan) -> HttpResponse:
    periode = periode_diminta(request)
    batch = batch_terakhir(periode)
    if batch is None:
        raise Http404("Belum ada pembuatan dokumen untuk triwulan itu.")
    banyak = services.ulangi_gagal(batch=batch, oleh=request.user)
    if not request.htmx and not banyak:
        messages.info(request, "Tidak ada dokumen yang gagal, jadi tidak ada yang diulang.")
    return _setelah_minta(request, periode)


@require_GET
@cache_control(private=True)
def batch_berkas(request: Permintaan, slug: str, kode: str) -> HttpResponse:
    """The latest LKJ, or by `jenis`, `format` and `versi` a submitted document of any kind."""
    nomor, format = request.GET.get("versi", ""), request.GET.get("format", "pdf")
    try:
        periode = periode_kode(kode)
        nama, isi = services.lihat_berkas(
            kecamatan=kecamatan_slug(slug),
            periode=periode,
            oleh=request.user,
            host=request.get_host(),
            jenis=jenis_diminta(request, periode).kunci,
            format=format,
            versi=_nomor(nomor) if nomor else None,
        )
    except (Kecamatan.DoesNotExist, Periode.DoesNotExist):
        raise Http404("Kecamatan atau triwulan itu tidak ada.") from None
    except (services.BerkasBelumAda, FileNotFoundError):
        raise Http404("Kecamatan itu belum mempunyai dokumen untuk triwulan ini.") from None
    cara = content_disposition_header("unduh" in request.GET, nama) or "attachment"
    kepala = {"Content-Disposition": cara}
    return HttpResponse(isi, content_type=JENIS_ISI[format], headers=kepala)


def _nomor(kata: str) -> int:
    """A version's number; 0, which none has, for what is no number."""
    return int(kata) if kata.isdecimal() and len(kata) < 5 else 0


def _setelah_minta(request: Permintaan, periode: Periode) -> HttpResponse:
    if request.htmx:
        return render(request, "tasks/papan_berubah.html", _papan(request))
    return redirect(_ke_papan(periode))


def _ke_papan(periode: Periode) -> str:
    return f"{reverse('beranda')}?periode={periode.kode}"


def _papan(request: Permintaan) -> dict[str, object]:
    """What the regions of the board show."""
    periode = periode_diminta(request)
    batch = batch_terakhir(periode)
    saring = saring_dari(request.POST.get("saring") or request.GET.get("saring"))
    isi = {
        "periode": periode,
        "p": susun(periode, saring),
        "batch": batch,
        "daftar_jenis": jenis_ada(periode),
        "format": list(PERENDER),
        "jenis_batch": _jenis_batch(batch, periode),
    }
    return {**isi, **(_batch(batch) if batch else {"berjalan": False})}


def _jenis_batch(batch: Batch | None, periode: Periode) -> Jenis | None:
    if batch is None or batch.jenis not in JENIS:
        return None
    return bernama(JENIS[batch.jenis], periode)


def _batch(batch: Batch) -> dict[str, object]:
    hitung = hitung_batch(batch)
    pekerjaan = pekerjaan_batch(batch)
    selesai = [p.selesai_pada for p in pekerjaan if p.selesai_pada]
    return {
        "hitung": hitung,
        "berjalan": not hitung.rampung,
        "gagal": [p for p in pekerjaan if p.status == Pekerjaan.Status.GAGAL],
        "lama": max(selesai) - batch.dibuat_pada if selesai and hitung.rampung else None,
        "kini": f"{batch.pk}-{hitung.jalan}-{hitung.selesai}-{hitung.gagal}",
    }
