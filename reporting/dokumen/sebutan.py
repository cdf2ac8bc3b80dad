"""What a regency calls its offices and positions: Kapanewon and Panewu, Distrik, Jawatan."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from reporting.snapshot.model import Snapshot


@dataclass(frozen=True)
class Sebutan:
    """A designation; `pola` finds it in titles of positions (None: it stands in none)."""

    kunci: str
    bawaan: str
    saran: tuple[str, ...]
    pola: str | None = None


SEBUTAN = (
    Sebutan("kecamatan", "Kecamatan", ("Distrik", "Kapanewon", "Kemantren"), r"Kecamatan"),
    Sebutan("camat", "Camat", ("Kepala Distrik", "Panewu", "Mantri Pamong Praja"), r"Camat"),
    Sebutan("subbagian", "Subbagian", ("Sub Bagian", "Urusan"), r"Sub ?[Bb]agian"),
    Sebutan("seksi", "Seksi", ("Jawatan", "Bidang"), r"Seksi"),
    Sebutan("desa", "Desa", ("Kalurahan", "Kampung", "Nagari", "Pekon", "Gampong"), None),
    Sebutan("kelurahan", "Kelurahan", ("Kalurahan",), None),
)

PETA = {satu.kunci: satu for satu in SEBUTAN}
_POLA = {satu.kunci: satu.pola for satu in SEBUTAN if satu.pola}


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
    for kunci, pola in _POLA.items():
        if baru := pakai.get(kunci):
            teks = re.sub(rf"\b{pola}\b", baru, teks)
            teks = re.sub(rf"\b{pola.lower().replace('[bb]', 'b')}\b", baru.lower(), teks)
    return teks
