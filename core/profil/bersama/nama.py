"""Names of people as they are compared: words without titles, case or marks, under a key."""

import re
from collections.abc import Iterator

from django.utils.crypto import salted_hmac

TERPENDEK, TERPANJANG = 2, 6
"""Words of a name that is looked for: a single one is too often a word."""

_KATA = re.compile(r"[^\W\d_]+(?:['’`-][^\W\d_]+)*")
_TANDA = re.compile(r"['’`-]")
# "S.E.", "M.Si", "S.STP": letters on both sides of a full stop.
_GELAR_BELAKANG = re.compile(r"(?:\s+\w+\.\w+\S*)+$")
_GELAR_DEPAN = frozenset(
    ("bapak", "ibu", "drs", "dra", "dr", "drg", "ir", "prof", "h", "hj", "kh", "apt", "ns")
)
_SAMBUNG = re.compile(r"[.\s]+")


def kata_nama(nama: str) -> tuple[str, ...]:
    """`Drs. H. Andi Contoh, M.Si.` → ("andi", "contoh"); empty for a name of one word."""
    polos = _GELAR_BELAKANG.sub("", nama.partition(",")[0].strip())
    kata = [_polos(k) for k in _KATA.findall(polos)]
    while kata and kata[0] in _GELAR_DEPAN:
        del kata[0]
    return tuple(kata[:TERPANJANG]) if len(kata) >= TERPENDEK else ()


def sebutan_nama(teks: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """(start, end, words) of whatever could be a name: runs of capitalised words, every part of
    them that is long enough."""
    for deret in _deretan(teks):
        for awal in range(len(deret)):
            for akhir in range(awal + TERPENDEK, min(awal + TERPANJANG, len(deret)) + 1):
                potong = deret[awal:akhir]
                kata = tuple(_polos(m[0]) for m in potong)
                yield potong[0].start(), potong[-1].end(), kata


def _deretan(teks: str) -> Iterator[list[re.Match[str]]]:
    deret: list[re.Match[str]] = []
    for cocok in _KATA.finditer(teks):
        if not cocok[0][0].isupper():
            continue
        if deret and not _SAMBUNG.fullmatch(teks, deret[-1].end(), cocok.start()):
            yield deret
            deret = []
        deret.append(cocok)
    if deret:
        yield deret


def _polos(kata: str) -> str:
    return _TANDA.sub("", kata.casefold())


def sidik_nama(kata: tuple[str, ...]) -> str:
    """Hash under the deployment's secret: who has the table alone can't try names on it."""
    isi = " ".join(kata)
    return salted_hmac("core.profil.bersama.nama", isi, algorithm="sha256").hexdigest()
