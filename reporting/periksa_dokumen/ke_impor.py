"""The tables of a foreign document as a workbook that the import preview can read."""

import re
from io import BytesIO

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from core.impor.baca_berkas import baca_berkas as baca_impor
from core.impor.ekspor import tulis_teks
from core.impor.galat import BerkasDitolak
from core.impor.kenali import kenali_lembar
from core.impor.lembar import Lembar
from reporting.periksa_dokumen.model import Dokumen, Tabel

_TERLARANG = re.compile(r"[\[\]:*?/\\']")
NAMA_MAKS = 31
"""Characters a sheet's name may have."""


def buku_impor(dokumen: Dokumen) -> bytes | None:
    """Each table the import knows on a sheet of its own, every cell as it was written; None when
    there is no such table. Whether the figures are right is for the preview to ask."""
    dikenal = [t for t in dokumen.tabel if kenali_lembar(_lembar(t))]
    if not dikenal:
        return None
    buku = Workbook()
    buku.remove(buku.worksheets[0])
    for satu in dikenal:
        lembar = buku.create_sheet(_nama(satu.nama, [s.title.casefold() for s in buku.worksheets]))
        for b, baris in enumerate(satu.baris, start=1):
            for k, sel in enumerate(baris, start=1):
                if teks := ILLEGAL_CHARACTERS_RE.sub("", sel.teks):
                    tulis_teks(lembar.cell(b, k), teks)
    keluar = BytesIO()
    buku.save(keluar)
    return keluar.getvalue()


def ekspor_dikenal(isi: bytes, nama: str) -> bool:
    """Whether a workbook as it was uploaded is one of the exports the import knows by name, and
    not a report whose tables may share a sheet."""
    try:
        dikenal = [kenali_lembar(lembar) for lembar in baca_impor(isi, nama).lembar]
    except BerkasDitolak:
        return False
    return any(satu[0].kunci != "tabel" for satu in dikenal if satu)


def _lembar(tabel: Tabel) -> Lembar:
    lembar = Lembar(tabel.nama)
    for b, isi in enumerate(tabel.baris, start=1):
        if any(sel.teks for sel in isi):
            lembar.baris[b] = [sel.teks or None for sel in isi]
    return lembar


def _nama(judul: str, terpakai: list[str]) -> str:
    """A sheet's name: unlike any other, also when capitals don't count."""
    dasar = _TERLARANG.sub(" ", judul).strip()[:NAMA_MAKS] or "Tabel"
    nama, urut = dasar, 1
    while nama.casefold() in terpakai:
        urut += 1
        ekor = f" ({urut})"
        nama = dasar[: NAMA_MAKS - len(ekor)] + ekor
    return nama
