"""What the regency decides about its documents: typed, with defaults, and what is not allowed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import msgspec
from msgspec.structs import replace

from core.capaian import SKALA_PERMENDAGRI_86
from reporting.dokumen.bagian import BAGIAN, BERBAGIAN, bawaan, di_tempat, jenis_laporan
from reporting.dokumen.bagian import PETA as PETA_BAGIAN
from reporting.dokumen.judul import JUDUL
from reporting.dokumen.label import LABEL
from reporting.dokumen.sebutan import SEBUTAN
from reporting.snapshot.angka import Struktur
from reporting.snapshot.model import Snapshot
from reporting.snapshot.setelan import Judul, Kertas, Setelan

PANJANG = {"judul": 80, "singkatan": 12, "label": 30, "predikat": 24, "sebutan": 24}
"""Longest words, by kind of field: what still fits its cover, column or box."""


PREDIKAT_BAWAAN = tuple(j.label for j in SKALA_PERMENDAGRI_86)

PREDIKAT = (
    PREDIKAT_BAWAAN,
    ("Sangat Baik", "Baik", "Cukup", "Kurang", "Sangat Kurang"),
    ("Sangat Berhasil", "Berhasil", "Cukup Berhasil", "Kurang Berhasil", "Tidak Berhasil"),
)
"""Words for the five steps of the scale, best first; its limits stay those of the regulation."""


class Isi(Struktur, frozen=True, kw_only=True):
    """All settings. `urutan` names every section once; `mati` those a kind leaves out."""

    kertas: Kertas = "A4"
    judul: dict[str, Judul] = {}
    urutan: tuple[str, ...] = ()
    mati: dict[str, tuple[str, ...]] = {}
    label: dict[str, str] = {}
    predikat: tuple[str, ...] = PREDIKAT_BAWAAN
    sebutan: dict[str, str] = {}  # empty: as the data of each office say


def isi_bawaan() -> Isi:
    """Before the regency decides anything."""
    semua = tuple(satu.kunci for satu in BAGIAN)
    return Isi(
        judul=dict(JUDUL),
        urutan=semua,
        mati={jenis: tuple(k for k in semua if k not in bawaan(jenis)) for jenis in BERBAGIAN},
        label={satu.kunci: satu.bawaan for satu in LABEL},
        sebutan={satu.kunci: "" for satu in SEBUTAN},
    )


def ke_json(isi: Isi) -> dict[str, Any]:
    """For the database."""
    return dict(msgspec.to_builtins(isi))


def dari_json(mentah: Mapping[str, Any]) -> Isi:
    """What was stored, with everything this program knows: a section that came since is put
    where it stands by default, on or off as by default; one that is gone is dropped.

    Raises msgspec.ValidationError for what was never stored by this program.
    """
    isi, dasar = msgspec.convert(dict(mentah), Isi), isi_bawaan()
    baru = [k for k in dasar.urutan if k not in isi.urutan]
    return replace(
        isi,
        judul=dasar.judul | {k: j for k, j in isi.judul.items() if k in dasar.judul},
        urutan=_sisipkan(isi.urutan, baru),
        mati={
            jenis: tuple(
                k
                for k in PETA_BAGIAN
                if k in (dasar.mati[jenis] if k in baru else isi.mati.get(jenis, ()))
            )
            for jenis in BERBAGIAN
        },
        label=dasar.label | {k: v for k, v in isi.label.items() if k in dasar.label},
        sebutan=dasar.sebutan | {k: v for k, v in isi.sebutan.items() if k in dasar.sebutan},
    )


def _sisipkan(urutan: tuple[str, ...], baru: list[str]) -> tuple[str, ...]:
    """The order with new sections behind the one they follow by default."""
    hasil = [k for k in urutan if k in PETA_BAGIAN]
    semua = list(PETA_BAGIAN)
    for satu in baru:
        depan = set(semua[: semua.index(satu)])
        hasil.insert(max((n + 1 for n, k in enumerate(hasil) if k in depan), default=0), satu)
    return tuple(hasil)


def bagian_dipakai(isi: Isi, jenis: str) -> tuple[str, ...]:
    """Keys of the sections of a kind of report, in order; a form has none."""
    if jenis not in BERBAGIAN:
        return ()
    mati = set(isi.mati.get(jenis, ()))
    return tuple(k for k in isi.urutan if k not in mati or PETA_BAGIAN[k].wajib)


def untuk(isi: Isi, jenis: str) -> Setelan:
    """What is frozen with a version of a kind."""
    return Setelan(
        kertas=isi.kertas,
        judul={k: v for k, v in isi.judul.items() if k not in BERBAGIAN},
        bagian=bagian_dipakai(isi, jenis),
        label=isi.label,
        sebutan={k: v for k, v in isi.sebutan.items() if v},
    )


def isi_beku(snapshot: Snapshot) -> Isi:
    """Settings that give a version's own words again, whatever rules now: to compare facts."""
    dasar, kebijakan = isi_bawaan(), snapshot.kebijakan
    setelan = snapshot.setelan or Setelan()
    judul = Judul(judul=kebijakan.judul_laporan, singkatan=kebijakan.singkatan_laporan)
    return replace(
        dasar,
        kertas=setelan.kertas,
        judul=dasar.judul | setelan.judul | {jenis_laporan(snapshot.jenis): judul},
        predikat=tuple(j.label for j in kebijakan.skala) or dasar.predikat,
        sebutan=dasar.sebutan | setelan.sebutan,
    )


