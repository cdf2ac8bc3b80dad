"""Public: the weight the regency gives a rule, and fingerprints of submitted texts."""

from django.db import models

from core.periode.models import Periode
from reporting.checks.temuan import Bobot
from tenants.models import Kecamatan, Pengguna


class BobotAturan(models.Model):
    """Overrides a rule's own weight. Everybody reads, the regency writes."""

    aturan = models.CharField(max_length=60, unique=True)
    bobot = models.CharField(max_length=12, choices=[(b.value, b.value) for b in Bobot])
    diubah_oleh = models.ForeignKey(Pengguna, models.PROTECT, null=True, related_name="+")
    diubah_pada = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return f"{self.aturan}: {self.bobot}"


class SidikTeks(models.Model):
    """Per kecamatan: hash of one analysis of a submitted version. An office learns only whether
    another one wrote the same words; the words themselves stay in its schema."""

    kecamatan = models.ForeignKey(Kecamatan, models.CASCADE)
    periode = models.ForeignKey(Periode, models.PROTECT)
    sidik = models.CharField(max_length=64)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["periode", "sidik", "kecamatan"], name="sidik_teks_sekali"
            )
        ]

    def __str__(self) -> str:
        return self.sidik
