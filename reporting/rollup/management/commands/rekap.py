"""manage.py rekap 2024-TW4 --tingkat program --json prints the rollup; `rekap hitung` redoes it."""

import json
from decimal import Decimal
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from core.angka import bilangan, bulatkan, persen_ringkas, rp
from core.periode.models import Periode
from core.periode.queries import periode_kode
from reporting.rollup.aturan import Ukur
from reporting.rollup.models import Tingkat
from reporting.rollup.rekap import BarisRekap, Keikutsertaan, rekap_kabupaten
from reporting.rollup.services import hitung_ulang


class Command(BaseCommand):
    help = "Mencetak rekap kabupaten satu triwulan, atau menghitungnya ulang dari versi terakhir."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("kata", nargs="+", metavar="[hitung] PERIODE", help="mis. 2024-TW4")
        parser.add_argument("--tingkat", choices=Tingkat.values, default=Tingkat.KANTOR)
        parser.add_argument("--json", action="store_true", help="keluaran untuk mesin")

    def handle(self, *args: object, **pilihan: Any) -> None:
        *aksi, kode = pilihan["kata"]
        if aksi not in ([], ["hitung"]):
            raise CommandError("Pakai `rekap 2024-TW4` atau `rekap hitung 2024-TW4`.")
        try:
            periode = periode_kode(kode)
        except Periode.DoesNotExist as galat:
            raise CommandError(f"Triwulan {kode} tidak dikenal.") from galat
        if aksi:
            self._hitung(periode)
            return
        ikut, baris = rekap_kabupaten(periode, pilihan["tingkat"])
        if pilihan["json"]:
            isi = muatan(periode, pilihan["tingkat"], ikut, baris)
            self.stdout.write(json.dumps(isi, ensure_ascii=False, indent=1))
        else:
            self._tulis(ikut, baris)

    def _hitung(self, periode: Periode) -> None:
        beda_semua = 0
        for kecamatan, beda in hitung_ulang(periode=periode):
            if beda is None:
                self.stdout.write(f"{kecamatan}: belum ada versi")
                continue
            self.stdout.write(f"{kecamatan}: {'sama' if not beda else f'{len(beda)} berbeda'}")
            for b in beda:
                letak = f"{b.tingkat} {b.kunci} {b.tahun} {b.medan}".rstrip()
                self.stdout.write(f"  {letak}: {b.lama} → {b.baru}")
            beda_semua += len(beda)
        self.stdout.write(f"Rekap {periode.kode}: {beda_semua} angka berbeda.")

    def _tulis(self, ikut: Keikutsertaan, baris: list[BarisRekap]) -> None:
        self.stdout.write(
            f"{ikut.jumlah} kantor: {ikut.diajukan} diajukan, {ikut.sementara} sementara,"
            f" {len(ikut.tanpa)} tanpa versi"
        )
        for b in baris:
            self.stdout.write(f"{b.kode:<20} {_ringkas(b)}  {b.gabungan.kantor} kantor  {b.nama}")


def _ringkas(b: BarisRekap) -> str:
    g = b.gabungan
    if b.nilai:
        return f"{_atau(b.nilai.nilai, bilangan):>8} ({b.nilai.cara})"
    uang = f"{_atau(g.pagu, rp):>22} {_atau(g.realisasi, rp):>22}"
    return f"{uang} {_atau(g.serapan.nilai, persen_ringkas):>8}"


def _atau(nilai: Decimal | None, tulis: Any) -> str:
    return "–" if nilai is None else str(tulis(nilai))


def muatan(
    periode: Periode, tingkat: str, ikut: Keikutsertaan, baris: list[BarisRekap]
) -> dict[str, Any]:
    """The rollup as JSON: money exact, percentages and indices at two decimals, all as text."""
    return {
        "periode": periode.kode,
        "tingkat": tingkat,
        "kantor": {
            "jumlah": ikut.jumlah,
            "diajukan": ikut.diajukan,
            "sementara": ikut.sementara,
            "tanpa_versi": [k.slug for k in ikut.tanpa],
        },
        "baris": [_baris(b) for b in baris],
    }


def _baris(b: BarisRekap) -> dict[str, Any]:
    g = b.gabungan
    isi: dict[str, Any] = {
        "kode": b.kode,
        "nama": b.nama,
        "kantor": g.kantor,
        "sementara": b.sementara,
        "pagu": _uang(g.pagu),
        "kas": _uang(g.kas),
        "realisasi": _uang(g.realisasi),
        "serapan": _ukur(g.serapan),
        "capaian": _ukur(g.capaian),
    }
    return {**isi, "nilai": _ukur(b.nilai)} if b.nilai else isi


def _uang(nilai: Decimal | None) -> str | None:
    return None if nilai is None else f"{nilai:f}"


def _ukur(ukur: Ukur) -> dict[str, Any]:
    return {
        "nilai": None if ukur.nilai is None else f"{bulatkan(ukur.nilai):f}",
        "cara": ukur.cara.value,
        "kantor": ukur.kantor,
        "basis": _uang(ukur.basis),
        "catatan": ukur.catatan,
    }
