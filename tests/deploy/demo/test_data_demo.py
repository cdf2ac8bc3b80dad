"""The demo data by itself: sums, counts and quarters, without a database."""

import re
from collections import defaultdict
from decimal import Decimal
from itertools import accumulate, pairwise

import pytest

from deploy.demo import baca, tahap

BUTIR = {  # fungsi, rincian
    "camat": (4, 18),
    "sekretaris": (3, 20),
    "kasubag-perencanaan": (3, 25),
    "kasubag-umum": (4, 25),
    "kasi-pemerintahan": (4, 24),
    "kasi-pemberdayaan": (4, 18),
    "kasi-trantib": (4, 21),
    "kasi-pelayanan": (4, 15),
}
WOTU = baca.wotu()
JABATAN = {
    satu["kunci"]: satu
    for berkas in ("1_pimpinan.toml", "2_seksi.toml")
    for satu in baca.toml("jabatan", berkas)["jabatan"]
}


def _per(panjang: int, medan: str) -> dict[str, int]:
    hasil: dict[str, int] = defaultdict(int)
    for sub in WOTU.sub:
        hasil[sub.kode[:panjang]] += getattr(sub, medan)
    return dict(hasil)


def test_wotu_has_6_programs_15_kegiatan_and_34_sub_kegiatan_in_order():
    kode = [sub.kode for sub in WOTU.sub]
    assert kode == sorted(set(kode))
    assert [len({k[:n] for k in kode}) for n in (7, 12, 17)] == [6, 15, 34]


def test_wotu_pagu_by_program_adds_to_the_office():
    pagu = _per(7, "pagu")
    assert pagu == {
        "7.01.01": 3_135_828_551,
        "7.01.02": 7_557_500,
        "7.01.03": 95_150_474,
        "7.01.04": 16_584_850,
        "7.01.05": 37_678_250,
        "7.01.06": 15_872_650,
    }
    assert sum(pagu.values()) == 3_308_672_275


def test_wotu_realisasi_by_program_adds_to_the_office():
    realisasi = _per(7, "realisasi")
    assert realisasi == {
        "7.01.01": 3_056_331_499,
        "7.01.02": 7_334_250,
        "7.01.03": 92_580_260,
        "7.01.04": 14_614_590,
        "7.01.05": 36_644_000,
        "7.01.06": 12_974_800,
    }
    assert sum(realisasi.values()) == 3_220_479_399


def test_wotu_sasaran_1_is_programs_02_to_06():
    sub = [s for s in WOTU.sub if s.kode[:7] != "7.01.01"]
    assert [len({s.kode[:n] for s in sub}) for n in (7, 12, 17)] == [5, 6, 9]
    # 7.557.500 + 95.150.474 + 16.584.850 + 37.678.250 + 15.872.650
    assert sum(s.pagu for s in sub) == 172_843_724
    # 7.334.250 + 92.580.260 + 14.614.590 + 36.644.000 + 12.974.800
    assert sum(s.realisasi for s in sub) == 164_147_900


def test_wotu_kegiatan_sums_where_the_printed_report_went_wrong():
    # 2.060.771.985 + 28.370.000, not 2.119.739.936
    assert _per(12, "realisasi")["7.01.01.2.02"] == 2_089_141_985
    # 0 + 107.250.000 after the change, 0 + 39.000.000 before
    assert _per(12, "pagu")["7.01.01.2.07"] == 107_250_000
    assert _per(12, "pagu_murni")["7.01.01.2.07"] == 39_000_000
    # 2.092.264.069 + 28.559.850
    assert _per(12, "pagu")["7.01.01.2.02"] == 2_120_823_919


@pytest.mark.parametrize(
    ("kode", "target", "volume"),
    [
        ("7.01.01.2.04.0007", 12, 0),
        ("7.01.01.2.07.0001", 0, 0),
        ("7.01.01.2.09.0006", 18, 18),
        ("7.01.04.2.01.0001", 12, 11),
        ("7.01.04.2.01.0002", 12, 10),
    ],
)
def test_wotu_volumes_that_are_not_plain(kode, target, volume):
    sub = next(s for s in WOTU.sub if s.kode == kode)
    assert (sub.target, sub.volume) == (Decimal(target), Decimal(volume))


