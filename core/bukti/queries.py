"""Reads on evidence, in the schema of the present tenant."""

from dataclasses import dataclass

from django.conf import settings
from django.core.files.base import File
from django.core.files.storage import default_storage
from django.db.models import Sum

from core.bukti.models import Bukti, alamat_isi
from core.periode.models import Periode


@dataclass(frozen=True)
class Pakai:
    """How much of the office's room is taken, in bytes."""

    terpakai: int
    kuota: int

    @property
    def sisa(self) -> int:
        return max(0, self.kuota - self.terpakai)

    @property
    def persen(self) -> int:
        return min(100, 100 * self.terpakai // self.kuota) if self.kuota else 100


def bukti_periode(periode: Periode) -> list[Bukti]:
    """Evidence of a quarter that has not been deleted."""
    return list(
        Bukti.objects.filter(periode=periode, dihapus_pada=None)
        .select_related("diunggah_oleh")
        .order_by("alamat", "id")
    )


def banyak_bukti(periode: Periode) -> int:
    return Bukti.objects.filter(periode=periode, dihapus_pada=None).count()


def bukti_milik(bukti_id: int) -> Bukti:
    """Evidence of the present tenant, not deleted. Raises Bukti.DoesNotExist."""
    return Bukti.objects.select_related("periode", "diunggah_oleh").get(
        pk=bukti_id, dihapus_pada=None
    )


def bukti_sama(alamat: str, sha256: str) -> Bukti | None:
    return Bukti.objects.filter(alamat=alamat, sha256=sha256, dihapus_pada=None).first()


def bukti_sidik(sha256: str) -> Bukti | None:
    """Evidence with this content; also one taken off the list since: a report frozen before
    names it, and its content is kept."""
    return Bukti.objects.filter(sha256=sha256).order_by("-id").first()


def isi_bukti(bukti: Bukti) -> File:
    """The content. Raises FileNotFoundError."""
    return default_storage.open(alamat_isi(bukti.sha256))


def pakai() -> Pakai:
    """Room taken by evidence that is shown; the same content counts once."""
    return Pakai(_jumlah(Bukti.objects.filter(dihapus_pada=None)), settings.BUKTI_KUOTA)


def tersimpan() -> int:
    """Bytes on disk, deleted evidence included."""
    return _jumlah(Bukti.objects.all())


def _jumlah(baris: object) -> int:
    sekali = baris.order_by().values("sha256", "ukuran").distinct()  # type: ignore[attr-defined]
    return int(sekali.aggregate(n=Sum("ukuran"))["n"] or 0)
