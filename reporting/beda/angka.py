"""Tables of two documents compared row by row and column by column.

Rows find each other by name and by the address of their first figure, columns by place or head.
A figure counts as changed when it is printed differently: unrounded digits nobody sees do not.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from core.angka import NBSP, bilangan, bulatkan, rp
from core.angka import selisih as tulis_selisih
from core.capaian import pertumbuhan_poin
from reporting.beda.rata import BarisRata, DokumenRata, SelRata, TabelRata
from reporting.dokumen.blok import Banyak, Bervolume, Nilai, Persen, Poin, Rupiah, Tanggal
from reporting.snapshot.angka import Angka

_SAMPAI = re.compile(r" s\.d\. TW [IV]+")
_BERNOMOR = "profil."
"""Addresses that name a place in a list, not a thing: another thing may stand there now."""


@dataclass(frozen=True)
class Ubah:
    """A cell that is printed differently, in its row and column."""

    baris: str
    kolom: str
    lama: str
    baru: str
    selisih: str = ""  # "+Rp 130.000.000", "-0,92 poin persen"; empty unless both are figures
    alamat: str = ""
    kata: bool = False  # words, no figure
    tautan: str = ""  # the page where the figure is entered or explained
    juga: str = ""  # other tables that print the same: "Tabel 2.8, Tabel 3.4"


@dataclass(frozen=True)
class BarisUbah:
    """A row that only one of the documents has, with its figures by column."""

    nama: str
    jenis: Literal["baru", "hilang"]
    sel: tuple[tuple[str, SelRata], ...]
    alamat: str = ""
    juga: str = ""


@dataclass(frozen=True)
class TabelBeda:
    """A table with what differs in it. `jenis`: the table itself is new or gone, or in both."""

    kunci: str
    judul: str
    bab: str
    ubah: tuple[Ubah, ...]
    baris: tuple[BarisUbah, ...]
    jenis: Literal["ada", "baru", "hilang"] = "ada"
    kolom_baru: tuple[str, ...] = ()
    kolom_hilang: tuple[str, ...] = ()

    @property
    def banyak(self) -> int:
        kolom = bool(self.kolom_baru) + bool(self.kolom_hilang)
        return len(self.ubah) + len(self.baris) + kolom


@dataclass(frozen=True)
class BedaAngka:
    """`tetap`: how many figures are printed the same, each counted once however often printed."""

    tabel: tuple[TabelBeda, ...]
    tetap: int


def beda_tabel(
    lama: DokumenRata, baru: DokumenRata, *, periode: tuple[str, str], bab: str = ""
) -> BedaAngka:
    """Tables that differ, in the newer document's order, those it lacks last.

    `periode` are both quarters' codes: they are set aside in addresses, so that the same sub
    kegiatan of two quarters is one row. `bab` keeps one chapter.
    """
    kunci = [*baru.tabel, *(k for k in lama.tabel if k not in baru.tabel)]
    tetap: set[str] = set()
    hasil = []
    for satu in kunci:
        kiri, kanan = lama.tabel.get(satu), baru.tabel.get(satu)
        milik = kanan or kiri
        if milik is None or (bab and milik.bab != bab):
            continue
        hasil.append(_beda(milik, kiri, kanan, periode, tetap))
    ringkas = tuple(_tanpa_ulangan(hasil))
    berubah = {u.alamat for t in ringkas for u in t.ubah}
    return BedaAngka(ringkas, len(tetap - berubah))


def _beda(
    milik: TabelRata,
    kiri: TabelRata | None,
    kanan: TabelRata | None,
    periode: tuple[str, str],
    tetap: set[str],
) -> TabelBeda:
    if kiri is None or kanan is None:
        jenis: Literal["baru", "hilang"] = "hilang" if kanan is None else "baru"
        baris = tuple(_baris_ubah(b, jenis) for b in milik.baris if b.sel)
        return TabelBeda(milik.kunci, milik.judul, milik.bab, (), baris, jenis)
    pasangan, hilang, tambah = _pasangkan(kiri, kanan, periode)
    kolom = _kolom(kiri, kanan)
    ubah: list[Ubah] = []
    for a, b in pasangan:
        ubah += _beda_baris(a, b, kolom, tetap, kanan.kunci)
    return TabelBeda(
        kunci=kanan.kunci,
        judul=kanan.judul,
        bab=kanan.bab,
        ubah=tuple(ubah),
        baris=(
            *(_baris_ubah(b, "baru") for b in tambah),
            *(_baris_ubah(b, "hilang") for b in hilang),
        ),
        kolom_baru=tuple(n for k, n in enumerate(kanan.kolom) if k not in kolom),
        kolom_hilang=tuple(n for k, n in enumerate(kiri.kolom) if k not in kolom.values()),
    )


def _baris_ubah(baris: BarisRata, jenis: Literal["baru", "hilang"]) -> BarisUbah:
    sel = tuple((baris.kepala[k], s) for k, s in sorted(baris.sel.items()))
    return BarisUbah(baris.nama, jenis, sel, baris.alamat)


# --- Rows and columns that belong together --------------------------------------------------
def _pasangkan(
    kiri: TabelRata, kanan: TabelRata, periode: tuple[str, str]
) -> tuple[list[tuple[BarisRata, BarisRata]], list[BarisRata], list[BarisRata]]:
    """Pairs in the newer table's order, rows gone, rows new."""
    sisa = list(kiri.baris)
    lawan: dict[int, BarisRata] = {}
    for kunci in (_nama_alamat, lambda b, _: (b.nama,), _alamat):
        menunggu = defaultdict(list)
        for baris in sisa:
            menunggu[kunci(baris, periode[0])].append(baris)
        for urut, baris in enumerate(kanan.baris):
            isi = kunci(baris, periode[1])
            if urut not in lawan and isi and menunggu.get(isi):
                lawan[urut] = menunggu[isi].pop(0)
        terpakai = {id(b) for b in lawan.values()}
        sisa = [b for b in sisa if id(b) not in terpakai]
    pasangan = [(lawan[n], b) for n, b in enumerate(kanan.baris) if n in lawan]
    tambah = [b for n, b in enumerate(kanan.baris) if n not in lawan]
    return pasangan, sisa, tambah


