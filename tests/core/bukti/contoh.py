"""Small files of each kind, good and bad, made here so that none has to be kept."""

import io
import zipfile
import zlib

from PIL import Image
from pypdf import PdfWriter
from pypdf.generic import DictionaryObject, NameObject, TextStringObject

TIPE = '<?xml version="1.0"?><Types xmlns="x"><Override ContentType="{}"/></Types>'
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
XLSM = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"


def pdf(halaman: int = 1, *, sandi: str = "", skrip: bool = False) -> bytes:
    penulis = PdfWriter()
    for _ in range(halaman):
        penulis.add_blank_page(100, 100)
    if skrip:
        penulis.root_object[NameObject("/OpenAction")] = DictionaryObject(
            {
                NameObject("/S"): NameObject("/JavaScript"),
                NameObject("/JS"): TextStringObject("app.alert(1)"),
            }
        )
    if sandi:
        penulis.encrypt(sandi, algorithm="RC4-128")
    hasil = io.BytesIO()
    penulis.write(hasil)
    return hasil.getvalue()


def gambar(format: str = "PNG", ukuran: tuple[int, int] = (200, 150)) -> bytes:
    hasil = io.BytesIO()
    Image.effect_noise(ukuran, 40).save(hasil, format)
    return hasil.getvalue()


def png_luas(lebar: int, tinggi: int) -> bytes:
    """A PNG that claims a size without holding the pixels."""
    import struct

    def potong(jenis: bytes, isi: bytes) -> bytes:
        sandi = zlib.crc32(jenis + isi)
        return struct.pack(">I", len(isi)) + jenis + isi + struct.pack(">I", sandi)

    kepala = struct.pack(">IIBBBBB", lebar, tinggi, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + potong(b"IHDR", kepala)
        + potong(b"IDAT", zlib.compress(b"\0" * 100))
        + potong(b"IEND", b"")
    )


def paket(isi: dict[str, bytes | str]) -> bytes:
    hasil = io.BytesIO()
    with zipfile.ZipFile(hasil, "w", zipfile.ZIP_DEFLATED) as berkas:
        for nama, satu in isi.items():
            berkas.writestr(nama, satu)
    return hasil.getvalue()


def xlsx(tipe: str = XLSX, **tambahan: bytes) -> bytes:
    return paket(
        {
            "[Content_Types].xml": TIPE.format(tipe),
            "xl/workbook.xml": "<workbook/>",
            **{nama.replace("__", "/"): isi for nama, isi in tambahan.items()},
        }
    )


def docx() -> bytes:
    return paket({"[Content_Types].xml": TIPE.format("x"), "word/document.xml": "<document/>"})


def zip_bersandi() -> bytes:
    """The bit that says "encrypted" set in both headers of every entry."""
    isi = bytearray(xlsx())
    for tanda, letak in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        awal = isi.find(tanda)
        while awal >= 0:
            isi[awal + letak] |= 1
            awal = isi.find(tanda, awal + 4)
    return bytes(isi)
