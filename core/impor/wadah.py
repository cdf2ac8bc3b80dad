"""The zip around an XLSX file: opened only after its size, ratio and content are known.

Nothing is unpacked to disk. A part is read with a limit, and every XML part passes through a
parser that only looks for a DTD before anything else sees it: entities can't multiply without one.
"""

import re
import zipfile
from io import BytesIO
from xml.parsers import expat

from core.impor.galat import BerkasDitolak

UKURAN_MAKS = 10 * 1024 * 1024
TERBUKA_MAKS = 150 * 1024 * 1024
RASIO_MAKS = 200
"""Of any part larger than a megabyte; repetitive sheets reach about 40."""
BAGIAN_MAKS = 2000
ELEMEN_MAKS = 6_000_000
"""Elements of one XML part. Small tags unpack to far more memory than their bytes."""
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MAKRO = "Berkas ini memuat makro. Simpan sebagai Buku Kerja Excel (.xlsx), lalu unggah lagi."
RUSAK = "Berkas ini rusak dan tidak dapat dibuka. Buka di Excel, simpan ulang, lalu unggah lagi."
BESAR = "Isi berkas ini terlalu besar setelah dibuka. Hapus lembar dan gambar yang tidak perlu."


class Wadah:
    """The parts of a workbook, read on demand."""

    def __init__(self, isi: bytes) -> None:
        _tolak_bukan_xlsx(isi)
        try:
            self._zip = zipfile.ZipFile(BytesIO(isi))
            self._daftar = {b.filename.lstrip("/"): b for b in self._zip.infolist()}
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError) as galat:
            raise BerkasDitolak(RUSAK) from galat
        self._periksa()

    def _periksa(self) -> None:
        daftar = self._daftar
        if len(daftar) > BAGIAN_MAKS or sum(b.file_size for b in daftar.values()) > TERBUKA_MAKS:
            raise BerkasDitolak(BESAR)
        for bagian in daftar.values():
            if bagian.flag_bits & 0x1:
                raise BerkasDitolak(_TERSANDI)
            besar = bagian.file_size > 1024 * 1024
            if besar and bagian.file_size > RASIO_MAKS * max(1, bagian.compress_size):
                raise BerkasDitolak(BESAR)
        nama = {n.casefold() for n in daftar}
        if any(n.endswith("vbaproject.bin") for n in nama):
            raise BerkasDitolak(MAKRO)
        if "[content_types].xml" not in nama:
            raise BerkasDitolak(_BUKAN_XLSX)
        jenis = self.baca(next(n for n in daftar if n.casefold() == "[content_types].xml"))
        if b"macroEnabled" in jenis:
            raise BerkasDitolak(MAKRO)
        if b"spreadsheetml" not in jenis:
            raise BerkasDitolak(_BUKAN_XLSX)

    def __contains__(self, nama: str) -> bool:
        return nama in self._daftar

    def baca(self, nama: str) -> bytes:
        """A part that has passed the DTD check. Raises BerkasDitolak."""
        bagian = self._daftar.get(nama)
        if bagian is None:
            raise BerkasDitolak(RUSAK)
        try:
            isi = self._zip.read(bagian)
        except Exception as galat:  # zlib, CRC, unsupported methods: many classes, one meaning
            raise BerkasDitolak(RUSAK) from galat
        tolak_dtd(isi)
        return isi


_TERSANDI = "Berkas ini dikunci kata sandi. Simpan tanpa kata sandi, lalu unggah lagi."
_BUKAN_XLSX = "Ini bukan buku kerja Excel. Unggah berkas .xlsx atau .csv."
_XLS = "Ini berkas Excel lama (.xls). Buka, simpan sebagai .xlsx, lalu unggah lagi."


def _tolak_bukan_xlsx(isi: bytes) -> None:
    if len(isi) > UKURAN_MAKS:
        raise BerkasDitolak("Berkas lebih dari 10 MB. Simpan lembar yang diperlukan saja.")
    if isi.startswith(OLE):
        tersandi = "EncryptedPackage".encode("utf-16-le") in isi
        raise BerkasDitolak(_TERSANDI if tersandi else _XLS)
    if not isi.startswith(b"PK"):
        raise BerkasDitolak(_BUKAN_XLSX)


_SANDI_HURUF = re.compile(rb"<\?xml[^>]*encoding=[\"']([^\"']+)[\"']")


def tolak_dtd(isi: bytes) -> None:
    """Raises BerkasDitolak for XML that is broken, too large, oddly encoded, or has a DTD."""
    sandi = _SANDI_HURUF.match(isi[:200].removeprefix(b"\xef\xbb\xbf"))
    if sandi and sandi[1].lower() not in (b"utf-8", b"us-ascii", b"utf-16", b"iso-8859-1"):
        raise BerkasDitolak(RUSAK)
    pengurai = expat.ParserCreate()

    def dtd(*_: object) -> None:
        raise BerkasDitolak("Berkas ini memuat deklarasi yang tidak diizinkan (DTD).")

    sisa = ELEMEN_MAKS

    def elemen(*_: object) -> None:
        nonlocal sisa
        sisa -= 1
        if sisa < 0:
            raise BerkasDitolak(BESAR)

    pengurai.StartDoctypeDeclHandler = dtd
    pengurai.StartElementHandler = elemen
    try:
        pengurai.Parse(isi, True)
    except expat.ExpatError as galat:
        raise BerkasDitolak(RUSAK) from galat
