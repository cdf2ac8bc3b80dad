"""manage.py kecamatan add wotu "Wotu" --kode 73.24.06 | list"""

from django.core.management.base import BaseCommand, CommandError, CommandParser

from tenants.queries import kecamatan_aktif
from tenants.services import KecamatanDitolak, host_untuk, kecamatan_tambah


class Command(BaseCommand):
    help = "Menambah atau menampilkan kecamatan (penyewa)."

    def add_arguments(self, parser: CommandParser) -> None:
        perintah = parser.add_subparsers(dest="perintah", required=True)
        tambah = perintah.add_parser("add", help="buat kecamatan beserta skema dan alamatnya")
        tambah.add_argument("slug")
        tambah.add_argument("nama")
        tambah.add_argument("--kode", required=True, help="kode wilayah, mis. 73.24.06")
        perintah.add_parser("list", help="tampilkan semua kecamatan")

    def handle(self, *args: object, perintah: str, **pilihan: str) -> None:
        if perintah == "list":
            for kecamatan in kecamatan_aktif():
                self.stdout.write(
                    f"{kecamatan.kode}  {kecamatan.nama:<16} {host_untuk(kecamatan.slug):<28}"
                    f" {kecamatan.schema_name}"
                )
            return
        try:
            kecamatan = kecamatan_tambah(
                slug=pilihan["slug"], nama=pilihan["nama"], kode=pilihan["kode"]
            )
        except KecamatanDitolak as galat:
            raise CommandError(str(galat)) from galat
        self.stdout.write(f"{kecamatan} dibuat: http://{host_untuk(kecamatan.slug)}")
