"""Texts with named variables become blocks: a figure in a sentence stays a typed value.

The stored format is described in `reporting.narasi.templat`. Besides plain variables, `{{
tabel:kunci }}` and `{{ gambar:kunci }}` refer to a block, `{{ regulasi:kunci }}` cites a
regulation in full and `{{ regulasi_singkat:kunci }}` without its subject.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from reporting.dokumen.blok import (
    Bagian,
    Blok,
    Butir,
    Daftar,
    Kalimat,
    Paragraf,
    Rujukan,
    Sel,
    TabelPolos,
    Tekan,
)
from reporting.narasi.pohon import Alinea as AlineaPohon
from reporting.narasi.pohon import Kata, Kisi, Sebaris, Simpul, Urutan
from reporting.narasi.templat import NaskahSalah, urai, urai_sebaris
from reporting.render.nilai import JENIS_ANGKA
from reporting.snapshot.model import Regulasi

Variabel = Bagian | Kalimat
"""What a variable may stand for: one part of a sentence, or several in order."""

_ANGKA_KETIKAN = re.compile(r"(?:Rp\s?)?[-−(]?[\d.,]+\s?%?\)?|–|-")


def susun(
    template: str, variabel: Mapping[str, Variabel], regulasi: Mapping[str, Regulasi]
) -> tuple[Blok, ...]:
    """Paragraphs, lists and tables of a text with its variables bound. Raises NaskahSalah."""
    return tuple(_blok(simpul, variabel, regulasi) for simpul in urai(template.strip()))


def rangkai(
    template: str,
    variabel: Mapping[str, Variabel],
    regulasi: Mapping[str, Regulasi] | None = None,
) -> Kalimat:
    """One sentence or paragraph with its variables bound. Raises NaskahSalah."""
    return _ikat(urai_sebaris(re.sub(r"\s+", " ", template)), variabel, regulasi or {})


def padatkan(kalimat: Kalimat) -> Kalimat:
    """The same sentence without empty words, neighbouring words joined."""
    hasil: list[Bagian] = []
    for bagian in kalimat:
        akhir = hasil[-1] if hasil else None
        if isinstance(bagian, str) and isinstance(akhir, str):
            hasil[-1] = akhir + bagian
        elif isinstance(bagian, Tekan) and isinstance(akhir, Tekan) and akhir.tebal == bagian.tebal:
            hasil[-1] = Tekan(akhir.teks + bagian.teks, bagian.tebal)
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


def _blok(
    simpul: Simpul, variabel: Mapping[str, Variabel], regulasi: Mapping[str, Regulasi]
) -> Blok:
    if isinstance(simpul, AlineaPohon):
        return Paragraf(_ikat(simpul.isi, variabel, regulasi))
    if isinstance(simpul, Urutan):
        return _daftar(simpul, variabel, regulasi)
    return _tabel(simpul, variabel, regulasi)


def _daftar(
    urutan: Urutan, variabel: Mapping[str, Variabel], regulasi: Mapping[str, Regulasi]
) -> Daftar:
    return Daftar(
        tuple(
            Butir(
                _ikat(poin.isi, variabel, regulasi),
                _daftar(poin.anak, variabel, regulasi) if poin.anak else None,
            )
            for poin in urutan.butir
        ),
        urutan.jenis,
    )


def _tabel(
    kisi: Kisi, variabel: Mapping[str, Variabel], regulasi: Mapping[str, Regulasi]
) -> TabelPolos:
    baris = [tuple(_ikat(sel, variabel, regulasi) for sel in satu) for satu in kisi.baris]
    badan = baris[1:] if kisi.kepala else baris
    kanan = [
        any(kolom) and all(not sel or _sebuah_angka(sel) for sel in kolom)
        for kolom in zip(*badan, strict=True)
    ]
    return TabelPolos(
        baris=tuple(
            tuple(
                Sel(sel, rata="kanan" if di_kanan else "")
                for sel, di_kanan in zip(satu, kanan, strict=True)
            )
            for satu in badan
        ),
        kepala=baris[0] if kisi.kepala else (),
    )


def _sebuah_angka(sel: Kalimat) -> bool:
    """Whether a cell is one figure, bound or typed: figures line up at the right."""
    if len(sel) != 1:
        return False
    isi = sel[0].teks if isinstance(sel[0], Tekan) else sel[0]
    if isinstance(isi, str):
        return bool(_ANGKA_KETIKAN.fullmatch(isi.strip()))
    return isinstance(isi, JENIS_ANGKA)


def _ikat(
    isi: Sebaris, variabel: Mapping[str, Variabel], regulasi: Mapping[str, Regulasi]
) -> Kalimat:
    hasil: list[Bagian] = []
    for bagian in isi:
        nilai: Kalimat = (
            (bagian.teks,)
            if isinstance(bagian, Kata)
            else nilai_keping(bagian.nama, variabel, regulasi)
        )
        # Words take the style; a value keeps its own look.
        hasil += [
            Tekan(satu, bagian.gaya == "tebal") if bagian.gaya and isinstance(satu, str) else satu
            for satu in nilai
        ]
    return padatkan(tuple(hasil))


def nilai_keping(
    nama: str, variabel: Mapping[str, Variabel], regulasi: Mapping[str, Regulasi]
) -> Kalimat:
    """What a bound variable stands for. Raises NaskahSalah naming one that nobody knows."""
    match nama.split(":"):
        case [("tabel" | "gambar") as jenis, kunci]:
            return (Rujukan(f"{jenis}-{kunci}"),)
        case [("regulasi" | "regulasi_singkat") as jenis, kunci]:
            return (_kutipan(kunci, regulasi, lengkap=jenis == "regulasi"),)
    if nama not in variabel:
        raise NaskahSalah(f"Variabel “{nama}” tidak dikenal")
    nilai = variabel[nama]
    return nilai if isinstance(nilai, tuple) else (nilai,)


def _kutipan(kunci: str, regulasi: Mapping[str, Regulasi], *, lengkap: bool) -> str:
    if kunci not in regulasi:
        raise NaskahSalah(f"Regulasi “{kunci}” tidak ada dalam daftar regulasi")
    return kutip_regulasi(regulasi[kunci], lengkap=lengkap)
