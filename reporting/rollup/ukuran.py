"""The measures a comparison can look at: of one office, and of several."""

from collections.abc import Sequence
from decimal import Decimal
from enum import Enum

from reporting.rollup.aturan import (
    Nilai,
    Peringkat,
    Ukur,
    gabung_capaian,
    gabung_nilai,
    gabung_serapan,
    peringkat_capaian,
    peringkat_nilai,
    peringkat_serapan,
)
from reporting.rollup.models import Tingkat


class Ukuran(Enum):
    SERAPAN = ("serapan", "Serapan anggaran", "%")
    CAPAIAN = ("capaian", "Capaian", "%")
    NILAI = ("nilai", "Nilai", "")

    def __init__(self, kunci: str, label: str, satuan: str) -> None:
        self.kunci, self.label, self.satuan = kunci, label, satuan

    def milik(self, isi: Nilai | None) -> Decimal | None:
        """Of one office."""
        return None if isi is None else getattr(isi, self.kunci)

    def gabung(self, baris: Sequence[Nilai]) -> Ukur:
        """Of several offices, by the rule of this measure."""
        return _GABUNG[self](baris)

    def peringkat(self, baris: Sequence[Nilai], tingkat: Tingkat) -> Peringkat:
        """Places, or why there are none at this level."""
        if self is Ukuran.SERAPAN:
            return peringkat_serapan(baris)
        if self is Ukuran.NILAI:
            return peringkat_nilai(baris)
        sama = tingkat in (Tingkat.SUB_KEGIATAN, Tingkat.INDIKATOR)
        return peringkat_capaian(baris, dasar_sama=sama)


_GABUNG = {
    Ukuran.SERAPAN: gabung_serapan,
    Ukuran.CAPAIAN: gabung_capaian,
    Ukuran.NILAI: gabung_nilai,
}


def ukuran_tingkat(tingkat: Tingkat) -> tuple[Ukuran, ...]:
    """What can be compared at a level: an indicator has no money of its own."""
    if tingkat == Tingkat.INDIKATOR:
        return (Ukuran.NILAI, Ukuran.CAPAIAN)
    return (Ukuran.SERAPAN, Ukuran.CAPAIAN)
