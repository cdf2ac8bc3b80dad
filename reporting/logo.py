"""The logo between the regency's store and a document: frozen by its hash, read when printed."""

import logging
from dataclasses import replace

from django.urls import reverse

from reporting.dokumen.blok import Dokumen
from reporting.snapshot.kantor import Logo
from tenants import models
from tenants.queries import kabupaten
from tenants.queries_logo import LogoHilang, isi_dikenal, logo_kantor
from tenants.skema import kecamatan_kini

log = logging.getLogger(__name__)


def beku(logo: models.Logo | None) -> Logo | None:
    """What a version keeps of a logo."""
    if logo is None:
        return None
    return Logo(sha256=logo.sha256, lebar=logo.lebar, tinggi=logo.tinggi)


def berlogo_kini(dokumen: Dokumen) -> Dokumen:
    """A document made on the spot, with the logo this connection's papers carry now; with the
    shield when its picture is lost, for nobody could mend that from there."""
    kecamatan = kecamatan_kini()
    logo = logo_kantor(kecamatan) if kecamatan else kabupaten().logo
    try:
        return berlogo(replace(dokumen, logo=beku(logo)))
    except LogoHilang as galat:
        log.warning("%s", galat)
        return replace(dokumen, logo=None)


def di_layar(dokumen: Dokumen) -> str:
    """Where a page finds the document's logo; empty without one."""
    return reverse("logo", args=[dokumen.logo.sha256]) if dokumen.logo else ""


def berlogo(dokumen: Dokumen) -> Dokumen:
    """The document with its logo's content, ready for any renderer.

    On the connection of its office, or of the regency. Raises LogoHilang.
    """
    if dokumen.logo is None or dokumen.isi_logo:
        return dokumen
    return replace(dokumen, isi_logo=isi_dikenal(dokumen.logo.sha256))
