"""Public: fingerprints of the names of each office's officials."""

from django.db import models

from tenants.models import Kecamatan


class SidikPejabat(models.Model):
    """Per kecamatan: keyed hash of one official's name, present or former. An office learns only
    whether a name it has written itself is another office's; the names stay in their schemas."""

    kecamatan = models.ForeignKey(Kecamatan, models.CASCADE)
    sidik = models.CharField(max_length=64)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["sidik", "kecamatan"], name="sidik_pejabat_sekali")
        ]

    def __str__(self) -> str:
        return self.sidik
