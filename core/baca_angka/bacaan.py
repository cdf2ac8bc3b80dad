"""A text being read, and the answers it can end in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from core.angka import bulatkan
from core.baca_angka.batas import di_luar_batas
from core.baca_angka.hasil import Angka, Bukan, Jenis, Ragu
from core.baca_angka.kalimat import (
    FORMAT_LUAR,
    ajakan_untuk,
    kutip,
    sebut,
    sebut_huruf,
    sebut_pecahan,
    tanpa_pecahan,
)
from core.baca_angka.menulis import tulis


@dataclass(frozen=True)
class Bacaan:
    """What is known about a text while its digits are read."""

    teks: str
    jenis: Jenis
    satuan: str
    minus: bool = False

    def nilai(self, utuh: str, pecah: str = "") -> Decimal:
        digit = re.sub(r"[^0-9]", "", utuh) or "0"
        n = Decimal(f"{digit}.{pecah}" if pecah else digit)
        return n.copy_negate() if self.minus and n else n.copy_abs()

    def pas(self, n: Decimal) -> Decimal:
        return bulatkan(n, 0) if self.jenis is Jenis.RUPIAH and not di_luar_batas(n) else n

    def tertentu(self, n: Decimal) -> Angka | Ragu | Bukan:
        """A number whose spelling leaves no doubt; only a fraction of a rupiah is asked about."""
        if alasan := di_luar_batas(n):
            return Bukan(alasan)
        pas = self.pas(n)
        return Angka(pas) if pas == n else Ragu((pas,), tanpa_pecahan(n))

    def luar(self, *pilihan: Decimal) -> Ragu | Bukan:
        if alasan := next(filter(None, map(di_luar_batas, pilihan)), ""):
            return Bukan(alasan)
        pas = tuple(dict.fromkeys(map(self.pas, pilihan)))
        pecahan = len(pilihan) == 1 and pas != pilihan
        return Ragu(pas, FORMAT_LUAR + (" Rupiah ditulis tanpa pecahan." if pecahan else ""))

    def dua(self, utuh: Decimal, pecahan: Decimal) -> Ragu:
        """A lone dot or comma before three digits that may stand for either."""
        lain = sebut_pecahan(pecahan)
        if (bulat := self.pas(pecahan)) != pecahan:
            lain += f" (menjadi {sebut(bulat)} karena rupiah tanpa pecahan)"
        return Ragu(
            tuple(dict.fromkeys((utuh, bulat))),
            f"{self.teks} bisa berarti {sebut_huruf(utuh)} atau {lain}. Pilih salah satu.",
        )

    def salah_kelompok(self, *pilihan: Decimal) -> Ragu | Bukan:
        bulat = (self.pas(n) for n in pilihan)
        pas = tuple(dict.fromkeys(n for n in bulat if not di_luar_batas(n)))
        alasan = f"Titik atau koma pada {kutip(self.teks)} tidak pada tempatnya."
        if len(pas) > 1:
            return Ragu(pas, alasan)
        if not pas:
            return Bukan(f"{alasan} {ajakan_untuk(self.jenis)}")
        return Bukan(f"{alasan} Tulis {tulis(pas[0], self.jenis, self.satuan)}.", pas[0])

    def kode(self, saran: Decimal | None = None) -> Bukan:
        ajakan = ajakan_untuk(self.jenis)
        if saran is not None:
            ajakan = f"Tulis {tulis(saran, self.jenis, self.satuan)} bila maksudnya angka."
        return Bukan(f"{kutip(self.teks)} lebih mirip kode daripada angka. {ajakan}", saran)

    def bukan(self, saran: Decimal | None = None) -> Bukan:
        ajakan = ajakan_untuk(self.jenis)
        if saran is not None:
            ajakan = f"Tulis {tulis(saran, self.jenis, self.satuan)}."
        return Bukan(f"{kutip(self.teks)} bukan angka. {ajakan}", saran)
