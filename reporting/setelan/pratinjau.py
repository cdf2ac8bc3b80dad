"""A report of a real office with the draft settings: looked at, never frozen or stored."""

from dataclasses import dataclass

from core.periode.models import Periode
from reporting.laporan.jenis import Jenis
from reporting.laporan.pembuatan import cetak
from reporting.laporan.pratinjau import TakTersusun, susun_kini
from reporting.logo import di_layar
from reporting.render.sisip import SisipanRusak
from reporting.render.web import Web, web
from reporting.setelan.isi import Isi
from tenants.jejak import catat
from tenants.melihat import hanya_baca
from tenants.models import Kecamatan, Pengguna
from tenants.queries_logo import LogoHilang


@dataclass(frozen=True, kw_only=True)
class Contoh:
    """Whose report is looked at."""

    kecamatan: Kecamatan
    periode: Periode
    jenis: Jenis


def tampilan(contoh: Contoh, isi: Isi, *, oleh: Pengguna, host: str) -> Web:
    """The report as a page. The look is logged first. Raises TakTersusun."""
    _catat(contoh, oleh, host)
    with hanya_baca(contoh.kecamatan):
        _, dokumen = susun_kini(contoh.kecamatan, contoh.periode, contoh.jenis.kunci, isi)
        return web(dokumen, logo=di_layar(dokumen))


def berkas_pdf(contoh: Contoh, isi: Isi, *, oleh: Pengguna, host: str) -> bytes:
    """The report as it would be printed. The look is logged first. Raises TakTersusun."""
    _catat(contoh, oleh, host)
    with hanya_baca(contoh.kecamatan):
        _, dokumen = susun_kini(contoh.kecamatan, contoh.periode, contoh.jenis.kunci, isi)
        try:
            return cetak(dokumen, "pdf").isi
        except (LogoHilang, SisipanRusak) as galat:
            raise TakTersusun(str(galat)) from galat


def _catat(contoh: Contoh, oleh: Pengguna, host: str) -> None:
    catat(
        aksi="baca.setelan",
        objek=f"{contoh.periode.kode} {contoh.jenis.nama}",
        kecamatan=contoh.kecamatan,
        pengguna=oleh,
        host=host,
    )
