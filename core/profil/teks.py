"""Text typed or pasted by people, made plain: no control characters, one kind of blank."""

import re
import unicodedata

PANJANG_BUTIR = 1000
"""Longest item of a list (a sentence of analysis, one fungsi)."""

BANYAK_BUTIR = 60
"""Most items of one list."""

_JEDA = re.compile(r"\r\n?|[\u0085\u2028\u2029\v\f]")
_PELURU_WORD = {0xF0B7: "•", 0xF0A7: "•"}  # Symbol and Wingdings bullets
_KOSONG = re.compile(r"[^\S\n]+")
# What a list from Word or Excel brings along: "1. ", "a) ", "• ", "- ".
_AWALAN = re.compile(r"(?:[-–—•▪●○*·]+|\(?\d{1,2}[.)]|\(?[a-zA-Z][.)])(?=\s)\s*")


class TeksSalah(ValueError):
    """A text can't be taken as it is; the message says what and where, for a person."""


def bersih(teks: str) -> str:
    """One line: NFC, no control or invisible characters, single blanks."""
    return _KOSONG.sub(" ", _tanpa_kendali(teks).replace("\n", " ")).strip()


def bersih_paragraf(teks: str) -> str:
    """Like `bersih`, but paragraphs stay apart by one empty line."""
    paragraf = re.split(r"\n\s*\n", _tanpa_kendali(teks))
    return "\n\n".join(p for p in (bersih(satu) for satu in paragraf) if p)


def _tanpa_kendali(teks: str) -> str:
    teks = _JEDA.sub("\n", unicodedata.normalize("NFC", teks)).translate(_PELURU_WORD)
    # Cc, Cf: controls, soft hyphens, zero-width and direction marks; Cs, Co can't be printed.
    return "".join(
        c for c in teks if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Co")
    )


def tanpa_nomor(baris: str) -> str:
    """A list item without the number or bullet it was pasted with."""
    sisa = _AWALAN.sub("", baris, count=1) if _AWALAN.match(baris) else baris
    return sisa.strip() or baris.strip()


def butir(teks: str, *, nama: str = "Daftar") -> tuple[str, ...]:
    """One item per line, empty lines dropped. Raises TeksSalah naming the list and the line."""
    semua = [
        tanpa_nomor(b) for b in (bersih(satu) for satu in _tanpa_kendali(teks).split("\n")) if b
    ]
    if len(semua) > BANYAK_BUTIR:
        raise TeksSalah(
            f"{nama}: {len(semua)} baris, paling banyak {BANYAK_BUTIR}. Gabungkan yang sejenis."
        )
    for nomor, satu in enumerate(semua, 1):
        if len(satu) > PANJANG_BUTIR:
            raise TeksSalah(
                f"{nama}, baris {nomor}: {len(satu)} huruf, paling banyak {PANJANG_BUTIR}."
                " Pecah menjadi beberapa baris."
            )
    return tuple(semua)
