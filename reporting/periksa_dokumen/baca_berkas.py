"""Files into the neutral document: text, Markdown, HTML, DOCX, XLSX, PDF."""

from collections.abc import Callable
from pathlib import Path
from zipfile import BadZipFile

from docx.opc.exceptions import PackageNotFoundError
from lxml.etree import LxmlError
from openpyxl.utils.exceptions import InvalidFileException

from core.bukti.periksa import UKURAN_PALING, BerkasDitolak, periksa
from core.impor.galat import BerkasDitolak as ImporDitolak
from reporting.periksa_dokumen.baca_docx import baca_docx
from reporting.periksa_dokumen.baca_html import baca_html
from reporting.periksa_dokumen.baca_pdf import baca_pdf
from reporting.periksa_dokumen.baca_teks import baca_teks_berkas
from reporting.periksa_dokumen.baca_xlsx import baca_xlsx
from reporting.periksa_dokumen.galat import BerkasTakTerbaca
from reporting.periksa_dokumen.hasil import Lapor, diam
from reporting.periksa_dokumen.model import Dokumen

_RUSAK = (
    BadZipFile,
    PackageNotFoundError,
    InvalidFileException,
    LxmlError,
    KeyError,
    ValueError,
)


def baca_berkas(berkas: Path, lapor: Lapor = diam) -> Dokumen:
    """The document in a file, by its ending. Raises BerkasTakTerbaca, also for what
    core.bukti.periksa would not keep: too large, packed too tightly, locked, with macros."""
    pembaca = _PEMBACA.get(berkas.suffix.lower())
    if pembaca is None:
        jenis = ", ".join(sorted(_PEMBACA))
        raise BerkasTakTerbaca(f"Jenis berkas {berkas.name} tidak dikenal. Yang dibaca: {jenis}.")
    if berkas.stat().st_size > UKURAN_PALING:
        raise BerkasTakTerbaca(f"Berkas {berkas.name} lebih besar dari 10 MB. Kecilkan atau pecah.")
    try:
        if pembaca not in _TEKS:
            periksa(berkas.name, berkas.read_bytes())
        lapor("baca", 0, 0)
        return baca_pdf(berkas, lapor) if pembaca is baca_pdf else pembaca(berkas)
    except (BerkasDitolak, ImporDitolak) as galat:
        raise BerkasTakTerbaca(f"Berkas {berkas.name} tidak dapat dibaca. {galat}") from galat
    except _RUSAK as galat:
        raise BerkasTakTerbaca(f"Berkas {berkas.name} rusak atau bukan {berkas.suffix}.") from galat


_PEMBACA: dict[str, Callable[[Path], Dokumen]] = {
    ".txt": baca_teks_berkas,
    ".md": baca_teks_berkas,
    ".html": baca_html,
    ".htm": baca_html,
    ".docx": baca_docx,
    ".xlsx": baca_xlsx,
    ".pdf": baca_pdf,
}
_TEKS = (baca_teks_berkas, baca_html)
