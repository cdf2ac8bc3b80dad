"""manage.py batch 2024-TW4 --jenis lkj --wait --out DIR: documents of all kecamatan."""

import time
from collections.abc import Sequence
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django_tenants.utils import tenant_context
from tqdm import tqdm

from core.periode.models import Periode
from core.periode.queries import periode_kode
from reporting.laporan.jenis import JENIS, JenisTakAda, jenis_untuk
from reporting.laporan.pembuatan import PERENDER, FormatTakAda, format_dikenal
from reporting.laporan.queries import berkas_terakhir
from tasks import queries, services
from tasks.models import Batch, Pekerjaan
from tasks.queries_keadaan import keadaan_kecamatan
from tenants.queries import kecamatan_aktif

JEDA = 0.4
DIAM_PENUH = 20.0


class Command(BaseCommand):
    help = "Membuat dokumen seluruh kecamatan pada satu triwulan lewat pekerja latar belakang."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("periode", help="mis. 2024-TW4")
        parser.add_argument("--jenis", default="lkj", help=f"dipisah koma: {', '.join(JENIS)}")
        parser.add_argument("--format", default="pdf", help=f"dipisah koma: {', '.join(PERENDER)}")
        parser.add_argument("--wait", action="store_true", help="tunggu sampai semua selesai")
        parser.add_argument("--out", type=Path, help="salin yang jadi ke folder ini")
        parser.add_argument(
            "--bila-perlu", action="store_true", help="lewati bila semua kecamatan sudah punya"
        )

    def handle(self, *args: object, **pilihan: object) -> None:
        try:
            periode = periode_kode(str(pilihan["periode"]))
        except Periode.DoesNotExist as galat:
            raise CommandError(f"Triwulan {pilihan['periode']} tidak dikenal.") from galat
        try:
            jenis = [jenis_untuk(j, periode).kunci for j in str(pilihan["jenis"]).split(",")]
            format = format_dikenal(str(pilihan["format"]).split(","))
        except (FormatTakAda, JenisTakAda) as galat:
            raise CommandError(str(galat)) from galat
        if pilihan["bila_perlu"] and jenis == ["lkj"] and _semua_ada(periode):
            self.stdout.write(f"LKJ {periode.kode} semua kecamatan sudah ada.")
        else:
            batch = [services.mulai_batch(periode=periode, jenis=j, format=format) for j in jenis]
            if not pilihan["wait"]:
                self.stdout.write(f"Batch {', '.join(str(b.pk) for b in batch)} dimulai.")
                return
            for satu in batch:
                self._tunggu(satu)
        if isinstance(folder := pilihan["out"], Path):
            for satu_jenis in jenis:
                salin(periode, folder, jenis=satu_jenis, format=format)

    def _tunggu(self, batch: Batch) -> None:
        hitung = queries.hitung_batch(batch)
        berubah = time.monotonic()
        with tqdm(
            total=hitung.jumlah,
            desc=f"{batch.jenis.upper()} {batch.periode.kode}",
            unit="dok",
            disable=None,
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


def _semua_ada(periode: Periode) -> bool:
    return all(b.selesai for b in keadaan_kecamatan(periode))


def salin(
    periode: Periode, folder: Path, *, jenis: str = "lkj", format: Sequence[str] = ("pdf",)
) -> None:
    """Puts the newest documents of each kecamatan into a folder, one stable name each."""
    folder.mkdir(parents=True, exist_ok=True)
    for kecamatan in kecamatan_aktif():
        for satu in format:
            with tenant_context(kecamatan):
                berkas = berkas_terakhir(periode, satu, jenis)
                if berkas is None:
                    continue
                nama = f"{jenis.upper()}-{kecamatan.nama.replace(' ', '-')}-{periode.kode}.{satu}"
                with berkas.berkas.open("rb") as isi:
                    (folder / nama).write_bytes(isi.read())
