"""The regency, its kecamatan, the people and what they did. All of it lives in public."""

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower
from django_tenants.models import DomainMixin, TenantMixin


class Kabupaten(models.Model):
    """The one regency of this deployment."""

    nama = models.CharField(max_length=80, help_text="Tanpa kata Kabupaten, mis. Luwu Timur")
    sebutan = models.CharField(max_length=20, default="Kabupaten")
    provinsi = models.CharField(max_length=80)
    ibu_kota = models.CharField(max_length=80)
    kepala = models.CharField(max_length=40, default="Bupati")
    zona_waktu = models.CharField(max_length=40, default="Asia/Makassar")
    data_contoh = models.BooleanField(
        default=False, help_text="Angka contoh: ditandai di layar dan di setiap halaman cetak"
    )
    logo = models.ForeignKey("Logo", models.PROTECT, null=True, blank=True, related_name="+")

    def __str__(self) -> str:
        return self.nama_lengkap

    @property
    def nama_lengkap(self) -> str:
        return f"{self.sebutan} {self.nama}"


class Kecamatan(TenantMixin):
    """One office; its facts live in the schema of the same name, which is never renamed."""

    auto_create_schema = False  # tenants.services.kecamatan_tambah does it in one transaction
    auto_drop_schema = False

    slug = models.SlugField(max_length=40, unique=True)
    nama = models.CharField(max_length=60, help_text="Tanpa kata Kecamatan, mis. Wotu")
    sebutan = models.CharField(max_length=20, default="Kecamatan")
    sebutan_kepala = models.CharField(max_length=20, default="Camat")
    kode = models.CharField(max_length=8, unique=True, help_text="Kode wilayah, mis. 73.24.06")
    aktif = models.BooleanField(default=True)
    dibuat_pada = models.DateTimeField(auto_now_add=True)
    logo = models.ForeignKey("Logo", models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ["kode"]

    def __str__(self) -> str:
        return self.nama_lengkap

    @property
    def nama_lengkap(self) -> str:
        return f"{self.sebutan} {self.nama}"


class Domain(DomainMixin):
    pass


def alamat_logo(sha256: str, *, kecil: bool = False) -> str:
    """Where a logo's content lies in the regency's storage; the small one is for screens."""
    return f"logo/{sha256[:2]}/{sha256}{'-kecil' if kecil else ''}"


class Logo(models.Model):
    """A picture that is or was the logo of the regency (without kecamatan) or of one office.

    The office's or regency's row points at the present one. Rows and contents stay: a version
    frozen in its day is printed with the logo of its day, found by its hash.
    """

    kecamatan = models.ForeignKey(
        Kecamatan, models.PROTECT, null=True, blank=True, related_name="+"
    )
    sha256 = models.CharField(max_length=64, help_text="dari PNG yang disimpan")
    lebar = models.PositiveSmallIntegerField(help_text="piksel")
    tinggi = models.PositiveSmallIntegerField(help_text="piksel")
    ukuran = models.PositiveIntegerField(help_text="bita")
    nama = models.CharField(max_length=120, help_text="nama berkas yang diunggah")
    diunggah_oleh = models.ForeignKey("Pengguna", models.PROTECT, null=True, related_name="+")
    diunggah_pada = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["kecamatan", "sha256"], nulls_distinct=False, name="logo_sekali"
            )
        ]

    def __str__(self) -> str:
        return self.nama


class Peran(models.TextChoices):
    OPERATOR = "operator", "Operator"
    KASUBAG = "kasubag", "Kasubag Perencanaan"
    CAMAT = "camat", "Camat"
    ADMIN_KABUPATEN = "admin_kabupaten", "Admin Kabupaten"
    INSPEKTORAT = "inspektorat", "Inspektorat"
    PIMPINAN = "pimpinan", "Pimpinan"


PERAN_KECAMATAN = frozenset({Peran.OPERATOR, Peran.KASUBAG, Peran.CAMAT})
PERAN_KABUPATEN = frozenset({Peran.ADMIN_KABUPATEN, Peran.INSPEKTORAT, Peran.PIMPINAN})


class PenggunaManager(BaseUserManager["Pengguna"]):
    def create_user(self, nama_masuk: str, password: str | None = None, **isi: str) -> "Pengguna":
        pengguna = self.model(nama_masuk=self.normalisasi(nama_masuk), **isi)
        pengguna.set_password(password)
        pengguna.full_clean(exclude=["password"])
        pengguna.save(using=self._db)
        return pengguna

    def get_by_natural_key(self, nama_masuk: str | None) -> "Pengguna":
        return self.get(nama_masuk=self.normalisasi(nama_masuk or ""))

    @staticmethod
    def normalisasi(nama_masuk: str) -> str:
        """NIP without its spaces, or an address in lower case."""
        return "".join(nama_masuk.split()).lower()


