"""What became of a document: its findings, the cells behind them, and what could be compared."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from reporting.checks.bentuk import dari_json, ke_json
from reporting.checks.temuan import Tempat, Temuan

Lapor = Callable[[str, int, int], None]
"""Told the stage (`baca`, `tabel`, `periksa`) and how many of how many parts are done, 0 of 0 where
they can't be counted. What it raises stops the work."""

# What PostgreSQL's JSON and an XML file can't hold; a PDF's text may contain it.
_TAK_TERSIMPAN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def diam(tahap: str, jadi: int, dari: int) -> None:
    """Tells nobody."""


@dataclass(frozen=True)
class SebabSel:
    """A cell that explains findings; they carry its `sebutan` as `dijelaskan_oleh`."""

    sebutan: str
    tempat: Tempat
    tertulis: str
    seharusnya: str


@dataclass(frozen=True)
class TabelTerbaca:
    """A table of the document; `dibandingkan` when at least one of its figures was. `halaman` is
    the page it begins on, 0 where the file has none."""

    nama: str
    baris: int
    kolom: int
    dibandingkan: bool
    halaman: int = 0


@dataclass(frozen=True)
class Hasil:
    """The findings, those of the tables first, and what the checks had to work with.

    `kalimat` counts the sentences whose figures were held against a table, `paragraf` all.
    """

    temuan: tuple[Temuan, ...]
    sebab: tuple[SebabSel, ...]
    tabel: tuple[TabelTerbaca, ...]
    kalimat: int
    paragraf: int

    def ke_json(self) -> dict[str, Any]:
        """For storage beside the job."""
        isi = {
            "temuan": [ke_json(t) for t in self.temuan],
            "sebab": [{**vars(s), "tempat": vars(s.tempat)} for s in self.sebab],
            "tabel": [vars(t) for t in self.tabel],
            "kalimat": self.kalimat,
            "paragraf": self.paragraf,
        }
        bersih: dict[str, Any] = _bersih(isi)
        return bersih

    @classmethod
    def dari_json(cls, isi: dict[str, Any]) -> "Hasil":
        """Raises KeyError, TypeError or ValueError for what `ke_json` did not write."""
        return cls(
            temuan=tuple(dari_json(t) for t in isi["temuan"]),
            sebab=tuple(SebabSel(**{**s, "tempat": Tempat(**s["tempat"])}) for s in isi["sebab"]),
            tabel=tuple(TabelTerbaca(**t) for t in isi["tabel"]),
            kalimat=isi["kalimat"],
            paragraf=isi["paragraf"],
        )


def _bersih(isi: Any) -> Any:
    if isinstance(isi, str):
        return _TAK_TERSIMPAN.sub("", isi)
    if isinstance(isi, dict):
        return {kunci: _bersih(nilai) for kunci, nilai in isi.items()}
    return [_bersih(satu) for satu in isi] if isinstance(isi, list) else isi
