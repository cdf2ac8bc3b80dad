"""A document laid flat for comparing: its tables as named rows and columns, its texts as
paragraphs by section. Everything is as it is printed; figures keep their typed value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from reporting.beda.alinea import alinea_blok, alinea_tabel
from reporting.dokumen.blok import (
    AngkaKunci,
    Bab,
    Blok,
    Dokumen,
    KotakRincian,
    Lampiran,
    Muka,
    Nilai,
    Subbab,
    Tabel,
)
from reporting.render.kata import kata, kata_sel
from reporting.render.kisi import Letak, letakkan
from reporting.render.konteks import Konteks, buat_konteks
from reporting.render.nilai import JENIS_NILAI, asal_nilai

_NOMOR = re.compile(r"[\d.]+|[a-z]\.")


@dataclass(frozen=True)
class SelRata:
    """A cell: words as printed, the typed value of a figure, why it has none."""

    teks: str
    nilai: Nilai | None = None

    @property
    def alamat(self) -> str:
        return asal_nilai(self.nilai) if self.nilai is not None else ""

    @property
    def sebab(self) -> str:
        angka = getattr(self.nilai, "angka", None)
        return angka.sebab if angka is not None else ""


@dataclass(frozen=True)
class BarisRata:
    """A row: what it is called, its cells by column, and the heads of the columns there."""

    nama: str
    sel: dict[int, SelRata]
    kepala: tuple[str, ...]

    @property
    def alamat(self) -> str:
        """Address of its first figure; empty for a row of words."""
        return next((s.alamat for s in self.sel.values() if s.alamat), "")


@dataclass(frozen=True)
class TabelRata:
    kunci: str
    judul: str
    bab: str
    kolom: tuple[str, ...]
    baris: tuple[BarisRata, ...]


@dataclass(frozen=True)
class BagianRata:
    kunci: str
    judul: str
    bab: str
    alinea: tuple[str, ...]


@dataclass
class DokumenRata:
    """`bab` maps a chapter's key to its title; the rest is in reading order, by key."""

    bab: dict[str, str] = field(default_factory=dict)
    tabel: dict[str, TabelRata] = field(default_factory=dict)
    bagian: dict[str, BagianRata] = field(default_factory=dict)


def ratakan(dokumen: Dokumen) -> DokumenRata:
    """Front matter, chapters and appendices in order.

    Raises RujukanTakDikenal, KunciGanda and TabelRusak for a faulty document.
    """
    perata = _Perata(buat_konteks(dokumen))
    semua: list[Muka | Bab | Lampiran] = [m for m in dokumen.muka if isinstance(m, Muka)]
    for bab in [*semua, *dokumen.bab, *dokumen.lampiran]:
        perata.bab(bab)
    return perata.hasil


class _Perata:
    def __init__(self, k: Konteks) -> None:
        self.k = k
        self.hasil = DokumenRata()

    def bab(self, bab: Muka | Bab | Lampiran) -> None:
        judul = f"{self.k.penomoran.label.get(bab.kunci, '')} {bab.judul}".strip()
        self.hasil.bab[bab.kunci] = judul
        awal = [kata(bab.epitom, self.k)] if isinstance(bab, Bab) and bab.epitom else []
        if isinstance(bab, Lampiran):
            awal += bab.keterangan
        self._isi(bab.isi, bab.kunci, bab.kunci, judul, tuple(awal))

    def _isi(
        self,
        isi: tuple[Blok, ...],
        bab: str,
        kunci: str,
        judul: str,
        awal: tuple[str, ...] = (),
        jalur: str = "",
    ) -> None:
        """`jalur`: numbers of the sections a heading that begins anew stands in."""
        alinea = [*awal]
        # The section takes its place before those below it.
        self.hasil.bagian[kunci] = BagianRata(kunci, judul, bab, ())
        for urut, blok in enumerate(isi):
            if isinstance(blok, Subbab):
                nomor = self.k.nomor(blok.kunci)
                depan = f"{jalur} {nomor}".strip() if blok.tingkat > 2 else nomor
                sebutan = f"{depan} {blok.judul}".strip()
                self._isi(blok.isi, bab, blok.kunci, sebutan, jalur=depan)
            elif isinstance(blok, Tabel):
                self._tabel(blok, bab, judul)
            elif isinstance(blok, KotakRincian | AngkaKunci):
                self._rincian(blok, bab, f"{kunci}/{urut}", judul)
            else:
                alinea += alinea_blok(blok, self.k)
        self.hasil.bagian[kunci] = BagianRata(kunci, judul, bab, tuple(alinea))

    def _tabel(self, tabel: Tabel, bab: str, bagian: str) -> None:
        nomor = self.k.nomor(tabel.kunci)
        judul = f"{nomor} {tabel.judul}".strip() or self._tanpa_judul(bagian)
        berangka = _kolom_berangka(tabel)
        if berangka:
            kolom = tuple(_kepala(tabel, self.k))
            baris = tuple(_baris(tabel, min(berangka), kolom, self.k))
            self.hasil.tabel[tabel.kunci] = TabelRata(tabel.kunci, judul, bab, kolom, baris)
        else:
            isi = tuple(alinea_tabel(tabel, self.k))
            self.hasil.bagian[tabel.kunci] = BagianRata(tabel.kunci, judul, bab, isi)

    def _tanpa_judul(self, bagian: str) -> str:
        """A table without a title is called by its section; no two share a name."""
        ke = 1 + sum(t.judul.startswith(bagian) for t in self.hasil.tabel.values())
        return f"{bagian}, tabel {ke}" if ke > 1 else bagian

    def _rincian(self, blok: KotakRincian | AngkaKunci, bab: str, kunci: str, judul: str) -> None:
        if isinstance(blok, KotakRincian):
            judul, isi = blok.judul, (*blok.baris, blok.hasil)
        else:
            isi = tuple((label, nilai) for nilai, label in blok.isi)
        kepala = ("Nilai",)
        baris = tuple(BarisRata(label, {0: _sel(n, self.k)}, kepala) for label, n in isi)
        self.hasil.tabel[kunci] = TabelRata(kunci, judul, bab, kepala, baris)


