"""The cards of the indicator page: figures of record, and the form where it can be filled in."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from core.baca_angka import Jenis
from core.isian.indikator import (
    IsianIndikator,
    alamat_indikator,
    isian_teks,
    isian_triwulan,
    jenis_satuan,
)
from core.isian.queries import versi_alamat
from core.kinerja.capaian_indikator import BELUM_DIISI, IndikatorTampil, indikator_pk
from core.kinerja.queries import baris_pk, pk_berlaku
from core.periode.models import Periode
from core.periode.queries import akhir_triwulan
from tenants.models import Kecamatan


@dataclass(frozen=True, kw_only=True)
class Formulir:
    """The fields as they are stored, or as somebody sent them with what was wrong."""

    alamat: str
    teks: Mapping[str, str]
    versi: int
    persen: bool
    pecahan: bool  # whether the fraction behind the value is asked for
    pembilang: str  # what is counted above and below, in the words of the Renstra
    penyebut: str
    galat: Mapping[str, object]


@dataclass(frozen=True, kw_only=True)
class Kartu:
    indikator: IndikatorTampil
    formulir: Formulir | None

    @property
    def belum_diisi(self) -> bool:
        return self.indikator.alasan == BELUM_DIISI

    @property
    def grafik(self) -> list[tuple[str, Decimal | None, Decimal | None]]:
        return [(str(t.tahun), t.realisasi, t.target) for t in self.indikator.riwayat]


@dataclass(frozen=True, kw_only=True)
class Ditolak:
    """A form that could not be stored: it comes back as it was sent."""

    alamat: str
    teks: Mapping[str, str]
    galat: Mapping[str, object]


def daftar_kartu(
    kecamatan: Kecamatan, periode: Periode, *, isi: bool, ditolak: Ditolak | None = None
) -> list[Kartu]:
    """The promised indicators; with a form each when `isi`."""
    semua = indikator_pk(kecamatan, periode)
    if not isi:
        return [Kartu(indikator=i, formulir=None) for i in semua]
    tersimpan = isian_triwulan(periode)
    versi = versi_alamat(alamat_indikator(periode, i.kunci) for i in semua)
    rumus = _rumus(periode)

    def formulir(satu: IndikatorTampil) -> Formulir:
        alamat = alamat_indikator(periode, satu.kunci)
        record = tersimpan.get(satu.indikator_id, IsianIndikator())
        kembali = ditolak if ditolak and ditolak.alamat == alamat else None
        persen = jenis_satuan(satu.satuan) is Jenis.PERSEN
        return Formulir(
            alamat=alamat,
            teks=kembali.teks if kembali else isian_teks(record, satu.satuan),
            versi=versi.get(alamat, 0),
            persen=persen,
            pecahan=persen or record.pembilang is not None,
            pembilang=rumus[satu.indikator_id][0],
            penyebut=rumus[satu.indikator_id][1],
            galat=kembali.galat if kembali else {},
        )

    return [Kartu(indikator=i, formulir=formulir(i)) for i in semua]


def _rumus(periode: Periode) -> dict[int, tuple[str, str]]:
    pk = pk_berlaku(periode.tahun, akhir_triwulan(periode.tahun, periode.triwulan))
    baris = baris_pk(pk) if pk else ()
    return {
        b.indikator_id: (b.indikator.rumus_pembilang, b.indikator.rumus_penyebut) for b in baris
    }
