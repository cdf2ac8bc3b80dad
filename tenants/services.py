"""Making offices and people. Everything or nothing: an interrupted creation leaves no half."""

import re

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction
from django_tenants.utils import schema_exists

from tenants.jejak import catat
from tenants.kepemilikan import wajib_kabupaten
from tenants.models import (
    PERAN_KABUPATEN,
    Domain,
    Keanggotaan,
    Kecamatan,
    Pengguna,
    Peran,
)
from tenants.skema import ke_public

SLUG = re.compile(r"[a-z](?:-?[a-z0-9]){1,39}")
KODE = re.compile(r"\d{2}\.\d{2}\.\d{2}")
SLUG_TERLARANG = frozenset(
    """
    admin api app kabupaten kecamatan lkj localhost mail media public regency static statis test
    tes verifikasi www
    """.split()  # noqa: SIM905
)


class KecamatanDitolak(ValueError):
    """A kecamatan can't be made; the message says why, for a person."""


def skema_untuk(slug: str) -> str:
    """`tomoni-timur` → `kec_tomoni_timur`."""
    return f"kec_{slug.replace('-', '_')}"


def host_untuk(slug: str) -> str:
    return f"{slug}.{settings.KABUPATEN_DOMAIN}"


def _periksa(slug: str, nama: str, kode: str) -> None:
    if not SLUG.fullmatch(slug):
        raise KecamatanDitolak(
            f"'{slug}' tidak dapat dipakai sebagai alamat. Gunakan 2–40 huruf kecil, angka, atau"
            " tanda hubung, diawali huruf; misalnya tomoni-timur."
        )
    if slug in SLUG_TERLARANG:
        raise KecamatanDitolak(f"'{slug}' dipakai sistem. Pilih nama lain.")
    if not nama.strip():
        raise KecamatanDitolak("Nama kecamatan kosong.")
    if not KODE.fullmatch(kode):
        raise KecamatanDitolak(f"Kode wilayah '{kode}' tidak berbentuk 73.24.06.")
    if Kecamatan.objects.filter(slug=slug).exists():
        raise KecamatanDitolak(f"Kecamatan '{slug}' sudah ada.")
    if pemilik := Kecamatan.objects.filter(kode=kode).first():
        raise KecamatanDitolak(f"Kode {kode} sudah dipakai {pemilik}.")
    if schema_exists(skema_untuk(slug)):
        raise KecamatanDitolak(
            f"Skema {skema_untuk(slug)} sudah ada di basis data tanpa kecamatan. Periksa dahulu."
        )


def kecamatan_tambah(*, slug: str, nama: str, kode: str, **isi: str) -> Kecamatan:
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
            call_command(
                "migrate_schemas",
                tenant=True,
                schema_name=kecamatan.schema_name,
                interactive=False,
                verbosity=0,
            )
            ke_public()
            catat(aksi="kecamatan.tambah", objek=slug, sesudah={"nama": nama, "kode": kode})
    except IntegrityError as galat:
        raise KecamatanDitolak(f"Kecamatan '{slug}' atau kodenya sudah ada.") from galat
    finally:
        ke_public()
    return kecamatan


def pengguna_tambah(
    *, nama_masuk: str, nama: str, sandi: str, peran: Peran, kecamatan: Kecamatan | None = None
) -> Pengguna:
    """Makes a person with one role. Raises ValidationError when role and place don't agree."""
    wajib_kabupaten()
    if (kecamatan is None) != (peran in PERAN_KABUPATEN):
        raise ValidationError(f"Peran {peran.label} tidak sesuai dengan tempatnya.")
    with transaction.atomic():
        pengguna = Pengguna.objects.create_user(nama_masuk, sandi, nama=nama)
        Keanggotaan.objects.create(pengguna=pengguna, kecamatan=kecamatan, peran=peran)
        catat(
            aksi="pengguna.tambah",
            objek=pengguna.nama_masuk,
            kecamatan=kecamatan,
            sesudah={"nama": nama, "peran": peran.value},
        )
    return pengguna


def pengguna_nonaktifkan(*, pengguna: Pengguna, oleh: Pengguna | None = None) -> None:
    """Ends every session of this person on every host at once."""
    wajib_kabupaten()
    with transaction.atomic():
        pengguna.is_active = False
        pengguna.versi_sesi += 1
        pengguna.save(update_fields=["is_active", "versi_sesi"])
        catat(aksi="pengguna.nonaktifkan", objek=pengguna.nama_masuk, pengguna=oleh)
