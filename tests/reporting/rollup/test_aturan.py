"""Several offices as one: Σ/Σ, bases, means that say they are means, and refused rankings."""

from decimal import Decimal

import pytest

from core.angka import persen
from reporting.rollup.aturan import (
    Cara,
    Nilai,
    gabung,
    gabung_capaian,
    gabung_kantor,
    gabung_nilai,
    peringkat_capaian,
    peringkat_nilai,
    peringkat_serapan,
)
from reporting.rollup.sebaran import sebaran, simpangan


def nilai(kantor: str, **isi: object) -> Nilai:
    return Nilai(
        kantor=kantor,
        **{
            k: v if k == "responden" else Decimal(v) if isinstance(v, int | str) and angka(k) else v
            for k, v in isi.items()
        },
    )


def angka(medan: str) -> bool:
    return medan not in {"satuan", "polaritas", "sebab", "sementara", "responden"}


def pecahan(kantor: str, atas: int, bawah: int) -> Nilai:
    persen_sendiri = Decimal(atas) * 100 / bawah
    return nilai(kantor, nilai=persen_sendiri, pembilang=atas, penyebut=bawah, satuan="%")


TIGA = [pecahan("A", 15, 100), pecahan("B", 15, 50), pecahan("C", 1, 2)]


def test_fractions_are_pooled_over_their_denominators() -> None:
    hasil = gabung_nilai(TIGA)
    # (15 + 15 + 1) / (100 + 50 + 2) = 31/152; the mean of 15, 30 and 50 would be 31,67.
    assert hasil.nilai == Decimal(3100) / 152
    assert persen(hasil.nilai) == "20,39"
    assert (hasil.cara, hasil.basis, hasil.kantor) == (Cara.PECAHAN, 152, 3)


def test_indices_are_weighted_by_respondents() -> None:
    baris = [nilai("A", nilai=80, responden=150), nilai("B", nilai="90.5", responden=50)]
    hasil = gabung_nilai(baris)
    # (80 x 150 + 90,5 x 50) / 200 = 16.525 / 200
    assert hasil.nilai == Decimal("82.625")
    assert (hasil.cara, hasil.basis) == (Cara.RESPONDEN, 200)


def test_a_score_of_the_skm_scale_is_pooled_with_its_factor() -> None:
    # Σ of the answers over their count, times 25: 320/100 = 3,2 and 180/50 = 3,6.
    baris = [
        nilai("A", nilai=80, pembilang=320, penyebut=100),
        nilai("B", nilai=90, pembilang=180, penyebut=50),
    ]
    assert gabung_nilai(baris).nilai == Decimal(500) * 25 / 150


@pytest.mark.parametrize(
    ("tambahan", "catatan"),
    [
        (nilai("D", nilai=40, satuan="%"), "tanpa responden atau penyebut: D"),
        (
            nilai("D", nilai=40, satuan="%", responden=9),
            "sebagian diukur atas responden, sebagian atas penyebut",
        ),
        (
            nilai("D", nilai=40, satuan="%", pembilang=1, penyebut=7),
            "pembilang dan penyebut tidak cocok dengan nilai yang dilaporkan",
        ),
    ],
)
def test_without_one_base_it_is_a_mean_and_says_so(tambahan: Nilai, catatan: str) -> None:
    hasil = gabung_nilai([*TIGA, tambahan])
    # (15 + 30 + 50 + 40) / 4
    assert hasil.nilai == Decimal("33.75")
    assert hasil.cara == "rata-rata sederhana, tanpa bobot"
    assert hasil.catatan == catatan


def test_different_units_are_not_joined() -> None:
    hasil = gabung_nilai([nilai("A", nilai=1, satuan="%"), nilai("B", nilai=2, satuan="Nilai")])
    assert hasil.nilai is None
    assert "satuan berbeda" in hasil.catatan


def test_one_measured_office_is_not_called_a_mean() -> None:
    assert gabung_nilai([nilai("A", nilai=80), nilai("B")]).cara == Cara.SENDIRI


def test_money_is_a_ratio_of_sums_and_missing_money_is_said() -> None:
    hasil = gabung(
        [
            nilai("A", pagu=100, realisasi=50),
            nilai("B", pagu=300, realisasi=300),
            nilai("C", pagu=100),
        ]
    )
    # 350 / 500; the mean of 50 % and 100 % would be 75 %.
    assert hasil.serapan.nilai == 70
    assert (hasil.pagu, hasil.realisasi, hasil.kantor) == (500, 350, 3)
    assert hasil.serapan.catatan == "realisasi belum diisi: C"


