"""Asking for the volume of a quarter and calling it off. Making it is reporting.volume's, and
claiming, beating, retrying and reaping its job are the same as any document's."""

from dataclasses import dataclass

from django.db import transaction

from core.periode.models import Periode
from reporting.rollup.rekap import Keikutsertaan
from reporting.volume.bahan import KantorVolume, kantor_volume, sidik_volume
from reporting.volume.models import Volume
from reporting.volume.queries import volume_satu, volume_terakhir
from tasks import queries
from tasks.models import Pekerjaan
from tasks.services import antrekan, batalkan
from tenants.jejak import catat
from tenants.kepemilikan import wajib_kabupaten
from tenants.models import Pengguna

JENIS = "volume"


@dataclass(frozen=True, kw_only=True)
class KeadaanVolume:
    """What the page shows: the job, the latest volume, and what it would be made of now."""

    pekerjaan: Pekerjaan | None
    volume: Volume | None
    ikut: Keikutsertaan
    kantor: tuple[KantorVolume, ...]
    sidik: str

    @property
    def berjalan(self) -> bool:
        return self.pekerjaan is not None and self.pekerjaan.berjalan

    @property
    def gagal(self) -> bool:
        return self.pekerjaan is not None and self.pekerjaan.status == Pekerjaan.Status.GAGAL

    @property
    def mutakhir(self) -> bool:
        """The stored volume holds exactly the versions that stand now."""
        return self.volume is not None and self.volume.sidik == self.sidik

    @property
    def kini(self) -> str:
        return self.pekerjaan.kini if self.pekerjaan else ""


def keadaan_volume(periode: Periode) -> KeadaanVolume:
    """Five queries, however many offices there are."""
    ikut, kantor = kantor_volume(periode)
    return KeadaanVolume(
        pekerjaan=queries.pekerjaan_kabupaten(periode, JENIS),
        volume=volume_terakhir(periode),
        ikut=ikut,
        kantor=kantor,
        sidik=sidik_volume(periode, kantor),
    )


def minta_volume(*, periode: Periode, oleh: Pengguna | None) -> Pekerjaan:
    """Asks for the volume of a quarter; while one is under way, that one is returned."""
    wajib_kabupaten()
    return antrekan(
        Pekerjaan(periode=periode, jenis=JENIS, dibuat_oleh=oleh),
        lambda: _berjalan(periode),
        aksi="volume.minta",
        objek=periode.kode,
    )


def _berjalan(periode: Periode) -> Pekerjaan | None:
    terakhir = queries.pekerjaan_kabupaten(periode, JENIS)
    return terakhir if terakhir and terakhir.berjalan else None


def batalkan_volume(*, periode: Periode, oleh: Pengguna) -> bool:
    """Calls off the volume under way. Returns whether there was one."""
    wajib_kabupaten()
    milik = Pekerjaan.objects.filter(kecamatan=None, periode=periode, jenis=JENIS)
    with transaction.atomic():
        if berubah := batalkan(milik=milik, oleh=oleh):
            catat(aksi="volume.batal", objek=periode.kode, pengguna=oleh)
    return berubah


def buka_volume(*, volume_id: int, oleh: Pengguna) -> Volume:
    """A stored volume with its file open, logged as taken.

    Raises Volume.DoesNotExist, FileNotFoundError.
    """
    volume = volume_satu(volume_id)
    volume.berkas.open("rb")
    catat(aksi="volume.unduh", objek=volume.periode.kode, pengguna=oleh)
    return volume
