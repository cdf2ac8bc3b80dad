"""Reference rows stay: neither the manager nor SQL removes them."""

import pytest
from django.apps import apps
from django.db import DatabaseError, connection, transaction

from core.cascade.models import Jabatan, Nomenklatur
from core.cascade.tetap import Acuan, TidakDihapus

pytestmark = pytest.mark.django_db
ACUAN = [m for m in apps.get_models() if issubclass(m, Acuan)]


@pytest.mark.parametrize("model", ACUAN, ids=lambda m: m.__name__)
def test_queryset_refuses_to_delete(model: type[Acuan]) -> None:
    with pytest.raises(TidakDihapus):
        model.objects.all().delete()


def test_a_row_refuses_to_be_deleted() -> None:
    with pytest.raises(TidakDihapus):
        Jabatan.objects.first().delete()


@pytest.mark.parametrize("model", ACUAN, ids=lambda m: m.__name__)
def test_the_database_refuses_to_delete(model: type[Acuan]) -> None:
    if not model.objects.exists():
        return
    with (
        pytest.raises(DatabaseError, match="nonaktifkan saja"),
        transaction.atomic(),
        connection.cursor() as kursor,
    ):
        kursor.execute(f"DELETE FROM public.{model._meta.db_table}")


@pytest.mark.parametrize(
    ("jenjang", "banyak"), [("program", 6), ("kegiatan", 34), ("subkegiatan", 186)]
)
def test_all_of_the_national_nomenclature_is_there(jenjang: str, banyak: int) -> None:
    assert Nomenklatur.objects.filter(jenjang=jenjang).count() == banyak
