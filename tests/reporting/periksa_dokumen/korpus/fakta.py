"""Facts of an invented office: a budget tree with figures that agree, and indicators over years.

Own arithmetic (Decimal, half up), on purpose apart from the package that is examined.
"""

import csv
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from pathlib import Path
from random import Random

NOMENKLATUR = (
    Path(__file__).resolve().parents[4] / "core" / "cascade" / "data" / "nomenklatur_7_01.csv"
)
DUA = Decimal("0.01")


def persen(bagian: Decimal | int, dari: Decimal | int) -> Decimal | None:
    """bagian / dari x 100 to two decimals; None where there is nothing to divide by."""
    if not dari:
        return None
    return (Decimal(bagian) * 100 / Decimal(dari)).quantize(DUA, ROUND_HALF_UP)


def rata(nilai: Iterable[Decimal | None]) -> Decimal | None:
    """Mean of the values that are there, to two decimals."""
    ada = [n for n in nilai if n is not None]
    return (sum(ada, Decimal(0)) / len(ada)).quantize(DUA, ROUND_HALF_UP) if ada else None


def jumlah(baris: Iterable[tuple]) -> list[int]:
    """Sums of the columns that follow the name."""
    return [sum(kolom) for kolom in zip(*(b[1:] for b in baris), strict=True)]