def test_volumes_of_one_unit_are_added() -> None:
    baris = [
        nilai("A", target=12, nilai=6, capaian=50, satuan="Laporan"),
        nilai("B", target=4, nilai=4, capaian=100, satuan="laporan"),
    ]
    # 10 of 16; the mean would be 75.
    assert gabung_capaian(baris).nilai == Decimal("62.5")
    assert gabung_capaian(baris).cara == Cara.VOLUME


def test_capaian_of_different_units_is_a_mean_that_says_so() -> None:
    baris = [
        nilai("A", target=12, nilai=6, capaian=50, satuan="Laporan"),
        nilai("B", target=4, nilai=4, capaian=100, satuan="Unit"),
    ]
    assert gabung_capaian(baris).nilai == 75
    assert gabung_capaian(baris).cara == Cara.RATA


def test_kelurahan_lines_are_one_row_of_their_office() -> None:
    hasil = gabung_kantor(
        [
            nilai("Malili", pagu=10, realisasi=5, target=2, nilai=1, capaian=50, satuan="Unit"),
            nilai("Malili", pagu=30, realisasi=30, target=2, nilai=2, capaian=100, satuan="Unit"),
        ]
    )
    assert (hasil.pagu, hasil.realisasi, hasil.capaian) == (40, 35, 75)


def test_ranking_over_one_indicator_with_one_base() -> None:
    hasil = peringkat_nilai([*TIGA, pecahan("D", 3, 10)])
    # 15, 30, 50, 30: equal values share a place.
    assert hasil.tempat == {"C": 1, "B": 2, "D": 2, "A": 4}


def test_less_is_better_turns_the_order() -> None:
    baris = [nilai("A", nilai=5, polaritas="turun_a"), nilai("B", nilai=2, polaritas="turun_a")]
    assert peringkat_nilai(baris).tempat == {"B": 1, "A": 2}


@pytest.mark.parametrize(
    ("baris", "sebab"),
    [
        ([nilai("A", nilai=1, responden=9), nilai("B", nilai=2)], "tanpa responden"),
        ([nilai("A", nilai=1, satuan="%"), nilai("B", nilai=2, satuan="Nilai")], "Satuannya"),
        (
            [nilai("A", nilai=1, polaritas="naik"), nilai("B", nilai=2, polaritas="turun_a")],
            "Arah nilai",
        ),
        ([nilai("A", nilai=1, polaritas="stabil")] * 2, "terdekat dengan target"),
        ([nilai("A", nilai=1), nilai("B")], "dua kantor"),
    ],
)
def test_ranking_is_refused_with_the_reason(baris: list[Nilai], sebab: str) -> None:
    hasil = peringkat_nilai(baris)
    assert not hasil.boleh
    assert sebab in hasil.alasan


def test_absorption_is_ranked_on_its_one_base() -> None:
    baris = [nilai("A", pagu=10, realisasi=9), nilai("B", pagu=100, realisasi=95), nilai("C")]
    assert peringkat_serapan(baris).tempat == {"B": 1, "A": 2}


def test_a_mean_of_means_is_not_ranked() -> None:
    baris = [nilai("A", capaian=90), nilai("B", capaian=80)]
    assert "merata-ratakan" in peringkat_capaian(baris, dasar_sama=False).alasan
    assert peringkat_capaian(baris, dasar_sama=True).tempat == {"A": 1, "B": 2}


def test_quartiles_are_interpolated() -> None:
    hasil = sebaran([Decimal(n) for n in (4, 1, 3, 2)])
    # Positions 0,75, 1,5 and 2,25 of 1 2 3 4.
    assert (hasil.kuartil_1, hasil.median, hasil.kuartil_3) == tuple(
        Decimal(n) for n in ("1.75", "2.5", "3.25")
    )
    assert sebaran([None]) is None


def test_offices_that_stand_out_are_named_with_the_reason() -> None:
    baris = [nilai(k, pagu=100, realisasi=s, capaian=c) for k, s, c in [
        ("A", 96, 97), ("B", 97, 96), ("C", 95, 96), ("D", 96, 82), ("E", 61, 59), ("F", 96, 95),
    ]]  # fmt: skip
    hasil = simpangan(baris, {b.kantor: b.serapan for b in baris}, "Serapan")
    # Median of 61 95 96 96 96 97 is 96.
    assert [(s.kantor, s.sebab) for s in hasil] == [
        ("D", "Serapan 14,00 poin di atas capaian"),
        ("E", "Serapan 35,00 poin di bawah median"),
    ]


def test_few_offices_have_no_quartiles() -> None:
    baris = [nilai(k, pagu=100, realisasi=s) for k, s in [("A", 96), ("B", 97), ("E", 61)]]
    assert simpangan(baris, {b.kantor: b.serapan for b in baris}, "Serapan") == []
