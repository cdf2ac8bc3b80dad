"""Formulas from the origin of figures: a derived figure names its rule and the figures it used.

Nothing is read off the shape of a table. A formula is written only when all figures of `dari`
stand in the workbook and the formula gives the frozen figure; otherwise the figure is written as
a value and says so. Rules and their meaning: core/capaian.py.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, DivisionByZero, InvalidOperation

from xlsxwriter.utility import xl_rowcol_to_cell

from core.angka import KOSONG
from reporting.snapshot.angka import Angka

_TELITI = Decimal("1e-9")
_SERATUS = Decimal(100)

Nilai = Sequence[Decimal | None]
Hitung = Callable[[Nilai], Decimal | None]


@dataclass(frozen=True)
class Tempat:
    """A cell that shows a figure; rows and columns from 0."""

    lembar: str
    baris: int
    kolom: int


@dataclass(frozen=True)
class Pola:
    """A rule as a formula: `tulis` gets the references, `hitung` the figures behind them."""

    tulis: Callable[[list[str]], str]
    hitung: Hitung
    rentang: bool = False  # takes runs of cells as one reference


def _ada(nilai: Nilai) -> list[Decimal]:
    return [n for n in nilai if n is not None]


def _jumlah(nilai: Nilai) -> Decimal | None:
    return sum(_ada(nilai), Decimal(0)) if _ada(nilai) else None


def _rata(nilai: Nilai) -> Decimal | None:
    return sum(_ada(nilai), Decimal(0)) / len(_ada(nilai)) if _ada(nilai) else None


def _bagi(nilai: Nilai) -> Decimal | None:
    atas, bawah = nilai
    return None if atas is None or not bawah else atas / bawah * _SERATUS


def _turun_a(nilai: Nilai) -> Decimal | None:
    nyata, target = nilai
    return None if nyata is None or not target else (2 * target - nyata) / target * _SERATUS


def _stabil(nilai: Nilai) -> Decimal | None:
    nyata, target = nilai
    return None if nyata is None or not target else 100 - abs(nyata - target) / target * _SERATUS


def _kurang(nilai: Nilai) -> Decimal | None:
    kiri, kanan = nilai
    return None if kiri is None or kanan is None else kiri - kanan


def _aman(penyebut: str, isi: str) -> str:
    # "–" where there is nothing to divide by; N() of a word is 0.
    return f'=IF(N({penyebut})=0,"{KOSONG}",{isi})'


JUMLAH = Pola(lambda r: f"=SUM({','.join(r)})", _jumlah, rentang=True)
RATA = Pola(lambda r: f"=AVERAGE({','.join(r)})", _rata, rentang=True)
BAGI = Pola(lambda r: _aman(r[1], f"{r[0]}/{r[1]}*100"), _bagi)
BALIK = Pola(lambda r: _aman(r[0], f"{r[1]}/{r[0]}*100"), lambda n: _bagi((n[1], n[0])))
TURUN_A = Pola(lambda r: _aman(r[1], f"(2*{r[1]}-{r[0]})/{r[1]}*100"), _turun_a)
STABIL = Pola(lambda r: _aman(r[1], f"100-ABS({r[0]}-{r[1]})/{r[1]}*100"), _stabil)
KURANG = Pola(lambda r: f"={r[0]}-{r[1]}", _kurang)

POLA: dict[str, tuple[Pola, ...]] = {
    "jumlah": (JUMLAH,),
    "serapan": (BAGI,),
    # The polarity is not in the figure's origin: of its four forms the one that gives the figure.
    "capaian": (BAGI, TURUN_A, BALIK, STABIL),
    "rata_rata": (RATA,),
    "selisih": (KURANG,),
    "selisih_poin": (KURANG,),
}


@dataclass
class Perumus:
    """Knows where every figure of the workbook stands."""

    angka: dict[str, Angka] = field(default_factory=dict)
    tempat: dict[str, list[Tempat]] = field(default_factory=dict)
    _gulung: Callable[[Angka], tuple[str, ...]] | None = None
    _gulung_dicari: bool = False

    def catat(self, angka: Angka, tempat: Tempat) -> None:
        if angka.alamat:
            self.angka[angka.alamat] = angka
            self.tempat.setdefault(angka.alamat, []).append(tempat)

    def rumus(self, angka: Angka, di: Tempat) -> str:
        """The formula of a derived figure at its place; empty when none gives the figure."""
        if not angka.aturan or angka.nilai is None:
            return ""
        if angka.aturan == "capaian_pelaksanaan":
            dari = self._dari_gulung(angka)
            return self._coba(RATA, angka, dari, di) if dari else ""
        for pola in POLA.get(angka.aturan, ()):
            hasil = self._coba(pola, angka, angka.dari, di)
            if hasil:
                return hasil
        return ""

    def _coba(self, pola: Pola, angka: Angka, dari: tuple[str, ...], di: Tempat) -> str:
        tempat = self._tempat(dari, di)
        ada = [t for t in tempat if t is not None]
        if not dari or len(ada) != len(dari) or di in ada:
            return ""
        if not self._cocok(pola.hitung, angka, dari):
            return ""
        acuan = list(_rentang(ada, di)) if pola.rentang else [_acuan(t, t, di) for t in ada]
        return pola.tulis(acuan)

    def _tempat(self, dari: tuple[str, ...], di: Tempat) -> list[Tempat | None]:
        """A cell for each figure: on this sheet, else on one sheet that shows them all."""
        semua = [self.tempat.get(a, []) for a in dari]
        lembar = [di.lembar, *(t.lembar for t in semua[0])] if semua else []
        for satu in lembar:
            pilihan = [[t for t in tempat if t.lembar == satu] for tempat in semua]
            if all(pilihan):
                return [min(p, key=lambda t: abs(t.baris - di.baris)) for p in pilihan]
        return [tempat[0] if tempat else None for tempat in semua]

    def _cocok(self, hitung: Hitung, angka: Angka, dari: Iterable[str]) -> bool:
        try:
            hasil = hitung([self.angka[a].nilai for a in dari])
        except (ValueError, KeyError, DivisionByZero, InvalidOperation):
            return False
        return hasil is not None and _sama(hasil, angka.nilai)

    def _dari_gulung(self, angka: Angka) -> tuple[str, ...]:
        """What a rolled-up capaian is the mean of, by the one rule that gives all of them.

        The regency's policy is either the mean of the level below or that of all sub kegiatan;
        weights and caps have no plain mean.
        """
        if not self._gulung_dicari:
            self._gulung_dicari = True
            semua = [a for a in self.angka.values() if a.aturan == "capaian_pelaksanaan"]
            semua = [a for a in semua if a.nilai is not None]
            for cara in (lambda a: a.dari, self._daun):
                if all(self._cocok(_rata, a, cara(a)) for a in semua):
                    self._gulung = cara
                    break
        return self._gulung(angka) if self._gulung else ()

    def _daun(self, angka: Angka) -> tuple[str, ...]:
        return tuple(self._turun(angka.dari))

    def _turun(self, dari: Iterable[str]) -> Iterator[str]:
        for alamat in dari:
            bawah = self.angka.get(alamat)
            if bawah is not None and bawah.aturan == "capaian_pelaksanaan":
                yield from self._turun(bawah.dari)
            else:
                yield alamat


def _sama(hasil: Decimal, nilai: Decimal | None) -> bool:
    return nilai is not None and abs(hasil - nilai) <= _TELITI * max(Decimal(1), abs(nilai))


def _rentang(tempat: list[Tempat], di: Tempat) -> Iterator[str]:
    """References, cells beside or below each other as one: Excel ends a list of arguments."""
    awal = akhir = tempat[0]
    arah = (0, 0)
    for satu in tempat[1:]:
        langkah = (satu.baris - akhir.baris, satu.kolom - akhir.kolom)
        dekat = satu.lembar == akhir.lembar and langkah in ((1, 0), (0, 1))
        if not dekat or arah not in ((0, 0), langkah):
            yield _acuan(awal, akhir, di)
            awal, arah = satu, (0, 0)
        else:
            arah = langkah
        akhir = satu
    yield _acuan(awal, akhir, di)


def _acuan(awal: Tempat, akhir: Tempat, di: Tempat) -> str:
    sel = xl_rowcol_to_cell(awal.baris, awal.kolom)
    if akhir != awal:
        sel += f":{xl_rowcol_to_cell(akhir.baris, akhir.kolom)}"
    return sel if awal.lembar == di.lembar else f"'{awal.lembar}'!{sel}"
