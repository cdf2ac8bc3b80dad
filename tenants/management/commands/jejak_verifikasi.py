"""manage.py jejak_verifikasi [--simpan ujung.json] [--patok ujung.json]"""

import json
from dataclasses import asdict
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError, CommandParser

from tenants.rantai import Ujung, verifikasi


class Command(BaseCommand):
    help = "Memeriksa rantai sidik jejak audit: kabupaten dan setiap kecamatan."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--simpan", help="catat ujung tiap rantai; simpan di tempat lain")
        parser.add_argument("--patok", help="ujung yang dicatat dulu; rantai harus melewatinya")

    def handle(
        self, *args: object, simpan: str | None, patok: str | None, **pilihan: object
    ) -> None:
        hasil = list(verifikasi(_baca(patok) if patok else None))
        for satu in hasil:
            keadaan = satu.rusak or f"utuh, ujung {satu.ujung.sidik[:16] or 'kosong'}"
            self.stdout.write(f"{satu.nama:<20} {satu.baris:>8} baris  {keadaan}")
        if rusak := [h.nama for h in hasil if h.rusak]:
            raise CommandError(f"Jejak audit rusak: {', '.join(rusak)}", returncode=2)
        if simpan:
            isi = {h.nama: asdict(h.ujung) for h in hasil}
            Path(simpan).write_text(json.dumps(isi, indent=1, sort_keys=True) + "\n")


def _baca(jalur: str) -> dict[str, Ujung]:
    try:
        isi = json.loads(Path(jalur).read_text())
        return {nama: Ujung(int(u["urut"]), str(u["sidik"])) for nama, u in isi.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as galat:
        raise CommandError(f"{jalur} bukan catatan ujung rantai: {galat}") from galat
