"""What an uploaded logo becomes, and what is refused."""

import hashlib
import io

import pytest
from PIL import Image, PngImagePlugin

from tenants.logo import LogoDitolak, olah
from tests.core.bukti import contoh
from tests.tenants.gambar_logo import perisai


def buka(isi: bytes) -> Image.Image:
    return Image.open(io.BytesIO(isi))


@pytest.mark.parametrize(
    ("isi", "ukuran", "mode"),
    [
        (perisai(), (400, 480), "RGB"),  # a full rectangle: nothing shows through
        (perisai(format="JPEG", latar="white"), (400, 480), "RGB"),
        (perisai(tepi=100), (400, 480), "RGB"),  # the margin is cut off
        (perisai(tepi=100, latar="white"), (400, 480), "RGB"),
        (perisai(ukuran=(1200, 1440)), (600, 720), "RGB"),  # halved: 720 is the longest side kept
    ],
)
def test_a_picture_becomes_a_clean_png(isi: bytes, ukuran: tuple[int, int], mode: str) -> None:
    jadi = olah(isi)
    with buka(jadi.isi) as gambar:
        assert (gambar.format, gambar.size, gambar.mode) == ("PNG", ukuran, mode)
    assert (jadi.lebar, jadi.tinggi) == ukuran
    with buka(jadi.kecil) as kecil:
        assert max(kecil.size) == 128


def test_what_shows_through_stays_so() -> None:
    bulat = Image.new("RGBA", (400, 400), (0, 0, 0, 0))
    bulat.paste((122, 31, 31, 255), (0, 100, 400, 300))
    bulat.paste((122, 31, 31, 255), (100, 0, 300, 400))
    keluar = io.BytesIO()
    bulat.save(keluar, "PNG")
    with buka(olah(keluar.getvalue()).isi) as gambar:
        assert gambar.mode == "RGBA"
        assert gambar.getpixel((5, 5))[3] == 0
        assert gambar.getpixel((200, 200)) == (122, 31, 31, 255)


def test_the_same_file_gives_the_same_logo_and_nothing_else_of_it_is_kept() -> None:
    sifat = PngImagePlugin.PngInfo()
    sifat.add_text("Author", "rahasia-penulis")
    bersifat = perisai(pnginfo=sifat, dpi=(300, 300), icc_profile=b"rahasia-profil")
    assert b"rahasia" in bersifat
    jadi = olah(bersifat)
    assert jadi.isi == olah(perisai()).isi
    assert jadi.sha256 == hashlib.sha256(jadi.isi).hexdigest()
    assert b"rahasia" not in jadi.isi + jadi.kecil
    with buka(jadi.isi) as gambar:
        assert gambar.info == {}


def test_a_photo_is_turned_upright() -> None:
    putar = Image.Exif()
    putar[0x0112] = 6  # a quarter turn
    with buka(olah(perisai(format="JPEG", latar="white", exif=putar)).isi) as gambar:
        assert gambar.size == (480, 400)


POLOS = io.BytesIO()
Image.new("RGB", (400, 400), "white").save(POLOS, "PNG")
SVG = (
    b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
)


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        (b"", "kosong"),
        (SVG, "SVG tidak diterima"),
        (b"GIF89a" + b"\0" * 400, "bukan gambar PNG atau JPEG"),
        (contoh.pdf(), "bukan gambar PNG atau JPEG"),
        (perisai()[:900], "rusak"),
        (perisai(format="JPEG", latar="white")[:1500], "rusak"),
        (contoh.png_luas(6000, 6000), "25 megapiksel"),  # 36 million claimed, none sent
        (contoh.png_luas(60_000, 60_000), "25 megapiksel"),  # past what Pillow itself allows
        (perisai(ukuran=(200, 240)), "hanya 200 × 240 piksel"),
        (perisai(ukuran=(200, 240), tepi=200), "hanya 200 × 240 piksel"),
        (perisai(ukuran=(1300, 400)), "terlalu panjang"),
        (POLOS.getvalue(), "kosong: tidak ada yang tampak"),
        (perisai() + b"\0" * 5 * 1024 * 1024, "Lebih besar dari 5 MB"),
    ],
)
def test_what_is_no_logo_is_refused_in_words(isi: bytes, kata: str) -> None:
    with pytest.raises(LogoDitolak, match=kata):
        olah(isi)
