"""A small reader of the formulas our workbooks write: SUM, AVERAGE, IF(N(x)=0,…), + − × ÷."""

import re
from collections.abc import Iterator

from openpyxl import Workbook
from openpyxl.utils import range_boundaries

ACUAN = re.compile(r"(?:'([^']+)'!)?(\$?[A-Z]{1,3}\$?\d+)(?::([A-Z]{1,3}\d+))?")


class Buku:
    """Computes any cell from the values of the others."""

    def __init__(self, buku: Workbook) -> None:
        self.buku = buku

    def semua_rumus(self) -> Iterator[tuple[str, str, str]]:
        for lembar in self.buku:
            for baris in lembar.iter_rows():
                for sel in baris:
                    if sel.data_type == "f":
                        yield lembar.title, sel.coordinate, sel.value

    def nilai(self, lembar: str, sel: str):
        isi = self.buku[lembar][sel].value
        if isinstance(isi, str) and isi.startswith("="):
            return self.hitung(lembar, isi)
        return isi

    def hitung(self, lembar: str, rumus: str):
        isi = rumus.removeprefix("=")
        fungsi = re.fullmatch(r"(SUM|AVERAGE)\((.*)\)", isi)
        if fungsi:
            angka = [n for n in self._semua(lembar, fungsi[2]) if isinstance(n, int | float)]
            return sum(angka) / (len(angka) if fungsi[1] == "AVERAGE" else 1)
        syarat = re.fullmatch(r'IF\(N\((.+?)\)=0,"–",(.*)\)', isi)
        if syarat:
            penyebut = next(self._semua(lembar, syarat[1]))
            if not isinstance(penyebut, int | float) or penyebut == 0:
                return "–"
            isi = syarat[2]
        return self._hitung_biasa(lembar, isi)

    def _hitung_biasa(self, lembar: str, isi: str):
        def ganti(cocok: re.Match[str]) -> str:
            return repr(self.nilai(cocok[1] or lembar, cocok[2]))

        biasa = ACUAN.sub(ganti, isi)
        assert re.fullmatch(r"[\d.eE+\-*/() ABS]+", biasa), biasa
        return eval(biasa.replace("ABS", "abs"))  # digits and signs only, see above

    def _semua(self, lembar: str, isi: str) -> Iterator[object]:
        for satu in ACUAN.finditer(isi):
            nama = satu[1] or lembar
            if not satu[3]:
                yield self.nilai(nama, satu[2])
                continue
            kiri, atas, kanan, bawah = range_boundaries(f"{satu[2]}:{satu[3]}")
            for baris in self.buku[nama].iter_rows(atas, bawah, kiri, kanan):
                for sel in baris:
                    yield self.nilai(nama, sel.coordinate)
