"""What the columns of a foreign table hold: heads joined over their rows, roles from words."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from statistics import median
from typing import Any, TypeVar, cast

from core.impor.nama import kode_baku as _kode_baku
from core.kata_basi import TAHUN, tahun_disebut
from reporting.periksa_dokumen.angka_sel import angka_tabel, pisahkan
from reporting.periksa_dokumen.model import Sel, Tabel

T = TypeVar("T")
_KATA_KEPALA = re.compile(
    r"target|realisasi|capaian|pagu|anggaran|tahun|fisik|keuangan|kinerja|satuan|volume|vol\b|"
    r"indikator|uraian|serapan|rp|%|awal|akhir|tw|triwulan|sisa|jumlah|program|kegiatan|sasaran|^no|kode|"
    r"output|murni|perubahan|selisih|keterangan|eselon|golongan|laki|perempuan|pria|wanita|^l$|^p$",
    re.I,
)
_NOMOR_KOLOM = re.compile(r"^\(?\s*[0-9]{1,2}\s*(?:[=:].*)?\)?$|^\([0-9()/*x×:=+\- %]+\)?$")
_TOTAL = re.compile(
    r"^\W*(?:grand\s+|sub\s*)?(?:jumlah|total|j\s*u\s*m\s*l\s*a\s*h|t\s*o\s*t\s*a\s*l)\b\W*"
    r"(?:$|(?:jumlah|total|belanja|anggaran|pagu|realisasi|pendapatan|seluruh\w*|keseluruhan|umum"
    r"|besar|akhir|program|kegiatan|sasaran|pegawai|asn|pns|personil|aset|penduduk|kecamatan|kantor"
    r"|opd|perangkat|skpd|i{1,3}|iv|[a-d]|[0-9]|rp)\b)"
    r"|^\W*(?:sub\s*(?:jumlah|total)\b|seluruh(?:nya)?\b(?:\s+\w+)?\W*$)",
    re.I,
)
_RATA = re.compile(r"\W*(?:nilai\s+)?rata\s*-?\s*rata\b", re.I)
_BERKATA = re.compile(r"[A-Za-z]{3}")
_SISA = re.compile(r"sisa|selisih|lebih|kurang|(?:tidak|belum) ter|saldo|bertambah", re.I)
_NYATA = re.compile(r"realisasi|serap|terpakai|digunakan|pengeluaran|dibelanjakan", re.I)
UANG_MIN = Decimal(10_000)
_RIBUAN = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+")


def kode_baku(teks: str) -> str:
    """The code in a cell; money in groups of three (7.557.500) is none."""
    return "" if _RIBUAN.fullmatch(teks.strip()) else _kode_baku(teks)


class Peran(StrEnum):
    KODE = "kode"
    NAMA = "nama"
    SASARAN = "sasaran"
    INDIKATOR = "indikator"
    SATUAN = "satuan"
    PAGU = "pagu"
    REALISASI_UANG = "realisasi_uang"
    TARGET = "target"
    REALISASI = "realisasi"
    PERSEN = "persen"
    SISA = "sisa"
    LAIN = "lain"


@dataclass
class Lajur:
    """A table with its head apart from its rows; `jenjang` are the levels its columns tell."""

    tabel: Tabel
    letak: int
    kepala: list[str]
    baris: list[list[Sel]]
    jenjang: dict[int, int] = field(default_factory=dict)
    _hasil: dict[object, Any] = field(default_factory=dict, repr=False)

    @property
    def nama(self) -> str:
        return self.tabel.nama

    @cached_property
    def nilai(self) -> list[list[Decimal | None]]:
        return angka_tabel([[sel.teks for sel in b] for b in self.baris])

    def bentang(self, baris: list[list[Sel]], jenjang: dict[int, int], kolom_nama: int) -> None:
        """Takes other rows, with their levels and the one column of their names."""
        peran = self.peran
        self.baris, self.jenjang = baris, jenjang
        self.__dict__.pop("nilai", None)
        self._hasil.clear()
        self.peran, self.kolom_nama = peran, kolom_nama

    def sekali(self, hitung: Callable[["Lajur"], T]) -> T:
        """What several rules start from, worked out once for these rows."""
        if hitung not in self._hasil:
            self._hasil[hitung] = hitung(self)
        return cast(T, self._hasil[hitung])

    def unik(self, b: int, k: int) -> str:
        return f"{self.letak}|{b}|{k}"

    @cached_property
    def peran(self) -> list[Peran]:
        peran = [self._peran(k) for k in range(len(self.kepala))]
        pagu = [k for k, p in enumerate(peran) if p is Peran.PAGU]
        if len(pagu) > 1 and Peran.REALISASI_UANG not in peran:
            for k in pagu[1:]:
                # "Anggaran | Belanja": only beside a budget is spending what was spent.
                if re.fullmatch(r"\W*belanja\W*(?:rp)?\W*", self.kepala[k].split("/")[-1], re.I):
                    peran[k] = Peran.REALISASI_UANG
        return peran

    def kolom(self, *peran: Peran) -> list[int]:
        return [k for k, p in enumerate(self.peran) if p in peran]

    @cached_property
    def kolom_nama(self) -> int | None:
        """The column with the rows' names: by its head, else the one with the longest words."""
        if pilihan := self.kolom(Peran.NAMA):
            return max(pilihan, key=self._panjang)
        kata = [k for k in range(len(self.kepala)) if self._panjang(k) >= 4]
        return max(kata, key=self._panjang, default=None)

    def nama_baris(self, b: int) -> str:
        """What a reader calls a row: its name, else its first words."""
        k = self.kolom_nama
        nama = self.baris[b][k].teks if k is not None else ""
        return nama or next((s.teks for s in self.baris[b] if s.teks.strip()), f"baris {b + 1}")

    def _panjang(self, k: int) -> float:
        huruf = [len(re.sub(r"[^A-Za-z]", "", b[k].teks)) for b in self.baris]
        return sum(huruf) / len(huruf) if huruf else 0.0

    def tahun(self, k: int) -> int | None:
        ada = tahun_disebut(self.kepala[k])
        return ada[-1] if ada else None

    def _peran(self, k: int) -> Peran:
        kepala = self.kepala[k].lower()
        isi = [b[k].teks for b in self.baris if b[k].teks.strip()]
        angka_isi = [n for b in self.nilai if (n := b[k]) is not None]
        if isi and sum(bool(kode_baku(s)) for s in isi) * 2 > len(isi):
            return Peran.KODE
        if len(angka_isi) * 2 >= max(1, len(isi)) and angka_isi:
            return self._peran_angka(kepala, isi, angka_isi)
        if "satuan" in kepala:
            return Peran.SATUAN
        if "indikator" in kepala or kepala.strip() in ("iku", "indicator kinerja"):
            return Peran.INDIKATOR
        if re.search(r"program|kegiatan|uraian|nomenklatur", kepala):
            return Peran.NAMA
        if re.search(r"sasaran|tujuan", kepala):
            return Peran.SASARAN
        return Peran.LAIN

    def _peran_angka(self, kepala: str, isi: list[str], nilai: list[Decimal]) -> Peran:
        tengah = median(abs(n) for n in nilai)
        uang = tengah >= UANG_MIN or any("rp" in s.lower() for s in isi)
        if not uang and re.search(r"^no\b|nomor|kode", kepala):
            return Peran.LAIN
        if uang and _SISA.search(kepala):
            return Peran.SISA
        if uang:
            return Peran.REALISASI_UANG if _NYATA.search(kepala) else Peran.PAGU
        if self._bersatuan(isi):
            return Peran.REALISASI if re.search("realisasi|capaian", kepala) else Peran.TARGET
        if re.search(r"%|persen|capaian|serapan|tingkat", kepala) and not re.search(
            r"\btarget\b|realisasi", kepala.split("/")[-1]
        ):
            return Peran.PERSEN
        if re.search(r"capaian[^/]*$|%\)?$", kepala) and "target" not in kepala.split("/")[-1]:
            return Peran.PERSEN
        if re.search(r"realisasi", kepala):
            return Peran.REALISASI
        if re.search(r"target|rencana", kepala):
            return Peran.TARGET
        return Peran.LAIN

    @staticmethod
    def _bersatuan(isi: list[str]) -> bool:
        """Whether most cells are a number and a unit other than percent."""
        satuan = [p[1] for s in isi if (p := pisahkan(s))]
        return sum(bool(re.match(r"(?!persen)[A-Za-z]{3}", s)) for s in satuan) * 2 > len(satuan)


