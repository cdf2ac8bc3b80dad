"""How `migrate_schemas` goes through the offices: what is up to date is left alone, one that
fails holds up no other, and at the end everybody's state is said.

django-tenants asks `pelaksana` for the executor (GET_EXECUTOR_FUNCTION in the settings). Each
migration is a transaction of its own and is recorded in its office, so running the command again
goes on where it stopped.
"""

import logging
import sys
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from typing import Any, cast

from django.core.management import CommandError
from django.db import DatabaseError, connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.migration import Migration
from django_tenants.migration_executors import get_executor
from django_tenants.migration_executors.base import MigrationExecutor, run_migrations
from psycopg import sql

from tenants.models import Kecamatan
from tenants.skema import PUBLIC, ke_public

log = logging.getLogger(__name__)

KUNCI = 7_324_052
"""Advisory lock: two deployments at once do not migrate the same schemas."""

KHUSUS = (
    *("app_label", "migration_name", "fake", "fake_initial"),
    *("plan", "prune", "run_syncdb", "check_unapplied"),
)
"""Options that ask for something else than "bring everything up to date": nothing is skipped."""


class MigrasiGagal(CommandError):
    """Some offices were not migrated; the message names them, and those that were."""


def pelaksana(codename: str | None = None) -> type[MigrationExecutor]:
    """The executor of the given name; ours unless another one is asked for."""
    if codename in (None, "standard", Pelaksana.codename):
        return Pelaksana
    return cast(type[MigrationExecutor], get_executor(codename))


def migrasi_di_disk() -> dict[tuple[str, str], Migration]:
    """(app, name) → migration, as the code has them."""
    pemuat = MigrationLoader(None, load=False)
    pemuat.load_disk()
    return pemuat.disk_migrations


def tertinggal(skema: Collection[str]) -> list[str]:
    """Which of these schemas lack a migration the code has; two queries for all of them."""
    wajib = set(migrasi_di_disk())
    ada: dict[str, set[tuple[str, str]]] = {nama: set() for nama in skema}
    with connection.cursor() as kursor:
        kursor.execute(
            "SELECT schemaname FROM pg_tables WHERE tablename = 'django_migrations'"
            " AND schemaname = ANY(%s)",
            [list(skema)],
        )
        catatan = [
            sql.SQL("SELECT {}, app, name FROM {}").format(
                sql.Literal(nama), sql.Identifier(nama, "django_migrations")
            )
            for (nama,) in kursor.fetchall()
        ]
        if catatan:
            kursor.execute(sql.SQL(" UNION ALL ").join(catatan).as_string())
            for nama, app, migrasi in kursor.fetchall():
                ada[nama].add((app, migrasi))
    return [nama for nama in skema if wajib - ada[nama]]


class Pelaksana(MigrationExecutor):
    codename = "lkj"

    def run_migrations(self, tenants: Collection[str] | None = None) -> None:
        """Raises MigrasiGagal when an office failed, after all others have had their turn.

        Inside a transaction (a new office, the template) the first failure ends it all.
        """
        skema = list(tenants or [])
        if connection.in_atomic_block:
            for nama in skema:
                self._satu(nama, 0, len(skema))
            return
        khusus = any(self.options.get(nama) for nama in KHUSUS)
        with _sendirian(self._tulis):
            perlu = skema if khusus else tertinggal(skema)
            gagal = self._semua(perlu)
            if gagal:
                raise MigrasiGagal(laporan(skema, perlu, gagal))
            if skema != [PUBLIC] and not khusus:
                self._tulis(
                    f"{len(skema)} kecamatan: {len(perlu)} dimigrasikan,"
                    f" {len(skema) - len(perlu)} sudah mutakhir."
                )
                self._templat()

    def _semua(self, skema: list[str]) -> dict[str, Exception]:
        """What each failed schema failed of.

        A migration may run any Python: whatever it raises holds up no other office. The caller
        raises it again for all at the end.
        """
        gagal: dict[str, Exception] = {}
        for ke, nama in enumerate(skema):
            try:
                self._satu(nama, ke, len(skema))
            except Exception as galat:
                ke_public()
                log.exception("Migrasi %s gagal", nama)
                gagal[nama] = galat
        return gagal

    def _satu(self, nama: str, ke: int, banyak: int) -> None:
        run_migrations(self.args, self.options, self.codename, nama, idx=ke, count=banyak)

    def _templat(self) -> None:
        """Gets the next new office's template ready now, so that nobody waits for it later."""
        from tenants.templat import siapkan_templat  # it needs the executor itself

        if self.options.get("schema_name"):
            return
        try:
            siapkan_templat()
        except DatabaseError:
            log.exception("Templat skema tidak dapat disiapkan; kecamatan baru dibuat lebih lambat")
        finally:
            ke_public()

    def _tulis(self, teks: str) -> None:
        if int(self.options.get("verbosity", 1)) >= 1:
            sys.stdout.write(f"{teks}\n")
            sys.stdout.flush()


def laporan(skema: list[str], perlu: list[str], gagal: dict[str, Exception]) -> str:
    """Who failed of what, who is done, and what to do, for whoever runs the upgrade."""
    if PUBLIC in gagal:
        return (
            f"Skema kabupaten (public) gagal dimigrasikan: {gagal[PUBLIC]}\n"
            "Tidak ada kecamatan yang disentuh. Perbaiki penyebabnya, lalu jalankan lagi."
        )
    nama = dict(Kecamatan.objects.values_list("schema_name", "nama"))

    def sebut(daftar: list[str]) -> str:
        return ", ".join(nama.get(s, s) for s in daftar) or "tidak ada"

    selesai = [s for s in perlu if s not in gagal]
    mutakhir = [s for s in skema if s not in perlu]
    sebab = "\n".join(f"  {sebut([s])} ({s}): {str(g).strip()}" for s, g in gagal.items())
    return (
        f"Migrasi gagal pada {len(gagal)} dari {len(skema)} kecamatan:\n{sebab}\n"
        f"Selesai: {sebut(selesai)}.\nSudah mutakhir sebelumnya: {sebut(mutakhir)}.\n"
        "Di kecamatan yang gagal, langkah yang gagal dibatalkan seluruhnya; isinya utuh."
        " Perbaiki penyebabnya, lalu jalankan lagi migrate_schemas: yang selesai dilewati."
    )


@contextmanager
def _sendirian(tulis: Any) -> Iterator[None]:
    """Holds the lock on a connection of its own: the executor closes the usual one."""
    penjaga = connection.copy()
    try:
        with penjaga.cursor() as kursor:
            kursor.execute("SELECT pg_try_advisory_lock(%s)", [KUNCI])
            if not kursor.fetchone()[0]:
                tulis("Migrasi lain sedang berjalan; menunggu sampai selesai …")
                kursor.execute("SELECT pg_advisory_lock(%s)", [KUNCI])
        yield
    finally:
        penjaga.close()
