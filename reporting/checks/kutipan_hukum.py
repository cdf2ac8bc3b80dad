"""Regulations as a text cites them: kind, number and year, however they are abbreviated."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_PENDEK = {
    "uu": "undang-undang",
    "pp": "peraturan pemerintah",
    "perpres": "peraturan presiden",
    "inpres": "instruksi presiden",
    "keppres": "keputusan presiden",
    "perda": "peraturan daerah",
    "perbup": "peraturan bupati",
    "permendagri": "peraturan menteri dalam negeri",
    "kepmendagri": "keputusan menteri dalam negeri",
    "permenpan": "peraturan menteri pendayagunaan",
    "permenpanrb": "peraturan menteri pendayagunaan",
    "permen panrb": "peraturan menteri pendayagunaan",
    "peraturan menteri panrb": "peraturan menteri pendayagunaan",
    "peraturan menteri negara pendayagunaan": "peraturan menteri pendayagunaan",
}
_JENIS = (
    *_PENDEK,
    *_PENDEK.values(),
    "keputusan menteri pendayagunaan",
    "keputusan bupati",
    "peraturan menteri keuangan",
    "peraturan menteri",
)
_SEBUTAN = re.compile(
    rf"\b(?P<jenis>{'|'.join(re.escape(j) for j in sorted(set(_JENIS), key=len, reverse=True))})\b"
    r"(?:\s+(?!nomor|no\b)[^\s.;,]+){0,9}?\s+(?:nomor|no\.?)\s*:?\s*"
    r"(?P<nomor>[\w./-]*[\w])\s+tahun\s+(?P<tahun>(?:19|20)\d\d)\b",
    re.I,
)


@dataclass(frozen=True)
class Kutipan:
    """`kata` is the citation as written, `awal` and `akhir` its place in the text."""

    kata: str
    jenis: str
    nomor: str
    tahun: int
    awal: int
    akhir: int


def kutipan_hukum(teks: str) -> Iterator[Kutipan]:
    for m in _SEBUTAN.finditer(teks):
        yield Kutipan(m[0], _baku(m["jenis"]), m["nomor"], int(m["tahun"]), *m.span())


def _baku(jenis: str) -> str:
    kecil = " ".join(jenis.lower().split())
    return _PENDEK.get(kecil, kecil)
