"""Public: the year's quarters with their windows, exceptions, and the regency's policy."""

from django.db import models

from core.capaian import AturanEfisiensi, Gulung
from core.cascade.tetap import Acuan
from tenants.models import Kecamatan, Pengguna


class Periode(Acuan):
    """One quarter, known everywhere as e.g. 2024-TW4."""

    tahun = models.PositiveSmallIntegerField()
    triwulan = models.PositiveSmallIntegerField()
    buka = models.DateTimeField()
    batas = models.DateTimeField(help_text="batas pengajuan laporan")
    kunci_pada = models.DateTimeField(
        null=True, blank=True, help_text="sejak itu isian terkunci; kosong: belum dikunci"
    )
    batch_pada = models.DateTimeField(
        null=True, blank=True, help_text="waktu pembuatan LKJ seluruh kecamatan; kosong: mati"
    )

    class Meta:
        ordering = ["tahun", "triwulan"]
        constraints = [
            models.UniqueConstraint(fields=["tahun", "triwulan"], name="periode_sekali"),
            models.CheckConstraint(
                condition=models.Q(triwulan__gte=1, triwulan__lte=4), name="triwulan_1_sampai_4"
            ),
        ]

    def __str__(self) -> str:
        return self.kode

    @property
    def kode(self) -> str:
        return f"{self.tahun}-TW{self.triwulan}"


class Pengecualian(models.Model):
    """A later deadline for one kecamatan, with its reason. Per kecamatan."""

    periode = models.ForeignKey(Periode, models.PROTECT)
    kecamatan = models.ForeignKey(Kecamatan, models.PROTECT)
    batas = models.DateTimeField()
    alasan = models.TextField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["periode", "kecamatan"], name="pengecualian_sekali")
        ]

    def __str__(self) -> str:
        return f"{self.periode_id} {self.kecamatan_id}"


class Pengingat(models.Model):
    """The regency reminds one kecamatan of a quarter. Per kecamatan; shown on its home page."""

    periode = models.ForeignKey(Periode, models.PROTECT)
    kecamatan = models.ForeignKey(Kecamatan, models.PROTECT)
    pesan = models.TextField()
    dibuat_oleh = models.ForeignKey(Pengguna, models.PROTECT, null=True, blank=True)
    dibuat_pada = models.DateTimeField(auto_now_add=True)
    surel_pada = models.DateTimeField(null=True, blank=True, help_text="kosong: belum dikirim")
    surel_ke = models.PositiveSmallIntegerField(default=0, help_text="banyaknya penerima")
    percobaan = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["-id"]
        indexes = [models.Index(fields=["kecamatan", "periode", "-id"], name="pengingat_terakhir")]

    def __str__(self) -> str:
        return f"{self.periode_id} {self.kecamatan_id}"


class KeadaanLaporan(models.Model):
    """How far one kecamatan's report of a quarter has come. Per kecamatan; written by
    reporting.laporan, so that the calendar, the board and the regency's desk can read it.
    `diajukan_pada` and `terlambat` are those of the first submission, whatever came after."""

    periode = models.ForeignKey(Periode, models.PROTECT)
    kecamatan = models.ForeignKey(Kecamatan, models.PROTECT)
    jenis = models.CharField(max_length=12, default="lkj")
    keadaan = models.CharField(max_length=12, help_text="reporting.laporan.alur.Keadaan")
    revisi = models.PositiveSmallIntegerField(default=0)
    mengunci = models.BooleanField(
        default=False, help_text="sudah disetujui: isian triwulannya tidak berubah lagi"
    )
    terlambat = models.BooleanField(default=False, help_text="pertama diajukan lewat batasnya")
    diajukan_pada = models.DateTimeField(null=True, blank=True)
    sejak = models.DateTimeField(help_text="langkah terakhir")
    oleh = models.ForeignKey(Pengguna, models.PROTECT, null=True, blank=True)
    utas_terbuka = models.PositiveSmallIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["kecamatan", "periode", "jenis"], name="keadaan_laporan_sekali"
            )
        ]

    def __str__(self) -> str:
        return f"{self.kecamatan_id} {self.periode_id} {self.jenis}: {self.keadaan}"


class KebijakanAlur(models.Model):
    """Which steps a kind of report takes in this regency."""

    jenis = models.CharField(max_length=12, unique=True)
    reviu = models.BooleanField("direviu Inspektorat sebelum disetujui", default=False)
    lewati_kasubag = models.BooleanField("tanpa Kasubag, Operator yang mengajukan", default=True)
    lewati_camat = models.BooleanField("tanpa Camat, Admin Kabupaten yang menerima", default=False)
    lewati_inspektorat = models.BooleanField("tanpa Inspektorat, reviu dilewati", default=False)

    class Meta:
        ordering = ["jenis"]

    def __str__(self) -> str:
        return self.jenis


class Kebijakan(models.Model):
    """What the regency decides about computing, by validity; about printing: reporting.setelan."""

    class Gulung(models.TextChoices):
        RATA_BERTINGKAT = Gulung.RATA_BERTINGKAT.value, "Rata-rata bertingkat"
        RATA_SUB = Gulung.RATA_SUB.value, "Rata-rata sub kegiatan"
        TERTIMBANG_PAGU = Gulung.TERTIMBANG_PAGU.value, "Tertimbang pagu sub kegiatan"

    class Efisiensi(models.TextChoices):
        SELISIH_POIN = AturanEfisiensi.SELISIH_POIN.value, "Capaian dikurangi serapan (poin)"
        SISA = AturanEfisiensi.SISA.value, "Bagian anggaran yang tidak terpakai"
        PMK_214 = AturanEfisiensi.PMK_214.value, "PMK 214/PMK.02/2017"

    berlaku_mulai = models.DateField(unique=True)
    gulung = models.CharField(max_length=16, choices=Gulung.choices, default=Gulung.RATA_BERTINGKAT)
    efisiensi = models.CharField(
        max_length=14, choices=Efisiensi.choices, default=Efisiensi.SELISIH_POIN
    )
    batas_rata = models.DecimalField(
        max_digits=6,
        decimal_places=2,
        null=True,
        blank=True,
        help_text="batas atas capaian dalam rata-rata, persen; kosong: tanpa batas",
    )

    class Meta:
        ordering = ["berlaku_mulai"]

    def __str__(self) -> str:
        return f"Kebijakan mulai {self.berlaku_mulai}"
