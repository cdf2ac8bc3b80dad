"""Who signs: the report its signer, an agreement each of its parties."""

from __future__ import annotations

from datetime import date

from reporting.dokumen.blok import TandaTangan
from reporting.snapshot.kantor import Pejabat
from reporting.snapshot.model import Snapshot


def tanda_tangan(snapshot: Snapshot) -> TandaTangan:
    """The report's signer at the signature date."""
    sah = snapshot.pengesahan
    return ditandatangani(sah.penanda_tangan, sah.tempat, sah.tanggal)


def ditandatangani(pejabat: Pejabat, tempat: str, tanggal: date) -> TandaTangan:
    """The signature of an officer at a place and on a day."""
    return TandaTangan(
        tempat=tempat,
        tanggal=tanggal,
        jabatan=pejabat.jabatan,
        nama=pejabat.nama,
        pangkat=pejabat.pangkat,
        nip=pejabat.nip,
    )
