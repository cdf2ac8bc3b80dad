"""What every rule gets: the document, its tables as read, its sentences, and whose it is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from reporting.checks.baca_teks import kalimat
from reporting.checks.temuan import Tempat
from reporting.periksa_dokumen.jenjang import Pohon
from reporting.periksa_dokumen.kolom import Lajur
from reporting.periksa_dokumen.model import Dokumen, Tabel
from reporting.periksa_dokumen.profil import Profil, baca_profil

_KEPALA = re.compile(r"^\W*(?:BAB\s+[IVX]+\b|[0-9]{1,2}(?:\.[0-9]{1,2})+\.?\s+\S)", re.I)
_DAFTAR_ISI = re.compile(r"(?:\.{4,}|…{2,}|\. \. \.|\t)\s*(?:[0-9]{1,3}|[ivxl]+)?\s*$")
POTONG = 160
"""So much of a sentence names its place."""


@dataclass(frozen=True)
class Ayat:
    """A sentence: `isi` is the place of its paragraph in the document, `bagian` its heading."""

    isi: int
    teks: str
    bagian: str

    def tempat(self, kolom: str = "") -> Tempat:
        return Tempat(self.bagian, potong(self.teks, kolom), kolom)


@dataclass
class Bahan:
    dokumen: Dokumen
    lajur: list[Lajur]
    pohon: list[Pohon]

    @cached_property
    def profil(self) -> Profil:
        return baca_profil(self.dokumen)

    @cached_property
    def ayat(self) -> list[Ayat]:
        """Every sentence outside of tables and of the lists of contents."""
        return list(_ayat(self.dokumen))

    def letak(self, lajur: Lajur) -> int:
        """Where a table stands among paragraphs and tables."""
        return self._letak[id(lajur.tabel)]

    @cached_property
    def _letak(self) -> dict[int, int]:
        return {id(s): n for n, s in enumerate(self.dokumen.isi) if isinstance(s, Tabel)}

    def perjanjian(self, lajur: Lajur) -> bool:
        """Whether a table's caption calls it the Perjanjian Kinerja."""
        return "perjanjian kinerja" in self.judul(lajur).lower()

    def judul(self, lajur: Lajur) -> str:
        """The short lines right above a table: its caption, in one line."""
        atas: list[str] = []
        for n in range(self.letak(lajur) - 1, -1, -1):
            satu = self.dokumen.isi[n]
            if isinstance(satu, Tabel) or len(satu) > POTONG or len(atas) == 3:
                break
            atas.insert(0, satu)
            if re.match(r"\W*tabel\b", satu, re.I):
                break
        return " ".join(atas)


def potong(teks: str, sekitar: str = "") -> str:
    """A sentence short enough to name a place, with the words it is about still in it."""
    if len(teks) <= POTONG:
        return teks
    letak = max(0, teks.find(sekitar)) if sekitar else 0
    awal = max(0, min(letak - POTONG // 2, len(teks) - POTONG))
    akhir = awal + POTONG
    return ("…" if awal else "") + teks[awal:akhir].strip() + ("…" if akhir < len(teks) else "")


def daftar_isi(teks: str) -> bool:
    """Whether a line belongs to a list of contents or of tables."""
    return bool(_DAFTAR_ISI.search(teks))


def _ayat(dokumen: Dokumen) -> Iterator[Ayat]:
    bagian = "Teks"
    for n, satu in enumerate(dokumen.isi):
        if isinstance(satu, Tabel) or daftar_isi(satu):
            continue
        if len(satu) < 120 and _KEPALA.match(satu):
            bagian = " ".join(satu.split())
        for teks in kalimat(satu):
            yield Ayat(n, teks, bagian)
