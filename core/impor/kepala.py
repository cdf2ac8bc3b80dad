"""Finding a table's header among titles, merged cells and several header rows."""

import hashlib
import re
from collections.abc import Callable, Mapping

from core.impor.bacaan import Kepala
from core.impor.lembar import IsiSel, Lembar, teks

_BERGANTI = re.compile(r"[0-9]+|\b[ivx]+\b")
CARI_MAKS = 60
"""Rows from the top in which a header is looked for."""
TINGGI_MAKS = 4
_NOMOR_KOLOM = re.compile(r"\(?\s*(?:[0-9]{1,2}|[a-z])?\s*(?:[/*x+:=-]\s*[0-9]*\s*)*\)?%?")


def baku(judul: str) -> str:
    """A header in lower case with single spaces; % and / kept as words."""
    hasil = judul.casefold().replace("%", " persen ")
    return " ".join(re.sub(r"[^a-z0-9]+", " ", hasil).split())


def judul_kolom(lembar: Lembar, awal: int, akhir: int) -> dict[int, str]:
    """Column → its header texts from top to bottom, group headings spread over their columns."""
    hasil: dict[int, list[str]] = {}
    for nomor in range(awal, akhir + 1):
        kiri = ""
        for kolom in range(1, lembar.lebar + 1):
            asal = lembar.asal(nomor, kolom)
            isi = teks(lembar.isi(*asal))
            if isi:
                kiri = isi
            elif asal == (nomor, kolom) and _di_bawah(lembar, nomor, akhir, kolom):
                # A group heading that nobody merged stands over the empty cells to its right.
                isi = kiri if not hasil.get(kolom) else ""
            daftar = hasil.setdefault(kolom, [])
            if isi and not nomor_kolom_saja(isi) and isi not in daftar:
                daftar.append(isi)
    return {kolom: " ".join(daftar)[:200] for kolom, daftar in hasil.items() if daftar}


def _di_bawah(lembar: Lembar, nomor: int, akhir: int, kolom: int) -> bool:
    return any(lembar.isi(n, kolom) is not None for n in range(nomor + 1, akhir + 1))


def nomor_kolom_saja(isi: str) -> bool:
    """`(3)`, `7`, `(7/6*100)`: numbering under a header, no content."""
    return bool(_NOMOR_KOLOM.fullmatch(isi.strip().casefold())) and len(isi.strip()) <= 12


def baris_penomoran(isi: list[IsiSel]) -> bool:
    """`(1) (2) (3)`, or 1 2 3: the row of column numbers under a header."""
    ada = [teks(satu) for satu in isi if satu is not None]
    if not ada or not all(nomor_kolom_saja(satu) for satu in ada):
        return False
    berurut = len(ada) > 2 and all(a.isdigit() and int(a) == n for n, a in enumerate(ada, start=1))
    return berurut or any("(" in satu for satu in ada)


def cari_kepala(
    lembar: Lembar,
    terka: Callable[[Mapping[int, str]], dict[int, str]],
    cukup: Callable[[set[str]], bool],
) -> Kepala | None:
    """The first header whose columns `terka` understands well enough.

    Of the blocks that begin at one row the tallest is taken that understands most: two header
    rows say more than the first of them.
    """
    nomor_baris = [n for n, _ in lembar][:CARI_MAKS]
    for awal in nomor_baris:
        terbaik: Kepala | None = None
        for akhir in [n for n in nomor_baris if awal <= n < awal + TINGGI_MAKS]:
            if akhir > awal and not _lanjutan(lembar, akhir, terbaik):
                break
            judul = judul_kolom(lembar, awal, akhir)
            peta = terka(judul)
            kenal = set(peta.values())
            if cukup(kenal) and (terbaik is None or len(kenal) >= len(set(terbaik.peta.values()))):
                terbaik = Kepala(awal=awal, akhir=akhir, judul=judul, peta=peta)
        if terbaik is not None:
            return _pangkas(lembar, terbaik, terka)
    return None


def _pangkas(
    lembar: Lembar, kepala: Kepala, terka: Callable[[Mapping[int, str]], dict[int, str]]
) -> Kepala:
    """The same header without the titles that happen to stand above it."""
    for awal in [n for n, _ in lembar if kepala.awal < n <= kepala.akhir]:
        if sum(satu is not None for satu in lembar.baris[kepala.awal]) > 1:
            break  # a group heading, no title
        judul = judul_kolom(lembar, awal, kepala.akhir)
        peta = terka(judul)
        if peta != kepala.peta:
            break
        kepala = Kepala(awal=awal, akhir=kepala.akhir, judul=judul, peta=peta)
    return kepala


NAMA_BARIS = ("uraian", "kode")
_MIRIP_ANGKA = re.compile(
    r"[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+(?:,[0-9]+)?\s*%?|[0-9xX](?:\.[0-9xX]+){2,}.*"
)


def _lanjutan(lembar: Lembar, nomor: int, sejauh_ini: Kepala | None) -> bool:
    """Whether a row can still be header: texts only, and none that names a row of the table."""
    if baris_penomoran(lembar.baris[nomor]):
        return True
    for kolom, isi in enumerate(lembar.baris[nomor], start=1):
        if isi is None:
            continue
        if not isinstance(isi, str) or _MIRIP_ANGKA.fullmatch(isi.strip()):
            return False
        bidang = sejauh_ini.peta.get(kolom) if sejauh_ini else None
        if bidang in NAMA_BARIS and not nomor_kolom_saja(isi):
            return False
    return True


def sidik_kepala(jenis: str, judul: Mapping[int, str]) -> str:
    """Signature of a header, under which a corrected mapping is kept.

    Digits are left out, so that next quarter's table is known again.
    """
    isi = "|".join(f"{k}:{_BERGANTI.sub('', baku(j))}" for k, j in sorted(judul.items()))
    return hashlib.sha256(f"{jenis}|{isi}".encode()).hexdigest()[:40]
