"""Public: what is to be made in the background. Rows are the truth, the queue carries ids."""

from django.db import models

from core.periode.models import Periode
from tenants.models import Kecamatan, Pengguna


class Batch(models.Model):
    """All kecamatan of a quarter at once."""

    periode = models.ForeignKey(Periode, models.PROTECT)
    jenis = models.CharField(max_length=12, default="lkj")
    terjadwal = models.BooleanField(default=False, help_text="dimulai kalender, bukan orang")
    dibuat_pada = models.DateTimeField(auto_now_add=True)
    dibuat_oleh = models.ForeignKey(Pengguna, models.PROTECT, null=True, blank=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["periode", "jenis"],
                condition=models.Q(terjadwal=True),
                name="batch_terjadwal_sekali",
            )
        ]

    def __str__(self) -> str:
        return f"Batch {self.pk} {self.periode_id}"


class Pekerjaan(models.Model):
    """One document of one kecamatan, or (no kecamatan) of the regency. Claimed by a conditional
    update; the holder's token keeps a worker that was given up on from finishing what another has
    taken over."""

    class Status(models.TextChoices):
        ANTRE = "antre", "Antre"
        JALAN = "jalan", "Sedang dibuat"
        SELESAI = "selesai", "Selesai"
        GAGAL = "gagal", "Gagal"

    BERJALAN = (Status.ANTRE, Status.JALAN)
    BATAL = "Dibatalkan "

    class Tahap(models.TextChoices):
        BEKUKAN = "bekukan", "Membekukan data"
        SUSUN = "susun", "Menyusun naskah"
        CETAK = "cetak", "Mencetak halaman"
        SIMPAN = "simpan", "Menyimpan berkas"
        BACA = "baca", "Membaca dokumen"
        TABEL = "tabel", "Mengenali tabel dan kalimat"
        PERIKSA = "periksa", "Membandingkan angka"

    kecamatan = models.ForeignKey(
        Kecamatan, models.PROTECT, null=True, blank=True, help_text="kosong: dokumen kabupaten"
    )
    periode = models.ForeignKey(Periode, models.PROTECT)
    jenis = models.CharField(max_length=12, default="lkj")
    format = models.CharField(max_length=8, default="pdf")
    antrean = models.CharField(max_length=10, default="tunggu")
    batch = models.ForeignKey(
        Batch, models.PROTECT, null=True, blank=True, related_name="pekerjaan"
    )
    status = models.CharField(max_length=8, choices=Status.choices, default=Status.ANTRE)
    tahap = models.CharField(max_length=8, choices=Tahap.choices, blank=True)
    versi_id = models.BigIntegerField(
        null=True, blank=True, help_text="Versi di skema kecamatan; dipakai ulang saat diulang"
    )
    bagian_jadi = models.PositiveSmallIntegerField(
        default=0, help_text="dokumen kabupaten: kantor yang sudah masuk"
    )
    bagian = models.PositiveSmallIntegerField(default=0)
    percobaan = models.PositiveSmallIntegerField(default=0)
    pemegang = models.UUIDField(null=True, blank=True)
    denyut = models.DateTimeField(null=True, blank=True)
    pesan = models.TextField(blank=True, help_text="mengapa gagal, dalam kata biasa")
    dibuat_oleh = models.ForeignKey(Pengguna, models.PROTECT, null=True, blank=True)
    dibuat_pada = models.DateTimeField(auto_now_add=True)
    mulai_pada = models.DateTimeField(null=True, blank=True)
    selesai_pada = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-id"]
        indexes = [
            models.Index(fields=["status", "denyut"]),
            models.Index(fields=["kecamatan", "periode", "-id"]),
        ]
        constraints = [
            # Asking twice while one is under way gives the same row, not a second document.
            models.UniqueConstraint(
                fields=["kecamatan", "periode", "jenis", "format"],
                condition=models.Q(status__in=["antre", "jalan"]) & ~models.Q(jenis="periksa"),
                nulls_distinct=False,
                name="pekerjaan_satu_berjalan",
            )
        ]

    def __str__(self) -> str:
        return f"{self.kecamatan_id} {self.jenis} {self.status}"

    @property
    def berjalan(self) -> bool:
        return self.status in self.BERJALAN

    @property
    def dibatalkan(self) -> bool:
        """Whether somebody called it off; then it has failed too."""
        return self.pesan.startswith(self.BATAL)

    @property
    def kini(self) -> str:
        """Changes when those who follow the job have something new to see."""
        return f"{self.pk}-{self.status}-{self.tahap}-{self.bagian_jadi}"

    @property
    def kantor(self) -> Kecamatan:
        """The office of a kecamatan's document."""
        assert self.kecamatan is not None, "dokumen kabupaten"
        return self.kecamatan


class KeadaanKantor(models.Model):
    """How far one kecamatan's facts of a quarter have come. Per kecamatan; the board and the
    reminders read this and never look into a tenant. Written by tasks.keadaan."""

    kecamatan = models.ForeignKey(Kecamatan, models.PROTECT)
    periode = models.ForeignKey(Periode, models.PROTECT)
    terisi = models.PositiveSmallIntegerField(default=0)
    seharusnya = models.PositiveSmallIntegerField(default=0)
    kurang = models.JSONField(default=list, help_text="[judul bagian, [nama yang kurang]]")
    menghalangi = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="temuan yang menghalangi pengajuan; kosong: belum dihitung"
    )
    peringatan = models.PositiveSmallIntegerField(null=True, blank=True)
    dihitung_pada = models.DateTimeField(null=True, blank=True)
    kotor_sejak = models.DateTimeField(
        null=True, blank=True, db_index=True, help_text="isiannya berubah sesudah dihitung"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kecamatan", "periode"], name="keadaan_kantor_sekali")
        ]

    def __str__(self) -> str:
        return f"{self.kecamatan_id} {self.periode_id}: {self.terisi}/{self.seharusnya}"


class PeriksaDokumen(models.Model):
    """A report made elsewhere and what the checks found in it. Belongs to the office of its job,
    or to the regency. The upload lies in the owner's own storage, under a name of our own, and
    goes as soon as it has been checked; `tabel` is what the import preview may still take."""

    pekerjaan = models.OneToOneField(
        Pekerjaan, models.CASCADE, related_name="periksa_dokumen", primary_key=True
    )
    nama = models.CharField(max_length=120, help_text="nama berkas")
    ukuran = models.PositiveIntegerField(help_text="bita")
    sha256 = models.CharField(max_length=64)
    berkas = models.FileField(
        upload_to="periksa-dokumen", max_length=200, blank=True, help_text="kosong: sudah diperiksa"
    )
    tabel = models.FileField(
        upload_to="periksa-dokumen", max_length=200, blank=True, help_text="buku kerja untuk impor"
    )
    hasil = models.JSONField(null=True, help_text="reporting.periksa_dokumen.hasil.Hasil")
    kesalahan = models.PositiveIntegerField(default=0)
    peringatan = models.PositiveIntegerField(default=0)
    keterangan = models.PositiveIntegerField(default=0)
    berkas_sampai = models.DateTimeField(help_text="sesudah ini tidak ada berkas yang disimpan")
    kedaluwarsa = models.DateTimeField(db_index=True, help_text="sesudah ini barisnya dihapus")

    class Meta:
        ordering = ["-pekerjaan_id"]

    def __str__(self) -> str:
        return self.nama
