"""Codes and names as offices write them, brought to one spelling, and the search by name."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

_KODE = re.compile(r"[0-9xX]{1,2}(?:\.[0-9xX]{1,4}){2,5}")

# Whole words, after case and signs are gone (domain reference, spellings seen in the wild).
_EJAAN = {
    "ketenteraman": "ketentraman",
    "efektifitas": "efektivitas",
    "aktifitas": "aktivitas",
    "produktifitas": "produktivitas",
    "cetakan": "cetak",
    "pedesaan": "perdesaan",
    "pengolahan": "pengelolaan",
    "pemerintah": "pemerintahan",
    "fasilitas": "fasilitasi",
    "kab": "kabupaten",
    "adm": "administrasi",
    "bmd": "barang milik daerah",
    "perundangundangan": "perundang undangan",
    "kec": "kecamatan",
}
_AWALAN = re.compile(r"^(?:sub\s*kegiatan|subkegiatan|kegiatan|program)\b\s*:?\s*")
_URUTAN = re.compile(r"^(?:[0-9]{1,3}|[a-z])[.)]\s+")

SAMA_MIN = 0.72
"""Least likeness of two names that may be the same; below it nothing is offered as a match."""
UNGGUL_MIN = 0.1
"""By how much the best must lead, so that a name is taken without asking."""


def kode_baku(teks: str) -> str:
    """`7.01.02.02.01.01 ` → `7.01.02.2.01.0001`; text that holds no such code → empty."""
    rapat = re.sub(r"\s+", "", teks).strip(".")
    if not _KODE.fullmatch(rapat):
        return ""
    bagian = rapat.upper().split(".")
    if bagian[:2] == ["X", "XX"]:
        bagian[:2] = ["7", "01"]
    if not all(satu.isdigit() for satu in bagian) or len(bagian) == 4:
        return ""
    lebar = (1, 2, 2, 1, 2, 4)
    return ".".join(f"{int(satu):0{n}d}" for satu, n in zip(bagian, lebar, strict=False))


def kode_di_depan(teks: str) -> tuple[str, str]:
    """`7.01.02 PROGRAM …` → its code and the rest; no code in front → empty and the text."""
    depan, _, sisa = teks.strip().partition(" ")
    kode = kode_baku(depan)
    return (kode, sisa.strip(" -:")) if kode else ("", teks.strip())


@lru_cache(maxsize=4096)
def nama_baku(teks: str) -> str:
    """A name in one spelling: lower case, no signs, numbering, level word or variant."""
    hasil = unicodedata.normalize("NFKC", teks).casefold()
    hasil = hasil.replace("\u00ad", "").strip(" -–—•*·\t")
    hasil = _URUTAN.sub("", hasil)
    hasil = re.sub(r"perundang\s*-\s*undangan", "perundang undangan", hasil)
    hasil = re.sub(r"[^a-z0-9]+", " ", hasil).strip()
    hasil = _AWALAN.sub("", hasil)
    return " ".join(_EJAAN.get(kata, kata) for kata in hasil.split())


def kemiripan(satu: str, dua: str) -> float:
    """0 to 1, of two names in `nama_baku` spelling: shared words, and a cut-off end forgiven."""
    if satu == dua:
        return 1.0
    pendek, panjang = sorted((satu, dua), key=len)
    a, b = satu.split(), dua.split()
    if len(pendek.split()) >= 2 and (panjang.startswith(pendek) or _termuat(a, b)):
        return 0.95
    if not (a and b):
        return 0.0
    sisa = list(b)
    sama = 0
    for kata in a:
        if kata in sisa:
            sisa.remove(kata)
            sama += 1
    return 2 * sama / (len(a) + len(b))


def _termuat(a: list[str], b: list[str]) -> bool:
    """Whether one name is the other with a word or two left out."""
    pendek, panjang = sorted((Counter(a), Counter(b)), key=lambda c: c.total())
    return pendek.total() >= 3 and panjang.total() - pendek.total() <= 2 and pendek <= panjang


@dataclass(frozen=True)
class Calon:
    """Something a row may mean: `kunci` is its code, with @sub unit where there is one."""

    kunci: str
    nama: str


@dataclass(frozen=True)
class Ketemu:
    calon: Calon | None
    pilihan: tuple[Calon, ...] = ()
    """When nothing was certain: the likely ones, best first."""


def cari_nama(teks: str, calon: Iterable[Calon]) -> Ketemu:
    """The one candidate a name means. Two that fit alike are handed back, never chosen between."""
    dicari = nama_baku(teks)
    if not dicari:
        return Ketemu(None)
    nilai = [(kemiripan(dicari, nama_baku(c.nama)), c) for c in calon]
    nilai = sorted((n for n in nilai if n[0] >= SAMA_MIN), key=lambda n: -n[0])
    if not nilai:
        return Ketemu(None)
    terbaik, satu = nilai[0]
    lain = nilai[1][0] if len(nilai) > 1 else 0.0
    if (terbaik == 1.0 and lain < 1.0) or (terbaik >= 0.8 and terbaik - lain >= UNGGUL_MIN):
        return Ketemu(satu)
    return Ketemu(None, tuple(c for _, c in nilai[:6]))
