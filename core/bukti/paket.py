"""Looks into an office document, which is a ZIP: kind, macros, and how large it unpacks."""

import io
import zipfile
import zlib

ENTRI_PALING = 2_000
TERBUKA_PALING = 100 * 1024 * 1024  # bytes unpacked
NISBAH_PALING = 200  # unpacked to packed, of the whole
_POTONG = 1 << 16

_INTI = {"xl/workbook.xml": "xlsx", "word/document.xml": "docx"}
_MAKRO = ("vbaproject.bin", "/activex/", "/macrosheets/", "/customui/")


def isi_paket(isi: bytes, ditolak: type[ValueError]) -> str:
    """`xlsx` or `docx`. Raises `ditolak` with its reason in words."""
    try:
        with zipfile.ZipFile(io.BytesIO(isi)) as paket:
            entri = paket.infolist()
            _periksa_entri(entri, len(isi), ditolak)
            jenis = _jenis(entri, paket, ditolak)
            _urai_semua(paket, entri, ditolak)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as galat:
        raise ditolak("Dokumen ini rusak dan tidak dapat dibuka. Simpan ulang.") from galat
    return jenis


def _periksa_entri(entri: list[zipfile.ZipInfo], ukuran: int, ditolak: type[ValueError]) -> None:
    terbuka = sum(e.file_size for e in entri)
    if len(entri) > ENTRI_PALING or terbuka > TERBUKA_PALING or terbuka > ukuran * NISBAH_PALING:
        raise ditolak("Dokumen ini mengembang terlalu besar saat dibuka, jadi tidak diterima.")
    if any(e.flag_bits & 1 for e in entri):
        raise ditolak("Dokumen ini bersandi. Simpan tanpa sandi dulu.")
    if any(e.filename.startswith(("/", "\\")) or ".." in e.filename for e in entri):
        raise ditolak("Susunan dokumen ini tidak wajar, jadi tidak diterima. Simpan ulang.")


def _jenis(entri: list[zipfile.ZipInfo], paket: zipfile.ZipFile, ditolak: type[ValueError]) -> str:
    nama = {e.filename for e in entri}
    jenis = next((j for inti, j in _INTI.items() if inti in nama), None)
    if jenis is None or "[Content_Types].xml" not in nama:
        raise ditolak("Berkas ZIP tidak diterima. Unggah isinya satu per satu.")
    tipe = _baca(paket, "[Content_Types].xml")
    bermakro = any(m in f"/{n.lower()}" for n in nama for m in _MAKRO)
    if bermakro or b"macroenabled" in tipe.lower():
        raise ditolak(f"Dokumen ini memuat makro. Simpan sebagai .{jenis} biasa lalu unggah.")
    return jenis


def _baca(paket: zipfile.ZipFile, nama: str) -> bytes:
    with paket.open(nama) as berkas:
        return berkas.read(1 << 20)


def _urai_semua(
    paket: zipfile.ZipFile, entri: list[zipfile.ZipInfo], ditolak: type[ValueError]
) -> None:
    """Unpacks everything once without keeping it: sizes in the directory may lie."""
    jumlah = 0
    for satu in entri:
        with paket.open(satu) as berkas:
            while potong := berkas.read(_POTONG):
                jumlah += len(potong)
                if jumlah > TERBUKA_PALING:
                    raise ditolak("Dokumen ini mengembang terlalu besar saat dibuka.")
