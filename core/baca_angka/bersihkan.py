"""Characters: one kind of digit, minus, apostrophe and space."""

from __future__ import annotations

import re
import unicodedata

from core.angka import MINUS

# Full-width digits, styled digits and U+33A1 mean what they look like. The rest of NFKC would not:
# 10 with a superscript 2 must not become 102, nor a circled 5 or U+2474 "(1)" a number.
_SETARA = frozenset({"<wide>", "<narrow>", "<font>", "<square>"})
_TAK_TAMPAK = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202c\u2060\ufeff")
_TANDA = str.maketrans(
    dict.fromkeys(MINUS + "\u2010\u2011\u2012\u2013\u2014\u2015\ufe58\ufe63", "-")
    | dict.fromkeys("\u2018\u2019\u201b\u02bc\u2032`", "'")
)
_SPASI_KELOMPOK = re.compile(r"(?<=[0-9])[\u00a0\u2007\u2008\u2009\u202f](?=[0-9])")


def ratakan(asli: str) -> str:
    """Text with one kind of digit, minus, apostrophe and space; no-break groups become ``'``."""
    huruf = []
    for c in asli:
        if c in _TAK_TAMPAK:
            continue
        setara = unicodedata.decomposition(c).partition(" ")[0] in _SETARA
        huruf.append(unicodedata.normalize("NFKC", c) if setara else c)
    teks = _SPASI_KELOMPOK.sub("'", "".join(huruf).translate(_TANDA))
    # The text is repeated in messages: nothing in it may hide, turn around or break them.
    return "".join(c if c.isprintable() else "\ufffd" for c in " ".join(teks.split()))
