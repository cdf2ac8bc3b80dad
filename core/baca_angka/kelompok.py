"""Digits, dots and commas: which grouping means which number."""

from __future__ import annotations

import re

from core.baca_angka.bacaan import Bacaan
from core.baca_angka.hasil import Angka, Bukan, Jenis, Ragu
from core.baca_angka.satuan import punya_pecahan

_INDONESIA = re.compile(
    r"(?P<utuh>[0-9]+|[1-9][0-9]{0,2}(?P<p>[.'])[0-9]{3}(?:(?P=p)[0-9]{3})*)(?:,(?P<pecah>[0-9]+))?"
)
_LUAR = re.compile(
    r"(?P<utuh>[0-9]+|[1-9][0-9]{0,2}(?P<p>[,'])[0-9]{3}(?:(?P=p)[0-9]{3})*)"
    r"(?:\.(?P<pecah>[0-9]+))?"
    r"|(?P<utuh_spasi>[1-9][0-9]{0,2}(?: [0-9]{3})+)(?:[.,](?P<pecah_spasi>[0-9]+))?"
)
_SALAH_TERAKHIR = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+\.[0-9]{1,2}")


def baca_digit(bacaan: Bacaan, inti: str, utuh: bool) -> Angka | Ragu | Bukan:
    """The value of digits with their separators.

    ``utuh``: they were followed by ",-", so the last separator is not a decimal one.
    """
    if re.search(r"(?<=[.,]) | (?=[.,])", inti):
        return _berspasi(bacaan, inti, utuh)
    if utuh and "," not in inti:
        inti += ",00"
    if re.match(r"0[0-9]", inti) and not re.fullmatch(r"0[0-9]", inti):
        # A code, a telephone number; or a slip of the finger.
        polos = inti.lstrip("0") or "0"
        saran = baca_digit(bacaan, polos if polos[0].isdigit() else f"0{polos}", utuh=False)
        return bacaan.kode(saran.nilai if isinstance(saran, Angka) else None)
    if inti[0] in ".,":
        if inti[1:].isdigit() and bacaan.jenis is not Jenis.RUPIAH:
            return bacaan.luar(bacaan.nilai("0", inti[1:]))
        return bacaan.bukan()
    if cocok := _INDONESIA.fullmatch(inti):
        return _indonesia(bacaan, cocok["utuh"], cocok["pecah"] or "")
    if cocok := _LUAR.fullmatch(inti):
        return _luar(bacaan, cocok)
    return _salah(bacaan, inti)


def _indonesia(bacaan: Bacaan, utuh: str, pecah: str) -> Angka | Ragu | Bukan:
    berpecahan = punya_pecahan(bacaan.jenis, bacaan.satuan)
    n = bacaan.nilai(utuh, pecah)
    if not pecah and berpecahan and re.fullmatch(r"[0-9]+\.[0-9]{3}", utuh):
        depan, _, belakang = utuh.partition(".")
        return bacaan.dua(n, bacaan.nilai(depan, belakang))
    if len(pecah) == 3 and not berpecahan and re.fullmatch(r"[1-9][0-9]{0,2}", utuh):
        return bacaan.dua(bacaan.nilai(utuh + pecah), n)
    return bacaan.tertentu(n)


def _luar(bacaan: Bacaan, cocok: re.Match[str]) -> Ragu | Bukan:
    if cocok["utuh_spasi"]:
        return bacaan.luar(bacaan.nilai(cocok["utuh_spasi"], cocok["pecah_spasi"] or ""))
    utuh, pecah = cocok["utuh"], cocok["pecah"] or ""
    n = bacaan.nilai(utuh, pecah)
    if utuh.isdigit() and utuh != "0" and len(pecah) == 3:
        # 1234.567: a foreign decimal, or 1.234.567 with a dot left out.
        lain = bacaan.nilai(utuh + pecah)
        return bacaan.luar(
            *((n, lain) if punya_pecahan(bacaan.jenis, bacaan.satuan) else (lain, n))
        )
    return bacaan.luar(n)


def _berspasi(bacaan: Bacaan, inti: str, utuh: bool) -> Ragu | Bukan:
    """``3.308. 672.275``, as copied out of a PDF."""
    hasil = baca_digit(bacaan, re.sub(r" ?([.,]) ?", r"\1", inti), utuh)
    if isinstance(hasil, Angka):
        return Ragu((hasil.nilai,), "Ada spasi di tengah angka.")
    return hasil


def _salah(bacaan: Bacaan, inti: str) -> Ragu | Bukan:
    """Groups of the wrong size. What the digits would be is only suggested."""
    if " " in inti:
        return bacaan.bukan()
    titik, koma = inti.count("."), inti.count(",")
    if max(titik, koma) > 3 or re.search(r"[.,]0[0-9](?![0-9])[.,]", inti):
        return bacaan.kode()
    if re.search(r"([.,])\1", inti):
        tunggal = baca_digit(bacaan, re.sub(r"([.,])\1+", r"\1", inti), utuh=False)
        return bacaan.salah_kelompok(*([tunggal.nilai] if isinstance(tunggal, Angka) else []))
    if _SALAH_TERAKHIR.fullmatch(inti) and bacaan.jenis is not Jenis.RUPIAH:
        depan, _, belakang = inti.rpartition(".")
        return bacaan.salah_kelompok(bacaan.nilai(depan, belakang), bacaan.nilai(inti))
    if re.search(r"'|[.,][0-9][.,]", inti):
        return bacaan.salah_kelompok()
    if not (titik and koma):
        # A group of one digit is more likely a list (1,2,3) than a slip.
        return bacaan.salah_kelompok(*([] if inti[-2] in ".," else [bacaan.nilai(inti)]))
    # Both kinds: the last one, when it occurs once, is meant as the decimal mark.
    akhir = max(inti.rfind("."), inti.rfind(","))
    if inti.count(inti[akhir]) == 1:
        return bacaan.salah_kelompok(bacaan.nilai(inti[:akhir], inti[akhir + 1 :]))
    return bacaan.salah_kelompok()
