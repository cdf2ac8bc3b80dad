"""Which schema this connection is in, typed."""

from typing import Any, cast

from django.db import connection

from tenants.models import Kecamatan

PUBLIC = "public"


def nama_skema() -> str:
    """`public`, or the schema of the present kecamatan."""
    return str(cast(Any, connection).schema_name)


def kecamatan_kini() -> Kecamatan | None:
    """The kecamatan this connection is in; None in public."""
    tenant = cast(Any, connection).tenant
    return tenant if isinstance(tenant, Kecamatan) else None


def ke_public() -> None:
    cast(Any, connection).set_schema_to_public()
