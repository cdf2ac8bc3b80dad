"""Writing the audit trail. The rows themselves are append-only by trigger."""

from contextvars import ContextVar
from time import time

from tenants.berubah import berubah
from tenants.models import Jejak, Kecamatan, Pengguna
from tenants.permintaan import Permintaan

BUKAN_FAKTA = (
    *("kabupaten.", "laporan.lihat", "baca.", "dokumen.", "pengingat."),
    *("serah.", "sandi.", "pengguna.", "periksa_dokumen."),
)
"""How the names of actions begin that leave a kecamatan's facts as they are: looks, logins,
documents made elsewhere."""


HOST: ContextVar[str] = ContextVar("host", default="")
"""The host of the request under way, set by the middleware; empty outside of requests."""


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
    """Adds one row; call it inside the transaction of the change it tells of.

    The row is linked into the hash chain of its kecamatan at commit (tenants.rantai).
    """
    Jejak.objects.create(
        aksi=aksi,
        objek=objek,
        kecamatan=kecamatan,
        pengguna=pengguna,
        host=host or HOST.get(),
        sebelum=sebelum,
        sesudah=sesudah,
    )
    if kecamatan is not None and not aksi.startswith(BUKAN_FAKTA):
        berubah(kecamatan)


DILIHAT = "dilihat"
"""Session key: page → when the regency's look at it was last logged."""

LIHAT_LAGI = 15 * 60
"""Seconds after which the same page, opened again in the same session, is a new look."""

_DIINGAT = 60


def catat_lihat(request: Permintaan, *, kecamatan: Kecamatan) -> None:
    """Logs a look of the regency into an office: once for each page, session and quarter of an
    hour, so that a page that asks for its state every two seconds is one row."""
    kunci = f"{kecamatan.slug}{request.path}"[:240]
    kini = int(time())
    dilihat: dict[str, int] = request.session.get(DILIHAT, {})
    if kini - dilihat.get(kunci, 0) < LIHAT_LAGI:
        return
    catat(
        aksi="kabupaten.lihat",
        objek=request.path[:200],
        kecamatan=kecamatan,
        pengguna=request.user,
        host=request.get_host(),
    )
    segar = {k: v for k, v in dilihat.items() if kini - v < LIHAT_LAGI}
    request.session[DILIHAT] = dict(list(segar.items())[-_DIINGAT:]) | {kunci: kini}
