"""Every derived number of a report: capaian, serapan, means, roll-up, efficiency, predicates.

Percentages are plain numbers (97.33 means 97,33 %) and stay unrounded; ``core.angka`` rounds when
they are shown. None means "not measured": it prints a dash, never becomes 0 and never enters a
mean or a sum. Sources of the rules: ``domain.md`` sections 1.3, 1.5, 2 and 3; what a regency may
choose is in its section 7.

A change that alters any figure raises ``VERSI_RUMUS``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal, localcontext
from enum import StrEnum

from core.angka import bulatkan

VERSI_RUMUS = 1
"""Version of the formulas in this module, stored with each snapshot."""

_SERATUS = Decimal(100)
_NOL = Decimal(0)
_PRESISI_JUMLAH = 60


def _total(nilai: Iterable[Decimal]) -> Decimal:
    """Sum without rounding on the way, so that a mean of equal values is that value."""
    with localcontext(prec=_PRESISI_JUMLAH):
        return sum(nilai, _NOL)


def pecahan(
    pembilang: Decimal | None, penyebut: Decimal | None, faktor: Decimal = _SERATUS
) -> Decimal | None:
    """Numerator over denominator times ``faktor`` (percent by default), unrounded.

    None when either is missing or the denominator is 0. For indicators measured as a fraction,
    such as desa that are tertib over all desa.
    """
    if pembilang is None or not penyebut:
        return None
    return pembilang * faktor / penyebut


def jumlah(nilai: Iterable[Decimal | None]) -> Decimal | None:
    """Sum of the values that are there, in their unit; None when there is none.

    Money of kegiatan, program and office is always such a sum, never entered.
    """
    ada = [n for n in nilai if n is not None]
    return _total(ada) if ada else None


def selisih_kumulatif(kini: Decimal | None, lalu: Decimal | None) -> Decimal | None:
    """The quarter's own amount from two cumulative ones ("s/d TW"), in their unit.

    The first quarter has nothing before it: pass ``Decimal(0)``. None when either is missing, for
    an earlier quarter left empty is not 0. Negative when the cumulative fell, which is a finding.
    """
    return pertumbuhan_poin(kini, lalu)


def pertumbuhan_poin(kini: Decimal | None, lalu: Decimal | None) -> Decimal | None:
    """Change from one value to the next in points (the unit of both), unrounded.

    None when either is missing. The relative growth in percent is
    ``pecahan(pertumbuhan_poin(kini, lalu), lalu)``.
    """
    return None if kini is None or lalu is None else kini - lalu


def arah(kini: Decimal | None, lalu: Decimal | None) -> str | None:
    """Direction as a word: "naik", "turun" or "tetap"; None when either value is missing.

    Compared at two decimals, as printed: two figures that look the same are "tetap".
    """
    if kini is None or lalu is None:
        return None
    beda = bulatkan(kini) - bulatkan(lalu)
    return "tetap" if not beda else "naik" if beda > 0 else "turun"


class Polaritas(StrEnum):
    """What counts as better, chosen per indicator (domain.md section 3)."""

    NAIK = "naik"
    """More is better: r / t x 100."""
    TURUN_A = "turun_a"
    """Less is better, linear: (2t - r) / t x 100, not below 0."""
    TURUN_B = "turun_b"
    """Less is better, ratio: t / r x 100; without value at r = 0."""
    STABIL = "stabil"
    """Nearer is better: 100 - |r - t| / t x 100, not below 0."""


def capaian(
    target: Decimal | None, realisasi: Decimal | None, polaritas: Polaritas = Polaritas.NAIK
) -> Decimal | None:
    """Achievement in percent, unrounded and uncapped (a cap belongs to means only).

    Target and realisasi share one unit. None, "not measured", when the target is missing, 0 or
    negative (the ratios say nothing there), when realisasi is missing, and for TURUN_B when
    realisasi is 0 or less: t / 0 has no value, and any number put in its place would be invented.
    Source: domain.md section 3.
    """
    if target is None or realisasi is None or target <= 0:
        return None
    match polaritas:
        case Polaritas.NAIK:
            return pecahan(realisasi, target)
        case Polaritas.TURUN_A:
            return max(_NOL, (2 * target - realisasi) * _SERATUS / target)
        case Polaritas.TURUN_B:
            return pecahan(target, realisasi) if realisasi > 0 else None
        case Polaritas.STABIL:
            return max(_NOL, _SERATUS - abs(realisasi - target) * _SERATUS / target)


def serapan(realisasi: Decimal | None, pagu: Decimal | None) -> Decimal | None:
    """Budget absorption in percent from rupiah, unrounded; None when pagu is 0 or one is missing.

    For a group pass the sums: money percent is total realisasi over total pagu, never a mean.
    """
    return pecahan(realisasi, pagu)


def rata_rata(nilai: Iterable[Decimal | None], batas: Decimal | None = None) -> Decimal | None:
    """Mean of the measured values, unrounded; None when none is measured.

    ``batas`` (100, 120, 150 by regency policy) caps each value before the mean is taken.
    """
    ada = [n if batas is None else min(n, batas) for n in nilai if n is not None]
    return _total(ada) / len(ada) if ada else None


def capaian_sasaran(
    capaian_indikator: Iterable[Decimal | None], batas: Decimal | None = None
) -> Decimal | None:
    """Achievement of a sasaran in percent: mean of its indicators' capaian, as ``rata_rata``.

    Not to be mixed with ``capaian_pelaksanaan``, which comes from sub kegiatan.
    """
    return rata_rata(capaian_indikator, batas)


class Gulung(StrEnum):
    """How capaian of sub kegiatan is rolled up; regency policy (domain.md section 7)."""

    RATA_BERTINGKAT = "rata_bertingkat"
    """Mean of means, level by level (default)."""
    RATA_SUB = "rata_sub"
    """Plain mean of all sub kegiatan below the node."""
    TERTIMBANG_PAGU = "tertimbang_pagu"
    """Mean of all sub kegiatan below the node, weighted by their pagu."""


@dataclass(frozen=True)
class Simpul:
    """A node of program, kegiatan and sub kegiatan; the office's children are its programs.

    Only leaves (nodes without ``anak``) carry capaian (percent) and pagu (rupiah) that count: what
    an inner node holds is ignored, since it is always computed from below.
    """

    kode: str
    capaian: Decimal | None
    pagu: Decimal
    anak: tuple[Simpul, ...] = ()

    def daun(self) -> Iterator[Simpul]:
        """The leaves below this node in order, or the node itself."""
        if not self.anak:
            yield self
        for anak in self.anak:
            yield from anak.daun()


def capaian_pelaksanaan(
    simpul: Simpul, aturan: Gulung = Gulung.RATA_BERTINGKAT, batas: Decimal | None = None
) -> Decimal | None:
    """Achievement of a node in percent from its sub kegiatan, unrounded.

    A leaf gives its own capaian, uncapped; ``batas`` caps leaves inside means. Unmeasured leaves,
    and nodes with nothing measured below, stay out. None when nothing is measured, or when the
    measured leaves have no pagu to weigh by. Source: domain.md section 3, "Roll-up".
    """
    if not simpul.anak:
        return simpul.capaian
    match aturan:
        case Gulung.RATA_BERTINGKAT:
            return rata_rata((capaian_pelaksanaan(a, aturan, batas) for a in simpul.anak), batas)
        case Gulung.RATA_SUB:
            return rata_rata((daun.capaian for daun in simpul.daun()), batas)
        case Gulung.TERTIMBANG_PAGU:
            return _tertimbang(simpul, batas)


def _tertimbang(simpul: Simpul, batas: Decimal | None) -> Decimal | None:
    terukur = [(d.capaian, d.pagu) for d in simpul.daun() if d.capaian is not None]
    bobot = _total(pagu for _, pagu in terukur)
    nilai = _total((n if batas is None else min(n, batas)) * pagu for n, pagu in terukur)
    return pecahan(nilai, bobot, Decimal(1))


class AturanEfisiensi(StrEnum):
    """How efficiency of resource use is expressed; regency policy (domain.md section 7)."""

    SELISIH_POIN = "selisih_poin"
    """Capaian minus serapan, in points (default)."""
    SISA = "sisa"
    """Unspent share of pagu, in percent."""
    PMK_214 = "pmk_214"
    """E and NE of PMK 214/PMK.02/2017."""


@dataclass(frozen=True)
class Efisiensi:
    """A measured efficiency, without verdict.

    ``nilai``: points for SELISIH_POIN, percent of pagu for SISA, E in percent for PMK_214.
    ``nilai_efisiensi``: NE, 0 to 100, for PMK_214 only. None: not measured.
    """

    nilai: Decimal | None
    nilai_efisiensi: Decimal | None = None


_BATAS_E = Decimal(20)


def efisiensi(
    aturan: AturanEfisiensi,
    *,
    capaian: Decimal | None,
    pagu: Decimal | None,
    realisasi: Decimal | None,
) -> Efisiensi:
    """Efficiency of resource use (domain.md section 3) from capaian in percent and rupiah.

    PMK_214: E = (pagu x CK - realisasi) / (pagu x CK) x 100 held between -20 and 20, NE = 50 +
    E / 20 x 50. For several outputs pass the summed money and their capaian weighted by pagu, which
    equals the sums of the regulation. Not measured when a value it needs is missing (SISA needs no
    capaian), when pagu is 0, and for PMK_214 when pagu x CK is not above 0.
    """
    terserap = serapan(realisasi, pagu)
    match aturan:
        case AturanEfisiensi.SELISIH_POIN:
            return Efisiensi(pertumbuhan_poin(capaian, terserap))
        case AturanEfisiensi.SISA:
            return Efisiensi(pertumbuhan_poin(_SERATUS, terserap))
        case AturanEfisiensi.PMK_214:
            return _efisiensi_pmk(capaian, pagu, realisasi)


def _efisiensi_pmk(
    capaian: Decimal | None, pagu: Decimal | None, realisasi: Decimal | None
) -> Efisiensi:
    if capaian is None or pagu is None or realisasi is None or pagu * capaian <= 0:
        return Efisiensi(None)
    layak = pagu * capaian / _SERATUS
    e = max(-_BATAS_E, min(_BATAS_E, (layak - realisasi) * _SERATUS / layak))
    return Efisiensi(e, 50 + e * 50 / _BATAS_E)


@dataclass(frozen=True)
class Jenjang:
    """One step of a scale: the lowest value that belongs to it, and its label.

    ``inklusif``: whether ``batas_bawah`` itself belongs to the step. ``padanan``: the other name
    of the step (words for SAKIP, the mutu letter for IKM), empty when it has none.
    """

    batas_bawah: Decimal
    label: str
    inklusif: bool = True
    padanan: str = ""

    def memuat(self, nilai: Decimal) -> bool:
        """Whether ``nilai`` is at or above the step's lower bound."""
        return nilai > self.batas_bawah or (self.inklusif and nilai == self.batas_bawah)


