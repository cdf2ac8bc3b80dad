"""manage.py lkj wotu 2024-TW4 --jenis pk --format pdf --out DIR: documents made here and now."""

from collections.abc import Sequence
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django_tenants.utils import tenant_context

from core.periode.models import Periode
from core.periode.queries import periode_kode
from reporting.laporan.jenis import JENIS, JenisTakAda, jenis_untuk
from reporting.laporan.pembuatan import (
    PERENDER,
    FormatTakAda,
    cetak_versi,
    format_dikenal,
)
from reporting.laporan.services import nama_unduhan, versi_dokumen
from reporting.narasi import NaskahSalah
from reporting.render.sisip import SisipanRusak
from reporting.snapshot.build import FaktaKurang
from tenants.models import Kecamatan
from tenants.queries import kecamatan_slug
from tenants.queries_logo import LogoHilang


class Command(BaseCommand):
    help = "Membuat dokumen satu kecamatan langsung, tanpa pekerja latar belakang."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("kecamatan", help="mis. wotu")
        parser.add_argument("periode", help="mis. 2024-TW4")
        parser.add_argument("--jenis", default="lkj", help=", ".join(JENIS))
        parser.add_argument("--format", default="pdf", help=f"dipisah koma: {', '.join(PERENDER)}")
        parser.add_argument("--out", type=Path, default=Path("hasil"))

    def handle(self, *args: object, **pilihan: object) -> None:
        folder = pilihan["out"]
        assert isinstance(folder, Path)
        try:
            kecamatan = kecamatan_slug(str(pilihan["kecamatan"]))
            periode = periode_kode(str(pilihan["periode"]))
            jenis = jenis_untuk(str(pilihan["jenis"]), periode).kunci
            format = format_dikenal(str(pilihan["format"]).split(","))
            for tujuan in buat(kecamatan, periode, folder, jenis=jenis, format=format):
                self.stdout.write(str(tujuan))
        except Kecamatan.DoesNotExist as galat:
            raise CommandError(f"Kecamatan {pilihan['kecamatan']} tidak dikenal.") from galat
        except Periode.DoesNotExist as galat:
            raise CommandError(f"Triwulan {pilihan['periode']} tidak dikenal.") from galat
        except (FaktaKurang, FormatTakAda, JenisTakAda) as galat:
            raise CommandError(str(galat)) from galat
        except (NaskahSalah, LogoHilang, SisipanRusak) as galat:
            raise CommandError(str(galat)) from galat


def buat(
    kecamatan: Kecamatan,
    periode: Periode,
    folder: Path,
    *,
    jenis: str = "lkj",
    format: Sequence[str] = ("pdf",),
) -> list[Path]:
    """Freezes once, then prints and stores each format as a worker would, and copies it out."""
    hasil = []
    with tenant_context(kecamatan):
        versi = versi_dokumen(kecamatan=kecamatan, periode=periode, jenis=jenis, oleh=None)
        folder.mkdir(parents=True, exist_ok=True)
        for satu in format:
            berkas = cetak_versi(versi, satu)
            tujuan = folder / nama_unduhan(berkas, kecamatan)
            with berkas.berkas.open("rb") as isi:
                tujuan.write_bytes(isi.read())
            hasil.append(tujuan)
    return hasil
