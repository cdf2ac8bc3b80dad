"""The product's own texts: one file per section in `bawaan/`, its name is the key.

A regency's text replaces the default, an office's own text replaces both (see the snapshot
builder); the merged texts are frozen with the snapshot.
"""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

FOLDER = Path(__file__).parent / "bawaan"

BAWAAN: Mapping[str, str] = MappingProxyType(
    {
        berkas.name.removesuffix(".txt"): berkas.read_text(encoding="utf-8").strip()
        for berkas in sorted(FOLDER.glob("*.txt"))
    }
)
"""Key of a section → its default text."""


def naskah_bawaan() -> dict[str, str]:
    """A fresh copy of the default texts, for a caller that lays its own over them."""
    return dict(BAWAAN)
