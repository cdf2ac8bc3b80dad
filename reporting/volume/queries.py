"""Reads on bound volumes: the regency's alone."""

from core.periode.models import Periode
from reporting.volume.models import Volume
from tenants.kepemilikan import khusus_kabupaten


@khusus_kabupaten("volume.volume")
def volume_terakhir(periode: Periode) -> Volume | None:
    return Volume.objects.filter(periode=periode).first()


@khusus_kabupaten("volume.volume")
def volume_sidik(periode: Periode, sidik: str) -> Volume | None:
    """The volume of exactly these versions."""
    return Volume.objects.filter(periode=periode, sidik=sidik).first()


@khusus_kabupaten("volume.volume")
def volume_satu(volume_id: int) -> Volume:
    """Raises Volume.DoesNotExist."""
    return Volume.objects.select_related("periode").get(pk=volume_id)
