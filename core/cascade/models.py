"""The regency's cascade: regulations, nomenclature, RPJMD, Renstra, positions, standards.

Shared skeleton ("bersama") except Renstra and what hangs below it ("per kecamatan").
Rows are never deleted: `aktif` and validity instead (a trigger refuses DELETE).
"""

from django.db import models

from core.capaian import Polaritas as PolaritasCapaian
from core.cascade.tetap import Acuan
from tenants.models import Kecamatan


class Regulasi(Acuan):
    """A regulation, cited everywhere by its key, so that no page can quote another number."""

    kunci = models.SlugField(max_length=60, unique=True)
    jenis = models.CharField(max_length=80, help_text="mis. Peraturan Presiden")
    nomor = models.CharField(max_length=40)
    tahun = models.PositiveSmallIntegerField()
    tentang = models.TextField()
    berlaku_mulai = models.DateField(null=True, blank=True)
    berlaku_sampai = models.DateField(null=True, blank=True)
    aktif = models.BooleanField(default=True)

    class Meta:
        ordering = ["tahun", "nomor"]

    def __str__(self) -> str:
        return f"{self.jenis} Nomor {self.nomor} Tahun {self.tahun}"


class Jenjang(models.TextChoices):
    PROGRAM = "program", "Program"
    KEGIATAN = "kegiatan", "Kegiatan"
    SUBKEGIATAN = "subkegiatan", "Sub kegiatan"


class Nomenklatur(Acuan):
    """National list 7.01 of program, kegiatan and sub kegiatan, matched by code."""

    kode = models.CharField(max_length=20, unique=True)
    jenjang = models.CharField(max_length=12, choices=Jenjang.choices)
    nama = models.TextField()
    indikator = models.TextField(blank=True)
    satuan = models.CharField(max_length=60, blank=True)
    regulasi = models.ForeignKey(Regulasi, models.PROTECT, null=True, blank=True)
    sumber = models.TextField(blank=True)
    berlaku_mulai = models.DateField(null=True, blank=True)
    berlaku_sampai = models.DateField(null=True, blank=True)
    aktif = models.BooleanField(default=True)

    class Meta:
        ordering = ["kode"]

    def __str__(self) -> str:
        return f"{self.kode} {self.nama}"


class Rpjmd(Acuan):
    """A version of the regency's five-year plan."""

    versi = models.PositiveSmallIntegerField(default=1)
    tahun_awal = models.PositiveSmallIntegerField()
    tahun_akhir = models.PositiveSmallIntegerField()
    visi = models.TextField()
    dasar_hukum = models.ForeignKey(Regulasi, models.PROTECT)
    berlaku_mulai = models.DateField()
    aktif = models.BooleanField(default=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["tahun_awal", "versi"], name="rpjmd_versi_sekali")
        ]

    def __str__(self) -> str:
        return f"RPJMD {self.tahun_awal}–{self.tahun_akhir} versi {self.versi}"


class Misi(Acuan):
    rpjmd = models.ForeignKey(Rpjmd, models.PROTECT, related_name="misi")
    nomor = models.PositiveSmallIntegerField()
    kode = models.CharField(max_length=8, help_text="mis. M4")
    uraian = models.TextField()

    class Meta:
        ordering = ["nomor"]
        constraints = [models.UniqueConstraint(fields=["rpjmd", "nomor"], name="misi_sekali")]

    def __str__(self) -> str:
        return f"{self.kode} {self.uraian}"


class TujuanRpjmd(Acuan):
    misi = models.ForeignKey(Misi, models.PROTECT, related_name="tujuan")
    nomor = models.PositiveSmallIntegerField()
    uraian = models.TextField()

    class Meta:
        ordering = ["nomor"]
        constraints = [
            models.UniqueConstraint(fields=["misi", "nomor"], name="tujuan_rpjmd_sekali")
        ]

    def __str__(self) -> str:
        return self.uraian


class SasaranRpjmd(Acuan):
    tujuan = models.ForeignKey(TujuanRpjmd, models.PROTECT, related_name="sasaran")
    nomor = models.PositiveSmallIntegerField()
    kode = models.CharField(max_length=8, blank=True, help_text="mis. S8; kosong bila tak berkode")
    uraian = models.TextField()

    class Meta:
        ordering = ["nomor"]
        constraints = [
            models.UniqueConstraint(fields=["tujuan", "nomor"], name="sasaran_rpjmd_sekali")
        ]

    def __str__(self) -> str:
        return f"{self.uraian} ({self.kode})" if self.kode else self.uraian


