"""How figures, dates and numbers in words are written in an Indonesian report.

Format only: nothing here derives a figure (see ``core.capaian``) or reads one back. Decimal comma,
dot between thousands, a real minus sign, rounding half up (the way Excel and the regency's own
tables round). A value that is not there is ``KOSONG``; the caller decides that, so no function
here takes None.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from decimal import ROUND_HALF_UP, Decimal, localcontext

KOSONG = "\u2013"
"""En dash printed for a value that is not measured ("belum dinilai", target 0). Never for 0."""

MINUS = "\u2212"
"""Minus sign; the hyphen of the keyboard breaks across lines and is too short beside figures."""

NBSP = "\u00a0"
"""No-break space, so that "Rp" never stands alone at a line's end."""

BULAN = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
"""Names of the months, January first (index 0)."""

HARI = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
"""Names of the days in the order of ``date.weekday()``: Monday first."""

_ZONA = {
    "Asia/Jakarta": "WIB",
    "Asia/Pontianak": "WIB",
    "Asia/Makassar": "WITA",
    "Asia/Jayapura": "WIT",
}
# Fixed offsets are enough: Indonesia has no daylight saving time.
_JAM_ZONA = {"WIB": 7, "WITA": 8, "WIT": 9}

_TUKAR_TANDA = str.maketrans({",": ".", ".": ",", "-": MINUS})
_DIGIT_JAGA = 20
_PRESISI = 100

