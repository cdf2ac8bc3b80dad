"""An indicator's targets year by year: no gap, no step back, ending where the Renstra ends."""

from collections.abc import Iterator
from itertools import pairwise

from core.angka import bilangan
from reporting.checks.aturan import PERMENDAGRI_86, PRAKTIK, Aturan, Kena
from reporting.checks.bahan import Bahan
from reporting.checks.keluarga.fakta_dua_tempat import indikator_renstra
from reporting.checks.temuan import Bobot, Tempat
from reporting.snapshot.model import Indikator

_MUNDUR = {"naik": -1, "turun_a": 1, "turun_b": 1}
"""Which sign of a yearly change makes a target easier."""


def _tempat(bahan: Bahan, indikator: Indikator, kolom: str) -> Tempat:
    return bahan.tabel("tabel-iku" if indikator.iku else "tabel-tujuan", indikator.nama, kolom)


def _lubang(bahan: Bahan) -> Iterator[Kena]:
    renstra = bahan.snapshot.renstra
    for satu in indikator_renstra(bahan).values():
        ada = {t.tahun for t in satu.target if t.angka.nilai is not None}
        for tahun in range(renstra.tahun_awal, renstra.tahun_akhir + 1):
            if tahun not in ada:
                yield Kena(
                    tempat=_tempat(bahan, satu, str(tahun)),
                    pesan=f"Renstra tidak menetapkan target tahun {tahun}.",
                    seharusnya="target",
                    tertulis="kosong",
                    alamat=f"cascade.target/{satu.kunci}/{tahun}",
                )


def _mundur(bahan: Bahan) -> Iterator[Kena]:
    for satu in indikator_renstra(bahan).values():
        ada = [t for t in satu.target if t.angka.nilai is not None]
        for lalu, kini in pairwise(ada):
            assert lalu.angka.nilai is not None
            assert kini.angka.nilai is not None
            if (kini.angka.nilai - lalu.angka.nilai) * _MUNDUR.get(satu.polaritas, 0) > 0:
                yield Kena(
                    tempat=_tempat(bahan, satu, str(kini.tahun)),
                    pesan=f"Target {kini.tahun} lebih rendah tuntutannya daripada {lalu.tahun}.",
                    seharusnya=f"tidak lebih ringan dari {bilangan(lalu.angka.nilai)}",
                    tertulis=bilangan(kini.angka.nilai),
                    alamat=kini.angka.alamat,
                )


def _akhir(bahan: Bahan) -> Iterator[Kena]:
    akhir = bahan.snapshot.renstra.tahun_akhir
    for satu in indikator_renstra(bahan).values():
        target = next((t.angka.nilai for t in satu.target if t.tahun == akhir), None)
        kondisi = satu.kondisi_akhir.nilai
        if target is not None and kondisi is not None and target != kondisi:
            yield Kena(
                tempat=_tempat(bahan, satu, "Kondisi akhir"),
                pesan=f"Kondisi akhir Renstra berbeda dari target tahun terakhir ({akhir}).",
                seharusnya=bilangan(target),
                tertulis=bilangan(kondisi),
                alamat=satu.kondisi_akhir.alamat,
            )


ATURAN = (
    Aturan(
        "target_deret.lubang",
        "Setiap tahun Renstra punya target",
        Bobot.PERINGATAN,
        PERMENDAGRI_86,
        _lubang,
    ),
    Aturan("target_deret.mundur", "Target tidak mundur", Bobot.INFO, PRAKTIK, _mundur),
    Aturan(
        "target_deret.akhir",
        "Kondisi akhir sama dengan target tahun terakhir",
        Bobot.PERINGATAN,
        PERMENDAGRI_86,
        _akhir,
    ),
)
