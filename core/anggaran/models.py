"""Tenant: budget documents (DPA) and what was spent and delivered, by sub kegiatan code.

Only sub kegiatan hold money; every level above is a sum. Amounts are rupiah.
"""

from django.db import models


class Dpa(models.Model):
    """A budget document; in force is the latest effective on or before the quarter's end."""

    class Jenis(models.TextChoices):
        MURNI = "murni", "Murni"
        PERGESERAN = "pergeseran", "Pergeseran"
        PERUBAHAN = "perubahan", "Perubahan"

    tahun = models.PositiveSmallIntegerField()
    jenis = models.CharField(max_length=10, choices=Jenis.choices)
    urutan = models.PositiveSmallIntegerField(
        default=0, help_text="pergeseran ke-n; 0 untuk murni dan perubahan"
    )
    nomor = models.CharField(max_length=80, blank=True)
    berlaku_mulai = models.DateField()

    class Meta:
        ordering = ["tahun", "berlaku_mulai"]
        constraints = [
            models.UniqueConstraint(fields=["tahun", "jenis", "urutan"], name="dpa_sekali")
        ]

    def __str__(self) -> str:
        return f"DPA {self.tahun} {self.get_jenis_display()}"


class DpaBaris(models.Model):
    """A sub kegiatan in a DPA: pagu, target volume, and anggaran kas by quarter."""

    dpa = models.ForeignKey(Dpa, models.CASCADE, related_name="baris")
    kode = models.CharField(max_length=20, help_text="kode sub kegiatan pada nomenklatur")
    sub_unit = models.CharField(
        max_length=8, blank=True, help_text="kode kelurahan; kosong untuk kantor kecamatan"
    )
    nama = models.TextField(blank=True, help_text="nama sebagaimana tercetak; kosong: nomenklatur")
    sumber_dana = models.CharField(max_length=60, default="APBD")
    pagu = models.DecimalField(max_digits=15, decimal_places=0)
    target = models.DecimalField(max_digits=12, decimal_places=2, null=True, blank=True)
    satuan = models.CharField(max_length=60, blank=True, help_text="kosong: satuan nomenklatur")
    kas_1 = models.DecimalField(max_digits=15, decimal_places=0, default=0)
    kas_2 = models.DecimalField(max_digits=15, decimal_places=0, default=0)
    kas_3 = models.DecimalField(max_digits=15, decimal_places=0, default=0)
    kas_4 = models.DecimalField(max_digits=15, decimal_places=0, default=0)

    class Meta:
        ordering = ["kode", "sub_unit"]
        constraints = [
            models.UniqueConstraint(fields=["dpa", "kode", "sub_unit"], name="dpa_baris_sekali"),
            models.CheckConstraint(condition=models.Q(pagu__gte=0), name="pagu_tidak_negatif"),
        ]

    def __str__(self) -> str:
        return f"{self.kode} {self.pagu}"


class Realisasi(models.Model):
    """Cumulative "s/d" one quarter, belonging to the code, not to a DPA line.

    NULL is "belum diisi"; 0 is zero. A line dropped by a change keeps its money.
    """

    tahun = models.PositiveSmallIntegerField()
    triwulan = models.PositiveSmallIntegerField()
    kode = models.CharField(max_length=20)
    sub_unit = models.CharField(max_length=8, blank=True)
    rupiah = models.DecimalField(max_digits=15, decimal_places=0, null=True, blank=True)
    volume = models.DecimalField(max_digits=12, decimal_places=2, null=True, blank=True)
    sumber = models.CharField(max_length=160, blank=True)

    class Meta:
        ordering = ["kode", "sub_unit"]
        constraints = [
            models.UniqueConstraint(
                fields=["tahun", "triwulan", "kode", "sub_unit"], name="realisasi_sekali"
            )
        ]

    def __str__(self) -> str:
        return f"{self.tahun}-TW{self.triwulan} {self.kode}"


class TargetPersen(models.Model):
    """Target of a program or kegiatan in percent, where it is not the default 100."""

    tahun = models.PositiveSmallIntegerField()
    kode = models.CharField(max_length=20)
    nilai = models.DecimalField(max_digits=6, decimal_places=2, default=100)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["tahun", "kode"], name="target_persen_sekali")
        ]

    def __str__(self) -> str:
        return f"{self.kode} {self.nilai}%"