class Renstra(Acuan):
    """A version of one kecamatan's five-year plan. Written by Admin Kabupaten."""

    kecamatan = models.ForeignKey(Kecamatan, models.PROTECT, related_name="renstra")
    rpjmd = models.ForeignKey(Rpjmd, models.PROTECT)
    versi = models.PositiveSmallIntegerField(default=1)
    tahun_transisi = models.PositiveSmallIntegerField(null=True, blank=True)
    tahun_awal = models.PositiveSmallIntegerField(help_text="tahun pertama dari lima tahun target")
    tahun_akhir = models.PositiveSmallIntegerField()
    berlaku_mulai = models.DateField()
    aktif = models.BooleanField(default=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["kecamatan", "tahun_awal", "versi"], name="renstra_versi_sekali"
            )
        ]

    def __str__(self) -> str:
        return f"Renstra {self.kecamatan} {self.tahun_awal}–{self.tahun_akhir}"


class TujuanRenstra(Acuan):
    renstra = models.ForeignKey(Renstra, models.PROTECT, related_name="tujuan")
    nomor = models.PositiveSmallIntegerField()
    uraian = models.TextField()
    mendukung = models.ForeignKey(
        SasaranRpjmd, models.PROTECT, help_text="Sasaran RPJMD yang didukung tujuan ini"
    )

    class Meta:
        ordering = ["nomor"]
        constraints = [
            models.UniqueConstraint(fields=["renstra", "nomor"], name="tujuan_renstra_sekali")
        ]

    def __str__(self) -> str:
        return self.uraian


class SasaranRenstra(Acuan):
    tujuan = models.ForeignKey(TujuanRenstra, models.PROTECT, related_name="sasaran")
    nomor = models.PositiveSmallIntegerField(help_text="urut dalam Renstra, bukan dalam tujuan")
    uraian = models.TextField()

    class Meta:
        ordering = ["nomor"]

    def __str__(self) -> str:
        return self.uraian


class ProgramSasaran(Acuan):
    """Which nomenclature programs serve a sasaran: money follows from here."""

    sasaran = models.ForeignKey(SasaranRenstra, models.PROTECT, related_name="program")
    program = models.ForeignKey(
        Nomenklatur, models.PROTECT, limit_choices_to={"jenjang": "program"}
    )

    class Meta:
        ordering = ["program__kode"]
        constraints = [
            models.UniqueConstraint(fields=["sasaran", "program"], name="program_sasaran_sekali")
        ]

    def __str__(self) -> str:
        return f"{self.program_id} → {self.sasaran_id}"


class Akumulasi(models.TextChoices):
    """How a year's value follows from its quarters (domain practice, see docs)."""

    POSISI_AKHIR = "posisi_akhir", "Posisi akhir"
    JUMLAH = "jumlah", "Jumlah kumulatif"
    RATA_RATA = "rata_rata", "Rata-rata"


class Indikator(Acuan):
    """An indicator of a Renstra tujuan or sasaran; its formula is kept as a fraction."""

    class Polaritas(models.TextChoices):
        NAIK = PolaritasCapaian.NAIK.value, "Makin tinggi makin baik"
        TURUN_A = PolaritasCapaian.TURUN_A.value, "Makin rendah makin baik, (2T−R)/T"
        TURUN_B = PolaritasCapaian.TURUN_B.value, "Makin rendah makin baik, T/R"
        STABIL = PolaritasCapaian.STABIL.value, "Makin dekat target makin baik"

    tujuan = models.ForeignKey(
        TujuanRenstra, models.PROTECT, null=True, blank=True, related_name="indikator"
    )
    sasaran = models.ForeignKey(
        SasaranRenstra, models.PROTECT, null=True, blank=True, related_name="indikator"
    )
    kunci = models.SlugField(max_length=60, help_text="sama antarkecamatan, mis. ikm")
    nomor = models.PositiveSmallIntegerField()
    nama = models.TextField()
    satuan = models.CharField(max_length=40)
    polaritas = models.CharField(max_length=8, choices=Polaritas.choices, default=Polaritas.NAIK)
    akumulasi = models.CharField(
        max_length=12, choices=Akumulasi.choices, default=Akumulasi.POSISI_AKHIR
    )
    iku = models.BooleanField("indikator kinerja utama", default=False)
    rumus_pembilang = models.TextField(blank=True)
    rumus_penyebut = models.TextField(blank=True)
    rumus_faktor = models.CharField(max_length=60, blank=True, help_text="mis. 25 atau 100%")
    sumber_data = models.CharField(max_length=160, blank=True)
    penanggung_jawab = models.CharField(max_length=120, blank=True)

    class Meta:
        ordering = ["nomor"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(tujuan__isnull=False, sasaran__isnull=True)
                | models.Q(tujuan__isnull=True, sasaran__isnull=False),
                name="indikator_satu_induk",
            ),
            models.UniqueConstraint(
                fields=["tujuan", "sasaran", "kunci"],
                nulls_distinct=False,
                name="indikator_kunci_sekali",
            ),
        ]

    def __str__(self) -> str:
        return self.nama


