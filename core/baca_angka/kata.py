"""Words beside the digits: ``2 (dua)``, ``1,5 juta``."""

from __future__ import annotations

from decimal import Decimal

from core.angka import bulatkan
from core.baca_angka.bacaan import Bacaan
from core.baca_angka.batas import di_luar_batas
from core.baca_angka.hasil import Angka, Bukan, Hasil, Jenis, Ragu
from core.baca_angka.kalimat import ajakan_untuk, kutip, sebut_huruf
from core.baca_angka.kelompok import baca_digit
from core.baca_angka.kosakata import KATA_ANGKA, SKALA, angka_huruf
from core.baca_angka.satuan import satuan_boleh, satuan_sama


def baca_skala(bacaan: Bacaan, inti: str, satuan: str) -> Ragu | Bukan | None:
    """``1,5 juta``: asked for in digits. None when no such word follows the digits."""
    nama, _, benda = satuan.casefold().partition(" ")
    if nama not in SKALA:
        return None
    # Without a unit of its own a lone dot or comma stays a question: 1.234 juta is not offered.
    dasar = baca_digit(Bacaan(bacaan.teks, Jenis.INDEKS, "", bacaan.minus), inti, utuh=False)
    alasan = f"Kata {kutip(nama)} ditulis dengan angka."
    if isinstance(dasar, Angka) and (not benda or satuan_boleh(benda, bacaan.jenis, bacaan.satuan)):
        n = Decimal(f"{dasar.nilai:f}E{SKALA[nama]}")
        if not di_luar_batas(n):
            return Ragu((bacaan.pas(Decimal(_rapi(n))),), alasan)
    return Bukan(f"{alasan} {ajakan_untuk(bacaan.jenis)}")


def _rapi(n: Decimal) -> str:
    teks = f"{n:f}"
    return teks.rstrip("0").rstrip(".") if "." in teks else teks


def kata_angka(kata: str, satuan: str) -> str:
    """The number words of ``(seribu rupiah)``; nothing when it holds any other word."""
    daftar = kata.casefold().split()
    if daftar and (daftar[-1] in ("rupiah", "persen") or satuan_sama(daftar[-1], satuan)):
        daftar = daftar[:-1]
    return " ".join(daftar) if set(daftar) <= KATA_ANGKA else ""


def cocokkan(bacaan: Bacaan, nilai: Decimal, kata: str) -> Hasil:
    """``2 (dua)``: the digits hold only when the words say the same."""
    bulat = nilai == bulatkan(nilai, 0) and nilai.copy_abs() < 10**15
    if bulat and kata == sebut_huruf(nilai):
        return Angka(nilai)
    terbaca = angka_huruf().get(kata)
    pilihan = (nilai,) if terbaca is None else (nilai, Decimal(terbaca))
    return Ragu(pilihan, f"Angka dan hurufnya tidak sama pada {kutip(bacaan.teks)}.")
