"""What changes from one setting to another, in words, and which reports it reaches."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from core.periode.models import Periode
from core.periode.queries import awal_triwulan
from reporting.dokumen.bagian import BERBAGIAN, TEMPAT, di_tempat
from reporting.dokumen.bagian import PETA as PETA_BAGIAN
from reporting.dokumen.label import LABEL
from reporting.dokumen.sebutan import SEBUTAN
from reporting.setelan.halaman import NAMA_JENIS, NAMA_KERTAS
from reporting.setelan.isi import Isi, bagian_dipakai
from reporting.setelan.queries import laporan_resmi, mulai_berikutnya, periode_sejak


def beda(lama: Isi, baru: Isi) -> list[str]:
    """Every difference as a line; empty when a report would look the same."""
    return [*_bentuk(lama, baru), *_bagian(lama, baru), *_kata(lama, baru)]


def _bentuk(lama: Isi, baru: Isi) -> Iterator[str]:
    if lama.kertas != baru.kertas:
        yield f"Kertas: {NAMA_KERTAS[lama.kertas]} menjadi {NAMA_KERTAS[baru.kertas]}"
    for jenis, judul in baru.judul.items():
        dulu = lama.judul[jenis]
        if judul != dulu:
            yield (
                f"Judul {NAMA_JENIS[jenis]}: {dulu.judul} ({dulu.singkatan}) menjadi "
                f"{judul.judul} ({judul.singkatan})"
            )


def _bagian(lama: Isi, baru: Isi) -> Iterator[str]:
    for jenis in BERBAGIAN:
        dulu, kini = bagian_dipakai(lama, jenis), bagian_dipakai(baru, jenis)
        for kata, semua in (
            ("ditambah", [k for k in kini if k not in dulu]),
            ("tidak dimuat lagi", [k for k in dulu if k not in kini]),
        ):
            if semua:
                yield f"{NAMA_JENIS[jenis]}, {kata}: {', '.join(map(_sebut, semua))}"
        for tempat, nama in TEMPAT.items():
            urut = [k for k in di_tempat(kini, tempat) if k in dulu]
            if urut != [k for k in di_tempat(dulu, tempat) if k in kini]:
                daftar = ", ".join(PETA_BAGIAN[k].judul for k in di_tempat(kini, tempat))
                yield f"{NAMA_JENIS[jenis]}, urutan {nama}: {daftar}"


def _sebut(kunci: str) -> str:
    satu = PETA_BAGIAN[kunci]
    return f"Lampiran {satu.judul}" if satu.tempat == "lampiran" else satu.judul


def _kata(lama: Isi, baru: Isi) -> Iterator[str]:
    for label in LABEL:
        dulu, kini = lama.label[label.kunci], baru.label[label.kunci]
        if dulu != kini:
            yield f"Label “{dulu}” menjadi “{kini}”"
    if lama.predikat != baru.predikat:
        yield f"Predikat: {', '.join(lama.predikat)} menjadi {', '.join(baru.predikat)}"
    for sebutan in SEBUTAN:
        dulu, kini = lama.sebutan[sebutan.kunci], baru.sebutan[sebutan.kunci]
        if dulu != kini:
            yield f"Sebutan {sebutan.bawaan}: {dulu or 'menurut data kantor'} menjadi " + (
                kini or "menurut data kantor"
            )


@dataclass(frozen=True)
class Dampak:
    """What a roll-out does to the reports of one quarter."""

    periode: Periode
    tetap: int  # submitted: they keep what they were frozen with
    tertutup: bool  # another roll-out rules this quarter


def dampak(mulai: Periode) -> list[Dampak]:
    """Quarters of the calendar from one on, earliest first."""
    semua = periode_sejak(mulai)
    tetap = laporan_resmi(semua)
    lain = mulai_berikutnya(awal_triwulan(mulai.tahun, mulai.triwulan))
    return [
        Dampak(
            p,
            tetap.get(p.pk, 0),
            lain is not None and awal_triwulan(p.tahun, p.triwulan) >= lain,
        )
        for p in semua
    ]
