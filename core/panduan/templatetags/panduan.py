"""Links into the how-to pages from where a question arises."""

from django import template
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from core.panduan.daftar import situs, untuk_rute

register = template.Library()


@register.simple_tag(takes_context=True)
def panduan_kini(context: template.Context) -> str:
    """Address of the page that explains the present one; the list when none does."""
    request: HttpRequest = context["request"]
    cocok = request.resolver_match
    halaman = untuk_rute(situs(request), cocok.view_name) if cocok else None
    return reverse("panduan:halaman", args=[halaman.slug]) if halaman else reverse("panduan:indeks")


@register.simple_tag
def istilah(kunci: str, kata: str) -> SafeString:
    """`{% istilah "serapan" "Serapan" %}`: the word as a link to what it means."""
    return format_html(
        '<a class="kata" href="{}#{}">{}<span class="tak-tampak"> (arti istilah)</span></a>',
        reverse("panduan:halaman", args=["istilah"]),
        kunci,
        kata,
    )
