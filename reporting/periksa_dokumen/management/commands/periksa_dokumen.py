"""manage.py periksa_dokumen FILE [--json]: a report made elsewhere against itself."""

import json
import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from reporting.checks.bentuk import muatan
from reporting.checks.temuan import Bobot, Temuan
from reporting.periksa_dokumen.baca_berkas import baca_berkas
from reporting.periksa_dokumen.galat import BerkasTakTerbaca
from reporting.periksa_dokumen.periksa import periksa


def _letak(temuan: Temuan) -> dict[str, str]:
    """`place` in its parts: table or heading, row or sentence, column or the words at fault."""
    tempat = temuan.tempat
    return {"section": tempat.bagian, "row": tempat.baris, "column": tempat.kolom}


class Command(BaseCommand):
    help = (
        "Memeriksa laporan yang dibuat di tempat lain; tidak ada yang disimpan. Kode keluar: 0"
        " tanpa kesalahan, 1 ada kesalahan, 2 berkas tidak dapat dibaca."
    )
    requires_system_checks: list[str] = []  # noqa: RUF012

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("berkas", type=Path)
        parser.add_argument("--json", action="store_true", help="keluaran untuk mesin")

    def handle(self, *args: object, **pilihan: Any) -> None:
        berkas: Path = pilihan["berkas"]
        try:
            temuan = periksa(baca_berkas(berkas))
        except OSError as galat:
            raise CommandError(f"Berkas {berkas} tidak dapat dibuka.", returncode=2) from galat
        except BerkasTakTerbaca as galat:
            raise CommandError(str(galat), returncode=2) from galat
        if pilihan["json"]:
            isi = [muatan(t) | _letak(t) for t in temuan]
            self.stdout.write(json.dumps(isi, ensure_ascii=False, indent=1))
        else:
            self._tulis(temuan)
        if any(t.bobot is Bobot.BLOKIR for t in temuan):
            sys.exit(1)

    def _tulis(self, temuan: list[Temuan]) -> None:
        for satu in temuan:
            self.stdout.write(f"{satu.bobot.value:<10} {satu.aturan}: {satu.tempat}")
            self.stdout.write(f"  {satu.pesan}")
            self.stdout.write(f"  tertulis: {satu.tertulis}; seharusnya: {satu.seharusnya or '–'}")
            if satu.dijelaskan_oleh:
                self.stdout.write(f"  sebab: {satu.dijelaskan_oleh}")
        self.stdout.write(f"{len(temuan)} temuan.")
