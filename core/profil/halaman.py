"""What the profile's pages share: which day they show, where they go on, how a form is kept."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from core.periode.queries import akhir_triwulan
from core.profil.forms import FormIsian
from core.profil.sidik import Bentrok
from core.profil.tulis import IsianSalah
from core.ui.konteks import Kerangka
from tenants.permintaan import Permintaan

GANTI = require_http_methods(["GET", "POST"])
"""A form's page: shown and sent at the same address."""


def pada(request: Permintaan) -> date:
    """The last day of the quarter shown, on which the report is counted; today before any."""
    periode = Kerangka(request).periode
    return akhir_triwulan(periode.tahun, periode.triwulan) if periode else timezone.localdate()


def awal(request: Permintaan) -> date:
    """The first day of that quarter: from then on new rows count, unless told otherwise."""
    akhir = pada(request)
    return date(akhir.year, (akhir.month - 1) // 3 * 3 + 1, 1)


def ke(request: Permintaan, rute: str, *args: object) -> str:
    """The address of a page, keeping the quarter chosen."""
    return reverse(rute, args=args) + Kerangka(request).kueri


def satu(baris: Any, pesan: str) -> Any:
    """The row found, or a 404 that says what is gone."""
    if baris is None:
        raise Http404(pesan)
    return baris


def olah(
    request: Permintaan,
    form: FormIsian,
    layanan: Callable[[], object],
    *,
    tujuan: str,
    pesan: str,
    dasar: Callable[[], str] | None = None,
) -> HttpResponse | None:
    """Runs the service on a valid form; None when the form has to be shown again.

    After a conflict the form holds the new fingerprint, so a second save is a decision.
    """
    if not form.is_valid():
        return None
    try:
        layanan()
    except IsianSalah as galat:
        form.add_error(galat.medan or None, str(galat))
        return None
    except Bentrok as galat:
        form.add_error(
            None, f"{galat} Bandingkan dengan isian Anda, lalu simpan lagi bila tetap menggantinya."
        )
        form.bentrok = True
        form.perbarui_dasar(dasar() if dasar else "")
        return None
    messages.success(request, pesan)
    return redirect(tujuan)


def tampilkan(request: Permintaan, templat: str, isi: Mapping[str, object]) -> HttpResponse:
    """A page with a form: 422 when the form came back with errors."""
    form = isi.get("form")
    salah = isinstance(form, FormIsian) and form.is_bound and bool(form.errors)
    return render(request, templat, dict(isi), status=422 if salah else 200)
