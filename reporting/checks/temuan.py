"""A finding: what a check says of a report, and of which of its places."""

from dataclasses import dataclass
from enum import Enum


class Bobot(Enum):
    """How heavy a finding is. A blocking one keeps a report from being submitted."""

    BLOKIR = "blokir"
    PERINGATAN = "peringatan"
    INFO = "info"


@dataclass(frozen=True)
class Tempat:
    """Where a reader finds it: `bagian` "Tabel 3.4" or "Bab III, sasaran II", `baris` the row's
    name or the sentence itself, `kolom` the column's heading; empty where there is none."""

    bagian: str
    baris: str = ""
    kolom: str = ""

    def __str__(self) -> str:
        """`Tabel 3.4, Penyediaan Gaji …, Realisasi (Rp)`."""
        return ", ".join(filter(None, (self.bagian, self.baris, self.kolom)))


@dataclass(frozen=True)
class Temuan:
    """One disagreement, ready for a reader; figures are printed as Indonesians write them.

    `aturan` names the rule ("jumlah.anak_induk"). `alamat` is the address of the fact that mends
    it, where there is one. `dijelaskan_oleh` is the key of the finding whose cell explains this
    one (the root cause carries the cell's place and the value it should hold).
    """

    aturan: str
    bobot: Bobot
    tempat: Tempat
    pesan: str
    seharusnya: str = ""
    tertulis: str = ""
    alamat: str = ""
    dijelaskan_oleh: str = ""

    @property
    def kunci(self) -> str:
        """The same finding of the same place keeps its key, so that a waiver stays with it."""
        tempat = self.tempat
        bagian = (self.aturan, self.alamat, tempat.bagian, tempat.baris, tempat.kolom)
        return "|".join(bagian)
