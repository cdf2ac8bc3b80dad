"""Roll-up of capaian from sub kegiatan to the office, on the sample report's table 3.4."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.angka import bulatkan
from core.capaian import Gulung, Simpul, capaian, capaian_pelaksanaan

D = Decimal
NOL = D(0)

# (target, realisasi, pagu) of the sub kegiatan, by kegiatan.
PROGRAM_01 = [
    [(2, 2, 23_274_800), (2, 2, 6_244_950), (2, 2, 6_949_850), (10, 10, 14_851_700)],
    [(19, 19, 2_092_264_069), (12, 12, 28_559_850)],
    [(4, 4, 12_779_800)],
    [(12, 0, 1_190_000)],  # Pelaporan Pengelolaan Retribusi Daerah
    [(12, 12, 11_096_850), (4, 4, 32_525_000)],
    [
        (13, 13, 2_980_900),
        (6, 6, 8_550_000),
        (3, 3, 13_149_800),
        (48, 48, 4_800_000),
        (12, 12, 257_125_000),
        (12, 12, 137_920_000),
    ],
    [(0, 0, 0), (3, 3, 107_250_000)],  # the vehicle: 0 Unit, not measured
    [(12, 12, 11_502_100), (36, 36, 49_043_882), (2, 2, 8_475_000), (4, 4, 183_000_000)],
    [(5, 5, 21_395_000), (18, 18, 15_900_000), (2, 2, 85_000_000)],
]
PROGRAM_02 = [[(12, 12, 7_557_500)]]
PROGRAM_03 = [[(5, 5, 15_023_834), (12, 12, 80_126_640)]]
PROGRAM_04 = [[(12, 11, 6_144_950), (12, 10, 4_044_950)], [(4, 4, 6_394_950)]]
PROGRAM_05 = [[(12, 12, 37_678_250)]]
PROGRAM_06 = [[(34, 34, 7_342_850), (17, 17, 8_529_800)]]
SEMUA = [PROGRAM_01, PROGRAM_02, PROGRAM_03, PROGRAM_04, PROGRAM_05, PROGRAM_06]


def daun(kode: str, nilai: str | int | None, pagu: int = 1) -> Simpul:
    return Simpul(kode, None if nilai is None else D(nilai), D(pagu))


def cabang(kode: str, *anak: Simpul) -> Simpul:
    return Simpul(kode, None, NOL, anak)


def kegiatan(kode: str, sub: list[tuple[int, int, int]]) -> Simpul:
    isi = enumerate(sub, start=1)
    return cabang(
        kode, *(Simpul(f"{kode}.{n:04}", capaian(D(t), D(r)), D(p)) for n, (t, r, p) in isi)
    )


def program(nomor: int) -> Simpul:
    kode = f"7.01.{nomor:02}"
    isi = enumerate(SEMUA[nomor - 1], start=1)
    return cabang(kode, *(kegiatan(f"{kode}.2.{n:02}", sub) for n, sub in isi))


@pytest.fixture
def kantor() -> Simpul:
    return cabang("7.01", *(program(n) for n in range(1, 7)))


def dua(n: Decimal | None) -> str | None:
    return None if n is None else str(bulatkan(n))


def test_sample_has_34_sub_kegiatan_of_which_33_are_measured(kantor: Simpul) -> None:
    semua = list(kantor.daun())
    assert len(semua) == 34
    assert sum(d.capaian is not None for d in semua) == 33
    assert sum(d.pagu for d in semua) == 3_308_672_275


@pytest.mark.parametrize(
    ("nomor", "hasil"),
    [
        (1, "88.89"),  # (8 x 100 + 0) / 9
        (2, "100.00"),
        (3, "100.00"),
        (4, "93.75"),  # ((91,67 + 83,33) / 2 + 100) / 2 = (87,5 + 100) / 2
        (5, "100.00"),
        (6, "100.00"),
    ],
)
def test_programs_of_the_sample(nomor: int, hasil: str) -> None:
    assert dua(capaian_pelaksanaan(program(nomor))) == hasil


@pytest.mark.parametrize(
    ("aturan", "hasil"),
    [
        # (88,89 + 100 + 100 + 93,75 + 100 + 100) / 6 = 582,64 / 6
        (Gulung.RATA_BERTINGKAT, "97.11"),
        # (30 x 100 + 0 + 91,67 + 83,33) / 33 = 3175 / 33
        (Gulung.RATA_SUB, "96.21"),
        # lost: 1.190.000 + 6.144.950 / 12 + 4.044.950 / 6 = 2.376.237,50 of 3.308.672.275 = 0,0718
        (Gulung.TERTIMBANG_PAGU, "99.93"),
    ],
)
def test_office_of_the_sample_under_each_rule(kantor: Simpul, aturan: Gulung, hasil: str) -> None:
    assert dua(capaian_pelaksanaan(kantor, aturan)) == hasil


def test_default_rule_is_mean_of_means(kantor: Simpul) -> None:
    assert capaian_pelaksanaan(kantor) == capaian_pelaksanaan(kantor, Gulung.RATA_BERTINGKAT)


@pytest.mark.parametrize("aturan", list(Gulung))
def test_zero_target_leaf_is_left_out(aturan: Gulung) -> None:
    # Kendaraan 0 Unit of 0 Unit beside Peralatan 3 of 3.
    pengadaan = kegiatan("7.01.01.2.07", PROGRAM_01[6])
    assert capaian_pelaksanaan(pengadaan, aturan) == 100


def test_unmeasured_leaf_takes_its_pagu_out_of_the_weights() -> None:
    # (50 x 1 + 100 x 3) / 4 = 87,5; the unmeasured 96 rupiah weigh nothing
    simpul = cabang("k", daun("a", 50, 1), daun("b", 100, 3), daun("c", None, 96))
    assert capaian_pelaksanaan(simpul, Gulung.TERTIMBANG_PAGU) == D("87.5")


def test_weighted_thirds_print_as_their_true_value() -> None:
    # (1/3 x 100 x 27 + 95 x 1 + 0 x 972) / 1000 = (900 + 95) / 1000 = 0,995
    sepertiga = Simpul("a", capaian(D(3), D(1)), D(27))
    simpul = cabang("k", sepertiga, daun("b", 95, 1), daun("c", 0, 972))
    assert dua(capaian_pelaksanaan(simpul, Gulung.TERTIMBANG_PAGU)) == "1.00"


def test_kegiatan_with_nothing_measured_stays_out_of_the_program() -> None:
    # (80) / 1, not (80 + 0) / 2
    simpul = cabang("p", cabang("k1", daun("a", 80)), cabang("k2", daun("b", None)))
    assert capaian_pelaksanaan(simpul) == 80


@pytest.mark.parametrize("aturan", list(Gulung))
@pytest.mark.parametrize(
    "simpul",
    [daun("a", None), cabang("k", daun("a", None)), cabang("kantor")],
    ids=["leaf", "kegiatan", "office without program"],
)
def test_nothing_measured_gives_none(simpul: Simpul, aturan: Gulung) -> None:
    assert capaian_pelaksanaan(simpul, aturan) is None


def test_measured_leaves_without_pagu_cannot_be_weighed() -> None:
    assert capaian_pelaksanaan(cabang("k", daun("a", 80, 0)), Gulung.TERTIMBANG_PAGU) is None


@pytest.mark.parametrize(
    ("aturan", "hasil"),
    [
        # k1 = (min(150; 100) + 50) / 2 = 75, k2 = 90: (75 + 90) / 2
        (Gulung.RATA_BERTINGKAT, "82.5"),
        # (100 + 50 + 90) / 3
        (Gulung.RATA_SUB, "80"),
        # (100 x 1 + 50 x 1 + 90 x 2) / 4 = 330 / 4
        (Gulung.TERTIMBANG_PAGU, "82.5"),
    ],
)
def test_cap_applies_to_leaves_inside_means(aturan: Gulung, hasil: str) -> None:
    k1 = cabang("k1", daun("a", 150), daun("b", 50))
    simpul = cabang("p", k1, cabang("k2", daun("c", 90, 2)))
    assert capaian_pelaksanaan(simpul, aturan, D(100)) == D(hasil)


@pytest.mark.parametrize("aturan", list(Gulung))
def test_leaf_keeps_its_own_capaian_uncapped(aturan: Gulung) -> None:
    assert capaian_pelaksanaan(daun("a", 150), aturan, D(100)) == 150


def test_value_typed_on_an_inner_node_is_ignored() -> None:
    # The sample prints 71,77 for program 01; it is no mean of anything below.
    simpul = Simpul("p", D("71.77"), D(39_000_000), (daun("a", 100),))
    assert capaian_pelaksanaan(simpul) == 100


pohon = st.recursive(
    st.builds(
        Simpul,
        kode=st.just("s"),
        capaian=st.none() | st.decimals(min_value=0, max_value=200, places=2),
        pagu=st.integers(min_value=1, max_value=10**10).map(Decimal),
    ),
    lambda anak: st.lists(anak, min_size=1, max_size=4).map(lambda a: cabang("i", *a)),
    max_leaves=12,
)


@given(pohon, st.sampled_from(Gulung))
def test_roll_up_lies_between_its_leaves(simpul: Simpul, aturan: Gulung) -> None:
    terukur = [d.capaian for d in simpul.daun() if d.capaian is not None]
    hasil = capaian_pelaksanaan(simpul, aturan)
    assert (hasil is None) == (not terukur)
    assert hasil is None or min(terukur) <= hasil <= max(terukur)
