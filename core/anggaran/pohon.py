"""The budget tree of a quarter: program → kegiatan → sub kegiatan, as Tabel 3.4 shows it.

Only sub kegiatan hold money and volumes; everything above is computed here, by the policy
in force at the quarter's end.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from typing import Protocol, TypedDict

from core.anggaran import queries
from core.anggaran.models import DpaBaris, Realisasi
from core.capaian import Gulung, Simpul, capaian, capaian_pelaksanaan, jumlah, serapan
from core.cascade.models import Nomenklatur
from core.cascade.queries import nomenklatur_peta
from core.periode.models import Kebijakan, Periode
from core.periode.queries import akhir_triwulan, kebijakan_berlaku
from core.profil.queries import sub_unit_peta

NOL = Decimal(0)
SERATUS = Decimal(100)


@dataclass(frozen=True, kw_only=True)
class SimpulSub:
    kode: str
    sub_unit: str  # name of the kelurahan, or empty
    kode_sub_unit: str
    nama: str
    sumber_dana: str
    satuan: str
    target: Decimal | None
    volume: Decimal | None
    capaian: Decimal | None
    pagu: Decimal
    kas: Decimal
    realisasi: Decimal | None
    serapan: Decimal | None
    dalam_dpa: bool

    @property
    def terisi(self) -> bool:
        return self.realisasi is not None and self.volume is not None


@dataclass(frozen=True, kw_only=True)
class SimpulKegiatan:
    kode: str
    nama: str
    target_persen: Decimal
    capaian: Decimal | None
    pagu: Decimal
    kas: Decimal
    realisasi: Decimal | None
    serapan: Decimal | None
    sub: tuple[SimpulSub, ...]


@dataclass(frozen=True, kw_only=True)
class SimpulProgram:
    kode: str
    nomor: str  # 01
    nama: str
    sumber_dana: str
    target_persen: Decimal
    capaian: Decimal | None
    pagu: Decimal
    kas: Decimal
    realisasi: Decimal | None
    serapan: Decimal | None
    kegiatan: tuple[SimpulKegiatan, ...]


@dataclass(frozen=True, kw_only=True)
class Pohon:
    program: tuple[SimpulProgram, ...]
    capaian: Decimal | None
    pagu: Decimal
    kas: Decimal
    realisasi: Decimal | None
    serapan: Decimal | None
    jenis_dpa: str  # murni, pergeseran, perubahan; empty when there is no DPA
    jumlah_program: int
    jumlah_kegiatan: int
    jumlah_sub: int

    @property
    def sisa(self) -> Decimal | None:
        return None if self.realisasi is None else self.pagu - self.realisasi

    @property
    def sub(self) -> list[SimpulSub]:
        return [s for p in self.program for k in p.kegiatan for s in k.sub]

    @property
    def terisi(self) -> int:
        """How many sub kegiatan have both money and volume."""
        return sum(s.terisi for s in self.sub)


class _Bernilai(Protocol):
    @property
    def pagu(self) -> Decimal: ...
    @property
    def kas(self) -> Decimal: ...
    @property
    def realisasi(self) -> Decimal | None: ...


def pohon(periode: Periode) -> Pohon:
    """The tree of the present tenant for a quarter; empty when there is no DPA in force."""
    akhir = akhir_triwulan(periode.tahun, periode.triwulan)
    dpa = queries.dpa_berlaku(periode.tahun, akhir)
    baris = list(queries.baris_dpa(dpa)) if dpa else []
    nyata = {
        (r.kode, r.sub_unit): r for r in queries.realisasi_triwulan(periode.tahun, periode.triwulan)
    }
    nomenklatur = nomenklatur_peta({k for k, _ in nyata} | {b.kode for b in baris})
    unit = sub_unit_peta()
    sub = [
        _sub_dpa(b, nyata.pop((b.kode, b.sub_unit), None), periode.triwulan, nomenklatur, unit)
        for b in baris
    ]
    # Money spent on a line that a change dropped stays, with pagu 0 and a flag.
    sub += [_sub_lepas(r, nomenklatur, unit) for r in nyata.values() if r.rupiah or r.volume]
    sub.sort(key=lambda s: (s.kode, s.kode_sub_unit))
    return _susun(
        sub,
        nomenklatur,
        queries.target_persen(periode.tahun),
        kebijakan_berlaku(akhir),
        dpa.jenis if dpa else "",
    )


def induk(kode: str, panjang: int) -> str:
    """The code cut to its level: 3 parts for program, 5 for kegiatan."""
    return ".".join(kode.split(".")[:panjang])


def _sub_dpa(
    baris: DpaBaris,
    nyata: Realisasi | None,
    triwulan: int,
    nomenklatur: dict[str, Nomenklatur],
    unit: dict[str, str],
) -> SimpulSub:
    acuan = nomenklatur.get(baris.kode)
    kas = sum([baris.kas_1, baris.kas_2, baris.kas_3, baris.kas_4][:triwulan], NOL)
    rupiah = nyata.rupiah if nyata else None
    volume = nyata.volume if nyata else None
    return SimpulSub(
        kode=baris.kode,
        sub_unit=unit.get(baris.sub_unit, baris.sub_unit),
        kode_sub_unit=baris.sub_unit,
        nama=baris.nama or (acuan.nama if acuan else baris.kode),
        sumber_dana=baris.sumber_dana,
        satuan=baris.satuan or (acuan.satuan if acuan else ""),
        target=baris.target,
        volume=volume,
        capaian=capaian(baris.target, volume),
        pagu=baris.pagu,
        kas=kas,
        realisasi=rupiah,
        serapan=serapan(rupiah, baris.pagu),
        dalam_dpa=True,
    )


def _sub_lepas(
    nyata: Realisasi, nomenklatur: dict[str, Nomenklatur], unit: dict[str, str]
) -> SimpulSub:
    acuan = nomenklatur.get(nyata.kode)
    return SimpulSub(
        kode=nyata.kode,
        sub_unit=unit.get(nyata.sub_unit, nyata.sub_unit),
        kode_sub_unit=nyata.sub_unit,
        nama=acuan.nama if acuan else nyata.kode,
        sumber_dana="",
        satuan=acuan.satuan if acuan else "",
        target=None,
        volume=nyata.volume,
        capaian=None,
        pagu=NOL,
        kas=NOL,
        realisasi=nyata.rupiah,
        serapan=None,
        dalam_dpa=False,
    )


def _susun(
    sub: Sequence[SimpulSub],
    nomenklatur: dict[str, Nomenklatur],
    persen: dict[str, Decimal],
    kebijakan: Kebijakan,
    jenis_dpa: str,
) -> Pohon:
    def nama(kode: str) -> str:
        return nomenklatur[kode].nama if kode in nomenklatur else kode

    def satu_kegiatan(kode: str, milik: tuple[SimpulSub, ...]) -> SimpulKegiatan:
        return SimpulKegiatan(
            kode=kode,
            nama=nama(kode),
            target_persen=persen.get(kode, SERATUS),
            capaian=_gulung(_daun(milik), kebijakan),
            sub=milik,
            **_uang(milik),
        )

    def satu_program(kode: str, milik: tuple[SimpulKegiatan, ...]) -> SimpulProgram:
        return SimpulProgram(
            kode=kode,
            nomor=kode.rpartition(".")[2],
            nama=nama(kode),
            sumber_dana=_gabung(s.sumber_dana for k in milik for s in k.sub),
            target_persen=persen.get(kode, SERATUS),
            capaian=_gulung([_simpul_kegiatan(k) for k in milik], kebijakan),
            kegiatan=milik,
            **_uang(milik),
        )

    # Sorted by code, so each kegiatan and each program is one run.
    kegiatan = [satu_kegiatan(k, tuple(s)) for k, s in groupby(sub, lambda s: induk(s.kode, 5))]
    program = tuple(
        satu_program(k, tuple(anak)) for k, anak in groupby(kegiatan, lambda k: induk(k.kode, 3))
    )
    dalam = {s.kode for s in sub if s.dalam_dpa}
    return Pohon(
        program=program,
        capaian=_gulung([_simpul_program(p) for p in program], kebijakan),
        jenis_dpa=jenis_dpa,
        jumlah_program=len({induk(k, 3) for k in dalam}),
        jumlah_kegiatan=len({induk(k, 5) for k in dalam}),
        jumlah_sub=len(dalam),
        **_uang(program),
    )


class _Uang(TypedDict):
    pagu: Decimal
    kas: Decimal
    realisasi: Decimal | None
    serapan: Decimal | None


def _uang(bagian: Sequence[_Bernilai]) -> _Uang:
    """Sums of the parts, and the absorption that follows from them."""
    pagu = sum((b.pagu for b in bagian), NOL)
    nyata = jumlah(b.realisasi for b in bagian)
    return {
        "pagu": pagu,
        "kas": sum((b.kas for b in bagian), NOL),
        "realisasi": nyata,
        "serapan": serapan(nyata, pagu),
    }


def _gabung(nilai: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(n for n in nilai if n))


def _daun(sub: Sequence[SimpulSub]) -> list[Simpul]:
    return [Simpul(s.kode, s.capaian, s.pagu) for s in sub]


def _simpul_kegiatan(kegiatan: SimpulKegiatan) -> Simpul:
    return Simpul(kegiatan.kode, None, kegiatan.pagu, tuple(_daun(kegiatan.sub)))


def _simpul_program(program: SimpulProgram) -> Simpul:
    anak = tuple(_simpul_kegiatan(k) for k in program.kegiatan)
    return Simpul(program.kode, None, program.pagu, anak)


def _gulung(anak: Sequence[Simpul], kebijakan: Kebijakan) -> Decimal | None:
    akar = Simpul("", None, NOL, tuple(anak))
    return capaian_pelaksanaan(akar, Gulung(kebijakan.gulung), kebijakan.batas_rata)
