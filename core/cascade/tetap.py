"""What every reference row is: kept. A trigger of the database refuses DELETE as well."""

from typing import Any, NoReturn

from django.db import models


class TidakDihapus(TypeError):
    """Reference rows stay: tenants' rows in other schemas point at them."""


class AcuanQuerySet(models.QuerySet):
    def delete(self) -> NoReturn:
        raise TidakDihapus(f"{self.model.__name__} dinonaktifkan, tidak dihapus.")


class Acuan(models.Model):
    """A reference row: deactivated or replaced by a newer version, never deleted."""

    objects = AcuanQuerySet.as_manager()

    class Meta:
        abstract = True

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise TidakDihapus(f"{type(self).__name__} dinonaktifkan, tidak dihapus.")
