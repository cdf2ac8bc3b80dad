"""Reads on logos. An office reaches its own and the regency's, never another office's."""

from django.core.files.storage import default_storage
from django.db.models import Q, QuerySet
from django_tenants.utils import schema_context

from tenants.kepemilikan import khusus_kabupaten, per_kecamatan
from tenants.models import Kabupaten, Kecamatan, Logo, alamat_logo
from tenants.skema import PUBLIC, kecamatan_kini


class LogoHilang(ValueError):
    """A document names a logo that is not in the storage; the message says what to do."""


@per_kecamatan("tenants.logo")
def logo_kantor(kecamatan: Kecamatan) -> Logo | None:
    """What an office's documents carry now: its own logo, else the regency's."""
    sendiri = Kecamatan.objects.filter(pk=kecamatan.pk).values("logo")
    return _satu(pk__in=sendiri) or _satu(pk__in=Kabupaten.objects.values("logo"))


@per_kecamatan("tenants.logo")
def logo_dikenal(kecamatan: Kecamatan, sha256: str) -> Logo | None:
    """A logo, present or past, that this office's documents may carry."""
    return Logo.objects.filter(Q(kecamatan=kecamatan) | Q(kecamatan=None), sha256=sha256).first()


@khusus_kabupaten("tenants.logo")
def logo_sidik(sha256: str) -> Logo | None:
    """Any logo, present or past, of the regency or of an office."""
    return _satu(sha256=sha256)


@khusus_kabupaten("tenants.logo")
def logo_milik(kecamatan: Kecamatan | None) -> QuerySet[Logo]:
    """Logos an office ever had, or the regency (None); newest first."""
    return Logo.objects.filter(kecamatan=kecamatan).select_related("diunggah_oleh")


@khusus_kabupaten("tenants.logo")
def kecamatan_berlogo() -> list[Kecamatan]:
    """Every active office with its own `logo`, None where it uses the regency's."""
    return list(Kecamatan.objects.filter(aktif=True).select_related("logo"))


def isi_logo(logo: Logo, *, kecil: bool = False) -> bytes:
    """The PNG. Raises LogoHilang."""
    with schema_context(PUBLIC):  # the regency's storage
        try:
            with default_storage.open(alamat_logo(logo.sha256, kecil=kecil)) as berkas:
                isi: bytes = berkas.read()
        except FileNotFoundError as galat:
            raise LogoHilang(
                f"Logo “{logo.nama}” tidak ada lagi di penyimpanan. Minta Admin Kabupaten"
                " mengunggahnya lagi."
            ) from galat
    return isi


def logo_di_sini(sha256: str) -> Logo | None:
    """A logo, present or past, that this connection's documents may carry."""
    kecamatan = kecamatan_kini()
    return logo_dikenal(kecamatan, sha256) if kecamatan else logo_sidik(sha256)


def isi_dikenal(sha256: str) -> bytes:
    """The PNG of such a logo. Raises LogoHilang."""
    logo = logo_di_sini(sha256)
    if logo is None:
        raise LogoHilang(f"Logo dengan sidik {sha256[:12]} tidak dikenal di kantor ini.")
    return isi_logo(logo)


def _satu(**syarat: object) -> Logo | None:
    return Logo.objects.filter(**syarat).first()
