"""A document as one HTML file that stands alone: fonts, styles and drawings are inside it.

No script and nothing from elsewhere: the page's own content security policy forbids both, so the
file is safe to pass on and opens without a connection.
"""

import base64
import hashlib
import io
from functools import lru_cache
from pathlib import Path

from PIL import Image

from reporting.dokumen.blok import Dokumen
from reporting.render.aset import folder_huruf, periksa_huruf
from reporting.render.konteks import gabung, unsur
from reporting.render.markah import Markah
from reporting.render.sampul import periksa_logo
from reporting.render.web import Garis, web

VERSI_PERENDER = "mandiri-1"
"""Stored with each file. Raise the number when the same document would look differently."""

_LEMBAR_GAYA = Path(__file__).with_name("mandiri.css")
_SISI_LOGO = 256  # pixels
_HURUF = (
    ("LKJ Serif", "400", "normal", "stix-two-text-latin-400-normal.woff2"),
    ("LKJ Serif", "400", "italic", "stix-two-text-latin-400-italic.woff2"),
    ("LKJ Serif", "700", "normal", "stix-two-text-latin-700-normal.woff2"),
    ("LKJ Sans", "400", "normal", "source-sans-3-latin-400-normal.woff2"),
    ("LKJ Sans", "600", "normal", "source-sans-3-latin-600-normal.woff2"),
    ("LKJ Sans", "700", "normal", "source-sans-3-latin-700-normal.woff2"),
)


def mandiri(dokumen: Dokumen) -> bytes:
    """The complete file, UTF-8.

    Raises RujukanTakDikenal, KunciGanda and TabelRusak for a faulty document, HurufTidakAda.
    """
    periksa_huruf()
    periksa_logo(dokumen)
    isi = web(dokumen, logo=_data(dokumen.isi_logo))
    badan = unsur("a", "Langsung ke isi", kelas="lompat", href="#isi") + _kepala(dokumen)
    tengah = _daftar_isi(isi.kerangka, isi.tabel, isi.gambar) + unsur("main", isi.isi, id="isi")
    badan += unsur("div", tengah, kelas="susun") + _kaki(dokumen)
    hasil = Markah('<!doctype html>\n<html lang="id">{}{}</html>\n').format(
        _head(dokumen), unsur("body", badan)
    )
    return str(hasil).encode()


def _data(png: bytes) -> str:
    """The logo as an address, of the size of a screen: each letterhead carries it again."""
    if not png:
        return ""
    keluar = io.BytesIO()
    with Image.open(io.BytesIO(png), formats=["PNG"]) as gambar:
        gambar.thumbnail((_SISI_LOGO, _SISI_LOGO))
        gambar.save(keluar, "PNG", optimize=True)
    return f"data:image/png;base64,{base64.b64encode(keluar.getvalue()).decode()}"


def _head(dokumen: Dokumen) -> Markah:
    gaya = _gaya()
    sidik = base64.b64encode(hashlib.sha256(gaya.encode()).digest()).decode()
    kebijakan = (
        f"default-src 'none'; style-src 'sha256-{sidik}'; font-src data:; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
    # The character set and the policy must come before anything they govern.
    meta = Markah('<meta charset="utf-8">')
    meta += Markah('<meta http-equiv="Content-Security-Policy" content="{}">').format(
        Markah(kebijakan)
    )
    for nama, isi in (
        ("viewport", "width=device-width, initial-scale=1"),
        ("author", dokumen.penyusun),
        ("description", dokumen.judul_pendek),
        ("referrer", "no-referrer"),
    ):
        meta += Markah('<meta name="{}" content="{}">').format(nama, isi)
    # Our own stylesheet, not data: it must not be escaped.
    return unsur("head", meta + unsur("title", dokumen.judul) + unsur("style", Markah(gaya)))


@lru_cache(maxsize=1)
def _gaya() -> str:
    return "".join(map(_muka_huruf, _HURUF)) + _LEMBAR_GAYA.read_text(encoding="utf-8")


def _muka_huruf(huruf: tuple[str, str, str, str]) -> str:
    nama, berat, gaya, berkas = huruf
    isi = base64.b64encode((folder_huruf() / berkas).read_bytes()).decode()
    return (
        f'@font-face{{font-family:"{nama}";font-weight:{berat};font-style:{gaya};'
        f'src:url(data:font/woff2;base64,{isi}) format("woff2")}}\n'
    )


def _kepala(dokumen: Dokumen) -> Markah:
    isi = unsur("h1", dokumen.judul)
    if dokumen.tanda:
        isi += unsur("p", dokumen.tanda, kelas="tanda")
    return unsur("header", isi, kelas="kepala")


def _kaki(dokumen: Dokumen) -> Markah:
    kata = " · ".join(filter(None, (dokumen.kaki_kiri, dokumen.kaki_kanan)))
    return unsur("footer", unsur("p", kata), kelas="kaki") if kata else Markah()


def _daftar_isi(*daftar: tuple[Garis, ...]) -> Markah:
    """Contents, tables, figures; open from the start, and can be folded on a small screen."""
    bagian = unsur("summary", "Daftar Isi")
    for judul, garis in zip(("", "Daftar Tabel", "Daftar Gambar"), daftar, strict=True):
        if garis:
            bagian += unsur("h2", judul) if judul else Markah()
            bagian += unsur("ul", gabung([_baris(g) for g in garis]))
    dalam = Markah("<details open>{}</details>").format(bagian)
    return unsur("nav", dalam, kelas="isi", aria_label="Daftar isi")


def _baris(garis: Garis) -> Markah:
    depan = unsur("span", garis.nomor, kelas="n") if garis.nomor else Markah()
    dalam = unsur("a", depan + unsur("span", garis.judul), href=f"#{garis.jangkar}")
    return unsur("li", dalam, kelas=f"t{garis.tingkat}")
