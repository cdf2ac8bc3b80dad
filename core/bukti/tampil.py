"""The list of evidence as the page shows it: by fact, facts without evidence named too."""

from dataclasses import dataclass

from core.anggaran.pohon import pohon
from core.bukti.models import Bukti
from core.bukti.queries import bukti_periode
from core.bukti.sasaran import Sasaran, sasaran_bukti
from core.kinerja.capaian_indikator import indikator_pk
from core.periode.models import Periode
from tenants.models import Kecamatan


@dataclass(frozen=True)
class Baris:
    sasaran: Sasaran
    bukti: tuple[Bukti, ...]


@dataclass(frozen=True)
class Daftar:
    baris: tuple[Baris, ...]  # every fact evidence can stand for

    @property
    def ada(self) -> list[Baris]:
        return [b for b in self.baris if b.bukti]

    @property
    def tanpa(self) -> list[Sasaran]:
        return [b.sasaran for b in self.baris if not b.bukti]

    @property
    def jumlah(self) -> int:
        return sum(len(b.bukti) for b in self.baris)

    @property
    def kelompok(self) -> dict[str, list[Sasaran]]:
        """For the choice: group → its facts."""
        hasil: dict[str, list[Sasaran]] = {}
        for baris in self.baris:
            hasil.setdefault(baris.sasaran.kelompok, []).append(baris.sasaran)
        return hasil


def daftar(kecamatan: Kecamatan, periode: Periode) -> Daftar:
    """All evidence of a quarter. What stands for a line that is gone is shown by its address."""
    milik: dict[str, list[Bukti]] = {}
    for bukti in bukti_periode(periode):
        milik.setdefault(bukti.alamat, []).append(bukti)
    sasaran = sasaran_bukti(periode, pohon(periode), indikator_pk(kecamatan, periode))
    baris = [Baris(s, tuple(milik.pop(s.alamat, ()))) for s in sasaran]
    for alamat, sisa in milik.items():
        kunci = alamat.rpartition("/")[2]
        baris.append(
            Baris(Sasaran(alamat, kunci, "", "Tidak ada lagi di DPA atau PK"), tuple(sisa))
        )
    return Daftar(tuple(baris))
