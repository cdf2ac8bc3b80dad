"""Plausibility: what can be, but should be looked at."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from reporting.checks.temuan import Temuan
from tests.reporting.checks.letak import indikator, sub

Temukan = Callable[..., list[Temuan]]
GAJI = "7.01.01.2.02.0001"  # pagu 2.092.264.069, realisasi 2.060.771.985


def test_only_the_retribution_line_spent_without_output(temukan: Temukan) -> None:
    (temuan,) = temukan("kewajaran.")
    assert temuan.aturan == "kewajaran.tanpa_keluaran"
    assert temuan.alamat == "anggaran.volume/2024-TW4/7.01.01.2.04.0007"
    assert "Rp\xa01.140.000" in temuan.pesan  # 1.140.000 / 1.190.000 = 95,80 %
    assert "95,80%" in temuan.pesan


def test_within_the_year_output_may_still_come(temukan: Temukan) -> None:
    def ubah(isi: Any) -> None:
        isi["periode"] |= {"kode": "2024-TW2", "triwulan": 2, "akhir": "2024-06-30"}
        satu = sub(isi, "7.01.01.2.04.0007")
        satu["realisasi"]["nilai"] = "600000"
        satu["serapan"]["nilai"] = "50.42"

    assert temukan("kewajaran.tanpa_keluaran", ubah) == []


def test_capaian_above_one_hundred_and_twenty(temukan: Temukan) -> None:
    def ubah(isi: Any) -> None:
        indikator(isi, "ikm")["tahun"][-1]["capaian"]["nilai"] = "120.01"
        sub(isi, GAJI)["capaian"]["nilai"] = "120"

    (temuan,) = temukan("kewajaran.lampau", ubah)
    assert temuan.tertulis == "120,01%"


def test_more_spent_than_budgeted_or_planned(temukan: Temukan) -> None:
    def pagu(isi: Any) -> None:
        sub(isi, GAJI)["realisasi"]["nilai"] = "2092264070"

    (temuan,) = temukan("kewajaran.lebih_pagu", pagu)
    assert temuan.seharusnya == "paling banyak Rp\xa02.092.264.069"

    def kas(isi: Any) -> None:
        sub(isi, GAJI)["kas"]["nilai"] = "2000000000"

    (temuan,) = temukan("kewajaran.lebih_kas", kas)
    assert temuan.tertulis == "Rp\xa02.060.771.985"
    assert temukan("kewajaran.lebih_pagu", kas) == []


def test_a_cumulative_figure_that_fell(temukan: Temukan) -> None:
    lalu = {f"anggaran.realisasi/{GAJI}": Decimal(2_060_771_986)}
    (temuan,) = temukan("kewajaran.turun", sebelum=lalu)
    assert temuan.seharusnya == "sekurangnya Rp\xa02.060.771.986"
    sama = {f"anggaran.realisasi/{GAJI}": Decimal(2_060_771_985)}
    assert temukan("kewajaran.turun", sebelum=sama) == []


def test_a_jump_further_than_ever_before(temukan: Temukan) -> None:
    # Jumps so far 1,38 and 12,40; three times the largest is 37,20; 78,25 → 41,04 is 37,21.
    def ubah(isi: Any) -> None:
        indikator(isi, "ikm")["tahun"][-1]["realisasi"]["nilai"] = "41.04"

    assert len(temukan("kewajaran.riwayat", ubah)) == 1

    def batas(isi: Any) -> None:
        indikator(isi, "ikm")["tahun"][-1]["realisasi"]["nilai"] = "41.05"

    assert temukan("kewajaran.riwayat", batas) == []


def test_absorption_far_from_the_other_offices(temukan: Temukan) -> None:
    # Quartiles 98,5 + 0,75 × 0,5 = 98,875 and 99,5 + 0,25 × 0,1 = 99,525 as in the comparison of
    # offices; the distance is at least 20 points: 98,49 lies inside.
    lain = tuple(map(Decimal, ("98", "98.5", "99", "99.2", "99.3", "99.5", "99.6", "99.7")))
    assert temukan("kewajaran.sebaran", serapan_lain={GAJI: lain}) == []

    def ubah(isi: Any) -> None:
        sub(isi, GAJI)["serapan"]["nilai"] = "70"

    (temuan,) = temukan("kewajaran.sebaran", ubah, serapan_lain={GAJI: lain})
    assert "8 kecamatan lain" in temuan.pesan
    assert temuan.seharusnya == "98,88% sampai 99,53%"

    def kecil(isi: Any) -> None:
        sub(isi, "7.01.01.2.04.0007")["serapan"]["nilai"] = "10"

    # Pagu 1.190.000 is no hundredth of 3.308.672.275: too small to compare.
    assert temukan("kewajaran.sebaran", kecil, serapan_lain={"7.01.01.2.04.0007": lain}) == []
