"""What the quarters say without the database: the key of a node, sums, reasons for a gap.

Documents are made of a snapshot alone and take these from here.
"""

from collections.abc import Iterable, Sequence

from core.capaian import jumlah
from reporting.snapshot import model
from reporting.snapshot.alamat import turunan
from reporting.snapshot.angka import Angka

BELUM_TIBA = "triwulan belum tiba"
LALU_KOSONG = "realisasi tahun-tahun sebelumnya belum tercatat lengkap"
TARGET_KOSONG = "target triwulan belum ditetapkan"


def kunci_sub(sub: model.SubKegiatan) -> str:
    """Code of a sub kegiatan with its kelurahan, as in addresses: 7.01.03.2.02.0001@0001."""
    return sub.pagu.alamat.rpartition("/")[2]


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
