"""Quarters of the year in the snapshot: money and volumes by node, staged targets by indicator."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from core.anggaran.triwulan import PerTriwulan, per_triwulan
from core.capaian import jumlah
from core.cascade.models import Renstra
from core.kinerja.capaian_indikator import IndikatorTampil
from core.kinerja.models import RealisasiIndikator
from core.kinerja.queries import realisasi_setahun, target_triwulan_tahun
from core.periode.models import Periode
from reporting.snapshot import model
from reporting.snapshot.alamat import fakta, turunan
from reporting.snapshot.angka import Angka

BELUM_TIBA = "triwulan belum tiba"
LALU_KOSONG = "realisasi tahun-tahun sebelumnya belum tercatat lengkap"
TARGET_KOSONG = "target triwulan belum ditetapkan"


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


def kunci_sub(sub: model.SubKegiatan) -> str:
    """Code of a sub kegiatan with its kelurahan, as in addresses: 7.01.03.2.02.0001@0001."""
    return sub.pagu.alamat.rpartition("/")[2]


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


def jumlah_triwulan(kunci: str, bawah: Sequence[model.TriwulanAnggaran]) -> model.TriwulanAnggaran:
    """A node whose money is that of these nodes added up."""

    def total(apa: str, angka: Iterable[Angka], sebab: str, waktu: str = "") -> Angka:
        bagian = tuple(angka)
        alamat = f"{apa}/{kunci}{waktu}"
        return turunan(jumlah(a.nilai for a in bagian), alamat, "jumlah", bagian, sebab)

    lalu = [b.lalu_rupiah for b in bawah]
    lengkap = all(a.nilai is not None for a in lalu)
    return model.TriwulanAnggaran(
        kunci=kunci,
        kas=tuple(
            total("kas_triwulan", (b.kas[t] for b in bawah), "", f"/{t + 1}") for t in range(4)
        ),
        rupiah=tuple(
            total(
                "realisasi_triwulan",
                (b.rupiah[t] for b in bawah),
                bawah[0].rupiah[t].sebab if bawah else BELUM_TIBA,
                f"/{t + 1}",
            )
            for t in range(4)
        ),
        # A sum over some of the parts would be read as all of them.
        lalu_rupiah=total("realisasi_lalu", lalu, LALU_KOSONG)
        if lengkap
        else turunan(None, f"realisasi_lalu/{kunci}", "jumlah", lalu, LALU_KOSONG),
    )


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
