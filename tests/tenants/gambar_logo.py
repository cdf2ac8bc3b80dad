"""Logos made here: a shield of two colours on paper, so that none of a real place is kept."""

import io

from PIL import Image, ImageDraw


def perisai(
    warna: str = "#7a1f1f",
    ukuran: tuple[int, int] = (400, 480),
    *,
    format: str = "PNG",
    tepi: int = 0,
    latar: str | None = None,
    **simpan: object,
) -> bytes:
    """A shield; `tepi` pixels of margin around it, transparent unless `latar` is a colour."""
    lebar, tinggi = ukuran
    mode = "RGB" if latar else "RGBA"
    gambar = Image.new(mode, (lebar + 2 * tepi, tinggi + 2 * tepi), latar or (0, 0, 0, 0))
    pena = ImageDraw.Draw(gambar)
    kotak = (tepi, tepi, tepi + lebar - 1, tepi + tinggi - 1)
    pena.rectangle(kotak, fill=warna)
    sela = min(ukuran) // 8
    dalam = (kotak[0] + sela, kotak[1] + sela, kotak[2] - sela, kotak[3] - sela)
    pena.ellipse(dalam, fill="gold")
    keluar = io.BytesIO()
    gambar.save(keluar, format, **simpan)
    return keluar.getvalue()
