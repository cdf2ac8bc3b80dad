"""Public, per kecamatan: the figures of one frozen version, one row for each line of a report.

They are written as a whole from a snapshot and never edited. Amounts are rupiah, capaian is
unrounded percent, and NULL is "not measured", with the reason in `sebab`.
"""

from django.db import models

from core.periode.models import Periode
from tenants.models import Kecamatan

LETAK_PERSEN = 20
"""Decimals a derived percentage is kept to; shown ones have two."""


class Tingkat(models.TextChoices):
    KANTOR = "kantor", "Seluruh kantor"
    PROGRAM = "program", "Program"
    KEGIATAN = "kegiatan", "Kegiatan"
    SUB_KEGIATAN = "sub-kegiatan", "Sub kegiatan"
    SASARAN = "sasaran", "Sasaran"
    INDIKATOR = "indikator", "Indikator"


class Rekap(models.Model):
    """Which version of a kecamatan's report of a quarter stands in the rollup."""

    kecamatan = models.ForeignKey(Kecamatan, models.PROTECT)
    periode = models.ForeignKey(Periode, models.PROTECT)
    nomor_versi = models.PositiveSmallIntegerField()
    sha256 = models.CharField(max_length=64, help_text="sidik versi yang direkap")
    versi_rumus = models.PositiveSmallIntegerField()
    sementara = models.BooleanField(help_text="dari draf, belum diajukan")
    jumlah_sub = models.PositiveSmallIntegerField(default=0)
    ditulis_pada = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kecamatan", "periode"], name="rekap_sekali")
        ]

    def __str__(self) -> str:
        return f"{self.kecamatan_id} {self.periode_id} versi {self.nomor_versi}"


class Fakta(models.Model):
    """One line of a report. `nilai` is a volume, or the value of an indicator in `tahun`."""

    rekap = models.ForeignKey(Rekap, models.CASCADE, related_name="fakta")
    urutan = models.PositiveSmallIntegerField()
    tingkat = models.CharField(max_length=12, choices=Tingkat.choices)
    kunci = models.CharField(max_length=80, help_text="kode, dengan @sub unit bila ada")
    kode = models.CharField(max_length=60, help_text="sama antarkecamatan")
    induk = models.CharField(max_length=60, blank=True, help_text="kode tingkat di atasnya")
    tahun = models.PositiveSmallIntegerField()
    nama = models.TextField()
    sub_unit = models.TextField(blank=True)
    satuan = models.TextField(blank=True)
    polaritas = models.CharField(max_length=8, blank=True)
    pagu = models.DecimalField(max_digits=18, decimal_places=0, null=True)
    kas = models.DecimalField(max_digits=18, decimal_places=0, null=True)
    realisasi = models.DecimalField(max_digits=18, decimal_places=0, null=True)
    target = models.DecimalField(max_digits=20, decimal_places=4, null=True)
    nilai = models.DecimalField(max_digits=20, decimal_places=4, null=True)
    capaian = models.DecimalField(max_digits=40, decimal_places=LETAK_PERSEN, null=True)
    pembilang = models.DecimalField(max_digits=20, decimal_places=4, null=True)
    penyebut = models.DecimalField(max_digits=20, decimal_places=4, null=True)
    responden = models.PositiveIntegerField(null=True)
    sebab = models.TextField(blank=True)
    dalam_dpa = models.BooleanField(default=True)
    alamat = models.JSONField(default=dict, help_text="medan → alamat faktanya")
    bukti = models.JSONField(default=list, help_text="nama, sidik dan catatan bukti dukungnya")

    class Meta:
        ordering = ["rekap", "urutan"]
        constraints = [
            models.UniqueConstraint(
                fields=["rekap", "tingkat", "kunci", "tahun"], name="fakta_rekap_sekali"
            )
        ]
        indexes = [models.Index(fields=["tingkat", "kode"], name="fakta_tingkat_kode")]

    def __str__(self) -> str:
        return f"{self.tingkat} {self.kunci} {self.tahun}"
