"""What a check of a report is worth: which planted faults it names, and what it invents."""

import re
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from reporting.checks.bentuk import muatan
from reporting.periksa_dokumen.baca_berkas import baca_berkas
from reporting.periksa_dokumen.periksa import periksa
from tests.reporting.periksa_dokumen.korpus.naskah import (
    Kantor,
    Naskah,
    Salah,
    Tanda,
    Tempat,
    bersih,
)
from tests.reporting.periksa_dokumen.korpus.tulis import tulis

Temuan = dict[str, str]
_NOMOR = re.compile(r"tabel\s*\.?\s*([0-9IVX]+(?:[.-](?:[0-9]+|[a-z]\b))*)", re.I)
CUKUP = 28
"""So many letters of a row's name or of a sentence tell which one is meant."""


@dataclass
class Hasil:
    """`kena`: every planted place is named; `nilai`: with its right value; `lebih`: what else."""

    salah: Salah
    kena: bool
    nilai: bool
    lebih: list[Temuan]
    semua: list[Temuan] = field(default_factory=list)


def temuan(naskah: Naskah, berkas: Path) -> list[Temuan]:
    return [dict(muatan(t)) for t in periksa(baca_berkas(tulis(naskah, berkas)))]


def salah_alarm(temuan: list[Temuan]) -> list[Temuan]:
    """Errors and warnings; a difference of 0,01 and other information are none."""
    return [t for t in temuan if t["severity"] != "info"]


def kunci_bersih(kantor: Kantor, akhiran: str, folder: Path) -> tuple[list[Temuan], set[str]]:
    """Findings of the corrected copy, and what makes each of them known again."""
    semua = temuan(kantor.susun(), folder / f"bersih.{akhiran}")
    return semua, {_kunci(t) for t in semua}


def ukur_terhadap(
    sudah: set[str], naskah: Naskah, salah: Salah, akhiran: str, folder: Path
) -> Hasil:
    """Findings of the clean copy are not counted again beside the planted fault."""
    tanda = salah.tanam(naskah)
    semua = [t for t in temuan(naskah, folder / f"tanam.{akhiran}") if _kunci(t) not in sudah]
    kena = all(any(menyebut(t, d) for t in semua) for d in tanda)
    nilai = kena and all(any(benar(t, d) for t in semua) for d in tanda)
    lebih = [t for t in salah_alarm(semua) if not any(bersangkutan(t, d) for d in tanda)]
    return Hasil(salah, kena, nilai, lebih, semua)


def _kunci(t: Temuan) -> str:
    return "|".join((t["rule"], t["place"], t["found"], t["expected"]))


def menyebut(t: Temuan, tanda: Tanda) -> bool:
    """The finding's own place, or the cell that explains it, is the planted one."""
    semua = [tanda.tempat, *tanda.juga]
    return any(_di(p, t["place"]) or _di(p, t["explained_by"]) for p in semua)


def benar(t: Temuan, tanda: Tanda) -> bool:
    """… and says what was right there, or (for words without a figure) shows what stands there."""
    if not menyebut(t, tanda):
        return False
    if any(_di(p, t["place"]) for p in tanda.juga):
        return True
    sudah = _bilangan(tanda.tertulis)
    benar = [n for n in _bilangan(tanda.seharusnya) if n not in sudah]
    if not benar:
        return True
    jawab = f"{t['expected']} {t['explained_by'].partition('seharusnya')[2]} {t['message']}"
    desimal = -benar[0].as_tuple().exponent
    return any(abs(n - benar[0]) * 2 <= Decimal(1).scaleb(-desimal) for n in _bilangan(jawab))


def _bilangan(teks: str) -> list[Decimal]:
    """Figures of a text, Indonesian or English; "1.234" is a thousand, "78.60" is not."""
    hasil = []
    for satu in re.findall(r"\d+(?:[.,]\d+)*", teks):
        bagian = re.split("[.,]", satu)
        pecahan = bagian.pop() if len(bagian) > 1 and len(bagian[-1]) != 3 else ""
        hasil.append(Decimal("".join(bagian) + "." + pecahan if pecahan else "".join(bagian)))
    return hasil


def bersangkutan(t: Temuan, tanda: Tanda) -> bool:
    """A consequence of the fault: it stands there, is explained by it, or compares with it."""
    if menyebut(t, tanda) or tanda.akibat and t["rule"].startswith(tanda.akibat):
        return True
    isi = bersih(f"{t['message']} {t['expected']} {t['found']}")
    angka = re.sub(r"\D", "", tanda.tertulis)
    ada_angka = len(angka) > 2 and angka in re.sub(r"\D", "", t["message"] + t["found"])
    nama = bersih(tanda.tempat.baris)[:CUKUP]
    if tanda.hilang and _bagian_di(tanda.hilang, t["place"]):
        return True  # without a row the totals of its table disagree
    return ada_angka or bool(nama and nama in isi)


def _di(tempat: Tempat, disebut: str) -> bool:
    if not disebut:
        return False
    isi = bersih(disebut)
    if tempat.kalimat:
        return _kalimat_di(bersih(tempat.kalimat), isi)
    if tempat.bagian and not _bagian_di(tempat.bagian, disebut):
        return False
    if bersih(tempat.baris)[:CUKUP] not in isi:
        return False
    return not tempat.kolom or _kolom_di(tempat.kolom, isi)


def _kalimat_di(kalimat: str, isi: str) -> bool:
    """Some stretch of the paragraph is quoted, or all of a short one."""
    if kalimat in isi:
        return True
    kata = isi.split()
    for awal in range(len(kata)):
        potong = " ".join(kata[awal : awal + 8])
        if len(potong) >= CUKUP and potong in kalimat:
            return True
    return False


def _bagian_di(judul: str, disebut: str) -> bool:
    """The table's number, or when it has none, no other table's number."""
    nomor, lain = _NOMOR.search(judul), _NOMOR.search(disebut)
    if nomor and lain:
        return bersih(nomor[1]) == bersih(lain[1])
    return bersih(judul)[:CUKUP] in bersih(disebut) or not lain


def _kolom_di(kolom: list[str], isi: str) -> bool:
    """The leaf heading, and where two columns share it also what stands above it."""
    return all(bersih(k)[:CUKUP] in isi for k in kolom)
