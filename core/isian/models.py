"""Tenant: the history of every entered cell. The newest row of an address is its version."""

from django.db import models

from tenants.models import Pengguna


class Kelompok(models.Model):
    """Changes made in one step (a pasted block, an import), undone in one step."""

    class Jenis(models.TextChoices):
        TEMPEL = "tempel", "Tempelan"
        IMPOR = "impor", "Impor"
        SALIN = "salin", "Salinan dari triwulan lalu"

    jenis = models.CharField(max_length=8, choices=Jenis.choices)
    keterangan = models.CharField(max_length=200, blank=True, help_text="mis. nama berkas")
    oleh = models.ForeignKey(Pengguna, models.PROTECT, null=True, related_name="+")
    waktu = models.DateTimeField(auto_now_add=True)
    id_kirim = models.UUIDField(
        null=True, blank=True, unique=True, help_text="kiriman ulang tempelan tak mengubah apa-apa"
    )
    dibatalkan_pada = models.DateTimeField(null=True, blank=True)
    dibatalkan_oleh = models.ForeignKey(Pengguna, models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.get_jenis_display()} {self.keterangan}".strip()


class PerubahanSel(models.Model):
    """One change of one cell. Values are the stored number as text; NULL is "belum diisi"."""

    alamat = models.CharField(max_length=200)
    sebelum = models.TextField(null=True, blank=True)
    sesudah = models.TextField(null=True, blank=True)
    oleh = models.ForeignKey(Pengguna, models.PROTECT, null=True, related_name="+")
    waktu = models.DateTimeField(auto_now_add=True)
    id_kirim = models.UUIDField(
        null=True,
        blank=True,
        unique=True,
        help_text="kiriman ulang dari peramban tak mengubah apa-apa",
    )
    kelompok = models.ForeignKey(
        Kelompok, models.PROTECT, null=True, blank=True, related_name="perubahan"
    )

    class Meta:
        ordering = ["-id"]
        indexes = [models.Index(fields=["alamat", "-id"])]

    def __str__(self) -> str:
        return f"{self.alamat}: {self.sebelum} → {self.sesudah}"
