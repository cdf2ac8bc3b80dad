"""A small line of years as SVG geometry. Drawn on the server: readable without script."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

LEBAR, TINGGI = 320, 140
TEPI, ATAS, BAWAH = 34, 26, 100  # where points may stand; the axis is below


@dataclass(frozen=True, kw_only=True)
class Titik:
    """One year: its place, the value printed beside it, and where that text stands."""

    label: str
    x: float
    y: float | None
    nilai: Decimal | None
    y_teks: float


@dataclass(frozen=True, kw_only=True)
class Garis:
    """Everything the template draws."""

    titik: tuple[Titik, ...]
    ruas: tuple[str, ...]  # `points` of each unbroken run of values
    target: str  # `points` of the target line
    lebar: int = LEBAR
    tinggi: int = TINGGI
    sumbu: int = BAWAH + 14
    y_label: int = TINGGI - 6


def garis(data: Sequence[tuple[str, Decimal | None, Decimal | None]]) -> Garis:
    """Lays out (label, value, target) from left to right; missing values leave a gap."""
    ada = [float(n) for _, nilai, target in data for n in (nilai, target) if n is not None]
    bawah, atas = (min(ada), max(ada)) if ada else (0.0, 1.0)
    rentang = (atas - bawah) or 1.0
    langkah = (LEBAR - 2 * TEPI) / max(1, len(data) - 1)

    def y(nilai: Decimal) -> float:
        return round(BAWAH - 12 - (float(nilai) - bawah) / rentang * (BAWAH - 12 - ATAS), 1)

    titik = []
    for n, (label, nilai, target) in enumerate(data):
        tempat = y(nilai) if nilai is not None else None
        # The figure stands on the side away from the target line.
        di_bawah = nilai is not None and target is not None and nilai < target
        dasar = tempat if tempat is not None else y(target) + 22 if target is not None else 60.0
        titik.append(
            Titik(
                label=label,
                x=round(TEPI + n * langkah, 1),
                y=tempat,
                nilai=nilai,
                y_teks=dasar + (19 if di_bawah else -10) if tempat is not None else dasar,
            )
        )
    jejak = [f"{t.x},{y(d[2])}" for t, d in zip(titik, data, strict=True) if d[2] is not None]
    return Garis(titik=tuple(titik), ruas=_ruas(titik), target=" ".join(jejak))


def _ruas(titik: Sequence[Titik]) -> tuple[str, ...]:
    ruas: list[list[str]] = [[]]
    for t in titik:
        if t.y is None:
            ruas.append([])
        else:
            ruas[-1].append(f"{t.x},{t.y}")
    return tuple(" ".join(r) for r in ruas if len(r) > 1)
