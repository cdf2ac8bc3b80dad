"""Reads numbers the way Indonesians write them; the counterpart of ``core.angka``.

One parser for cells, forms, pasted tables and spreadsheets. It never guesses: what can be read in
two ways, or only as a foreign spelling, is ``Ragu`` and goes back to the person as a question.

Dot between thousands, comma before decimals. What a lone ``1.234`` means is decided by the kind
of field: whole rupiah and counted units (Dokumen, Orang) have no thousandths, so it is 1234; an
index, a percentage or a measured unit (Ha, km) has, so it is asked. ``1,234`` is the mirror image.
``tulis`` writes around both, hence opening a form and saving it unchanged changes nothing.

Range and number of decimals of a particular column are the caller's to check.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, time, timedelta
from decimal import Decimal
from enum import StrEnum
from functools import cache

from core.angka import BULAN, MINUS, bulatkan, terbilang

PANJANG_MAKS = 60
"""Longest text that is looked at as a number; longer is ``Bukan``."""

DIGIT_MAKS = 17
"""Most digits before the comma. Far above any budget, and one short of a NIP."""

DESIMAL_MAKS = 30
"""Most digits behind the comma: more than Decimal gives in a division."""

FORMAT_LUAR = "Ditulis dengan format luar."
"""Reason given for a foreign spelling such as ``1,234.56`` or ``78.60``."""


class Jenis(StrEnum):
    """What kind of number a field holds; it decides how a lone dot or comma is read."""

    RUPIAH = "rupiah"
    """Whole rupiah, no fraction."""
    PERSEN = "persen"
    """Percentage as a plain number: 97,33 means 97,33 %."""
    VOLUME = "volume"
    """A count or measure with its unit: 12 Laporan, 3,5 Ha."""
    INDEKS = "indeks"
    """A value such as 78,60."""


@dataclass(frozen=True)
class Angka:
    """A number read with certainty.

    ``satuan`` is the unit that stood in the text: in the spelling asked for when it is the same
    unit, as written when it is another, empty when there was none (and always for rupiah).
    """

    nilai: Decimal
    satuan: str = ""


@dataclass(frozen=True)
class Kosong:
    """Nothing was entered, or a dash: explicitly no value, which is not 0."""


@dataclass(frozen=True)
class Ragu:
    """A number that must be asked for: its possible readings, likeliest first, and why."""

    pilihan: tuple[Decimal, ...]
    alasan: str


@dataclass(frozen=True)
class Bukan:
    """Not a number for this field: why and what to do, with a suggestion where there is one.

    The suggestion is already part of ``alasan`` ("Tulis 12.").
    """

    alasan: str
    saran: Decimal | None = None


Hasil = Angka | Kosong | Ragu | Bukan
"""What ``baca`` answers."""

# --- Words ----------------------------------------------------------------------------------
_KATA_ANGKA = frozenset(
    {
        *("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"),
        *("sepuluh", "sebelas", "belas", "puluh", "seratus", "ratus", "seribu", "ribu", "juta"),
        *("miliar", "milyar", "triliun", "koma", "minus"),
    }
)
_SKALA = {
    **dict.fromkeys(("ribu", "rb"), 3),
    **dict.fromkeys(("juta", "jt"), 6),
    **dict.fromkeys(("miliar", "milyar"), 9),
    "triliun": 12,
}
_BULAN = frozenset(
    {b.casefold() for b in BULAN} | {b[:3].casefold() for b in BULAN} | {"sept", "agt", "ags"}
)
# Words that join, qualify or tell the time: a number before one of them is not "so many of it".
_BUKAN_SATUAN = (
    frozenset(
        {
            *("dan", "atau", "dari", "sd", "sampai", "hingga", "lebih", "kurang", "sekitar"),
            *("belum", "tidak", "bukan", "kecuali", "pukul", "wib", "wita", "wit", "nan", "inf"),
        }
    )
    | _KATA_ANGKA
    | _BULAN
    | frozenset(_SKALA)
)
_PERSEN = frozenset({"%", "persen"})
_MATA_UANG = frozenset({"rupiah", "rp", "idr"})
# Units that have fractions, compared as ``_kunci`` writes them. All others are counted.
_TERUKUR = _PERSEN | frozenset(
    {
        *("m", "m2", "m3", "cm", "km", "km2", "meter", "ha", "hektar", "hektare", "are"),
        *("gram", "kg", "kuintal", "kwintal", "ton", "liter", "jam", "menit"),
        *("poin", "nilai", "indeks", "skor", "rasio"),
    }
)
_GALAT = {
    "#DIV/0!": "pembagian dengan nol",
    "#REF!": "rujukan ke sel yang sudah tidak ada",
    "#N/A": "nilai yang dicari tidak ada",
    "#VALUE!": "rumus memakai isi yang bukan angka",
    "#NAME?": "nama dalam rumus tidak dikenal",
    "#NUM!": "hitungannya tidak menghasilkan angka",
    "#NULL!": "rentang dalam rumus keliru",
    "#SPILL!": "hasil rumus tidak muat",
    "#CALC!": "rumus tidak dapat dihitung",
    "#ERROR!": "rumus tidak dapat dibaca",
}
_DIMINTA = {
    Jenis.RUPIAH: "rupiah",
    Jenis.PERSEN: "persen",
    Jenis.VOLUME: "jumlah",
    Jenis.INDEKS: "nilai",
}
_CONTOH = {
    Jenis.RUPIAH: "3.308.672.275",
    Jenis.PERSEN: "97,33",
    Jenis.VOLUME: "12",
    Jenis.INDEKS: "78,60",
}

# --- Characters -----------------------------------------------------------------------------
# Full-width digits, styled digits and U+33A1 mean what they look like. The rest of NFKC would not:
# 10 with a superscript 2 must not become 102, nor a circled 5 or U+2474 "(1)" a number.
_SETARA = frozenset({"<wide>", "<narrow>", "<font>", "<square>"})
_TAK_TAMPAK = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202c\u2060\ufeff")
_TANDA = str.maketrans(
    dict.fromkeys(MINUS + "\u2010\u2011\u2012\u2013\u2014\u2015\ufe58\ufe63", "-")
    | dict.fromkeys("\u2018\u2019\u201b\u02bc\u2032`", "'")
)
_TUKAR = str.maketrans(",.-", f".,{MINUS}")
_SPASI_KELOMPOK = re.compile(r"(?<=[0-9])[\u00a0\u2007\u2008\u2009\u202f](?=[0-9])")

# --- Patterns -------------------------------------------------------------------------------
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
_KATA_SATUAN = r"(?:[a-z]{2,}|[kcd]?m[23\u00b2\u00b3]?)"
_SATUAN = re.compile(
    rf"{_KATA_SATUAN}(?:(?: ?[/.&-] ?| ){_KATA_SATUAN}){{0,3}}", re.IGNORECASE | re.ASCII
)

_INDONESIA = re.compile(
    r"(?P<utuh>[0-9]+|[1-9][0-9]{0,2}(?P<p>[.'])[0-9]{3}(?:(?P=p)[0-9]{3})*)(?:,(?P<pecah>[0-9]+))?"
)
_LUAR = re.compile(
    r"(?P<utuh>[0-9]+|[1-9][0-9]{0,2}(?P<p>[,'])[0-9]{3}(?:(?P=p)[0-9]{3})*)"
    r"(?:\.(?P<pecah>[0-9]+))?"
    r"|(?P<utuh_spasi>[1-9][0-9]{0,2}(?: [0-9]{3})+)(?:[.,](?P<pecah_spasi>[0-9]+))?"
)
_SALAH_TERAKHIR = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+\.[0-9]{1,2}")

_GALAT_LIBRE = re.compile(r"err:[0-9]+", re.IGNORECASE)
_TANGGAL = re.compile(
    r"(?:(?P<th>(?:19|20)[0-9]{2})[-/.](?P<bl>[0-9]{1,2})[-/.](?P<hr>[0-9]{1,2})"
    r"|(?P<hr2>[0-9]{1,2})(?P<pisah>[-/.])(?P<bl2>[0-9]{1,2})(?P=pisah)"
    r"(?:(?:19|20)[0-9]{2}|(?<=[-/])[0-9]{2}))"
    r"(?:[T ][0-9:. ]+)?"
)
_JAM = re.compile(r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?")
_ILMIAH = re.compile(r"(?P<m>[+-]?[0-9]+)(?:[.,](?P<d>[0-9]+))? ?e ?(?P<e>[+-]?[0-9]+)", re.I)
_BERAWALAN = re.compile(
    r"(?:[<>\u2264\u2265\u00b1~=\"' ]|sekitar |kurang lebih |kira-kira )*"
    r"(?P<inti>-?[0-9](?:[0-9.,]*[0-9])?)(?P<sisa>[^0-9]*)",
    re.IGNORECASE | re.ASCII,
)


def baca(teks: object, *, jenis: Jenis, satuan: str = "") -> Hasil:
    """Read what someone typed, pasted or imported as a number of the given kind.

    ``satuan`` is the unit the field asks for: it settles a lone ``1.234`` when the text names no
    unit, and is what a written unit is compared with (see ``Angka``). Takes None, text, int,
    Decimal and float; a float loses the noise beyond Excel's 15 digits. A spreadsheet cell shown
    as a percentage holds a hundredth of what is seen: multiply before calling. Never raises.
    """
    if teks is None:
        return Kosong()
    if isinstance(teks, str):
        return _baca_teks(teks, jenis, satuan)
    if isinstance(teks, bool):
        return Bukan(f"Isinya benar atau salah, bukan angka. {_ajakan(jenis)}")
    if isinstance(teks, int | float | Decimal):
        return _baca_bilangan(teks, jenis)
    if isinstance(teks, date | time | timedelta):
        return Bukan(f"Isinya tanggal atau jam, bukan angka. {_ajakan(jenis)}")
    return Bukan(f"Isinya bukan angka. {_ajakan(jenis)}")


def tulis(nilai: Decimal | int, jenis: Jenis, satuan: str = "") -> str:
    """Write a number the way an input field shows it, so that ``baca`` reads the same back.

    Like ``angka.bilangan``, but no digit is lost: ``3.308.672.275``, ``78,60``, ``12,3456``.
    What would be ambiguous gets zeros: ``1.234,00`` for an index, ``1,2340`` for a counted unit.
    A fraction of a rupiah, which no field should hold, is shown and then asked about.
    Raises TypeError for a float, ValueError for what ``baca`` would call too large or too long.
    """
    if not isinstance(nilai, Decimal | int):
        raise TypeError(f"Decimal or int expected, not {type(nilai).__name__}")
    n = Decimal(nilai) or Decimal(0)
    if _di_luar_batas(n):
        raise ValueError(f"cannot write {n}")
    utuh, _, pecah = f"{n.copy_abs():,f}".partition(".")
    pecah = pecah.rstrip("0")
    ribuan = "," in utuh
    if jenis is not Jenis.RUPIAH:
        if pecah:
            pecah = pecah.ljust(2, "0")
        if _berpecahan(jenis, satuan):
            pecah = pecah or ("00" if ribuan else "")
        elif len(pecah) == 3 and not ribuan and utuh != "0":
            pecah += "0"
    tanda = MINUS if n < 0 else ""
    return f"{tanda}{utuh.replace(',', '.')}{',' if pecah else ''}{pecah}"


def satuan_sama(satu: str, lain: str) -> bool:
    """Whether two units are the same apart from case, spacing, a final dot and m2 or m\u00b2."""
    return _kunci(satu) == _kunci(lain)


# --- Kinds and units ------------------------------------------------------------------------
def _kunci(satuan: str) -> str:
    rapat = "".join(unicodedata.normalize("NFKC", satuan).casefold().split()).rstrip(".")
    return "%" if rapat in _PERSEN else rapat


def _berpecahan(jenis: Jenis, satuan: str) -> bool:
    """Whether thousandths make sense, so that 1.234 and 1,234 are both possible."""
    if jenis is Jenis.VOLUME:
        return _kunci(satuan).partition("/")[0] in _TERUKUR
    return jenis is not Jenis.RUPIAH


def _di_luar_batas(n: Decimal) -> str:
    """Why a number cannot be taken, or nothing."""
    if not n.is_finite():
        return "Hasil hitungannya bukan angka."
    if n and n.adjusted() >= DIGIT_MAKS:
        return "Angkanya terlalu besar. Periksa kembali jumlah angkanya."
    eksponen = n.as_tuple().exponent
    if n and isinstance(eksponen, int) and eksponen < -DESIMAL_MAKS:
        return "Terlalu banyak angka di belakang koma. Bulatkan lebih dahulu."
    return ""


# --- Wording --------------------------------------------------------------------------------
def _kutip(teks: str) -> str:
    return f'"{teks}"'


def _ajakan(jenis: Jenis) -> str:
    return f"Tulis dengan angka, misalnya {_CONTOH[jenis]}."


def _sebut(n: Decimal) -> str:
    """A number in a sentence, every digit kept."""
    teks = f"{n:,f}".translate(_TUKAR)
    return teks.rstrip("0").rstrip(",") if "," in teks else teks


def _huruf(n: Decimal) -> str:
    return ("minus " if n < 0 else "") + terbilang(int(n.copy_abs()))


@cache
def _angka_huruf() -> dict[str, int]:
    """The words of 0 to 999 and what they mean."""
    return {terbilang(n): n for n in range(1000)}


# --- Numbers from spreadsheets --------------------------------------------------------------
def _baca_bilangan(x: Decimal | int | float, jenis: Jenis) -> Hasil:
    if isinstance(x, float):
        n = Decimal(int(x)) if x.is_integer() else Decimal(f"{x:.15g}")
        # Sums that should be 0 leave something like 5,55e-17.
        if n.is_finite() and abs(x) < 1:
            n = bulatkan(n, 15)
            n = Decimal(f"{n:f}".rstrip("0").rstrip("."))
    else:
        n = Decimal(x)
    if alasan := _di_luar_batas(n):
        return Bukan(alasan)
    n = Decimal(f"{n:f}") if n else Decimal(0)
    if jenis is Jenis.RUPIAH:
        bulat = bulatkan(n, 0)
        return Angka(bulat) if bulat == n else Ragu((bulat,), _tanpa_pecahan(n))
    return Angka(n)


def _tanpa_pecahan(n: Decimal) -> str:
    return f"Rupiah ditulis tanpa pecahan, sedangkan isinya {_sebut(n)}."


# --- Text -----------------------------------------------------------------------------------
def _ratakan(asli: str) -> str:
    """Text with one kind of digit, minus, apostrophe and space; no-break groups become ``'``."""
    huruf = []
    for c in asli:
        if c in _TAK_TAMPAK:
            continue
        setara = unicodedata.decomposition(c).partition(" ")[0] in _SETARA
        huruf.append(unicodedata.normalize("NFKC", c) if setara else c)
    teks = _SPASI_KELOMPOK.sub("'", "".join(huruf).translate(_TANDA))
    # The text is repeated in messages: nothing in it may hide, turn around or break them.
    return "".join(c if c.isprintable() else "\ufffd" for c in " ".join(teks.split()))


