"""What may be set, what is kept of what was stored, and what a version is frozen with."""

import pytest
from msgspec.structs import replace

from reporting.dokumen.bagian import BAGIAN
from reporting.dokumen.judul import JUDUL
from reporting.setelan.isi import (
    bagian_dipakai,
    dari_json,
    geser,
    isi_bawaan,
    ke_json,
    periksa,
    untuk,
)
from reporting.snapshot.setelan import Judul
from tests.reporting.setelan.bantu import isi


def test_the_defaults_are_allowed() -> None:
    assert periksa(isi_bawaan()) == {}


def test_what_is_stored_is_read_back_the_same() -> None:
    diubah = geser(isi(kertas="F4"), "iku", -1)
    assert dari_json(ke_json(diubah)) == diubah


@pytest.mark.parametrize(
    ("judul", "singkatan", "medan"),
    [
        ("", "LKJ", "judul-lkj"),
        ("Laporan Kinerja 2024", "LKJ", "judul-lkj"),
        ("Laporan Triwulan", "LKJ", "judul-lkj"),
        ("Laporan <b>Kinerja</b>", "LKJ", "judul-lkj"),
        ("L" * 81, "LKJ", "judul-lkj"),
        ("Laporan Kinerja", "", "singkatan-lkj"),
        ("Laporan Kinerja", "LK J", "singkatan-lkj"),
        ("Laporan Kinerja", "L" * 13, "singkatan-lkj"),
    ],
)
def test_a_title_that_cannot_be_printed_is_refused(judul: str, singkatan: str, medan: str) -> None:
    salah = isi(judul=JUDUL | {"lkj": Judul(judul=judul, singkatan=singkatan)})
    assert list(periksa(salah)) == [medan]


def test_a_title_of_the_longest_is_allowed() -> None:
    panjang = Judul(judul="L" * 80, singkatan="L" * 12)
    assert periksa(isi(judul=JUDUL | {"lkj": panjang})) == {}


@pytest.mark.parametrize(
    ("ganti", "medan"),
    [
        ({"label": {"capaian": ""}}, "label-capaian"),
        ({"label": {"capaian": "C" * 31}}, "label-capaian"),
        ({"label": {"capaian": "Capaian 1"}}, "label-capaian"),
        ({"label": {"capaian": "{{ pagu }}"}}, "label-capaian"),
        ({"label": {"serapan": "pagu"}}, "label-serapan"),  # pagu is taken
        ({"sebutan": {"camat": "C" * 25}}, "sebutan-camat"),
    ],
)
def test_a_word_that_cannot_be_printed_is_refused(ganti: dict, medan: str) -> None:
    dasar = isi_bawaan()
    ((bidang, kata),) = ganti.items()
    assert list(periksa(replace(dasar, **{bidang: getattr(dasar, bidang) | kata}))) == [medan]


def test_five_predicates_are_five_words() -> None:
    assert list(periksa(isi(predikat=("Baik", "Baik", "Cukup", "Kurang", "")))) == [
        "predikat-4",
        "predikat-1",
    ]


def test_a_section_that_came_since_stands_where_it_does_by_default() -> None:
    lama = ke_json(geser(isi_bawaan(), "latar-belakang", 1))
    lama["urutan"] = [k for k in lama["urutan"] if k not in {"dasar-hukum", "rekomendasi"}]
    lama["urutan"].append("tiada")
    lama["mati"] = {j: [k for k in m if k != "dasar-hukum"] for j, m in lama["mati"].items()}
    kini = dari_json(lama)
    assert sorted(kini.urutan) == sorted(b.kunci for b in BAGIAN)
    assert kini.urutan.index("dasar-hukum") == kini.urutan.index("latar-belakang") + 1
    assert "dasar-hukum" not in bagian_dipakai(kini, "lkj")


def test_titles_alone_are_settings() -> None:
    """What the policy of computing held before."""
    kini = dari_json({"judul": {"lkj": {"judul": "Laporan Akuntabilitas", "singkatan": "LAKIP"}}})
    assert kini.judul["lkj"].singkatan == "LAKIP"
    assert replace(kini, judul=JUDUL) == isi_bawaan()


def test_a_version_is_frozen_with_everything_it_needs() -> None:
    beku = untuk(isi(kertas="F4"), "lkj")
    assert beku.kertas == "F4"
    assert beku.bagian == bagian_dipakai(isi_bawaan(), "lkj")
    assert set(beku.judul) == {"renaksi", "pengukuran"}
    assert beku.label["capaian"] == "Capaian"
    assert beku.sebutan == {}
    assert untuk(isi_bawaan(), "pk").bagian == ()
