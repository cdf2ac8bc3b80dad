"""Which text stands for a section: the kecamatan's own, else the regency's, else the default."""

from collections.abc import Mapping

from reporting.narasi.bawaan_naskah import naskah_bawaan
from reporting.narasi.models import NaskahKabupaten


def naskah_berlaku(kecamatan: Mapping[str, str]) -> dict[str, str]:
    """Key → template, for every section there is a default of."""
    bawaan = naskah_bawaan()
    kabupaten = dict(NaskahKabupaten.objects.filter(aktif=True).values_list("kunci", "isi"))
    return {
        kunci: kecamatan.get(kunci) or kabupaten.get(kunci) or isi for kunci, isi in bawaan.items()
    }
