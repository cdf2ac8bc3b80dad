"""Loading the national nomenclature 7.01 into the cascade, matched by code.

The list stands beside this module as a CSV file; running the loader again adds what is new,
mends what differs, and touches nothing else. A code no longer listed is left as it is.
"""

import csv
import re
from dataclasses import dataclass
from pathlib import Path

from django.db import transaction

from core.cascade.models import Nomenklatur, Regulasi
from tenants.kepemilikan import wajib_kabupaten

BERKAS = Path(__file__).parent / "data" / "nomenklatur_7_01.csv"
MEDAN = ("jenjang", "nama", "indikator", "satuan", "sumber", "regulasi_id")
TANDA_KEPUTUSAN = "900.1.15.5-1317/2023"
SPASI_SISA = re.compile(r"(?<=\S[-/]) +(?=\S)")


@dataclass(frozen=True)
class HasilMuat:
    baru: int
    berubah: int


def _rapikan(teks: str) -> str:
    """Drop the space the source leaves after a hyphen or a slash ("DPA- SKPD")."""
    return SPASI_SISA.sub("", " ".join(teks.split()))


def nomenklatur_baca(*, regulasi: Regulasi | None = None) -> list[Nomenklatur]:
    """Unsaved rows of the list; `regulasi` goes to those the decree of 2023 carries."""
    with BERKAS.open(encoding="utf-8", newline="") as berkas:
        return [
            Nomenklatur(
                kode=baris["kode"],
                jenjang=baris["jenjang"],
                nama=_rapikan(baris["nama"]),
                indikator=_rapikan(baris["indikator"]),
                satuan=baris["satuan"],
                sumber=baris["sumber"],
                regulasi=regulasi if TANDA_KEPUTUSAN in baris["sumber"] else None,
            )
            for baris in csv.DictReader(berkas)
        ]


@transaction.atomic
def nomenklatur_muat(*, regulasi: Regulasi | None = None) -> HasilMuat:
    """Bring the table up to the list. Raises LintasKecamatan on a tenant connection."""
    wajib_kabupaten()
    ada = {satu.kode: satu for satu in Nomenklatur.objects.all()}
    baru, berubah = [], []
    for satu in nomenklatur_baca(regulasi=regulasi):
        lama = ada.get(satu.kode)
        if lama is None:
            baru.append(satu)
        elif any(getattr(lama, m) != getattr(satu, m) for m in MEDAN):
            for m in MEDAN:
                setattr(lama, m, getattr(satu, m))
            berubah.append(lama)
    Nomenklatur.objects.bulk_create(baru)
    Nomenklatur.objects.bulk_update(berubah, MEDAN)
    return HasilMuat(baru=len(baru), berubah=len(berubah))