def test_wotu_staff_is_19_pns_and_14_upah_jasa():
    hitung: dict[str, int] = defaultdict(int)
    for staf in WOTU.staf:
        for medan in ("status", "eselon", "diklat"):
            hitung[staf.isi[medan]] += staf.jumlah
        hitung[staf.isi["golongan"] + staf.isi["ruang"]] += staf.jumlah
        hitung[staf.isi["golongan"] + staf.isi["pendidikan"]] += staf.jumlah
    assert (hitung["pns"], hitung["upah_jasa"]) == (19, 14)
    # eselon III 2 + IV 6 + non 11 = 19; diklat IV 5 + belum 3 = 8 structural posts
    ruang = [hitung[r] for r in ("IVa", "IVb", "IIIa", "IIIb", "IIIc", "IIId", "IIb", "IIc", "IId")]
    assert ruang == [1, 1, 2, 4, 2, 2, 1, 1, 5]
    pendidikan = [hitung[p] for p in ("IVs2", "IVs1", "IIIs1", "IIIsma", "IIsma")]
    assert pendidikan == [1, 1, 8, 2, 7]
    assert hitung["belum"] == 3


@pytest.mark.parametrize("kunci", BUTIR)
def test_position_has_its_fungsi_and_rincian(kunci):
    isi = JABATAN[kunci]
    assert (len(isi["fungsi"]), len(isi["rincian"])) == BUTIR[kunci]


@pytest.mark.parametrize("kunci", BUTIR)
def test_position_texts_leave_the_final_mark_to_the_printer(kunci):
    isi = JABATAN[kunci]
    teks = [isi["tugas_pokok"], *isi["fungsi"], *isi["rincian"]]
    rata = [t if isinstance(t, str) else t["uraian"] for t in teks]
    assert [t for t in rata if t[-1] in ".;,:"] == []


def test_one_rincian_nests():
    bersarang = [b for isi in JABATAN.values() for b in isi["rincian"] if not isinstance(b, str)]
    assert [len(b["anak"]) for b in bersarang] == [9]


@pytest.mark.parametrize("pola", tahap.POLA)
def test_pattern_shares_add_to_the_whole(pola):
    assert sum(tahap.POLA[pola]) == 1000


@pytest.mark.parametrize("pola", tahap.POLA)
@pytest.mark.parametrize("pagu", [0, 1, 999, 2_092_264_069])
def test_cash_of_the_quarters_adds_to_the_pagu(pola, pagu):
    assert sum(tahap.kas(pagu, pola)) == pagu


@pytest.mark.parametrize("pagu", [0, 30, 100, 250])
def test_cash_after_a_change_adds_to_the_new_pagu(pagu):
    kas = tahap.kas_perubahan(pagu, (25, 25, 25, 25))
    assert sum(kas) == pagu
    assert min(kas) >= 0


def test_cash_after_a_rise_keeps_the_past_quarters():
    assert tahap.kas_perubahan(150, (25, 25, 25, 25)) == (25, 25, 25, 75)


def test_spending_stays_behind_the_cash_plan_and_ends_exactly():
    # 96 % of the pagu: 250 × 0,96 × 0,94 = 225,6; 500 × 0,96 × 0,96 = 460,8; 750 × … = 698,4
    assert tahap.realisasi(960, 1000, (250, 250, 250, 250)) == (225, 460, 698, 960)


@pytest.mark.parametrize(
    ("langkah", "tercapai"),
    [("rata", [2, 5, 8, 11]), ("tetap", [11] * 4), ("tengah", [0, 5, 11, 11])],
)
def test_volume_steps(langkah, tercapai):
    assert list(tahap.volume(Decimal(11), langkah)) == tercapai


@pytest.mark.parametrize("sub", WOTU.sub, ids=lambda s: s.kode)
def test_wotu_quarters_never_fall_and_never_pass_the_cash_plan(sub):
    murni = tahap.kas(sub.pagu_murni, sub.pola)
    kas = list(accumulate(tahap.kas_perubahan(sub.pagu, murni)))
    uang = tahap.realisasi(sub.realisasi, sub.pagu, murni)
    assert all(a <= b for a, b in pairwise(uang))
    assert all(u <= k for u, k in zip(uang, kas, strict=True))
    assert uang[3] == sub.realisasi


def test_no_person_is_named_by_number_anywhere():
    nip = re.compile(r"\d{8} ?\d{6} ?\d ?\d{3}(?!\d)")
    isi = {b.name: b.read_text("utf-8") for b in baca.DATA.rglob("*.*")}
    assert [nama for nama, teks in isi.items() if nip.search(teks)] == []


def test_texts_of_quarter_iv_name_no_other_period():
    salah = re.compile(r"semester|triwulan|tahun \d{4}", re.IGNORECASE)
    assert [k.uraian for k in WOTU.analisis if k.triwulan == 4 and salah.search(k.uraian)] == []
