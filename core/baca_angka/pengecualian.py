"""Texts that hold digits but are no number: errors, dates, scientific notation."""

from __future__ import annotations

import re
from decimal import Decimal

from core.angka import bulatkan
from core.baca_angka.batas import DIGIT_MAKS, di_luar_batas
from core.baca_angka.hasil import Bukan, Jenis, Ragu
from core.baca_angka.kalimat import ajakan_untuk, kutip
from core.baca_angka.kosakata import NAMA_BULAN

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
_GALAT_LIBRE = re.compile(r"err:[0-9]+", re.IGNORECASE)
_TANGGAL = re.compile(
    r"(?:(?P<th>(?:19|20)[0-9]{2})[-/.](?P<bl>[0-9]{1,2})[-/.](?P<hr>[0-9]{1,2})"
    r"|(?P<hr2>[0-9]{1,2})(?P<pisah>[-/.])(?P<bl2>[0-9]{1,2})(?P=pisah)"
    r"(?:(?:19|20)[0-9]{2}|(?<=[-/])[0-9]{2}))"
    r"(?:[T ][0-9:. ]+)?"
)
_JAM = re.compile(r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?")
_ILMIAH = re.compile(r"(?P<m>[+-]?[0-9]+)(?:[.,](?P<d>[0-9]+))? ?e ?(?P<e>[+-]?[0-9]+)", re.I)


def kecuali(teks: str, jenis: Jenis) -> Ragu | Bukan | None:
    """Texts that hold digits but are something else: errors, dates, scientific notation."""
    if teks.startswith("#") or _GALAT_LIBRE.fullmatch(teks):
        return _galat(teks)
    if _bertanggal(teks):
        return Bukan(f"{kutip(teks)} adalah tanggal atau jam, bukan angka. {ajakan_untuk(jenis)}")
    if cocok := _ILMIAH.fullmatch(teks):
        return _ilmiah(teks, cocok, jenis)
    if jenis is Jenis.RUPIAH and re.fullmatch(r"(?:rp\.?|idr) ?-", teks.casefold()):
        # Excel's accounting format shows 0 this way.
        return Ragu((Decimal(0),), f"{kutip(teks)} bisa berarti 0 atau belum ada nilainya.")
    return None


def _galat(teks: str) -> Bukan:
    if not teks.strip("#"):
        return Bukan("Kolom di lembar kerja terlalu sempit. Lebarkan, lalu salin lagi.")
    sebab = _GALAT.get(teks.upper(), "rumusnya tidak menghasilkan angka")
    return Bukan(
        f"{kutip(teks)} adalah galat lembar kerja: {sebab}. Perbaiki rumusnya atau tulis angkanya."
    )


def _bertanggal(teks: str) -> bool:
    if _JAM.fullmatch(teks):
        return True
    if cocok := _TANGGAL.fullmatch(teks):
        bulan, hari = int(cocok["bl"] or cocok["bl2"]), int(cocok["hr"] or cocok["hr2"])
        # Either may come first: Excel abroad writes 12/31/2024.
        return 1 <= min(bulan, hari) <= 12 and 1 <= max(bulan, hari) <= 31
    kata = re.findall(r"[a-z]+", teks.casefold())
    return any(k in NAMA_BULAN for k in kata) and bool(re.search(r"[0-9]", teks))


def _ilmiah(teks: str, cocok: re.Match[str], jenis: Jenis) -> Ragu | Bukan:
    desimal, pangkat = cocok["d"] or "", int(cocok["e"])
    if 0 < pangkat <= min(len(desimal), DIGIT_MAKS):
        # Every digit up to the units is there, so the reading can at least be offered.
        utuh, pecah = cocok["m"] + desimal[:pangkat], desimal[pangkat:]
        n = Decimal(f"{utuh}.{pecah}") if pecah else Decimal(utuh)
        if not di_luar_batas(n):
            pas = bulatkan(n, 0) if jenis is Jenis.RUPIAH else n
            return Ragu((pas,), "Ditulis dalam notasi ilmiah, angkanya mungkin sudah dibulatkan.")
    return Bukan(
        f"{kutip(teks)} ditulis dalam notasi ilmiah dan sebagian angkanya hilang. "
        "Ubah format selnya menjadi angka, lalu salin lagi."
    )
