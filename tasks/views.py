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
from core.periode.queries import batas_untuk, pengingat_terakhir
from core.perubahan import perubahan_tampil
from core.tugas import Keadaan, tugas_saya
from core.ui.periode import periode_diminta
from reporting.laporan.beda import beda_sejak_resmi
from reporting.laporan.jenis import JENIS, Jenis, bernama, jenis_ada
from reporting.laporan.models import Berkas, Versi
from reporting.laporan.pembuatan import PERENDER, FormatTakAda, format_dikenal
from reporting.laporan.pratinjau import kueri
from reporting.laporan.queries import berkas_milik, utas_terbuka, versi_terakhir
from reporting.laporan.services import nama_unduhan
from reporting.laporan.tampil import panel as panel_alur
from reporting.laporan.views import jenis_diminta
from reporting.narasi.halaman import daftar_naskah
from tasks import services
from tasks.alur_halaman import Sasaran
from tasks.alur_tugas import tugas_alur
from tasks.langkah import langkah
from tasks.models import Pekerjaan
from tasks.queries import pekerjaan_milik, pekerjaan_terakhir
from tasks.views_alur import rute_alur
from tenants.permintaan import Permintaan

JENIS_ISI = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "html": "text/html; charset=utf-8",
}


@require_GET
def beranda(request: Permintaan) -> HttpResponse:
    periode = periode_diminta(request)
    susunan = pohon(periode)
    indikator = indikator_pk(request.tenant, periode)
    bagian = kelengkapan(request.tenant, periode, susunan=susunan, indikator=indikator)
    jenis = bernama(JENIS["lkj"], periode)
    isi = _laporan(request, periode, jenis)
    alur = panel_alur(request.tenant, periode, "lkj", request.peran, saat=timezone.now())
    terbuka = utas_terbuka(alur.laporan) if alur.laporan else 0
    diajukan = bool(alur.laporan and alur.laporan.ada_resmi)
    keadaan = Keadaan(
        bagian=bagian,
        batas=alur.batas,
        terbuka=keadaan_kunci(request.tenant, periode).terbuka,
        dokumen=bool(isi["dokumen"]),
        laporan=jenis.sebutan,
        naskah_basi=sum(not b.beres for b in daftar_naskah(request, periode)),
        naskah_rute="naskah:daftar",
        diajukan=diajukan,
        alur=() if request.tamu else tugas_alur(alur, request.peran, terbuka),
    )
    isi |= {
        "pohon": susunan,
        "indikator": indikator,
        "belum_diisi": BELUM_DIISI,
        "bagian": bagian,
        "batas": alur.batas,
        "pengingat": pengingat_terakhir(request.tenant, periode),
        "belum_diajukan": not diajukan,
        "tugas": tugas_saya(request.peran, keadaan, timezone.now()),
        "panel": alur,
        "perubahan": perubahan_tampil(NamaFakta(susunan, indikator)),
    }
    return render(request, "tasks/beranda.html", isi)


@require_GET
def laporan(request: Permintaan) -> HttpResponse:
    periode = periode_diminta(request)
    bagian = kelengkapan(request.tenant, periode)
    jenis = jenis_diminta(request, periode)
    isi = {
        **_laporan(request, periode, jenis),
        **_alur(request, periode, jenis),
        "kurang": [b for b in bagian if not b.lengkap],
    }
    return render(request, "tasks/laporan.html", isi)


@require_GET
def laporan_status(request: Permintaan) -> HttpResponse:
    """The region that follows a report under way; 204 while nothing has changed."""
    if not request.htmx:
        return laporan(request)
    periode = periode_diminta(request)
    isi = _laporan(request, periode, jenis_diminta(request, periode))
    if isi["berjalan"] and isi["kini"] == request.GET.get("kini"):
        return HttpResponse(status=204)
    return render(request, "tasks/laporan_berubah.html", isi)


@require_POST
def laporan_buat(request: Permintaan) -> HttpResponse:
    periode = periode_diminta(request)
    jenis = jenis_diminta(request, periode)
    try:
        for format in format_dikenal(request.POST.getlist("format") or ["pdf"]):
            services.minta_dokumen(
                kecamatan=request.tenant,
                periode=periode,
                oleh=request.user,
                jenis=jenis.kunci,
                format=format,
            )
    except FormatTakAda as galat:
        raise Http404(str(galat)) from galat
    return _setelah_minta(request, periode, jenis)


@require_POST
def laporan_ulangi(request: Permintaan, pekerjaan_id: int) -> HttpResponse:
    try:
        pekerjaan = pekerjaan_milik(request.tenant, pekerjaan_id)
    except Pekerjaan.DoesNotExist:
        raise Http404("Pembuatan dokumen itu tidak ada di kantor ini.") from None
    services.ulangi(pekerjaan=pekerjaan, oleh=request.user)
    return _setelah_minta(
        request, pekerjaan.periode, bernama(JENIS[pekerjaan.jenis], pekerjaan.periode)
    )


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


def _setelah_minta(request: Permintaan, periode: Periode, jenis: Jenis) -> HttpResponse:
    if request.htmx:
        return render(request, "tasks/laporan_berubah.html", _laporan(request, periode, jenis))
    return redirect(f"{reverse('laporan:halaman')}?{kueri(periode, jenis.kunci)}")


def _alur(request: Permintaan, periode: Periode, jenis: Jenis) -> dict[str, object]:
    """The workflow's panel on the LKJ's page; the other kinds show the deadline alone."""
    if jenis.kunci != "lkj":
        return {"batas": batas_untuk(request.tenant, periode)}
    hasil = panel_alur(
        request.tenant,
        periode,
        jenis.kunci,
        request.peran,
        saat=timezone.now(),
        bertindak=not request.tamu,
    )
    return {
        "panel": hasil,
        "batas": hasil.batas,
        "rute": rute_alur(Sasaran(request.tenant, periode, jenis.kunci)),
        "beda": beda_sejak_resmi(request.tenant, periode, hasil.laporan),
        "terbuka": utas_terbuka(hasil.laporan) if hasil.laporan else 0,
    }


def _laporan(request: Permintaan, periode: Periode, jenis: Jenis) -> dict[str, object]:
    """What the regions of the report show."""
    pekerjaan = pekerjaan_terakhir(request.tenant, periode, jenis.kunci)
    versi = versi_terakhir(periode, jenis.kunci)
    return {
        "periode": periode,
        "jenis": jenis,
        "daftar_jenis": jenis_ada(periode),
        "format": list(PERENDER),
        "kueri": kueri(periode, jenis.kunci),
        "pekerjaan": pekerjaan,
        "kini": pekerjaan.kini if pekerjaan else "",
        "berjalan": pekerjaan is not None and pekerjaan.berjalan,
        "langkah": langkah(pekerjaan) if pekerjaan else [],
        "versi": versi,
        "dokumen": _dokumen(versi),
    }


def _dokumen(versi: list[Versi]) -> list[tuple[Versi, Berkas]]:
    """The files of the newest version that has some, those of its present state if there are."""
    for satu in versi:
        berkas = list(satu.berkas.all())
        if berkas:
            kini = [b for b in berkas if b.keadaan == satu.keadaan]
            return [(satu, b) for b in kini or berkas]
    return []
