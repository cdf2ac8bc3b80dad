"""On which page things stand in the Word file, worked out from what was written.

Word numbers pages when it opens a file, and only then; lists of contents show what the file says
until someone updates them. As every style has exact line heights and the fonts are in the file,
its pages can be counted beforehand: lines broken greedily by the widths of the letters, rows and
paragraphs kept together as the file asks for.
"""

from dataclasses import dataclass, field

from reporting.render.docx.gaya import Gaya
from reporting.render.docx.huruf import lebar_kata

_PALING_SEDIKIT = 2  # widow and orphan control


@dataclass(frozen=True)
class Potong:
    """A paragraph (its lines) or a row (one line) in the flow; heights in mm."""

    baris: tuple[float, ...]
    sebelum: float = 0.0
    rekat: bool = False
    utuh: bool = False
    ulang: float = 0.0  # height of the head row that is repeated above this row
    jangkar: tuple[str, ...] = ()
    halaman_baru: float = 0.0  # text height of the page it opens; 0: none

    @property
    def tinggi(self) -> float:
        return sum(self.baris)


def banyak_baris(teks: str, ruang: float, gaya: Gaya, awal: float = 0.0) -> int:
    """Lines that words take; `awal` is the indent of the first."""
    tebal = gaya.tebal
    spasi = lebar_kata(" ", gaya.huruf, gaya.pt, tebal=tebal)
    jumlah = 0
    for bagian in teks.split("\n"):
        jumlah += 1
        sisa = ruang - (awal if jumlah == 1 else 0.0)
        terisi = 0.0
        for satu in bagian.upper().split(" ") if gaya.kapital else bagian.split(" "):
            lebar = lebar_kata(satu, gaya.huruf, gaya.pt, tebal=tebal)
            lebar += len(satu) * gaya.renggang / 20 * 25.4 / 72
            if terisi and terisi + spasi + lebar > sisa + 0.01:
                jumlah += 1
                sisa, terisi = ruang, 0.0
            terisi += lebar + (spasi if terisi else 0.0)
            while terisi > ruang:  # a word longer than a line is broken in it
                jumlah += 1
                terisi -= ruang
    return jumlah


@dataclass
class Alur:
    """The flow of a document, and the pages it takes."""

    potong: list[Potong] = field(default_factory=list)

    def halaman(self) -> tuple[dict[str, int], int]:
        """The page (from 1) of each bookmark, and the number of pages."""
        hasil: dict[str, int] = {}
        tata = _Tata()
        urut = 0
        while urut < len(self.potong):
            akhir = self._akhir_rantai(urut)
            tata.rantai(self.potong[urut : akhir + 1], hasil)
            urut = akhir + 1
        return hasil, tata.nomor

    def _akhir_rantai(self, urut: int) -> int:
        akhir = urut
        while akhir + 1 < len(self.potong) and self.potong[akhir].rekat:
            if self.potong[akhir + 1].halaman_baru:
                break
            akhir += 1
        return akhir


@dataclass
class _Tata:
    nomor: int = 0
    tinggi: float = 0.0
    terisi: float = 0.0

    def rantai(self, isi: list[Potong], hasil: dict[str, int]) -> None:
        """Pieces that stay together, as far as a page can hold them."""
        if isi[0].halaman_baru:
            self.tinggi = isi[0].halaman_baru
            self._buka()
        *depan, akhir = isi
        perlu = sum(p.sebelum + p.tinggi for p in depan)
        perlu += akhir.sebelum + (akhir.tinggi if _utuh(akhir) else sum(akhir.baris[:2]))
        if self.terisi and self.terisi + perlu > self.tinggi + 0.05 and perlu <= self.tinggi:
            self._buka()
            # A row that opens a page finds the head of its table there.
            self.terisi = isi[0].ulang
        for satu in isi:
            self._taruh(satu, hasil)

    def _buka(self) -> None:
        self.nomor += 1
        self.terisi = 0.0

    def _taruh(self, satu: Potong, hasil: dict[str, int]) -> None:
        # Space above is dropped at the top of a page, unless the page was asked for.
        sebelum = satu.sebelum if self.terisi or satu.halaman_baru else 0.0
        sisa = self.tinggi - self.terisi - sebelum
        if _utuh(satu) or satu.tinggi <= sisa + 0.05:
            if satu.tinggi > sisa + 0.05 and self.terisi:
                self._buka()
                sebelum = 0.0
                self.terisi = satu.ulang
            self._catat(satu, hasil)
            self.terisi += sebelum + satu.tinggi
            return
        muat = self._baris_muat(satu, sisa)
        if muat == 0:
            self._buka()
            sebelum = 0.0
            muat = len(satu.baris)
        self._catat(satu, hasil)
        self.terisi += sebelum
        self._bagi(satu, muat)

    def _baris_muat(self, satu: Potong, sisa: float) -> int:
        muat = int((sisa + 0.05) / satu.baris[0]) if satu.baris else 0
        if len(satu.baris) - muat < _PALING_SEDIKIT:
            muat = len(satu.baris) - _PALING_SEDIKIT
        return muat if muat >= _PALING_SEDIKIT else 0

    def _bagi(self, satu: Potong, muat: int) -> None:
        baris = list(satu.baris)
        for urut, tinggi in enumerate(baris):
            if urut == muat or self.terisi + tinggi > self.tinggi + 0.05:
                self._buka()
            self.terisi += tinggi

    def _catat(self, satu: Potong, hasil: dict[str, int]) -> None:
        for nama in satu.jangkar:
            hasil[nama] = self.nomor


def _utuh(satu: Potong) -> bool:
    return satu.utuh or len(satu.baris) <= 3
