"""The solver on cells alone; figures are those of the sample's Tabel 3.4."""

from decimal import Decimal

from reporting.checks.sebab import Rumus, cari_sebab

GAJI, LAIN = Decimal(2_060_771_985), Decimal(28_370_000)
BENAR = Decimal(2_089_141_985)  # 2.060.771.985 + 28.370.000
SALAH = Decimal(2_119_739_936)
SISANYA = Decimal(967_189_514)  # 3.056.331.499 − 2.089.141.985
PAGU = Decimal(2_120_823_919)


def rumus() -> list[Rumus]:
    return [
        Rumus("kegiatan", "K1", ("S1", "S2")),
        Rumus("program", "P", ("K1", "K2")),
        Rumus("persen", "%K1", ("K1", "PAGU"), "persen"),
        Rumus("kalimat", "TEKS", ("P",), "sama"),
        Rumus("kalimat persen", "%TEKS", ("P", "PAGU P"), "persen"),
    ]


def nilai(**lain: Decimal) -> dict[str, Decimal | None]:
    dasar: dict[str, Decimal | None] = {
        "S1": GAJI,
        "S2": LAIN,
        "K1": BENAR,
        "K2": SISANYA,
        "P": Decimal(3_056_331_499),
        "PAGU": PAGU,
        "%K1": Decimal("98.51"),  # 2.089.141.985 / 2.120.823.919 = 98,5061
        "PAGU P": Decimal(3_135_828_551),
        "%TEKS": Decimal("97.46"),
        "TEKS": Decimal(3_056_331_499),
    }
    return {**dasar, **lain}


def test_nothing_is_said_where_all_agrees() -> None:
    hasil = cari_sebab(nilai(), rumus())
    assert hasil.langgar == ()
    assert hasil.sebab == ()


def test_a_wrong_subtotal_explains_its_children_its_parent_and_its_percentage() -> None:
    hasil = cari_sebab(nilai(K1=SALAH), rumus())
    assert [p.rumus.kunci for p in hasil.langgar] == ["kegiatan", "program", "persen"]
    (sebab,) = hasil.sebab
    assert (sebab.sel, sebab.tertulis, sebab.seharusnya) == ("K1", SALAH, BENAR)
    assert set(sebab.menjelaskan) == {"kegiatan", "program", "persen"}


def test_a_sentence_wrong_by_the_same_amount_was_copied_from_the_cell() -> None:
    # 3.056.331.499 + 30.597.951 = 3.086.929.450; / 3.135.828.551 = 98,44 %
    salinan = nilai(K1=SALAH, TEKS=Decimal(3_086_929_450), **{"%TEKS": Decimal("98.44")})
    hasil = cari_sebab(salinan, rumus())
    (sebab,) = hasil.sebab
    assert sebab.sel == "K1"
    assert {"kalimat", "kalimat persen"} <= set(sebab.menjelaskan)


def test_a_wrong_leaf_is_named_when_its_parents_and_percentage_say_so() -> None:
    semua = [*rumus(), Rumus("persen gaji", "%S1", ("S1", "PAGU S1"), "persen")]
    # 2.060.771.985 / 2.092.264.069 = 98,49 %
    isi = nilai(
        S1=Decimal(2_160_771_985),
        **{"%S1": Decimal("98.49"), "PAGU S1": Decimal(2_092_264_069)},
    )
    (sebab,) = cari_sebab(isi, semua).sebab
    assert (sebab.sel, sebab.seharusnya) == ("S1", GAJI)
    assert set(sebab.menjelaskan) == {"kegiatan", "persen gaji"}


def test_two_wrong_cells_are_two_causes() -> None:
    semua = [
        *rumus(),
        Rumus("pagu", "PK", ("PS1", "PS2")),
        Rumus("pagu program", "PP", ("PK", "PL")),
    ]
    pagu = {"PK": 39, "PS1": 100, "PS2": 7, "PP": 110, "PL": 3}
    isi = nilai(K1=SALAH) | {k: Decimal(v) for k, v in pagu.items()}
    hasil = cari_sebab(isi, semua)
    assert {(s.sel, s.seharusnya) for s in hasil.sebab} == {("K1", BENAR), ("PK", Decimal(107))}


def test_one_disagreement_alone_names_no_cause() -> None:
    hasil = cari_sebab(
        {"A": Decimal(3), "B": Decimal(1), "C": Decimal(1)}, [Rumus("a", "A", ("B", "C"))]
    )
    assert len(hasil.langgar) == 1
    assert hasil.sebab == ()


def test_a_dash_disagrees_with_nothing() -> None:
    hasil = cari_sebab(nilai() | {"K1": None, "%K1": None}, [rumus()[0], rumus()[2]])
    assert hasil.langgar == ()


def test_truncation_is_within_the_tolerance_given() -> None:
    # 164.147.900 / 172.843.724 = 94,9690: printed 94,96, rounded 94,97
    satu = Rumus("p", "%", ("R", "P"), "persen", toleransi=Decimal("0.01"))
    isi = {"%": Decimal("94.96"), "R": Decimal(164_147_900), "P": Decimal(172_843_724)}
    assert cari_sebab(isi, [satu]).langgar == ()
    assert cari_sebab(isi | {"%": Decimal("94.95")}, [satu]).langgar != ()
