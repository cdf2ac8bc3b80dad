"""Whether a name that an office writes is another office's official."""

from collections.abc import Collection

from core.profil.bersama.models import SidikPejabat
from tenants.kepemilikan import per_kecamatan
from tenants.models import Kecamatan


@per_kecamatan("profil_bersama.sidikpejabat")
def sidik_pejabat_lain(kecamatan: Kecamatan, sidik: Collection[str]) -> frozenset[str]:
    """Those of the given fingerprints that are a name of another office's official and of none of
    this one's.

    Crosses offices on purpose and tells no more than that, neither whose nor where: only who has
    the name already can ask for it.
    """
    baris = SidikPejabat.objects.filter(sidik__in=sidik).values_list("sidik", "kecamatan_id")
    semua = set(baris) if sidik else set()
    milik = {s for s, siapa in semua if siapa == kecamatan.pk}
    return frozenset(s for s, _ in semua) - milik