def baca_lajur(tabel: Tabel, letak: int) -> Lajur:
    tinggi = _tinggi_kepala(tabel)
    kepala = _gabung(tabel.baris[:tinggi], tabel.lebar)
    return Lajur(tabel, letak, kepala, [b for b in tabel.baris[tinggi:] if not _nomor_kolom(b)])


def kata_depan(baris: list[Sel]) -> str:
    """The first cell of a row that holds words."""
    return next((s.teks for s in baris if _BERKATA.search(s.teks)), "")


def baris_total(baris: list[Sel]) -> bool:
    """Whether a row is the total of the table or of a part of it."""
    return bool(_TOTAL.match(kata_depan(baris)))


def baris_rata(baris: list[Sel]) -> bool:
    """Whether a row is the mean of those above it."""
    return bool(_RATA.match(kata_depan(baris)))


def _nomor_kolom(baris: list[Sel]) -> bool:
    isi = [s.teks.strip() for s in baris if s.teks.strip()]
    if not isi or not all(_NOMOR_KOLOM.match(s) for s in isi):
        return False
    nomor = [int(m[0]) for s in isi if (m := re.search(r"[0-9]+", s))]
    return isi[0].startswith("(") or (
        len(isi) > 2 and nomor == sorted(set(nomor)) and nomor[0] == 1
    )


