"""manage.py batch 2024-TW4 --wait --out DIR: the reports of all kecamatan, in the background."""

import time
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django_tenants.utils import tenant_context
from tqdm import tqdm

from core.periode.models import Periode
from core.periode.queries import periode_kode
from reporting.laporan.queries import berkas_terakhir
from reporting.laporan.services import nama_unduhan
from tasks import queries, services
from tasks.models import Batch, Pekerjaan
from tenants.queries import kecamatan_aktif

JEDA = 0.4
DIAM_PENUH = 20.0


class Command(BaseCommand):
    help = "Membuat LKJ seluruh kecamatan pada satu triwulan lewat pekerja latar belakang."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("periode", help="mis. 2024-TW4")
        parser.add_argument("--wait", action="store_true", help="tunggu sampai semua selesai")
        parser.add_argument("--out", type=Path, help="salin PDF yang jadi ke folder ini")
        parser.add_argument(
            "--bila-perlu", action="store_true", help="lewati bila semua kecamatan sudah punya"
        )

    def handle(self, *args: object, **pilihan: object) -> None:
        try:
            periode = periode_kode(str(pilihan["periode"]))
        except Periode.DoesNotExist as galat:
            raise CommandError(f"Triwulan {pilihan['periode']} tidak dikenal.") from galat
        if pilihan["bila_perlu"] and all(b.selesai for b in queries.keadaan_kecamatan(periode)):
            self.stdout.write(f"LKJ {periode.kode} semua kecamatan sudah ada.")
        else:
            batch = services.mulai_batch(periode=periode)
            if not pilihan["wait"]:
                self.stdout.write(f"Batch {batch.pk} dimulai.")
                return
            self._tunggu(batch)
        if isinstance(folder := pilihan["out"], Path):
            salin(periode, folder)

    def _tunggu(self, batch: Batch) -> None:
        hitung = queries.hitung_batch(batch)
        berubah = time.monotonic()
        with tqdm(
            total=hitung.jumlah, desc=f"LKJ {batch.periode.kode}", unit="dok", disable=None
        ) as bilah:
            while not hitung.rampung:
                time.sleep(JEDA)
                services.pungut_terbengkalai()
                baru = queries.hitung_batch(batch)
                bilah.update(baru.selesai + baru.gagal - bilah.n)
                if baru != hitung:
                    berubah = time.monotonic()
                elif time.monotonic() - berubah > DIAM_PENUH and not baru.jalan:
                    bilah.write("Belum ada pekerja yang mengambil. Jalankan `make run` dahulu.")
                    berubah = time.monotonic()
                hitung = baru
        for pekerjaan in queries.pekerjaan_batch(batch):
            if pekerjaan.status == Pekerjaan.Status.GAGAL:
                self.stderr.write(f"{pekerjaan.kecamatan}: {pekerjaan.pesan}")
        self.stdout.write(f"{hitung.selesai} dari {hitung.jumlah} dokumen selesai.")
        if hitung.gagal:
            raise CommandError(f"{hitung.gagal} dari {hitung.jumlah} dokumen gagal dibuat.")


def salin(periode: Periode, folder: Path) -> None:
    """Puts the newest PDF of each kecamatan into a folder, one stable name each."""
    folder.mkdir(parents=True, exist_ok=True)
    for kecamatan in kecamatan_aktif():
        with tenant_context(kecamatan):
            berkas = berkas_terakhir(periode)
            if berkas is None:
                continue
            nama = nama_unduhan(berkas, kecamatan).partition("-draf-")[0] + ".pdf"
            with berkas.berkas.open("rb") as isi:
                (folder / nama).write_bytes(isi.read())
