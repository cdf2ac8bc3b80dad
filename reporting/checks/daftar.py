"""Every rule, by family. A new family: its module and one line here."""

from reporting.checks.aturan import Aturan
from reporting.checks.keluarga import (
    angka_ketikan,
    arah,
    cakupan,
    dasar_hukum,
    fakta_dua_tempat,
    hitungan_kalimat,
    identitas_indikator,
    jumlah,
    kata_periode,
    kewajaran,
    nama,
    naskah,
    nomenklatur,
    persen,
    rata_rata,
    salinan,
    target_deret,
)

ATURAN: tuple[Aturan, ...] = (
    *jumlah.ATURAN,
    *persen.ATURAN,
    *rata_rata.ATURAN,
    *hitungan_kalimat.ATURAN,
    *fakta_dua_tempat.ATURAN,
    *target_deret.ATURAN,
    *identitas_indikator.ATURAN,
    *nomenklatur.ATURAN,
    *cakupan.ATURAN,
    *kewajaran.ATURAN,
    *kata_periode.ATURAN,
    *nama.ATURAN,
    *arah.ATURAN,
    *dasar_hukum.ATURAN,
    *salinan.ATURAN,
    *angka_ketikan.ATURAN,
    *naskah.ATURAN,
)

_RENCANA = (
    "jumlah.",
    "persen.",
    "rata_rata.",
    "fakta_dua_tempat.",
    "target_deret.",
    "identitas_indikator.",
    "nomenklatur.",
)
_UKUR = (
    *_RENCANA,
    "kewajaran.",
    "cakupan.realisasi",
    "cakupan.indikator",
    "kata_periode.tanggal",
)
_SEBAGIAN = {"pk": _RENCANA, "renaksi": _RENCANA, "pengukuran": _UKUR, "e81": _UKUR}
"""Kinds of document that print no text of the office: a plan is signed before its year, and says
nothing of realisasi; a form of measurement has no analysis."""


def aturan_untuk(jenis: str) -> tuple[Aturan, ...]:
    """The rules a kind of document is held to: a report to all."""
    if jenis not in _SEBAGIAN:
        return ATURAN
    return tuple(a for a in ATURAN if a.nama.startswith(_SEBAGIAN[jenis]))


PETA = {a.nama: a for a in ATURAN}
BOBOT_BAWAAN = {a.nama: a.bobot for a in ATURAN}
