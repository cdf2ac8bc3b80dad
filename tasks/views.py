"""Pages of a kecamatan that start its report and show what came of it."""

from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_GET, require_POST

from core.anggaran.pohon import pohon
from core.kelengkapan import kelengkapan
from core.kinerja.capaian_indikator import BELUM_DIISI, indikator_pk
from core.nama_fakta import NamaFakta
from core.periode.kunci import keadaan as keadaan_kunci
from core.periode.models import Periode
from core.periode.queries import batas_untuk, keadaan_laporan, pengingat_terakhir
from core.perubahan import perubahan_tampil
from core.tugas import Keadaan, tugas_saya
from core.ui.periode import periode_diminta
from reporting.laporan.models import Berkas
from reporting.laporan.queries import berkas_milik, versi_terakhir
from reporting.laporan.services import nama_unduhan
from reporting.narasi.halaman import daftar_naskah
from tasks import services
from tasks.models import Pekerjaan
from tasks.queries import BERJALAN, pekerjaan_milik, pekerjaan_terakhir
from tasks.queries_keadaan import sudah_diajukan
from tenants.permintaan import Permintaan

JENIS_ISI = {"pdf": "application/pdf"}


@require_GET
def beranda(request: Permintaan) -> HttpResponse:
    periode = periode_diminta(request)
    susunan = pohon(periode)
    indikator = indikator_pk(request.tenant, periode)
    bagian = kelengkapan(request.tenant, periode, susunan=susunan, indikator=indikator)
    batas = batas_untuk(request.tenant, periode)
    isi = _laporan(request, periode)
    keadaan = Keadaan(
        bagian=bagian,
        batas=batas,
        terbuka=keadaan_kunci(request.tenant, periode).terbuka,
        dokumen=bool(isi["dokumen"]),
        naskah_basi=sum(not b.beres for b in daftar_naskah(request.tenant, periode)),
        naskah_rute="naskah:daftar",
    )
    isi |= {
        "pohon": susunan,
        "indikator": indikator,
        "belum_diisi": BELUM_DIISI,
        "bagian": bagian,
        "batas": batas,
        "pengingat": pengingat_terakhir(request.tenant, periode),
        "belum_diajukan": not sudah_diajukan(keadaan_laporan(request.tenant, periode)),
        "tugas": tugas_saya(request.peran, keadaan, timezone.now()),
        "perubahan": perubahan_tampil(NamaFakta(susunan, indikator)),
    }
    return render(request, "tasks/beranda.html", isi)


@require_GET
def laporan(request: Permintaan) -> HttpResponse:
    periode = periode_diminta(request)
    bagian = kelengkapan(request.tenant, periode)
    isi = {
        **_laporan(request, periode),
        "kurang": [b for b in bagian if not b.lengkap],
        "batas": batas_untuk(request.tenant, periode),
    }
    return render(request, "tasks/laporan.html", isi)


@require_GET
def laporan_status(request: Permintaan) -> HttpResponse:
    """The region that follows a report under way; 204 while nothing has changed."""
    if not request.htmx:
        return laporan(request)
    periode = periode_diminta(request)
    isi = _laporan(request, periode)
    if isi["berjalan"] and isi["kini"] == request.GET.get("kini"):
        return HttpResponse(status=204)
    return render(request, "tasks/laporan_berubah.html", isi)


@require_POST
def laporan_buat(request: Permintaan) -> HttpResponse:
    periode = periode_diminta(request)
    services.minta_lkj(kecamatan=request.tenant, periode=periode, oleh=request.user)
    return _setelah_minta(request, periode)


@require_POST
def laporan_ulangi(request: Permintaan, pekerjaan_id: int) -> HttpResponse:
    try:
        pekerjaan = pekerjaan_milik(request.tenant, pekerjaan_id)
    except Pekerjaan.DoesNotExist:
        raise Http404("Pembuatan dokumen itu tidak ada di kantor ini.") from None
    services.ulangi(pekerjaan=pekerjaan, oleh=request.user)
    return _setelah_minta(request, pekerjaan.periode)


@require_GET
@cache_control(private=True)
def laporan_berkas(request: Permintaan, berkas_id: int) -> FileResponse:
    try:
        berkas = berkas_milik(berkas_id)
        isi = berkas.berkas.open("rb")
    except (Berkas.DoesNotExist, FileNotFoundError):
        raise Http404("Dokumen itu sudah tidak disimpan. Buka draf terbaru.") from None
    return FileResponse(
        isi,
        as_attachment="unduh" in request.GET,
        filename=nama_unduhan(berkas, request.tenant),
        content_type=JENIS_ISI.get(berkas.format, "application/octet-stream"),
    )


def _setelah_minta(request: Permintaan, periode: Periode) -> HttpResponse:
    if request.htmx:
        return render(request, "tasks/laporan_berubah.html", _laporan(request, periode))
    return redirect(_ke_laporan(periode))


def _ke_laporan(periode: Periode) -> str:
    return f"{reverse('laporan:halaman')}?periode={periode.kode}"


def _laporan(request: Permintaan, periode: Periode) -> dict[str, object]:
    """What the regions of the report show."""
    pekerjaan = pekerjaan_terakhir(request.tenant, periode)
    versi = versi_terakhir(periode)
    return {
        "periode": periode,
        "pekerjaan": pekerjaan,
        "kini": f"{pekerjaan.pk}-{pekerjaan.status}-{pekerjaan.tahap}" if pekerjaan else "",
        "berjalan": pekerjaan is not None and pekerjaan.status in BERJALAN,
        "langkah": _langkah(pekerjaan) if pekerjaan else [],
        "versi": versi,
        "dokumen": next(([(v, b) for b in v.berkas.all()] for v in versi if v.berkas.all()), []),
    }


def _langkah(pekerjaan: Pekerjaan) -> list[tuple[str, str]]:
    """The stages by name, each `sudah`, `kini` or `belum`."""
    tahap = Pekerjaan.Tahap
    urutan = list(tahap)
    kini = urutan.index(tahap(pekerjaan.tahap)) if pekerjaan.tahap else -1
    return [
        (str(t.label), "sudah" if n < kini else "kini" if n == kini else "belum")
        for n, t in enumerate(urutan)
    ]
