"""Writing the audit trail. The rows themselves are append-only by trigger."""

from django.db import connection
from django.http import HttpRequest

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


def catat_permintaan(request: HttpRequest, *, aksi: str, objek: str = "", **isi: object) -> None:
    """The same, with person, host and kecamatan taken from the request."""
    tenant = connection.tenant
    catat(
        aksi=aksi,
        objek=objek,
        kecamatan=tenant if isinstance(tenant, Kecamatan) else None,
        pengguna=request.user if isinstance(request.user, Pengguna) else None,
        host=request.get_host(),
        **isi,
    )
