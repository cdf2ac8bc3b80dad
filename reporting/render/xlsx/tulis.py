"""Writes one sheet: title, head, body, notes."""

from collections.abc import Sequence
from datetime import datetime, time
from typing import Any

from xlsxwriter.worksheet import Worksheet

from core.angka import KOSONG
from reporting.dokumen.blok import Banyak, Baris, Bervolume, Nilai, Sel, Tanggal
from reporting.render.kata import kata, kata_sel
from reporting.render.kisi import Letak, lebar_kolom
from reporting.render.konteks import Konteks
from reporting.render.nilai import JENIS_ANGKA, JENIS_NILAI, teks_nilai
from reporting.render.xlsx.gaya import Gaya, Rupa, format_nilai
from reporting.render.xlsx.isi import angka_sel
from reporting.render.xlsx.kisi import Kisi
from reporting.render.xlsx.rumus import Perumus, Tempat
from reporting.snapshot.angka import Angka

_LEBAR_TEGAK, _LEBAR_REBAH = 105, 165  # characters across a page
_TINGGI_BARIS = 13.5  # points
_PEMBUKA_RUMUS = ("=", "+", "-", "@", "\t", "\r")


class Penulis:
    """Writes sheets of one workbook."""

    def __init__(self, k: Konteks, gaya: Gaya, perumus: Perumus) -> None:
        self.k, self.gaya, self.perumus = k, gaya, perumus

    def lembar(self, halaman: Worksheet, kisi: Kisi) -> None:
        """The whole sheet of a table."""
        lebar = self._kolom(halaman, kisi)
        self._judul(halaman, kisi, sum(lebar))
        self._kepala(halaman, kisi, lebar)
        if kisi.tabel.baris:
            for urut in range(len(kisi.badan)):
                self._baris(halaman, kisi, urut, lebar)
        else:
            rupa = self.gaya.badan(Rupa("kosong"))
            self._rentang(halaman, kisi.awal, kisi.banyak_kolom, kisi.tabel.kosong, rupa)
        self._catatan(halaman, kisi, sum(lebar))
        beku = 1 + next((i for i, s in enumerate(_sel_pertama(kisi)) if s.kepala_baris), -1)
        halaman.freeze_panes(kisi.awal, kisi.kolom[beku] if 0 < beku < len(kisi.kolom) else 0)
        halaman.repeat_rows(3, kisi.awal - 1)
        halaman.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})

    # --- frame ------------------------------------------------------------------------------
    def _kolom(self, halaman: Worksheet, kisi: Kisi) -> list[float]:
        """Widths in characters: the report's shares, and never too narrow for a figure."""
        ruang = _LEBAR_REBAH if kisi.tabel.lebar or kisi.tabel.halus else _LEBAR_TEGAK
        lebar = [p * ruang / 100 for p in lebar_kolom(kisi.tabel, kisi.badan)]
        for baris in kisi.badan:
            for letak in baris:
                awal = kisi.kolom[letak.awal]
                if letak.rentang == 1 or letak.dua_paruh:
                    butuh = _panjang_angka(letak)
                    lebar[awal] = max(lebar[awal], butuh)
        for urut, satu in enumerate(lebar):
            lebar[urut] = max(satu, 6.0)
            halaman.set_column(urut, urut, lebar[urut])
        return lebar

    def _judul(self, halaman: Worksheet, kisi: Kisi, lebar: float) -> None:
        nama, judul = kisi.lembar.nama, kisi.lembar.judul
        teks = judul if nama in judul else f"{nama}  {judul}"
        self._rentang(halaman, 0, kisi.banyak_kolom, teks, self.gaya.judul)
        halaman.set_row(0, _tinggi(teks, lebar / 1.35, 17))
        self._rentang(halaman, 1, kisi.banyak_kolom, self.k.dokumen.judul, self.gaya.keterangan)
        halaman.write_url(2, 0, "internal:'Daftar'!A1", self.gaya.tautan, "Daftar")

    def _kepala(self, halaman: Worksheet, kisi: Kisi, lebar: list[float]) -> None:
        baris = kisi.awal - len(kisi.kepala) - bool(kisi.tabel.nomor_kolom)
        for urut, isi in enumerate(kisi.kepala):
            for letak in isi:
                awal = kisi.kolom[letak.awal]
                akhir = (baris + urut + letak.sel.baris - 1, awal + letak.rentang - 1)
                self._sel(halaman, (baris + urut, awal), akhir, _kata(letak.sel), self.gaya.kepala)
            tinggi = [
                _tinggi(_kata(s.sel), _lebar(kisi, s, lebar), _TINGGI_BARIS) / s.sel.baris
                for s in isi
            ]
            halaman.set_row(baris + urut, max([_TINGGI_BARIS, *tinggi]) + 3)
        for urut, nomor in enumerate(kisi.tabel.nomor_kolom):
            awal = kisi.kolom[urut]
            lebar_satu = 2 if kisi.tabel.kolom[urut].jenis == "volume" else 1
            akhir = (kisi.awal - 1, awal + lebar_satu - 1)
            self._sel(halaman, (kisi.awal - 1, awal), akhir, nomor, self.gaya.nomor_kolom)

    def _catatan(self, halaman: Worksheet, kisi: Kisi, lebar: float) -> None:
        baris = kisi.awal + max(1, len(kisi.badan)) + 1
        catatan = [kata(c, self.k) for c in kisi.tabel.catatan]
        if kisi.tabel.sumber:
            catatan.append(f"Sumber: {kisi.tabel.sumber}")
        for urut, teks in enumerate(catatan):
            self._rentang(halaman, baris + urut, kisi.banyak_kolom, teks, self.gaya.keterangan)
            halaman.set_row(baris + urut, _tinggi(teks, lebar * 1.1, 12.5))

    def _rentang(self, halaman: Worksheet, baris: int, kolom: int, teks: str, rupa: Any) -> None:
        self._sel(halaman, (baris, 0), (baris, kolom - 1), teks, rupa)

    def _sel(
        self,
        halaman: Worksheet,
        awal: tuple[int, int],
        akhir: tuple[int, int],
        teks: str,
        rupa: Any,
    ) -> None:
        """Words in a cell, or in several as one. Always as words, whatever they begin with."""
        if awal != akhir:
            halaman.merge_range(*awal, *akhir, "", rupa)
        halaman.write_string(*awal, teks, rupa)

    # --- body -------------------------------------------------------------------------------
    def _baris(self, halaman: Worksheet, kisi: Kisi, urut: int, lebar: list[float]) -> None:
        baris = kisi.tabel.baris[urut]
        tinggi = [_TINGGI_BARIS]
        for letak in kisi.badan[urut]:
            tempat = kisi.tempat(urut, letak)
            self._isi(halaman, letak, baris, tempat)
            teks = kata_sel(letak.sel.isi, self.k)
            if baris.tingkat == "program" and letak.sel.kepala_baris:
                teks = teks.upper()
            perlu = _tinggi(teks, _lebar(kisi, letak, lebar), _TINGGI_BARIS)
            tinggi.append(perlu / letak.sel.baris)
        halaman.set_row(kisi.awal + urut, min(max(tinggi) + 2, 409))

    def _isi(self, halaman: Worksheet, letak: Letak, baris: Baris, tempat: Tempat) -> None:
        sel, isi = letak.sel, _satu(letak.sel)
        akhir_baris = tempat.baris + sel.baris - 1
        rata = _rata(letak)
        if letak.dua_paruh and isinstance(isi, Bervolume):
            # Number and unit apart, as in the report, so that the number stays a number.
            rupa = self.gaya.badan(Rupa(baris.tingkat, "kiri"))
            satuan = isi.satuan if isi.angka.nilai is not None else ""
            kolom = tempat.kolom + 1
            self._sel(halaman, (tempat.baris, kolom), (akhir_baris, kolom), satuan, rupa)
            isi, rata, akhir_kolom = Bervolume(isi.angka, ""), "kanan", tempat.kolom
        else:
            akhir_kolom = tempat.kolom + letak.rentang - 1
        akhir = (akhir_baris, akhir_kolom)
        if isinstance(isi, JENIS_NILAI):
            self._nilai(halaman, isi, Rupa(baris.tingkat, rata), (tempat, akhir))
            return
        teks = kata_sel(sel.isi, self.k)
        if baris.tingkat == "program" and sel.kepala_baris and len(baris.sel) > 1:
            teks = teks.upper()  # as in print
        rupa = Rupa(baris.tingkat, rata, sel.kepala_baris, kutip=teks.startswith(_PEMBUKA_RUMUS))
        awal = (tempat.baris, tempat.kolom)
        self._sel(halaman, awal, akhir, teks, self.gaya.badan(rupa))

    def _nilai(
        self,
        halaman: Worksheet,
        isi: Nilai,
        rupa: Rupa,
        letak: tuple[Tempat, tuple[int, int]],
    ) -> None:
        tempat, akhir = letak
        awal = (tempat.baris, tempat.kolom)
        angka = angka_sel(Sel(isi))
        if angka is not None and angka.nilai is None:
            self._sel(halaman, awal, akhir, KOSONG, self.gaya.badan(rupa))
            if angka.sebab:
                halaman.write_comment(*awal, angka.sebab)
            return
        gaya = self.gaya.badan(Rupa(rupa.tingkat, rupa.rata or "kanan", format=format_nilai(isi)))
        if awal != akhir:
            halaman.merge_range(*awal, *akhir, "", gaya)
        if isinstance(isi, Tanggal):
            halaman.write_datetime(*awal, datetime.combine(isi.nilai, time()), gaya)
        elif angka is not None:
            self._angka(halaman, angka, tempat, gaya)

    def _angka(self, halaman: Worksheet, angka: Angka, tempat: Tempat, gaya: Any) -> None:
        awal = (tempat.baris, tempat.kolom)
        nilai = float(angka.nilai or 0)
        rumus = self.perumus.rumus(angka, tempat)
        if rumus:
            halaman.write_formula(*awal, rumus, gaya, nilai)
            return
        halaman.write_number(*awal, nilai, gaya)
        if angka.aturan:
            halaman.write_comment(*awal, f"Nilai dari aplikasi, aturan: {angka.aturan}.")