def _baca_teks(asli: str, jenis: Jenis, satuan: str) -> Hasil:
    if len(asli.strip()) > PANJANG_MAKS:
        return Bukan(
            f"Tulisannya lebih dari {PANJANG_MAKS} huruf, terlalu panjang untuk sebuah angka. "
            "Tulis angkanya saja."
        )
    teks = _ratakan(asli)
    # Excel marks a cell as text with an apostrophe in front.
    teks = teks.removeprefix("'").lstrip()
    if re.fullmatch(r"-{0,3}", teks):
        return Kosong()
    return _kecuali(teks, jenis) or _baca_bentuk(teks, jenis, satuan)


def _kecuali(teks: str, jenis: Jenis) -> Ragu | Bukan | None:
    """Texts that hold digits but are something else: errors, dates, scientific notation."""
    if teks.startswith("#") or _GALAT_LIBRE.fullmatch(teks):
        return _galat(teks)
    if _bertanggal(teks):
        return Bukan(f"{_kutip(teks)} adalah tanggal atau jam, bukan angka. {_ajakan(jenis)}")
    if cocok := _ILMIAH.fullmatch(teks):
        return _ilmiah(teks, cocok, jenis)
    if jenis is Jenis.RUPIAH and re.fullmatch(r"(?:rp\.?|idr) ?-", teks.casefold()):
        # Excel's accounting format shows 0 this way.
        return Ragu((Decimal(0),), f"{_kutip(teks)} bisa berarti 0 atau belum ada nilainya.")
    return None


