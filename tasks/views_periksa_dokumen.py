"""Checking a report made elsewhere, on an office's site and on the regency's."""

from pathlib import PurePath
from typing import IO, Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from core.bukti.periksa import UKURAN_PALING, BerkasDitolak
from core.ui.periode import periode_diminta
from core.ui.templatetags.angka import waktu
from reporting.dokumen.blok import Dokumen
from reporting.laporan.pembuatan import cetak_lepas
from reporting.periksa_dokumen.cetak import dokumen_temuan
from reporting.periksa_dokumen.hasil import Hasil
from reporting.periksa_dokumen.tampil import TAMPIL_MAKS, Tampilan, saringan_dari
from reporting.periksa_dokumen.terima import AKHIRAN
from reporting.render.xlsx.buku import xlsx as buku
from tasks import periksa_dokumen as layanan
from tasks.langkah import langkah
from tasks.models import PeriksaDokumen
from tasks.queries_periksa import periksa_daftar, periksa_satu
from tasks.views import JENIS_ISI
from tenants.middleware import HANYA_BACA
from tenants.models import Kecamatan
from tenants.permintaan import Permintaan
from tenants.queries import kabupaten


@require_GET
def halaman(request: Permintaan) -> HttpResponse:
    return _halaman(request)


@require_POST
def unggah(request: Permintaan) -> HttpResponse:
    """Several documents, each judged by itself; a single one leads to its own page."""
    periode = periode_diminta(request)
    berkas = request.FILES.getlist("berkas")
    if not berkas:
        return _halaman(request, [("", "Pilih dokumen yang akan diperiksa.")])
    diterima, ditolak = [], []
    for satu in berkas[: layanan.ANTRE_MAKS]:
        try:
            diterima.append(
                layanan.periksa_unggah(
                    kantor=_kantor(request),
                    periode=periode,
                    oleh=request.user,
                    nama=str(satu.name),
                    isi=_isi(satu),
                )
            )
        except BerkasDitolak as galat:
            ditolak.append((str(satu.name), str(galat)))
    ditolak += [
        (str(satu.name), f"Paling banyak {layanan.ANTRE_MAKS} sekali unggah. Unggah lagi sisanya.")
        for satu in berkas[layanan.ANTRE_MAKS :]
    ]
    if ditolak:
        return _halaman(request, ditolak)
    if len(diterima) == 1:
        return redirect("periksa_dokumen:hasil", diterima[0].pk)
    messages.info(request, f"{len(diterima)} dokumen sedang diperiksa.")
    return redirect("periksa_dokumen:halaman")


def _isi(berkas: IO[bytes]) -> bytes:
    """The content; of a file that is too large no more than shows that it is."""
    return bytes(berkas.read(UKURAN_PALING + 1))


@require_GET
def hasil(request: Permintaan, nomor: int) -> HttpResponse:
    return render(request, "tasks/periksa_dokumen.html", _isi_hasil(request, nomor))


@require_GET
def status(request: Permintaan, nomor: int) -> HttpResponse:
    """The region that follows the work; 204 while nothing has changed."""
    if not request.htmx:
        return redirect("periksa_dokumen:hasil", nomor)
    isi = _isi_hasil(request, nomor)
    p = isi["p"]
    if p.berjalan and p.kini == request.GET.get("kini"):
        return HttpResponse(status=204)
    return render(request, "tasks/periksa_dokumen_isi.html", isi)


@require_POST
def batal(request: Permintaan, nomor: int) -> HttpResponse:
    satu = _satu(request, nomor)
    if not layanan.periksa_batalkan(kantor=_kantor(request), satu=satu, oleh=request.user):
        messages.info(request, "Pemeriksaan itu sudah tidak berjalan.")
    return redirect("periksa_dokumen:hasil", nomor)


@require_http_methods(["GET", "HEAD", "POST"])
def hapus(request: Permintaan, nomor: int) -> HttpResponse:
    """Asks first."""
    satu = _satu(request, nomor)
    if request.tamu:
        raise PermissionDenied(HANYA_BACA)
    if request.method != "POST":
        return render(request, "tasks/periksa_dokumen_hapus.html", {"satu": satu})
    layanan.periksa_hapus(kantor=_kantor(request), satu=satu, oleh=request.user)
    messages.success(request, f"Pemeriksaan {satu.nama} dihapus.")
    return redirect("periksa_dokumen:halaman")


