"""Printed forms of typed values."""

from datetime import date

import pytest

from reporting.dokumen.blok import (
    Banyak,
    Bervolume,
    Indeks,
    Persen,
    Poin,
    Rupiah,
    Tanggal,
)
from reporting.render.nilai import asal_nilai, teks_nilai
from tests.reporting.render.contoh_tabel import a


@pytest.mark.parametrize(
    ("nilai", "harap"),
    [
        (Rupiah(a(3_308_672_275)), "3.308.672.275"),
        (Rupiah(a(3_308_672_275), dengan_rp=True), "Rp\u00a03.308.672.275"),
        (Rupiah(a(0)), "0"),
        (Persen(a("97.334")), "97,33"),
        (Persen(a(100), tanda=True), "100,00%"),
        (Indeks(a(82)), "82"),
        (Indeks(a("78.6")), "78,60"),
        (Poin(a("0.88")), "+0,88"),
        (Poin(a("-1.2")), "\u22121,20"),
        (Banyak(9, huruf=True), "9 (sembilan)"),
        (Banyak(17, "desa"), "17\u00a0desa"),
        (Banyak(0), "0"),
        (Bervolume(a(12), "Laporan"), "12\u00a0Laporan"),
        (Bervolume(a(0), "Unit"), "0\u00a0Unit"),
        (Tanggal(date(2025, 1, 15)), "15 Januari 2025"),
        *((jenis(a(None)), "–") for jenis in (Rupiah, Persen, Indeks, Poin)),
        (Persen(a(None), tanda=True), "–"),
        (Bervolume(a(None), "Unit"), "–"),
    ],
)
def test_bentuk_tercetak(nilai, harap):
    assert teks_nilai(nilai) == harap


def test_asal():
    assert asal_nilai(Rupiah(a(1, "anggaran.pagu/2024-TW4/7.01"))) == "anggaran.pagu/2024-TW4/7.01"
    assert asal_nilai(Banyak(3)) == ""