def _galat(teks: str) -> Bukan:
    if not teks.strip("#"):
        return Bukan("Kolom di lembar kerja terlalu sempit. Lebarkan, lalu salin lagi.")
    sebab = _GALAT.get(teks.upper(), "rumusnya tidak menghasilkan angka")
    return Bukan(
        f"{_kutip(teks)} adalah galat lembar kerja: {sebab}. Perbaiki rumusnya atau tulis angkanya."
    )


def _bertanggal(teks: str) -> bool:
    if _JAM.fullmatch(teks):
        return True
    if cocok := _TANGGAL.fullmatch(teks):
        bulan, hari = int(cocok["bl"] or cocok["bl2"]), int(cocok["hr"] or cocok["hr2"])
        # Either may come first: Excel abroad writes 12/31/2024.
        return 1 <= min(bulan, hari) <= 12 and 1 <= max(bulan, hari) <= 31
    kata = re.findall(r"[a-z]+", teks.casefold())
    return any(k in _BULAN for k in kata) and bool(re.search(r"[0-9]", teks))


def _ilmiah(teks: str, cocok: re.Match[str], jenis: Jenis) -> Ragu | Bukan:
    desimal, pangkat = cocok["d"] or "", int(cocok["e"])
    if 0 < pangkat <= min(len(desimal), DIGIT_MAKS):
        # Every digit up to the units is there, so the reading can at least be offered.
        utuh, pecah = cocok["m"] + desimal[:pangkat], desimal[pangkat:]
        n = Decimal(f"{utuh}.{pecah}") if pecah else Decimal(utuh)
        if not _di_luar_batas(n):
            pas = bulatkan(n, 0) if jenis is Jenis.RUPIAH else n
            return Ragu((pas,), "Ditulis dalam notasi ilmiah, angkanya mungkin sudah dibulatkan.")
    return Bukan(
        f"{_kutip(teks)} ditulis dalam notasi ilmiah dan sebagian angkanya hilang. "
        "Ubah format selnya menjadi angka, lalu salin lagi."
    )


