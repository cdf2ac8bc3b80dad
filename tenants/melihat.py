"""Looking into an office without being able to change it: PostgreSQL itself refuses the writes."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction
from django_tenants.utils import tenant_context

from tenants.kepemilikan import wajib_kabupaten
from tenants.models import Kecamatan


@contextmanager
def tanpa_tulis() -> Iterator[None]:
    """A transaction that refuses every write, keeps nothing and runs nothing "on commit"."""
    with transaction.atomic():
        with connection.cursor() as kursor:
            kursor.execute("SET TRANSACTION READ ONLY")
        yield
        transaction.set_rollback(True)


@contextmanager
def hanya_baca(kecamatan: Kecamatan) -> Iterator[None]:
    """For the regency: such a transaction in the schema of one office."""
    wajib_kabupaten()
    with tenant_context(kecamatan), tanpa_tulis():
        yield
