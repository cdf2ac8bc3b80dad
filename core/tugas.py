"""What a person must do now for a quarter's report, and until when."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from core.angka import terbilang
from core.kelengkapan import Bagian
from tenants.models import Peran

PENGISI = frozenset({Peran.OPERATOR, Peran.KASUBAG})
PENTING = frozenset({"realisasi", "indikator", "orang"})
"""Parts without which the report says "–" where a reader looks first."""


Nada = Literal["salah", "awas", ""]


@dataclass(frozen=True, kw_only=True)
class Tugas:
    kunci: str
    judul: str
    rinci: str
    rute: str
    tenggat: datetime
    nada: Nada = ""


@dataclass(frozen=True, kw_only=True)
class Keadaan:
    """What a page knows of the quarter when it asks for tasks."""

    bagian: tuple[Bagian, ...]
    batas: datetime
    terbuka: bool
    dokumen: bool  # a document of the quarter can be opened
    naskah_basi: int = 0  # texts that still name another quarter
    naskah_rute: str = "laporan:halaman"
    diajukan: bool = False  # submitted and not sent back: nothing is left to enter
    laporan: str = "LKJ"  # what the regency calls the report
    alur: tuple[Tugas, ...] = ()  # what the report's workflow asks of this person


def tugas_saya(peran: frozenset[Peran], keadaan: Keadaan, saat: datetime) -> list[Tugas]:
    """In the order they should be done; nothing for whom nothing is left."""
    if keadaan.diajukan:
        semua = list(keadaan.alur)
    elif peran & PENGISI:
        semua = [*_mengisi(keadaan), *_membuat(keadaan), *keadaan.alur]
    elif Peran.CAMAT in peran:
        semua = [*_camat(keadaan), *keadaan.alur]
    else:
        semua = []
    if saat > keadaan.batas:
        semua = [_lewat(t) for t in semua]
    return semua


def _lewat(tugas: Tugas) -> Tugas:
    return Tugas(**{**vars(tugas), "nada": "salah"})


_PERINTAH = {
    "realisasi": "Isi realisasi {n} sub kegiatan",
    "indikator": "Isi {n} indikator",
    "analisis": "Tulis {n} analisis",
    "sarana": "Isi jumlah {n} sarana",
}
_TINJAU = {"analisis": "Tinjau {n} analisis terbawa"}


def _mengisi(keadaan: Keadaan) -> Iterator[Tugas]:
    if not keadaan.terbuka:
        return
    urut = sorted(keadaan.bagian, key=lambda b: b.kunci not in PENTING)
    for bagian in urut:
        judul = bagian.judul.lower()
        nada: Nada = "awas" if bagian.kunci in PENTING else ""
        if kosong := bagian.kosong:
            pola = _PERINTAH.get(bagian.kunci, f"Lengkapi {judul}")
            yield _tugas_bagian(bagian, pola, kosong, keadaan.batas, nada)
        if bagian.ditinjau:
            pola = _TINJAU.get(bagian.kunci, f"Tinjau {judul} yang terbawa")
            yield _tugas_bagian(bagian, pola, bagian.ditinjau, keadaan.batas, "")
    if keadaan.naskah_basi:
        yield Tugas(
            kunci="naskah",
            judul=f"Tinjau {keadaan.naskah_basi} naskah",
            rinci="Terbawa dari triwulan lalu, atau menyebut waktu lain.",
            rute=keadaan.naskah_rute,
            tenggat=keadaan.batas,
        )


def _tugas_bagian(
    bagian: Bagian, pola: str, butir: tuple[str, ...], batas: datetime, nada: Nada
) -> Tugas:
    return Tugas(
        kunci=bagian.kunci,
        judul=pola.format(n=len(butir)),
        rinci=_sebagian(tuple(b.removesuffix(" (perlu ditinjau)") for b in butir)),
        rute=bagian.rute,
        tenggat=batas,
        nada=nada,
    )


def _membuat(keadaan: Keadaan) -> Iterator[Tugas]:
    if not keadaan.dokumen:
        yield Tugas(
            kunci="dokumen",
            judul=f"Buat {keadaan.laporan}",
            rinci="Belum ada draf untuk triwulan ini.",
            rute="laporan:halaman",
            tenggat=keadaan.batas,
        )


def _camat(keadaan: Keadaan) -> Iterator[Tugas]:
    kurang = [b for b in keadaan.bagian if not b.lengkap]
    if kurang:
        nama = [b.judul for b in kurang]
        yield Tugas(
            kunci="isian",
            judul=f"Minta {terbilang(len(kurang))} bagian dilengkapi",
            rinci=_sebagian(tuple(nama)),
            rute="pratinjau:halaman",
            tenggat=keadaan.batas,
            nada="awas",
        )
    yield Tugas(
        kunci="baca",
        judul=f"Baca {'draf' if keadaan.dokumen else 'pratinjau'} {keadaan.laporan}",
        rinci="Sebelum laporan diajukan.",
        rute="laporan:halaman" if keadaan.dokumen else "pratinjau:halaman",
        tenggat=keadaan.batas,
    )


def _sebagian(nama: tuple[str, ...], paling: int = 2) -> str:
    """The first few names and how many more there are."""
    pendek = [n if len(n) <= 60 else f"{n[:57].rsplit(' ', 1)[0]} …" for n in nama[:paling]]
    sisa = len(nama) - len(pendek)
    return ", ".join(pendek) + (f", dan {sisa} lainnya" if sisa > 0 else "")
