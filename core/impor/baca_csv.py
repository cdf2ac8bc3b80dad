"""CSV → grid. Every cell is text; the separator is found, the encoding is UTF-8 or Windows-1252."""

import csv
from collections import Counter
from io import StringIO

from core.impor.baca_xlsx import BARIS_MAKS, KOLOM_MAKS, SEL_MAKS
from core.impor.galat import BerkasDitolak
from core.impor.lembar import BukuKerja, IsiSel, Lembar
from core.impor.wadah import UKURAN_MAKS

PEMISAH = ";\t,|"


def baca_csv(isi: bytes, nama: str) -> BukuKerja:
    """One sheet named CSV. Raises BerkasDitolak."""
    if len(isi) > UKURAN_MAKS:
        raise BerkasDitolak("Berkas lebih dari 10 MB. Simpan lembar yang diperlukan saja.")
    teks = _huruf(isi)
    pemisah = _pemisah(teks)
    lembar = Lembar(nama="CSV")
    jumlah = 0
    try:
        for nomor, baris in enumerate(csv.reader(StringIO(teks), delimiter=pemisah), start=1):
            sel: list[IsiSel] = [satu.strip() or None for satu in baris]
            while sel and sel[-1] is None:
                sel.pop()
            jumlah += len(sel)
            if len(sel) > KOLOM_MAKS or len(lembar.baris) >= BARIS_MAKS or jumlah > SEL_MAKS:
                raise BerkasDitolak(
                    f"Berkas lebih dari {BARIS_MAKS // 1000} ribu baris atau {KOLOM_MAKS} kolom."
                )
            if sel:
                lembar.baris[nomor] = sel
    except csv.Error as galat:
        raise BerkasDitolak(
            "Berkas CSV ini tidak dapat dibaca: ada tanda kutip atau isi sel yang tidak wajar."
        ) from galat
    return BukuKerja(nama, [lembar])


def _huruf(isi: bytes) -> str:
    if isi.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return isi.decode("utf-16")
        except UnicodeDecodeError as galat:
            raise BerkasDitolak(
                "Huruf berkas ini tidak dapat dibaca. Simpan sebagai UTF-8."
            ) from galat
    if b"\x00" in isi:
        raise BerkasDitolak("Ini bukan berkas teks. Unggah berkas .xlsx atau .csv.")
    try:
        return isi.decode("utf-8-sig")
    except UnicodeDecodeError:
        return isi.decode("cp1252", errors="replace")


def _pemisah(teks: str) -> str:
    """The separator that cuts most rows into the same number of cells; `;` if nothing decides.

    Names hold commas and figures hold dots, so counting alone would be misled.
    """
    awal = [baris for baris in teks.splitlines()[:40] if baris.strip()]

    def nilai(pemisah: str) -> int:
        try:
            potong = Counter(len(b) - 1 for b in csv.reader(awal, delimiter=pemisah))
        except csv.Error:
            return 0
        return max(banyak * baris for banyak, baris in potong.items())

    return max(PEMISAH, key=nilai) if awal else ";"
