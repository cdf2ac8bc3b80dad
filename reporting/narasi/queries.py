"""Which text stands for a section: the kecamatan's own, else the regency's, else the default."""

from collections.abc import Mapping

from core.profil.models import NaskahKecamatan
from reporting.narasi.bawaan_naskah import BAWAAN, naskah_bawaan
from reporting.narasi.models import NaskahKabupaten


def naskah_berlaku(kecamatan: Mapping[str, str]) -> dict[str, str]:
    """Key → template, for every section there is a default of."""
    bawaan = naskah_bawaan()
    kabupaten = naskah_kabupaten()
    return {
        kunci: kecamatan.get(kunci) or kabupaten.get(kunci) or isi for kunci, isi in bawaan.items()
    }


def naskah_kabupaten() -> dict[str, str]:
    """Key → the regency's own text, for the sections it has written."""
    return dict(NaskahKabupaten.objects.filter(aktif=True).values_list("kunci", "isi"))


def naskah_contoh(kunci: str) -> str:
    """What stands where an office has no text of its own: the regency's, else the default."""
    kabupaten = NaskahKabupaten.objects.filter(aktif=True, kunci=kunci).first()
    return kabupaten.isi if kabupaten and kabupaten.isi else BAWAAN[kunci]


def naskah_milik(kunci: str) -> NaskahKecamatan | None:
    """The present tenant's row for a section, also when it has gone back to the default."""
    return NaskahKecamatan.objects.select_related("diubah_oleh").filter(kunci=kunci).first()


def naskah_milik_semua() -> dict[str, NaskahKecamatan]:
    """Key → row, for the sections this office has written itself."""
    baris = NaskahKecamatan.objects.exclude(isi="").select_related("diubah_oleh")
    return {satu.kunci: satu for satu in baris}
