"""Means of capaian: wrong only when no way of taking them gives what is printed.

Offices take the mean of the rows right below, of all sub kegiatan, of means of means, or weigh by
pagu (core.capaian.Gulung); a report seldom says which.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from core.angka import bulatkan
from core.capaian import Gulung, Simpul, capaian, capaian_pelaksanaan, rata_rata
from reporting.checks.temuan import Bobot, Tempat, Temuan
from reporting.periksa_dokumen.acuan import TOTAL
from reporting.periksa_dokumen.jenjang import Baris, Pohon
from reporting.periksa_dokumen.kolom import Peran
from reporting.periksa_dokumen.persen import SEPERSERATUS, ketelitian, pasangan_persen
from reporting.periksa_dokumen.tulis import tulis


@dataclass(frozen=True)
class Kolom:
    """A column of capaian; `dari` are the columns (realisasi, target) it divides, if found."""

    pohon: Pohon
    k: int
    dari: tuple[int, int] | None

    def nilai(self, satu: Baris) -> Decimal | None:
        return self.pohon.lajur.nilai[satu.b][self.k]

    def terukur_sendiri(self, satu: Baris) -> bool:
        """Whether the row has a target of its own, so that the percent rule judges it."""
        isi = self.pohon.lajur.nilai[satu.b]
        return self.dari is not None and isi[self.dari[1]] is not None and satu.jenjang != TOTAL

    def simpul(self, satu: Baris, tercetak: bool) -> Simpul:
        lajur = self.pohon.lajur
        isi = lajur.nilai[satu.b]
        nilai = isi[self.k]
        if self.dari and (isi[self.dari[0]] is not None or isi[self.dari[1]] is not None):
            hitung = capaian(isi[self.dari[1]], isi[self.dari[0]])
            nilai = nilai if tercetak and isi[self.dari[1]] else hitung
        uang = next((isi[k] for k in lajur.kolom(Peran.PAGU)), None) or Decimal(0)
        anak = tuple(self.simpul(a, tercetak) for a in satu.anak)
        return Simpul(satu.kunci, nilai, uang, anak)

    def akar(self, anak: list[Baris], tercetak: bool) -> Simpul:
        return Simpul("", None, Decimal(0), tuple(self.simpul(a, tercetak) for a in anak))


def rata_rata_kolom(pohon: Pohon) -> Iterator[Temuan]:
    """Means that fit no rule, in every column of capaian of a table of programmes."""
    pasangan = pasangan_persen(pohon.lajur)
    for k in pohon.lajur.kolom(Peran.PERSEN):
        dari = pasangan.get(k)
        if not (dari and pohon.lajur.peran[dari[1]] is Peran.PAGU):
            yield from _salah(Kolom(pohon, k, dari))


def _salah(kolom: Kolom) -> list[Temuan]:
    pohon = kolom.pohon
    usul = [(s, s.anak) for s in pohon.semua if s.anak]
    usul += [(t, pohon.program) for t in pohon.total[-1:]]
    dinilai = [
        (s, anak)
        for s, anak in usul
        if kolom.nilai(s) is not None and anak and not kolom.terukur_sendiri(s)
    ]
    salah = [t for s, anak in dinilai if (t := _nilai(kolom, s, anak))]
    # A column most of whose rows fit no mean is not a mean.
    return salah if len(salah) * 2 <= max(len(dinilai), 2) else []


def _nilai(kolom: Kolom, satu: Baris, anak: list[Baris]) -> Temuan | None:
    ada = kolom.nilai(satu)
    assert ada is not None
    langsung = [kolom.nilai(a) for a in anak]
    akar = [kolom.akar(anak, tercetak) for tercetak in (False, True)]
    calon = [rata_rata(langsung), rata_rata(n for n in langsung if n)]
    calon += [capaian_pelaksanaan(s, aturan) for s in akar for aturan in Gulung]
    bulat = [bulatkan(c) for c in calon if c is not None]
    lajur = kolom.pohon.lajur
    teliti = max(ketelitian(lajur.baris[satu.b][kolom.k].teks), SEPERSERATUS)
    if not bulat or any(abs(c - ada) <= teliti for c in bulat):
        return None
    harus = capaian_pelaksanaan(akar[0])
    return Temuan(
        "rata_rata",
        Bobot.BLOKIR,
        Tempat(lajur.nama, satu.nama, lajur.kepala[kolom.k]),
        "Capaian ini bukan rata-rata rinciannya menurut cara hitung mana pun.",
        seharusnya=tulis(bulatkan(harus)) if harus is not None else "",
        tertulis=tulis(ada),
    )
