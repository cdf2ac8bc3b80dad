"""Tenant: a report, its frozen versions, and the immutable files made of them."""

from django.db import models

from core.bukti.models import Bukti
from core.periode.models import Periode
from reporting.laporan.alur import KATA, RESMI, Aksi, Keadaan
from tenants.models import Pengguna, Peran


class Laporan(models.Model):
    """One per period and kind. Place and date of signature are fields of the report."""

    class Jenis(models.TextChoices):
        LKJ = "lkj", "LKJ triwulan"
        LKJIP = "lkjip", "LKjIP tahunan"
        PK = "pk", "Perjanjian Kinerja"
        RENAKSI = "renaksi", "Rencana Aksi"
        PENGUKURAN = "pengukuran", "Pengukuran Kinerja"
        E81 = "e81", "Formulir E.81"

    periode = models.ForeignKey(Periode, models.PROTECT)
    jenis = models.CharField(max_length=12, choices=Jenis.choices, default=Jenis.LKJ)
    tempat_ttd = models.CharField(max_length=60, blank=True)
    tanggal_ttd = models.DateField(null=True, blank=True)
    keadaan = models.CharField(max_length=12, choices=Keadaan.choices, default=Keadaan.DRAF)
    resmi = models.ForeignKey(
        "Versi",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="versi yang terakhir diajukan",
    )
    direviu = models.BooleanField(default=False, help_text="versi resmi itu sudah direviu")
    urut = models.PositiveIntegerField(
        default=0, help_text="banyaknya langkah; langkah berikutnya menyebut yang dilihatnya"
    )

    class Meta:
        constraints = [models.UniqueConstraint(fields=["periode", "jenis"], name="laporan_sekali")]

    def __str__(self) -> str:
        return f"{self.jenis} {self.periode_id}"

    @property
    def berkeadaan(self) -> Keadaan:
        return Keadaan(self.keadaan)

    @property
    def ada_resmi(self) -> bool:
        """The official version is what is printed; a draft is no longer made."""
        return self.resmi_id is not None and self.berkeadaan in RESMI


class Versi(models.Model):
    """Facts, policy, texts and derived figures as they were: canonical JSON with its hash."""

    laporan = models.ForeignKey(Laporan, models.PROTECT, related_name="versi")
    nomor = models.PositiveSmallIntegerField()
    isi = models.TextField()
    sha256 = models.CharField(max_length=64)
    versi_skema = models.PositiveSmallIntegerField()
    versi_rumus = models.PositiveSmallIntegerField()
    keadaan = models.CharField(
        max_length=12,
        choices=Keadaan.choices,
        default=Keadaan.DRAF,
        help_text="sejauh mana versi ini sampai; draf: tidak sedang atau tidak pernah diajukan",
    )
    revisi = models.PositiveSmallIntegerField(
        default=0, help_text="0: pengajuan pertama; sesudah dikembalikan, revisi ke-n"
    )
    dibuat_pada = models.DateTimeField(auto_now_add=True)
    dibuat_oleh = models.ForeignKey(Pengguna, models.PROTECT, null=True, blank=True)

    class Meta:
        ordering = ["laporan", "-nomor"]
        constraints = [models.UniqueConstraint(fields=["laporan", "nomor"], name="versi_sekali")]

    def __str__(self) -> str:
        return f"draf {self.nomor}" if self.draf else self.status

    @property
    def draf(self) -> bool:
        return self.keadaan == Keadaan.DRAF

    @property
    def dikembalikan(self) -> bool:
        return self.keadaan == Keadaan.DIKEMBALIKAN

    @property
    def sebutan_revisi(self) -> str:
        return f"Revisi ke-{self.revisi}"

    @property
    def status(self) -> str:
        """As the foot of each page says it: `draf`, `diajukan`, `revisi ke-1, disetujui`."""
        return ", ".join(
            ([f"revisi ke-{self.revisi}"] if self.revisi else []) + [str(self.keadaan)]
        )

    @property
    def sebutan(self) -> str:
        """As lists name it: `Draf 3`, `Disetujui`, `Revisi ke-1, diajukan`."""
        teks = str(self)
        return teks[:1].upper() + teks[1:]


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
    keadaan = models.CharField(
        max_length=12,
        choices=Keadaan.choices,
        default=Keadaan.DRAF,
        help_text="tercetak di kakinya",
    )
    dibuat_pada = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["versi", "format", "keadaan"], name="berkas_sekali")
        ]

    def __str__(self) -> str:
        return str(self.berkas.name)

    @property
    def tersimpan(self) -> bool:
        """Whether the file the row points to is there."""
        return self.berkas.storage.exists(str(self.berkas.name))