def _nama_alamat(baris: BarisRata, periode: str) -> tuple[str, ...]:
    return (baris.nama, _tanpa(baris.alamat, periode))


def _alamat(baris: BarisRata, periode: str) -> tuple[str, ...]:
    if not baris.alamat or baris.alamat.startswith(_BERNOMOR):
        return ()
    return (_tanpa(baris.alamat, periode),)


def _tanpa(alamat: str, periode: str) -> str:
    return "/".join(ruas for ruas in alamat.split("/") if ruas != periode)


def _kolom(kiri: TabelRata, kanan: TabelRata) -> dict[int, int]:
    """Column of the newer table → of the older: by place, or where their number differs by head
    and then by what their figures are ("Pagu setahun" and "Pagu s.d. TW IV")."""
    if len(kiri.kolom) == len(kanan.kolom):
        return {n: n for n in range(len(kanan.kolom))}
    hasil: dict[int, int] = {}
    for cara in (_tanpa_waktu, _isi_kolom):
        bebas = {cara(kiri, n): n for n in range(len(kiri.kolom)) if n not in hasil.values()}
        bebas.pop("", None)
        for n in range(len(kanan.kolom)):
            if n not in hasil and cara(kanan, n) in bebas:
                hasil[n] = bebas.pop(cara(kanan, n))
    return hasil


def _tanpa_waktu(tabel: TabelRata, kolom: int) -> str:
    return _SAMPAI.sub("", tabel.kolom[kolom])


def _isi_kolom(tabel: TabelRata, kolom: int) -> str:
    """What the first figure of a column is: `pagu` of `anggaran.pagu/…` and `turunan/pagu/…`."""
    alamat = (b.sel[kolom].alamat for b in tabel.baris if kolom in b.sel)
    pertama = next(filter(None, alamat), "")
    return pertama.removeprefix("turunan/").partition("/")[0].rpartition(".")[2]


# --- Cells ----------------------------------------------------------------------------------
_TIADA = SelRata("")


def _beda_baris(
    a: BarisRata, b: BarisRata, kolom: dict[int, int], tetap: set[str], tabel: str
) -> Iterator[Ubah]:
    if a.nama != b.nama:
        yield Ubah(b.nama, "Nama baris", a.nama, b.nama, kata=True)
    for baru, lama in sorted(kolom.items()):
        x, y = a.sel.get(lama, _TIADA), b.sel.get(baru, _TIADA)
        if (x.teks, x.sebab) != (y.teks, y.sebab):
            yield _ubah(b.nama, _nama_kolom(a.kepala[lama], b.kepala[baru]), x, y)
        elif y.nilai is not None:
            tetap.add(y.alamat or f"{tabel}/{b.nama}/{baru}")


