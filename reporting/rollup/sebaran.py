"""How values lie: median, quartiles, and which offices stand out by a stated rule."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from core.angka import desimal
from reporting.rollup.aturan import Nilai

MINIMAL = 5
"""Below so many offices quartiles say nothing."""

JARAK_POIN = Decimal(10)
"""Absorption and capaian further apart than this are named."""

ATURAN = (
    "Menyimpang: serapan dan capaian berjarak 10 poin atau lebih, atau nilai di luar pagar kuartil"
    " (1,5 kali jarak antarkuartil dari kuartil terdekat, berlaku mulai lima kantor)."
)


@dataclass(frozen=True)
class Sebaran:
    """Lowest, quartiles and highest of the measured values."""

    terendah: Decimal
    kuartil_1: Decimal
    median: Decimal
    kuartil_3: Decimal
    tertinggi: Decimal
    banyak: int

    @property
    def pagar(self) -> tuple[Decimal, Decimal]:
        """Values outside stand apart."""
        lebar = (self.kuartil_3 - self.kuartil_1) * Decimal("1.5")
        return self.kuartil_1 - lebar, self.kuartil_3 + lebar


def sebaran(nilai: Sequence[Decimal | None]) -> Sebaran | None:
    """None when nothing is measured. Quartiles are interpolated between neighbours."""
    urut = sorted(n for n in nilai if n is not None)
    if not urut:
        return None
    return Sebaran(urut[0], _letak(urut, 1), _letak(urut, 2), _letak(urut, 3), urut[-1], len(urut))


def _letak(urut: Sequence[Decimal], kuartil: int) -> Decimal:
    penuh, sisa = divmod((len(urut) - 1) * kuartil, 4)
    if not sisa:
        return urut[penuh]
    return urut[penuh] + (urut[penuh + 1] - urut[penuh]) * sisa / 4


@dataclass(frozen=True)
class Simpangan:
    """An office that stands out, and by what."""

    kantor: str
    sebab: str


def simpangan(
    baris: Sequence[Nilai], nilai: dict[str, Decimal | None], nama_ukuran: str
) -> list[Simpangan]:
    """Offices that stand out, in the order given; `nilai` is the measure shown, by office."""
    ringkas = sebaran(list(nilai.values()))
    hasil = []
    for b in baris:
        sebab = _terhadap_capaian(b) or _di_luar_pagar(nilai.get(b.kantor), ringkas, nama_ukuran)
        if sebab:
            hasil.append(Simpangan(b.kantor, sebab))
    return hasil


def _terhadap_capaian(b: Nilai) -> str:
    if b.serapan is None or b.capaian is None:
        return ""
    jarak = b.serapan - b.capaian
    if abs(jarak) < JARAK_POIN:
        return ""
    arah = "di atas" if jarak > 0 else "di bawah"
    return f"Serapan {desimal(abs(jarak))} poin {arah} capaian"


def _di_luar_pagar(nilai: Decimal | None, ringkas: Sebaran | None, nama: str) -> str:
    if nilai is None or ringkas is None or ringkas.banyak < MINIMAL:
        return ""
    bawah, atas = ringkas.pagar
    if bawah <= nilai <= atas:
        return ""
    arah = "di atas" if nilai > ringkas.median else "di bawah"
    return f"{nama} {desimal(abs(nilai - ringkas.median))} poin {arah} median"
