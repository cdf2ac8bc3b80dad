"""The regency's time zone: deadlines are moments there, whatever zone the server runs in."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, cast
from zoneinfo import ZoneInfo

from django.http import HttpResponse
from django.utils import timezone

from tenants.permintaan import Permintaan
from tenants.queries import kabupaten

P = ParamSpec("P")


def zona_kabupaten() -> ZoneInfo:
    return ZoneInfo(kabupaten().zona_waktu)


def di_zona_kabupaten(
    view: Callable[Concatenate[Permintaan, P], HttpResponse],
) -> Callable[Concatenate[Permintaan, P], HttpResponse]:
    """The view reads and writes times in the regency's zone."""

    @wraps(view)
    def terbungkus(request: Permintaan, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        with timezone.override(zona_kabupaten()):
            return view(request, *args, **kwargs)

    return cast(Callable[Concatenate[Permintaan, P], HttpResponse], terbungkus)
