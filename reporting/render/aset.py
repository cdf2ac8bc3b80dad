"""Fonts and stylesheet of the printed document, and the only files the engine may read.

The stylesheet names its fonts by a scheme of our own, `huruf:NAME.woff2`. The fetcher knows the
files of one folder and nothing else: no network, no other file, whatever the document says.
"""

import os
import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from weasyprint.urls import URLFetcher, URLFetcherResponse

from reporting.snapshot.setelan import Kertas

SKEMA = "huruf:"
SKEMA_LOGO = "logo:"
TANPA_LOGO: Mapping[str, bytes] = MappingProxyType({})
_LEMBAR_GAYA = Path(__file__).with_name("lkj.css")
_F4 = (
    ":root{--kertas:215mm 330mm;--lebar:330mm 215mm;--tinggi:330mm;--teks:160mm;--teks-lebar:286mm}"
)
_DALAM_PROYEK = Path(__file__).parents[2] / "core" / "ui" / "static" / "ui" / "dist" / "huruf"


class HurufTidakAda(RuntimeError):
    """A font named by the stylesheet has not been built."""


class SumberDitolak(ValueError):
    """The document asked for something else than one of our fonts."""


def folder_huruf() -> Path:
    """Folder of the fonts: the setting HURUF_CETAK, or its usual place outside of Django."""
    if os.environ.get("DJANGO_SETTINGS_MODULE"):
        from django.conf import settings

        return Path(settings.HURUF_CETAK)
    return _DALAM_PROYEK


@lru_cache(maxsize=2)
def lembar_gaya(kertas: Kertas = "A4") -> str:
    """The stylesheet of the print design for A4, or F4 as Indonesian offices stock it."""
    gaya = _LEMBAR_GAYA.read_text(encoding="utf-8")
    return gaya + _F4 if kertas == "F4" else gaya


@lru_cache(maxsize=1)
def huruf_dipakai() -> frozenset[str]:
    """File names of the fonts the stylesheet uses."""
    return frozenset(re.findall(r"url\(huruf:([A-Za-z0-9._-]+)\)", lembar_gaya()))


def periksa_huruf() -> None:
    """Raises HurufTidakAda: without a font the engine would print in another one, silently."""
    folder = folder_huruf()
    hilang = sorted(nama for nama in huruf_dipakai() if not (folder / nama).is_file())
    if hilang:
        raise HurufTidakAda(f"Huruf cetak belum dibuat ({', '.join(hilang)}): jalankan make siap")


class PengambilHuruf(URLFetcher):
    """Serves the stylesheet's fonts and the document's logo; every other address is refused."""

    def __init__(self, logo: Mapping[str, bytes] = TANPA_LOGO) -> None:
        super().__init__(allowed_protocols=("huruf", "logo"), allow_redirects=False)
        self._logo = logo

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:  # noqa: ARG002
        """The bytes of a font, or of the logo by its hash. Raises SumberDitolak."""
        if isi := self._logo.get(url.removeprefix(SKEMA_LOGO)):
            return URLFetcherResponse(url, isi, {"Content-Type": "image/png"})
        nama = url.removeprefix(SKEMA)
        if nama == url or nama not in huruf_dipakai():
            raise SumberDitolak(f"Sumber tidak diizinkan: {url[:200]}")
        return URLFetcherResponse(
            url, (folder_huruf() / nama).read_bytes(), {"Content-Type": "font/woff2"}
        )
