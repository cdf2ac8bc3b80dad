"""What a regency calls its offices and positions: Kapanewon and Panewu, Distrik, Jawatan."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from reporting.snapshot.model import Snapshot


@dataclass(frozen=True)
class Sebutan:
    """A designation; `pola` finds it in titles of positions (empty: it stands in none)."""

    kunci: str
    bawaan: str
    saran: tuple[str, ...]
    pola: str = ""


SEBUTAN = (
    Sebutan("kecamatan", "Kecamatan", ("Distrik", "Kapanewon", "Kemantren"), "[Kk]ecamatan"),
    Sebutan("camat", "Camat", ("Kepala Distrik", "Panewu", "Mantri Pamong Praja"), "[Cc]amat"),
    Sebutan("subbagian", "Subbagian", ("Sub Bagian", "Urusan"), "[Ss]ub ?[Bb]agian"),
    Sebutan("seksi", "Seksi", ("Jawatan", "Bidang"), "[Ss]eksi"),
    Sebutan("desa", "Desa", ("Kalurahan", "Kampung", "Nagari", "Pekon", "Gampong")),
    Sebutan("kelurahan", "Kelurahan", ("Kalurahan",)),
)

PETA = {satu.kunci: satu for satu in SEBUTAN}
_POLA = re.compile("|".join(rf"\b(?P<{s.kunci}>{s.pola})\b" for s in SEBUTAN if s.pola))


def sebutan(snapshot: Snapshot, kunci: str) -> str:
    """The word of this document, with a capital: "Desa". Raises KeyError."""
    milik = snapshot.setelan.sebutan if snapshot.setelan else {}
    return milik.get(kunci) or PETA[kunci].bawaan


def sebutan_kecil(snapshot: Snapshot, kunci: str) -> str:
    """The same inside a sentence: "desa"."""
    return sebutan(snapshot, kunci).lower()


def ganti(teks: str, pakai: Mapping[str, str]) -> str:
    """Title or task of a position with the regency's words; small stays small.

    Only words of the chart are looked for. "Kecamatan" inside a name of law or of the
    nomenclature never comes here.
    """

    def baru(cocok: re.Match[str]) -> str:
        kata = pakai.get(cocok.lastgroup or "")
        if not kata:
            return cocok[0]
        return kata if cocok[0][0].isupper() else kata.lower()

    return _POLA.sub(baru, teks)
