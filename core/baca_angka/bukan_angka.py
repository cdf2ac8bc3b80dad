"""What is not a number, and the number it may have been meant as."""

from __future__ import annotations

import re
from decimal import Decimal

from core.baca_angka.bacaan import Bacaan
from core.baca_angka.hasil import Angka, Bukan, Jenis
from core.baca_angka.kalimat import ajakan_untuk, kutip
from core.baca_angka.kelompok import baca_digit
from core.baca_angka.kosakata import BUKAN_SATUAN, KATA_ANGKA, angka_huruf
from core.baca_angka.satuan import satuan_boleh, satuan_sama

_BERAWALAN = re.compile(
    r"(?:[<>\u2264\u2265\u00b1~=\"' ]|sekitar |kurang lebih |kira-kira )*"
    r"(?P<inti>-?[0-9](?:[0-9.,]*[0-9])?)(?P<sisa>[^0-9]*)",
    re.IGNORECASE | re.ASCII,
)


def tolak(bacaan: Bacaan) -> Bukan:
    """Words, and numbers with something around them that is no unit."""
    kecil = bacaan.teks.casefold()
    if bacaan.satuan and satuan_sama(kecil, bacaan.satuan):
        return Bukan(f"{kutip(bacaan.teks)} belum berisi angka. {ajakan_untuk(bacaan.jenis)}")
    if kecil in ("n/a", "na", "null", "none", "nan", "tidak ada", "belum ada", "belum"):
        return Bukan(f"{kutip(bacaan.teks)} bukan angka. Kosongkan bila belum ada nilainya.")
    if kecil == "nihil":
        return bacaan.bukan(Decimal(0))
    daftar = kecil.rstrip(".").split()
    batas = next((i for i, k in enumerate(daftar) if k not in KATA_ANGKA), len(daftar))
    benda = " ".join(daftar[batas:])
    terbaca = angka_huruf().get(" ".join(daftar[:batas]))
    if terbaca is not None and satuan_boleh(benda, bacaan.jenis, bacaan.satuan):
        return bacaan.bukan(Decimal(terbaca))
    return bacaan.bukan(_saran_depan(bacaan))


def _saran_depan(bacaan: Bacaan) -> Decimal | None:
    """The only number of a text that begins with it: ``>= 90``, ``78,60 (B)``."""
    cocok = _BERAWALAN.fullmatch(bacaan.teks)
    if cocok is None:
        return None
    sesudah = re.findall(r"[a-z]+", cocok["sisa"].casefold())
    # "5 M" may be 5 miliar, "12 dari" half a sentence.
    if any(k in BUKAN_SATUAN or k == "m" for k in sesudah):
        return None
    if bacaan.jenis in (Jenis.RUPIAH, Jenis.PERSEN) and sesudah:
        return None
    # A superscript, a fraction sign or a minus changes the number it follows.
    sisa = cocok["sisa"].lstrip()
    if sisa.startswith(("-", "/")) or any(c.isnumeric() for c in sisa):
        return None
    depan = Bacaan(bacaan.teks, bacaan.jenis, bacaan.satuan, cocok["inti"][0] == "-")
    hasil = baca_digit(depan, cocok["inti"].lstrip("-"), utuh=False)
    return hasil.nilai if isinstance(hasil, Angka) else None
