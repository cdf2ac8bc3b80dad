"""Making and keeping offices. Everything or nothing: an interrupted creation leaves no half."""

import re

from django.conf import settings
from django.db import IntegrityError, connection, transaction
from django_tenants.utils import schema_exists

from tenants.jejak import catat
from tenants.kepemilikan import wajib_kabupaten
from tenants.models import Domain, Kecamatan, Pengguna
from tenants.skema import ke_public
from tenants.templat import isi_skema

SLUG = re.compile(r"[a-z](?:-?[a-z0-9]){1,39}")
KODE = re.compile(r"\d{2}\.\d{2}\.\d{2}")
SLUG_TERLARANG = frozenset(
    """
    admin api app kabupaten kecamatan lkj localhost mail media public regency static statis test
    tes verifikasi www
    """.split()  # noqa: SIM905
)


class KecamatanDitolak(ValueError):
    """A kecamatan can't be made; the message says why, for a person, `medan` where."""

    def __init__(self, pesan: str, medan: str | None = None) -> None:
        super().__init__(pesan)
        self.medan = medan


def skema_untuk(slug: str) -> str:
    """`tomoni-timur` → `kec_tomoni_timur`."""
    return f"kec_{slug.replace('-', '_')}"


def host_untuk(slug: str) -> str:
    return f"{slug}.{settings.KABUPATEN_DOMAIN}"


def _periksa(slug: str, nama: str, kode: str) -> None:
    if not SLUG.fullmatch(slug):
        raise KecamatanDitolak(
            f"'{slug}' tidak dapat dipakai sebagai alamat. Gunakan 2–40 huruf kecil, angka, atau"
            " tanda hubung, diawali huruf; misalnya tomoni-timur.",
            "slug",
        )
    if slug in SLUG_TERLARANG:
        raise KecamatanDitolak(f"'{slug}' dipakai sistem. Pilih nama lain.", "slug")
    if not nama.strip():
        raise KecamatanDitolak("Nama kecamatan kosong.", "nama")
    if not KODE.fullmatch(kode):
        raise KecamatanDitolak(f"Kode wilayah '{kode}' tidak berbentuk 73.24.06.", "kode")
    if Kecamatan.objects.filter(slug=slug).exists():
        raise KecamatanDitolak(f"Kecamatan '{slug}' sudah ada.", "slug")
    if pemilik := Kecamatan.objects.filter(kode=kode).first():
        raise KecamatanDitolak(f"Kode {kode} sudah dipakai {pemilik}.", "kode")
    if schema_exists(skema_untuk(slug)):
        raise KecamatanDitolak(
            f"Skema {skema_untuk(slug)} sudah ada di basis data tanpa kecamatan. Periksa dahulu.",
            "slug",
        )


def kecamatan_tambah(
    *,
    slug: str,
    nama: str,
    kode: str,
    oleh: Pengguna | None = None,
    dari_host: str = "",
    **isi: str,
) -> Kecamatan:
    """Makes a kecamatan: row, host, schema and tables, in one transaction.

    Raises KecamatanDitolak with a reason for bad or duplicate names.
    """
    wajib_kabupaten()
    _periksa(slug, nama, kode)
    try:
        with transaction.atomic():
            kecamatan = Kecamatan.objects.create(
                slug=slug, nama=nama.strip(), kode=kode, schema_name=skema_untuk(slug), **isi
            )
            Domain.objects.create(tenant=kecamatan, domain=host_untuk(slug), is_primary=True)
            with connection.cursor() as kursor:
                kursor.execute(f'CREATE SCHEMA "{kecamatan.schema_name}"')
            isi_skema(kecamatan.schema_name)
            catat(
                aksi="kecamatan.tambah",
                objek=slug,
                pengguna=oleh,
                host=dari_host,
                sesudah={"nama": nama, "kode": kode},
            )
    except IntegrityError as galat:
        raise KecamatanDitolak(f"Kecamatan '{slug}' atau kodenya sudah ada.") from galat
    finally:
        ke_public()
    return kecamatan


def kecamatan_ubah(
    *,
    kecamatan: Kecamatan,
    nama: str,
    sebutan: str,
    sebutan_kepala: str,
    oleh: Pengguna | None = None,
    host: str = "",
) -> Kecamatan:
    """Renames an office as people read it; host, schema and code stay. Raises KecamatanDitolak."""
    wajib_kabupaten()
    isi = {
        "nama": " ".join(nama.split()),
        "sebutan": " ".join(sebutan.split()),
        "sebutan_kepala": " ".join(sebutan_kepala.split()),
    }
    if not all(isi.values()):
        raise KecamatanDitolak("Nama dan sebutan tidak boleh kosong.")
    with transaction.atomic():
        kecamatan = Kecamatan.objects.select_for_update().get(pk=kecamatan.pk)
        kembar = Kecamatan.objects.filter(nama__iexact=isi["nama"]).exclude(pk=kecamatan.pk)
        if kembar.exists():
            raise KecamatanDitolak(f"Nama {isi['nama']} sudah dipakai kecamatan lain.")
        sebelum = {k: getattr(kecamatan, k) for k in isi}
        if sebelum == isi:
            return kecamatan
        for medan, nilai in isi.items():
            setattr(kecamatan, medan, nilai)
        kecamatan.save(update_fields=list(isi))
        catat(
            aksi="kecamatan.ubah",
            objek=kecamatan.slug,
            kecamatan=kecamatan,
            pengguna=oleh,
            host=host,
            sebelum=sebelum,
            sesudah=isi,
        )
    return kecamatan


def kecamatan_aktifkan(
    *, kecamatan: Kecamatan, aktif: bool, oleh: Pengguna | None = None, host: str = ""
) -> bool:
    """Opens or closes an office's host; its facts stay. False when it already was so."""
    wajib_kabupaten()
    with transaction.atomic():
        berubah = Kecamatan.objects.filter(pk=kecamatan.pk, aktif=not aktif).update(aktif=aktif)
        if berubah:
            catat(
                aksi="kecamatan.aktifkan" if aktif else "kecamatan.nonaktifkan",
                objek=kecamatan.slug,
                kecamatan=kecamatan,
                pengguna=oleh,
                host=host,
            )
    return bool(berubah)
