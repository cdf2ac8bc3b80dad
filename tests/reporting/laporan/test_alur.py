"""The transition table walked exhaustively: every role, state and step, under every policy."""

import itertools
import re
from dataclasses import replace
from pathlib import Path

import pytest

from reporting.laporan import alur
from reporting.laporan.alur import KATA, MEMUTAR, TABEL, TINGKAT, Aksi, Keadaan, Suasana, izin
from tenants.models import Peran

AKAR = Path(__file__).resolve().parents[3]

# Written out by hand from the regency's rules, not from the table: who may do what where, with
# every role held by somebody, no review asked for, and none done.
BIASA = {
    ("draf", "ajukan"): {"kasubag": "diajukan"},
    ("dikembalikan", "ajukan"): {"kasubag": "diajukan"},
    ("diajukan", "tarik"): {"kasubag": "draf"},
    ("diajukan", "setujui"): {"camat": "disetujui"},
    ("diajukan", "kembalikan"): {
        "camat": "dikembalikan",
        "inspektorat": "dikembalikan",
        "admin_kabupaten": "dikembalikan",
    },
    ("direviu", "setujui"): {"camat": "disetujui"},
    ("direviu", "kembalikan"): {"inspektorat": "dikembalikan", "admin_kabupaten": "dikembalikan"},
    ("disetujui", "cabut"): {"camat": "diajukan"},
    ("disetujui", "kembalikan"): {
        "inspektorat": "dikembalikan",
        "admin_kabupaten": "dikembalikan",
    },
    ("disetujui", "finalkan"): {"admin_kabupaten": "final"},
    ("final", "revisi"): {"admin_kabupaten": "dikembalikan"},
}
SEMUA = [
    pytest.param(k, a, p, id=f"{k}-{a}-{p}") for k, a, p in itertools.product(Keadaan, Aksi, Peran)
]


def satu(keadaan: Keadaan, aksi: Aksi, peran: Peran, suasana: Suasana) -> str | None:
    hasil = izin(keadaan, aksi, frozenset({peran}), suasana)
    assert bool(hasil.alasan) is not hasil.boleh, "a refusal has a reason, a permission none"
    return hasil.ke.value if hasil.ke else None


@pytest.mark.parametrize(("keadaan", "aksi", "peran"), SEMUA)
def test_a_quarterly_report(keadaan: Keadaan, aksi: Aksi, peran: Peran) -> None:
    harap = BIASA.get((keadaan.value, aksi.value), {}).get(peran.value)
    assert satu(keadaan, aksi, peran, Suasana()) == harap


DIREVIU = BIASA | {
    ("diajukan", "reviu"): {"inspektorat": "direviu"},
    ("diajukan", "setujui"): {},
}


@pytest.mark.parametrize(("keadaan", "aksi", "peran"), SEMUA)
def test_a_report_that_is_reviewed(keadaan: Keadaan, aksi: Aksi, peran: Peran) -> None:
    harap = DIREVIU.get((keadaan.value, aksi.value), {}).get(peran.value)
    assert satu(keadaan, aksi, peran, Suasana(reviu=True)) == harap


TANPA_KASUBAG = BIASA | {
    (k, "ajukan"): {"kasubag": "diajukan", "operator": "diajukan"} for k in ("draf", "dikembalikan")
}
TANPA_KASUBAG[("diajukan", "tarik")] = {"kasubag": "draf", "operator": "draf"}


@pytest.mark.parametrize(("keadaan", "aksi", "peran"), SEMUA)
def test_without_a_kasubag_the_operator_submits(keadaan: Keadaan, aksi: Aksi, peran: Peran) -> None:
    suasana = Suasana(terisi=frozenset(Peran) - {Peran.KASUBAG})
    harap = TANPA_KASUBAG.get((keadaan.value, aksi.value), {}).get(peran.value)
    assert satu(keadaan, aksi, peran, suasana) == harap
    tetap = Suasana(terisi=suasana.terisi, lewati_kasubag=False)
    assert satu(keadaan, aksi, peran, tetap) == BIASA.get((keadaan.value, aksi.value), {}).get(
        peran.value
    )


