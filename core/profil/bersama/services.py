"""An office leaves the fingerprints of its officials' names for the others' checks."""

from collections.abc import Iterable

from django.db import transaction

from core.profil.bersama.models import SidikPejabat
from core.profil.bersama.nama import kata_nama, sidik_nama
from tenants.kepemilikan import wajib_milik
from tenants.models import Kecamatan


@transaction.atomic
def sidik_pejabat_simpan(*, kecamatan: Kecamatan, nama: Iterable[str]) -> None:
    """Makes the given names the office's; what is registered already is left alone."""
    wajib_milik(kecamatan)
    kini = {sidik_nama(kata) for n in nama if (kata := kata_nama(n))}
    baris = SidikPejabat.objects.filter(kecamatan=kecamatan)
    dulu = set(baris.values_list("sidik", flat=True))
    if hapus := dulu - kini:
        baris.filter(sidik__in=hapus).delete()
    SidikPejabat.objects.bulk_create(
        [SidikPejabat(kecamatan=kecamatan, sidik=s) for s in sorted(kini - dulu)],
        ignore_conflicts=True,
    )