def pecah(n: int, *seratus: int) -> list[int]:
    """n in parts of so many hundredths, the last part what is left."""
    bagian = [n * s // 100 for s in seratus]
    return [*bagian, n - sum(bagian)]


@cache
def nomenklatur() -> dict[str, tuple[str, str]]:
    """Name and unit by code."""
    with NOMENKLATUR.open(encoding="utf-8") as berkas:
        return {b["kode"]: (b["nama"], b["satuan"]) for b in csv.DictReader(berkas)}


class Uang:
    """What follows of a pagu and a realisasi."""

    pagu: int
    realisasi: int

    @property
    def sisa(self) -> int:
        return self.pagu - self.realisasi

    @property
    def serap(self) -> Decimal | None:
        return persen(self.realisasi, self.pagu)


@dataclass
class Sub(Uang):
    kode: str
    nama: str
    satuan: str
    target: int
    capai: int
    pagu: int
    realisasi: int
    murni: int = 0

    @property
    def capaian(self) -> Decimal | None:
        return persen(self.capai, self.target)


@dataclass
class Simpul(Uang):
    """A kegiatan, a program, or the whole office: what its parts add up to."""

    kode: str
    nama: str
    anak: list["Simpul | Sub"] = field(default_factory=list)

    def _jumlah(self, nama: str) -> int:
        return sum(getattr(a, nama) for a in self.anak)

    @property
    def pagu(self) -> int:
        return self._jumlah("pagu")

    @property
    def realisasi(self) -> int:
        return self._jumlah("realisasi")

    @property
    def murni(self) -> int:
        return self._jumlah("murni")

    @property
    def capaian(self) -> Decimal | None:
        """Mean of the means below, each as printed."""
        return rata(a.capaian for a in self.anak)

    @property
    def sub(self) -> list[Sub]:
        hasil: list[Sub] = []
        for a in self.anak:
            hasil += [a] if isinstance(a, Sub) else a.sub
        return hasil

    @property
    def turunan(self) -> list[tuple[tuple[int, ...], "Simpul | Sub"]]:
        """All that lies below from top to bottom, each with its place on every level: the third
        sub kegiatan of the second kegiatan of the first program is (1, 2, 3)."""
        hasil: list[tuple[tuple[int, ...], Simpul | Sub]] = []
        for ke, a in enumerate(self.anak, 1):
            hasil.append(((ke,), a))
            if isinstance(a, Simpul):
                hasil += [((ke, *nomor), x) for nomor, x in a.turunan]
        return hasil

    def sub_berkode(self, ekor: str) -> Sub:
        """The only one whose code ends so."""
        (satu,) = [s for s in self.sub if s.kode.endswith(ekor)]
        return satu

    @property
    def kegiatan(self) -> list["Simpul"]:
        """Kegiatan of a program, or of all programs of the office."""
        if all(isinstance(k, Simpul) and isinstance(k.anak[0], Sub) for k in self.anak):
            return [k for k in self.anak if isinstance(k, Simpul)]
        return [k for p in self.anak if isinstance(p, Simpul) for k in p.kegiatan]


@dataclass
class Indikator:
    """target and realisasi by year; a realisasi that is missing is not measured yet. `kecil`: where
    less is better, how it is reckoned, `selisih` (2 x target - realisasi) / target or `terbalik`
    target / realisasi."""

    nama: str
    satuan: str
    target: dict[int, Decimal]
    realisasi: dict[int, Decimal] = field(default_factory=dict)
    kecil: str = ""

    def capaian(self, tahun: int) -> Decimal | None:
        if tahun not in self.realisasi:
            return None
        target, realisasi = self.target[tahun], self.realisasi[tahun]
        if self.kecil == "terbalik":
            return persen(target, realisasi)
        return persen(2 * target - realisasi if self.kecil else realisasi, target)


def deret(mulai: int, *nilai: str) -> dict[int, Decimal]:
    return {mulai + ke: Decimal(n) for ke, n in enumerate(nilai)}


def pohon(benih: int, kode_sub: Iterable[str], besar: dict[str, int] | None = None) -> Simpul:
    """The office's tree from codes of sub kegiatan, figures drawn once from `benih`.

    `besar` fixes the pagu of a code (salaries). Half of the pagu end on thousands, as in a DPA.
    """
    acak, daftar = Random(benih), nomenklatur()
    kantor = Simpul("", "Jumlah")
    for kode in kode_sub:
        program = _anak(kantor, kode[:7])
        kegiatan = _anak(program, kode[:12])
        nama, satuan = daftar[kode]
        pagu = (besar or {}).get(kode) or acak.randrange(4_000, 160_000) * 1000
        if acak.random() < 0.5:
            pagu += acak.randrange(1, 1000)
        bagian = Decimal(acak.randrange(8600, 9990)) / 10000
        lunas = acak.random() < 0.18
        realisasi = pagu if lunas else int(pagu * bagian) // 10 * 10 + acak.choice([0, 0, 4, 7])
        target = acak.choice([1, 2, 3, 4, 6, 12, 12, 14, 24])
        capai = target if target < 4 or acak.random() < 0.75 else target - 1
        murni = pagu + acak.choice([0, 0, 1, -1]) * acak.randrange(500, 4000) * 1000
        kegiatan.anak.append(Sub(kode, nama, satuan, target, capai, pagu, realisasi, murni))
    return kantor


def _anak(induk: Simpul, kode: str) -> Simpul:
    for a in induk.anak:
        if isinstance(a, Simpul) and a.kode == kode:
            return a
    baru = Simpul(kode, nomenklatur()[kode][0])
    induk.anak.append(baru)
    return baru


def kode(*singkat: str) -> list[str]:
    """ "01.2.02.1" is 7.01.01.2.02.0001."""
    hasil = []
    for satu in singkat:
        kepala, ekor = satu.rsplit(".", 1)
        hasil.append(f"7.01.{kepala}.{int(ekor):04d}")
    return hasil


def rp(n: int | Decimal) -> str:
    return f"{n:,}".replace(",", ".")


def inggris(n: int | Decimal) -> str:
    return f"{n:,}"


def koma(n: Decimal | int | None, desimal: int | None = None) -> str:
    """98,26; what is not there is a dash."""
    if n is None:
        return "-"
    if desimal is not None:
        n = Decimal(n).quantize(Decimal(1).scaleb(-desimal), ROUND_HALF_UP)
    return str(n).replace(".", ",")


SATUAN_KATA = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan",
               "sembilan")  # fmt: skip


def terbilang(n: int) -> str:
    """Words of 0 to 99."""
    if n < 10:
        return SATUAN_KATA[n]
    if n in (10, 11):
        return ("sepuluh", "sebelas")[n - 10]
    if n < 20:
        return f"{SATUAN_KATA[n - 10]} belas"
    puluh, satu = divmod(n, 10)
    return f"{SATUAN_KATA[puluh]} puluh" + (f" {SATUAN_KATA[satu]}" if satu else "")
