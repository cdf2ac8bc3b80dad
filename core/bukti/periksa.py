"""What an uploaded file really is, by its content, and whether it is harmless enough to keep.

The name a browser sends decides nothing. Every refusal is one sentence for the person who chose
the file.
"""

import io
import re
from collections.abc import Callable
from dataclasses import dataclass

from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from core.bukti.models import Bukti
from core.bukti.paket import isi_paket
from core.bukti.pdf import PdfBersandi, PdfRusak, buka_pdf
from tenants.gambar import GambarRusak, GambarTerlaluLuas, periksa_gambar

UKURAN_PALING = 10 * 1024 * 1024  # bytes
PIKSEL_PALING = 40_000_000  # a phone's 12 to 36 megapixels pass
HALAMAN_PALING = 500
NAMA_PALING = 120
KOSONG = "Berkas ini kosong. Pilih berkas lain."

_JENIS = Bukti.Jenis
_AKHIRAN = {
    _JENIS.PDF: (".pdf",),
    _JENIS.JPEG: (".jpg", ".jpeg"),
    _JENIS.PNG: (".png",),
    _JENIS.XLSX: (".xlsx",),
    _JENIS.DOCX: (".docx",),
}
# Control characters, and the marks that turn the reading direction: "exe.fdp" would read ".pdf".
_TERLARANG = re.compile(r"[\x00-\x1f\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


class BerkasDitolak(ValueError):
    """The file is not kept; the message says why and what to do."""


@dataclass(frozen=True)
class Terperiksa:
    """A file that may be kept."""

    nama: str
    jenis: Bukti.Jenis
    isi: bytes


def periksa(nama: str, isi: bytes) -> Terperiksa:
    """Looks into a file. Raises BerkasDitolak."""
    periksa_ukuran(isi)
    for awalan, pemeriksa in _PEMERIKSA:
        if isi.startswith(awalan):
            jenis = pemeriksa(isi)
            return Terperiksa(nama_rapi(nama, _AKHIRAN[jenis]), jenis, isi)
    raise BerkasDitolak(_sebab_asing(isi))


def periksa_ukuran(isi: bytes) -> None:
    """Raises BerkasDitolak for a file that is empty or larger than UKURAN_PALING."""
    if not isi:
        raise BerkasDitolak(KOSONG)
    if len(isi) > UKURAN_PALING:
        raise BerkasDitolak("Lebih besar dari 10 MB. Kecilkan atau pecah berkasnya dulu.")


def nama_rapi(nama: str, akhiran_sah: tuple[str, ...]) -> str:
    """A file name without folders and odd characters, with one of the endings of its content."""
    dasar = _TERLARANG.sub("", nama.replace("\\", "/").rpartition("/")[2]).strip().rstrip(" .")
    depan, titik, belakang = dasar.rpartition(".")
    if titik and f".{belakang.lower()}" in akhiran_sah:
        akhiran = f".{belakang.lower()}"
    else:
        akhiran = akhiran_sah[0]
        depan = depan if titik and 0 < len(belakang) <= 5 else dasar
    return f"{depan[: NAMA_PALING - len(akhiran)].strip(' .') or 'bukti'}{akhiran}"


def _sebab_asing(isi: bytes) -> str:
    """Why a content of another kind is refused, for the kinds people really try."""
    awal = isi[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if isi.startswith(b"\xd0\xcf\x11\xe0"):
        return (
            "Dokumen Office lama (.doc, .xls) atau dokumen bersandi. "
            "Simpan sebagai .docx, .xlsx, atau PDF tanpa sandi."
        )
    if b"<svg" in awal:
        return "Gambar SVG tidak diterima. Simpan sebagai PNG atau PDF."
    if isi[4:12] in (b"ftypheic", b"ftypheix", b"ftypmif1"):
        return "Foto HEIC dari iPhone belum dapat dibuka. Simpan sebagai JPEG."
    return "Isinya bukan PDF, foto (JPEG, PNG), Excel (.xlsx), atau Word (.docx)."


def _pdf(isi: bytes) -> Bukti.Jenis:
    try:
        with buka_pdf(io.BytesIO(isi)) as pembaca:
            halaman = len(pembaca.pages)
            berskrip = _berskrip(pembaca)
    except PdfRusak as galat:
        raise BerkasDitolak("PDF ini rusak dan tidak dapat dibuka. Simpan ulang.") from galat
    except PdfBersandi as galat:
        raise BerkasDitolak("PDF ini bersandi. Simpan tanpa sandi dulu.") from galat
    if not halaman:
        raise BerkasDitolak("PDF ini tidak punya halaman. Simpan ulang.")
    if halaman > HALAMAN_PALING:
        raise BerkasDitolak(
            f"PDF ini {halaman} halaman; paling banyak {HALAMAN_PALING}. Pecah berkasnya dulu."
        )
    if berskrip:
        raise BerkasDitolak("PDF ini memuat skrip. Cetak ulang ke PDF biasa lalu unggah.")
    return _JENIS.PDF


def _berskrip(pembaca: PdfReader) -> bool:
    """Whether opening the document would run something."""
    akar = pembaca.trailer["/Root"].get_object()
    if not isinstance(akar, DictionaryObject):
        return False
    tindakan = akar.get("/OpenAction")
    tindakan = tindakan.get_object() if tindakan is not None else None
    jenis = tindakan.get("/S") if isinstance(tindakan, DictionaryObject) else None
    nama = akar.get("/Names")
    nama = nama.get_object() if nama is not None else None
    skrip = isinstance(nama, DictionaryObject) and "/JavaScript" in nama
    return skrip or "/AA" in akar or jenis in ("/JavaScript", "/Launch")


def _gambar(isi: bytes, format: str, jenis: Bukti.Jenis) -> Bukti.Jenis:
    try:
        periksa_gambar(isi, format, piksel=PIKSEL_PALING)
    except GambarRusak as galat:
        raise BerkasDitolak("Gambar ini rusak dan tidak dapat dibuka. Simpan ulang.") from galat
    except GambarTerlaluLuas as galat:
        raise BerkasDitolak(
            "Gambar ini lebih dari 40 megapiksel. Kecilkan ukurannya dulu."
        ) from galat
    return jenis


def _paket(isi: bytes) -> Bukti.Jenis:
    return _JENIS(isi_paket(isi, BerkasDitolak))


_PEMERIKSA: tuple[tuple[bytes, Callable[[bytes], Bukti.Jenis]], ...] = (
    (b"%PDF-", _pdf),
    (b"\xff\xd8\xff", lambda isi: _gambar(isi, "JPEG", _JENIS.JPEG)),
    (b"\x89PNG\r\n\x1a\n", lambda isi: _gambar(isi, "PNG", _JENIS.PNG)),
    (b"PK\x03\x04", _paket),
)