def _tinggi_kepala(tabel: Tabel) -> int:
    tinggi = _tinggi_gabungan(tabel)
    for baris in tabel.baris[tinggi : tinggi + 4]:
        lanjut = _nomor_kolom(baris) or _baris_kepala(baris)
        if not lanjut and (tinggi > 1 or not _mengisi(tabel.baris[0], baris)):
            break
        tinggi += 1
    return tinggi if tinggi < len(tabel.baris) else 1


def _tinggi_gabungan(tabel: Tabel) -> int:
    """How far down the merged cells of the head reach: a group has its columns' heads below it."""
    tinggi = 1
    urut = 0
    while urut < min(tinggi, 4, len(tabel.baris)):
        baris = tabel.baris[urut]
        penuh = all(s.lebar >= tabel.lebar for s in baris if s.teks)
        for sel in baris:
            if sel.teks and not penuh:
                tinggi = max(tinggi, urut + sel.tinggi, urut + (2 if sel.lebar > 1 else 1))
        urut += 1
    return min(tinggi, 4)


def _baris_kepala(baris: list[Sel]) -> bool:
    """A further row of heads: only words of heads, and no name in front."""
    isi = [s.teks.strip() for s in baris if s.teks.strip()]
    kepala = all(
        _nomor_kolom([s])
        or re.fullmatch(
            r"(?:[a-z]+\s+)?20[0-9]{2}(\s*\(?tw.*)?|[IVX]+/?[a-e]?", s.teks.strip(), re.I
        )
        or (_KATA_KEPALA.search(s.teks) and pisahkan(s.teks) is None)
        for s in baris
        if s.teks.strip()
    )
    return kepala and len(isi) >= 2 and not baris[0].teks.strip()


def _mengisi(atas: list[Sel], bawah: list[Sel]) -> bool:
    """Whether a row names just the columns that the head above leaves open, without figures."""
    terbuka = [
        k
        for k, s in enumerate(atas)
        if not s.teks.strip() or (k + 1 < len(atas) and not atas[k + 1].teks.strip())
    ]
    isi = [k for k, s in enumerate(bawah) if s.teks.strip()]
    return (
        len(isi) >= 2
        and set(isi) <= set(terbuka)
        and not any(pisahkan(bawah[k].teks) for k in isi if not TAHUN.fullmatch(bawah[k].teks))
    )


def _gabung(atas: list[list[Sel]], lebar: int) -> list[str]:
    """The head of each column; an empty upper cell stands under the group at its left."""
    baris = [b for b in atas if not _nomor_kolom(b)]
    hasil: list[list[str]] = [[] for _ in range(lebar)]
    for urut, satu in enumerate(baris):
        kiri = ""
        for k in range(lebar):
            teks = satu[k].teks.strip()
            kiri = teks or kiri
            bawah = any(b[k].teks.strip() for b in baris[urut + 1 :])
            if teks:
                hasil[k].append(teks)
            elif bawah and kiri:
                hasil[k].append(kiri)
    return [" / ".join(h) for h in hasil]
