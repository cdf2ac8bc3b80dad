"""Public, the regency's: bound volumes. A volume is never changed; another state is another row."""

from django.db import models

from core.periode.models import Periode


class Volume(models.Model):
    """One bound PDF of a quarter. `sidik` names what went into it: versions, states, renderer."""

    periode = models.ForeignKey(Periode, models.PROTECT)
    sidik = models.CharField(max_length=64)
    berkas = models.FileField(upload_to="volume", max_length=200)
    sha256 = models.CharField(max_length=64)
    ukuran = models.PositiveBigIntegerField(help_text="bita")
    halaman = models.PositiveIntegerField()
    kantor = models.PositiveSmallIntegerField()
    sementara = models.PositiveSmallIntegerField(help_text="laporan yang masih draf")
    tanpa_versi = models.PositiveSmallIntegerField()
    dibuat_pada = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-id"]
        constraints = [models.UniqueConstraint(fields=["periode", "sidik"], name="volume_sekali")]

    def __str__(self) -> str:
        return f"Volume {self.periode_id} {self.sidik[:8]}"
