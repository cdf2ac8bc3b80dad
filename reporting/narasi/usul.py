"""What a text says by hand though the facts say it: stale words, figures that could be bound."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from core.angka import NBSP
from core.kata_basi import BUKAN_TAHUN, Bernama, PeriodeBertahun, kata_basi
from reporting.dokumen.blok import Banyak, Indeks, Persen, Rupiah, Tanggal
from reporting.narasi.naskah import Variabel
from reporting.narasi.pohon import (
    Alinea,
    Kata,
    Keping,
    Kisi,
    Pohon,
    Poin,
    Sebaris,
    Urutan,
    rapikan,
    sebaris_semua,
)
from reporting.render.nilai import teks_nilai

_KATA_TERIKAT = (
    *("periode_panjang", "periode", "periode_judul", "periode_pendek"),
    *("kecamatan", "kabupaten", "tahun"),
)
_PALING_PENDEK = 4


@dataclass(frozen=True)
class Usul:
    """Words as they stand in the text, why they are shown, and the variables that may replace them.

    `basi` says that they name something else than this report; otherwise they are right today and
    would be stale tomorrow.
    """

    kata: str
    basi: bool
    pengganti: tuple[str, ...]


def usul(
    pohon: Pohon,
    variabel: Mapping[str, Variabel],
    periode: PeriodeBertahun,
    kecamatan: Bernama,
    lain: Iterable[str] = (),
) -> list[Usul]:
    """Each wording once: stale ones first, then those a variable says as well."""
    lain = tuple(lain)
    basi: dict[str, Usul] = {}
    sama: dict[str, Usul] = {}
    pola = _pola(variabel)
    for kata in _kata(pohon):
        tempat = kata_basi(kata, periode, kecamatan, lain)
        for satu in tempat:
            ganti = tuple(n for n in satu.pengganti if n in variabel)
            basi.setdefault(satu.kata, Usul(satu.kata, True, ganti))
        for awal, akhir, nama in _cocok(kata, pola):
            if not any(b.awal < akhir and awal < b.akhir for b in tempat):
                sama.setdefault(kata[awal:akhir], Usul(kata[awal:akhir], False, nama))
    return [*basi.values(), *sama.values()]


def ikat(pohon: Pohon, kata: str, nama: str) -> Pohon:
    """The same text with the variable in place of every such wording."""
    return rapikan(_ubah(simpul, kata, nama) for simpul in pohon)


def _ubah(simpul: Alinea | Urutan | Kisi, kata: str, nama: str) -> Alinea | Urutan | Kisi:
    if isinstance(simpul, Alinea):
        return Alinea(_ganti(simpul.isi, kata, nama))
    if isinstance(simpul, Urutan):
        return _ubah_urutan(simpul, kata, nama)
    baris = tuple(tuple(_ganti(sel, kata, nama) for sel in satu) for satu in simpul.baris)
    return Kisi(baris, simpul.kepala)


def _ubah_urutan(urutan: Urutan, kata: str, nama: str) -> Urutan:
    butir = tuple(
        Poin(_ganti(p.isi, kata, nama), _ubah_urutan(p.anak, kata, nama) if p.anak else None)
        for p in urutan.butir
    )
    return Urutan(butir, urutan.jenis)


def _ganti(isi: Sebaris, kata: str, nama: str) -> Sebaris:
    pola = re.compile(rf"(?<![\w.,]){re.escape(kata)}(?!\w|[.,]\d)")
    hasil: list[Kata | Keping] = []
    for bagian in isi:
        if isinstance(bagian, Keping):
            hasil.append(bagian)
            continue
        for urut, potong in enumerate(pola.split(bagian.teks)):
            hasil += [Keping(nama, bagian.gaya)] if urut else []
            hasil.append(Kata(potong, bagian.gaya))
    return tuple(hasil)


def _kata(pohon: Pohon) -> Iterator[str]:
    """The words between variables."""
    for sebaris in sebaris_semua(pohon):
        # Words in two styles are read as one: "**triwulan** III" names a quarter too.
        teks = "".join(b.teks if isinstance(b, Kata) else "\x00" for b in sebaris)
        yield from (potong for potong in teks.split("\x00") if potong.strip())


def _pola(variabel: Mapping[str, Variabel]) -> list[tuple[re.Pattern[str], str]]:
    """How each bound figure would look when typed, the longest first."""
    hasil = [
        (bentuk, nama)
        for nama, nilai in variabel.items()
        for bentuk in _bentuk(nama, nilai)
        if len(bentuk) >= _PALING_PENDEK
    ]
    hasil.sort(key=lambda satu: -len(satu[0]))
    return [(re.compile(rf"(?<![\w.,])(?:{b})(?!\w|[.,]\d)"), nama) for b, nama in hasil]


def _bentuk(nama: str, nilai: Variabel) -> Iterator[str]:
    if isinstance(nilai, Rupiah | Persen | Indeks) and nilai.angka.nilai is not None:
        angka = re.escape(teks_nilai(nilai).replace(NBSP, " ").removeprefix("Rp ").rstrip("%"))
        if isinstance(nilai, Rupiah) and "." in teks_nilai(nilai):
            yield rf"(?:Rp\.?\s?)?{angka}(?:,-|,00)?"
        elif isinstance(nilai, Persen):
            yield rf"{angka}\s?%"
    elif isinstance(nilai, Banyak | Tanggal):
        yield re.escape(teks_nilai(nilai).replace(NBSP, " "))
    elif isinstance(nilai, str) and nama in _KATA_TERIKAT:
        yield re.escape(nilai)


def _cocok(
    kata: str, pola: list[tuple[re.Pattern[str], str]]
) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Places that a variable says as well; two variables may say the same."""
    tertutup = [m.span() for m in BUKAN_TAHUN.finditer(kata)]
    temu: dict[tuple[int, int], list[str]] = {}
    for satu, nama in pola:
        for cocok in satu.finditer(kata):
            tempat = cocok.span()
            if tempat in temu:
                temu[tempat].append(nama)
            elif not any(a < tempat[1] and tempat[0] < b for a, b in tertutup):
                temu[tempat] = [nama]
                tertutup.append(tempat)
    for (awal, akhir), nama_semua in sorted(temu.items()):
        yield awal, akhir, tuple(nama_semua)
