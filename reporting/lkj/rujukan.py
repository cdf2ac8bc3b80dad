"""Walks a block tree for values: every part of every sentence and cell, wherever it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import lru_cache

from reporting.dokumen.blok import Rujukan
from reporting.snapshot.angka import Struktur


def bagian(simpul: object) -> Iterator[object]:
    """`simpul` and all parts below it, in reading order; figures of the snapshot are leaves."""
    yield simpul
    if isinstance(simpul, tuple):
        for satu in simpul:
            yield from bagian(satu)
    else:
        kelas: type = type(simpul)
        for medan in _medan(kelas):
            yield from bagian(getattr(simpul, medan))


@lru_cache(maxsize=64)
def _medan(kelas: type) -> tuple[str, ...]:
    """Fields of a block or value; a figure of the snapshot and a plain word have none here."""
    if not is_dataclass(kelas) or issubclass(kelas, Struktur):
        return ()
    return tuple(medan.name for medan in fields(kelas))


def rujukan(simpul: object) -> Iterator[Rujukan]:
    """Every reference below `simpul`."""
    return (satu for satu in bagian(simpul) if isinstance(satu, Rujukan))
