"""The report of this moment as a web page: not stored, drawn from the same blocks as the PDF."""

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from core.periode.models import Periode
from reporting.dokumen.blok import Bab, Blok, Dokumen, Lampiran, Muka, Subbab
from reporting.dokumen.terbitan import Terbitan
from reporting.laporan.asal import Asal, banyak_kurang
from reporting.laporan.jenis import JENIS, JenisTakAda
from reporting.laporan.models import Laporan
from reporting.laporan.queries import laporan_periode
from reporting.laporan.services import snapshot_kini
from reporting.lkj.rujukan import bagian
from reporting.logo import di_layar
from reporting.narasi import NaskahSalah
from reporting.render.markah import Markah
from reporting.render.web import Garis, web
from reporting.setelan.isi import Isi
from reporting.snapshot.angka import Angka
from reporting.snapshot.build import FaktaKurang
from reporting.snapshot.model import Snapshot
from tenants.models import Kecamatan


class TakTersusun(ValueError):
    """There is no report to show yet; the message says why."""


@dataclass(frozen=True)
class Baris:
    """A line of the outline with what is missing in its section."""

    garis: Garis
    kurang: int


@dataclass(frozen=True)
class Pratinjau:
    isi: Markah
    kerangka: tuple[Baris, ...]
    tabel: tuple[Garis, ...]
    gambar: tuple[Garis, ...]
    fakta: int
    kurang: int
    dibuat: datetime


def pratinjau(kecamatan: Kecamatan, periode: Periode, jenis: str = Laporan.Jenis.LKJ) -> Pratinjau:
    """Raises TakTersusun with its reason."""
    snapshot, dokumen = susun_kini(kecamatan, periode, jenis)
    asal = Asal(snapshot, f"asal/?{kueri(periode, jenis)}&a=")
    hasil = web(dokumen, tautan=asal.tautan, logo=di_layar(dokumen))
    fakta, kurang = _semua_fakta(dokumen)
    return Pratinjau(
        isi=hasil.isi,
        kerangka=tuple(Baris(g, kurang.get(g.kunci, 0)) for g in hasil.kerangka),
        tabel=hasil.tabel,
        gambar=hasil.gambar,
        fakta=len(fakta),
        kurang=banyak_kurang(fakta.values()),
        dibuat=timezone.now(),
    )


def kueri(periode: Periode, jenis: str) -> str:
    """What names a report in an address; the LKJ is what one gets without saying."""
    return f"periode={periode.kode}" + (f"&jenis={jenis}" if jenis != Laporan.Jenis.LKJ else "")


def asal_angka(kecamatan: Kecamatan, periode: Periode, jenis: str = Laporan.Jenis.LKJ) -> Asal:
    """All figures of the report of this moment. Raises TakTersusun."""
    snapshot, dokumen = susun_kini(kecamatan, periode, jenis)
    asal = Asal(snapshot, f"?{kueri(periode, jenis)}&a=")
    asal.tambah(dokumen)
    return asal


def susun_kini(
    kecamatan: Kecamatan,
    periode: Periode,
    jenis: str = Laporan.Jenis.LKJ,
    setelan: Isi | None = None,
) -> tuple[Snapshot, Dokumen]:
    """The report of the present facts; `setelan` tries other document settings than those in
    force. Raises TakTersusun."""
    status = "pratinjau setelan" if setelan else "pratinjau"
    try:
        laporan = laporan_periode(periode, jenis)
        snapshot = snapshot_kini(kecamatan, periode, laporan, jenis=jenis, setelan=setelan)
        return snapshot, JENIS[jenis].susun(snapshot, Terbitan(0, status))
    except (FaktaKurang, JenisTakAda, NaskahSalah) as galat:
        raise TakTersusun(str(galat)) from galat


def _fakta(isi: tuple[Blok, ...], kurang: dict[str, int]) -> dict[str, Angka]:
    """Facts printed in some blocks, by address; fills in what each section below lacks."""
    hasil: dict[str, Angka] = {}
    for blok in isi:
        if isinstance(blok, Subbab):
            bawah = _fakta(blok.isi, kurang)
            kurang[blok.kunci] = banyak_kurang(bawah.values())
            hasil |= bawah
        else:
            semua = (a for a in bagian(blok) if isinstance(a, Angka))
            hasil |= {a.alamat: a for a in semua if a.alamat and not a.aturan}
    return hasil


def _semua_fakta(dokumen: Dokumen) -> tuple[dict[str, Angka], dict[str, int]]:
    """Every fact the document prints, and key of a section → how many it lacks."""
    fakta: dict[str, Angka] = {}
    kurang: dict[str, int] = {}
    semua: list[Muka | Bab | Lampiran] = [m for m in dokumen.muka if isinstance(m, Muka)]
    for satu in [*semua, *dokumen.bab, *dokumen.lampiran]:
        milik = _fakta(satu.isi, kurang)
        kurang[satu.kunci] = banyak_kurang(milik.values())
        fakta |= milik
    return fakta, kurang
