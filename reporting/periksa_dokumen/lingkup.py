"""What a sentence about money or counts may speak of: the office, a sasaran, one row of a table."""

import re
from dataclasses import dataclass, field
from decimal import Decimal

from core.capaian import jumlah
from core.impor.nama import nama_baku
from reporting.checks.temuan import Tempat
from reporting.periksa_dokumen.acuan import PROGRAM, SUB, jenjang_kode
from reporting.periksa_dokumen.hubungan import Hubungan
from reporting.periksa_dokumen.jenjang import Baris, Pohon
from reporting.periksa_dokumen.kolom import Lajur, Peran

PAGU, REALISASI, SISA = "pagu", "realisasi", "sisa"
_PERAN = {Peran.PAGU: PAGU, Peran.REALISASI_UANG: REALISASI, Peran.SISA: SISA}
SELURUH = "seluruhnya"


@dataclass
class Lingkup:
    """`sel` are the cells that state its money, by kind, those of the fullest table first."""

    nama: str
    isi: list[Baris]
    jenjang: int
    sel: dict[str, list[str]] = field(default_factory=dict)
    cacah: dict[int, set[int]] = field(default_factory=dict)
    """Level → how many rows of it lie below, in each table that has some."""

    def hitung(self, isi: list[Baris]) -> None:
        for jenjang in range(PROGRAM, SUB + 1):
            if n := sum(len(b.turunan(jenjang)) for b in isi):
                self.cacah.setdefault(jenjang, set()).add(n)

    def nilai(self, hubungan: Hubungan, jenis: str) -> list[Decimal]:
        return [n for s in self.sel.get(jenis, []) if (n := hubungan.nilai.get(s)) is not None]


def baca_lingkup(pohon: list[Pohon], hubungan: Hubungan) -> list[Lingkup]:
    """The office first, then sasaran, then rows, programs before what lies below them."""
    urut = sorted(pohon, key=lambda p: -len(p.semua))
    hasil: dict[str, Lingkup] = {}
    penuh = _penuh(urut)
    if penuh:
        hasil[SELURUH] = _seluruh(penuh, urut)
    for p in urut[:1]:
        for nama, isi in _kelompok(p, pohon):
            hasil[nama] = _jumlahkan(nama, isi, p, hubungan)
    for jenjang in range(PROGRAM, SUB + 1):
        for p in urut:
            for satu in p.semua:
                if satu.jenjang == jenjang:
                    milik = hasil.setdefault(satu.kunci, Lingkup(satu.nama, [satu], jenjang))
                    _tambah(milik, p.lajur, satu.b)
                    milik.hitung([satu])
    for kunci, satu_lingkup in hasil.items():
        _hitung_berkode(satu_lingkup, kunci, pohon)
    return list(hasil.values())


def _hitung_berkode(lingkup: Lingkup, kunci: str, pohon: list[Pohon]) -> None:
    """Levels below a program that stand only in tables of their own, by the codes of their rows."""
    if not jenjang_kode(kunci):
        return
    for jenjang in range(lingkup.jenjang + 1, SUB + 1):
        ada = {
            b.kunci
            for p in pohon
            for b in p.semua
            if b.jenjang == jenjang and b.kunci.startswith(f"{kunci}.")
        }
        if ada and jenjang not in lingkup.cacah:
            lingkup.cacah[jenjang] = {len(ada)}


def _penuh(pohon: list[Pohon]) -> list[Pohon]:
    """Tables of the whole office: a total near the largest, not one program's."""
    besar = {id(p): _besar(p) for p in pohon}
    paling = max(besar.values(), default=Decimal(0))
    return [p for p in pohon if paling and besar[id(p)] * 10 >= paling * 9]


def _besar(pohon: Pohon) -> Decimal:
    kolom = pohon.lajur.kolom(Peran.PAGU) or pohon.lajur.kolom(Peran.REALISASI_UANG)
    return max(
        (jumlah(pohon.lajur.nilai[p.b][k] for p in pohon.program) or Decimal(0) for k in kolom),
        default=Decimal(0),
    )


