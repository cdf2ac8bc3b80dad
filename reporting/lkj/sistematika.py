"""Sistematika Penyajian: the report's own outline in words, so that it follows whatever sections
the regency chose and in whatever order."""

from __future__ import annotations

from dataclasses import replace

from reporting.dokumen import label
from reporting.dokumen.blok import (
    Bab,
    Blok,
    Butir,
    Daftar,
    DaftarOtomatis,
    Dokumen,
    Kalimat,
    Muka,
    Rujukan,
    Subbab,
)
from reporting.lkj.kata import alinea, deretan_kata

KUNCI = "sistematika"


def dengan_sistematika(dokumen: Dokumen) -> Dokumen:
    """The document with its outline filled in; unchanged where the section was left out."""
    bab = tuple(replace(b, isi=_isi_bab(b, dokumen)) for b in dokumen.bab)
    return replace(dokumen, bab=bab)


def _isi_bab(bab: Bab, dokumen: Dokumen) -> tuple[Blok, ...]:
    return tuple(
        replace(blok, isi=_uraian(dokumen))
        if isinstance(blok, Subbab) and blok.kunci == KUNCI
        else blok
        for blok in bab.isi
    )


def _uraian(dokumen: Dokumen) -> tuple[Blok, ...]:
    """What stands in front, then each chapter with its sections, then the appendices."""
    muka = [satu.judul for satu in dokumen.muka if isinstance(satu, Muka)]
    muka += ["daftar isi"] if any(isinstance(m, DaftarOtomatis) for m in dokumen.muka) else []
    return (
        *alinea(
            (
                f"Laporan ini diawali {deretan_kata(map(label.kecil, muka))}, kemudian disajikan "
                "dengan susunan sebagai berikut.",
            )
        ),
        Daftar(tuple(Butir(_bab(satu)) for satu in dokumen.bab)),
        *alinea(_lampiran(dokumen)),
    )


def _bab(bab: Bab) -> Kalimat:
    bagian = [b.judul for b in bab.isi if isinstance(b, Subbab)]
    return (Rujukan(bab.kunci), f" {bab.judul}, memuat {deretan_kata(map(label.kecil, bagian))}.")


def _lampiran(dokumen: Dokumen) -> Kalimat:
    judul = [satu.judul.removeprefix("Lampiran: ") for satu in dokumen.lampiran]
    return (f"Di belakangnya dilampirkan {deretan_kata(judul)}.",) if judul else ()
