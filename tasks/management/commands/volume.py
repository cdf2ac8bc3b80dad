"""manage.py volume 2024-TW4 --out DIR: the reports of all kecamatan bound into one PDF, here and
now."""

import shutil
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError, CommandParser

from core.periode.models import Periode
from core.periode.queries import periode_kode
from reporting.volume.services import VersiBerganti, buat_volume, nama_unduhan


class Command(BaseCommand):
    help = "Menyusun volume satu triwulan: rekap kabupaten dan laporan seluruh kecamatan."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("periode", help="mis. 2024-TW4")
        parser.add_argument("--out", type=Path, default=Path("hasil"), help="folder tujuan")

    def handle(self, *args: object, **pilihan: object) -> None:
        try:
            periode = periode_kode(str(pilihan["periode"]))
        except Periode.DoesNotExist as galat:
            raise CommandError(f"Triwulan {pilihan['periode']} tidak dikenal.") from galat
        folder = pilihan["out"]
        assert isinstance(folder, Path)
        try:
            volume = buat_volume(periode=periode)
        except VersiBerganti as galat:
            raise CommandError(str(galat)) from galat
        folder.mkdir(parents=True, exist_ok=True)
        tujuan = folder / nama_unduhan(volume)
        with volume.berkas.open("rb") as isi, tujuan.open("wb") as keluar:
            shutil.copyfileobj(isi, keluar)
        self.stdout.write(f"{tujuan}: {volume.halaman} halaman, {volume.kantor} kecamatan")
        if volume.sementara or volume.tanpa_versi:
            self.stdout.write(
                f"{volume.sementara} masih draf, {volume.tanpa_versi} belum punya laporan."
            )
