"""Which stored field a cell's address means.

An address reads like the origin printed in a snapshot: `anggaran.realisasi/2024-TW4/<kode>`,
with `@<kode kelurahan>` after the code for a sub-unit's line.
"""

from dataclasses import dataclass

from core.baca_angka import Jenis
from core.periode.models import Periode

BIDANG: dict[str, Jenis] = {
    "anggaran.realisasi": Jenis.RUPIAH,  # cumulative s/d the quarter
    "anggaran.volume": Jenis.VOLUME,  # cumulative s/d the quarter
    "anggaran.pagu": Jenis.RUPIAH,
    "anggaran.target": Jenis.VOLUME,
    "anggaran.kas": Jenis.RUPIAH,  # the quarter's own anggaran kas
}
"""Field of an address → how its number is written."""

NYATA = {"anggaran.realisasi": "rupiah", "anggaran.volume": "volume"}
SETAHUN = frozenset({"anggaran.pagu", "anggaran.target"})
"""Fields of the DPA line itself: every quarter under that DPA shows the same stored value."""

JUDUL = {
    "anggaran.realisasi": "Realisasi rupiah",
    "anggaran.volume": "Realisasi volume",
    "anggaran.pagu": "Pagu",
    "anggaran.target": "Target volume",
    "anggaran.kas": "Anggaran kas",
}

INDIKATOR = "kinerja.realisasi"
"""Field of the address of a promised indicator: `kinerja.realisasi/2024-TW4/<kunci>`."""


class AlamatSalah(ValueError):
    """No cell of this quarter has that address; the message names it."""


@dataclass(frozen=True)
class Sel:
    """A cell of the entry grid."""

    bidang: str
    kode: str
    sub_unit: str
    periode: Periode

    @property
    def alamat(self) -> str:
        return self._alamat(self.periode.kode)

    def _alamat(self, kode_periode: str) -> str:
        akhir = f"{self.kode}@{self.sub_unit}" if self.sub_unit else self.kode
        return f"{self.bidang}/{kode_periode}/{akhir}"

    @property
    def saudara(self) -> tuple[str, ...]:
        """Every address that shows the same stored value: its newest change is the version."""
        if self.bidang not in SETAHUN:
            return (self.alamat,)
        return tuple(self._alamat(f"{self.periode.tahun}-TW{n}") for n in range(1, 5))

    @property
    def kunci(self) -> tuple[str, str]:
        return (self.kode, self.sub_unit)

    @property
    def jenis(self) -> Jenis:
        return BIDANG[self.bidang]

    @property
    def judul(self) -> str:
        return JUDUL[self.bidang]

    @property
    def nyata(self) -> bool:
        """Whether the value lies in the quarter's realisasi rather than in the DPA."""
        return self.bidang in NYATA

    @property
    def kolom(self) -> str:
        """Name of the model's field."""
        if self.nyata:
            return NYATA[self.bidang]
        kolom = self.bidang.partition(".")[2]
        return f"kas_{self.periode.triwulan}" if kolom == "kas" else kolom


def sel(alamat: str, periode: Periode) -> Sel:
    """Reads an address of this quarter. Raises AlamatSalah for any other text."""
    bidang, _, sisa = alamat.partition("/")
    kode_periode, _, akhir = sisa.partition("/")
    kode, _, sub_unit = akhir.partition("@")
    if bidang not in BIDANG or kode_periode != periode.kode or not kode or len(alamat) > 120:
        raise AlamatSalah(f'Sel "{alamat[:120]}" tidak dikenal.')
    return Sel(bidang, kode, sub_unit, periode)
