"""A report of a real office with the draft settings: looked at, never frozen or stored."""

from dataclasses import dataclass

from core.periode.models import Periode
from reporting.dokumen.blok import Dokumen
from reporting.dokumen.terbitan import Terbitan
from reporting.laporan.jenis import JENIS, Jenis, JenisTakAda
from reporting.laporan.pembuatan import cetak
from reporting.laporan.queries import laporan_periode
from reporting.laporan.services import snapshot_kini
from reporting.logo import di_layar
from reporting.narasi import NaskahSalah
from reporting.render.sisip import SisipanRusak
from reporting.render.web import Web, web
from reporting.setelan.isi import Isi
from reporting.snapshot.build import FaktaKurang
from tenants.jejak import catat
from tenants.melihat import hanya_baca
from tenants.models import Kecamatan, Pengguna
from tenants.queries_logo import LogoHilang


class TakTersusun(ValueError):
    """There is nothing to show; the message says why."""


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
        dokumen = _dokumen(contoh, isi)
        return web(dokumen, logo=di_layar(dokumen))


def berkas_pdf(contoh: Contoh, isi: Isi, *, oleh: Pengguna, host: str) -> bytes:
    """The report as it would be printed. The look is logged first. Raises TakTersusun."""
    _catat(contoh, oleh, host)
    with hanya_baca(contoh.kecamatan):
        try:
            return cetak(_dokumen(contoh, isi), "pdf").isi
        except (LogoHilang, SisipanRusak) as galat:
            raise TakTersusun(str(galat)) from galat


def jenis_contoh(kunci: str) -> Jenis | None:
    """A kind by its key; None for one nobody knows."""
    return JENIS.get(kunci)


def _dokumen(contoh: Contoh, isi: Isi) -> Dokumen:
    jenis, periode = contoh.jenis, contoh.periode
    try:
        snapshot = snapshot_kini(
            contoh.kecamatan,
            periode,
            laporan_periode(periode, jenis.kunci),
            jenis=jenis.kunci,
            setelan=isi,
        )
        return jenis.susun(snapshot, Terbitan(0, "pratinjau setelan"))
    except (FaktaKurang, JenisTakAda, NaskahSalah) as galat:
        raise TakTersusun(str(galat)) from galat


def _catat(contoh: Contoh, oleh: Pengguna, host: str) -> None:
    catat(
        aksi="baca.setelan",
        objek=f"{contoh.periode.kode} {contoh.jenis.nama}",
        kecamatan=contoh.kecamatan,
        pengguna=oleh,
        host=host,
    )
