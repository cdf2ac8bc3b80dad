"""Layouts: a code in several columns, a level to each column, subtotals, sums across a row, a
table to each program."""

import pytest

from reporting.periksa_dokumen.baca_teks import baca_teks
from reporting.periksa_dokumen.bentang import bentangkan
from reporting.periksa_dokumen.jenjang import bangun
from reporting.periksa_dokumen.kolom import Lajur, baca_lajur
from reporting.periksa_dokumen.model import Sel, Tabel
from tests.reporting.periksa_dokumen.ringkas import aturan, sebab, tabel, temuan


def lajur(teks: str) -> Lajur:
    hasil = baca_lajur(baca_teks(teks).tabel[0], 0)
    bentangkan(hasil)
    return hasil


def test_a_code_with_each_part_in_its_column() -> None:
    isi = tabel(
        "Tabel 1 Anggaran", "U | B | P | K | SK | Uraian | Pagu (Rp)",
        "7 | 01 | 04 | | | KETERTIBAN | 5.000.000", "7 | 01 | 04 | 2.01 | | Upaya | 5.000.000",
        "7 | 01 | 04 | 2.01 | 0001 | Sinergitas | 3.000.000",
        "7 | 01 | 04 | 2.01 | 0002 | Harmonisasi | 2.000.000",
    )  # fmt: skip
    pohon = bangun(lajur(isi))
    assert pohon is not None
    assert [(b.jenjang, b.kode) for b in pohon.semua] == [
        (1, "7.01.04"),
        (2, "7.01.04.2.01"),
        (3, "7.01.04.2.01.0001"),
        (3, "7.01.04.2.01.0002"),
    ]


def bertingkat(subtotal: str = "3.000.000", total: str = "5.000.000") -> str:
    """Programs of 1.000.000 + 2.000.000 = 3.000.000 and of 2.000.000."""
    return tabel(
        "Tabel 1 Anggaran", "Program | Kegiatan | Sub Kegiatan | Pagu (Rp)",
        "Program Penataan Arsip | Penataan ruang arsip | Pengadaan rak arsip besar | 1.000.000",
        " | | Pemilahan arsip lama kantor | 2.000.000",
        f"Sub Total Program Penataan Arsip | | | {subtotal}",
        "Program Kebersihan Kantor | Pemeliharaan halaman | Penyapuan halaman depan | 2.000.000",
        "Sub Total Program Kebersihan Kantor | | | 2.000.000", f"JUMLAH | | | {total}",
    )  # fmt: skip


def test_a_level_to_each_column_and_subtotals() -> None:
    pohon = bangun(lajur(bertingkat()))
    assert pohon is not None
    assert [len(p.turunan(3)) for p in pohon.program] == [2, 1]
    assert temuan(bertingkat()) == []


def test_a_wrong_subtotal_explains_the_total() -> None:
    """3.900.000 for 3.000.000: its sub kegiatan and the total both say so."""
    isi = bertingkat(subtotal="3.900.000")
    nama = "Tabel 1, Sub Total Program Penataan Arsip, Pagu (Rp)"
    assert set(aturan(isi)) == {"jumlah.anak_induk", "jumlah.total"}
    for satu in ("jumlah.anak_induk", "jumlah.total"):
        assert sebab(isi, satu) == [f"{nama}: tertulis 3.900.000, seharusnya 3.000.000"]


def test_a_wrong_total() -> None:
    assert temuan(bertingkat(total="5.500.000")) == [
        ("jumlah.total", "Tabel 1, JUMLAH, Pagu (Rp)", "5.500.000", "5.000.000")
    ]


@pytest.mark.parametrize(
    "nama",
    [
        "Jumlah anggota Linmas",
        "Jumlah keluhan layanan",
        "Jumlah desa tertib",
        "Totalitas",
    ],
)
def test_an_indicator_that_counts_is_no_total(nama: str) -> None:
    isi = tabel(
        "Tabel 1 Capaian", "Indikator | Target 2024 | Realisasi 2024 | Capaian (%)",
        "Nilai SAKIP | 60 | 60 | 100,00", f"{nama} | 40 | 30 | 75,00",
    )  # fmt: skip
    assert temuan(isi) == []


