"""The demo's Wotu, TW IV 2024, frozen once; each test changes a copy of it."""

from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from reporting.checks.bahan import Pembanding
from reporting.checks.jalankan import periksa
from reporting.checks.temuan import Temuan
from reporting.snapshot.model import Snapshot


@pytest.fixture(scope="session")
def wotu_tw4(django_db_setup: None, django_db_blocker: Any) -> tuple[Snapshot, Pembanding]:
    from django.db import connection
    from django_tenants.utils import tenant_context

    from core.periode.queries import periode_kode
    from reporting.checks.queries import pembanding
    from reporting.laporan.services import snapshot_kini
    from tenants.models import Kecamatan

    with django_db_blocker.unblock():
        connection.set_schema_to_public()
        kecamatan = Kecamatan.objects.get(slug="wotu")
        with tenant_context(kecamatan):
            periode = periode_kode("2024-TW4")
            snapshot = snapshot_kini(kecamatan, periode, None)
            return snapshot, pembanding(kecamatan, periode, snapshot)


@pytest.fixture
def temukan(wotu_tw4: tuple[Snapshot, Pembanding]) -> Callable[..., list[Temuan]]:
    """`temukan("jumlah.", ubah, pembanding=…)`: findings of a rule or family on a changed copy.

    `ubah` gets the snapshot as plain data; `luar` replaces parts of the context.
    """

    def cari(
        awalan: str, ubah: Callable[[Any], object] | None = None, **luar: object
    ) -> list[Temuan]:
        snapshot, dasar = wotu_tw4
        if ubah:
            isi = msgspec.json.decode(msgspec.json.encode(snapshot))
            ubah(isi)
            snapshot = msgspec.json.decode(msgspec.json.encode(isi), type=Snapshot)
        pembanding = Pembanding(**{**vars(dasar), **luar})  # type: ignore[arg-type]
        return [t for t in periksa(snapshot, pembanding) if t.aturan.startswith(awalan)]

    return cari