class TargetIndikator(Acuan):
    """Kondisi awal, transition year, the five years and kondisi akhir of an indicator."""

    class Jenis(models.TextChoices):
        KONDISI_AWAL = "kondisi_awal", "Kondisi awal"
        TAHUNAN = "tahunan", "Target tahunan"
        KONDISI_AKHIR = "kondisi_akhir", "Kondisi akhir"

    indikator = models.ForeignKey(Indikator, models.PROTECT, related_name="target")
    jenis = models.CharField(max_length=14, choices=Jenis.choices, default=Jenis.TAHUNAN)
    tahun = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="tahun transisi termasuk; kosong untuk kondisi awal/akhir"
    )
    nilai = models.DecimalField(max_digits=14, decimal_places=4)

    class Meta:
        ordering = ["indikator", "tahun"]
        constraints = [
            models.UniqueConstraint(
                fields=["indikator", "jenis", "tahun"],
                nulls_distinct=False,
                name="target_indikator_sekali",
            ),
            models.CheckConstraint(
                condition=models.Q(jenis="tahunan", tahun__isnull=False)
                | models.Q(jenis__in=["kondisi_awal", "kondisi_akhir"], tahun__isnull=True),
                name="target_tahun_sesuai_jenis",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.indikator_id} {self.tahun or self.jenis}: {self.nilai}"


class TargetSimpul(Acuan):
    """What a Renstra sets for a program, kegiatan or sub kegiatan in one year.

    Money stands on sub kegiatan only: above them it is the sum. A value taken back is null.
    """

    renstra = models.ForeignKey(Renstra, models.PROTECT, related_name="target_simpul")
    simpul = models.ForeignKey(Nomenklatur, models.PROTECT, related_name="+")
    tahun = models.PositiveSmallIntegerField()
    target = models.DecimalField(
        max_digits=14, decimal_places=4, null=True, help_text="persen di atas sub kegiatan"
    )
    pagu = models.DecimalField(
        max_digits=18, decimal_places=2, null=True, help_text="pagu indikatif, rupiah"
    )

    class Meta:
        ordering = ["simpul__kode", "tahun"]
        constraints = [
            models.UniqueConstraint(
                fields=["renstra", "simpul", "tahun"], name="target_simpul_sekali"
            )
        ]

    def __str__(self) -> str:
        return f"{self.simpul_id} {self.tahun}: {self.target} / {self.pagu}"


class Pembanding(Acuan):
    """A national or provincial standard an indicator is held against (PermenPANRB 53/2014)."""

    class Tingkat(models.TextChoices):
        NASIONAL = "nasional", "Nasional"
        PROVINSI = "provinsi", "Provinsi"

    kunci_indikator = models.SlugField(max_length=60)
    tingkat = models.CharField(max_length=10, choices=Tingkat.choices)
    tahun = models.PositiveSmallIntegerField()
    nilai = models.DecimalField(max_digits=14, decimal_places=4)
    sumber = models.TextField()
    aktif = models.BooleanField(default=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["kunci_indikator", "tingkat", "tahun"], name="pembanding_sekali"
            )
        ]

    def __str__(self) -> str:
        return f"{self.kunci_indikator} {self.tingkat} {self.tahun}"


class Jabatan(Acuan):
    """A position of the standard kecamatan office, the regency's default."""

    class Jenis(models.TextChoices):
        PIMPINAN = "pimpinan", "Pimpinan"
        SEKRETARIS = "sekretaris", "Sekretaris"
        SUBBAGIAN = "subbagian", "Subbagian"
        SEKSI = "seksi", "Seksi"

    kunci = models.SlugField(max_length=60, unique=True)
    nama = models.CharField(max_length=120, help_text="nama jabatan, mis. Kepala Seksi …")
    unit = models.CharField(max_length=120, help_text="nama kotak pada bagan, mis. Seksi …")
    jenis = models.CharField(max_length=12, choices=Jenis.choices)
    induk = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="bawahan")
    urutan = models.PositiveSmallIntegerField()
    eselon = models.CharField(max_length=6, blank=True)
    tugas_pokok = models.TextField()
    dasar_hukum = models.ForeignKey(Regulasi, models.PROTECT, null=True, blank=True)
    aktif = models.BooleanField(default=True)

    class Meta:
        ordering = ["urutan"]

    def __str__(self) -> str:
        return self.nama


class ButirJabatan(Acuan):
    """One fungsi or one rincian tugas of a position; may nest under another."""

    class Jenis(models.TextChoices):
        FUNGSI = "fungsi", "Fungsi"
        RINCIAN = "rincian", "Rincian tugas"

    jabatan = models.ForeignKey(Jabatan, models.PROTECT, related_name="butir")
    jenis = models.CharField(max_length=8, choices=Jenis.choices)
    induk = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="anak")
    urutan = models.PositiveSmallIntegerField()
    uraian = models.TextField()

    class Meta:
        ordering = ["jabatan", "jenis", "urutan"]

    def __str__(self) -> str:
        return self.uraian
