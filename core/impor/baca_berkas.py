"""An uploaded file → a neutral grid, or a refusal that says what to do. Content decides."""

from core.impor.baca_csv import baca_csv
from core.impor.baca_xlsx import baca_xlsx
from core.impor.galat import BerkasDitolak
from core.impor.lembar import BukuKerja
from core.impor.wadah import OLE, UKURAN_MAKS

AKHIRAN_TEKS = (".csv", ".txt", ".tsv")


def baca_berkas(isi: bytes, nama: str) -> BukuKerja:
    """Raises BerkasDitolak."""
    if not isi:
        raise BerkasDitolak("Berkas ini kosong.")
    if len(isi) > UKURAN_MAKS:
        raise BerkasDitolak("Berkas lebih dari 10 MB. Simpan lembar yang diperlukan saja.")
    if isi.startswith((b"PK", OLE)):
        buku = baca_xlsx(isi, nama)
    elif nama.casefold().endswith(AKHIRAN_TEKS):
        buku = baca_csv(isi, nama)
    else:
        raise BerkasDitolak("Jenis berkas ini tidak dikenal. Unggah berkas .xlsx atau .csv.")
    if not any(lembar.baris for lembar in buku.lembar):
        raise BerkasDitolak("Semua lembar di berkas ini kosong.")
    return buku
