"""The grid of a table: which columns a cell covers, how wide the drawn columns are."""

from collections.abc import Iterator
from dataclasses import dataclass

from core.angka import NBSP
from reporting.dokumen.blok import Bervolume, Kolom, Rumus, Sel, Tabel
from reporting.render.nilai import JENIS_NILAI, bagian_volume, teks_nilai
from reporting.render.teks import polos
from reporting.render.ukuran import lebar as lebar_kata
from reporting.render.ukuran import pecah

TEKS_TEGAK, TEKS_LEBAR = 155.0, 253.0  # mm, width of the text on A4
MM_PER_PT = 25.4 / 72


class TabelRusak(ValueError):
    """Rows and columns of a table do not fit each other."""


@dataclass(frozen=True)
class Letak:
    """A cell and the columns it covers, counted from 0 as in `Tabel.kolom`."""

    sel: Sel
    awal: int
    kolom: tuple[Kolom, ...]

    @property
    def rentang(self) -> int:
        """Drawn columns: a volume column counts two."""
        return sum(2 if k.jenis == "volume" else 1 for k in self.kolom)

    @property
    def dua_paruh(self) -> bool:
        """The cell is a value with unit in a single volume column: two cells are drawn."""
        return (
            len(self.kolom) == 1
            and self.kolom[0].jenis == "volume"
            and isinstance(self.sel.isi, Bervolume)
        )


def letakkan(
    baris: tuple[tuple[Sel, ...], ...], kolom: tuple[Kolom, ...], nama: str
) -> list[list[Letak]]:
    """Places every cell, minding cells that reach down from above. Raises TabelRusak."""
    sisa = [0] * len(kolom)  # rows for which a column is still taken from above
    hasil = []
    for urut, isi in enumerate(baris, start=1):
        hasil.append(list(_letakkan_baris(isi, kolom, sisa, f"{nama}, baris {urut}")))
        sisa[:] = [max(0, n - 1) for n in sisa]
    if any(sisa):
        raise TabelRusak(f"{nama}: sel terakhir melampaui baris yang ada")
    return hasil


def _letakkan_baris(
    isi: tuple[Sel, ...], kolom: tuple[Kolom, ...], sisa: list[int], nama: str
) -> Iterator[Letak]:
    bebas = [i for i, n in enumerate(sisa) if n == 0]
    if sum(s.kolom for s in isi) != len(bebas):
        diisi = sum(s.kolom for s in isi)
        raise TabelRusak(f"{nama}: {diisi} kolom terisi, seharusnya {len(bebas)}")
    for sel in isi:
        ambil, bebas = bebas[: sel.kolom], bebas[sel.kolom :]
        awal = ambil[0]
        if ambil[-1] - awal + 1 != sel.kolom:
            raise TabelRusak(f"{nama}: sel melewati kolom yang sudah terisi dari atas")
        for i in ambil:
            sisa[i] = sel.baris
        yield Letak(sel, awal, kolom[awal : awal + sel.kolom])


def lebar_kolom(tabel: Tabel, letak: list[list[Letak]]) -> list[float]:
    """Widths of the drawn columns in percent; the halves of a volume column by its numbers."""
    jumlah = sum(k.lebar for k in tabel.kolom) or 1
    hasil: list[float] = []
    for i, kolom in enumerate(tabel.kolom):
        persen = kolom.lebar * 100 / jumlah
        if kolom.jenis != "volume":
            hasil.append(persen)
            continue
        depan = _paruh_angka(tabel, letak, i, persen)
        hasil += [depan, persen - depan]
    return hasil


def _paruh_angka(tabel: Tabel, letak: list[list[Letak]], kolom: int, persen: float) -> float:
    """Room for the longest number of a volume column, at most half of the column."""
    terlebar = lebar_kata("00", ukuran_pt(tabel))
    for baris, tempat in zip(tabel.baris, letak, strict=True):
        tebal = baris.tingkat in ("program", "kegiatan", "jumlah")
        for sel in tempat:
            if sel.awal == kolom and isinstance(sel.sel.isi, Bervolume):
                angka, _ = bagian_volume(sel.sel.isi)
                terlebar = max(terlebar, lebar_kata(angka, ukuran_pt(tabel), tebal=tebal))
    mm = terlebar * MM_PER_PT + 2.8  # padding left and between the halves
    return min(persen / 2, mm / lebar_mm(tabel) * 100)


def ukuran_pt(tabel: Tabel) -> float:
    """Type size of the body rows."""
    return 8.75 if tabel.padat else 9.25


def lebar_mm(tabel: Tabel) -> float:
    """Width of the table on A4; F4 is wider, so an estimate made with this stays safe."""
    return TEKS_LEBAR if tabel.lebar else TEKS_TEGAK


def teks_sel(isi: object) -> str:
    """The words of a cell, for measuring."""
    if isinstance(isi, str):
        return isi
    if isinstance(isi, Rumus):
        return f"{isi.kiri} {isi.pembilang} {isi.penyebut} {isi.faktor}"
    if isinstance(isi, JENIS_NILAI):
        return teks_nilai(isi)
    return polos(isi) if isinstance(isi, tuple) else ""


def taksir_tinggi(tabel: Tabel, letak: list[list[Letak]]) -> float:
    """Estimated height of the body in mm: enough to tell a table that must be allowed to break."""
    jumlah = sum(k.lebar for k in tabel.kolom) or 1
    lebar_baris = 3.75 if tabel.padat else 4.0
    tinggi = 0.0
    for baris in letak:
        garis = 1
        for tempat in baris:
            mm = sum(k.lebar for k in tempat.kolom) / jumlah * lebar_mm(tabel) - 3
            kata = teks_sel(tempat.sel.isi).replace(NBSP, " ")
            butuh = len(pecah(kata, max(mm, 5) / MM_PER_PT, ukuran_pt(tabel), tebal=True))
            garis = max(garis, -(-butuh // tempat.sel.baris))
        tinggi += garis * lebar_baris + 2
    return tinggi
