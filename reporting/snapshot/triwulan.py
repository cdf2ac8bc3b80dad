"""Quarters of the year in the snapshot: money and volumes by node, staged targets by indicator."""

from decimal import Decimal

from core.anggaran.triwulan import PerTriwulan, per_triwulan
from core.cascade.models import Renstra
from core.kinerja.capaian_indikator import IndikatorTampil
from core.kinerja.models import RealisasiIndikator
from core.kinerja.queries import realisasi_setahun, target_triwulan_tahun
from core.periode.models import Periode
from reporting.snapshot import model
from reporting.snapshot.alamat import fakta, turunan
from reporting.snapshot.angka import Angka
from reporting.snapshot.simpul_triwulan import (
    BELUM_TIBA,
    LALU_KOSONG,
    TARGET_KOSONG,
    jumlah_triwulan,
    kunci_sub,
)


def triwulan_anggaran(
    periode: Periode, renstra: Renstra, anggaran: model.Anggaran
) -> tuple[model.TriwulanAnggaran, ...]:
    """Every node of the tree in its order, the office last; sums above sub kegiatan."""
    dasar = per_triwulan(periode, renstra.tahun_awal)
    hasil: list[model.TriwulanAnggaran] = []
    atas: list[model.TriwulanAnggaran] = []
    for program in anggaran.program:
        bawah: list[model.TriwulanAnggaran] = []
        isi: list[model.TriwulanAnggaran] = []
        for kegiatan in program.kegiatan:
            sub = [_sub(s, dasar, periode) for s in kegiatan.sub]
            satu = jumlah_triwulan(kegiatan.kode, sub)
            bawah.append(satu)
            isi += [satu, *sub]
        milik = jumlah_triwulan(program.kode, bawah)
        atas.append(milik)
        hasil += [milik, *isi]
    return (*hasil, jumlah_triwulan("kantor", atas))


def _sub(
    sub: model.SubKegiatan, dasar: dict[tuple[str, str], PerTriwulan], periode: Periode
) -> model.TriwulanAnggaran:
    kunci = kunci_sub(sub)
    kode, _, unit = kunci.partition("@")
    satu = dasar.get((kode, unit)) or PerTriwulan(
        kas=(Decimal(0),) * 4,
        volume=(None,) * 4,
        rupiah=(None,) * 4,
        lalu_volume=None,
        lalu_rupiah=None,
    )
    return model.TriwulanAnggaran(
        kunci=kunci,
        kas=tuple(
            fakta(n, f"anggaran.kas_triwulan/{periode.tahun}-TW{t}/{kunci}")
            for t, n in enumerate(satu.kas, 1)
        ),
        rupiah=_sendiri(satu.rupiah, "realisasi", kunci, periode),
        volume=_sendiri(satu.volume, "volume", kunci, periode),
        lalu_rupiah=turunan(satu.lalu_rupiah, f"realisasi_lalu/{kunci}", "jumlah", [], LALU_KOSONG),
        lalu_volume=turunan(satu.lalu_volume, f"volume_lalu/{kunci}", "jumlah", [], LALU_KOSONG),
    )


def _sendiri(
    nilai: tuple[Decimal | None, ...], apa: str, kunci: str, periode: Periode
) -> tuple[Angka, ...]:
    """A quarter's own amount, from its cumulative one and the one before."""
    hasil = []
    for triwulan, satu in enumerate(nilai, 1):
        dari = [
            fakta(Decimal(0), f"anggaran.{apa}/{periode.tahun}-TW{t}/{kunci}")
            for t in (triwulan, triwulan - 1)
            if t
        ]
        sebab = BELUM_TIBA if triwulan > periode.triwulan else "belum diisi"
        alamat = f"{apa}_triwulan/{kunci}/{triwulan}"
        hasil.append(turunan(satu, alamat, "selisih", dari, sebab))
    return tuple(hasil)


def target_triwulan(
    periode: Periode, indikator: tuple[IndikatorTampil, ...]
) -> tuple[model.TargetTriwulan, ...]:
    """Staged targets and measured values of the promised indicators, all four quarters."""
    target = target_triwulan_tahun(periode.tahun)
    nyata = realisasi_setahun(periode.tahun)
    return tuple(
        model.TargetTriwulan(
            kunci=i.kunci,
            target=tuple(
                fakta(
                    target[i.indikator_id, t].nilai if (i.indikator_id, t) in target else None,
                    f"kinerja.target_triwulan/{periode.tahun}-TW{t}/{i.kunci}",
                    TARGET_KOSONG,
                )
                for t in range(1, 5)
            ),
            realisasi=tuple(
                _nilai(nyata.get((i.indikator_id, t)), t, i.kunci, periode) for t in range(1, 5)
            ),
        )
        for i in indikator
    )


def _nilai(baris: RealisasiIndikator | None, triwulan: int, kunci: str, periode: Periode) -> Angka:
    alamat = f"kinerja.realisasi/{periode.tahun}-TW{triwulan}/{kunci}"
    if triwulan > periode.triwulan:
        return fakta(None, alamat, BELUM_TIBA)
    if baris is None:
        return fakta(None, alamat)
    return fakta(baris.nilai, alamat, baris.alasan)
