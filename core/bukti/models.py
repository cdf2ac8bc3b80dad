"""Tenant: evidence. A row says which file stands for which fact; the content lies by its hash."""

from django.db import models

from core.periode.models import Periode
from tenants.models import Pengguna


def alamat_isi(sha256: str) -> str:
    """Where a content lies in the tenant's own storage."""
    return f"bukti/{sha256[:2]}/{sha256}"


class Bukti(models.Model):
    """A file shown for one fact of one quarter. Deleting marks the row; its hash stays."""

    class Jenis(models.TextChoices):
        PDF = "pdf", "PDF"
        JPEG = "jpeg", "Foto JPEG"
        PNG = "png", "Gambar PNG"
        XLSX = "xlsx", "Excel"
        DOCX = "docx", "Word"

    periode = models.ForeignKey(Periode, models.PROTECT, related_name="+")
    alamat = models.CharField(
        max_length=200, help_text="alamat fakta, mis. anggaran.volume/2024-TW4/<kode>"
    )
    nama = models.CharField(max_length=120, help_text="nama berkas")
    jenis = models.CharField(max_length=4, choices=Jenis.choices)
    ukuran = models.PositiveIntegerField(help_text="bita")
    sha256 = models.CharField(max_length=64)
    halaman = models.PositiveSmallIntegerField(null=True, blank=True)
    catatan = models.CharField(max_length=200, blank=True)
    diunggah_oleh = models.ForeignKey(Pengguna, models.PROTECT, null=True, related_name="+")
    diunggah_pada = models.DateTimeField(auto_now_add=True)
    dihapus_oleh = models.ForeignKey(Pengguna, models.PROTECT, null=True, related_name="+")
    dihapus_pada = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["alamat", "id"]
        indexes = [models.Index(fields=["periode", "alamat"]), models.Index(fields=["sha256"])]
        constraints = [
            models.UniqueConstraint(
                fields=["alamat", "sha256"],
                condition=models.Q(dihapus_pada=None),
                name="bukti_sekali",
            )
        ]

    def __str__(self) -> str:
        return self.nama