def _satu(sel: Sel) -> object:
    """The value of a cell that holds one value, else its content as it is."""
    isi = sel.isi
    return isi[0] if isinstance(isi, tuple) and len(isi) == 1 else isi


def _kata(sel: Sel) -> str:
    return sel.isi if isinstance(sel.isi, str) else ""


def _rata(letak: Letak) -> str:
    if letak.sel.rata:
        return letak.sel.rata
    if letak.sel.kepala_baris:
        return "kiri"
    rata = letak.kolom[0].rata
    angka = isinstance(_satu(letak.sel), (*JENIS_ANGKA, Bervolume, Banyak))
    return "kanan" if rata == "kiri" and angka else rata


def _panjang_angka(letak: Letak) -> float:
    isi = _satu(letak.sel)
    if not isinstance(isi, JENIS_NILAI):
        return 0
    teks = teks_nilai(Bervolume(isi.angka, "")) if letak.dua_paruh else teks_nilai(isi)  # type: ignore[union-attr]
    return len(teks) * 1.15 + 2


def _lebar(kisi: Kisi, letak: Letak, lebar: Sequence[float]) -> float:
    awal = kisi.kolom[letak.awal]
    return sum(lebar[awal : awal + letak.rentang])


def _tinggi(teks: str, lebar: float, baris: float) -> float:
    """Height for words in a cell of so many characters: Excel fits no merged cell by itself."""
    ruang = max(lebar - 2, 4)
    banyak = sum(max(1, -(-len(bagian) // int(ruang))) for bagian in teks.split("\n"))
    return banyak * baris + 2


def _sel_pertama(kisi: Kisi) -> list[Sel]:
    baris = next((b.sel for b in kisi.tabel.baris if len(b.sel) > 1), ())
    return list(baris[:2])
