"""The one cell behind several disagreements.

Pure and free of documents: cells are names with numbers, relations say what a cell should hold.
The same solver serves a snapshot and the tables of a document made elsewhere:

    rumus = [
        Rumus("kegiatan", hasil="K1", suku=("S1", "S2")),           # K1 = S1 + S2
        Rumus("program", hasil="P", suku=("K1", "K2")),             # P = K1 + K2
        Rumus("persen", hasil="%K1", suku=("K1", "PAGU"), jenis="persen"),  # K1 / PAGU × 100
        Rumus("kalimat", hasil="teks", suku=("P",), jenis="sama"),  # one fact in two places
    ]
    hasil = cari_sebab({"S1": Decimal(2), …}, rumus)
    hasil.langgar   # every relation that does not hold: written and expected
    hasil.sebab     # cell, what it holds, what it should hold, which relations that explains

A cell whose value is None, or that is not given, is not there: "–" disagrees with nothing. A sum
skips it; a relation without its `hasil`, or without any term, is not judged.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from core.angka import bulatkan
from core.capaian import jumlah, pecahan

JenisRumus = Literal["jumlah", "persen", "sama"]
Nilai = Mapping[str, Decimal | None]

TELUNJUK = 2
"""A cell explains when at least so many disagreements vanish with it."""


@dataclass(frozen=True)
class Rumus:
    """What the cell `hasil` should hold, worked out from the cells `suku`.

    "persen" takes two terms and gives the first over the second times 100. Percentages are
    compared at two decimals, sums and equal facts exactly; a difference up to `toleransi` (in the
    cell's unit) is none.
    """

    kunci: str
    hasil: str
    suku: tuple[str, ...]
    jenis: JenisRumus = "jumlah"
    toleransi: Decimal = Decimal(0)

    @property
    def sel(self) -> tuple[str, ...]:
        """Every cell it speaks of."""
        return tuple(dict.fromkeys((self.hasil, *self.suku)))

    def hitung(self, nilai: Nilai) -> Decimal | None:
        """What `hasil` should be; None when it can't be said."""
        suku = [nilai.get(s) for s in self.suku]
        match self.jenis:
            case "jumlah":
                return jumlah(suku)
            case "persen":
                bagian = pecahan(suku[0], suku[1])
                return None if bagian is None else bulatkan(bagian)
            case "sama":
                return suku[0]

    def langgar(self, nilai: Nilai) -> "Langgar | None":
        tertulis, seharusnya = nilai.get(self.hasil), self.hitung(nilai)
        if tertulis is None or seharusnya is None:
            return None
        if self.jenis == "persen":
            tertulis = bulatkan(tertulis)
        if abs(tertulis - seharusnya) <= self.toleransi:
            return None
        return Langgar(self, tertulis, seharusnya)

    def andai(self, sel: str, nilai: Nilai) -> Decimal | None:
        """What `sel` would have to hold for this relation to hold; None when that is no one value
        (a percentage does not tell its parts to the rupiah)."""
        if sel == self.hasil:
            return self.hitung(nilai)
        if self.jenis == "sama":
            return nilai.get(self.hasil)
        hasil = nilai.get(self.hasil)
        if self.jenis != "jumlah" or hasil is None:
            return None
        lain = jumlah(nilai.get(s) for s in self.suku if s != sel)
        return hasil - (lain or Decimal(0))


@dataclass(frozen=True)
class Langgar:
    """A relation that does not hold."""

    rumus: Rumus
    tertulis: Decimal
    seharusnya: Decimal


@dataclass(frozen=True)
class Sebab:
    """The cell, its value, the value that makes `menjelaskan` (keys of relations) vanish or that
    tells where their wrong figure was taken from."""

    sel: str
    tertulis: Decimal
    seharusnya: Decimal
    menjelaskan: tuple[str, ...]


@dataclass(frozen=True)
class Penjelasan:
    langgar: tuple[Langgar, ...]
    sebab: tuple[Sebab, ...]

    @property
    def oleh(self) -> dict[str, Sebab]:
        """Key of a relation → the cause that explains it."""
        return {kunci: satu for satu in self.sebab for kunci in satu.menjelaskan}


def cari_sebab(nilai: Nilai, rumus: Sequence[Rumus]) -> Penjelasan:
    """Every relation that does not hold, and the fewest cells that explain them.

    The cell that mends most is taken first, at equal gain the subtotal before its parts; then
    what is left is looked at again. A disagreement by exactly the amount of a found cell was
    copied from it, so it counts as explained too.
    """
    semua = [satu for r in rumus if (satu := r.langgar(nilai))]
    kini = dict(nilai)
    menurut = menurut_sel(rumus)
    sisa = {satu.rumus.kunci: satu for satu in semua}
    sebab: list[Sebab] = []
    while len(sisa) >= TELUNJUK and (terbaik := _terbaik(kini, sisa, menurut)):
        sel, baru, hilang = terbaik
        lama = kini[sel]
        assert lama is not None
        kini[sel] = baru
        # What was copied from the wrong figure goes with it, before another cause is looked for.
        for kunci in hilang:
            del sisa[kunci]
        ikut = [k for k, p in sisa.items() if _tersalin(p, lama - baru, kini)]
        for kunci in ikut:
            del sisa[kunci]
        sebab.append(Sebab(sel, lama, baru, (*hilang, *ikut)))
    return Penjelasan(tuple(semua), tuple(sebab))


def menurut_sel(rumus: Sequence[Rumus]) -> dict[str, list[Rumus]]:
    """Cell → the relations that speak of it."""
    hasil: dict[str, list[Rumus]] = {}
    for satu in rumus:
        for sel in satu.sel:
            hasil.setdefault(sel, []).append(satu)
    return hasil


def _terbaik(
    nilai: dict[str, Decimal | None], sisa: Mapping[str, Langgar], menurut: dict[str, list[Rumus]]
) -> tuple[str, Decimal, list[str]] | None:
    """The cell, its new value and the disagreements that go with it, if enough do."""
    terbaik: tuple[str, Decimal, list[str]] | None = None
    nilai_terbaik = (0, 0, 0)
    for sel, baru in _calon(nilai, sisa):
        terkait = menurut[sel]
        lama = nilai[sel]
        nilai[sel] = baru
        langgar = {r.kunci for r in terkait if r.langgar(nilai)}
        nilai[sel] = lama
        hilang = [r.kunci for r in terkait if r.kunci in sisa and r.kunci not in langgar]
        timbul = len([k for k in langgar if k not in sisa])
        subtotal = any(sisa[k].rumus.hasil == sel for k in hilang)
        skor = (len(hilang) - timbul, -timbul, int(subtotal))
        if len(hilang) >= TELUNJUK and skor > nilai_terbaik:
            terbaik, nilai_terbaik = (sel, baru, hilang), skor
    return terbaik


def _calon(nilai: Nilai, sisa: Mapping[str, Langgar]) -> Iterator[tuple[str, Decimal]]:
    """Cells of the disagreements with each value one of them asks for."""
    dilihat: set[tuple[str, Decimal]] = set()
    for satu in sisa.values():
        for sel in satu.rumus.sel:
            lama, baru = nilai.get(sel), satu.rumus.andai(sel, nilai)
            if lama is None or baru is None or baru == lama or (sel, baru) in dilihat:
                continue
            dilihat.add((sel, baru))
            yield sel, baru


def _tersalin(langgar: Langgar, selisih: Decimal, nilai: Nilai) -> bool:
    """Whether a figure is wrong by just what a cell is wrong by, or is a percentage of it."""
    rumus = langgar.rumus
    if rumus.jenis in ("jumlah", "sama"):
        return langgar.tertulis - langgar.seharusnya == selisih
    if rumus.jenis != "persen":
        return False
    for letak in (0, 1):
        asal = nilai.get(rumus.suku[letak])
        if asal is None:
            continue
        andai = {**nilai, rumus.suku[letak]: asal + selisih}
        if rumus.langgar(andai) is None:
            return True
    return False