class Langkah(models.Model):
    """One step of the workflow, never changed: who, when, from where to where, and why."""

    laporan = models.ForeignKey(Laporan, models.PROTECT, related_name="langkah")
    versi = models.ForeignKey(Versi, models.PROTECT, related_name="langkah")
    urut = models.PositiveIntegerField()
    aksi = models.CharField(max_length=12, choices=Aksi.choices)
    dari = models.CharField(max_length=12, choices=Keadaan.choices)
    ke = models.CharField(max_length=12, choices=Keadaan.choices)
    oleh = models.ForeignKey(Pengguna, models.PROTECT, null=True, related_name="+")
    peran = models.CharField(max_length=20, choices=Peran.choices)
    waktu = models.DateTimeField(auto_now_add=True)
    alasan = models.TextField(blank=True)
    batas = models.DateTimeField(null=True, blank=True, help_text="yang berlaku saat diajukan")

    class Meta:
        ordering = ["laporan", "-urut"]
        constraints = [
            models.UniqueConstraint(fields=["laporan", "urut"], name="langkah_sekali"),
        ]

    def __str__(self) -> str:
        return f"{self.laporan_id} {self.urut}: {self.aksi}"

    @property
    def kata_lewat(self) -> str:
        """`mengajukan`, after the person's name."""
        return KATA[Aksi(self.aksi)].lewat

    @property
    def terlambat(self) -> bool:
        """Submitted after the office's own deadline."""
        return self.batas is not None and self.waktu > self.batas


class Utas(models.Model):
    """A thread pinned to a place of the report: a figure's address, a section or table, or the
    report as a whole. The reasons of a return are threads of its step."""

    laporan = models.ForeignKey(Laporan, models.PROTECT, related_name="utas")
    versi = models.ForeignKey(
        Versi, models.PROTECT, null=True, blank=True, related_name="utas", help_text="yang dibaca"
    )
    langkah = models.ForeignKey(Langkah, models.PROTECT, null=True, blank=True, related_name="utas")
    nomor = models.PositiveSmallIntegerField()
    alamat = models.CharField(max_length=200, blank=True, help_text="alamat angka, bila satu angka")
    bagian = models.CharField(max_length=120, blank=True, help_text="kunci bab, tabel, atau gambar")
    sebutan = models.CharField(max_length=300, help_text="tempatnya dalam kata")
    dibuat_pada = models.DateTimeField(auto_now_add=True)
    selesai_pada = models.DateTimeField(null=True, blank=True)
    selesai_oleh = models.ForeignKey(Pengguna, models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["laporan", "nomor"]
        constraints = [models.UniqueConstraint(fields=["laporan", "nomor"], name="utas_sekali")]

    def __str__(self) -> str:
        return f"{self.nomor}. {self.sebutan}"


class Balasan(models.Model):
    """A message of a thread; the first one opened it."""

    utas = models.ForeignKey(Utas, models.PROTECT, related_name="balasan")
    oleh = models.ForeignKey(Pengguna, models.PROTECT, null=True, related_name="+")
    peran = models.CharField(max_length=20, choices=Peran.choices)
    isi = models.TextField(blank=True)
    ubah = models.CharField(
        max_length=8, blank=True, help_text="selesai atau buka: yang dilakukan dengan pesan ini"
    )
    waktu = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.utas_id}: {self.isi[:40]}"

    @property
    def kabupaten(self) -> bool:
        """Written from the regency's side."""
        return self.peran in (Peran.INSPEKTORAT, Peran.ADMIN_KABUPATEN)


class LampiranBukti(models.Model):
    """Evidence the office chose to print in a report's annex. What the file holds was looked up
    when it was chosen; `masalah` says why it is named instead of printed."""

    laporan = models.ForeignKey(Laporan, models.CASCADE, related_name="lampiran_bukti")
    bukti = models.ForeignKey(Bukti, models.PROTECT, related_name="+")
    urutan = models.PositiveSmallIntegerField()
    halaman = models.PositiveSmallIntegerField(default=0)
    masalah = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["urutan"]
        constraints = [
            models.UniqueConstraint(fields=["laporan", "bukti"], name="lampiran_bukti_sekali")
        ]

    def __str__(self) -> str:
        return f"{self.urutan}. {self.bukti_id}"
