"""A new office's tables: copied from a template schema in a tenth of a second, not migrated in
seconds.

The template is a schema no office uses. It is made by the migrations themselves and carries a
fingerprint of every migration file; when that differs from the disk, it is made anew. The copy
is written by PostgreSQL's own catalogue functions, so it needs no program beside the server and
stays inside the caller's transaction. What the copy could not carry makes it refuse, and the
office is migrated step by step instead. Reasons: docs/decisions/0010-templat-skema.md.
"""

import hashlib
import inspect
import logging
from pathlib import Path
from typing import Any, cast

from django.core.management import call_command
from django.db import DatabaseError, connection, transaction

from tenants.migrasi import migrasi_di_disk
from tenants.skema import ke_public

log = logging.getLogger(__name__)

TEMPLAT = "templat_kecamatan"
"""The template's schema. No office can take the name: theirs begin with `kec_`."""

KUNCI = 7_324_051
"""Advisory lock of whoever makes the template."""


class TemplatDitolak(RuntimeError):
    """The template holds something a copy would lose; the message names it."""


def isi_skema(skema: str) -> None:
    """Fills a new, empty schema with an office's tables. Call it inside a transaction.

    Falls back on the migrations, with a warning in the log, when the template can't be used.
    """
    try:
        with transaction.atomic():
            siapkan_templat()
            salin(skema)
    except (TemplatDitolak, DatabaseError) as galat:
        log.warning("Templat skema tidak dapat dipakai, %s dimigrasikan biasa: %s", skema, galat)
        ke_public()
        migrasikan(skema)
    finally:
        ke_public()


def migrasikan(skema: str) -> None:
    """Runs every migration of one schema."""
    call_command("migrate_schemas", tenant=True, schema_name=skema, interactive=False, verbosity=0)


def siapkan_templat() -> bool:
    """Makes the template, or makes it anew when a migration has changed; False if it was good.

    Of two at once the second waits for the first and finds it done.
    """
    kini = sidik_migrasi()
    with transaction.atomic():
        ke_public()
        if _sidik_tersimpan() == kini:
            return False
        with connection.cursor() as kursor:
            kursor.execute("SELECT pg_advisory_xact_lock(%s)", [KUNCI])
            if _sidik_tersimpan() == kini:
                return False
            kursor.execute(f"DROP SCHEMA IF EXISTS {TEMPLAT} CASCADE")
            kursor.execute(f"CREATE SCHEMA {TEMPLAT}")
        migrasikan(TEMPLAT)
        ke_public()
        with connection.cursor() as kursor:
            kursor.execute(f"COMMENT ON SCHEMA {TEMPLAT} IS '{kini}'")
    return True


def salin(skema: str) -> None:
    """Copies the template's tables, and which migrations made them, into an empty schema.

    Raises TemplatDitolak when the template holds what a copy would lose.
    """
    with transaction.atomic():
        _di(TEMPLAT)
        with connection.cursor() as kursor:
            kursor.execute(TAK_TERSALIN)
            if asing := [baris[0] for baris in kursor.fetchall()]:
                raise TemplatDitolak(f"tidak dapat disalin: {', '.join(asing)}")
            kursor.execute(PERNYATAAN)
            pernyataan = [baris[0] for baris in kursor.fetchall()]
            kursor.execute(BERISI)
            kursor.execute(kursor.fetchone()[0])
            if kursor.fetchone()[0]:
                raise TemplatDitolak("migrasi mengisi tabel kecamatan dengan baris")
        _di(skema)
        with connection.cursor() as kursor:
            kursor.execute(";\n".join([*pernyataan, RIWAYAT]))


def sidik_migrasi() -> str:
    """SHA-256 over the name and text of every migration on disk."""
    sidik = hashlib.sha256()
    for kunci, migrasi in sorted(migrasi_di_disk().items()):
        sidik.update(repr(kunci).encode())
        sidik.update(Path(inspect.getfile(type(migrasi))).read_bytes())
    return sidik.hexdigest()


def _sidik_tersimpan() -> str:
    with connection.cursor() as kursor:
        kursor.execute(
            "SELECT obj_description(oid, 'pg_namespace') FROM pg_namespace WHERE nspname = %s",
            [TEMPLAT],
        )
        baris = kursor.fetchone()
    return str(baris[0]) if baris else ""


