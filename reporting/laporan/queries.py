"""Reads on reports and their files, in the schema of the present tenant."""

from core.periode.models import Periode
from reporting.laporan.models import Berkas, Laporan, Versi


def laporan_periode(periode: Periode, jenis: str = Laporan.Jenis.LKJ) -> Laporan | None:
    return Laporan.objects.filter(periode=periode, jenis=jenis).first()


def versi_terakhir(periode: Periode, jenis: str = Laporan.Jenis.LKJ) -> list[Versi]:
    """Versions of a quarter's report, newest first, with their files."""
    return list(
        Versi.objects.filter(laporan__periode=periode, laporan__jenis=jenis)
        .defer("isi")
        .select_related("dibuat_oleh")
        .prefetch_related("berkas")
        .order_by("-nomor")
    )


def berkas_milik(berkas_id: int) -> Berkas:
    """A file of the present tenant. Raises Berkas.DoesNotExist."""
    return (
        Berkas.objects.select_related("versi__laporan__periode")
        .defer("versi__isi")
        .get(pk=berkas_id)
    )


def berkas_versi(versi_id: int, format: str) -> Berkas | None:
    return (
        Berkas.objects.filter(versi_id=versi_id, format=format)
        .select_related("versi__laporan__periode")
        .defer("versi__isi")
        .first()
    )


def berkas_terakhir(periode: Periode, format: str = "pdf") -> Berkas | None:
    """The file of the newest version that has one."""
    return (
        Berkas.objects.filter(versi__laporan__periode=periode, format=format)
        .select_related("versi__laporan__periode")
        .defer("versi__isi")
        .order_by("-versi__nomor")
        .first()
    )
