"""From the address of a finding to the page where it is mended."""

from urllib.parse import quote

from django.urls import reverse

from reporting.laporan.asal import Asal
from reporting.snapshot.model import Snapshot

_TETAP = {
    "naskah": "naskah:daftar",
    "isu": "profil:isu",
    "pegawai": "profil:pegawai",
    "pejabat": "profil:pejabat",
    "laporan": "laporan:halaman",
    "anggaran": "anggaran:pohon",
    "perjanjian": "perjanjian:halaman",
}


class Tautan:
    """Links of one snapshot."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._kueri = f"?periode={snapshot.periode.kode}"
        self._asal = Asal(snapshot, f"{reverse('pratinjau:asal')}{self._kueri}&a=")

    def alamat(self, alamat: str) -> str:
        """Empty where there is nothing to open: the regency's own data, or no address."""
        depan, _, sisa = alamat.partition("/")
        if alamat in _TETAP:
            return reverse(_TETAP[alamat]) + self._kueri
        if depan == "naskah":
            return reverse("naskah:bagian", args=[sisa]) + self._kueri
        if depan == "analisis":
            jangkar = "" if sisa.startswith("sasaran-") else f"#program-{quote(sisa)}"
            return reverse("analisis:halaman") + self._kueri + jangkar
        if depan == "profil.sarana":
            return reverse("profil:sarana") + self._kueri
        if not alamat or depan.startswith("cascade."):
            return ""
        return self._asal.tautan(alamat)

    def kabupaten(self, alamat: str) -> bool:
        """Whether only the regency can mend it."""
        return alamat.startswith("cascade.")
