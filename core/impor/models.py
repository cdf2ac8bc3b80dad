"""Tenant: uploaded files between preview and apply, what became of them, and kept mappings."""

from django.db import models

from core.isian.models import Kelompok
from core.periode.models import Periode
from tenants.models import Pengguna


class Pemetaan(models.Model):
    """A mapping of columns somebody corrected, used again for every file with the same header."""

    sidik = models.CharField(max_length=40, unique=True, help_text="sidik kepala tabel")
    peta = models.JSONField(help_text="kolom → bidang")
    oleh = models.ForeignKey(Pengguna, models.PROTECT, null=True, related_name="+")
    waktu = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return self.sidik


class Unggahan(models.Model):
    """One file. Its content is kept until it is applied, thrown away, or expired."""

    nama = models.CharField(max_length=160)
    ukuran = models.PositiveIntegerField(help_text="bita")
    sha256 = models.CharField(max_length=64)
    isi = models.BinaryField(help_text="kosong sesudah diterapkan")
    periode = models.ForeignKey(Periode, models.PROTECT)
    lembar = models.CharField(max_length=60, help_text="lembar yang dibaca")
    jenis = models.CharField(max_length=20, help_text="pengenal berkas")
    peta = models.JSONField(default=dict, help_text="kolom → bidang yang dibetulkan")
    jawaban = models.JSONField(default=dict, help_text="tempat di berkas → jawaban")
    oleh = models.ForeignKey(Pengguna, models.PROTECT, null=True, related_name="+")
    waktu = models.DateTimeField(auto_now_add=True)
    kedaluwarsa = models.DateTimeField()
    kelompok = models.OneToOneField(
        Kelompok, models.PROTECT, null=True, blank=True, related_name="unggahan"
    )

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return self.nama
