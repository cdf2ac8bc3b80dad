"""Whether an uploaded picture is whole and small enough to open, judged by its content."""

import io
import warnings

from PIL import Image


class GambarRusak(ValueError):
    """The picture can't be opened; what the reader made of it is the cause."""


class GambarTerlaluLuas(ValueError):
    """The picture has more pixels than may be unpacked; it was not."""


def periksa_gambar(isi: bytes, format: str, *, piksel: int) -> None:
    """Unpacks a picture of at most so many pixels. `format`: as Pillow calls it.

    Raises GambarTerlaluLuas, GambarRusak.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(isi), formats=[format]) as gambar:
                lebar, tinggi = gambar.size
                if lebar * tinggi <= piksel:
                    gambar.verify()
                    _urai(isi, format)
    except Image.DecompressionBombError as galat:
        raise GambarTerlaluLuas from galat
    except Exception as galat:  # damaged pictures fail in many ways
        raise GambarRusak from galat
    if lebar * tinggi > piksel:
        raise GambarTerlaluLuas


def _urai(isi: bytes, format: str) -> None:
    """Decodes the picture, a JPEG at an eighth of its size; damaged ones raise.

    WeasyPrint tells Pillow, for the whole process, to fill up cut pictures: a JPEG's end is
    looked for here.
    """
    if format == "JPEG" and not _jpeg_utuh(isi):
        raise ValueError("terpotong")
    with Image.open(io.BytesIO(isi), formats=[format]) as gambar:
        gambar.draft("RGB", (1, 1))
        gambar.load()


def _jpeg_utuh(isi: bytes) -> bool:
    """Whether an end marker follows the picture's own data (a preview inside has its own)."""
    letak = 2
    while isi[letak : letak + 1] == b"\xff":
        if isi[letak + 1 : letak + 2] == b"\xda":  # start of scan
            return b"\xff\xd9" in isi[letak:]
        letak += 2 + int.from_bytes(isi[letak + 2 : letak + 4])
    return False
