"""Charts on screen."""

from collections.abc import Sequence
from decimal import Decimal

from django import template

from core.ui.grafik import Garis, garis

register = template.Library()


@register.inclusion_tag("ui/grafik_garis.html")
def grafik_garis(
    data: Sequence[tuple[str, Decimal | None, Decimal | None]], nama: str
) -> dict[str, Garis | str | Sequence[tuple[str, Decimal | None, Decimal | None]]]:
    """A line of (label, value, target); `nama` says what it shows."""
    return {"garis": garis(data), "data": data, "nama": nama}
