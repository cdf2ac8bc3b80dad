"""Tenant: a report, its frozen versions, and the immutable files made of them."""

from django.db import models

from core.periode.models import Periode
from tenants.models import Pengguna


class Laporan(models.Model):
    """One per period and kind. Place and date of signature are fields of the report."""

    class Jenis(models.TextChoices):
        LKJ = "lkj", "LKJ triwulan"

    periode = models.ForeignKey(Periode, models.PROTECT)
    jenis = models.CharField(max_length=12, choices=Jenis.choices, default=Jenis.LKJ)
    tempat_ttd = models.CharField(max_length=60, blank=True)
    tanggal_ttd = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["periode", "jenis"], name="laporan_sekali")]

    def __str__(self) -> str:
        return f"{self.jenis} {self.periode_id}"


class Versi(models.Model):
    """Facts, policy, texts and derived figures as they were: canonical JSON with its hash."""

    laporan = models.ForeignKey(Laporan, models.PROTECT, related_name="versi")
    nomor = models.PositiveSmallIntegerField()
    isi = models.TextField()
    sha256 = models.CharField(max_length=64)
    versi_skema = models.PositiveSmallIntegerField()
    versi_rumus = models.PositiveSmallIntegerField()
    dibuat_pada = models.DateTimeField(auto_now_add=True)
    dibuat_oleh = models.ForeignKey(Pengguna, models.PROTECT, null=True, blank=True)

    class Meta:
        ordering = ["laporan", "-nomor"]
        constraints = [models.UniqueConstraint(fields=["laporan", "nomor"], name="versi_sekali")]

    def __str__(self) -> str:
        return f"draf {self.nomor}"


def alamat_berkas(berkas: "Berkas", nama: str) -> str:
    return f"laporan/{berkas.versi_id}/{nama}"


class Berkas(models.Model):
    """A document made of a version; never changed once stored."""

    versi = models.ForeignKey(Versi, models.PROTECT, related_name="berkas")
    format = models.CharField(max_length=8)
    berkas = models.FileField(upload_to=alamat_berkas, max_length=200)
    sha256 = models.CharField(max_length=64)
    ukuran = models.PositiveIntegerField(help_text="bita")
    halaman = models.PositiveSmallIntegerField(null=True, blank=True)
    versi_perender = models.CharField(max_length=40)
    dibuat_pada = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["versi", "format"], name="berkas_sekali")]

    def __str__(self) -> str:
        return str(self.berkas.name)
