"""A report's workflow pages, the same on both sites: an office reaches its report on the connection
it is on already, the regency's desk enters the office first."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render

from reporting.laporan.alur import KATA, Aksi
from reporting.laporan.langkah import AlasanKurang, LangkahDitolak, Pelaku, Terhalang
from reporting.laporan.utas import UtasDitolak
from reporting.snapshot.build import FaktaKurang
from tasks import alur_halaman as alur
from tasks.alur_halaman import Rute, Sasaran
from tenants.permintaan import Permintaan

Pintu = Callable[[], AbstractContextManager[None]]


@dataclass(frozen=True, kw_only=True)
class Situs:
    """Who stands before which report where, and the doors to it."""

    request: Permintaan
    sasaran: Sasaran
    rute: Rute
    pelaku: Pelaku
    bertindak: bool  # False: only looks
    baca: Pintu
    tulis: Pintu
    meja: bool = False

    def tampil(self, templat: str, isi: dict[str, object], status: int = 200) -> HttpResponse:
        isi = {**isi, "rute": self.rute, "meja": self.meja}
        return render(self.request, templat, isi, status=status)


@dataclass(frozen=True)
class Ditolak:
    """A note or an answer that was not taken, as typed; `nomor` of its thread, 0 for a new one."""

    nomor: int
    galat: str
    kiriman: QueryDict


def halaman(situs: Situs, ditolak: Ditolak | None = None) -> HttpResponse:
    request = situs.request
    with situs.baca():
        isi = alur.isi_alur(
            situs.sasaran,
            request.peran,
            bertindak=situs.bertindak,
            angka=request.POST.get("angka") or request.GET.get("angka", ""),
        )
    status = 422 if ditolak else 200
    return situs.tampil("tasks/alur.html", isi | {"ditolak": ditolak}, status=status)


def langkah(situs: Situs, aksi: Aksi) -> HttpResponse:
    """Asks for a step, or takes it."""
    if situs.request.method != "POST":
        return _konfirmasi(situs, aksi)
    try:
        with situs.tulis():
            alur.lakukan(situs.sasaran, aksi, situs.pelaku, situs.request.POST)
    except Terhalang as galat:
        return _konfirmasi(situs, aksi, galat=str(galat), temuan=galat.temuan)
    except (AlasanKurang, UtasDitolak, FaktaKurang) as galat:
        return _konfirmasi(situs, aksi, galat=str(galat))
    except LangkahDitolak as galat:
        messages.error(situs.request, str(galat))
    else:
        messages.success(situs.request, KATA[aksi].selesai)
    return redirect(situs.rute.alur)


def _konfirmasi(situs: Situs, aksi: Aksi, **galat: object) -> HttpResponse:
    request = situs.request
    with situs.baca():
        isi = alur.isi_langkah(situs.sasaran, aksi, request.peran, request.POST)
    return situs.tampil("tasks/alur_langkah.html", isi | galat, status=422 if galat else 200)


def utas(situs: Situs) -> HttpResponse:
    try:
        with situs.tulis():
            baru = alur.tulis_catatan(situs.sasaran, situs.pelaku, situs.request.POST)
    except UtasDitolak as galat:
        return halaman(situs, Ditolak(0, str(galat), situs.request.POST))
    return redirect(f"{situs.rute.alur}#utas-{baru.nomor}")


def balas(situs: Situs, nomor: int) -> HttpResponse:
    try:
        with situs.tulis():
            alur.tulis_balasan(situs.sasaran, nomor, situs.pelaku, situs.request.POST)
    except UtasDitolak as galat:
        return halaman(situs, Ditolak(nomor, str(galat), situs.request.POST))
    return redirect(f"{situs.rute.alur}#utas-{nomor}")
