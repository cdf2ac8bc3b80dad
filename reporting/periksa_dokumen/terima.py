"""What may be checked at all: a document's content decides, not the name it came with."""

from dataclasses import dataclass
from pathlib import PurePath

from core.bukti.models import Bukti
from core.bukti.periksa import KOSONG, BerkasDitolak, nama_rapi, periksa, periksa_ukuran

AKHIRAN = (".docx", ".xlsx", ".pdf", ".md", ".txt")
_OFFICE_LAMA = b"\xd0\xcf\x11\xe0"
_DIBACA = "Yang dibaca: Word (.docx), Excel (.xlsx), PDF berteks, Markdown (.md), atau teks (.txt)."


@dataclass(frozen=True)
class Diterima:
    """A document at the door: name for people, `format` (docx, xlsx, pdf, md, txt), content."""

    nama: str
    format: str
    isi: bytes


def terima(nama: str, isi: bytes) -> Diterima:
    """Raises BerkasDitolak with one sentence for the person who chose the file."""
    periksa_ukuran(isi)
    if isi.startswith((b"%PDF-", b"PK", _OFFICE_LAMA)):
        berkas = periksa(nama, isi)
        if berkas.jenis not in (Bukti.Jenis.PDF, Bukti.Jenis.DOCX, Bukti.Jenis.XLSX):
            raise BerkasDitolak(f"Isinya bukan dokumen. {_DIBACA}")
        return Diterima(berkas.nama, str(berkas.jenis.value), isi)
    akhiran = PurePath(nama).suffix.lower()
    if akhiran not in (".md", ".txt"):
        raise BerkasDitolak(f"Isi atau jenis berkas ini tidak dikenal. {_DIBACA}")
    teks = _teks(isi)
    if not teks.strip():
        raise BerkasDitolak(KOSONG)
    return Diterima(nama_rapi(nama, (akhiran,)), akhiran.removeprefix("."), teks.encode())


def _teks(isi: bytes) -> str:
    """UTF-8, UTF-16 with its mark, or what an old Notepad wrote."""
    if isi.startswith((b"\xff\xfe", b"\xfe\xff")):
        return isi.decode("utf-16", errors="replace")
    if b"\x00" in isi:
        raise BerkasDitolak(f"Isinya bukan teks. {_DIBACA}")
    try:
        return isi.decode("utf-8-sig")
    except UnicodeDecodeError:
        return isi.decode("cp1252", errors="replace")
