"""Which quarter a page shows."""

from django.http import Http404, HttpRequest

from core.periode.models import Periode
from core.periode.queries import periode_kode, periode_terbuka


def daftar_periode(request: HttpRequest) -> list[Periode]:
    """The opened quarters, newest first; read once in a request."""
    if not hasattr(request, "_periode_terbuka"):
        request._periode_terbuka = periode_terbuka()  # type: ignore[attr-defined]
    return request._periode_terbuka  # type: ignore[attr-defined,no-any-return]


def periode_diminta(request: HttpRequest) -> Periode:
    """The quarter named by `periode` in the form or address, else the latest opened.

    Raises Http404 with a reason for people.
    """
    terbuka = daftar_periode(request)
    if not terbuka:
        raise Http404("Belum ada triwulan yang dibuka. Admin Kabupaten membukanya lewat kalender.")
    kode = request.POST.get("periode") or request.GET.get("periode")
    if not kode:
        return terbuka[0]
    for periode in terbuka:
        if periode.kode == kode.upper():
            return periode
    raise Http404("Triwulan itu belum dibuka atau tidak ada. Pilih triwulan lain di kanan atas.")


def periode_alamat(kode: str) -> Periode:
    """The quarter a part of an address names, opened or not. Raises Http404 with a reason."""
    try:
        return periode_kode(kode)
    except Periode.DoesNotExist:
        raise Http404("Triwulan itu tidak ada di kalender.") from None
