"""Text as files hold it, made plain: odd spaces, ligatures, lines of a cell or a paragraph."""

import re
import unicodedata
from collections.abc import Iterable

NOMOR_BUTIR = r"(?:\(?(?:[0-9]{1,2}|[a-z]|[ivx]{1,4})[.)]\s|[0-9]{1,2}(?:\.[0-9]{1,2}){1,4}\.?\s)"
"""Before a heading or an item of a list: `1.`, `(a)`, `iv)`, `3.2.1`; for patterns without case."""
_SPASI = re.compile(r"[\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_TAK_TAMPAK = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_LIGATUR = re.compile(r"[\ufb00-\ufb06]")
_ANGKA_PUTUS = re.compile(r"(?:^|\s|Rp\.?)\(?-?[0-9]{1,3}(?:[.,][0-9]{3})*[.,][0-9]{0,2}$")
_TITIK_DEPAN = re.compile(r"^[.,][0-9]")
_ANGKA_UTUH = re.compile(r"^\(?-?[0-9]{1,3}(?:[.,][0-9]{3})+(?:[.,][0-9]{1,2})?\)?(?:[.,]-)?$")
_POTONGAN = re.compile(r"^[0-9]{1,3}(?:[.,][0-9]{3})*(?:[.,][0-9]{0,2})?\)?(?:[.,]?-)?$")


def polos(teks: str) -> str:
    """One kind of space, no invisible characters, no ligatures."""
    if teks.isascii():
        return " ".join(teks.split())
    teks = _TAK_TAMPAK.sub("", teks)
    teks = _LIGATUR.sub(lambda c: unicodedata.normalize("NFKC", c[0]), teks)
    return _SPASI.sub(" ", teks).strip()


def gabung_garis(garis: Iterable[str]) -> str:
    """The lines of a cell or paragraph made plain and one: a figure or word broken at a line's end
    is whole again (`3.308.672.` + `275`, `perang-` + `kat`)."""
    hasil = ""
    for satu in filter(None, map(polos, garis)):
        if not hasil:
            hasil = satu
        elif _angka_bersambung(hasil, satu):
            hasil += satu
        elif hasil.endswith("-") and re.search(r"\w-$", hasil) and satu[0].isalpha():
            hasil = hasil[:-1] + satu if _terpenggal(hasil, satu) else hasil + satu
        else:
            hasil += f" {satu}"
    return hasil


def _angka_bersambung(kiri: str, kanan: str) -> bool:
    depan = kanan.split(" ", 1)[0]
    if re.search(r"[0-9]$", kiri) and _TITIK_DEPAN.match(kanan):
        return True
    if not (_ANGKA_PUTUS.search(kiri) and _POTONGAN.match(depan)):
        return False
    ujung = kiri.split(" ")[-1].removeprefix("Rp.").removeprefix("Rp")
    return bool(_ANGKA_UTUH.match(ujung + depan))


def _terpenggal(kiri: str, kanan: str) -> bool:
    """Whether the hyphen is only the line's: not that of `undang-undangan` nor of `RKA-SKPD`."""
    kata = re.split(r"[\s(/]", kiri[:-1])[-1]
    if not (kata[-1:].islower() and kanan[0].islower()):
        return False
    belakang = re.match(r"[a-z]+", kanan)
    ulang = belakang and (kata.lower()[-4:] in belakang[0] or belakang[0][:4] in kata.lower())
    return not ulang
