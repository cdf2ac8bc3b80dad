"""Reads on people, offices and the audit trail."""

from collections.abc import Iterable

from django.db.models import Count, Prefetch, Q, QuerySet
from django.db.models.functions import Lower
from django.utils import timezone

from tenants.kepemilikan import khusus_kabupaten, per_kecamatan
from tenants.models import Jejak, Kabupaten, Keanggotaan, Kecamatan, Pengguna, Peran, Serah


def kabupaten() -> Kabupaten:
    """The regency of this deployment. Raises Kabupaten.DoesNotExist before set-up."""
    return Kabupaten.objects.select_related("logo").get()


def kecamatan_aktif() -> QuerySet[Kecamatan]:
    return Kecamatan.objects.filter(aktif=True)


def kecamatan_slug(slug: str) -> Kecamatan:
    """Raises Kecamatan.DoesNotExist."""
    return Kecamatan.objects.get(slug=slug, aktif=True)


@khusus_kabupaten("tenants.keanggotaan")
def kantor_semua() -> list[Kecamatan]:
    """Every kecamatan, also inactive ones, with `orang`: how many active people it has."""
    aktif = Q(keanggotaan__aktif=True, keanggotaan__pengguna__is_active=True)
    orang = Count("keanggotaan__pengguna", filter=aktif, distinct=True)
    return list(Kecamatan.objects.annotate(orang=orang))


def kecamatan_apa_pun(slug: str) -> Kecamatan:
    """Also an inactive one. Raises Kecamatan.DoesNotExist."""
    return Kecamatan.objects.get(slug=slug)


def _dengan_peran() -> "Prefetch[str, QuerySet[Keanggotaan], str]":
    peran = Keanggotaan.objects.filter(aktif=True).select_related("kecamatan")
    return Prefetch("keanggotaan", peran.order_by("kecamatan__kode", "peran"), to_attr="peran_kini")


@khusus_kabupaten("tenants.pengguna", "tenants.keanggotaan")
def pengguna_daftar(tempat: str = "", cari: str = "") -> list[Pengguna]:
    """People with `peran_kini`, those of one place (`kabupaten` or a slug), or matching a word."""
    orang = Pengguna.objects.prefetch_related(_dengan_peran())
    if cari:
        orang = orang.filter(Q(nama__icontains=cari) | Q(nama_masuk__icontains=cari))
    if tempat:
        di = {"kecamatan": None} if tempat == "kabupaten" else {"kecamatan__slug": tempat}
        milik = Keanggotaan.objects.filter(aktif=True, **di)
        orang = orang.filter(pk__in=milik.values("pengguna"))
    return list(orang.order_by(Lower("nama"), "pk"))


@khusus_kabupaten("tenants.pengguna", "tenants.keanggotaan")
def pengguna_satu(pengguna_id: int) -> Pengguna:
    """With `peran_kini`. Raises Pengguna.DoesNotExist."""
    return Pengguna.objects.prefetch_related(_dengan_peran()).get(pk=pengguna_id)


@khusus_kabupaten("tenants.keanggotaan")
def keanggotaan_satu(pengguna_id: int, keanggotaan_id: int) -> Keanggotaan:
    """Raises Keanggotaan.DoesNotExist, also for another person's."""
    return Keanggotaan.objects.select_related("pengguna", "kecamatan").get(
        pk=keanggotaan_id, pengguna=pengguna_id, aktif=True
    )


@per_kecamatan("tenants.keanggotaan")
def peran_di_kecamatan(kecamatan: Kecamatan, pengguna: Pengguna) -> frozenset[Peran]:
    """The roles a person holds in one kecamatan now."""
    baris = Keanggotaan.objects.filter(
        pengguna=pengguna, kecamatan=kecamatan, aktif=True, kecamatan__aktif=True
    )
    return frozenset(Peran(p) for p in baris.values_list("peran", flat=True))


@per_kecamatan("tenants.keanggotaan")
def peran_melihat(
    kecamatan: Kecamatan,  # noqa: ARG001 (the guard holds it to this connection)
    pengguna: Pengguna,
) -> frozenset[Peran]:
    """The regency roles with which a person looks into one kecamatan."""
    baris = Keanggotaan.objects.filter(pengguna=pengguna, kecamatan=None, aktif=True)
    return frozenset(Peran(p) for p in baris.values_list("peran", flat=True))


@per_kecamatan("tenants.serah")
def serah_berlaku(kecamatan: Kecamatan, token_sidik: str, nonce_sidik: str) -> QuerySet[Serah]:
    """The row of a hand-off that may be taken now, by this browser, on this host."""
    return Serah.objects.filter(
        kecamatan=kecamatan,
        token_sidik=token_sidik,
        nonce_sidik=nonce_sidik,
        dipakai_pada=None,
        berlaku_sampai__gt=timezone.now(),
    )


@khusus_kabupaten("tenants.keanggotaan", "tenants.pengguna")
def peran_di_kabupaten(pengguna: Pengguna) -> frozenset[Peran]:
    """The roles a person holds in the regency now."""
    baris = Keanggotaan.objects.filter(pengguna=pengguna, kecamatan=None, aktif=True)
    return frozenset(Peran(p) for p in baris.values_list("peran", flat=True))


@khusus_kabupaten("tenants.keanggotaan", "tenants.pengguna")
def surel_peran(kecamatan_id: int | None, peran: Iterable[str]) -> list[str]:
    """E-mail addresses of the active people of some roles, in an office or in the regency, of
    whoever logs in with one."""
    baris = Keanggotaan.objects.filter(
        kecamatan=kecamatan_id,
        aktif=True,
        peran__in=peran,
        pengguna__is_active=True,
        pengguna__nama_masuk__contains="@",
    )
    return sorted(set(baris.values_list("pengguna__nama_masuk", flat=True)))


@per_kecamatan("tenants.keanggotaan")
def peran_terisi(kecamatan: Kecamatan) -> frozenset[Peran]:
    """The roles of an office and of the regency that somebody active holds; no names."""
    baris = Keanggotaan.objects.filter(
        Q(kecamatan=kecamatan) | Q(kecamatan=None), aktif=True, pengguna__is_active=True
    )
    return frozenset(Peran(p) for p in baris.values_list("peran", flat=True).distinct())


@khusus_kabupaten("tenants.keanggotaan")
def pemegang_semua() -> dict[int | None, frozenset[Peran]]:
    """Kecamatan, or None for the regency → the roles somebody active holds there."""
    baris = Keanggotaan.objects.filter(aktif=True, pengguna__is_active=True)
    hasil: dict[int | None, set[Peran]] = {}
    for kecamatan_id, peran in baris.values_list("kecamatan", "peran").distinct():
        hasil.setdefault(kecamatan_id, set()).add(Peran(peran))
    return {k: frozenset(v) for k, v in hasil.items()}


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