class Pengguna(AbstractBaseUser):
    """A person. What they may do follows from their memberships, never from the row itself."""

    nama_masuk = models.CharField("NIP atau surel", max_length=120, unique=True)
    nama = models.CharField(max_length=120)
    is_active = models.BooleanField("aktif", default=True)
    versi_sesi = models.PositiveIntegerField(
        default=1, help_text="Dinaikkan untuk mengakhiri semua sesi orang ini seketika"
    )
    wajib_ganti_sandi = models.BooleanField(
        default=False, help_text="Sandi dibuatkan Admin; diganti pada masuk pertama"
    )

    objects = PenggunaManager()
    USERNAME_FIELD = "nama_masuk"
    REQUIRED_FIELDS = ["nama"]

    class Meta:
        ordering = [Lower("nama")]

    def __str__(self) -> str:
        return self.nama

    def get_full_name(self) -> str:
        return self.nama


class Keanggotaan(models.Model):
    """A role in one kecamatan, or in the regency when no kecamatan is named."""

    pengguna = models.ForeignKey(Pengguna, models.CASCADE, related_name="keanggotaan")
    kecamatan = models.ForeignKey(Kecamatan, models.PROTECT, null=True, blank=True)
    peran = models.CharField(max_length=20, choices=Peran.choices)
    aktif = models.BooleanField(default=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["pengguna", "kecamatan", "peran"],
                nulls_distinct=False,
                name="keanggotaan_sekali",
            ),
            models.CheckConstraint(
                condition=models.Q(
                    kecamatan__isnull=False, peran__in=[p.value for p in sorted(PERAN_KECAMATAN)]
                )
                | models.Q(
                    kecamatan__isnull=True, peran__in=[p.value for p in sorted(PERAN_KABUPATEN)]
                ),
                name="peran_sesuai_tempat",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.pengguna}: {self.get_peran_display()} {self.kecamatan or ''}".strip()

    @property
    def pilihan(self) -> list[tuple[str, str]]:
        """The roles there are in this place."""
        di_sini = PERAN_KABUPATEN if self.kecamatan_id is None else PERAN_KECAMATAN
        return [(p.value, str(p.label)) for p in Peran if p in di_sini]


class Serah(models.Model):
    """A login handed from the regency's host to a kecamatan's. The token itself is stored nowhere;
    its row is good for seconds, once, in the browser that started it."""

    pengguna = models.ForeignKey(Pengguna, models.CASCADE)
    kecamatan = models.ForeignKey(Kecamatan, models.PROTECT)
    token_sidik = models.CharField(max_length=64, unique=True)
    nonce_sidik = models.CharField(max_length=64)
    sesi_asal = models.CharField(max_length=40, help_text="sesi di kabupaten; bila usai, ikut usai")
    ke = models.CharField(max_length=500, help_text="jalur yang dituju di alamat kecamatan")
    berlaku_sampai = models.DateTimeField(db_index=True)
    dipakai_pada = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.pengguna_id} → {self.kecamatan_id}"


class Jejak(models.Model):
    """Audit row, append-only by trigger: who did what, from which host, before and after."""

    waktu = models.DateTimeField(auto_now_add=True)
    kecamatan = models.ForeignKey(Kecamatan, models.PROTECT, null=True, blank=True)
    pengguna = models.ForeignKey(Pengguna, models.PROTECT, null=True, blank=True)
    host = models.CharField(max_length=120, blank=True)
    aksi = models.CharField(max_length=60)
    objek = models.CharField(max_length=200, blank=True)
    sebelum = models.JSONField(null=True, blank=True)
    sesudah = models.JSONField(null=True, blank=True)

    class Meta:
        ordering = ["-id"]
        indexes = [models.Index(fields=["kecamatan", "-id"])]

    def __str__(self) -> str:
        return f"{self.waktu:%Y-%m-%d %H:%M} {self.aksi} {self.objek}"


class RantaiJejak(models.Model):
    """The audit row's link in the hash chain of its kecamatan, or of the regency.

    Written by a trigger at commit: `sidik` is the SHA-256 of the link before and of the row's
    content, so that a row changed, removed or put in later breaks every link after it.
    """

    jejak = models.OneToOneField(Jejak, models.PROTECT, primary_key=True, related_name="rantai")
    kecamatan = models.ForeignKey(Kecamatan, models.PROTECT, null=True, blank=True, db_index=False)
    urut = models.BigIntegerField()
    sidik = models.CharField(max_length=64)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["kecamatan", "urut"], nulls_distinct=False, name="rantai_jejak_sekali"
            )
        ]

    def __str__(self) -> str:
        return f"{self.kecamatan_id} {self.urut} {self.sidik[:12]}"