@dataclass(frozen=True)
class _Bacaan:
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
        return bulatkan(n, 0) if self.jenis is Jenis.RUPIAH and not _di_luar_batas(n) else n

    def tertentu(self, n: Decimal) -> Angka | Ragu | Bukan:
        """A number whose spelling leaves no doubt; only a fraction of a rupiah is asked about."""
        if alasan := _di_luar_batas(n):
            return Bukan(alasan)
        pas = self.pas(n)
        return Angka(pas) if pas == n else Ragu((pas,), _tanpa_pecahan(n))

    def luar(self, *pilihan: Decimal) -> Ragu | Bukan:
        if alasan := next(filter(None, map(_di_luar_batas, pilihan)), ""):
            return Bukan(alasan)
        pas = tuple(dict.fromkeys(map(self.pas, pilihan)))
        pecahan = len(pilihan) == 1 and pas != pilihan
        return Ragu(pas, FORMAT_LUAR + (" Rupiah ditulis tanpa pecahan." if pecahan else ""))

    def dua(self, utuh: Decimal, pecahan: Decimal) -> Ragu:
        """A lone dot or comma before three digits that may stand for either."""
        lain = _tulis_pecahan(pecahan)
        if (bulat := self.pas(pecahan)) != pecahan:
            lain += f" (menjadi {_sebut(bulat)} karena rupiah tanpa pecahan)"
        return Ragu(
            tuple(dict.fromkeys((utuh, bulat))),
            f"{self.teks} bisa berarti {_huruf(utuh)} atau {lain}. Pilih salah satu.",
        )

    def salah_kelompok(self, *pilihan: Decimal) -> Ragu | Bukan:
        bulat = (self.pas(n) for n in pilihan)
        pas = tuple(dict.fromkeys(n for n in bulat if not _di_luar_batas(n)))
        alasan = f"Titik atau koma pada {_kutip(self.teks)} tidak pada tempatnya."
        if len(pas) > 1:
            return Ragu(pas, alasan)
        if not pas:
            return Bukan(f"{alasan} {_ajakan(self.jenis)}")
        return Bukan(f"{alasan} Tulis {tulis(pas[0], self.jenis, self.satuan)}.", pas[0])

    def kode(self, saran: Decimal | None = None) -> Bukan:
        ajakan = _ajakan(self.jenis)
        if saran is not None:
            ajakan = f"Tulis {tulis(saran, self.jenis, self.satuan)} bila maksudnya angka."
        return Bukan(f"{_kutip(self.teks)} lebih mirip kode daripada angka. {ajakan}", saran)

    def bukan(self, saran: Decimal | None = None) -> Bukan:
        ajakan = _ajakan(self.jenis)
        if saran is not None:
            ajakan = f"Tulis {tulis(saran, self.jenis, self.satuan)}."
        return Bukan(f"{_kutip(self.teks)} bukan angka. {ajakan}", saran)


