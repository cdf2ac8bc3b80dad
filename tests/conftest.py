"""One cast for all tests: the demo regency's Wotu and Malili on real servers, one person per role.

The database is loaded once and committed; each test that asks for `db` runs in a transaction
that is rolled back. Tests that freeze, or that several processes see, ask for `nyata`: real
transactions, and they leave their rows behind (reference and audit rows can't be deleted).
"""

from collections.abc import Callable, Iterator

import pytest

SANDI = "sandi-untuk-tes-saja"
HOST = {None: "localhost", "wotu": "wotu.localhost", "malili": "malili.localhost"}


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "nyata: commits for good; runs alone, after the others")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "nyata" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.nyata)


@pytest.fixture(scope="session")
def django_db_modify_db_settings() -> None:
    """One database, whatever runs."""


@pytest.fixture(scope="session")
def django_db_setup(django_db_blocker: object) -> Iterator[None]:
    """A fresh test database with the public schema, two kecamatan of the demo, and the cast."""
    from django.db import connection
    from django.test.utils import setup_databases, teardown_databases

    with django_db_blocker.unblock():  # type: ignore[attr-defined]
        lama = setup_databases(verbosity=0, interactive=False)
        from deploy.demo.muat import muat

        muat(hanya={"wotu", "malili"})
        _tokoh()
        connection.set_schema_to_public()
        yield
        connection.set_schema_to_public()
        teardown_databases(lama, verbosity=0)


def _tokoh() -> None:
    from tenants.models import PERAN_KECAMATAN, Kecamatan, Peran
    from tenants.services_pengguna import pengguna_tambah

    for slug in ("wotu", "malili"):
        kecamatan = Kecamatan.objects.get(slug=slug)
        for peran in sorted(PERAN_KECAMATAN):
            pengguna_tambah(
                nama_masuk=f"{peran}@{slug}.tes",
                nama=f"{peran.label} {slug}",
                sandi=SANDI,
                peran=peran,
                kecamatan=kecamatan,
            )
    for peran in (Peran.ADMIN_KABUPATEN, Peran.INSPEKTORAT, Peran.PIMPINAN):
        pengguna_tambah(
            nama_masuk=f"{peran}@kabupaten.tes", nama=peran.label, sandi=SANDI, peran=peran
        )


@pytest.fixture
def nyata(django_db_setup: None, django_db_blocker: object) -> Iterator[None]:
    """Real transactions; nothing is rolled back. A job that is still open afterwards is taken
    away: there may be one of its kind at a time, and the next test's would be the second."""
    from django.db import connection

    from tasks.models import Pekerjaan

    with django_db_blocker.unblock():  # type: ignore[attr-defined]
        connection.set_schema_to_public()
        terakhir = Pekerjaan.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
        yield
        connection.set_schema_to_public()
        Pekerjaan.objects.filter(pk__gt=terakhir, status__in=["antre", "jalan"]).delete()
        # Beside a browser's event loop this is a connection of its own; nobody else ends it.
        if not connection.in_atomic_block:
            connection.close()


@pytest.fixture(autouse=True)
def _mulai_di_public(request: pytest.FixtureRequest) -> Iterator[None]:
    """A test that ends inside a tenant must not begin the next one there."""
    if {"db", "nyata"} & set(request.fixturenames):
        from django.db import connection

        connection.set_schema_to_public()
        yield
        connection.set_schema_to_public()
    else:
        yield


@pytest.fixture
def wotu(db: None) -> object:
    from tenants.models import Kecamatan

    return Kecamatan.objects.get(slug="wotu")


@pytest.fixture
def malili(db: None) -> object:
    from tenants.models import Kecamatan

    return Kecamatan.objects.get(slug="malili")


@pytest.fixture
def tw4(db: None) -> object:
    from core.periode.queries import periode_kode

    return periode_kode("2024-TW4")


@pytest.fixture
def masuk(db: None) -> Callable[..., object]:
    """`masuk("operator", "wotu")` → a client logged in there; without a role: nobody."""
    from django.test import Client

    def buat(peran: str | None = None, slug: str | None = None) -> Client:
        """Leaves the connection in the host's schema, as every request does."""
        klien = Client(HTTP_HOST=HOST[slug])
        if peran:
            jawab = klien.post(
                "/masuk/",
                {"username": f"{peran}@{slug or 'kabupaten'}.tes", "password": SANDI},
            )
            assert jawab.status_code == 302, jawab.content[:500]
        return klien

    return buat
