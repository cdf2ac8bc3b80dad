"""Reads on notices: an office sees its own, the regency those meant for it."""

from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from core.kabar.models import Kabar, KabarDibaca
from tenants.kepemilikan import khusus_kabupaten, per_kecamatan
from tenants.models import Kecamatan, Pengguna, Peran

TAMPIL = timedelta(days=180)
"""Older notices are no longer shown; they stay in the table."""

PALING = 100


def _untuk(baris: QuerySet[Kabar], pengguna: Pengguna, peran: frozenset[Peran]) -> QuerySet[Kabar]:
    dibaca = KabarDibaca.objects.filter(kabar=OuterRef("pk"), pengguna=pengguna)
    return (
        baris.filter(peran__overlap=sorted(peran), dibuat_pada__gte=timezone.now() - TAMPIL)
        .exclude(oleh=pengguna)
        .annotate(terbaca=Exists(dibaca))
    )


@per_kecamatan("kabar.kabar", "kabar.kabardibaca")
def kabar_kantor(
    kecamatan: Kecamatan, pengguna: Pengguna, peran: frozenset[Peran]
) -> QuerySet[Kabar]:
    """An office's notices to a person's roles, newest first, each with `terbaca`."""
    milik = Kabar.objects.filter(kecamatan=kecamatan, di_kabupaten=False)
    return _untuk(milik, pengguna, peran).select_related("oleh")


@khusus_kabupaten("kabar.kabar", "kabar.kabardibaca")
def kabar_kabupaten(pengguna: Pengguna, peran: frozenset[Peran]) -> QuerySet[Kabar]:
    """The regency's notices to a person's roles, newest first, each with `terbaca`."""
    milik = Kabar.objects.filter(di_kabupaten=True)
    return _untuk(milik, pengguna, peran).select_related("oleh", "kecamatan")


def kabar_saya(
    kecamatan: Kecamatan | None, pengguna: Pengguna, peran: frozenset[Peran]
) -> QuerySet[Kabar]:
    """The notices of a person on the site they are on."""
    if kecamatan is None:
        return kabar_kabupaten(pengguna, peran)
    return kabar_kantor(kecamatan, pengguna, peran)


def banyak_baru(kecamatan: Kecamatan | None, pengguna: Pengguna, peran: frozenset[Peran]) -> int:
    """How many of them are unread."""
    return kabar_baru(kecamatan, pengguna, peran).count()


def kabar_baru(
    kecamatan: Kecamatan | None, pengguna: Pengguna, peran: frozenset[Peran]
) -> QuerySet[Kabar]:
    """The unread ones."""
    dibaca = KabarDibaca.objects.filter(kabar=OuterRef("pk"), pengguna=pengguna)
    return kabar_saya(kecamatan, pengguna, peran).filter(~Exists(dibaca))


@khusus_kabupaten("kabar.kabar")
def kabar_belum_disurel(sejak: datetime) -> QuerySet[Kabar]:
    """Notices whose e-mail has not gone out, after at most two failures."""
    belum = Kabar.objects.filter(surel_pada=None, percobaan__lt=3, dibuat_pada__gte=sejak)
    return belum.select_related("kecamatan").order_by("id")
