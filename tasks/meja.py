"""The regency's desk: which reports of a quarter wait for whom."""

from dataclasses import dataclass
from datetime import datetime

from core.periode.models import KeadaanLaporan, Periode
from core.periode.queries import batas_semua, keadaan_laporan_semua, kebijakan_alur_semua
from reporting.laporan import alur
from reporting.laporan.alur import Keadaan
from reporting.laporan.jenis import JENIS, bernama
from reporting.laporan.langkah import suasana_menurut
from reporting.laporan.models import Laporan
from tenants.models import Kecamatan, Peran
from tenants.queries import kecamatan_aktif, pemegang_semua


@dataclass(frozen=True)
class BarisMeja:
    """One office's report and whose turn it is."""

    kecamatan: Kecamatan
    jenis: str
    judul: str  # as the regency calls it
    keadaan: Keadaan
    baris: KeadaanLaporan | None  # None: no step taken yet
    giliran: frozenset[Peran]
    batas: datetime

    @property
    def sebut_giliran(self) -> str:
        return alur.sebut_peran(self.giliran) if self.giliran else ""


@dataclass(frozen=True)
class Meja:
    """`menunggu` waits for the person who looks, `berjalan` for others."""

    menunggu: tuple[BarisMeja, ...]
    berjalan: tuple[BarisMeja, ...]
    rampung: tuple[BarisMeja, ...]
    belum: tuple[BarisMeja, ...]


def daftar_meja(periode: Periode, peran: frozenset[Peran]) -> Meja:
    """Every active office's reports of a quarter, in queries that don't grow with them."""
    semua = {(b.kecamatan_id, b.jenis): b for b in keadaan_laporan_semua(periode)}
    pemegang, batas = pemegang_semua(), batas_semua(periode)
    jenis_ada = {Laporan.Jenis.LKJ.value, *(jenis for _, jenis in semua)}
    kebijakan = kebijakan_alur_semua(sorted(jenis_ada))
    judul = {jenis: bernama(JENIS[jenis], periode).nama for jenis in kebijakan}
    baris = []
    for kecamatan in kecamatan_aktif():
        for jenis, aturan in kebijakan.items():
            ada = semua.get((kecamatan.pk, jenis))
            if ada is None and jenis != Laporan.Jenis.LKJ:
                continue
            terisi = pemegang.get(kecamatan.pk, frozenset()) | pemegang.get(None, frozenset())
            kini = suasana_menurut(aturan, terisi)
            keadaan = Keadaan(ada.keadaan) if ada else Keadaan.DRAF
            giliran = alur.menunggu(keadaan, kini)
            milik = batas.get(kecamatan.pk, periode.batas)
            baris.append(BarisMeja(kecamatan, jenis, judul[jenis], keadaan, ada, giliran, milik))
    return Meja(
        menunggu=tuple(b for b in baris if b.giliran & peran),
        berjalan=tuple(
            b
            for b in baris
            if not b.giliran & peran and b.keadaan not in (Keadaan.DRAF, Keadaan.FINAL)
        ),
        rampung=tuple(b for b in baris if b.keadaan is Keadaan.FINAL),
        belum=tuple(b for b in baris if b.keadaan is Keadaan.DRAF and not b.giliran & peran),
    )
