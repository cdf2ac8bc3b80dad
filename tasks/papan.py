"""What the regency's board shows: rows, the counts above them, and which rows are asked for."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from core.periode.models import Periode
from reporting.laporan.alur import Keadaan
from tasks.models import Pekerjaan
from tasks.queries_keadaan import KeadaanKecamatan, keadaan_kecamatan


class Saring(StrEnum):
    """Which kecamatan are listed."""

    SEMUA = ""
    KURANG = "kurang"
    TERLAMBAT = "terlambat"
    BELUM = "belum"

    @property
    def label(self) -> str:
        return _LABEL[self]

    def memuat(self, satu: KeadaanKecamatan) -> bool:
        """Whether a row belongs to what is asked for."""
        match self:
            case Saring.KURANG:
                return not satu.lengkap
            case Saring.TERLAMBAT:
                return satu.terlambat
            case Saring.BELUM:
                return not satu.diajukan
        return True


_LABEL = {
    Saring.SEMUA: "Semua",
    Saring.KURANG: "Isian kurang",
    Saring.BELUM: "Belum diajukan",
    Saring.TERLAMBAT: "Terlambat",
}


def saring_dari(teks: str | None) -> Saring:
    """The filter of an address; anything unknown shows all."""
    try:
        return Saring(teks or "")
    except ValueError:
        return Saring.SEMUA


@dataclass(frozen=True, kw_only=True)
class Hitungan:
    """A figure of the strip: how many, and who or what that is."""

    judul: str
    banyak: int
    catatan: str
    nada: str = ""


@dataclass(frozen=True, kw_only=True)
class Papan:
    semua: Sequence[KeadaanKecamatan]
    saring: Saring

    @property
    def baris(self) -> list[KeadaanKecamatan]:
        return [k for k in self.semua if self.saring.memuat(k)]

    @property
    def pilihan(self) -> list[tuple[Saring, int]]:
        """Every filter and how many rows it leaves."""
        return [(s, sum(s.memuat(k) for k in self.semua)) for s in _LABEL]

    @property
    def tertinggal(self) -> int:
        return sum(not k.diajukan for k in self.semua)

    @property
    def gagal(self) -> int:
        return sum(
            k.pekerjaan is not None and k.pekerjaan.status == Pekerjaan.Status.GAGAL
            for k in self.semua
        )

    @property
    def hitungan(self) -> list[Hitungan]:
        draf = self._pada(Keadaan.DRAF)
        kurang = sum(not k.lengkap for k in draf)
        terlambat = [k for k in self.semua if k.terlambat]
        dikembalikan = self._pada(Keadaan.DIKEMBALIKAN)
        return [
            _hitungan("Final", self._pada(Keadaan.FINAL)),
            _hitungan("Disetujui Camat", self._pada(Keadaan.DISETUJUI)),
            _hitungan("Diajukan", self._pada(Keadaan.DIAJUKAN, Keadaan.DIREVIU)),
            _hitungan("Dikembalikan", dikembalikan, nada="awas" if dikembalikan else ""),
            Hitungan(
                judul="Masih draf",
                banyak=len(draf),
                catatan=f"{kurang} belum lengkap isinya" if draf else "tidak ada",
            ),
            _hitungan("Terlambat", terlambat, nada="awas" if terlambat else ""),
        ]

    def _pada(self, *status: Keadaan) -> list[KeadaanKecamatan]:
        return [k for k in self.semua if k.status in status]


def _hitungan(judul: str, milik: Sequence[KeadaanKecamatan], nada: str = "") -> Hitungan:
    return Hitungan(judul=judul, banyak=len(milik), catatan=sebagian(milik), nada=nada)


def sebagian(milik: Sequence[KeadaanKecamatan], paling: int = 3) -> str:
    """The first few names and how many more there are; "tidak ada" for none."""
    nama = [k.kecamatan.nama for k in milik]
    if not nama:
        return "tidak ada"
    sisa = len(nama) - paling
    return ", ".join(nama[:paling]) + (f" dan {sisa} lainnya" if sisa > 0 else "")


def papan(periode: Periode, saring: Saring = Saring.SEMUA) -> Papan:
    """The board of a quarter, read from its public rows."""
    return Papan(semua=keadaan_kecamatan(periode), saring=saring)
