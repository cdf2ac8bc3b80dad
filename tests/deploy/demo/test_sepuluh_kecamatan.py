"""The ten composed offices: consistent sums, the shapes that make them differ, honest texts."""

import re
from decimal import Decimal
from itertools import accumulate, pairwise
from statistics import mean

import pytest

from core.cascade.acuan import nomenklatur_baca
from deploy.demo import baca, tahap
from deploy.demo.muat import bahan_untuk, daftar_slug
from deploy.demo.susun import susun

BAHAN = {slug: bahan_untuk(slug) for slug in daftar_slug()}
SEMUA = pytest.mark.parametrize("slug", BAHAN)
JUMLAH_SUB = {
    "mangkutana": 33,
    "nuha": 36,
    "towuti": 35,
    "malili": 38,
    "angkona": 28,
    "wotu": 34,
    "burau": 34,
    "tomoni": 35,
    "tomoni-timur": 30,
    "kalaena": 29,
    "wasuponda": 31,
}
DESA = [11, 4, 18, 14, 10, 17, 18, 12, 8, 7, 6]  # by code: together 125


def _berlaku(slug):
    return [sub for sub in BAHAN[slug].sub if not sub.dicoret]


def test_desa_and_kelurahan_are_those_of_the_regency():
    assert [b.kantor.jumlah_desa for b in BAHAN.values()] == DESA
    assert sum(DESA) == 125
    assert sum(len(b.kantor.kelurahan) for b in BAHAN.values()) == 3


@SEMUA
def test_composing_twice_gives_the_same(slug):
    assert bahan_untuk(slug) == BAHAN[slug]


@SEMUA
def test_number_of_sub_kegiatan(slug):
    assert len(_berlaku(slug)) == JUMLAH_SUB[slug]


@SEMUA
def test_codes_are_in_the_nomenclature_and_stand_once(slug):
    resmi = {n.kode for n in nomenklatur_baca() if n.jenjang == "subkegiatan"}
    kunci = [(sub.kode, sub.sub_unit) for sub in BAHAN[slug].sub]
    assert kunci == sorted(set(kunci))
    assert {kode for kode, _ in kunci} <= resmi


@SEMUA
def test_nothing_is_spent_above_the_pagu_in_force(slug):
    assert [s.kode for s in _berlaku(slug) if s.realisasi > s.pagu] == []


@SEMUA
def test_quarters_never_fall_and_cash_adds_to_the_pagu(slug):
    for sub in _berlaku(slug):
        murni = tahap.kas(sub.pagu_murni, sub.pola)
        uang = tahap.realisasi(sub.realisasi, sub.pagu, murni)
        volume = tahap.volume(sub.volume, sub.langkah)
        assert sum(tahap.kas_perubahan(sub.pagu, murni)) == sub.pagu
        assert all(a <= b for deret in (uang, volume) for a, b in pairwise(deret))
        assert all(u <= k for u, k in zip(uang[:3], accumulate(murni), strict=False))


@SEMUA
def test_pay_is_for_the_pns_there_are(slug):
    pns = sum(s.jumlah for s in BAHAN[slug].staf if s.isi["status"] == "pns")
    gaji = next(s for s in BAHAN[slug].sub if s.kode == "7.01.01.2.02.0001")
    assert gaji.target == gaji.volume == pns


@SEMUA
def test_promised_targets_are_those_of_the_renstra_year(slug):
    kinerja = BAHAN[slug].kinerja
    for baris in kinerja.pk_baris:
        assert baris.target == kinerja.target[baris.indikator].tahun[2024]


@SEMUA
def test_analysis_of_quarter_iv_covers_every_program_and_sasaran(slug):
    punya = {(k.sasaran, k.program) for k in BAHAN[slug].analisis if k.triwulan == 4}
    program = {sub.kode[:7] for sub in BAHAN[slug].sub}
    semua = {(1, ""), (2, "")} | {(None, kode) for kode in program}
    assert punya == (set() if slug == "tomoni-timur" else semua)


def test_sentences_of_the_bank_hold_no_figure_and_no_period():
    salah = re.compile(r"\d|triwulan|semester", re.IGNORECASE)
    teks = [
        kalimat
        for tempat in baca.toml("lain", "kalimat.toml")["tempat"]
        for jenis in baca.JENIS_ANALISIS
        for kalimat in tempat.get(jenis, [])
    ]
    assert [kalimat for kalimat in teks if salah.search(kalimat)] == []


def test_angkona_has_no_program_of_general_government():
    assert {s.kode[:7] for s in BAHAN["angkona"].sub} == {f"7.01.0{n}" for n in (1, 2, 3, 4, 6)}


def test_malili_has_one_code_at_the_office_and_at_the_kelurahan():
    unit = [s.sub_unit for s in BAHAN["malili"].sub if s.kode == "7.01.03.2.02.0004"]
    assert unit == ["", "0001"]


def test_kelurahan_lines_belong_to_a_kelurahan_that_exists():
    for bahan in BAHAN.values():
        assert {s.sub_unit for s in bahan.sub} == {"", *bahan.kantor.kelurahan}


def test_towuti_measures_one_indicator_downwards_as_a_fraction():
    nilai = [n for n in BAHAN["towuti"].kinerja.realisasi if n.indikator == "pengaduan-tertunda"]
    assert [(n.pembilang, n.penyebut) for n in nilai] == [(2, 9), (3, 16), (3, 21), (4, 30)]
    assert all(abs(n.nilai - n.pembilang * 100 / n.penyebut) < Decimal("0.0001") for n in nilai)


def test_burau_support_indicator_is_the_mean_of_its_kegiatan():
    nilai = [n for n in BAHAN["burau"].kinerja.realisasi if n.indikator == "capaian-penunjang"]
    for triwulan, satu in enumerate(nilai):
        kegiatan: dict[str, list[Decimal]] = {}
        for sub in BAHAN["burau"].sub:
            if sub.kode.startswith("7.01.01"):
                volume = tahap.volume(sub.volume, sub.langkah)[triwulan]
                kegiatan.setdefault(sub.kode[:12], []).append(volume * 100 / sub.target)
        assert abs(satu.nilai - mean(mean(daftar) for daftar in kegiatan.values())) < Decimal(
            "0.01"
        )


def test_kalaena_has_not_entered_everything():
    lubang = BAHAN["kalaena"].lubang
    assert [len(s) for s in (lubang.baris, lubang.rupiah, lubang.volume)] == [5, 3, 3]
    assert lubang.baris | lubang.rupiah | lubang.volume <= {s.kode for s in BAHAN["kalaena"].sub}
    ikm = [n for n in BAHAN["kalaena"].kinerja.realisasi if n.indikator == "ikm"]
    assert [n.kosong for n in ikm] == [False, False, False, True]


def test_wasuponda_dropped_one_line_that_had_been_paid():
    dicoret = [s for s in BAHAN["wasuponda"].sub if s.dicoret]
    assert [(s.kode, s.pagu, s.realisasi) for s in dicoret] == [
        ("7.01.01.2.07.0005", 0, 11_800_000)
    ]


def test_an_unknown_office_has_no_file():
    with pytest.raises(FileNotFoundError):
        susun("entah")
