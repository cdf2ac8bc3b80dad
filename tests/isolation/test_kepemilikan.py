"""Public tables and their owners: every one listed, every guarded path refuses a stranger."""

from collections.abc import Callable
from inspect import signature

import pytest
from django.apps import apps
from django.conf import settings
from django_tenants.utils import tenant_context

# Every app behind a route registers its guarded functions by being imported.
import config.urls_kabupaten  # noqa: F401
import config.urls_kecamatan  # noqa: F401
import tasks.queries  # noqa: F401
import tenants.queries  # noqa: F401
import tenants.rantai  # noqa: F401
from tenants.kepemilikan import JALUR, KEPEMILIKAN, LintasKecamatan, Milik
from tenants.models import Kecamatan

# The frameworks' own tables: reached by their code only, on login and session handling.
KERANGKA = ("contenttypes.", "auth.", "sessions.", "axes.")


def model_bersama() -> list[str]:
    label = {c.label for c in apps.get_app_configs() if c.name in settings.SHARED_APPS}
    return sorted(m._meta.label_lower for m in apps.get_models() if m._meta.app_label in label)


@pytest.mark.parametrize("label", model_bersama())
def test_every_public_table_has_an_owner(label: str) -> None:
    assert label in KEPEMILIKAN


def test_no_owner_is_listed_for_a_table_that_is_gone() -> None:
    assert sorted(KEPEMILIKAN) == model_bersama()


@pytest.mark.parametrize(
    "label",
    [
        m
        for m, milik in KEPEMILIKAN.items()
        if milik is not Milik.BERSAMA and not m.startswith(KERANGKA)
    ],
)
def test_what_is_not_everybodys_is_reached_through_a_guard(label: str) -> None:
    assert JALUR.get(label)


PER_KECAMATAN = sorted(
    {
        f
        for fungsi in JALUR.values()
        for f in fungsi
        if next(iter(signature(f).parameters), "") == "kecamatan"
    },
    key=lambda f: f.__name__,
)
KABUPATEN = sorted(
    {f for fungsi in JALUR.values() for f in fungsi} - set(PER_KECAMATAN),
    key=lambda f: f.__name__,
)


def isian(fungsi: Callable) -> list[object]:
    """Something for each further parameter: the guard must refuse before it is looked at."""
    return [None] * (len(signature(fungsi).parameters) - 1)


@pytest.mark.parametrize("fungsi", PER_KECAMATAN, ids=lambda f: f.__name__)
def test_a_tenant_cannot_ask_for_another_kecamatan(
    fungsi: Callable, wotu: Kecamatan, malili: Kecamatan
) -> None:
    with tenant_context(malili), pytest.raises(LintasKecamatan):
        fungsi(wotu, *isian(fungsi))


@pytest.mark.parametrize("fungsi", KABUPATEN, ids=lambda f: f.__name__)
def test_a_tenant_cannot_ask_for_what_is_the_regencys(fungsi: Callable, wotu: Kecamatan) -> None:
    with tenant_context(wotu), pytest.raises(LintasKecamatan):
        fungsi(*[None] * len(signature(fungsi).parameters))
