"""Where the cells of a table stand on its sheet."""

from collections.abc import Iterator
from dataclasses import dataclass

from reporting.dokumen.blok import Sel, Tabel
from reporting.render.kisi import Letak, letakkan
from reporting.render.xlsx.isi import Lembar, angka_sel
from reporting.render.xlsx.rumus import Perumus, Tempat

BARIS_KEPALA = 3  # title, document, blank


@dataclass(frozen=True)
class Kisi:
    """A sheet laid out: its cells by row, and where its body begins."""

    lembar: Lembar
    kepala: list[list[Letak]]
    badan: list[list[Letak]]
    kolom: tuple[int, ...]  # first drawn column of each column of the table
    banyak_kolom: int
    awal: int  # first row of the body

    @property
    def tabel(self) -> Tabel:
        return self.lembar.tabel

    def tempat(self, urut: int, letak: Letak) -> Tempat:
        """The cell in which a body cell's value stands."""
        return Tempat(self.lembar.nama, self.awal + urut, self.kolom[letak.awal])


def tata(lembar: Lembar) -> Kisi:
    """Raises TabelRusak when cells and columns disagree."""
    isi = lembar.tabel
    kolom: list[int] = []
    lebar = 0
    for satu in isi.kolom:
        kolom.append(lebar)
        lebar += 2 if satu.jenis == "volume" else 1
    kepala = letakkan(isi.kepala, isi.kolom, f"{lembar.nama}, kepala")
    badan = letakkan(tuple(b.sel for b in isi.baris), isi.kolom, lembar.nama)
    awal = BARIS_KEPALA + len(kepala) + bool(isi.nomor_kolom)
    return Kisi(lembar, kepala, badan, tuple(kolom), lebar, awal)


def catat_angka(kisi: Kisi, perumus: Perumus) -> None:
    """Tells the formulas where this sheet's figures stand."""
    for tempat, sel in _sel_angka(kisi):
        angka = angka_sel(sel)
        if angka is not None:
            perumus.catat(angka, tempat)


def _sel_angka(kisi: Kisi) -> Iterator[tuple[Tempat, Sel]]:
    for urut, baris in enumerate(kisi.badan):
        for letak in baris:
            yield kisi.tempat(urut, letak), letak.sel