@require_GET
def cetak(request: Permintaan, nomor: int) -> HttpResponse:
    satu, dokumen = _dokumen(request, nomor, TAMPIL_MAKS)
    return _unduhan(cetak_lepas(dokumen), satu, "pdf")


@require_GET
def xlsx(request: Permintaan, nomor: int) -> HttpResponse:
    satu, dokumen = _dokumen(request, nomor, None)
    return _unduhan(buku(dokumen), satu, "xlsx")


@require_POST
def impor(request: Permintaan, nomor: int) -> HttpResponse:
    periode = periode_diminta(request)
    try:
        unggahan = layanan.periksa_bawa(
            kantor=request.tenant, satu=_satu(request, nomor), periode=periode, oleh=request.user
        )
    except layanan.TidakDapatDibawa as galat:
        messages.error(request, str(galat))
        return redirect("periksa_dokumen:hasil", nomor)
    return redirect(f"{reverse('impor:pratinjau', args=[unggahan.pk])}?periode={periode.kode}")


def _kantor(request: Permintaan) -> Kecamatan | None:
    """Whose documents this site shows: an office's, or None for the regency's own."""
    tenant: object = request.tenant
    return tenant if isinstance(tenant, Kecamatan) else None


def _satu(request: Permintaan, nomor: int) -> PeriksaDokumen:
    try:
        return periksa_satu(_kantor(request), nomor)
    except PeriksaDokumen.DoesNotExist:
        raise Http404(
            "Pemeriksaan itu tidak ada, sudah dihapus, atau lewat 30 hari. Unggah lagi dokumennya."
        ) from None


def _halaman(request: Permintaan, ditolak: list[tuple[str, str]] | None = None) -> HttpResponse:
    daftar = periksa_daftar(_kantor(request))
    isi = {
        "daftar": daftar,
        "berjalan": any(d.pekerjaan.berjalan for d in daftar),
        "ditolak": ditolak or [],
        "periode": periode_diminta(request),
        "terima": ",".join(AKHIRAN),
    }
    if request.htmx:
        return render(request, "tasks/periksa_dokumen_baris.html", isi)
    return render(request, "tasks/periksa_dokumen_daftar.html", isi, status=422 if ditolak else 200)


def _isi_hasil(request: Permintaan, nomor: int) -> dict[str, Any]:
    satu = _satu(request, nomor)
    p = satu.pekerjaan
    isi: dict[str, Any] = {
        "satu": satu,
        "p": p,
        "periode": periode_diminta(request),
        "langkah": langkah(p),
        "lewat": satu.berkas_sampai <= timezone.now(),
    }
    if satu.hasil is not None and p.status == p.Status.SELESAI:
        saringan = saringan_dari(request.GET.dict())
        isi["t"] = Tampilan(Hasil.dari_json(satu.hasil), saringan, TAMPIL_MAKS)
    return isi


def _dokumen(request: Permintaan, nomor: int, maks: int | None) -> tuple[PeriksaDokumen, Dokumen]:
    satu = _satu(request, nomor)
    if satu.hasil is None:
        raise Http404("Dokumen ini belum selesai diperiksa.")
    p = satu.pekerjaan
    siapa = f"Diperiksa {waktu(p.selesai_pada)}, diunggah oleh {p.dibuat_oleh}."
    tampilan = Tampilan(Hasil.dari_json(satu.hasil), maks=maks)
    return satu, dokumen_temuan(tampilan, satu.nama, siapa, kabupaten(), _kantor(request))


def _unduhan(isi: bytes, satu: PeriksaDokumen, format: str) -> HttpResponse:
    """A PDF is shown, a workbook saved."""
    nama = f"Temuan {PurePath(satu.nama).stem}.{format}"
    kepala = {
        "Content-Disposition": content_disposition_header(format != "pdf", nama) or "",
        "Cache-Control": "private",
    }
    return HttpResponse(isi, content_type=JENIS_ISI[format], headers=kepala)
