"""Which stored field a cell's address means.

An address reads like the origin printed in a snapshot: `anggaran.realisasi/2024-TW4/<kode>`,
with `@<kode kelurahan>` after the code for a sub-unit's line.
"""

from dataclasses import dataclass
from decimal import Decimal

from core.anggaran.models import DpaBaris, Realisasi
from core.anggaran.queries import dpa_berlaku
from core.baca_angka import Jenis
from core.periode.models import Periode
from core.periode.queries import akhir_triwulan

BIDANG: dict[str, Jenis] = {
    "anggaran.realisasi": Jenis.RUPIAH,  # cumulative s/d the quarter
    "anggaran.volume": Jenis.VOLUME,  # cumulative s/d the quarter
    "anggaran.pagu": Jenis.RUPIAH,
    "anggaran.target": Jenis.VOLUME,
    "anggaran.kas": Jenis.RUPIAH,  # the quarter's own anggaran kas
}
"""Field of an address → how its number is written."""

NYATA = {"anggaran.realisasi": "rupiah", "anggaran.volume": "volume"}


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
        akhir = f"{self.kode}@{self.sub_unit}" if self.sub_unit else self.kode
        return f"{self.bidang}/{self.periode.kode}/{akhir}"

    @property
    def jenis(self) -> Jenis:
        return BIDANG[self.bidang]

    @property
    def kolom(self) -> str:
        """Name of the model's field."""
        if self.bidang in NYATA:
            return NYATA[self.bidang]
        kolom = self.bidang.partition(".")[2]
        return f"kas_{self.periode.triwulan}" if kolom == "kas" else kolom


def sel(alamat: str, periode: Periode) -> Sel:
    """Reads an address of this quarter. Raises AlamatSalah for any other text."""
    bidang, _, sisa = alamat.partition("/")
    kode_periode, _, akhir = sisa.partition("/")
    kode, _, sub_unit = akhir.partition("@")
    if bidang not in BIDANG or kode_periode != periode.kode or not kode:
        raise AlamatSalah(f"Sel {alamat!r} tidak dikenal.")
    return Sel(bidang, kode, sub_unit, periode)


def baris_sel(sel: Sel) -> Realisasi | DpaBaris:
    """The row that holds a cell's value, locked for writing; a realisasi row is made when needed.

    Raises AlamatSalah when the sub kegiatan stands neither in the DPA in force nor in realisasi.
    """
    periode = sel.periode
    kunci = {"kode": sel.kode, "sub_unit": sel.sub_unit}
    dpa = dpa_berlaku(periode.tahun, akhir_triwulan(periode.tahun, periode.triwulan))
    dalam_dpa = DpaBaris.objects.filter(dpa=dpa, **kunci) if dpa else DpaBaris.objects.none()
    if sel.bidang not in NYATA:
        baris = dalam_dpa.select_for_update().first()
        if baris is None:
            raise AlamatSalah(f"Sub kegiatan {sel.kode} tidak ada dalam DPA yang berlaku.")
        return baris
    waktu = {"tahun": periode.tahun, "triwulan": periode.triwulan}
    if not dalam_dpa.exists() and not Realisasi.objects.filter(**waktu, **kunci).exists():
        raise AlamatSalah(f"Sub kegiatan {sel.kode} tidak ada dalam DPA yang berlaku.")
    Realisasi.objects.get_or_create(**waktu, **kunci)
    return Realisasi.objects.select_for_update().get(**waktu, **kunci)


def nilai_sel(sel: Sel, baris: Realisasi | DpaBaris) -> Decimal | None:
    nilai: Decimal | None = getattr(baris, sel.kolom)
    return nilai
