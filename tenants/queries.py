"""Reads on people, offices and the audit trail."""

from django.db.models import Q, QuerySet

from tenants.kepemilikan import khusus_kabupaten, per_kecamatan
from tenants.models import Jejak, Kabupaten, Keanggotaan, Kecamatan, Pengguna, Peran


def kabupaten() -> Kabupaten:
    """The regency of this deployment. Raises Kabupaten.DoesNotExist before set-up."""
    return Kabupaten.objects.get()


def kecamatan_aktif() -> QuerySet[Kecamatan]:
    return Kecamatan.objects.filter(aktif=True)


def kecamatan_slug(slug: str) -> Kecamatan:
    """Raises Kecamatan.DoesNotExist."""
    return Kecamatan.objects.get(slug=slug, aktif=True)


@per_kecamatan("tenants.keanggotaan")
def peran_di_kecamatan(kecamatan: Kecamatan, pengguna: Pengguna) -> frozenset[Peran]:
    """The roles a person holds in one kecamatan now."""
    baris = Keanggotaan.objects.filter(
        pengguna=pengguna, kecamatan=kecamatan, aktif=True, kecamatan__aktif=True
    )
    return frozenset(Peran(p) for p in baris.values_list("peran", flat=True))


@khusus_kabupaten("tenants.keanggotaan", "tenants.pengguna")
def peran_di_kabupaten(pengguna: Pengguna) -> frozenset[Peran]:
    """The roles a person holds in the regency now."""
    baris = Keanggotaan.objects.filter(pengguna=pengguna, kecamatan=None, aktif=True)
    return frozenset(Peran(p) for p in baris.values_list("peran", flat=True))


@per_kecamatan("tenants.jejak")
def jejak_kecamatan(kecamatan: Kecamatan, banyak: int = 50) -> QuerySet[Jejak]:
    """The latest audit rows of one kecamatan, newest first."""
    return Jejak.objects.filter(kecamatan=kecamatan).select_related("pengguna")[:banyak]


@khusus_kabupaten("tenants.jejak")
def jejak_aksi(awalan: tuple[str, ...], banyak: int = 20) -> list[Jejak]:
    """The regency's latest audit rows whose action begins with one of these, newest first."""
    cocok = Q()
    for satu in awalan:
        cocok |= Q(aksi__startswith=satu)
    baris = Jejak.objects.filter(cocok).select_related("pengguna", "kecamatan")
    return list(baris[:banyak])
