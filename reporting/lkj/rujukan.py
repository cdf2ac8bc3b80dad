"""Walks a block tree for values: every part of every sentence and cell, wherever it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from reporting.dokumen.blok import Rujukan
from reporting.snapshot.model import Struktur


def bagian(simpul: object) -> Iterator[object]:
    """`simpul` and all parts below it, in reading order; figures of the snapshot are leaves."""
    yield simpul
    if isinstance(simpul, tuple):
        for satu in simpul:
            yield from bagian(satu)
    elif is_dataclass(simpul) and not isinstance(simpul, Struktur | type):
        for medan in fields(simpul):
            yield from bagian(getattr(simpul, medan.name))


def rujukan(simpul: object) -> Iterator[Rujukan]:
    """Every reference below `simpul`."""
    return (satu for satu in bagian(simpul) if isinstance(satu, Rujukan))
