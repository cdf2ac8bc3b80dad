"""A version → one document in one format. Adding a format is one line in PERENDER, a kind one in
reporting.laporan.jenis."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from reporting.dokumen.blok import Dokumen
from reporting.dokumen.terbitan import Terbitan
from reporting.laporan.jenis import JENIS
from reporting.laporan.models import Berkas, Versi
from reporting.laporan.queries import berkas_versi
from reporting.laporan.services import simpan_berkas
from reporting.laporan.sisipan import isi_sisipan
from reporting.logo import berlogo, berlogo_kini
from reporting.render import docx, mandiri, xlsx
from reporting.render.pdf import VERSI_PERENDER, pdf
from reporting.render.sisip import PembacaBerkas, sisipkan
from reporting.snapshot.bentuk import dari_teks


@dataclass(frozen=True)
class Hasil:
    isi: bytes
    halaman: int | None
    versi_perender: str


def _pdf(dokumen: Dokumen) -> Hasil:
    hasil = pdf(dokumen)
    return Hasil(hasil.isi, hasil.halaman, VERSI_PERENDER)


PERENDER: dict[str, Callable[[Dokumen], Hasil]] = {
    "pdf": _pdf,
    "docx": lambda d: Hasil(docx.docx(d), None, docx.VERSI_PERENDER),
    "xlsx": lambda d: Hasil(xlsx.xlsx(d), None, xlsx.VERSI_PERENDER),
    "html": lambda d: Hasil(mandiri.mandiri(d), None, mandiri.VERSI_PERENDER),
}


def dokumen_versi(versi: Versi) -> Dokumen:
    """The blocks of a frozen version."""
    snapshot = dari_teks(versi.isi)
    terbitan = Terbitan(versi.nomor if versi.draf else 0, versi.status, versi.sha256)
    return JENIS[snapshot.jenis].susun(snapshot, terbitan)


def cetak(dokumen: Dokumen, format: str, *, baca: PembacaBerkas = isi_sisipan) -> Hasil:
    """`baca` gives the files of the annex, by default from the present tenant's storage; only the
    PDF takes them in. A logo not yet read is read on this connection. Raises KeyError for a format
    nobody renders, LogoHilang, SisipanRusak."""
    hasil = PERENDER[format](berlogo(dokumen))
    if format != "pdf":
        return hasil
    return replace(hasil, isi=sisipkan(hasil.isi, dokumen, baca))


def cetak_lepas(dokumen: Dokumen) -> bytes:
    """A paper made on the spot, as PDF; nothing of it is kept."""
    return pdf(berlogo_kini(dokumen)).isi


def cetak_versi(versi: Versi, format: str = "pdf") -> Berkas:
    """The stored document of a version, printed first where there is none; on the connection of
    its office. Raises NaskahSalah, LogoHilang, SisipanRusak."""
    if ada := berkas_versi(versi, format):
        return ada
    hasil = cetak(dokumen_versi(versi), format)
    return simpan_berkas(
        versi=versi,
        format=format,
        isi=hasil.isi,
        halaman=hasil.halaman,
        versi_perender=hasil.versi_perender,
    )


class FormatTakAda(ValueError):
    """A format nobody renders; the message names those there are."""


def format_dikenal(format: Iterable[str]) -> list[str]:
    """The formats as asked, each once. Raises FormatTakAda."""
    daftar = list(dict.fromkeys(format))
    for satu in daftar:
        if satu not in PERENDER:
            raise FormatTakAda(f"Format {satu} tidak dikenal; yang ada: {', '.join(PERENDER)}.")
    return daftar
