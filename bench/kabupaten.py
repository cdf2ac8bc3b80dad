"""The regency's pages over 51 offices and six years: server time, and queries for 11 and for 51."""

import statistics
import time

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from bench.ukur import klien_untuk, p95
from bench.wilayah import ACUAN, BANYAK, DEMO, hanya

ULANG = 20
BATAS_MS = 50
SUB = "7.01.01.2.02.0001"
HALAMAN = {
    "papan": f"/?periode={ACUAN}",
    "papan, terlambat": f"/?periode={ACUAN}&saring=terlambat",
    "perbandingan, kantor": f"/banding/?periode={ACUAN}",
    "perbandingan, program": f"/banding/?periode={ACUAN}&tingkat=program&kode=7.01.01",
    "perbandingan, sub kegiatan": f"/banding/?periode={ACUAN}&tingkat=sub-kegiatan&kode={SUB}",
    "perbandingan, sasaran": f"/banding/?periode={ACUAN}&tingkat=sasaran",
    "perbandingan, indikator": f"/banding/?periode={ACUAN}&tingkat=indikator",
    "perbandingan, 6 kantor": f"/banding/?periode={ACUAN}&kantor=wotu&kantor=malili"
    "&kantor=burau&kantor=banding-01&kantor=banding-02&kantor=banding-03",
    "perbandingan, 6 triwulan": f"/banding/?periode={ACUAN}&lawan=2024-TW3&lawan=2024-TW2"
    "&lawan=2024-TW1&lawan=2023-TW4&lawan=2022-TW4",
    "satu kantor": f"/banding/kantor/wotu/?periode={ACUAN}",
    "kalender": "/kalender/?tahun=2024",
    "ringkasan": f"/ringkasan/?periode={ACUAN}",
    "ketepatan": f"/ketepatan/?periode={ACUAN}",
}
KECAMATAN = {"beranda kecamatan": f"/?periode={ACUAN}"}


def kabupaten() -> dict[str, str]:
    """p95 of each page's server time, and how many queries it makes for 51 and for 11 offices."""
    klien = klien_untuk(None)
    wotu = klien_untuk("wotu")
    hasil = {}
    for nama, alamat in [*HALAMAN.items(), *KECAMATAN.items()]:
        siapa = wotu if nama in KECAMATAN else klien
        waktu = _waktu(siapa, alamat)
        kueri = {BANYAK: _kueri(siapa, alamat)}
        with hanya(DEMO):
            kueri[DEMO] = _kueri(siapa, alamat)
        atas = p95(waktu)
        tanda = "" if atas <= BATAS_MS and kueri[BANYAK] == kueri[DEMO] else "  <-- lewat batas"
        hasil[nama] = (
            f"median {statistics.median(waktu):3.0f} ms, p95 {atas:3.0f} ms;"
            f" {kueri[BANYAK]} kueri ({DEMO} kantor: {kueri[DEMO]}){tanda}"
        )
    return hasil


def _waktu(klien: Client, alamat: str) -> list[float]:
    waktu = []
    for ke in range(ULANG + 2):
        mulai = time.perf_counter()
        jawab = klien.get(alamat)
        if ke > 1:  # the first ones warm up templates and connections
            waktu.append((time.perf_counter() - mulai) * 1000)
        assert jawab.status_code == 200, (alamat, jawab.status_code)
    return waktu


def _kueri(klien: Client, alamat: str) -> int:
    klien.get(alamat)
    with CaptureQueriesContext(connection) as kueri:
        klien.get(alamat)
    return len(kueri)
