"""Tenant: the office, its people and things, and its own versions of tugas and texts."""

from django.db import models

from core.cascade.models import Jabatan
from tenants.models import Pengguna


class Kantor(models.Model):
    """The office itself; one row in each schema."""

    tempat = models.CharField(max_length=60, help_text="tempat penandatanganan")
    alamat = models.CharField(max_length=200, blank=True)
    telepon = models.CharField(max_length=40, blank=True)
    jumlah_desa = models.PositiveSmallIntegerField(default=0)
    jumlah_kelurahan = models.PositiveSmallIntegerField(default=0)

    def __str__(self) -> str:
        return self.tempat


class SubUnit(models.Model):
    """A kelurahan of this kecamatan with a budget of its own (PP 17/2018)."""

    kode = models.CharField(max_length=8, unique=True)
    nama = models.CharField(max_length=80)

    class Meta:
        ordering = ["kode"]

    def __str__(self) -> str:
        return self.nama


class Pejabat(models.Model):
    """Who held a position from when to when; the signer follows from the signature date."""

    class Status(models.TextChoices):
        DEFINITIF = "definitif", "Definitif"
        PLT = "plt", "Plt."
        PLH = "plh", "Plh."

    jabatan = models.ForeignKey(Jabatan, models.PROTECT)
    nama = models.CharField(max_length=120, blank=True)
    nip = models.CharField(max_length=18, blank=True)
    pangkat = models.CharField(max_length=60, blank=True)
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.DEFINITIF)
    mulai = models.DateField()
    sampai = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["jabatan", "mulai"]

    def __str__(self) -> str:
        return f"{self.jabatan}: {self.nama}"


class Pegawai(models.Model):
    """One member of staff, without need of a name: the tables are counted from these rows."""

    class Status(models.TextChoices):
        PNS = "pns", "PNS"
        PPPK = "pppk", "PPPK"
        UPAH_JASA = "upah_jasa", "Upah jasa"

    class Golongan(models.TextChoices):
        I = "I", "Golongan I"  # noqa: E741
        II = "II", "Golongan II"
        III = "III", "Golongan III"
        IV = "IV", "Golongan IV"

    class Pendidikan(models.TextChoices):
        S3 = "s3", "S3"
        S2 = "s2", "S2"
        S1 = "s1", "S1/D4"
        D3 = "d3", "D2/D3"
        SMA = "sma", "SMA/SMP"

    class Kelompok(models.TextChoices):
        STRUKTURAL = "struktural", "Struktural"
        FUNGSIONAL = "fungsional", "Fungsional"
        FUNGSIONAL_UMUM = "fungsional_umum", "Fungsional Umum"

    class Eselon(models.TextChoices):
        II = "II", "II.B"
        III = "III", "III.A/B"
        IV = "IV", "IV.A/B"
        NON = "non", "Non Eselon"

    class Diklat(models.TextChoices):
        TIDAK_WAJIB = "", "Tidak dipersyaratkan"
        BELUM = "belum", "Belum diklat penjenjangan"
        PIM_III = "III", "Diklatpim III"
        PIM_IV = "IV", "Diklatpim IV"

    status = models.CharField(max_length=10, choices=Status.choices)
    golongan = models.CharField(max_length=3, choices=Golongan.choices, blank=True)
    ruang = models.CharField(max_length=1, blank=True, help_text="a sampai e")
    pendidikan = models.CharField(max_length=4, choices=Pendidikan.choices, blank=True)
    kelompok = models.CharField(max_length=16, choices=Kelompok.choices, blank=True)
    eselon = models.CharField(max_length=3, choices=Eselon.choices, blank=True)
    kelamin = models.CharField(max_length=1, choices=[("L", "Laki-laki"), ("P", "Perempuan")])
    diklat = models.CharField(max_length=6, choices=Diklat.choices, blank=True)
    mulai = models.DateField()
    sampai = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.get_status_display()} {self.golongan}{self.ruang}"


class Sarana(models.Model):
    """A building, plot, vehicle or thing; an unsure amount says so instead of guessing."""

    class Kepastian(models.TextChoices):
        PASTI = "pasti", "Pasti"
        PERLU_DIPASTIKAN = "perlu_dipastikan", "Perlu dipastikan"
        BELUM_DIISI = "belum_diisi", "Belum diisi"

    urutan = models.PositiveSmallIntegerField()
    nama = models.CharField(max_length=120)
    jumlah = models.DecimalField(max_digits=12, decimal_places=2, null=True, blank=True)
    satuan = models.CharField(max_length=30)
    kondisi = models.CharField(max_length=40)
    kepastian = models.CharField(max_length=16, choices=Kepastian.choices, default=Kepastian.PASTI)
    mulai = models.DateField()
    sampai = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["urutan"]

    def __str__(self) -> str:
        return self.nama


class IsuStrategis(models.Model):
    tahun = models.PositiveSmallIntegerField()
    urutan = models.PositiveSmallIntegerField()
    uraian = models.TextField()
    terbawa = models.BooleanField(
        default=False, help_text="disalin dari tahun lalu dan belum ditinjau"
    )

    class Meta:
        ordering = ["tahun", "urutan"]

    def __str__(self) -> str:
        return self.uraian


class PenyesuaianJabatan(models.Model):
    """This office's own wording of a position; what is empty follows the regency's default.

    `fungsi` and `rincian` are lists as `core.profil.butir` reads and writes them.
    """

    jabatan = models.OneToOneField(Jabatan, models.PROTECT)
    ada = models.BooleanField(default=True, help_text="jabatan ini ada di kantor ini")
    unit = models.CharField(max_length=120, blank=True)
    tugas_pokok = models.TextField(blank=True)
    fungsi = models.JSONField(default=list, blank=True)
    rincian = models.JSONField(default=list, blank=True)

    def __str__(self) -> str:
        return str(self.jabatan)


class NaskahKecamatan(models.Model):
    """This office's own text for a section; an empty one means the regency's default stands.

    The row stays when an office goes back to the default, so that `versi` never counts anew and
    a writer who saw an older text is always told.
    """

    kunci = models.CharField(max_length=60, unique=True)
    isi = models.TextField(blank=True)
    versi = models.PositiveIntegerField(default=1)
    periode = models.CharField(
        max_length=8, blank=True, help_text="triwulan saat terakhir ditulis atau ditinjau"
    )
    diubah_oleh = models.ForeignKey(Pengguna, models.PROTECT, null=True, related_name="+")
    diubah_pada = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return self.kunci
