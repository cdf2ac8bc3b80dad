"""Which office a page of the regency shows."""

from django.http import Http404

from tenants.models import Kecamatan
from tenants.queries import kecamatan_slug


def kecamatan_diminta(slug: str) -> Kecamatan:
    """The active office an address names. Raises Http404 with a reason for people."""
    try:
        return kecamatan_slug(slug)
    except Kecamatan.DoesNotExist:
        raise Http404("Kecamatan itu tidak ada.") from None
