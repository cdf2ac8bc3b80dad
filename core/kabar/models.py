"""Public: notices to the people of a role, in the product and by e-mail. Per kecamatan."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from tenants.models import Kecamatan, Pengguna, Peran


class Kabar(models.Model):
    """Something happened in one kecamatan that people of some roles wait for."""

    kecamatan = models.ForeignKey(Kecamatan, models.PROTECT)
    di_kabupaten = models.BooleanField(default=False, help_text="untuk peran kabupaten")
    peran = ArrayField(models.CharField(max_length=20, choices=Peran.choices))
    judul = models.CharField(max_length=160)
    isi = models.TextField(blank=True)
    jalur = models.CharField(max_length=300, help_text="di situs penerimanya, mis. /laporan/alur/")
    oleh = models.ForeignKey(
        Pengguna, models.PROTECT, null=True, related_name="+", help_text="tidak dikabari sendiri"
    )
    dibuat_pada = models.DateTimeField(auto_now_add=True)
    surel_pada = models.DateTimeField(null=True, blank=True, help_text="kosong: belum dikirim")
    surel_ke = models.PositiveSmallIntegerField(default=0, help_text="banyaknya penerima")
    percobaan = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["-id"]
        indexes = [
            models.Index(fields=["kecamatan", "di_kabupaten", "-id"], name="kabar_kantor"),
            models.Index(fields=["di_kabupaten", "-id"], name="kabar_tempat"),
            models.Index(
                fields=["id"], condition=models.Q(surel_pada=None), name="kabar_belum_disurel"
            ),
        ]

    def __str__(self) -> str:
        return self.judul


class KabarDibaca(models.Model):
    """A person has read a notice."""

    kabar = models.ForeignKey(Kabar, models.CASCADE, related_name="dibaca")
    pengguna = models.ForeignKey(Pengguna, models.CASCADE)
    pada = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["pengguna", "kabar"], name="kabar_dibaca_sekali")
        ]

    def __str__(self) -> str:
        return f"{self.pengguna_id} {self.kabar_id}"
