"""A version → one document in one format. Adding a format is one line in PERENDER, a kind one in
reporting.laporan.jenis."""

from collections.abc import Callable
from dataclasses import dataclass

from reporting.dokumen.blok import Dokumen
from reporting.formulir.bingkai import Terbitan
from reporting.laporan.jenis import JENIS
from reporting.laporan.models import Versi
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
    snapshot = dari_teks(versi.isi)
    terbitan = Terbitan(versi.nomor if versi.draf else 0, versi.status, versi.sha256)
    return JENIS[snapshot.jenis].susun(snapshot, terbitan)


def cetak(dokumen: Dokumen, format: str) -> Hasil:
    """Raises KeyError for a format nobody renders."""
    return PERENDER[format](dokumen)
