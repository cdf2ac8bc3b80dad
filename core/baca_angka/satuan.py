"""Units: which are the same, which have fractions, which a field takes."""

from __future__ import annotations

import re
import unicodedata

from core.baca_angka.hasil import Jenis
from core.baca_angka.kosakata import BUKAN_SATUAN

PERSEN = frozenset({"%", "persen"})
_MATA_UANG = frozenset({"rupiah", "rp", "idr"})

# Units that have fractions, compared as ``_kunci`` writes them. All others are counted.
_TERUKUR = PERSEN | frozenset(
    {
        *("m", "m2", "m3", "cm", "km", "km2", "meter", "ha", "hektar", "hektare", "are"),
        *("gram", "kg", "kuintal", "kwintal", "ton", "liter", "jam", "menit"),
        *("poin", "nilai", "indeks", "skor", "rasio"),
    }
)
_KATA_SATUAN = r"(?:[a-z]{2,}|[kcd]?m[23\u00b2\u00b3]?)"
_SATUAN = re.compile(
    rf"{_KATA_SATUAN}(?:(?: ?[/.&-] ?| ){_KATA_SATUAN}){{0,3}}", re.IGNORECASE | re.ASCII
)


def satuan_sama(satu: str, lain: str) -> bool:
    """Whether two units are the same apart from case, spacing, a final dot and m2 or m\u00b2."""
    return _kunci(satu) == _kunci(lain)


def _kunci(satuan: str) -> str:
    rapat = "".join(unicodedata.normalize("NFKC", satuan).casefold().split()).rstrip(".")
    return "%" if rapat in PERSEN else rapat


def punya_pecahan(jenis: Jenis, satuan: str) -> bool:
    """Whether thousandths make sense, so that 1.234 and 1,234 are both possible."""
    if jenis is Jenis.VOLUME:
        return _kunci(satuan).partition("/")[0] in _TERUKUR
    return jenis is not Jenis.RUPIAH


def satuan_boleh(satuan: str, jenis: Jenis, diminta: str) -> bool:
    """Whether a field of this kind, asking for the unit ``diminta``, takes this one."""
    kecil = satuan.casefold()
    if not satuan:
        return True
    if jenis is Jenis.RUPIAH:
        return kecil in _MATA_UANG
    if kecil in PERSEN:
        return jenis is not Jenis.VOLUME or satuan_sama(diminta, "%")
    if jenis is Jenis.PERSEN:
        return False
    if diminta and satuan_sama(satuan, diminta):
        return True
    return satuan_lazim(satuan) and kecil not in _MATA_UANG


def satuan_lazim(satuan: str) -> bool:
    """Whether a text looks like a unit. A lone capital M may be "miliar"."""
    kata = re.findall(r"[a-z]+", satuan.casefold())
    lazim = _SATUAN.fullmatch(satuan) is not None and satuan != "M"
    return lazim and not any(k in BUKAN_SATUAN for k in kata)
