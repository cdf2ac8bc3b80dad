"""Old snapshots stay readable: each schema version knows how it becomes the next."""

from collections.abc import Callable
from typing import Any

from reporting.snapshot.model import VERSI_SKEMA

LANGKAH: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {}
"""Schema version → function that turns it into the next one."""


class SkemaTakDikenal(ValueError):
    """The text was frozen by a newer program, or is no snapshot."""


def tingkatkan(isi: dict[str, Any]) -> dict[str, Any]:
    """Raises SkemaTakDikenal when no path leads from the version to the present one."""
    while (versi := isi.get("versi_skema")) != VERSI_SKEMA:
        if versi not in LANGKAH:
            raise SkemaTakDikenal(f"versi skema {versi!r}")
        isi = LANGKAH[versi](isi)
    return isi
