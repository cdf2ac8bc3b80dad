"""Which indicator a sentence means: by its name, a short form of it, its words, or its figures."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from core.kata_basi import TAHUN
from reporting.periksa_dokumen.angka_sel import angka
from reporting.periksa_dokumen.bahan import Ayat
from reporting.periksa_dokumen.fakta import KANTOR, Fakta, nama_indikator, singkatan

_UMUM = frozenset(
    re.findall(
        r"\w+",
        "persentase persen nilai indeks jumlah tingkat rata yang dan di pada dari ke untuk dengan "
        "oleh kecamatan kabupaten kantor terhadap dalam tahun atau",
    )
)
_LAZIM = frozenset(("masyarakat", "pelayanan", "kinerja", "desa"))
"""Words of any report, which alone tell no indicator."""
_KAPITAL = re.compile(r"\b[A-Z]{3,6}\b")
_AWALAN = ("persentase", "persen", "nilai", "indeks", "jumlah", "tingkat", "skor", "predikat")
_ANGKA = re.compile(r"(?<![0-9.,/-])[0-9]{1,3}(?:\.[0-9]{3})*(?:[.,][0-9]{1,4})?(?![0-9/-])")
KATA_PANJANG = 5
"""Letters a word needs to tell an indicator with little else."""
ANGKA_MIN = 2
"""So many figures of one indicator in a sentence tell which one it means."""


def angka_kalimat(teks: str) -> Iterator[tuple[re.Match[str], Decimal]]:
    """Figures of a sentence but for years and money."""
    for cocok in _ANGKA.finditer(teks):
        tahun = TAHUN.fullmatch(cocok[0])
        rupiah = re.search(r"rp\.?\s*$", teks[: cocok.start()], re.I)
        nilai = angka(cocok[0])
        if nilai is not None and not tahun and not rupiah:
            yield cocok, nilai


def _baku(teks: str) -> list[str]:
    return re.sub(r"[^a-z0-9]+", " ", teks.casefold()).split()


class Penyebut:
    """Finds the indicators of the facts in sentences; words the report writes in capitals (IKM) may
    be the initials of a name."""

    def __init__(self, fakta: list[Fakta], ayat: Iterable[Ayat] = ()) -> None:
        besar = {k.casefold() for a in ayat for k in _KAPITAL.findall(a.teks)}
        self._ketemu: dict[str, list[str]] = {}
        self._nama: dict[str, set[str]] = {}
        self._nilai: dict[str, set[Decimal]] = {}
        for f in fakta:
            self._nama.setdefault(f.indikator, {f.indikator}).update(_sebutan(f.nama, besar))
            self._nilai.setdefault(f.indikator, set()).add(f.nilai)
        self._buang_bersama()
        self._pola = {
            i: re.compile(
                rf"\b(?:{_pilihan(s)})\b",
                re.I,
            )
            for i, s in self._nama.items()
        }
        self._kata = {
            i: {k for k in i.split() if k not in _UMUM and len(k) > 2} for i in self._nama
        }

    def _buang_bersama(self) -> None:
        """A short form of two indicators means neither."""
        for i, nama in self._nama.items():
            lain = {n for j, semua in self._nama.items() if j != i for n in semua}
            self._nama[i] = {i} | (nama - lain)

    def tersebut(self, indikator: str, teks: str) -> Iterator[re.Match[str]]:
        """Where a sentence calls the indicator by a name."""
        return self._pola[indikator].finditer(teks)

    def menurut_paragraf(self, ayat: Iterable[Ayat]) -> Iterator[tuple[Ayat, str]]:
        """Sentences that speak of one indicator; one that names none goes on about the one its
        paragraph named last."""
        tersebut: tuple[int, str] = (-1, "")
        for satu in ayat:
            ada = self.cari(satu.teks)
            if len(ada) == 1:
                tersebut = (satu.isi, ada[0])
            elif ada:
                tersebut = (-1, "")
            if tersebut[0] == satu.isi:
                yield satu, tersebut[1]

    def khas(self, indikator: str) -> set[str]:
        """The words of an indicator that no other has: a text with one of them may speak of it."""
        lain = {k for i in self._nama if i != indikator for k in i.split()}
        pendek = "".join(k[0] for k in indikator.split())
        return {pendek, *self._kata[indikator]} - lain - _LAZIM

    def cari(self, teks: str) -> list[str]:
        """The indicators named; of two of which one name holds the other only the longer."""
        if teks not in self._ketemu:
            self._ketemu[teks] = self._cari(teks)
        return self._ketemu[teks]

    def _cari(self, teks: str) -> list[str]:
        ada = {
            i: max(len(m[0]) for m in ms)
            for i, p in self._pola.items()
            if (ms := list(p.finditer(teks)))
        }
        if ada:
            return [i for i in ada if not any(i != j and i in j for j in ada)]
        kata = set(_baku(teks))
        return self._menurut_kata(kata) or self._menurut_angka(teks, kata)

    def _menurut_kata(self, kata: set[str]) -> list[str]:
        mirip = {
            i: len(isi & kata) / len(isi)
            for i, isi in self._kata.items()
            if len(isi) >= 3 and len(isi & kata) >= 3
        }
        terbaik = max(mirip, key=lambda i: mirip[i], default=None)
        if terbaik and mirip[terbaik] >= 0.74:
            return [terbaik]
        berdua = [
            i
            for i, isi in self._kata.items()
            if len(isi) == 2 and isi <= kata and min(map(len, isi)) >= KATA_PANJANG
        ]
        return berdua if len(berdua) == 1 else []

    def _menurut_angka(self, teks: str, kata: set[str]) -> list[str]:
        nilai = {n for _, n in angka_kalimat(teks)}
        ada = {
            i: len(nilai & self._nilai[i])
            for i, isi in self._kata.items()
            if any(len(k) >= KATA_PANJANG for k in isi & kata)
        }
        paling = max(ada.values(), default=0)
        calon = [i for i, n in ada.items() if n == paling]
        return calon if paling >= ANGKA_MIN and len(calon) == 1 else []


def _pilihan(nama: set[str]) -> str:
    """The longest first, whatever signs stand between the words."""
    return "|".join(r"\W+".join(n.split()) for n in sorted(nama, key=len, reverse=True))


def _sebutan(nama: str, besar: set[str]) -> Iterator[str]:
    """`Persentase pelunasan PBB-P2` → itself and `pelunasan pbb p2`; `IKM Kecamatan` → `ikm`;
    `Indeks Kepuasan Masyarakat semester` → `ikm` and `indeks kepuasan masyarakat`."""
    yield from filter(None, (nama_indikator(nama), singkatan(nama)))
    kata = _baku(re.sub(r"\([^)]*\)", " ", nama))
    while kata and kata[-1] in KANTOR:
        kata.pop()
    inti = kata[1:] if kata and kata[0] in _AWALAN else kata
    for isi in (kata, inti):
        if len(isi) >= 2 or (isi and isi[0] in besar and re.search(rf"\b{isi[0].upper()}\b", nama)):
            yield " ".join(isi)
    for panjang in range(3, len(kata) + 1):
        awal = kata[:panjang]
        if sum(k not in _UMUM for k in awal) >= 2 and panjang < len(kata) and kata[0] != "jumlah":
            yield " ".join(awal)
        if (huruf := "".join(k[0] for k in awal)) in besar:
            yield huruf
