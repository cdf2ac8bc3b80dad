"""How the regency wants its documents to look: frozen with the facts, so that an old version
prints as it did. A snapshot from before these settings has none and prints the defaults."""

from typing import Literal

from reporting.snapshot.angka import Struktur

Kertas = Literal["A4", "F4"]
"""F4 is the folio of Indonesian offices, 215 × 330 mm."""


class Judul(Struktur, frozen=True, kw_only=True):
    """What a kind of document is called: in full, and short at the foot of its pages."""

    judul: str
    singkatan: str


class Setelan(Struktur, frozen=True, kw_only=True):
    """Settings of one kind of document, complete: nothing here follows a later default."""

    kertas: Kertas = "A4"
    judul: dict[str, Judul] = {}  # of the forms; the report's own title stands in Kebijakan
    bagian: tuple[str, ...] = ()  # keys of the report's sections in their order; forms have none
    label: dict[str, str] = {}  # key of a label → its words (reporting.dokumen.label)
    sebutan: dict[str, str] = {}  # key of a designation → its word, where the regency has one
