"""Loads the demo regency; safe to run at every start."""

from django.core.management.base import BaseCommand, CommandError, CommandParser

from deploy.demo.akun import berkas_akun
from deploy.demo.muat import daftar_slug, muat


class Command(BaseCommand):
    help = "Memuat kabupaten contoh beserta kecamatannya. Aman diulang."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--hanya",
            action="append",
            choices=daftar_slug(),
            metavar="KECAMATAN",
            help="batasi pada kecamatan ini; boleh diulang",
        )

    def handle(self, *, hanya: list[str] | None, **_: object) -> None:
        try:
            muat(hanya=hanya, kabar=self.stdout.write)
        except OSError as salah:
            raise CommandError(f"Data contoh tidak dapat dimuat: {salah}") from salah
        self.stdout.write(f"Akun contoh: {berkas_akun()}")
