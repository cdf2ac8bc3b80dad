"""manage.py impor FILE --kecamatan wotu --periode 2024-TW4 [--terapkan] [--json]."""

import json
import sys
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django_tenants.utils import tenant_context

from core.impor.baca_berkas import baca_berkas
from core.impor.galat import BerkasDitolak
from core.impor.kantor import kantor_triwulan
from core.impor.keluaran import sebagai_data, sebagai_teks
from core.impor.pratinjau import Pratinjau, pilih_sumber, susun_pratinjau
from core.impor.services import BelumSiap, SudahBerubah, berkas_terapkan
from core.impor.wadah import UKURAN_MAKS
from core.periode.kunci import Terkunci
from core.periode.models import Periode
from core.periode.queries import periode_kode
from tenants.models import Kecamatan
from tenants.queries import kecamatan_slug


class Command(BaseCommand):
    help = "Membaca XLSX atau CSV: pratinjau, atau dengan --terapkan menyimpannya sekaligus."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("berkas", type=Path)
        parser.add_argument("--kecamatan", required=True, help="mis. wotu")
        parser.add_argument("--periode", required=True, help="mis. 2024-TW4")
        parser.add_argument("--terapkan", action="store_true")
        parser.add_argument("--lembar", default="", help="nama lembar; bawaan: yang dikenal")
        parser.add_argument(
            "--terima-beda",
            action="store_true",
            help="terapkan walaupun jumlah atau persen yang diketik tidak cocok dengan barisnya",
        )
        parser.add_argument("--json", action="store_true")

    def handle(self, *args: object, **pilihan: object) -> None:
        berkas = pilihan["berkas"]
        assert isinstance(berkas, Path)
        kecamatan = _kecamatan(str(pilihan["kecamatan"]))
        periode = _periode(str(pilihan["periode"]))
        isi = _isi(berkas)
        with tenant_context(kecamatan):
            try:
                sumber = pilih_sumber(baca_berkas(isi, berkas.name), str(pilihan["lembar"]))
            except BerkasDitolak as galat:
                raise CommandError(str(galat)) from galat
            pratinjau = susun_pratinjau(sumber, kantor_triwulan(kecamatan, periode), {})
            ditulis, alasan = None, ""
            if pilihan["terapkan"]:
                try:
                    ditulis = berkas_terapkan(
                        kecamatan=kecamatan,
                        pratinjau=pratinjau,
                        nama=berkas.name,
                        isi=isi,
                        terima_beda=bool(pilihan["terima_beda"]),
                    )
                except (BelumSiap, SudahBerubah, Terkunci) as galat:
                    alasan = str(galat)
        self._cetak(pratinjau, berkas.name, ditulis, alasan, bool(pilihan["json"]))
        if alasan or pratinjau.kurang or pratinjau.salah or pratinjau.tidak_cocok:
            sys.exit(1)

    def _cetak(
        self, pratinjau: Pratinjau, nama: str, ditulis: int | None, alasan: str, sebagai_json: bool
    ) -> None:
        if sebagai_json:
            data = sebagai_data(pratinjau, nama, ditulis) | {"refused": alasan or None}
            self.stdout.write(json.dumps(data, ensure_ascii=False, indent=2))
            return
        for baris in sebagai_teks(pratinjau):
            self.stdout.write(baris)
        if ditulis is not None:
            self.stdout.write(f"{ditulis} sel disimpan.")
        elif alasan:
            self.stderr.write(f"Tidak diterapkan. {alasan}")


def _kecamatan(slug: str) -> Kecamatan:
    try:
        return kecamatan_slug(slug)
    except Kecamatan.DoesNotExist as galat:
        raise CommandError(f"Kecamatan {slug} tidak dikenal.") from galat


def _periode(kode: str) -> Periode:
    try:
        return periode_kode(kode)
    except Periode.DoesNotExist as galat:
        raise CommandError(f"Triwulan {kode} tidak dikenal.") from galat


def _isi(berkas: Path) -> bytes:
    try:
        if berkas.stat().st_size > UKURAN_MAKS:
            raise CommandError("Berkas lebih dari 10 MB. Simpan lembar yang diperlukan saja.")
        return berkas.read_bytes()
    except OSError as galat:
        raise CommandError(f"Berkas {berkas} tidak dapat dibaca.") from galat
