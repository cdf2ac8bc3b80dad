"""Writing the audit trail. The rows themselves are append-only by trigger."""

from tenants.models import Jejak, Kecamatan, Pengguna


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