def _kolom_berangka(tabel: Tabel) -> set[int]:
    """Columns with at least one typed value."""
    letak = letakkan(tuple(b.sel for b in tabel.baris), tabel.kolom, f"Tabel {tabel.kunci}")
    return {t.awal for baris in letak for t in baris if isinstance(t.sel.isi, JENIS_NILAI)}


def _kepala(tabel: Tabel, k: Konteks) -> Iterator[str]:
    """Of each column the words above it, from the top: "Anggaran (Rp) · Serapan (%)"."""
    nama: list[list[str]] = [[] for _ in tabel.kolom]
    for baris in letakkan(tabel.kepala, tabel.kolom, f"Kepala tabel {tabel.kunci}"):
        for tempat in baris:
            teks = kata_sel(tempat.sel.isi, k)
            for kolom in range(tempat.awal, tempat.awal + tempat.sel.kolom):
                if teks and teks not in nama[kolom]:
                    nama[kolom].append(teks)
    return (" · ".join(satu) for satu in nama)


def _baris(
    tabel: Tabel, angka_pertama: int, kepala: tuple[str, ...], k: Konteks
) -> Iterator[BarisRata]:
    """Rows with the names they have from the columns before the first figure."""
    letak = letakkan(tuple(b.sel for b in tabel.baris), tabel.kolom, f"Tabel {tabel.kunci}")
    atas: dict[int, tuple[str, int]] = {}  # words that reach down from above, for how many rows
    for urut, tempat in enumerate(letak, start=1):
        if baru := _kepala_tengah(tempat, kepala, k):
            kepala = baru
            continue
        nama = {kolom: teks for kolom, (teks, _) in atas.items()}
        atas = {kolom: (teks, sisa - 1) for kolom, (teks, sisa) in atas.items() if sisa > 1}
        sel: dict[int, SelRata] = {}
        for satu in tempat:
            isi = _sel(satu.sel.isi, k)
            if satu.awal < angka_pertama:
                nama[satu.awal] = isi.teks
                if satu.sel.baris > 1:
                    atas[satu.awal] = (isi.teks, satu.sel.baris - 1)
            elif isi.teks:
                sel[satu.awal] = isi
        sebutan = [nama[n] for n in sorted(nama) if nama[n] and not _NOMOR.fullmatch(nama[n])]
        yield BarisRata(" · ".join(sebutan) or f"Baris {urut}", sel, kepala)


def _kepala_tengah(
    tempat: list[Letak], kepala: tuple[str, ...], k: Konteks
) -> tuple[str, ...] | None:
    """The heads of a row that begins another list in the same table ("No." again)."""
    teks = tuple(kata_sel(t.sel.isi, k) for t in tempat)
    if len(teks) == len(kepala) and teks[0] == kepala[0] and all(teks):
        return teks
    return None


def _sel(isi: object, k: Konteks) -> SelRata:
    return SelRata(kata_sel(isi, k), isi if isinstance(isi, JENIS_NILAI) else None)