def geser(isi: Isi, kunci: str, arah: int) -> Isi:
    """The section one place up (-1) or down (1) in its part; at the end it stays."""
    sebagian = list(di_tempat(isi.urutan, PETA_BAGIAN[kunci].tempat))
    kini = sebagian.index(kunci)
    tuju = kini + arah
    if not 0 <= tuju < len(sebagian):
        return isi
    lain = sebagian[tuju]
    tukar = {kunci: lain, lain: kunci}
    return replace(isi, urutan=tuple(tukar.get(k, k) for k in isi.urutan))


# --- What is not allowed ------------------------------------------------------------------------
def periksa(isi: Isi) -> dict[str, str]:
    """Field → what is wrong with it, in words."""
    galat: dict[str, str] = {}
    for jenis, judul in isi.judul.items():
        _catat(galat, f"judul-{jenis}", _salah_judul(judul.judul))
        salah = _salah_singkatan if jenis in BERBAGIAN else _salah_judul
        _catat(galat, f"singkatan-{jenis}", salah(judul.singkatan))
    for kunci, kata in isi.label.items():
        _catat(galat, f"label-{kunci}", _salah_kata(kata, "label"))
    for urut, kata in enumerate(isi.predikat):
        _catat(galat, f"predikat-{urut}", _salah_kata(kata, "predikat"))
    for kunci, kata in isi.sebutan.items():
        _catat(galat, f"sebutan-{kunci}", _salah_kata(kata, "sebutan") if kata else "")
    _kembar(galat, {f"label-{k}": v for k, v in isi.label.items()})
    _kembar(galat, {f"predikat-{n}": v for n, v in enumerate(isi.predikat)})
    return galat


def _catat(galat: dict[str, str], medan: str, pesan: str) -> None:
    if pesan:
        galat[medan] = pesan


def _salah_judul(kata: str) -> str:
    if not kata:
        return "Judul belum ditulis."
    if len(kata) > PANJANG["judul"]:
        return f"Judul paling panjang {PANJANG['judul']} huruf; ini {len(kata)}."
    if re.search(r"\d", kata) or re.search(r"\btriwulan\b", kata, re.IGNORECASE):
        return "Tanpa triwulan dan tahun; keduanya ditambahkan sendiri di belakang judul."
    return _tanda_aneh(kata)


def _salah_singkatan(kata: str) -> str:
    if not kata:
        return "Singkatan belum ditulis."
    if len(kata) > PANJANG["singkatan"]:
        return f"Singkatan paling panjang {PANJANG['singkatan']} huruf; ini {len(kata)}."
    if not re.fullmatch(r"[A-Za-z][A-Za-z.-]*", kata):
        return "Singkatan hanya memuat huruf, titik, dan tanda hubung, misalnya LKjIP."
    return ""


def _salah_kata(kata: str, jenis: str) -> str:
    if not kata:
        return "Belum ditulis."
    if len(kata) > PANJANG[jenis]:
        return f"Paling panjang {PANJANG[jenis]} huruf; ini {len(kata)}."
    if re.search(r"\d", kata):
        return "Tanpa angka."
    return _tanda_aneh(kata)


def _tanda_aneh(kata: str) -> str:
    aneh = sorted(set(re.findall(r"[^\w ,.()/&’'-]", kata)))
    return f"Tanda {' '.join(aneh)} tidak dapat dipakai di sini." if aneh else ""


def _kembar(galat: dict[str, str], medan: Mapping[str, str]) -> None:
    """Two columns or two steps with one word could not be told apart."""
    dulu: dict[str, str] = {}
    for nama, kata in medan.items():
        sama = kata.casefold()
        if sama and sama in dulu:
            galat.setdefault(nama, f"“{kata}” sudah dipakai untuk yang lain.")
        dulu.setdefault(sama, nama)
