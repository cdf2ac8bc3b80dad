"""A column called anggaran kas that holds the budget of the whole year."""

from collections.abc import Iterator
from itertools import permutations

from reporting.checks.temuan import Bobot, Tempat, Temuan
from reporting.periksa_dokumen.bahan import Bahan
from reporting.periksa_dokumen.hubungan import sekunci
from reporting.periksa_dokumen.jenjang import Pohon
from reporting.periksa_dokumen.kolom import Peran

SAMA_MIN = 5
"""So many rows must be compared; four in five of them equal."""


def periksa_kas(bahan: Bahan) -> Iterator[Temuan]:
    """Information in the last quarter, when cash up to its end is the year's budget."""
    akhir = bahan.profil.triwulan in (None, 4)
    sudah: set[int] = set()
    for satu, lain in permutations(bahan.pohon, 2):
        k = next((k for k in satu.lajur.kolom(Peran.PAGU) if _kas(satu, k)), None)
        setahun = next((j for j in lain.lajur.kolom(Peran.PAGU) if not _kas(lain, j)), None)
        if k is None or setahun is None or satu.lajur.letak in sudah:
            continue
        nilai = [
            (satu.lajur.nilai[x.b][k], lain.lajur.nilai[y.b][setahun])
            for x, y in sekunci(satu, lain)
        ]
        ada = [(m, n) for m, n in nilai if m is not None and n is not None]
        if len(ada) >= SAMA_MIN and sum(m == n for m, n in ada) * 5 >= len(ada) * 4:
            sudah.add(satu.lajur.letak)
            yield Temuan(
                "anggaran.kas",
                Bobot.INFO if akhir else Bobot.PERINGATAN,
                Tempat(satu.lajur.nama, "", satu.lajur.kepala[k]),
                f"Judulnya anggaran kas, isinya pagu setahun seperti dalam {lain.lajur.nama}."
                + (" Pada triwulan IV keduanya memang sama." if akhir else ""),
                seharusnya="anggaran kas sampai dengan akhir periode",
                tertulis="pagu setahun",
            )


def _kas(pohon: Pohon, k: int) -> bool:
    return "anggaran kas" in " ".join(pohon.lajur.kepala[k].lower().split())
