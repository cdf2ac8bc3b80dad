"""The budget tree of Wotu and Malili at TW IV 2024, from facts alone."""

from decimal import Decimal

import pytest
from django_tenants.utils import tenant_context

from core.anggaran.models import Dpa, DpaBaris, Realisasi
from core.anggaran.pohon import Pohon, pohon
from core.angka import persen
from core.periode.models import Periode
from core.periode.queries import periode_kode
from tenants.models import Kecamatan


@pytest.fixture
def susunan(wotu: Kecamatan, tw4: Periode) -> Pohon:
    with tenant_context(wotu):
        return pohon(tw4)


def test_counts_of_the_office(susunan: Pohon) -> None:
    assert (susunan.jumlah_program, susunan.jumlah_kegiatan, susunan.jumlah_sub) == (6, 15, 34)


def test_money_of_the_office(susunan: Pohon) -> None:
    # 3.135.828.551 + 7.557.500 + 95.150.474 + 16.584.850 + 37.678.250 + 15.872.650
    assert susunan.pagu == Decimal(3_308_672_275)
    # 3.056.331.499 + 7.334.250 + 92.580.260 + 14.614.590 + 36.644.000 + 12.974.800
    assert susunan.realisasi == Decimal(3_220_479_399)
    assert persen(susunan.serapan) == "97,33"
    assert susunan.sisa == Decimal(88_192_876)


@pytest.mark.parametrize(
    ("nomor", "pagu", "realisasi", "serapan", "capaian"),
    [
        # Eight measured kegiatan at 100 and Pendapatan Daerah at 0: 800 / 9.
        ("01", 3_135_828_551, 3_056_331_499, "97,46", "88,89"),
        ("02", 7_557_500, 7_334_250, "97,05", "100,00"),
        ("03", 95_150_474, 92_580_260, "97,30", "100,00"),
        # ((11/12 + 10/12) / 2 + 1) / 2 = (0,875 + 1) / 2
        ("04", 16_584_850, 14_614_590, "88,12", "93,75"),
        ("05", 37_678_250, 36_644_000, "97,26", "100,00"),
        ("06", 15_872_650, 12_974_800, "81,74", "100,00"),
    ],
)
def test_programs(
    susunan: Pohon, nomor: str, pagu: int, realisasi: int, serapan: str, capaian: str
) -> None:
    program = next(p for p in susunan.program if p.nomor == nomor)
    assert (program.pagu, program.realisasi) == (pagu, realisasi)
    assert (persen(program.serapan), persen(program.capaian)) == (serapan, capaian)


def test_office_capaian_is_the_mean_of_programs(susunan: Pohon) -> None:
    # (88,888… + 100 + 100 + 93,75 + 100 + 100) / 6 = 582,638… / 6
    assert persen(susunan.capaian) == "97,11"


@pytest.mark.parametrize(
    ("kode", "pagu", "realisasi", "serapan"),
    [
        ("7.01.01.2.02", 2_120_823_919, 2_089_141_985, "98,51"),  # 2.060.771.985 + 28.370.000
        ("7.01.01.2.07", 107_250_000, 96_300_000, "89,79"),  # 0 + 107.250.000
        ("7.01.01.2.01", 51_321_300, 43_047_200, "83,88"),
    ],
)
def test_kegiatan_are_sums(
    susunan: Pohon, kode: str, pagu: int, realisasi: int, serapan: str
) -> None:
    kegiatan = next(k for p in susunan.program for k in p.kegiatan if k.kode == kode)
    assert (kegiatan.pagu, kegiatan.realisasi) == (pagu, realisasi)
    assert persen(kegiatan.serapan) == serapan


def test_rka_skpd_is_computed_not_typed(susunan: Pohon) -> None:
    sub = next(s for s in susunan.sub if s.kode == "7.01.01.2.01.0002")
    assert persen(sub.serapan) == "69,16"  # 4.319.100 / 6.244.950


def test_zero_target_is_not_measured(susunan: Pohon) -> None:
    nol = next(s for s in susunan.sub if s.target == 0)
    assert (nol.capaian, nol.serapan, nol.pagu) == (None, None, 0)


def test_nomenclature_order(susunan: Pohon) -> None:
    kode = [s.kode for s in susunan.sub]
    assert kode == sorted(kode)


def test_unit_override_is_kept(susunan: Pohon) -> None:
    izin = next(s for s in susunan.sub if s.kode == "7.01.02.2.04.0001")
    assert (izin.target, izin.satuan) == (12, "Laporan")


def test_earlier_quarters_use_the_dpa_then_in_force(wotu: Kecamatan) -> None:
    with tenant_context(wotu):
        susunan = pohon(periode_kode("2024-TW2"))
    assert susunan.jenis_dpa == "murni"
    assert susunan.realisasi is not None
    assert susunan.realisasi < Decimal(3_220_479_399)
    assert susunan.kas < susunan.pagu


def test_kas_of_the_year_reaches_the_pagu(susunan: Pohon) -> None:
    assert susunan.kas == susunan.pagu
    assert all(s.kas == s.pagu for s in susunan.sub)


def test_money_of_a_dropped_line_stays_with_pagu_nol(wotu: Kecamatan, tw4: Periode) -> None:
    with tenant_context(wotu):
        Realisasi.objects.create(
            tahun=2024, triwulan=4, kode="7.01.01.2.03.0001", rupiah=1_000_000, volume=1
        )
        susunan = pohon(tw4)
    lepas = next(s for s in susunan.sub if not s.dalam_dpa)
    assert (lepas.pagu, lepas.realisasi, lepas.capaian) == (0, 1_000_000, None)
    assert susunan.realisasi == Decimal(3_221_479_399)
    assert susunan.jumlah_sub == 34  # what is not in the DPA is not counted in sentences


def test_sub_units_of_kelurahan_have_rows_of_their_own(malili: Kecamatan, tw4: Periode) -> None:
    with tenant_context(malili):
        susunan = pohon(tw4)
    assert {s.sub_unit for s in susunan.sub} > {""}


def test_missing_realisasi_is_missing_not_zero(wotu: Kecamatan, tw4: Periode) -> None:
    with tenant_context(wotu):
        Realisasi.objects.filter(kode="7.01.06.2.01.0001", tahun=2024, triwulan=4).update(
            rupiah=None, volume=None
        )
        susunan = pohon(tw4)
    sub = next(s for s in susunan.sub if s.kode == "7.01.06.2.01.0001")
    assert (sub.realisasi, sub.volume, sub.capaian, sub.terisi) == (None, None, None, False)
    assert susunan.terisi == 33


def test_no_dpa_gives_an_empty_tree(wotu: Kecamatan, tw4: Periode) -> None:
    with tenant_context(wotu):
        susunan = pohon(Periode(tahun=2031, triwulan=1))
    assert (susunan.program, susunan.pagu, susunan.realisasi) == ((), 0, None)


def test_query_count_does_not_grow_with_rows(
    wotu: Kecamatan, tw4: Periode, django_assert_num_queries: object
) -> None:
    with tenant_context(wotu):
        dpa = Dpa.objects.get(tahun=2024, jenis="perubahan")
        with django_assert_num_queries(7):  # type: ignore[operator]
            pohon(tw4)
        DpaBaris.objects.bulk_create(
            DpaBaris(dpa=dpa, kode=f"7.01.06.2.01.00{n}", pagu=1, target=1) for n in range(30, 50)
        )
        with django_assert_num_queries(7):  # type: ignore[operator]
            pohon(tw4)
