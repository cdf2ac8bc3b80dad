"""What an uploaded logo becomes: a clean PNG without margins, of a size that prints sharply.

The picture is judged by its content and drawn anew, so that nothing of the file but its pixels is
kept: no metadata, no text, no second picture behind it.
"""

import hashlib
import io
from dataclasses import dataclass

from PIL import Image, ImageChops, ImageOps

from tenants.gambar import GambarRusak, GambarTerlaluLuas, periksa_gambar

UKURAN_PALING = 5 * 1024 * 1024  # bytes, as uploaded
TERLALU_BESAR = "Lebih besar dari 5 MB. Kecilkan gambarnya dulu."
PIKSEL_PALING = 25_000_000
SISI_TERKECIL = 300  # longer side: 254 dots per inch at the 30 mm of a cover
SISI_SIMPAN = 720  # longer side of what is kept: 600 dots per inch there
SISI_KECIL = 128  # longer side for screens: 34 pixels, three times as dense
NISBAH_PALING = 3  # longer to shorter side: what is longer is a banner

_KERTAS = 245  # a margin this light is paper

_FORMAT = ((b"\x89PNG\r\n\x1a\n", "PNG"), (b"\xff\xd8\xff", "JPEG"))


class LogoDitolak(ValueError):
    """The file does not become the logo; the message says why and what to do."""


@dataclass(frozen=True)
class LogoJadi:
    """A logo ready to be kept: PNG, and the same small for screens. Sides in pixels."""

    isi: bytes
    kecil: bytes
    lebar: int
    tinggi: int

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.isi).hexdigest()


def olah(isi: bytes) -> LogoJadi:
    """The logo in an uploaded file; the same file gives the same bytes. Raises LogoDitolak."""
    gambar = _tanpa_tepi(_baca(isi))
    lebar, tinggi = gambar.size
    if max(lebar, tinggi) < SISI_TERKECIL:
        raise LogoDitolak(
            f"Gambarnya hanya {lebar} × {tinggi} piksel tanpa tepi kosongnya, sehingga pecah bila"
            f" dicetak. Sisi terpanjangnya paling sedikit {SISI_TERKECIL} piksel."
        )
    if max(lebar, tinggi) > NISBAH_PALING * min(lebar, tinggi):
        raise LogoDitolak(
            f"Gambarnya terlalu panjang ({lebar} × {tinggi} piksel). Potong sampai tinggal"
            " lambangnya, tanpa tulisan di sampingnya."
        )
    besar = _perkecil(gambar, SISI_SIMPAN)
    return LogoJadi(_png(besar), _png(_perkecil(gambar, SISI_KECIL)), *besar.size)


def _baca(isi: bytes) -> Image.Image:
    """The picture upright and in RGBA."""
    if not isi:
        raise LogoDitolak("Berkas ini kosong. Pilih berkas lain.")
    if len(isi) > UKURAN_PALING:
        raise LogoDitolak(TERLALU_BESAR)
    format = next((f for awalan, f in _FORMAT if isi.startswith(awalan)), None)
    if format is None:
        raise LogoDitolak(_sebab_asing(isi))
    try:
        periksa_gambar(isi, format, piksel=PIKSEL_PALING)
        with Image.open(io.BytesIO(isi), formats=[format]) as asli:
            return ImageOps.exif_transpose(asli).convert("RGBA")
    except GambarTerlaluLuas as galat:
        raise LogoDitolak(
            "Gambar ini lebih dari 25 megapiksel. Kecilkan ukurannya dulu."
        ) from galat
    except GambarRusak as galat:
        raise LogoDitolak("Gambar ini rusak dan tidak dapat dibuka. Simpan ulang.") from galat


def _sebab_asing(isi: bytes) -> str:
    if b"<svg" in isi[:1024].lower():
        return (
            "Gambar SVG tidak diterima karena dapat memuat skrip. Simpan sebagai PNG, paling"
            " sedikit 300 piksel."
        )
    return "Isinya bukan gambar PNG atau JPEG. Buka gambarnya lalu simpan sebagai PNG."


def _tanpa_tepi(gambar: Image.Image) -> Image.Image:
    """Without margins that are transparent or paper. Raises LogoDitolak when nothing is left."""
    # What shows through is paper: on it, ink is whatever is darker than the lightest grey.
    kertas = Image.new("RGBA", gambar.size, "white")
    terang = Image.alpha_composite(kertas, gambar).convert("RGB")
    gelap = ImageChops.darker(ImageChops.darker(*terang.split()[:2]), terang.getchannel("B"))
    kotak = gelap.point(lambda n: 255 if n < _KERTAS else 0).getbbox()
    if kotak is None:
        raise LogoDitolak("Gambar ini kosong: tidak ada yang tampak di atas kertas putih.")
    return gambar.crop(kotak)


def _perkecil(gambar: Image.Image, sisi: int) -> Image.Image:
    salinan = gambar.copy()
    salinan.thumbnail((sisi, sisi), Image.Resampling.LANCZOS)
    return salinan


def _png(gambar: Image.Image) -> bytes:
    tembus = gambar.getchannel("A").getextrema() != (255, 255)
    jadi = gambar if tembus else gambar.convert("RGB")
    jadi.info.clear()  # colour profile, resolution, comments
    keluar = io.BytesIO()
    jadi.save(keluar, "PNG", optimize=True)
    return keluar.getvalue()
