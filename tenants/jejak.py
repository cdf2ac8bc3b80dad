"""Writing the audit trail. The rows themselves are append-only by trigger."""

from tenants.berubah import berubah
from tenants.models import Jejak, Kecamatan, Pengguna

BUKAN_FAKTA = (
    *("kabupaten.", "laporan.lihat", "baca.", "lkj.", "pengingat."),
    *("serah.", "sandi.", "pengguna."),
)
"""How the names of actions begin that leave a kecamatan's facts as they are: looks, logins."""


def catat(
    *,
    aksi: str,
    objek: str = "",
    kecamatan: Kecamatan | None = None,
    pengguna: Pengguna | None = None,
    host: str = "",
    sebelum: object = None,
    sesudah: object = None,
) -> None:
    """Adds one row; call it inside the transaction of the change it tells of."""
    Jejak.objects.create(
        aksi=aksi,
        objek=objek,
        kecamatan=kecamatan,
        pengguna=pengguna,
        host=host,
        sebelum=sebelum,
        sesudah=sesudah,
    )
    if kecamatan is not None and not aksi.startswith(BUKAN_FAKTA):
        berubah(kecamatan)
