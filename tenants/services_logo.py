"""Setting, taking back and removing the logo of the regency or of one office."""

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction

from tenants.jejak import catat
from tenants.kepemilikan import wajib_kabupaten
from tenants.logo import LogoJadi, olah
from tenants.models import Kabupaten, Kecamatan, Logo, Pengguna, alamat_logo

Pemilik = Kabupaten | Kecamatan


def logo_pasang(
    *, pemilik: Pemilik, nama: str, isi: bytes, oleh: Pengguna | None, host: str = ""
) -> Logo:
    """Makes an uploaded picture the logo; the picture it has already changes nothing.

    Raises LogoDitolak; then nothing is kept.
    """
    wajib_kabupaten()
    jadi = olah(isi)
    # Content first, named by its hash: a row never points to nothing.
    _simpan(alamat_logo(jadi.sha256), jadi.isi)
    _simpan(alamat_logo(jadi.sha256, kecil=True), jadi.kecil)
    with transaction.atomic():
        logo = _baris(pemilik, jadi, nama, oleh)
        _tunjuk(pemilik, logo, oleh, host)
    return logo


def logo_pakai_lagi(
    *, pemilik: Pemilik, sha256: str, oleh: Pengguna | None, host: str = ""
) -> Logo:
    """Makes a logo of the past the present one. Raises Logo.DoesNotExist."""
    wajib_kabupaten()
    with transaction.atomic():
        logo = Logo.objects.get(kecamatan=_kecamatan(pemilik), sha256=sha256)
        _tunjuk(pemilik, logo, oleh, host)
    return logo


def logo_lepas(*, pemilik: Pemilik, oleh: Pengguna | None, host: str = "") -> bool:
    """Leaves the place without a logo of its own; False when it had none. The picture stays."""
    wajib_kabupaten()
    with transaction.atomic():
        return _tunjuk(pemilik, None, oleh, host)


def _simpan(alamat: str, isi: bytes) -> None:
    if not default_storage.exists(alamat):
        default_storage.save(alamat, ContentFile(isi))


def _baris(pemilik: Pemilik, jadi: LogoJadi, nama: str, oleh: Pengguna | None) -> Logo:
    logo, _ = Logo.objects.get_or_create(
        kecamatan=_kecamatan(pemilik),
        sha256=jadi.sha256,
        defaults={
            "lebar": jadi.lebar,
            "tinggi": jadi.tinggi,
            "ukuran": len(jadi.isi),
            "nama": nama[:120],
            "diunggah_oleh": oleh,
        },
    )
    return logo


def _tunjuk(pemilik: Pemilik, logo: Logo | None, oleh: Pengguna | None, host: str) -> bool:
    """Points the place at a logo and writes the trail; False when it did so already."""
    terkunci = type(pemilik).objects.select_for_update(of=("self",)).select_related("logo")
    kini = terkunci.get(pk=pemilik.pk)
    if kini.logo_id == (logo.pk if logo else None):
        return False
    type(pemilik).objects.filter(pk=pemilik.pk).update(logo=logo)
    catat(
        aksi="logo.ganti" if logo else "logo.lepas",
        objek=str(kini),
        kecamatan=_kecamatan(pemilik),
        pengguna=oleh,
        host=host,
        sebelum=_ringkas(kini.logo),
        sesudah=_ringkas(logo),
    )
    return True


def _ringkas(logo: Logo | None) -> dict[str, str] | None:
    return {"nama": logo.nama, "sha256": logo.sha256} if logo else None


def _kecamatan(pemilik: Pemilik) -> Kecamatan | None:
    return pemilik if isinstance(pemilik, Kecamatan) else None
