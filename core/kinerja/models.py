"""Tenant: Perjanjian Kinerja, realised indicators and the analysis of what happened."""

from django.db import models

from core.anggaran.models import Dpa
from core.cascade.models import Indikator, Jabatan, SasaranRenstra


class PerjanjianKinerja(models.Model):
    """A PK version, signed on a DPA version (PermenPANRB 53/2014, Lampiran I)."""

    class Jenis(models.TextChoices):
        MURNI = "murni", "Murni"
        PERUBAHAN = "perubahan", "Perubahan"

    tahun = models.PositiveSmallIntegerField()
    jenis = models.CharField(max_length=10, choices=Jenis.choices)
    tanggal = models.DateField(help_text="tanggal ditandatangani")
    dpa = models.ForeignKey(Dpa, models.PROTECT)

    class Meta:
        ordering = ["tahun", "tanggal"]
        constraints = [models.UniqueConstraint(fields=["tahun", "jenis"], name="pk_sekali")]

    def __str__(self) -> str:
        return f"PK {self.tahun} {self.get_jenis_display()}"


class PkBaris(models.Model):
    """A promised target: sasaran as printed, and the Renstra indicator it refers to."""

    perjanjian = models.ForeignKey(PerjanjianKinerja, models.CASCADE, related_name="baris")
    nomor = models.PositiveSmallIntegerField()
    sasaran = models.ForeignKey(
        SasaranRenstra, models.PROTECT, help_text="sasaran Renstra yang diukur baris ini"
    )
    uraian_sasaran = models.TextField(help_text="bunyi sasaran sebagaimana diperjanjikan")
    indikator = models.ForeignKey(Indikator, models.PROTECT)
    target = models.DecimalField(max_digits=14, decimal_places=4)

    class Meta:
        ordering = ["nomor"]
        constraints = [
            models.UniqueConstraint(fields=["perjanjian", "indikator"], name="pk_indikator_sekali")
        ]

    def __str__(self) -> str:
        return f"{self.nomor}. {self.uraian_sasaran}"


class PkJabatan(models.Model):
    """The PK of a position below the head, promised to its superior (PermenPANRB 53/2014)."""

    perjanjian = models.ForeignKey(PerjanjianKinerja, models.CASCADE, related_name="turunan")
    jabatan = models.ForeignKey(Jabatan, models.PROTECT, related_name="+")

    class Meta:
        ordering = ["perjanjian", "jabatan"]
        constraints = [
            models.UniqueConstraint(fields=["perjanjian", "jabatan"], name="pk_jabatan_sekali")
        ]

    def __str__(self) -> str:
        return f"{self.perjanjian} {self.jabatan}"


class PkJabatanBaris(models.Model):
    """What a position promises: an indicator of a program, kegiatan or sub kegiatan."""

    pk_jabatan = models.ForeignKey(PkJabatan, models.CASCADE, related_name="baris")
    nomor = models.PositiveSmallIntegerField()
    kode = models.CharField(max_length=20, help_text="program, kegiatan, atau sub kegiatan")
    sasaran = models.TextField()
    indikator = models.TextField()
    target = models.DecimalField(max_digits=14, decimal_places=4)
    satuan = models.CharField(max_length=60)

    class Meta:
        ordering = ["nomor"]
        constraints = [
            models.UniqueConstraint(fields=["pk_jabatan", "nomor"], name="pk_jabatan_baris_sekali")
        ]

    def __str__(self) -> str:
        return f"{self.nomor}. {self.indikator}"


class TargetTriwulan(models.Model):
    """Quarterly target of an indicator, where the year's target is staged."""

    indikator = models.ForeignKey(Indikator, models.PROTECT)
    tahun = models.PositiveSmallIntegerField()
    triwulan = models.PositiveSmallIntegerField()
    nilai = models.DecimalField(max_digits=14, decimal_places=4)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["indikator", "tahun", "triwulan"], name="target_triwulan_sekali"
            )
        ]

    def __str__(self) -> str:
        return f"{self.indikator_id} {self.tahun}-TW{self.triwulan}"


class RealisasiIndikator(models.Model):
    """Value of an indicator in a quarter, or of a whole past year (triwulan empty, riwayat).

    No row, or status `belum_diisi`, is missing; `belum_dinilai` prints "–" with its reason.
    """

    class Status(models.TextChoices):
        ADA = "ada", "Ada nilai"
        BELUM_DIISI = "belum_diisi", "Belum diisi"
        BELUM_DINILAI = "belum_dinilai", "Belum dinilai"

    indikator = models.ForeignKey(Indikator, models.PROTECT)
    tahun = models.PositiveSmallIntegerField()
    triwulan = models.PositiveSmallIntegerField(null=True, blank=True)
    status = models.CharField(max_length=14, choices=Status.choices, default=Status.ADA)
    nilai = models.DecimalField(max_digits=14, decimal_places=4, null=True, blank=True)
    alasan = models.TextField(blank=True, help_text="mengapa belum dinilai")
    target = models.DecimalField(
        max_digits=14,
        decimal_places=4,
        null=True,
        blank=True,
        help_text="hanya riwayat: target tahun itu bila tidak ada di Renstra",
    )
    pembilang = models.DecimalField(max_digits=14, decimal_places=4, null=True, blank=True)
    penyebut = models.DecimalField(max_digits=14, decimal_places=4, null=True, blank=True)
    responden = models.PositiveIntegerField(null=True, blank=True)
    sumber = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["tahun", "triwulan"]
        constraints = [
            models.UniqueConstraint(
                fields=["indikator", "tahun", "triwulan"],
                nulls_distinct=False,
                name="realisasi_indikator_sekali",
            ),
            models.CheckConstraint(
                condition=models.Q(status="ada", nilai__isnull=False)
                | models.Q(status__in=["belum_diisi", "belum_dinilai"], nilai__isnull=True),
                name="nilai_sesuai_status",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.indikator_id} {self.tahun}: {self.nilai}"

    @property
    def riwayat(self) -> bool:
        return self.triwulan is None


class Analisis(models.Model):
    """One sentence of analysis on a sasaran or on a program, in one quarter."""

    class Jenis(models.TextChoices):
        KEBERHASILAN = "keberhasilan", "Faktor keberhasilan"
        KEGAGALAN = "kegagalan", "Faktor kegagalan"
        HAMBATAN = "hambatan", "Hambatan"
        SOLUSI = "solusi", "Solusi"
        RENCANA = "rencana", "Rencana tindak lanjut"

    tahun = models.PositiveSmallIntegerField()
    triwulan = models.PositiveSmallIntegerField()
    sasaran = models.ForeignKey(SasaranRenstra, models.PROTECT, null=True, blank=True)
    kode_program = models.CharField(max_length=20, blank=True)
    jenis = models.CharField(max_length=12, choices=Jenis.choices)
    urutan = models.PositiveSmallIntegerField()
    uraian = models.TextField()
    terbawa = models.BooleanField(
        default=False, help_text="disalin dari triwulan lalu dan belum ditinjau"
    )

    class Meta:
        ordering = ["sasaran", "kode_program", "jenis", "urutan"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(sasaran__isnull=False, kode_program="")
                | (models.Q(sasaran__isnull=True) & ~models.Q(kode_program="")),
                name="analisis_sasaran_atau_program",
            )
        ]

    def __str__(self) -> str:
        return f"{self.jenis}: {self.uraian[:40]}"
