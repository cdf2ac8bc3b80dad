"""The audit trail can only grow."""

import pytest
from django.db import DatabaseError, connection, transaction

from tenants.jejak import catat
from tenants.models import Jejak

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "perintah",
    [
        "UPDATE tenants_jejak SET aksi = 'lain'",
        "DELETE FROM tenants_jejak",
        "TRUNCATE tenants_jejak CASCADE",
        "UPDATE tenants_rantaijejak SET urut = 0",
        "DELETE FROM tenants_rantaijejak",
        "TRUNCATE tenants_rantaijejak",
    ],
)
def test_rows_are_never_changed_or_removed(perintah: str) -> None:
    catat(aksi="tes.tetap", sesudah={"nilai": "1"})
    with connection.cursor() as kursor:
        kursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    with pytest.raises(DatabaseError, match="hanya boleh ditambah"), transaction.atomic():
        connection.cursor().execute(perintah)
    assert Jejak.objects.filter(aksi="tes.tetap").exists()