@pytest.mark.parametrize(
    ("kepala", "benar", "salah", "harus"),
    [
        ("Laki-laki | Perempuan | Jumlah", "3 | 2 | 5", "3 | 2 | 6", "5"),
        ("Jumlah | Laki-laki | Perempuan", "5 | 3 | 2", "6 | 3 | 2", "5"),
        ("TW I | TW II | Jumlah", "3 | 2 | 5", "3 | 2 | 4", "5"),
    ],
)
def test_parts_beside_their_sum(kepala: str, benar: str, salah: str, harus: str) -> None:
    def isi(satu: str) -> str:
        return tabel(
            "Tabel 1 Pegawai", f"Golongan | {kepala}", f"II | {satu}",
            f"III | {benar}", f"IV | {benar}",
        )  # fmt: skip

    assert temuan(isi(benar)) == []
    ((nama, tempat, _, seharusnya),) = temuan(isi(salah))
    assert (nama, tempat.split(", ")[1], seharusnya) == ("jumlah.mendatar", "II", harus)


def test_what_is_left_is_budget_less_spending() -> None:
    """5.000.000 − 4.000.000 = 1.000.000."""

    def isi(sisa: str) -> str:
        return tabel(
            "Tabel 1 Belanja", "Uraian | Pagu (Rp) | Realisasi (Rp) | Sisa (Rp)",
            f"Gaji pegawai | 5.000.000 | 4.000.000 | {sisa}",
            "Alat tulis kantor | 3.000.000 | 2.500.000 | 500.000",
        )  # fmt: skip

    assert temuan(isi("1.000.000")) == []
    assert aturan(isi("1.100.000")) == ["jumlah.mendatar"]


def test_columns_that_are_no_parts_are_not_added() -> None:
    """Two counts beside a total of something else: no row fits."""
    isi = tabel(
        "Tabel 1 Aset", "Uraian | Ruang | Meja | Jumlah", "Gedung A | 3 | 2 | 90",
        "Gedung B | 4 | 2 | 70", "Gedung C | 1 | 9 | 20",
    )  # fmt: skip
    assert temuan(isi) == []


def rekap(tiga: str = "6.000.000") -> str:
    """Programs 7.01.04 (4.000.000), 7.01.05 (5.000.000) and 7.01.06 (6.000.000), their kegiatan
    in a table each."""
    satu = tabel(
        "Tabel 1 Rekap", "Kode | Program | Pagu (Rp)", "7.01.04 | KETERTIBAN | 4.000.000",
        "7.01.05 | UMUM | 5.000.000", f"7.01.06 | DESA | {tiga}",
    )  # fmt: skip
    for n, (kode, a, b) in enumerate((("4", 1, 3), ("5", 2, 3), ("6", 2, 4))):
        satu += tabel(
            f"Tabel {n + 2} Kegiatan", "Kode | Kegiatan dan Sub Kegiatan | Pagu (Rp)",
            f"7.01.0{kode}.2.01 | Kegiatan utama | {a + b}.000.000",
            f"7.01.0{kode}.2.01.0001 | Sub pertama | {a}.000.000",
            f"7.01.0{kode}.2.01.0002 | Sub kedua | {b}.000.000",
        )  # fmt: skip
    return satu


def test_a_program_is_the_sum_of_its_kegiatan_in_another_table() -> None:
    assert temuan(rekap()) == []
    assert temuan(rekap("6.600.000")) == [
        ("jumlah.antar_tabel", "Tabel 1, DESA, Pagu (Rp)", "6.600.000", "6.000.000")
    ]


def test_heads_below_a_merged_cell() -> None:
    baris = [
        [Sel("Uraian", tinggi=2), Sel("Kondisi", lebar=2), Sel(), Sel("Jumlah", tinggi=2)],
        [Sel(), Sel("Baik"), Sel("Rusak"), Sel()],
        [Sel("Meja"), Sel("4"), Sel("1"), Sel("5")],
    ]
    hasil = baca_lajur(Tabel(baris, "Tabel 1"), 0)
    assert hasil.kepala == ["Uraian", "Kondisi / Baik", "Kondisi / Rusak", "Jumlah"]
    assert [b[0].teks for b in hasil.baris] == ["Meja"]
