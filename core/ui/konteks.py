"""What every page's shell shows: the office, the quarter, the entries this person may open."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from django.conf import settings
from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.functional import cached_property

from core.kabar.queries import banyak_baru
from core.periode.models import Periode
from core.ui.periode import daftar_periode, periode_diminta
from tenants import queries
from tenants.access import boleh, hak_rute
from tenants.alamat import alamat_kabupaten
from tenants.models import Kabupaten, Kecamatan, Logo, Peran
from tenants.permintaan import Permintaan

NAVIGASI = {
    "config.urls_kecamatan": (
        ("beranda", "Beranda", "house"),
        ("anggaran:pohon", "Realisasi", "table-2"),
        ("kinerja:indikator", "Indikator", "target"),
        ("naskah:daftar", "Naskah", "file-text"),
        ("bukti:halaman", "Bukti", "paperclip"),
        ("impor:halaman", "Impor", "upload"),
        ("analisis:halaman", "Analisis", "message-square-text"),
        ("periksa:halaman", "Pemeriksaan", "list-checks"),
        ("periksa_dokumen:halaman", "Periksa dokumen", "file-type"),
        ("laporan:halaman", "Laporan", "file-check-2"),
        ("profil:halaman", "Profil kantor", "building-2"),
        ("jejak:halaman", "Jejak", "history"),
    ),
    "config.urls_kabupaten": (
        ("beranda", "Papan", "layout-dashboard"),
        ("meja:daftar", "Meja", "clipboard-check"),
        ("ringkasan", "Ringkasan", "chart-column"),
        ("banding:halaman", "Perbandingan", "scale"),
        ("ketepatan", "Ketepatan", "clock"),
        ("baca:daftar", "Ruang baca", "book-open"),
        ("periksa_dokumen:halaman", "Periksa dokumen", "file-type"),
        ("renstra:daftar", "Renstra", "target"),
        ("kalender:halaman", "Kalender", "calendar-days"),
        ("aturan:halaman", "Aturan", "list-checks"),
        ("setelan:halaman", "Setelan dokumen", "settings"),
        ("kantor:daftar", "Kantor & pengguna", "users"),
        ("alur:kebijakan", "Alur laporan", "list-ordered"),
        ("jejak:halaman", "Jejak", "history"),
    ),
}

HITUNGAN: dict[str, Callable[[Permintaan, Periode], str]] = {}
"""Route → the count beside its entry; an app adds its own when it starts."""


@dataclass(frozen=True)
class Butir:
    """An entry of the side navigation."""

    url: str
    label: str
    ikon: str
    aktif: bool
    hitung: str = ""


def _urlconf(request: HttpRequest) -> str:
    return getattr(request, "urlconf", settings.ROOT_URLCONF)


def _seruang(rute: str, kini: str) -> bool:
    """Whether the page shown is the entry's own or one below it, in the same namespace."""
    ruang, pisah, _ = rute.partition(":")
    return rute == kini or bool(pisah) and kini.startswith(f"{ruang}:")


def boleh_rute(request: HttpRequest, rute: str) -> bool:
    """Whether this person may open a route of this host."""
    peran: frozenset[Peran] = getattr(request, "peran", frozenset())
    return boleh(hak_rute(_urlconf(request), rute), peran, tamu=getattr(request, "tamu", False))


class Kerangka:
    """Read lazily: a partial or an error page asks the database for nothing it doesn't show."""

    def __init__(self, request: HttpRequest) -> None:
        self._request = request

    @cached_property
    def kabupaten(self) -> Kabupaten | None:
        try:
            return queries.kabupaten()
        except Kabupaten.DoesNotExist:
            return None

    @property
    def kecamatan(self) -> Kecamatan | None:
        tenant = getattr(self._request, "tenant", None)
        return tenant if isinstance(tenant, Kecamatan) else None

    @property
    def tamu(self) -> bool:
        """Whether somebody of the regency looks into this kecamatan."""
        return bool(getattr(self._request, "tamu", False))

    @property
    def alamat_kabupaten(self) -> str:
        return alamat_kabupaten(self._request)

    @property
    def kantor(self) -> str:
        """Name of the office this host belongs to."""
        tempat = self.kecamatan or self.kabupaten
        return tempat.nama_lengkap if tempat else "LKJ Kecamatan"

    @property
    def logo(self) -> Logo | None:
        """The office's own logo, else its regency's."""
        sendiri = self.kecamatan.logo if self.kecamatan else None
        return sendiri or (self.kabupaten.logo if self.kabupaten else None)

    @property
    def induk(self) -> str:
        """The line under the office's name: its regency, or the regency's province."""
        if self.kabupaten is None:
            return ""
        return self.kabupaten.nama_lengkap if self.kecamatan else self.kabupaten.provinsi

    @property
    def data_contoh(self) -> bool:
        return self.kabupaten is not None and self.kabupaten.data_contoh

    @property
    def di_dalam(self) -> bool:
        """Whether somebody who belongs to this host is logged in."""
        return bool(getattr(self._request, "peran", None))

    @cached_property
    def periode(self) -> Periode | None:
        try:
            return periode_diminta(self._request) if self.di_dalam else None
        except Http404:
            return None

    @property
    def daftar_periode(self) -> list[Periode]:
        return daftar_periode(self._request) if self.di_dalam else []

    @cached_property
    def kabar_baru(self) -> int:
        """How many notices this person has not read; a look from the regency has none here."""
        if not self.di_dalam or self.tamu:
            return 0
        return banyak_baru(self.kecamatan, self._request.user, self._request.peran)  # type: ignore[arg-type, attr-defined]

    @property
    def kueri(self) -> str:
        """Carries a quarter other than the default along in links."""
        terbuka = self.daftar_periode
        if self.periode is None or self.periode == terbuka[0]:
            return ""
        return f"?periode={self.periode.kode}"

    @property
    def peran(self) -> str:
        return ", ".join(sorted(str(p.label) for p in self._request.peran))  # type: ignore[attr-defined]

    def _hitung(self, rute: str) -> str:
        if rute not in HITUNGAN or self.kecamatan is None or self.periode is None:
            return ""
        return HITUNGAN[rute](cast(Permintaan, self._request), self.periode)

    @property
    def navigasi(self) -> list[Butir]:
        cocok = self._request.resolver_match
        kini = cocok.view_name if cocok else ""
        return [
            Butir(reverse(rute) + self.kueri, label, ikon, _seruang(rute, kini), self._hitung(rute))
            for rute, label, ikon in NAVIGASI[_urlconf(self._request)]
            if boleh_rute(self._request, rute)
        ]


def kerangka(request: HttpRequest) -> dict[str, Kerangka]:
    """Context processor."""
    return {"kerangka": Kerangka(request)}