@pytest.mark.parametrize(
    ("suasana", "dari"),
    [
        (Suasana(terisi=frozenset(Peran) - {Peran.CAMAT}, lewati_camat=True), Keadaan.DIAJUKAN),
        (
            Suasana(
                terisi=frozenset(Peran) - {Peran.CAMAT},
                lewati_camat=True,
                reviu=True,
                pernah_direviu=True,
            ),
            Keadaan.DIREVIU,
        ),
    ],
)
def test_without_a_camat_the_regency_receives_when_it_so_decided(
    suasana: Suasana, dari: Keadaan
) -> None:
    assert satu(dari, Aksi.FINALKAN, Peran.ADMIN_KABUPATEN, suasana) == "final"
    tetap = replace(suasana, lewati_camat=False)
    assert satu(dari, Aksi.FINALKAN, Peran.ADMIN_KABUPATEN, tetap) is None


def test_without_an_inspektorat_the_review_is_skipped_when_the_regency_so_decided() -> None:
    kosong = frozenset(Peran) - {Peran.INSPEKTORAT}
    lewat = Suasana(reviu=True, lewati_inspektorat=True, terisi=kosong)
    tetap = Suasana(reviu=True, terisi=kosong)
    assert satu(Keadaan.DIAJUKAN, Aksi.SETUJUI, Peran.CAMAT, lewat) == "disetujui"
    assert satu(Keadaan.DIAJUKAN, Aksi.SETUJUI, Peran.CAMAT, tetap) is None


def test_an_approval_withdrawn_falls_back_to_the_review_that_stands() -> None:
    sudah = Suasana(reviu=True, pernah_direviu=True)
    assert satu(Keadaan.DISETUJUI, Aksi.CABUT, Peran.CAMAT, sudah) == "direviu"


PENENTU = {
    Keadaan.DIAJUKAN: Peran.KASUBAG,
    Keadaan.DIREVIU: Peran.INSPEKTORAT,
    Keadaan.DISETUJUI: Peran.CAMAT,
    Keadaan.FINAL: Peran.ADMIN_KABUPATEN,
}


@pytest.mark.parametrize("peran", Peran)
@pytest.mark.parametrize(("keadaan", "penentu"), PENENTU.items())
def test_a_lower_level_undoes_nothing_that_a_higher_one_decided(
    keadaan: Keadaan, penentu: Peran, peran: Peran
) -> None:
    for reviu, sudah in itertools.product((False, True), repeat=2):
        suasana = Suasana(reviu=reviu, pernah_direviu=sudah)
        for aksi in MEMUTAR:
            if TINGKAT[peran] < TINGKAT[penentu]:
                assert satu(keadaan, aksi, peran, suasana) is None


def test_the_leaders_only_read() -> None:
    assert not any(Peran.PIMPINAN in a.peran for a in TABEL)


@pytest.mark.parametrize("keadaan", [k for k in Keadaan if k is not Keadaan.FINAL])
def test_no_state_is_a_dead_end(keadaan: Keadaan) -> None:
    for reviu in (False, True):
        assert alur.menunggu(keadaan, Suasana(reviu=reviu))


@pytest.mark.parametrize("aksi", Aksi)
def test_every_step_has_its_words(aksi: Aksi) -> None:
    kata = KATA[aksi]
    assert kata.tanya.format(judul="LKJ TW IV 2024").endswith("?")
    assert all((kata.tombol, kata.akibat, kata.selesai, kata.lewat))


@pytest.mark.parametrize(
    ("keadaan", "aksi", "peran", "kata"),
    [
        ("draf", "ajukan", "operator", "Laporan diajukan Kasubag Perencanaan."),
        ("diajukan", "setujui", "kasubag", "hanya Camat yang dapat menyetujuinya"),
        ("disetujui", "tarik", "kasubag", "Mintalah Camat mengembalikannya"),
        ("final", "kembalikan", "inspektorat", "Hanya Admin Kabupaten yang dapat membuka revisi"),
        ("direviu", "kembalikan", "camat", "hanya Inspektorat atau Admin Kabupaten"),
    ],
)
def test_a_refusal_says_who_may(keadaan: str, aksi: str, peran: str, kata: str) -> None:
    hasil = izin(Keadaan(keadaan), Aksi(aksi), frozenset({Peran(peran)}), Suasana())
    assert kata in hasil.alasan


def test_the_diagram_in_the_documents_is_the_table() -> None:
    teks = (AKAR / "docs" / "alur-laporan.md").read_text()
    baris = re.findall(r"^\| (\w+) \| (\w+) \| ([\w, ]+) \| (\w+) \| ?(.*?) ?\|$", teks, re.M)
    harap = [
        (a.dari.value, a.aksi.value, ", ".join(sorted(a.peran)), a.ke.value, a.bila) for a in TABEL
    ]
    assert baris[1:] == harap  # the first one is the head