def _nama_kolom(lama: str, baru: str) -> str:
    """The newer head, with the older behind it where it speaks of something else."""
    sama = _SAMPAI.sub("", lama) == _SAMPAI.sub("", baru)
    return baru if sama else f"{baru} (dulu {lama})"


def _ubah(baris: str, kolom: str, lama: SelRata, baru: SelRata) -> Ubah:
    return Ubah(
        baris=baris,
        kolom=kolom,
        lama=sebut(lama),
        baru=sebut(baru),
        selisih=_selisih(lama.nilai, baru.nilai),
        alamat=baru.alamat or lama.alamat,
        kata=lama.nilai is None and baru.nilai is None,
    )


def sebut(sel: SelRata) -> str:
    """A cell in a list of changes: an empty one says so, a missing figure says why."""
    if not sel.teks:
        return "tidak ada"
    return f"{sel.teks} ({sel.sebab})" if sel.sebab else sel.teks


def _selisih(lama: Nilai | None, baru: Nilai | None) -> str:
    """Newer minus older in the unit of both; empty where they are not two figures of one kind."""
    if isinstance(lama, Banyak) and isinstance(baru, Banyak):
        return _bertanda(Decimal(baru.nilai - lama.nilai), baru.satuan)
    if lama is None or type(lama) is not type(baru) or isinstance(lama, Tanggal | Banyak):
        return ""
    angka: tuple[Angka, Angka] = (lama.angka, baru.angka)  # type: ignore[union-attr]
    beda = pertumbuhan_poin(angka[1].nilai, angka[0].nilai)
    if beda is None:
        return ""
    if isinstance(baru, Rupiah):
        return f"{_tanda(beda)}{rp(abs(beda))}"
    if isinstance(baru, Persen | Poin):
        satuan = "poin persen" if isinstance(baru, Persen) else "poin"
        if not bulatkan(beda):  # two figures that round apart, though they hardly differ
            return f"{'naik' if beda > 0 else 'turun'} < 0,01 {satuan}"
        return f"{tulis_selisih(beda)} {satuan}"
    if isinstance(baru, Bervolume) and isinstance(lama, Bervolume):
        return _bertanda(beda, baru.satuan) if lama.satuan == baru.satuan else ""
    return f"{_tanda(beda)}{bilangan(abs(beda))}"


def _tanda(beda: Decimal) -> str:
    return "+" if beda > 0 else "\N{MINUS SIGN}"


def _bertanda(beda: Decimal, satuan: str) -> str:
    angka = f"{_tanda(beda)}{bilangan(abs(beda))}"
    return f"{angka}{NBSP}{satuan}" if satuan else angka


# --- The same figure printed in several tables ----------------------------------------------
def _tanpa_ulangan(tabel: Iterable[TabelBeda]) -> Iterator[TabelBeda]:
    """Each change where it is printed first, with the other tables named there."""
    semua = [t for t in tabel if t.banyak]
    tempat: dict[object, list[str]] = defaultdict(list)
    for satu in semua:
        for u in satu.ubah:
            tempat[_sama(u)].append(satu.judul)
        for b in satu.baris:
            tempat[_sama(b)].append(satu.judul)
    terpakai: set[object] = set()

    def pertama(kunci: object) -> bool:
        baru = kunci not in terpakai
        terpakai.add(kunci)
        return baru

    for t in semua:
        ubah = tuple(
            replace(u, juga=_lain(tempat[_sama(u)], t)) for u in t.ubah if pertama(_sama(u))
        )
        baris = tuple(
            replace(b, juga=_lain(tempat[_sama(b)], t)) for b in t.baris if pertama(_sama(b))
        )
        ringkas = replace(t, ubah=ubah, baris=baris)
        if ringkas.banyak:
            yield ringkas


def _sama(butir: Ubah | BarisUbah) -> object:
    """What tells a change that is printed again from another one; without an address, nothing."""
    if not butir.alamat:
        return id(butir)
    if isinstance(butir, BarisUbah):
        return (butir.jenis, butir.nama, butir.alamat.rpartition("/")[2])
    return (butir.alamat, butir.lama, butir.baru)


def _lain(judul: list[str], sendiri: TabelBeda) -> str:
    """The other tables by number, those without one by title."""
    lain = dict.fromkeys(j for j in judul if j != sendiri.judul)
    return ", ".join(" ".join(j.split(" ")[:2]) if j.startswith("Tabel ") else j for j in lain)
