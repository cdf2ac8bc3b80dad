"""Tabel 3.4: rows, sums, quarters before the last, marks and notes."""

from decimal import Decimal

import pytest

from reporting.dokumen.blok import Baris, Tabel
from tests.reporting.lkj.baca import dokumen, sel, tabel, tulis
from tests.reporting.lkj.pabrik import PELAYANAN, kebijakan, snapshot, triwulan
from tests.reporting.lkj.pabrik_fakta import anggaran, kegiatan, program, sub


def tabel_3_4(snap=None) -> Tabel:
    return tabel(dokumen(snap))["tabel-realisasi"]


def isi(baris: Baris) -> list[str]:
    return [sel(satu) for satu in baris.sel]


def banyak_sub(n: int):
    daftar = [sub(f"7.01.01.2.01.{i:04d}", f"Sub {i}", 1, 1, 1000, 900) for i in range(n)]
    return anggaran(program("7.01.01", "Program Besar", kegiatan("7.01.01.2.01", "K", *daftar)))


@pytest.mark.parametrize("n", [0, 1, 200])
def test_n_sub_kegiatan_give_n_rows_and_one_total(n: int) -> None:
    baris = tabel_3_4(snapshot(anggaran=banyak_sub(n), sasaran=())).baris
    tingkat = [b.tingkat for b in baris]
    assert tingkat.count("sub") == n
    assert tingkat.count("jumlah") == 1
    assert tingkat[-1] == "jumlah"
    assert tingkat.count("kosong") == (1 if n == 0 else 0)


def test_an_office_without_any_program_still_has_a_total() -> None:
    baris = tabel_3_4(snapshot(anggaran=anggaran(), sasaran=())).baris
    assert [b.tingkat for b in baris] == ["kosong", "jumlah"]


def test_rows_carry_numbers_volumes_and_money() -> None:
    baris = tabel_3_4().baris
    assert isi(baris[0]) == [
        "01",
        "Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota",
        "",
        "",
        "75,00",  # (50 + 100) / 2
        "30.000.000",
        "28.950.000",
        "96,50",
    ]
    assert isi(baris[3]) == [
        "1.1.2",
        "Pelaporan Retribusi",
        "12 Dokumen",
        "0 Dokumen",
        "0,00",
        "1.000.000",
        "950.000",
        "95,00",
    ]


def test_a_zero_target_prints_a_dash_and_zero_money_stays_zero() -> None:
    kendaraan = next(b for b in tabel_3_4().baris if sel(b.sel[0]) == "1.2.1")
    assert isi(kendaraan)[2:] == ["0 Unit", "0 Unit", "–", "0", "0", "–"]


def test_the_total_is_the_offices() -> None:
    # capaian (75 + 100 + 87,50) / 3; serapan 46.850.000 / 50.000.000
    assert isi(tabel_3_4().baris[-1]) == [
        "Jumlah",
        "",
        "",
        "87,50",
        "50.000.000",
        "46.850.000",
        "93,70",
    ]


def test_programs_are_groups_that_end() -> None:
    baris = tabel_3_4().baris
    assert [b.grup for b in baris if b.grup] == ["Program 01", "Program 02", "Program 04"]
    assert [i for i, b in enumerate(baris) if b.akhir_grup] == [6, 9, 13]


@pytest.mark.parametrize(("n", "banyak"), [(1, 9), (2, 9), (3, 9), (4, 8)])
def test_anggaran_kas_is_a_column_of_its_own_before_the_years_end(n: int, banyak: int) -> None:
    satu = tabel_3_4(snapshot() if n == 4 else triwulan(n))
    assert len(satu.kolom) == len(satu.nomor_kolom) == banyak
    assert sum(k.lebar for k in satu.kolom) == 100
    lebar = [sum(s.kolom for s in b.sel) for b in satu.baris]
    assert set(lebar) == {banyak}


def test_before_the_years_end_absorption_is_against_the_years_pagu() -> None:
    satu = tabel_3_4(triwulan(2))
    assert [sel(s) for s in satu.kepala[1]][3:] == [
        "Pagu Setahun",
        "Anggaran Kas s.d. TW II",
        "Realisasi s.d. TW II",
        "Serapan (%)",
    ]
    assert satu.nomor_kolom[-1] == "(9) = (8)/(6)"


def test_cash_plan_is_printed_as_it_is() -> None:
    kas = sub("7.01.02.2.04.0001", "Perizinan", 12, 3, 10_000_000, 2_500_000, kas=3_000_000)
    satu = program("7.01.02", "Program Pelayanan", kegiatan("7.01.02.2.04", "Urusan", kas))
    baris = tabel_3_4(triwulan(1, anggaran=anggaran(satu), sasaran=())).baris
    # 2.500.000 / 10.000.000 = 25 %; 3 / 12 = 25 %
    assert isi(baris[2])[4:] == ["25,00", "10.000.000", "3.000.000", "2.500.000", "25,00"]


def test_a_kelurahan_stands_behind_the_name() -> None:
    isi_sub = sub("7.01.03.2.02.0001", "Musrenbang", 1, 1, 5, 5, sub_unit="Tomoni")
    satu = program("7.01.03", "Program A", kegiatan("7.01.03.2.02", "K", isi_sub))
    baris = tabel_3_4(snapshot(anggaran=anggaran(satu, PELAYANAN), sasaran=())).baris
    assert sel(baris[2].sel[1]) == "Musrenbang (Kelurahan Tomoni)"


def test_a_dropped_line_is_marked_and_explained() -> None:
    lepas = sub("7.01.01.2.06.0009", "Rapat", 2, 1, 0, 750_000, dalam_dpa=False)
    satu = program("7.01.01", "Program A", kegiatan("7.01.01.2.06", "Umum", lepas))
    hasil = tabel_3_4(snapshot(anggaran=anggaran(satu), sasaran=()))
    assert sel(hasil.baris[2].sel[1]) == "Rapat*"
    assert tulis(hasil.catatan[-1]).startswith("* Tidak lagi tercantum dalam DPA")


def test_nothing_filled_gives_dashes_with_their_reason() -> None:
    hampa = sub("7.01.01.2.06.0001", "Rapat", 2, None, 1000, None)
    satu = program("7.01.01", "Program A", kegiatan("7.01.01.2.06", "Umum", hampa))
    hasil = tabel_3_4(snapshot(anggaran=anggaran(satu), sasaran=()))
    assert isi(hasil.baris[2])[3:] == ["–", "–", "1.000", "–", "–"]
    assert "(belum diisi)" in tulis(hasil.catatan[1])


@pytest.mark.parametrize(
    ("gulung", "kata"),
    [
        ("rata_bertingkat", "capaian kecamatan adalah rata-rata capaian program"),
        ("rata_sub", "rata-rata capaian seluruh sub kegiatan di bawahnya."),
        ("tertimbang_pagu", "ditimbang dengan pagu"),
    ],
)
def test_the_roll_up_rule_is_printed(gulung: str, kata: str) -> None:
    hasil = tabel_3_4(snapshot(kebijakan=kebijakan(gulung=gulung)))
    assert kata in tulis(hasil.catatan[0])


def test_a_cap_of_means_is_printed() -> None:
    hasil = tabel_3_4(snapshot(kebijakan=kebijakan(batas_rata=Decimal(120))))
    assert "dibatasi 120%" in tulis(hasil.catatan[0])
