"""Icons of the one sprite, and the badge that always carries icon and word."""

from functools import cache

from django import template
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()

IKON_TANDA = {
    "baik": "check",
    "awas": "triangle-alert",
    "salah": "circle-alert",
    "kabar": "info",
    "": "circle-dashed",
}


@cache
def _lembar() -> str:
    """The sprite's address; a page asks for it hundreds of times."""
    return static("ui/dist/ikon.svg")


@register.simple_tag
def ikon(nama: str, kelas: str = "") -> SafeString:
    """`{% ikon "check" %}`; a class such as `k` (small) may follow."""
    return format_html(
        '<svg class="i{}" aria-hidden="true"><use href="{}#{}"/></svg>',
        f" {kelas}" if kelas else "",
        _lembar(),
        nama,
    )


@register.simple_tag
def tanda(jenis: str, kata: object, gambar: str = "") -> SafeString:
    """`{% tanda "baik" "Lengkap" %}`; kinds baik, awas, salah, kabar or empty for neutral."""
    return format_html(
        '<span class="tanda {}">{}{}</span>', jenis, ikon(gambar or IKON_TANDA[jenis]), kata
    )
