"""Who signs the report."""

from __future__ import annotations

from reporting.dokumen.blok import TandaTangan
from reporting.snapshot.model import Snapshot


def tanda_tangan(snapshot: Snapshot) -> TandaTangan:
    """The signer at the signature date."""
    sah = snapshot.pengesahan
    return TandaTangan(
        tempat=sah.tempat,
        tanggal=sah.tanggal,
        jabatan=sah.penanda_tangan.jabatan,
        nama=sah.penanda_tangan.nama,
        pangkat=sah.penanda_tangan.pangkat,
        nip=sah.penanda_tangan.nip,
    )
