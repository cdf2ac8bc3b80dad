"""What the kinds of document are called, unless the regency says otherwise."""

from __future__ import annotations

from reporting.snapshot.model import Snapshot
from reporting.snapshot.setelan import Judul

JUDUL: dict[str, Judul] = {
    "lkj": Judul(judul="Laporan Kinerja", singkatan="LKJ"),
    "lkjip": Judul(judul="Laporan Kinerja Instansi Pemerintah", singkatan="LKjIP"),
    "renaksi": Judul(judul="Rencana Aksi Pencapaian Kinerja", singkatan="Rencana Aksi"),
    "pengukuran": Judul(judul="Pengukuran Kinerja", singkatan="Pengukuran Kinerja"),
}
"""Titles a regency chooses. Perjanjian Kinerja (PermenPANRB 53/2014) and Formulir E.81
(Permendagri 86/2017) are named by regulation."""

EJAAN = (
    Judul(judul="Laporan Kinerja", singkatan="LKJ"),
    Judul(judul="Laporan Kinerja", singkatan="LKj"),
    Judul(judul="Laporan Kinerja Instansi Pemerintah", singkatan="LKjIP"),
    Judul(judul="Laporan Akuntabilitas Kinerja Instansi Pemerintah", singkatan="LAKIP"),
)
"""The four spellings of the report in use."""


def judul_formulir(snapshot: Snapshot, jenis: str) -> Judul:
    """Title of a form, also where it stands in a report's appendix."""
    milik = snapshot.setelan.judul if snapshot.setelan else {}
    return milik.get(jenis) or JUDUL[jenis]