def jenjang(nilai: Decimal | None, skala: Sequence[Jenjang]) -> Jenjang | None:
    """The highest step that holds ``nilai``, classified at two decimals as it is printed.

    Steps may come in any order and leave no gap: each reaches up to the next. None when ``nilai``
    is missing or below every step.
    """
    if nilai is None:
        return None
    bulat = bulatkan(nilai)
    cocok = (j for j in skala if j.memuat(bulat))
    return max(cocok, key=lambda j: j.batas_bawah, default=None)


def predikat(nilai: Decimal | None, skala: Sequence[Jenjang]) -> str | None:
    """Label of the step that holds ``nilai``, as ``jenjang``."""
    cocok = jenjang(nilai, skala)
    return cocok.label if cocok else None


SKALA_PERMENDAGRI_86: tuple[Jenjang, ...] = (
    Jenjang(Decimal(91), "Sangat Tinggi"),
    Jenjang(Decimal(76), "Tinggi"),
    Jenjang(Decimal(66), "Sedang"),
    Jenjang(Decimal(51), "Rendah"),
    Jenjang(Decimal("-Infinity"), "Sangat Rendah"),
)
"""Peringkat kinerja in percent, Permendagri 86/2017; what lies in its gaps takes the lower step."""

SKALA_SAKIP: tuple[Jenjang, ...] = (
    Jenjang(Decimal(90), "AA", inklusif=False, padanan="Sangat Memuaskan"),
    Jenjang(Decimal(80), "A", inklusif=False, padanan="Memuaskan"),
    Jenjang(Decimal(70), "BB", inklusif=False, padanan="Sangat Baik"),
    Jenjang(Decimal(60), "B", inklusif=False, padanan="Baik"),
    Jenjang(Decimal(50), "CC", inklusif=False, padanan="Cukup"),
    Jenjang(Decimal(30), "C", inklusif=False, padanan="Kurang"),
    Jenjang(Decimal(0), "D", padanan="Sangat Kurang"),
)
"""Predikat of nilai AKIP (0 to 100), PermenPANRB 88/2021; lower bounds exclusive: 90,00 is A."""

SKALA_IKM: tuple[Jenjang, ...] = (
    Jenjang(Decimal("88.31"), "Sangat Baik", padanan="A"),
    Jenjang(Decimal("76.61"), "Baik", padanan="B"),
    Jenjang(Decimal(65), "Kurang Baik", padanan="C"),
    Jenjang(Decimal(25), "Tidak Baik", padanan="D"),
)
"""Kinerja unit pelayanan by IKM after conversion (25 to 100), PermenPANRB 14/2017."""