def _seluruh(penuh: list[Pohon], semua: list[Pohon]) -> Lingkup:
    """The totals of the whole; where no whole table has a level, what all tables hold of it."""
    hasil = Lingkup(SELURUH, penuh[0].program, 0)
    for p in penuh:
        hasil.hitung(p.program)
        for total in p.total[-1:]:
            _tambah(hasil, p.lajur, total.b)
    for jenjang in range(PROGRAM, SUB + 1):
        kunci = {b.kunci for p in semua for b in p.semua if b.jenjang == jenjang}
        if kunci and jenjang not in hasil.cacah:
            hasil.cacah[jenjang] = {len(kunci)}
    return hasil


def _tambah(lingkup: Lingkup, lajur: Lajur, b: int) -> None:
    for k, peran in enumerate(lajur.peran):
        if (jenis := _PERAN.get(peran)) and lajur.nilai[b][k] is not None:
            lingkup.sel.setdefault(jenis, []).append(lajur.unik(b, k))


def _jumlahkan(nama: str, isi: list[Baris], pohon: Pohon, hubungan: Hubungan) -> Lingkup:
    """A sasaran's programmes, added up in cells of their own."""
    lingkup = Lingkup(nama, isi, 0)
    lingkup.hitung(isi)
    lajur = pohon.lajur
    for k, peran in enumerate(lajur.peran):
        if (jenis := _PERAN.get(peran)) is None:
            continue
        sel = f"kelompok|{lajur.letak}|{nama}|{k}"
        hubungan.nilai[sel] = jumlah(lajur.nilai[b.b][k] for b in isi)
        hubungan.letak[sel] = Tempat(lajur.nama, f"Jumlah program {nama}", lajur.kepala[k])
        lingkup.sel.setdefault(jenis, []).append(sel)
    return lingkup


def _kelompok(pohon: Pohon, semua: list[Pohon]) -> list[tuple[str, list[Baris]]]:
    """Programmes of one sasaran, as a table with a sasaran column puts them together."""
    hasil: dict[str, list[Baris]] = {}
    for lain in semua:
        asal = {x.b: x.kunci for x in lain.program}
        for k in lain.lajur.kolom(Peran.SASARAN):
            kini = ""
            for b, baris in enumerate(lain.lajur.baris):
                kini = baris[k].teks.strip() or kini
                for satu in pohon.program:
                    if kini and asal.get(b) == satu.kunci:
                        isi = hasil.setdefault(kini, [])
                        if satu not in isi:
                            isi.append(satu)
    return [(n, isi) for n, isi in hasil.items() if 1 < len(isi) < len(pohon.program)]


class Pencari:
    """Finds the rows a text names, in the order they stand."""

    def __init__(self, lingkup: list[Lingkup]) -> None:
        self._nama: dict[str, Lingkup] = {}
        for satu in lingkup:
            for baris in satu.isi if satu.jenjang else ():
                baku = nama_baku(baris.nama)
                if len(baku.split()) >= 2 and len(baku) >= 12:
                    self._nama.setdefault(baku, satu)
        urut = sorted(self._nama, key=len, reverse=True)
        self._pola = re.compile(rf"\b(?:{'|'.join(map(re.escape, urut))})\b") if urut else None

    def cari(self, teks: str) -> list[tuple[int, Lingkup]]:
        """Place (in letters of `teks`, about) and what is named there; longer names first win."""
        if self._pola is None:
            return []
        baku, peta = _baku(teks)
        return [(peta[m.start()], self._nama[m[0]]) for m in self._pola.finditer(baku)]


def _baku(teks: str) -> tuple[str, list[int]]:
    """A text in the spelling of names, and for each of its letters the place it came from."""
    huruf: list[str] = []
    peta: list[int] = []
    for cocok in re.finditer(r"[^\W_]+", teks):
        kata = nama_baku(cocok[0]) or cocok[0].casefold()
        if huruf:
            huruf.append(" ")
            peta.append(cocok.start())
        huruf.extend(kata)
        peta.extend([cocok.start()] * len(kata))
    return "".join(huruf), peta