def _tulis_pecahan(n: Decimal) -> str:
    """A fraction with the digits it came with: 1,000 stays 1,000."""
    return f"{n:f}".translate(_TUKAR)


def _baca_bentuk(teks: str, jenis: Jenis, satuan: str) -> Hasil:
    """Sign, currency, digits and unit of a text that may be a number."""
    bacaan = _Bacaan(teks, jenis, satuan)
    cocok = _BENTUK.fullmatch(teks)
    if cocok is None:
        return _kata(bacaan)
    sisa = cocok["sisa"]
    kurung = bool(cocok["kurung"] or cocok["kurung_rp"])
    if kurung:
        dalam = _DALAM_KURUNG.fullmatch(sisa)
        if dalam is None or (cocok["kurung"] and cocok["kurung_rp"]):
            return _kata(bacaan)
        sisa = f"{dalam['isi'].strip()} {dalam['luar'].strip()}".strip()
        if sisa not in ("", "%"):
            return _kata(bacaan)
    tanda = [t for t in (cocok["tanda"], cocok["tanda_rp"], cocok["minus"], kurung) if t]
    # A dot behind the digits with something after it may be a list number, a minus a range.
    if len(tanda) > 1 or ((cocok["ekor"] or cocok["minus"]) and sisa not in ("", "%")):
        return _kata(bacaan)
    if cocok["rp"] and jenis is not Jenis.RUPIAH:
        return _salah_kolom(bacaan, "Rp")
    bacaan = _Bacaan(teks, jenis, satuan, minus=bool(tanda) and tanda != ["+"])
    return _bersatuan(bacaan, cocok["inti"], bool(cocok["utuh"]), sisa)


