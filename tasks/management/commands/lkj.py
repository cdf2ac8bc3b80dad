"""manage.py lkj wotu 2024-TW4 --out DIR: one report, made here and now."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django_tenants.utils import tenant_context

from core.periode.models import Periode
from core.periode.queries import periode_kode
from reporting.laporan.pembuatan import cetak, dokumen_versi
from reporting.laporan.queries import berkas_versi
from reporting.laporan.services import nama_unduhan, simpan_berkas, versi_dokumen
from reporting.snapshot.build import FaktaKurang
from tenants.models import Kecamatan
from tenants.queries import kecamatan_slug


class Command(BaseCommand):
    help = "Membuat LKJ satu kecamatan langsung, tanpa pekerja latar belakang."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("kecamatan", help="mis. wotu")
        parser.add_argument("periode", help="mis. 2024-TW4")
        parser.add_argument("--out", type=Path, default=Path("hasil"))

    def handle(self, *args: object, **pilihan: object) -> None:
        try:
            kecamatan = kecamatan_slug(str(pilihan["kecamatan"]))
            periode = periode_kode(str(pilihan["periode"]))
        except Kecamatan.DoesNotExist as galat:
            raise CommandError(f"Kecamatan {pilihan['kecamatan']} tidak dikenal.") from galat
        except Periode.DoesNotExist as galat:
            raise CommandError(f"Triwulan {pilihan['periode']} tidak dikenal.") from galat
        folder = pilihan["out"]
        assert isinstance(folder, Path)
        try:
            tujuan = buat(kecamatan, periode, folder)
        except FaktaKurang as galat:
            raise CommandError(str(galat)) from galat
        self.stdout.write(str(tujuan))


def buat(kecamatan: Kecamatan, periode: Periode, folder: Path) -> Path:
    """Freezes, prints and stores as a worker would; writes the PDF into the folder too."""
    with tenant_context(kecamatan):
        versi = versi_dokumen(kecamatan=kecamatan, periode=periode, oleh=None)
        berkas = berkas_versi(versi, "pdf")
        if berkas is None:
            hasil = cetak(dokumen_versi(versi), "pdf")
            berkas = simpan_berkas(
                versi=versi,
                format="pdf",
                isi=hasil.isi,
                halaman=hasil.halaman,
                versi_perender=hasil.versi_perender,
            )
        folder.mkdir(parents=True, exist_ok=True)
        tujuan = folder / nama_unduhan(berkas, kecamatan)
        with berkas.berkas.open("rb") as isi:
            tujuan.write_bytes(isi.read())
    return tujuan
