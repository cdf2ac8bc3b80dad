"""Walks a block tree for values: every part of every sentence and cell, wherever it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import lru_cache
from typing import Any, TypeVar, cast

from reporting.dokumen.blok import Rujukan
from reporting.snapshot.angka import Struktur

T = TypeVar("T")


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


def dengan_kata(simpul: T, kata: Mapping[str, str]) -> T:
    """`simpul` with the references to some keys written out as words."""
    if isinstance(simpul, Rujukan):
        return cast(T, kata.get(simpul.kunci, simpul))
    if isinstance(simpul, tuple):
        return cast(T, tuple(dengan_kata(satu, kata) for satu in simpul))
    kelas: type = type(simpul)
    ganti = {medan: dengan_kata(getattr(simpul, medan), kata) for medan in _medan(kelas)}
    return cast(T, replace(cast(Any, simpul), **ganti)) if ganti else simpul
