"""The same indicator in several tables: its series year by year, its place in the Renstra."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from reporting.checks.temuan import Bobot, Tempat, Temuan
from reporting.periksa_dokumen.bahan import Bahan
from reporting.periksa_dokumen.fakta import (
    AWAL,
    CAPAIAN,
    REALISASI,
    TARGET,
    Fakta,
    menurut_kunci,
    pengenal,
)
from reporting.periksa_dokumen.hubungan import Hubungan
from reporting.periksa_dokumen.kolom import Lajur, Peran

GESER_MIN = 3
"""So many years of a series must fit one year further before its heads count as shifted."""
_DIBANDINGKAN = (TARGET, REALISASI, CAPAIAN, AWAL)


@dataclass(frozen=True)
class Geser:
    """A series whose figures stand a year beside those of another table."""

    indikator: str
    lajur: Lajur
    temuan: Temuan


def hubungkan(hubungan: Hubungan, fakta: list[Fakta], geser: list[Geser]) -> None:
    """Holds every two tables that state the same figure against each other."""
    hubungan.letak |= {f.sel: f.tempat for f in fakta}
    for isi in menurut_kunci(fakta).values():
        if isi[0].jenis not in _DIBANDINGKAN:
            continue
        ada = [f for f in isi if f.jenis not in (TARGET, AWAL) or not bergeser(f, geser)]
        for satu, dua in combinations(ada, 2):
            toleransi = _toleransi(satu, dua)
            hubungan.tambah(f"indikator.{dua.jenis}", dua.sel, (satu.sel,), "sama", toleransi)


def _toleransi(satu: Fakta, dua: Fakta) -> Decimal:
    """78,6 is 78,63 at one decimal; a whole number is no rounded one."""
    pecah = sorted(-int(f.nilai.normalize().as_tuple().exponent) for f in (satu, dua))
    if satu.jenis == CAPAIAN and satu.nilai != dua.nilai:
        return Decimal("0.01")
    bulat = satu.jenis == REALISASI and 0 < pecah[0] < pecah[1]
    return Decimal(5).scaleb(-pecah[0] - 1) if bulat else Decimal(0)


def bergeser(fakta: Fakta, geser: Iterable[Geser]) -> bool:
    """Whether a figure stands in a series told to be a year aside."""
    return any(g.lajur is fakta.lajur and g.indikator == fakta.indikator for g in geser)


def cari_geser(fakta: list[Fakta]) -> list[Geser]:
    seri = deret_target(fakta)
    hasil: list[Geser] = []
    for (nama, letak), satu in seri.items():
        for (lain, letak_lain), dua in seri.items():
            if nama != lain or letak >= letak_lain or min(len(satu), len(dua)) < GESER_MIN:
                continue
            if maju := _maju(satu, dua):
                hasil.append(_geser(nama, satu, dua, maju))
                break
    return hasil


def _maju(satu: dict[int, Fakta], dua: dict[int, Fakta]) -> int:
    """1 or -1 when the one series is the other a year aside; 0 when not."""
    sama = [satu[t].nilai == dua[t].nilai for t in satu if t in dua]
    for maju in (1, -1):
        tetangga = [satu[t].nilai == dua[t + maju].nilai for t in satu if t + maju in dua]
        if len(tetangga) >= GESER_MIN and all(tetangga) and sama.count(False) >= 2:
            return maju
    return 0


def _geser(nama: str, satu: dict[int, Fakta], dua: dict[int, Fakta], maju: int) -> Geser:
    awal = satu[min(satu)]
    temuan = Temuan(
        "target.geser_tahun",
        Bobot.BLOKIR,
        Tempat(awal.lajur.nama, awal.nama, "tahun target"),
        f"Deret target ini bergeser satu tahun terhadap {dua[min(dua)].lajur.nama}.",
        seharusnya=f"{min(satu) + maju}–{max(satu) + maju}",
        tertulis=f"{min(satu)}–{max(satu)}",
    )
    return Geser(nama, awal.lajur, temuan)


def deret_target(fakta: list[Fakta]) -> dict[tuple[str, int], dict[int, Fakta]]:
    """Indicator and table → the target of each year."""
    hasil: dict[tuple[str, int], dict[int, Fakta]] = {}
    for f in fakta:
        if f.jenis == TARGET and f.tahun is not None and f.triwulan is None:
            hasil.setdefault((f.indikator, f.lajur.letak), {})[f.tahun] = f
    return hasil


def bukan_renstra(bahan: Bahan, fakta: list[Fakta]) -> Iterator[Temuan]:
    """Indicators of the Perjanjian Kinerja that no table of the Renstra gives a sasaran."""
    kenal = pengenal(fakta)
    renstra = {kenal(n) for n in _indikator_renstra(bahan)}
    if not renstra:
        return
    for satu in bahan.lajur:
        if not (satu.kolom(Peran.TARGET) and bahan.perjanjian(satu)):
            continue
        for k in satu.kolom(Peran.INDIKATOR):
            for b in satu.baris:
                if b[k].teks.strip() and kenal(b[k].teks) not in renstra:
                    yield Temuan(
                        "indikator.bukan_renstra",
                        Bobot.BLOKIR,
                        Tempat(satu.nama, b[k].teks, satu.kepala[k]),
                        "Indikator Perjanjian Kinerja ini bukan indikator sasaran dalam Renstra.",
                        seharusnya="salah satu indikator sasaran Renstra",
                        tertulis=b[k].teks,
                    )


def _indikator_renstra(bahan: Bahan) -> set[str]:
    """Indicators of sasaran with a target in at least three years and no results beside them."""
    hasil: set[str] = set()
    for satu in bahan.lajur:
        tahun = {satu.tahun(k) for k in range(len(satu.kepala))} - {None}
        if len(tahun) < GESER_MIN or satu.kolom(Peran.REALISASI):
            continue
        for k in satu.kolom(Peran.INDIKATOR):
            if "tujuan" not in satu.kepala[k].lower():
                hasil |= {b[k].teks for b in satu.baris if b[k].teks.strip()}
    return hasil
