"""Every log line names the tenant it was written for."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.db import connection

_UNTUK: ContextVar[str] = ContextVar("log_untuk", default="")


class TenantFilter(logging.Filter):
    def filter(self, record: logging.LogRecord) -> bool:
        record.tenant = _UNTUK.get() or getattr(connection, "schema_name", "-")
        return True


@contextmanager
def log_untuk(skema: str) -> Iterator[None]:
    """Lines of this block are about one office, though the connection is partly in public."""
    tanda = _UNTUK.set(skema)
    try:
        yield
    finally:
        _UNTUK.reset(tanda)
