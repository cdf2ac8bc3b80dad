"""Differences between two versions of a report: on its office's site, and on the regency's."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.text import slugify
from django.views.decorators.http import require_GET

from core.periode.models import Periode
from core.ui.kantor import kecamatan_diminta
from core.ui.periode import daftar_periode, periode_alamat, periode_diminta
from reporting.baca.services import tautan_angka
from reporting.beda import halaman as beda
from reporting.beda.cetak import dokumen_beda
from reporting.beda.halaman import HalamanBeda, SisiTakAda
from reporting.laporan.asal import Asal
from reporting.laporan.pembuatan import cetak_lepas
from reporting.laporan.pratinjau import kueri
from reporting.laporan.views import jenis_diminta
from reporting.snapshot.model import Snapshot
from tenants.jejak import catat
from tenants.melihat import hanya_baca
from tenants.models import Kecamatan
from tenants.permintaan import Permintaan
from tenants.queries import kabupaten


@require_GET
def kantor(request: Permintaan) -> HttpResponse:
    h = _kantor(request)
    rute = {
        "halaman": reverse("laporan:beda"),
        "pdf": reverse("laporan:beda_pdf"),
        "kembali": f"{reverse('laporan:halaman')}?{kueri(h.minta.periode, h.minta.jenis.kunci)}",
    }
    return _tampil(request, h, rute)


@require_GET
def kantor_pdf(request: Permintaan) -> HttpResponse:
    return _cetak(_kantor(request))


def _kantor(request: Permintaan) -> HalamanBeda:
    periode = periode_diminta(request)
    jenis = jenis_diminta(request, periode)

    def tautan(snapshot: Snapshot) -> Callable[[str], str]:
        rincian = f"{reverse('pratinjau:asal')}?periode={snapshot.periode.kode}"
        rincian += f"&jenis={jenis.kunci}" if jenis.kunci != "lkj" else ""
        return Asal(snapshot, f"{rincian}&a=").tautan

    return _susun(request, request.tenant, periode, tautan)


@require_GET
def kabupaten_beda(request: Permintaan, slug: str, kode: str) -> HttpResponse:
    kecamatan, periode = kecamatan_diminta(slug), periode_alamat(kode)
    h = _kabupaten(request, kecamatan, periode)
    rute = {
        "halaman": reverse("baca:beda", args=(slug, kode)),
        "pdf": reverse("baca:beda_pdf", args=(slug, kode)),
        "kembali": reverse("baca:laporan", args=(slug, kode)),
    }
    return _tampil(request, h, rute)


@require_GET
def kabupaten_pdf(request: Permintaan, slug: str, kode: str) -> HttpResponse:
    return _cetak(_kabupaten(request, kecamatan_diminta(slug), periode_alamat(kode)))


def _kabupaten(request: Permintaan, kecamatan: Kecamatan, periode: Periode) -> HalamanBeda:
    with _lihat(request, kecamatan, periode):
        return _susun(request, kecamatan, periode, lambda _: tautan_angka(kecamatan, periode))


@contextmanager
def _lihat(request: Permintaan, kecamatan: Kecamatan, periode: Periode) -> Iterator[None]:
    """To read on the office's connection: logged first, read-only in fact."""
    catat(
        aksi="baca.beda",
        objek=periode.kode,
        kecamatan=kecamatan,
        pengguna=request.user,
        host=request.get_host(),
    )
    with hanya_baca(kecamatan):
        yield


def _susun(
    request: Permintaan,
    kecamatan: Kecamatan,
    periode: Periode,
    tautan: Callable[[Snapshot], Callable[[str], str]],
) -> HalamanBeda:
    """Who belongs to the office sees its drafts, who looks in what was submitted."""
    minta = beda.Permintaan(
        kecamatan=kecamatan,
        periode=periode,
        jenis=jenis_diminta(request, periode),
        terbuka=daftar_periode(request),
        luar=request.tamu or request.tenant != kecamatan,
    )
    try:
        return beda.halaman_beda(minta, request.GET, tautan)
    except SisiTakAda as galat:
        raise Http404(str(galat)) from None


def _tampil(request: Permintaan, h: HalamanBeda, rute: dict[str, str]) -> HttpResponse:
    isi = {"h": h, "periode": h.minta.periode, "jenis": h.minta.jenis, "rute": rute}
    return render(request, "beda/halaman.html", isi)


def _cetak(h: HalamanBeda) -> HttpResponse:
    if h.hasil is None:
        raise Http404(h.sebab)
    dokumen = dokumen_beda(h, kabupaten())
    nama = slugify(f"perbedaan-{h.minta.kecamatan.slug}-{h.lama.kunci}-{h.baru.kunci}")  # type: ignore[union-attr]
    kepala = {"Content-Disposition": f'inline; filename="{nama}.pdf"'}
    return HttpResponse(cetak_lepas(dokumen), content_type="application/pdf", headers=kepala)
