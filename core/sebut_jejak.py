"""Cells, indicators, analyses and rows of the profile as the audit page names them."""

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal, InvalidOperation
from functools import partial

from core.angka import rp
from core.baca_angka import Jenis, tulis
from core.cascade.queries import nomenklatur_peta
from core.isian.alamat import BIDANG, INDIKATOR, JUDUL
from core.isian.indikator import isian_json
from core.isian.jawaban_indikator import ringkas_isian
from tenants.sebutan import Sebutan, periode_terbaca, tulis_nilai

_SEL = re.compile(rf"({'|'.join(map(re.escape, BIDANG))})/([^/]+)/([^@]+)@?(.*)")
_INDIKATOR = re.compile(rf"{re.escape(INDIKATOR)}/([^/]+)/(.+)")
_ANALISIS = re.compile(r"kinerja\.analisis/([^/]+)/?(.*)")
_PROFIL = re.compile(r"profil\.\w+(?:/(?P<mana>.+))?")


def sebut(kunci: Iterable[str]) -> Mapping[str, Sebutan]:
    """Words for those keys that are facts of an office; one query for all of them."""
    semua = list(kunci)
    sel = {k: m for k in semua if (m := _SEL.fullmatch(k))}
    nama = nomenklatur_peta([m[3] for m in sel.values()]) if sel else {}
    hasil = {k: _lain(k) for k in semua if k.startswith(("kinerja.", "profil."))}
    for satu, cocok in sel.items():
        bidang, waktu, kode, sub_unit = cocok.groups()
        sub = f"{kode} {nama[kode].nama}" if kode in nama else kode
        tempat = [f"kelurahan {sub_unit}"] if sub_unit else []
        kata = [f"{JUDUL[bidang]} {sub}", *tempat, periode_terbaca(waktu)]
        hasil[satu] = Sebutan(", ".join(kata), partial(_angka, BIDANG[bidang]))
    return hasil


def _lain(kunci: str) -> Sebutan:
    if cocok := _INDIKATOR.fullmatch(kunci):
        nama = f"Realisasi indikator {cocok[2].replace('-', ' ')}, {periode_terbaca(cocok[1])}"
        return Sebutan(nama, _indikator)
    if cocok := _ANALISIS.fullmatch(kunci):
        tempat = cocok[2].replace("-", " ")
        return Sebutan(", ".join(filter(None, (tempat, periode_terbaca(cocok[1])))))
    cocok = _PROFIL.fullmatch(kunci)
    mana = (cocok["mana"] if cocok else kunci) or ""
    if mana.isdecimal() and not kunci.startswith("profil.isu/"):  # there it is the year
        return Sebutan("")  # the number of a row says nothing; its name is among what changed
    return Sebutan(mana.replace("-", " ").replace("_", " "))


def _angka(jenis: Jenis, nilai: object) -> str:
    try:
        angka = Decimal(str(nilai))
        return rp(angka) if jenis is Jenis.RUPIAH else tulis(angka, jenis)
    except (InvalidOperation, ValueError):  # not filled in, or of a size no field holds
        return tulis_nilai(nilai)


def _indikator(nilai: object) -> str:
    try:
        return ringkas_isian(isian_json(str(nilai) if nilai else None), "")
    except (KeyError, TypeError, ValueError):  # a record this version no longer reads
        return tulis_nilai(nilai)
