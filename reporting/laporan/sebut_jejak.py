"""Reports, threads, texts and findings as the audit page names them."""

import re
from collections.abc import Iterable, Mapping

from reporting.laporan.jenis import JENIS
from reporting.narasi.bagian import BAGIAN
from tenants.sebutan import Sebutan, periode_terbaca

_NASKAH = {b.kunci: f"{b.bab}, {b.judul}" for b in BAGIAN}
_LAPORAN = re.compile(rf"({'|'.join(JENIS)})[/ ](20\d\d-TW\d)(?:/(\d+))?")
_TEMUAN = re.compile(r"(20\d\d-TW\d) [a-z_]+\.[a-z_]+\|[^|]*\|(?P<tempat>.*)")
_DOKUMEN = re.compile(rf"({'|'.join(JENIS)}) (20\d\d-TW\d) (pdf|docx|xlsx|html)")


def sebut(kunci: Iterable[str]) -> Mapping[str, Sebutan]:
    """Words for those keys that are of reports."""
    return {k: Sebutan(kata) for k in kunci if (kata := _kata(k))}


def _kata(kunci: str) -> str:
    if kunci in _NASKAH:
        return _NASKAH[kunci]
    if kunci in JENIS:
        return JENIS[kunci].nama
    if cocok := _LAPORAN.fullmatch(kunci):
        laporan = f"{JENIS[cocok[1]].sebutan} {periode_terbaca(cocok[2])}"
        return f"{laporan}, catatan {cocok[3]}" if cocok[3] else laporan
    if cocok := _DOKUMEN.fullmatch(kunci):
        return f"{JENIS[cocok[1]].sebutan} {periode_terbaca(cocok[2])}, {cocok[3].upper()}"
    if cocok := _TEMUAN.fullmatch(kunci):
        tempat = ", ".join(filter(None, cocok["tempat"].split("|")))
        return ", ".join(filter(None, (periode_terbaca(cocok[1]), tempat)))
    return ""
