"""Tenant: findings kept with a version, and findings set aside with a reason."""

from django.db import models

from core.periode.models import Periode
from reporting.checks.bentuk import dari_json
from reporting.checks.temuan import Temuan
from reporting.laporan.models import Versi
from tenants.models import Pengguna


class TemuanVersi(models.Model):
    """What the checks said of a version when it was submitted: the list as JSON, never edited."""

    versi = models.OneToOneField(Versi, models.CASCADE, related_name="temuan")
    isi = models.JSONField(help_text="daftar temuan dengan bobot yang berlaku saat itu")
    dibuat_pada = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"temuan {self.versi_id}"

    @property
    def temuan(self) -> tuple[Temuan, ...]:
        return tuple(dari_json(t) for t in self.isi)


class Kesampingan(models.Model):
    """A finding set aside by Kasubag or Camat. It lapses when the finding says something else
    (`sidik`: hash of expected and found); withdrawn ones stay readable."""

    periode = models.ForeignKey(Periode, models.PROTECT)
    kunci = models.TextField(help_text="kunci temuan tanpa nomor tabelnya")
    sidik = models.CharField(max_length=64, help_text="sidik isi temuan ketika dikesampingkan")
    uraian = models.TextField(help_text="bunyi temuan ketika dikesampingkan")
    alasan = models.TextField()
    oleh = models.ForeignKey(Pengguna, models.PROTECT, related_name="+")
    pada = models.DateTimeField(auto_now_add=True)
    dicabut_oleh = models.ForeignKey(Pengguna, models.PROTECT, null=True, related_name="+")
    dicabut_pada = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["periode", "kunci"],
                condition=models.Q(dicabut_pada=None),
                name="kesampingan_sekali",
            )
        ]

    def __str__(self) -> str:
        return self.uraian
