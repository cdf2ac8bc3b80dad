"""Finished HTML as a type of its own, so that words can never slip into it unescaped."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from typing import SupportsIndex

# Characters that HTML forbids; a text pasted from Word or a PDF may carry them.
_TERLARANG = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")


class Markah(str):
    """HTML that is safe to print. Whatever is added or filled in is escaped unless it is HTML.

    Build one only from a literal, `aman`, or the functions of this package.
    """

    __slots__ = ()

    def __add__(self, lain: str) -> Markah:
        return Markah(str.__add__(self, aman(lain)))

    def __radd__(self, lain: str) -> Markah:
        return Markah(str.__add__(aman(lain), self))

    def __html__(self) -> str:
        """Templates take it as it is: every word in it was escaped on its way in."""
        return str(self)

    def __mul__(self, kali: SupportsIndex) -> Markah:
        return Markah(str.__mul__(self, kali))

    def format(self, *isi: object, **nama: object) -> Markah:
        """Fills the places; words are escaped, numbers keep their format."""
        return Markah(
            str.format(self, *map(_isian, isi), **{k: _isian(v) for k, v in nama.items()})
        )

    def join(self, bagian: Iterable[str], /) -> Markah:
        """Joins pieces, each escaped unless it is HTML."""
        return Markah(str.join(self, map(aman, bagian)))


def aman(teks: str) -> Markah:
    """Words made safe for text and attributes; HTML stays as it is."""
    return teks if isinstance(teks, Markah) else Markah(escape(_TERLARANG.sub("", teks)))


def _isian(isi: object) -> object:
    return aman(isi) if isinstance(isi, str) else isi
