"""What an audit row was about, and the values it keeps, in words.

Rows keep addresses and keys, so that they can be compared. Core and reporting know what those
mean; an app above them adds its own reader when it starts.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from tenants.models import Jejak

_PERIODE = re.compile(r"\b(?P<tahun>20\d\d)-TW(?P<urut>[1-4])\b")
_ROMAWI = {"1": "I", "2": "II", "3": "III", "4": "IV"}


def tulis_nilai(nilai: object) -> str:
    """A kept value as people read it."""
    if nilai is None or nilai == "" or nilai == []:
        return "–"
    if isinstance(nilai, bool):
        return "ya" if nilai else "tidak"
    if isinstance(nilai, list):
        return "; ".join(map(tulis_nilai, nilai))[:400]
    return str(nilai)[:400]


@dataclass(frozen=True)
class Sebutan:
    """Words for a key, and how its values are written."""

    nama: str
    tulis: Callable[[object], str] = tulis_nilai


Penyebut = Callable[[Iterable[str]], Mapping[str, Sebutan]]
"""Keys → words, for those it knows; in few queries however many there are."""

PENYEBUT: list[Penyebut] = []


class Kamus:
    """Words for everything that the given rows name."""

    def __init__(self, baris: Iterable[Jejak]) -> None:
        kunci = sorted({k for j in baris for k in (j.objek, *isi(j.sebelum), *isi(j.sesudah)) if k})
        self._ada: dict[str, Sebutan] = {}
        for penyebut in PENYEBUT:
            self._ada.update(penyebut(kunci))

    def tentang(self, objek: str) -> str:
        """An unknown object keeps its own words, with quarters as people write them; a page's
        address stays one."""
        ada = self._ada.get(objek)
        if ada:
            return ada.nama
        return objek if objek.startswith("/") else periode_terbaca(objek)

    def kolom(self, kunci: str) -> Sebutan:
        return self._ada.get(kunci) or Sebutan(kunci.replace("_", " "))


def isi(nilai: object) -> dict[str, object]:
    """What a row keeps, by field; a lone value is `nilai`."""
    if isinstance(nilai, dict):
        return nilai
    return {} if nilai is None else {"nilai": nilai}


def periode_terbaca(teks: str) -> str:
    """`lkj 2024-TW4` → "lkj TW IV 2024"."""
    return _PERIODE.sub(lambda m: f"TW {_ROMAWI[m['urut']]} {m['tahun']}", teks)
