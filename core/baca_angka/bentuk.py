"""The shape of a number in text: sign, brackets, currency, digits, unit."""

from __future__ import annotations

import re

from core.baca_angka.bacaan import Bacaan
from core.baca_angka.bukan_angka import tolak
from core.baca_angka.hasil import Angka, Bukan, Hasil, Jenis
from core.baca_angka.kalimat import kutip
from core.baca_angka.kata import baca_skala, cocokkan, kata_angka
from core.baca_angka.kelompok import baca_digit
from core.baca_angka.satuan import PERSEN, satuan_boleh, satuan_lazim, satuan_sama

_DIMINTA = {
    Jenis.RUPIAH: "rupiah",
    Jenis.PERSEN: "persen",
    Jenis.VOLUME: "jumlah",
    Jenis.INDEKS: "nilai",
}
_BENTUK = re.compile(
    r"""
    (?P<kurung>\()? \s* (?P<tanda>[+-])? \s*
    (?P<rp>rp\.?|idr)? \s* (?P<kurung_rp>\()? \s* (?P<tanda_rp>[+-])? \s*
    (?P<inti>[.,]? [0-9] (?:[0-9.,'\ ]*[0-9])?)
    (?: (?P<utuh>\ ?[.,]-{1,2}) | (?P<ekor>[.,]+) | (?P<minus>-) )?
    \s* (?P<sisa>.*)
    """,
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)
_DALAM_KURUNG = re.compile(r"(?P<isi>[^()]*)\)(?P<luar>[^()]*)")
_HURUF = re.compile(r"\((?P<kata>[^()]*)\) ?(?P<satuan>[^()]*)")


def baca_bentuk(teks: str, jenis: Jenis, satuan: str) -> Hasil:
    """Sign, currency, digits and unit of a text that may be a number."""
    bacaan = Bacaan(teks, jenis, satuan)
    cocok = _BENTUK.fullmatch(teks)
    if cocok is None:
        return tolak(bacaan)
    sisa = cocok["sisa"]
    kurung = bool(cocok["kurung"] or cocok["kurung_rp"])
    if kurung:
        dalam = _DALAM_KURUNG.fullmatch(sisa)
        if dalam is None or (cocok["kurung"] and cocok["kurung_rp"]):
            return tolak(bacaan)
        sisa = f"{dalam['isi'].strip()} {dalam['luar'].strip()}".strip()
        if sisa not in ("", "%"):
            return tolak(bacaan)
    tanda = [t for t in (cocok["tanda"], cocok["tanda_rp"], cocok["minus"], kurung) if t]
    # A dot behind the digits with something after it may be a list number, a minus a range.
    if len(tanda) > 1 or ((cocok["ekor"] or cocok["minus"]) and sisa not in ("", "%")):
        return tolak(bacaan)
    if cocok["rp"] and jenis is not Jenis.RUPIAH:
        return _salah_kolom(bacaan, "Rp")
    bacaan = Bacaan(teks, jenis, satuan, minus=bool(tanda) and tanda != ["+"])
    return _bersatuan(bacaan, cocok["inti"], bool(cocok["utuh"]), sisa)


def _bersatuan(bacaan: Bacaan, inti: str, utuh: bool, sisa: str) -> Hasil:
    """The digits together with what stands behind them: unit, words, percent sign."""
    kata = ""
    if huruf := _HURUF.fullmatch(sisa):
        kata, sisa = kata_angka(huruf["kata"], bacaan.satuan), huruf["satuan"]
        if not kata:
            return tolak(bacaan)
    satuan = sisa.strip().rstrip(".,").rstrip()
    if skala := baca_skala(bacaan, inti, satuan):
        return skala
    if not satuan_boleh(satuan, bacaan.jenis, bacaan.satuan):
        lain = satuan.casefold() in PERSEN or satuan_lazim(satuan)
        return _salah_kolom(bacaan, satuan) if lain else tolak(bacaan)
    berlaku = Bacaan(bacaan.teks, bacaan.jenis, satuan or bacaan.satuan, bacaan.minus)
    hasil: Hasil = baca_digit(berlaku, inti, utuh)
    if isinstance(hasil, Angka) and kata:
        hasil = cocokkan(bacaan, hasil.nilai, kata)
    if isinstance(hasil, Angka) and satuan and bacaan.jenis is not Jenis.RUPIAH:
        sama = bacaan.satuan and satuan_sama(satuan, bacaan.satuan)
        return Angka(hasil.nilai, bacaan.satuan if sama else _kunci_persen(satuan))
    return hasil


def _salah_kolom(bacaan: Bacaan, satuan: str) -> Bukan:
    diminta = bacaan.satuan or _DIMINTA[bacaan.jenis]
    return Bukan(
        f"{kutip(bacaan.teks)} memakai {satuan}, padahal yang diminta {diminta}. "
        "Periksa apakah kolomnya benar."
    )


def _kunci_persen(satuan: str) -> str:
    return "%" if satuan.casefold() in PERSEN else satuan
