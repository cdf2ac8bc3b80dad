"""Every log line names the tenant it was written for."""

import logging

from django.db import connection


class TenantFilter(logging.Filter):
    def filter(self, record: logging.LogRecord) -> bool:
        record.tenant = getattr(connection, "schema_name", "-")
        return True