def _bersatuan(bacaan: _Bacaan, inti: str, utuh: bool, sisa: str) -> Hasil:
    """The digits together with what stands behind them: unit, words, percent sign."""
    kata = ""
    if huruf := _HURUF.fullmatch(sisa):
        kata, sisa = _kata_angka(huruf["kata"], bacaan.satuan), huruf["satuan"]
        if not kata:
            return _kata(bacaan)
    satuan = sisa.strip().rstrip(".,").rstrip()
    if skala := _skala(bacaan, inti, satuan):
        return skala
    if not _satuan_boleh(satuan, bacaan):
        lain = satuan.casefold() in _PERSEN or _bersatuan_lazim(satuan)
        return _salah_kolom(bacaan, satuan) if lain else _kata(bacaan)
    berlaku = _Bacaan(bacaan.teks, bacaan.jenis, satuan or bacaan.satuan, bacaan.minus)
    hasil: Hasil = _digit(berlaku, inti, utuh)
    if isinstance(hasil, Angka) and kata:
        hasil = _cocokkan(bacaan, hasil.nilai, kata)
    if isinstance(hasil, Angka) and satuan and bacaan.jenis is not Jenis.RUPIAH:
        sama = bacaan.satuan and satuan_sama(satuan, bacaan.satuan)
        return Angka(hasil.nilai, bacaan.satuan if sama else _kunci_persen(satuan))
    return hasil


def _salah_kolom(bacaan: _Bacaan, satuan: str) -> Bukan:
    diminta = bacaan.satuan or _DIMINTA[bacaan.jenis]
    return Bukan(
        f"{_kutip(bacaan.teks)} memakai {satuan}, padahal yang diminta {diminta}. "
        "Periksa apakah kolomnya benar."
    )


