"""What the shell and the pages ask of the request: rights, addresses of offices, initials."""

from django import template
from django.http import HttpRequest

from core.ui.konteks import boleh_rute
from tenants.models import Kecamatan
from tenants.services import host_untuk

register = template.Library()


@register.filter
def boleh(request: HttpRequest, rute: str) -> bool:
    """`{% if request|boleh:"laporan:buat" %}`: the same table as the door itself uses."""
    return boleh_rute(request, rute)


@register.simple_tag(takes_context=True)
def alamat_kantor(context: template.Context, kecamatan: Kecamatan) -> str:
    """The address of an office's own site, on the scheme and port of this request."""
    request: HttpRequest = context["request"]
    _, pisah, porta = request.get_host().partition(":")
    return f"{request.scheme}://{host_untuk(kecamatan.slug)}{pisah}{porta}/"


@register.filter
def singkat(nama: str) -> str:
    """`Indeks Kepuasan Masyarakat (IKM)` → `IKM`; a name without an abbreviation stays."""
    awal, pisah, akhir = nama.rstrip(")").rpartition("(")
    return akhir if pisah and awal.strip() and nama.endswith(")") else nama


@register.filter
def inisial(nama: str) -> str:
    """`Operator Wotu` → `OW`."""
    return "".join(kata[0] for kata in nama.split()[:2]).upper()