_ROMAWI = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
_SATUAN = (
    "nol",
    *("satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"),
    *("sepuluh", "sebelas"),
)
_KELOMPOK = ((10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"), (10**3, "ribu"))
_BATAS_TERBILANG = 10**15


def bulatkan(n: Decimal | int, angka: int = 2) -> Decimal:
    """Round half up, away from zero, to ``angka`` decimals (unit unchanged, never minus zero).

    Rule: ``domain.md`` section 3, "Rounding"; used only when a figure is shown or classified.
    Raises TypeError for a float, ValueError for NaN, infinity or negative ``angka``.
    """
    if not isinstance(n, Decimal | int):
        raise TypeError(f"Decimal or int expected, not {type(n).__name__}")
    nilai = Decimal(n)
    if not nilai.is_finite() or angka < 0:
        raise ValueError(f"cannot round {n} to {angka} decimals")
    with localcontext(prec=_PRESISI):
        # A mean of thirds can lose its 28th digit in division. Rounding that digit away first makes
        # 0.9949999999999999999999999999 the 0.995 it stands for, hence 1.00.
        jaga = nilai.quantize(Decimal(1).scaleb(-max(angka, _DIGIT_JAGA)), ROUND_HALF_UP)
        bulat = jaga.quantize(Decimal(1).scaleb(-angka), ROUND_HALF_UP)
    return bulat if bulat else abs(bulat)


def desimal(n: Decimal | int, angka: int = 2) -> str:
    """Write a number with exactly ``angka`` decimals: ``97,33``, ``1.234,50``.

    Raises what ``bulatkan`` raises.
    """
    return f"{bulatkan(n, angka):,f}".translate(_TUKAR_TANDA)


def rupiah(n: Decimal | int) -> str:
    """Write an amount in whole rupiah without the currency: ``3.308.672.275``.

    Raises what ``bulatkan`` raises.
    """
    return desimal(n, 0)


def rp(n: Decimal | int) -> str:
    """Write an amount in whole rupiah with the currency: ``Rp 3.308.672.275`` (no-break space).

    The sign stands before the currency. Raises what ``bulatkan`` raises.
    """
    teks = rupiah(n)
    tanda = MINUS if teks.startswith(MINUS) else ""
    return f"{tanda}Rp{NBSP}{teks.removeprefix(MINUS)}"


def persen(n: Decimal | int) -> str:
    """Write a percentage for documents, always two decimals, without the sign: ``100,00``.

    Raises what ``bulatkan`` raises.
    """
    return desimal(n, 2)


def persen_ringkas(n: Decimal | int) -> str:
    """Write a percentage for screens: ``100`` when whole at two decimals, else ``97,33``.

    Raises what ``bulatkan`` raises.
    """
    return bilangan(n)


def persen_tanda(n: Decimal | int) -> str:
    """Write a percentage for screens with its sign, without a space: ``97,33%``.

    Raises what ``bulatkan`` raises.
    """
    return f"{persen_ringkas(n)}%"


def bilangan(n: Decimal | int) -> str:
    """Write a count, an index or a target: ``82``, ``78,60``, ``35.934``.

    Whole is judged on the value at two decimals, so one figure never appears in two spellings.
    Raises what ``bulatkan`` raises.
    """
    bulat = bulatkan(n, 2)
    return desimal(bulat, 0 if bulat == bulat.to_integral_value() else 2)


def selisih(n: Decimal | int, angka: int = 2) -> str:
    """Write a difference with its sign: ``+0,88``, ``-1,20`` with a real minus, ``0,00``.

    The unit is that of the values compared (poin for percentages). Raises what ``bulatkan`` raises.
    """
    return f"{'+' if bulatkan(n, angka) > 0 else ''}{desimal(n, angka)}"


def romawi(n: int) -> str:
    """Write a chapter or quarter number in Roman numerals: ``4`` is ``IV``.

    Raises ValueError outside 1 to 3999.
    """
    if not 1 <= n <= 3999:
        raise ValueError(f"no Roman numeral for {n}")
    hasil = ""
    for nilai, huruf in _ROMAWI:
        kali, n = divmod(n, nilai)
        hasil += huruf * kali
    return hasil


def huruf_urut(n: int) -> str:
    """Write the n-th letter of a list: a, b, ... z, aa, ab, ...

    Raises ValueError below 1.
    """
    if n < 1:
        raise ValueError(f"no list letter for {n}")
    hasil = ""
    while n:
        n, sisa = divmod(n - 1, 26)
        hasil = chr(ord("a") + sisa) + hasil
    return hasil


def _ratusan(n: int) -> list[str]:
    """Words of 1 to 999; nothing for 0."""
    ratus, sisa = divmod(n, 100)
    puluh, satuan = divmod(sisa, 10)
    kata = ["seratus"] if ratus == 1 else [_SATUAN[ratus], "ratus"] if ratus else []
    if 12 <= sisa < 20:
        return [*kata, _SATUAN[satuan], "belas"]
    if sisa >= 20:
        kata += [_SATUAN[puluh], "puluh"]
        sisa = satuan
    return [*kata, _SATUAN[sisa]] if sisa else kata


def terbilang(n: int) -> str:
    """Write a whole number in words, lower case: ``dua puluh lima``, ``seribu``, ``satu juta``.

    Raises ValueError outside 0 to 999 triliun (999.999.999.999.999).
    """
    if not 0 <= n < _BATAS_TERBILANG:
        raise ValueError(f"{n} is outside 0 to 999 triliun")
    if n == 0:
        return _SATUAN[0]
    kata: list[str] = []
    for nilai, nama in _KELOMPOK:
        kali, n = divmod(n, nilai)
        if kali == 1 and nama == "ribu":
            kata.append("seribu")
        elif kali:
            kata += [*_ratusan(kali), nama]
    return " ".join(kata + _ratusan(n))


def _hanya_tanggal(hari: date) -> date:
    # A datetime is a date to Python; in UTC it shows yesterday for eight hours of each WITA day.
    if isinstance(hari, datetime):
        raise TypeError("date expected: convert the datetime to local time and take its date()")
    return hari


def tanggal(hari: date) -> str:
    """Write a date in full: ``15 Januari 2025``. Raises TypeError for a datetime."""
    return f"{_hanya_tanggal(hari).day} {bulan_tahun(hari)}"


def tanggal_pendek(hari: date) -> str:
    """Write a date for narrow columns, without the year: ``6 Jan``. TypeError for a datetime."""
    return f"{_hanya_tanggal(hari).day} {BULAN[hari.month - 1][:3]}"


def bulan_tahun(hari: date) -> str:
    """Write the month of a date: ``Januari 2025``. Raises TypeError for a datetime."""
    return f"{BULAN[_hanya_tanggal(hari).month - 1]} {hari.year}"


def hari_tanggal(hari: date) -> str:
    """Write a date with its day: ``Jumat, 10 Januari 2025``. Raises TypeError for a datetime."""
    return f"{HARI[_hanya_tanggal(hari).weekday()]}, {tanggal(hari)}"


def zona(tzname: str) -> str:
    """Label of an Indonesian time zone: ``Asia/Makassar`` is ``WITA``.

    Raises ValueError for a zone outside Indonesia.
    """
    if tzname not in _ZONA:
        raise ValueError(f"{tzname!r} is not an Indonesian time zone")
    return _ZONA[tzname]


def waktu(saat: datetime, label: str) -> str:
    """Write a moment in the zone of ``label``: ``10 Januari 2025 pukul 16.00 WITA``.

    The moment is converted to WIB, WITA or WIT, so hour and label agree whatever zone it came in.
    Raises ValueError for a datetime without a zone or another label.
    """
    if saat.utcoffset() is None:
        raise ValueError("the datetime has no time zone")
    if label not in _JAM_ZONA:
        raise ValueError(f"{label!r} is none of WIB, WITA, WIT")
    setempat = saat.astimezone(timezone(timedelta(hours=_JAM_ZONA[label])))
    return f"{tanggal(setempat.date())} pukul {setempat:%H.%M} {label}"


def nip(nomor: str) -> str:
    """Write a NIP in its groups of 8, 6, 1 and 3 digits: ``19700908 200312 1 004``.

    Blanks in the input do not matter. Raises ValueError unless 18 digits remain.
    """
    digit = "".join(nomor.split())
    if not (len(digit) == 18 and digit.isascii() and digit.isdigit()):
        raise ValueError("a NIP has 18 digits")
    return f"{digit[:8]} {digit[8:14]} {digit[14]} {digit[15:]}"


def triwulan_label(tahun: int, tw: int) -> str:
    """Name a quarter of a year: ``TW IV 2024``. Raises ValueError unless ``tw`` is 1 to 4."""
    if not 1 <= tw <= 4:
        raise ValueError(f"there is no triwulan {tw}")
    return f"TW {romawi(tw)} {tahun}"
