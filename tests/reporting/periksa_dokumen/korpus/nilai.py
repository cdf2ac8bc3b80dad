"""What a check of a report is worth: which planted faults it names, and what it invents."""

import re
from dataclasses import dataclass, field
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


def ukur(kantor: Kantor, salah: Salah, akhiran: str, folder: Path) -> Hasil:
    bersih_dari = {_kunci(t) for t in temuan(kantor.susun(), folder / f"bersih.{akhiran}")}
    return ukur_terhadap(bersih_dari, kantor.susun(), salah, akhiran, folder)


def kunci_bersih(kantor: Kantor, akhiran: str, folder: Path) -> tuple[list[Temuan], set[str]]:
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
    angka = re.findall(r"\d+", tanda.seharusnya)
    if not angka:
        return True
    jawab = f"{t['expected']} {t['explained_by'].partition('seharusnya')[2]} {t['message']}"
    return "".join(angka).rstrip("0") in re.sub(r"[^\d]", "", jawab)


def bersangkutan(t: Temuan, tanda: Tanda) -> bool:
    """A consequence of the fault: it stands there, is explained by it, or compares with it."""
    if menyebut(t, tanda):
        return True
    isi = bersih(f"{t['message']} {t['expected']} {t['found']}")
    angka = re.sub(r"\D", "", tanda.tertulis)
    ada_angka = len(angka) > 2 and angka in re.sub(r"\D", "", t["message"] + t["found"])
    nama = bersih(tanda.tempat.baris)[:CUKUP]
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
    """Some stretch of the paragraph is quoted."""
    kata = isi.split()
    for awal in range(len(kata)):
        potong = " ".join(kata[awal : awal + 6])
        if len(potong) >= CUKUP and potong in kalimat:
            return True
    return False


def _bagian_di(judul: str, disebut: str) -> bool:
    """The table's number, or when it has none, no other table's number."""
    nomor = re.search(r"(?i)tabel\s*\.?\s*([\dIVX]+(?:[.-]\s*\w+)*)", judul)
    lain = re.search(r"(?i)tabel\s*\.?\s*([\dIVX]+(?:[.-]\s*\w+)*)", disebut)
    if nomor and lain:
        return bersih(nomor[1]) == bersih(lain[1])
    return bersih(judul)[:CUKUP] in bersih(disebut) or not lain


def _kolom_di(kolom: list[str], isi: str) -> bool:
    """The leaf heading, and where two columns share it also what stands above it."""
    return all(bersih(k)[:CUKUP] in isi for k in kolom)
