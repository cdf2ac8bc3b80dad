"""Public: the regency's document settings, by validity, with at most one draft."""

from django.db import models

from tenants.models import Pengguna


class SetelanDokumen(models.Model):
    """Everybody reads, the regency writes. What came into force is never changed: the next
    settings are a row of their own, and a report takes the latest of its quarter's end."""

    class Keadaan(models.TextChoices):
        DRAF = "draf", "Rancangan"
        BERLAKU = "berlaku", "Berlaku"

    keadaan = models.CharField(max_length=8, choices=Keadaan.choices, default=Keadaan.DRAF)
    berlaku_mulai = models.DateField(null=True, blank=True, help_text="kosong: rancangan")
    isi = models.JSONField(help_text="reporting.setelan.isi.Isi")
    urut = models.PositiveIntegerField(
        default=1, help_text="simpanan ke-n; simpanan berikutnya menyebut yang dilihatnya"
    )
    diubah_oleh = models.ForeignKey(Pengguna, models.PROTECT, null=True, related_name="+")
    diubah_pada = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["-berlaku_mulai", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["keadaan"],
                condition=models.Q(keadaan="draf"),
                name="setelan_satu_rancangan",
            ),
            models.CheckConstraint(
                condition=models.Q(keadaan="draf", berlaku_mulai=None)
                | models.Q(keadaan="berlaku", berlaku_mulai__isnull=False),
                name="setelan_berlaku_bertanggal",
            ),
        ]

    def __str__(self) -> str:
        return f"Setelan dokumen {self.berlaku_mulai or 'rancangan'}"
