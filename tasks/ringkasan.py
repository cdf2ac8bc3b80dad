"""One page for the leaders: how the kecamatan stand, from the board's rows and rollup facts."""

from dataclasses import dataclass
from decimal import Decimal

from core.capaian import jumlah
from core.periode.models import Periode
from reporting.rollup.aturan import Nilai, Ukur, gabung_kantor, gabung_serapan
from reporting.rollup.models import Tingkat
from reporting.rollup.queries import fakta_tingkat
from tasks.queries_keadaan import KeadaanKecamatan, keadaan_kecamatan


@dataclass(frozen=True, kw_only=True)
class BarisRingkas:
    """One kecamatan: completeness, money, and whether its figures may still change."""

    keadaan: KeadaanKecamatan
    nilai: Nilai | None  # None: no frozen draft yet

    @property
    def serapan(self) -> Decimal | None:
        return self.nilai.serapan if self.nilai else None

    @property
    def pagu(self) -> Decimal | None:
        return self.nilai.pagu if self.nilai else None

    @property
    def realisasi(self) -> Decimal | None:
        return self.nilai.realisasi if self.nilai else None


@dataclass(frozen=True, kw_only=True)
class Ringkasan:
    baris: list[BarisRingkas]
    serapan: Ukur
    pagu: Decimal | None
    realisasi: Decimal | None

    @property
    def diajukan(self) -> int:
        """Handed in, whatever came of it since, unless it was sent back."""
        return sum(b.keadaan.diajukan for b in self.baris)

    @property
    def disetujui(self) -> int:
        return sum(b.keadaan.disetujui for b in self.baris)

    @property
    def lengkap(self) -> int:
        return sum(b.keadaan.lengkap for b in self.baris)

    @property
    def terlambat(self) -> list[str]:
        """Beyond their own deadline and still to come."""
        return [b.keadaan.kecamatan.nama for b in self.baris if b.keadaan.menunggak]

    @property
    def belum(self) -> list[str]:
        """Not handed in, but in time."""
        return [
            b.keadaan.kecamatan.nama
            for b in self.baris
            if not b.keadaan.diajukan and not b.keadaan.menunggak
        ]

    @property
    def berangka(self) -> int:
        return sum(b.nilai is not None for b in self.baris)

    @property
    def sementara(self) -> int:
        return sum(b.nilai is not None and b.nilai.sementara for b in self.baris)

    @property
    def terendah(self) -> BarisRingkas | None:
        ada = [b for b in self.baris if b.serapan is not None]
        return min(ada, key=lambda b: b.serapan or Decimal(0)) if len(ada) > 1 else None


def ringkasan(periode: Periode) -> Ringkasan:
    per_kantor: dict[int, list[Nilai]] = {}
    for fakta in fakta_tingkat([periode], Tingkat.KANTOR):
        per_kantor.setdefault(fakta.kecamatan_id, []).append(fakta.isi)
    nilai = {pk: gabung_kantor(isi) for pk, isi in per_kantor.items()}
    baris = [
        BarisRingkas(keadaan=k, nilai=nilai.get(k.kecamatan.pk)) for k in keadaan_kecamatan(periode)
    ]
    ada = [b.nilai for b in baris if b.nilai]
    return Ringkasan(
        baris=baris,
        serapan=gabung_serapan(ada),
        pagu=jumlah(n.pagu for n in ada),
        realisasi=jumlah(n.realisasi for n in ada),
    )