def _kunci_persen(satuan: str) -> str:
    return "%" if satuan.casefold() in _PERSEN else satuan


def _satuan_boleh(satuan: str, bacaan: _Bacaan) -> bool:
    kecil = satuan.casefold()
    if not satuan:
        return True
    if bacaan.jenis is Jenis.RUPIAH:
        return kecil in _MATA_UANG
    if kecil in _PERSEN:
        return bacaan.jenis is not Jenis.VOLUME or satuan_sama(bacaan.satuan, "%")
    if bacaan.jenis is Jenis.PERSEN:
        return False
    if bacaan.satuan and satuan_sama(satuan, bacaan.satuan):
        return True
    return _bersatuan_lazim(satuan) and kecil not in _MATA_UANG


def _bersatuan_lazim(satuan: str) -> bool:
    """Whether a text looks like a unit. A lone capital M may be "miliar"."""
    kata = re.findall(r"[a-z]+", satuan.casefold())
    lazim = _SATUAN.fullmatch(satuan) is not None and satuan != "M"
    return lazim and not any(k in _BUKAN_SATUAN for k in kata)


def _skala(bacaan: _Bacaan, inti: str, satuan: str) -> Ragu | Bukan | None:
    """``1,5 juta``: asked for in digits. None when no such word follows the digits."""
    nama, _, benda = satuan.casefold().partition(" ")
    if nama not in _SKALA:
        return None
    # Without a unit of its own a lone dot or comma stays a question: 1.234 juta is not offered.
    dasar = _digit(_Bacaan(bacaan.teks, Jenis.INDEKS, "", bacaan.minus), inti, utuh=False)
    alasan = f"Kata {_kutip(nama)} ditulis dengan angka."
    if isinstance(dasar, Angka) and (not benda or _satuan_boleh(benda, bacaan)):
        n = Decimal(f"{dasar.nilai:f}E{_SKALA[nama]}")
        if not _di_luar_batas(n):
            return Ragu((bacaan.pas(Decimal(_rapi(n))),), alasan)
    return Bukan(f"{alasan} {_ajakan(bacaan.jenis)}")


def _rapi(n: Decimal) -> str:
    teks = f"{n:f}"
    return teks.rstrip("0").rstrip(".") if "." in teks else teks


def _kata_angka(kata: str, satuan: str) -> str:
    """The number words of ``(seribu rupiah)``; nothing when it holds any other word."""
    daftar = kata.casefold().split()
    if daftar and (daftar[-1] in ("rupiah", "persen") or satuan_sama(daftar[-1], satuan)):
        daftar = daftar[:-1]
    return " ".join(daftar) if set(daftar) <= _KATA_ANGKA else ""


def _cocokkan(bacaan: _Bacaan, nilai: Decimal, kata: str) -> Hasil:
    """``2 (dua)``: the digits hold only when the words say the same."""
    bulat = nilai == bulatkan(nilai, 0) and nilai.copy_abs() < 10**15
    if bulat and kata == _huruf(nilai):
        return Angka(nilai)
    terbaca = _angka_huruf().get(kata)
    pilihan = (nilai,) if terbaca is None else (nilai, Decimal(terbaca))
    return Ragu(pilihan, f"Angka dan hurufnya tidak sama pada {_kutip(bacaan.teks)}.")


# --- Digits, dots and commas ----------------------------------------------------------------
def _digit(bacaan: _Bacaan, inti: str, utuh: bool) -> Angka | Ragu | Bukan:
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
        saran = _digit(bacaan, polos if polos[0].isdigit() else f"0{polos}", utuh=False)
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


def _indonesia(bacaan: _Bacaan, utuh: str, pecah: str) -> Angka | Ragu | Bukan:
    berpecahan = _berpecahan(bacaan.jenis, bacaan.satuan)
    n = bacaan.nilai(utuh, pecah)
    if not pecah and berpecahan and re.fullmatch(r"[0-9]+\.[0-9]{3}", utuh):
        depan, _, belakang = utuh.partition(".")
        return bacaan.dua(n, bacaan.nilai(depan, belakang))
    if len(pecah) == 3 and not berpecahan and re.fullmatch(r"[1-9][0-9]{0,2}", utuh):
        return bacaan.dua(bacaan.nilai(utuh + pecah), n)
    return bacaan.tertentu(n)


