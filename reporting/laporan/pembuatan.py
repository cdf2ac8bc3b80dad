"""A version → one document in one format. Adding a format is one line in PERENDER."""

from collections.abc import Callable
from dataclasses import dataclass

from reporting.dokumen.blok import Dokumen
from reporting.laporan.models import Versi
from reporting.lkj import susun_lkj
from reporting.render.pdf import VERSI_PERENDER, pdf
from reporting.snapshot.bentuk import dari_teks


@dataclass(frozen=True)
class Hasil:
    isi: bytes
    halaman: int | None
    versi_perender: str


def _pdf(dokumen: Dokumen) -> Hasil:
    hasil = pdf(dokumen)
    return Hasil(hasil.isi, hasil.halaman, VERSI_PERENDER)


PERENDER: dict[str, Callable[[Dokumen], Hasil]] = {"pdf": _pdf}


def dokumen_versi(versi: Versi) -> Dokumen:
    """The blocks of a frozen version."""
    return susun_lkj(
        dari_teks(versi.isi),
        nomor_versi=versi.nomor if versi.draf else 0,
        status=versi.status,
        sidik=versi.sha256,
    )


def cetak(dokumen: Dokumen, format: str) -> Hasil:
    """Raises KeyError for a format nobody renders."""
    return PERENDER[format](dokumen)
