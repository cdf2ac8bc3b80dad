"""Writes on the strategic issues of a year."""

from collections.abc import Sequence

from django.db import transaction

from core.profil import queries
from core.profil.models import IsuStrategis
from core.profil.sidik import kunci_tulis, pastikan_sama, sidik
from tenants.jejak import catat
from tenants.models import Kecamatan, Pengguna


def sidik_isu(tahun: int) -> str:
    return sidik(_isi(tahun))


def _isi(tahun: int) -> list[list[object]]:
    return [[i.uraian, i.terbawa] for i in queries.isu_baris(tahun)]


@transaction.atomic
def isu_simpan(
    *,
    kecamatan: Kecamatan,
    oleh: Pengguna | None,
    tahun: int,
    uraian: Sequence[str],
    ditinjau: bool = False,
    dasar: str | None = None,
) -> bool:
    """Replaces the list of a year. A carried item left as it was stays marked, unless reviewed.

    Returns whether anything changed. Raises Bentrok.
    """
    objek = _kunci(tahun)
    if dasar is not None:
        pastikan_sama(kecamatan=kecamatan, objek=objek, kini=sidik_isu(tahun), dasar=dasar)
    terbawa = set() if ditinjau else {i.uraian for i in queries.isu_baris(tahun) if i.terbawa}
    return _ganti(kecamatan, oleh, tahun, [(u, u in terbawa) for u in uraian], "profil.isu")


@transaction.atomic
def isu_salin(*, kecamatan: Kecamatan, oleh: Pengguna | None, tahun: int) -> int:
    """Carries last year's issues into an empty year. Returns how many; 0 when there are any."""
    _kunci(tahun)
    lama = queries.isu_strategis(tahun - 1)
    if not lama or queries.isu_strategis(tahun):
        return 0
    _ganti(kecamatan, oleh, tahun, [(u, True) for u in lama], "profil.isu_salin")
    return len(lama)


def _kunci(tahun: int) -> str:
    objek = f"profil.isu/{tahun}"
    kunci_tulis(objek)
    return objek


def _ganti(
    kecamatan: Kecamatan,
    oleh: Pengguna | None,
    tahun: int,
    isi: Sequence[tuple[str, bool]],
    aksi: str,
) -> bool:
    sebelum = _isi(tahun)
    if sebelum == [list(satu) for satu in isi]:
        return False
    queries.isu_baris(tahun).delete()
    IsuStrategis.objects.bulk_create(
        IsuStrategis(tahun=tahun, urutan=n, uraian=u, terbawa=t) for n, (u, t) in enumerate(isi, 1)
    )
    catat(
        aksi=aksi,
        objek=f"profil.isu/{tahun}",
        kecamatan=kecamatan,
        pengguna=oleh,
        sebelum=sebelum,
        sesudah=_isi(tahun),
    )
    return True
