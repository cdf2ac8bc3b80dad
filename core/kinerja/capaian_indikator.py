"""Promised indicators with their years: target, realisasi, capaian, against the Renstra's end."""

from dataclasses import dataclass
from decimal import Decimal

from core.capaian import Polaritas, capaian
from core.cascade.models import Indikator, Renstra, SasaranRenstra, TargetIndikator
from core.cascade.queries import renstra_berlaku
from core.kinerja import queries
from core.kinerja.models import PkBaris, RealisasiIndikator
from core.periode.models import Periode
from core.periode.queries import akhir_triwulan
from tenants.models import Kecamatan

BELUM_DIISI = "belum diisi"


@dataclass(frozen=True, kw_only=True)
class Tahun:
    """One year of an indicator. `alasan` says why there is no realisasi."""

    tahun: int
    target: Decimal | None
    realisasi: Decimal | None
    capaian: Decimal | None  # percent, unrounded
    alasan: str
    sumber: str
    pembilang: Decimal | None = None
    penyebut: Decimal | None = None


@dataclass(frozen=True, kw_only=True)
class IndikatorTampil:
    """A line of the PK in force; `riwayat` ends with the year of the period."""

    nomor: int
    indikator_id: int
    sasaran_id: int
    kunci: str
    nama: str
    satuan: str
    polaritas: Polaritas
    uraian_sasaran: str
    tingkat: str  # tujuan / sasaran: where the indicator stands in the Renstra
    target: Decimal
    target_triwulan: Decimal | None
    responden: int | None
    riwayat: tuple[Tahun, ...]
    target_akhir: Decimal | None
    capaian_akhir: Decimal | None
    tahun_capaian_akhir: int | None
    sesuai_renstra: bool  # the indicator measures this very sasaran in the Renstra

    @property
    def kini(self) -> Tahun:
        return self.riwayat[-1]

    @property
    def realisasi(self) -> Decimal | None:
        return self.kini.realisasi

    @property
    def capaian(self) -> Decimal | None:
        return self.kini.capaian

    @property
    def alasan(self) -> str:
        return self.kini.alasan

    @property
    def sumber(self) -> str:
        return self.kini.sumber


def indikator_pk(kecamatan: Kecamatan, periode: Periode) -> tuple[IndikatorTampil, ...]:
    """The promised indicators of a kecamatan at a quarter; empty without a PK in force."""
    akhir = akhir_triwulan(periode.tahun, periode.triwulan)
    pk = queries.pk_berlaku(periode.tahun, akhir)
    if pk is None:
        return ()
    renstra = renstra_berlaku(kecamatan, akhir)
    target = _target_renstra(renstra)
    nyata: dict[int, dict[int, RealisasiIndikator]] = {}
    for baris in queries.realisasi_indikator(periode.tahun, periode.triwulan).order_by(
        "tahun", "-triwulan"
    ):
        # NULLS FIRST in descending order: the history row of a year wins over its last quarter.
        nyata.setdefault(baris.indikator_id, {}).setdefault(baris.tahun, baris)
    triwulan = queries.target_triwulan(periode.tahun, periode.triwulan)
    return tuple(
        _susun(
            b,
            renstra,
            periode.tahun,
            target.get(b.indikator_id, {}),
            nyata.get(b.indikator_id, {}),
            triwulan[b.indikator_id].nilai if b.indikator_id in triwulan else None,
        )
        for b in queries.baris_pk(pk)
    )


def _target_renstra(renstra: Renstra) -> dict[int, dict[int | str, Decimal]]:
    """Indicator id → {year or kind: target}."""
    hasil: dict[int, dict[int | str, Decimal]] = {}
    for indikator in semua_indikator(renstra):
        hasil[indikator.pk] = {
            (t.tahun if t.tahun is not None else t.jenis): t.nilai for t in indikator.target.all()
        }
    return hasil


def semua_indikator(renstra: Renstra) -> list[Indikator]:
    """Every indicator of a Renstra, of tujuan and of sasaran."""
    hasil: list[Indikator] = []
    for tujuan in renstra.tujuan.all():
        hasil += tujuan.indikator.all()
        for sasaran in tujuan.sasaran.all():
            hasil += sasaran.indikator.all()
    return hasil


def semua_sasaran(renstra: Renstra) -> list[SasaranRenstra]:
    return [s for t in renstra.tujuan.all() for s in t.sasaran.all()]


def _susun(
    baris: PkBaris,
    renstra: Renstra,
    tahun: int,
    target: dict[int | str, Decimal],
    nyata: dict[int, RealisasiIndikator],
    target_triwulan: Decimal | None,
) -> IndikatorTampil:
    indikator = baris.indikator
    polaritas = Polaritas(indikator.polaritas)
    awal = renstra.tahun_transisi or renstra.tahun_awal
    riwayat = tuple(
        _tahun(t, baris.target if t == tahun else target.get(t), nyata.get(t), polaritas)
        for t in range(min(awal, tahun), tahun + 1)
    )
    akhir = target.get(TargetIndikator.Jenis.KONDISI_AKHIR, target.get(renstra.tahun_akhir))
    terakhir = next((t for t in reversed(riwayat) if t.realisasi is not None), None)
    kini = nyata.get(tahun)
    return IndikatorTampil(
        nomor=baris.nomor,
        indikator_id=indikator.pk,
        sasaran_id=baris.sasaran_id,
        kunci=indikator.kunci,
        nama=indikator.nama,
        satuan=indikator.satuan,
        polaritas=polaritas,
        uraian_sasaran=baris.uraian_sasaran,
        tingkat="tujuan" if indikator.tujuan_id else "sasaran",
        target=baris.target,
        target_triwulan=target_triwulan,
        responden=kini.responden if kini else None,
        riwayat=riwayat,
        target_akhir=akhir,
        capaian_akhir=capaian(akhir, terakhir.realisasi, polaritas) if terakhir else None,
        tahun_capaian_akhir=terakhir.tahun if terakhir else None,
        sesuai_renstra=indikator.sasaran_id == baris.sasaran_id,
    )


def _tahun(
    tahun: int, target: Decimal | None, nyata: RealisasiIndikator | None, polaritas: Polaritas
) -> Tahun:
    if target is None and nyata is not None:
        target = nyata.target  # history from before the Renstra's own targets
    nilai = nyata.nilai if nyata else None
    alasan = ""
    if nilai is None:
        belum_dinilai = nyata and nyata.status == RealisasiIndikator.Status.BELUM_DINILAI
        alasan = (nyata.alasan or "belum dinilai") if belum_dinilai and nyata else BELUM_DIISI
    return Tahun(
        tahun=tahun,
        target=target,
        realisasi=nilai,
        capaian=capaian(target, nilai, polaritas),
        alasan=alasan,
        sumber=nyata.sumber if nyata else "",
        pembilang=nyata.pembilang if nyata else None,
        penyebut=nyata.penyebut if nyata else None,
    )
