"""The efficiency box: every verdict, under each policy, and what it says when it can't."""

from decimal import Decimal

import pytest
from msgspec.structs import replace

from reporting.lkj.bab3_efisiensi import kotak_efisiensi, putusan
from tests.reporting.lkj.baca import sel, tulis
from tests.reporting.lkj.pabrik import SASARAN_1, SASARAN_2, kebijakan, snapshot, triwulan
from tests.reporting.lkj.pabrik_fakta import efisiensi


def keputusan(capaian, belanja, aturan="selisih_poin", snap=None) -> str:
    """Verdict for a capaian in percent and a realisasi out of a pagu of 100."""
    nilai = efisiensi(
        None if capaian is None else Decimal(capaian), Decimal(100), Decimal(belanja), aturan
    )
    snap = snap or snapshot(kebijakan=kebijakan(efisiensi=aturan))
    return tulis(putusan(snap, replace(SASARAN_1, efisiensi=nilai)))


@pytest.mark.parametrize(
    ("capaian", "belanja", "kata"),
    [
        ("100", 95, "dinilai efisien."),
        ("100", 100, "dinilai berimbang."),
        ("100", 101, "belum efisien."),
        ("95.85", 94, "belum disimpulkan sebagai efisiensi."),
        ("95", 95, "belum dapat disebut efisien."),
        ("90", 95, "belum efisien."),
        ("99.999", 95, "dinilai efisien."),  # printed 100,00
        (None, 95, "Efisiensi belum dapat dihitung (belum dinilai)."),
    ],
)
def test_difference_in_points(capaian, belanja, kata: str) -> None:
    assert keputusan(capaian, belanja).endswith(kata)


@pytest.mark.parametrize(
    ("capaian", "belanja", "kata"),
    [
        ("100", 95, "dinilai efisien."),
        ("100", 100, "dinilai berimbang."),
        ("100", 101, "belum efisien."),
        ("90", 95, "belum disimpulkan sebagai efisiensi."),
        ("90", 100, "Seluruh pagu digunakan"),
        ("90", 101, "Realisasi melebihi pagu"),
        (None, 95, "Efisiensi belum dapat disimpulkan (belum dinilai)."),
    ],
)
def test_unspent_share(capaian, belanja, kata: str) -> None:
    assert kata in keputusan(capaian, belanja, "sisa")


@pytest.mark.parametrize(
    ("capaian", "belanja", "kata"),
    [
        ("100", 95, "dinilai efisien."),
        ("95", 95, "dinilai berimbang."),  # 100 × 95 % = 95
        ("90", 95, "belum efisien."),
        (None, 95, "Efisiensi belum dapat dihitung (belum dinilai)."),
    ],
)
def test_pmk_214(capaian, belanja, kata: str) -> None:
    assert keputusan(capaian, belanja, "pmk_214").endswith(kata)


def test_before_the_years_end_the_verdict_is_provisional() -> None:
    hasil = keputusan("100", 40, snap=triwulan(2))
    assert hasil.endswith("masih berjalan sampai dengan triwulan II.")
    assert "sementara" not in keputusan("100", 40)


def test_the_box_of_a_measured_sasaran() -> None:
    # 17.900.000 / 20.000.000 = 89,50 %; 95,8537 − 89,50 = 6,3537
    kotak = kotak_efisiensi(snapshot(), SASARAN_1)
    assert [sel(nilai) for _, nilai in kotak.baris] == [
        "Rp 20.000.000",
        "Rp 17.900.000",
        "Rp 2.100.000",
        "89,50%",
        "95,85%",
    ]
    assert sel(kotak.hasil[1]) == "+6,35"


def test_the_box_of_one_not_assessed() -> None:
    kotak = kotak_efisiensi(snapshot(), SASARAN_2)
    assert kotak.baris[-1] == ("Capaian kinerja sasaran", "belum dinilai")
    assert kotak.hasil[1] == "belum dihitung"
    assert "evaluasi atas tahun 2024" in tulis(kotak.penjelasan)


def test_pmk_214_adds_its_index() -> None:
    # E = (100 − 95) / 100 × 100 = 5; NE = 50 + 5 / 20 × 50 = 62,50
    nilai = efisiensi(Decimal(100), Decimal(100), Decimal(95), "pmk_214")
    snap = snapshot(kebijakan=kebijakan(efisiensi="pmk_214"))
    kotak = kotak_efisiensi(snap, replace(SASARAN_1, efisiensi=nilai))
    assert [(label, sel(n)) for label, n in kotak.baris][-1] == ("Nilai efisiensi (NE)", "62,50%")
    assert sel(kotak.hasil[1]) == "5,00%"