def _luar(bacaan: _Bacaan, cocok: re.Match[str]) -> Ragu | Bukan:
    if cocok["utuh_spasi"]:
        return bacaan.luar(bacaan.nilai(cocok["utuh_spasi"], cocok["pecah_spasi"] or ""))
    utuh, pecah = cocok["utuh"], cocok["pecah"] or ""
    n = bacaan.nilai(utuh, pecah)
    if utuh.isdigit() and utuh != "0" and len(pecah) == 3:
        # 1234.567: a foreign decimal, or 1.234.567 with a dot left out.
        lain = bacaan.nilai(utuh + pecah)
        return bacaan.luar(*((n, lain) if _berpecahan(bacaan.jenis, bacaan.satuan) else (lain, n)))
    return bacaan.luar(n)


def _berspasi(bacaan: _Bacaan, inti: str, utuh: bool) -> Ragu | Bukan:
    """``3.308. 672.275``, as copied out of a PDF."""
    hasil = _digit(bacaan, re.sub(r" ?([.,]) ?", r"\1", inti), utuh)
    if isinstance(hasil, Angka):
        return Ragu((hasil.nilai,), "Ada spasi di tengah angka.")
    return hasil


def _salah(bacaan: _Bacaan, inti: str) -> Ragu | Bukan:
    """Groups of the wrong size. What the digits would be is only suggested."""
    if " " in inti:
        return bacaan.bukan()
    titik, koma = inti.count("."), inti.count(",")
    if max(titik, koma) > 3 or re.search(r"[.,]0[0-9](?![0-9])[.,]", inti):
        return bacaan.kode()
    if re.search(r"([.,])\1", inti):
        tunggal = _digit(bacaan, re.sub(r"([.,])\1+", r"\1", inti), utuh=False)
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


# --- What is not a number -------------------------------------------------------------------
def _kata(bacaan: _Bacaan) -> Bukan:
    """Words, and numbers with something around them that is no unit."""
    kecil = bacaan.teks.casefold()
    if bacaan.satuan and satuan_sama(kecil, bacaan.satuan):
        return Bukan(f"{_kutip(bacaan.teks)} belum berisi angka. {_ajakan(bacaan.jenis)}")
    if kecil in ("n/a", "na", "null", "none", "nan", "tidak ada", "belum ada", "belum"):
        return Bukan(f"{_kutip(bacaan.teks)} bukan angka. Kosongkan bila belum ada nilainya.")
    if kecil == "nihil":
        return bacaan.bukan(Decimal(0))
    daftar = kecil.rstrip(".").split()
    batas = next((i for i, k in enumerate(daftar) if k not in _KATA_ANGKA), len(daftar))
    benda = " ".join(daftar[batas:])
    terbaca = _angka_huruf().get(" ".join(daftar[:batas]))
    if terbaca is not None and _satuan_boleh(benda, bacaan):
        return bacaan.bukan(Decimal(terbaca))
    return bacaan.bukan(_saran_depan(bacaan))


def _saran_depan(bacaan: _Bacaan) -> Decimal | None:
    """The only number of a text that begins with it: ``>= 90``, ``78,60 (B)``."""
    cocok = _BERAWALAN.fullmatch(bacaan.teks)
    if cocok is None:
        return None
    sesudah = re.findall(r"[a-z]+", cocok["sisa"].casefold())
    # "5 M" may be 5 miliar, "12 dari" half a sentence.
    if any(k in _BUKAN_SATUAN or k == "m" for k in sesudah):
        return None
    if bacaan.jenis in (Jenis.RUPIAH, Jenis.PERSEN) and sesudah:
        return None
    # A superscript, a fraction sign or a minus changes the number it follows.
    sisa = cocok["sisa"].lstrip()
    if sisa.startswith(("-", "/")) or any(c.isnumeric() for c in sisa):
        return None
    depan = _Bacaan(bacaan.teks, bacaan.jenis, bacaan.satuan, cocok["inti"][0] == "-")
    hasil = _digit(depan, cocok["inti"].lstrip("-"), utuh=False)
    return hasil.nilai if isinstance(hasil, Angka) else None
