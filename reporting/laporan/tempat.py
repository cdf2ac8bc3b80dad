"""Places of a report that a note can be pinned to, and where a pin leads."""

from dataclasses import dataclass
from urllib.parse import urlencode

from core.periode.models import Periode
from reporting.dokumen.penomoran import nomori
from reporting.laporan.asal import Asal
from reporting.laporan.models import Laporan, Utas
from reporting.laporan.pembuatan import dokumen_versi
from reporting.laporan.pratinjau import TakTersusun, kueri, susun_kini
from reporting.laporan.utas import Catatan, UtasDitolak
from reporting.render.konteks import jangkar
from reporting.snapshot.bentuk import dari_teks
from tenants.models import Kecamatan

UTUH = "Laporan ini"


@dataclass(frozen=True)
class Tempat:
    """A section, table or figure of the report, for a list to choose from."""

    kunci: str
    nama: str


@dataclass(frozen=True)
class Denah:
    """The places of one version, or of the present facts while nothing is submitted."""

    bagian: tuple[Tempat, ...]
    asal: Asal | None

    def catatan(self, isi: str, *, alamat: str = "", bagian: str = "", rinci: str = "") -> Catatan:
        """A note for a place. Raises UtasDitolak when the report has no such place."""
        sebutan = UTUH
        if alamat:
            rincian = self.asal.rincian_nama(alamat) if self.asal else None
            if rincian is None:
                raise UtasDitolak("Angka itu tidak ada lagi dalam laporan ini. Pilih tempat lain.")
            sebutan, bagian = rincian, ""
        elif bagian:
            cocok = next((b for b in self.bagian if b.kunci == bagian), None)
            if cocok is None:
                raise UtasDitolak("Bagian itu tidak ada dalam laporan ini. Pilih dari daftar.")
            sebutan = cocok.nama
        rinci = " ".join(rinci.split())
        return Catatan(
            isi=isi,
            alamat=alamat[:200],
            bagian=bagian[:120],
            sebutan=f"{sebutan}: {rinci}" if rinci else sebutan,
        )


def denah(
    kecamatan: Kecamatan, periode: Periode, laporan: Laporan | None, jenis: str = Laporan.Jenis.LKJ
) -> Denah:
    """What can be pointed at; nothing but the whole while the report can't be put together."""
    if laporan and laporan.ada_resmi and laporan.resmi:
        snapshot, dokumen = dari_teks(laporan.resmi.isi), dokumen_versi(laporan.resmi)
    else:
        try:
            snapshot, dokumen = susun_kini(kecamatan, periode, jenis)
        except TakTersusun:
            return Denah((), None)
    nomor = nomori(dokumen)
    semua = [Tempat(e.kunci, f"{e.nomor} {e.judul}") for e in nomor.isi]
    semua += [Tempat(e.kunci, f"{e.nomor} {e.judul}") for e in [*nomor.tabel, *nomor.gambar]]
    asal = Asal(snapshot, "")
    asal.tambah(dokumen)
    return Denah(tuple(semua), asal)


def jalur_tempat(utas: Utas, periode: Periode) -> str:
    """Where the pin leads on the office's site: the figure or section in the preview."""
    dasar = f"/laporan/pratinjau/?{kueri(periode, utas.laporan.jenis)}"
    if utas.alamat:
        return f"{dasar}&{urlencode({'angka': utas.alamat})}"
    return f"{dasar}#{jangkar(utas.bagian)}" if utas.bagian else dasar
