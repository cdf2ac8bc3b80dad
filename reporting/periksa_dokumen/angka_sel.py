"""Numbers in cells and sentences of a foreign document; unlike a form, nobody can be asked.

What a lone `1.234` means is told by the cells around it: `ejaan` finds out how a column writes
its numbers, `angka_tabel` reads a whole table that way.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from core.baca_angka import SKALA, Angka, Jenis, Ragu, baca
from core.baca_angka.kosakata import KATA_ANGKA, NAMA_BULAN

_SELA = r"[ '\u00a0\u2007\u2009\u202f]"
_ANGKA = re.compile(
    r"^\s*(?:[±≥≤<>~]\s*)?(?P<depan>[(\-−–]?\s*)(?:(?:rp|idr)\.?\s*)?(?P<minus>[(\-−–]?\s*)"
    rf"(?P<inti>[0-9](?:[0-9.,]|{_SELA}(?=[0-9]{{3}}(?![0-9]))|(?<=[.,]) (?=[0-9]{{3}}))*)"
    r"(?P<utuh>,-+|\.-+|,=|)\s*(?P<tutup>\)?)\s*(?P<sisa>.*)$",
    re.I | re.S,
)
_KATA = "|".join(sorted(KATA_ANGKA - {"minus"}, key=len, reverse=True))
_TERBILANG = re.compile(rf"^\s*(?:(?:{_KATA})\s*)+\(\s*(?P<isi>[0-9][0-9.,]*)\s*\)\s*", re.I)
_HURUF = re.compile(rf"^\(\s*(?:(?:{_KATA}|persen|rupiah)\s*)+\)\s*", re.I)
_BULAN = re.compile(rf"^(?:{'|'.join(NAMA_BULAN)})[a-z]*\.?\s+(?:19|20)[0-9]{{2}}\b", re.I)
_SKALA = {
    **{nama: Decimal(10) ** pangkat for nama, pangkat in SKALA.items()},
    **dict.fromkeys(("milyard", "mlr"), Decimal(10) ** 9),
    "trilyun": Decimal(10) ** 12,
}
_BERSKALA = re.compile(rf"^({'|'.join(_SKALA)})\b\.?\s*(?:rupiah)?\s*", re.I)
SATUAN_MAKS = 40


@dataclass(frozen=True)
class Ejaan:
    """What a lone dot or comma before three digits is: between thousands, or a decimal sign."""

    titik_desimal: bool = False
    koma_desimal: bool = True


BIASA = Ejaan()


def angka(teks: str, ejaan: Ejaan = BIASA) -> Decimal | None:
    """The number a cell begins with; None for words, "–" and what can't be told.

    `3.135.828.551`, `Rp. 7.557.500,-`, `97,33%`, `12 Laporan`, `91.67`, `Rp3,3 miliar`.
    """
    if pisah := pisahkan(teks, ejaan):
        return pisah[0]
    return None


def pisahkan(teks: str, ejaan: Ejaan = BIASA) -> tuple[Decimal, str] | None:
    """Number and unit of a cell."""
    if huruf := _TERBILANG.match(teks):
        teks = f"{huruf['isi']} {teks[huruf.end() :]}"
    cocok = _ANGKA.match(teks)
    if cocok is None:
        return None
    sisa = _HURUF.sub("", cocok["sisa"])
    kali = Decimal(1)
    if skala := _BERSKALA.match(sisa):
        kali, sisa = _SKALA[skala[1].lower()], sisa[skala.end() :]
    satuan = sisa.strip(" .,-")
    if len(satuan) > SATUAN_MAKS or re.match(r"/?[0-9]", satuan) or _BULAN.match(sisa):
        return None
    nilai = _nilai(cocok["inti"].rstrip(".,"), bool(cocok["utuh"]), ejaan)
    if nilai is None:
        return None
    tanda = (cocok["depan"] or cocok["minus"]).strip()
    # "- 2 Laporan" is an item of a list, "- 2" and "-2 Laporan" are less than nothing.
    butir = satuan and satuan != "%" and re.search(r"[-−–]\s", cocok["depan"])
    return (-nilai * kali if tanda and not butir else nilai * kali), satuan


def _nilai(digit: str, utuh: bool, ejaan: Ejaan) -> Decimal | None:
    digit = re.sub(_SELA, "", digit)
    if lone := re.fullmatch(r"([0-9]+)([.,])([0-9]{3})", digit):
        desimal = ejaan.titik_desimal if lone[2] == "." else ejaan.koma_desimal
        pecahan = lone[1].startswith("0") or len(lone[1]) > 3
        if utuh or not (desimal or pecahan):
            return Decimal(lone[1] + lone[3])
        return Decimal(f"{lone[1]}.{lone[3]}")
    hasil = baca(digit, jenis=Jenis.INDEKS)
    if isinstance(hasil, Angka):
        return hasil.nilai
    return hasil.pilihan[0] if isinstance(hasil, Ragu) else None


@dataclass
class _Suara:
    """How often a sign is seen where it can only part thousands, or only be a decimal sign."""

    ribuan: int = 0
    desimal: int = 0
    ragu: int = 0


def _suara(isi: Iterable[str]) -> tuple[_Suara, _Suara, bool]:
    suara = {".": _Suara(), ",": _Suara()}
    bulat = False
    for teks in isi:
        cocok = _ANGKA.match(teks)
        if cocok is None:
            continue
        digit = re.sub(_SELA, "", cocok["inti"]).rstrip(".,")
        tanda = re.findall(r"[.,]", digit)
        if not tanda:
            continue
        if len(set(tanda)) > 1:
            suara[tanda[-1]].desimal += 1
            suara[tanda[0]].ribuan += 1
        elif len(tanda) > 1:
            suara[tanda[0]].ribuan += 1
        elif re.fullmatch(r"[1-9][0-9]{0,2}[.,][0-9]{3}", digit):
            rupiah = "rp" in teks.lower() or cocok["utuh"]
            suara[tanda[0]].ribuan += bool(rupiah)
            suara[tanda[0]].ragu += not rupiah
            bulat |= digit.endswith("00")
        else:
            suara[tanda[0]].desimal += 1
    return suara["."], suara[","], bulat


def ejaan(isi: Iterable[str], cadangan: Ejaan = BIASA) -> Ejaan:
    """How the cells of a column write numbers; `cadangan` where they leave it open."""
    titik, koma, bulat = _suara(isi)
    titik_desimal = cadangan.titik_desimal
    koma_desimal = cadangan.koma_desimal
    if titik.ribuan or titik.desimal:
        titik_desimal = titik.desimal > titik.ribuan
        if not (koma.ribuan or koma.desimal):
            koma_desimal = not titik_desimal
    if koma.ribuan or koma.desimal:
        koma_desimal = koma.desimal >= koma.ribuan
        if not (titik.ribuan or titik.desimal):
            titik_desimal = not koma_desimal
    elif not (titik.ribuan or titik.desimal) and koma.ragu > 1 and bulat:
        # 7,500 below 12,000: nobody gives three decimals to round figures.
        koma_desimal = False
    return Ejaan(titik_desimal, koma_desimal)


def angka_tabel(baris: Sequence[Sequence[str]]) -> list[list[Decimal | None]]:
    """The number of every cell, each column read the way it writes them; a column that leaves it
    open, as the whole table does."""
    seluruhnya = ejaan(teks for satu in baris for teks in satu)
    lebar = max((len(b) for b in baris), default=0)
    kolom = [ejaan((b[k] for b in baris if k < len(b)), seluruhnya) for k in range(lebar)]
    return [[angka(teks, kolom[k]) for k, teks in enumerate(satu)] for satu in baris]