def _di(skema: str) -> None:
    """Only this schema is on the search path: what is copied is named without its schema."""
    cast(Any, connection).set_schema(skema, include_public=False)


# The order of the statements is that of the first column: tables, keys, indexes, foreign keys,
# triggers. Keys and indexes keep their names: migrations that come later look for them.
PERNYATAAN = """
WITH tabel AS (
    SELECT * FROM pg_class
    WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r'
), pernyataan (urutan, nama, isi) AS (
    SELECT 1, relname, format(
        'CREATE TABLE %I (LIKE %I.%I INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING IDENTITY'
        ' INCLUDING GENERATED INCLUDING STORAGE INCLUDING COMPRESSION INCLUDING COMMENTS)',
        relname, current_schema(), relname)
    FROM tabel
  UNION ALL
    SELECT CASE k.contype WHEN 'f' THEN 4 ELSE 2 END, t.relname, format(
        'ALTER TABLE %I %s', t.relname, string_agg(
            format('ADD CONSTRAINT %I %s', k.conname, pg_get_constraintdef(k.oid)),
            ', ' ORDER BY k.oid))
    FROM pg_constraint k JOIN tabel t ON t.oid = k.conrelid
    WHERE k.contype IN ('p', 'u', 'x', 'f')
    GROUP BY 1, 2
  UNION ALL
    SELECT 3, t.relname, pg_get_indexdef(i.indexrelid, 0, true)
    FROM pg_index i JOIN tabel t ON t.oid = i.indrelid
    WHERE NOT EXISTS (SELECT FROM pg_constraint k
                      WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))
  UNION ALL
    SELECT 5, t.relname, pg_get_triggerdef(p.oid, true)
    FROM pg_trigger p JOIN tabel t ON t.oid = p.tgrelid
    WHERE NOT p.tgisinternal
)
SELECT isi FROM pernyataan ORDER BY urutan, nama, isi
"""

# Views, functions, types, free sequences, policies, rules, inheritance, storage options, comments
# on tables, statistics, switched-off triggers: none is used, so none is copied.
TAK_TERSALIN = """
WITH tabel AS (
    SELECT * FROM pg_class
    WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r'
)
SELECT format('relasi %s', relname) FROM pg_class c
    WHERE relnamespace = current_schema()::regnamespace AND (
        relkind NOT IN ('r', 'i', 'S') OR reloptions IS NOT NULL OR relrowsecurity
        OR relkind = 'S' AND NOT EXISTS (
            SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'i'))
UNION ALL SELECT format('fungsi %s', proname) FROM pg_proc
    WHERE pronamespace = current_schema()::regnamespace
UNION ALL SELECT format('jenis %s', typname) FROM pg_type
    WHERE typnamespace = current_schema()::regnamespace AND typtype IN ('d', 'e', 'r')
UNION ALL SELECT format('statistik %s', stxname) FROM pg_statistic_ext
    WHERE stxnamespace = current_schema()::regnamespace
UNION ALL SELECT format('aturan %s', rulename) FROM pg_rewrite JOIN tabel t ON t.oid = ev_class
UNION ALL SELECT format('kebijakan %s', polname) FROM pg_policy JOIN tabel t ON t.oid = polrelid
UNION ALL SELECT format('turunan %s', relname) FROM pg_inherits JOIN tabel t ON t.oid = inhrelid
UNION ALL SELECT format('komentar %s', relname) FROM pg_description
    JOIN tabel t ON t.oid = objoid AND objsubid = 0 AND classoid = 'pg_class'::regclass
UNION ALL SELECT format('pemicu %s', tgname) FROM pg_trigger JOIN tabel t ON t.oid = tgrelid
    WHERE tgenabled <> 'O'
"""

RIWAYAT = """
INSERT INTO django_migrations (app, name, applied)
SELECT app, name, now() FROM templat_kecamatan.django_migrations ORDER BY id
"""

# Writes the query that tells whether any table but the migrations' own has a row.
BERISI = """
SELECT 'SELECT ' || coalesce(
    string_agg(format('EXISTS (SELECT FROM %I)', relname), ' OR '), 'false')
FROM pg_class
WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r'
    AND relname <> 'django_migrations'
"""
