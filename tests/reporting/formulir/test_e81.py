"""Formulir E.81: sixteen columns, quarters that add up, and the same money as the LKJ."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from django_tenants.utils import tenant_context

from core.anggaran.models import Realisasi
from core.cascade.models import Nomenklatur, TargetSimpul
from core.cascade.queries import renstra_kini
from reporting.formulir.e81_baris import sampai_kini, tingkat_capaian
from reporting.lkj.kata import kosong
from reporting.snapshot.alamat import fakta
from tenants.models import Kecamatan
from tests.reporting.formulir.conftest import kata, tabel

GAJI = "Penyediaan Gaji dan Tunjangan ASN"


def baris(susun: Callable, nama: str, kode: str = "2024-TW4") -> list[str]:
    semua = [kata(b) for b in tabel(susun("e81", kode), "e81-tabel").baris]
    return next(b for b in semua if nama in b)


def test_it_has_the_columns_of_the_regulation(susun: Callable) -> None:
    isi = tabel(susun("e81"), "e81-tabel")
    # (1), (2)+(3), (4), ten of K and Rp, (15), (16)
    assert len(isi.kolom) == 3 + 2 * 10 + 2
    assert [n.partition("=")[0] for n in isi.nomor_kolom[3:23:2]] == [str(n) for n in range(5, 15)]
    assert isi.nomor_kolom[-2:] == ("15", "16")


def test_the_quarters_of_a_sub_kegiatan_add_up_to_its_realisasi(
    susun: Callable, wotu: object
) -> None:
    with tenant_context(wotu):
        kumulatif = dict(
            Realisasi.objects.filter(tahun=2024, kode="7.01.01.2.02.0001").values_list(
                "triwulan", "rupiah"
            )
        )
    sel = baris(susun, GAJI)
    # cells: no, name, unit, then K and Rp of (5) (6) (7) (8) (9) (10) (11) (12) …
    rupiah = [int(sel[n].replace(".", "")) for n in (10, 12, 14, 16)]
    assert rupiah == [
        kumulatif[1],
        kumulatif[2] - kumulatif[1],
        kumulatif[3] - kumulatif[2],
        kumulatif[4] - kumulatif[3],
    ]
    assert sel[18] == f"{sum(rupiah):,}".replace(",", ".") == "2.060.771.985"


def test_the_office_spends_what_the_lkj_says(susun: Callable) -> None:
    sel = baris(susun, "Jumlah")
    # no and name share a cell: (7) Rp stands at 6, (8) to (11) Rp at 8, 10, 12, 14, (12) Rp at 16
    assert (sel[6], sel[16]) == ("3.308.672.275", "3.220.479.399")
    assert sum(int(sel[n].replace(".", "")) for n in (8, 10, 12, 14)) == 3_220_479_399


def test_mean_and_predicate_stand_at_the_foot(susun: Callable) -> None:
    isi = [kata(b) for b in tabel(susun("e81"), "e81-tabel").baris[-2:]]
    assert isi[0][1:3] == ["97,11", "97,33"]
    assert isi[1][1:3] == ["Sangat Tinggi", "Sangat Tinggi"]


def test_quarters_ahead_are_empty(susun: Callable) -> None:
    sel = baris(susun, GAJI, "2024-TW2")
    assert (sel[13], sel[14], sel[15], sel[16]) == ("–", "–", "–", "–")
    assert sel[10] != "–"


def test_indicators_show_their_position_not_a_sum(susun: Callable) -> None:
    semua = [kata(b) for b in tabel(susun("e81"), "e81-tabel").baris]
    ikm = next(b for b in semua if len(b) > 2 and b[2].startswith("Indeks Kepuasan"))
    # (5) 85, (6) 78,25 of 2023, (7) 82, (12) and (13) 78,60, (14) 78,60 / 85 = 92,47
    assert (ikm[3], ikm[5], ikm[7], ikm[17], ikm[19], ikm[21]) == (
        "85", "78,25", "82", "78,60", "78,60", "92,47",
    )  # fmt: skip


def test_earlier_years_are_added_once_all_are_known(susun: Callable, wotu: object) -> None:
    kode = "7.01.01.2.02.0001"
    with tenant_context(wotu):
        for tahun, rupiah in ((2022, 100), (2023, 250)):
            Realisasi.objects.create(
                tahun=tahun, triwulan=4, kode=kode, rupiah=rupiah, volume=Decimal(1)
            )
    sel = baris(susun, GAJI)
    # (6) 100 + 250 = 350; (13) 350 + 2.060.771.985
    assert (sel[6], sel[20]) == ("350", "2.060.772.335")


def test_a_missing_year_leaves_the_sum_empty(susun: Callable, wotu: object) -> None:
    with tenant_context(wotu):
        Realisasi.objects.create(
            tahun=2023, triwulan=4, kode="7.01.01.2.02.0001", rupiah=250, volume=1
        )
    assert baris(susun, GAJI)[6] == "–"


@pytest.mark.parametrize(
    ("target", "lalu", "kini", "hingga", "capaian"),
    [
        (200, 50, 30, 80, 40),  # 50 + 30 = 80; 80 / 200
        (200, None, 30, None, None),
        (None, 50, 30, 80, None),
        (0, 50, 30, 80, None),
    ],
)
def test_columns_13_and_14(
    target: int | None, lalu: int | None, kini: int, hingga: int | None, capaian: int | None
) -> None:
    def angka(nilai: int | None) -> object:
        return kosong("tidak ada") if nilai is None else fakta(nilai, "x")

    sampai = sampai_kini(angka(lalu), angka(kini), "x")
    assert sampai.nilai == hingga
    assert tingkat_capaian(angka(target), sampai, "x").nilai == capaian


def tetapkan(kecamatan: Kecamatan, kode: str, pagu: int | None, *tahun: int) -> None:
    """A target of 19 and a pagu for each of these years."""
    for satu in tahun:
        TargetSimpul.objects.create(
            renstra=renstra_kini(kecamatan),
            simpul=Nomenklatur.objects.get(kode=kode),
            tahun=satu,
            target=19,
            pagu=pagu,
        )


def test_targets_of_the_renstra_fill_columns_5_and_14(susun: Callable, wotu: Kecamatan) -> None:
    tetapkan(wotu, "7.01.01.2.02.0001", 2_100_000_000, *range(2022, 2027))
    tetapkan(wotu, "7.01.01", None, 2026)
    with tenant_context(wotu):
        for tahun, rupiah in ((2022, 1_900_000_000), (2023, 2_000_000_000)):
            Realisasi.objects.create(
                tahun=tahun, triwulan=4, kode="7.01.01.2.02.0001", rupiah=rupiah, volume=19
            )
    sel = baris(susun, GAJI)
    # (5) 5 × 19 = 95 and 5 × 2.100.000.000; (13) 1.900.000.000 + 2.000.000.000 + 2.060.771.985
    # = 5.960.771.985; (14) 5.960.771.985 / 10.500.000.000 = 56,769 %
    assert (sel[3], sel[4]) == ("95", "10.500.000.000")
    assert (sel[20], sel[22]) == ("5.960.771.985", "56,77")
    # the program's percent is that of the last year, its money the sum of what is set below it
    program = baris(susun, "Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota")
    assert (program[3], program[4]) == ("19,00", "10.500.000.000")
    # no and name share a cell in the last row
    assert baris(susun, "Jumlah")[2] == "10.500.000.000"


def test_a_year_without_target_leaves_column_5_empty(susun: Callable, wotu: Kecamatan) -> None:
    tetapkan(wotu, "7.01.01.2.02.0001", 2_100_000_000, *range(2022, 2026))
    sel = baris(susun, GAJI)
    assert (sel[3], sel[4], sel[21], sel[22]) == ("–", "–", "–", "–")


def test_other_kinds_carry_no_targets_of_the_renstra(beku: Callable, wotu: Kecamatan) -> None:
    tetapkan(wotu, "7.01.01.2.02.0001", 1, *range(2022, 2027))
    assert beku("e81").target_renstra
    assert not beku("renaksi").target_renstra
    assert not beku("lkj").target_renstra
