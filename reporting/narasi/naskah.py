"""Texts with named variables become blocks: a figure in a sentence stays a typed value.

Format, plain text so that an office can edit it: paragraphs stand between blank lines; lines that
start with "- ", "1. " or "a. " make a list; `{{ nama }}` is a bound variable; `{{ tabel:kunci }}`
and `{{ gambar:kunci }}` refer to a block; `{{ regulasi:kunci }}` cites a regulation in full and
`{{ regulasi_singkat:kunci }}` without its subject; `*kata*` is italic.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Literal

from reporting.dokumen.blok import Bagian, Blok, Butir, Daftar, Kalimat, Paragraf, Rujukan, Tekan
from reporting.snapshot.model import Regulasi

Variabel = Bagian | Kalimat
"""What a variable may stand for: one part of a sentence, or several in order."""

_POTONGAN = re.compile(r"\{\{(?P<isi>[^{}]*)\}\}|(?<!\w)\*(?=\S)(?P<miring>[^*]+?)(?<=\S)\*(?!\w)")
_TANDA_DAFTAR = re.compile(
    r"(?:(?P<garis>-)|(?P<angka>\d{1,2}\.)|(?P<huruf>[a-z]\.))\s+(?P<isi>.*)"
)
_Jenis = Literal["", "huruf", "angka", "garis"]


class NaskahSalah(ValueError):
    """A text that cannot be set: unknown variable, regulation or reference, or a stray brace."""


def susun(
    template: str, variabel: Mapping[str, Variabel], regulasi: Mapping[str, Regulasi]
) -> tuple[Blok, ...]:
    """Paragraphs and lists of a text with its variables bound. Raises NaskahSalah."""
    return tuple(
        blok
        for alinea in re.split(r"\n\s*\n", template.strip())
        if alinea.strip()
        for blok in _alinea(alinea, variabel, regulasi)
    )


def rangkai(
    template: str,
    variabel: Mapping[str, Variabel],
    regulasi: Mapping[str, Regulasi] | None = None,
) -> Kalimat:
    """One sentence or paragraph with its variables bound. Raises NaskahSalah."""
    teks = re.sub(r"\s+", " ", template)
    bagian: list[Bagian] = []
    posisi = 0
    for cocok in _POTONGAN.finditer(teks):
        bagian.append(_teks_biasa(teks[posisi : cocok.start()]))
        bagian += _potongan(cocok, variabel, regulasi or {})
        posisi = cocok.end()
    bagian.append(_teks_biasa(teks[posisi:]))
    return padatkan(tuple(bagian))


def padatkan(kalimat: Kalimat) -> Kalimat:
    """The same sentence without empty words, neighbouring words joined."""
    hasil: list[Bagian] = []
    for bagian in kalimat:
        if isinstance(bagian, str) and hasil and isinstance(hasil[-1], str):
            hasil[-1] += bagian
        elif bagian != "":
            hasil.append(bagian)
    return tuple(hasil)


def kutip_regulasi(regulasi: Regulasi, *, lengkap: bool = True) -> str:
    """Citation of a regulation, with its subject or without.

    A number that ends in its year ("PER/09/M.PAN/5/2007") does not get the year a second time.
    """
    tahun = "" if regulasi.nomor.endswith(str(regulasi.tahun)) else f" Tahun {regulasi.tahun}"
    singkat = f"{regulasi.jenis} Nomor {regulasi.nomor}{tahun}"
    return f"{singkat} tentang {regulasi.tentang}" if lengkap else singkat


def _alinea(
    alinea: str, variabel: Mapping[str, Variabel], regulasi: Mapping[str, Regulasi]
) -> Iterator[Blok]:
    """A paragraph, a list, or a paragraph that leads into a list."""
    for jenis, baris in groupby(_baris(alinea), key=lambda satu: satu[0]):
        isi = [rangkai(teks, variabel, regulasi) for _, teks in baris]
        if jenis:
            yield Daftar(tuple(Butir(satu) for satu in isi), jenis)
        else:
            yield from (Paragraf(satu) for satu in isi)


def _baris(alinea: str) -> list[tuple[_Jenis, str]]:
    """Lines with the kind of list they belong to; a line without a mark continues the one above."""
    hasil: list[tuple[_Jenis, str]] = []
    for baris in alinea.splitlines():
        cocok = _TANDA_DAFTAR.match(baris.strip())
        if cocok:
            jenis: _Jenis = "garis" if cocok["garis"] else "angka" if cocok["angka"] else "huruf"
            hasil.append((jenis, cocok["isi"]))
        elif hasil:
            hasil[-1] = (hasil[-1][0], f"{hasil[-1][1]} {baris.strip()}")
        else:
            hasil.append(("", baris.strip()))
    return hasil


def _teks_biasa(teks: str) -> str:
    if "{{" in teks or "}}" in teks:
        raise NaskahSalah(f"Kurung kurawal tidak berpasangan: “{teks.strip()[:60]}”")
    return teks


def _potongan(
    cocok: re.Match[str], variabel: Mapping[str, Variabel], regulasi: Mapping[str, Regulasi]
) -> Kalimat:
    if cocok["miring"] is not None:
        return _miring(cocok["miring"], variabel, regulasi)
    nama = cocok["isi"].strip()
    match [bagian.strip() for bagian in nama.split(":")]:
        case [("tabel" | "gambar") as jenis, kunci]:
            return (Rujukan(f"{jenis}-{kunci}"),)
        case [("regulasi" | "regulasi_singkat") as jenis, kunci]:
            return (_kutipan(kunci, regulasi, lengkap=jenis == "regulasi"),)
    if nama not in variabel:
        raise NaskahSalah(f"Variabel “{nama}” tidak dikenal")
    nilai = variabel[nama]
    return nilai if isinstance(nilai, tuple) else (nilai,)


def _miring(
    teks: str, variabel: Mapping[str, Variabel], regulasi: Mapping[str, Regulasi]
) -> Kalimat:
    """Words become italic; a value between the stars keeps its own look."""
    return tuple(
        Tekan(bagian) if isinstance(bagian, str) else bagian
        for bagian in rangkai(teks, variabel, regulasi)
    )


def _kutipan(kunci: str, regulasi: Mapping[str, Regulasi], *, lengkap: bool) -> str:
    if kunci not in regulasi:
        raise NaskahSalah(f"Regulasi “{kunci}” tidak ada dalam daftar regulasi")
    return kutip_regulasi(regulasi[kunci], lengkap=lengkap)
