"""Money, percentages, means and counts of sentences against the row, or the whole, they name."""

import pytest

from tests.reporting.periksa_dokumen.ringkas import aturan, sebab, tabel, temuan

# Arsip 2.000.000 of 4.000.000 = 50 %, Kebersihan 3.000.000 of 6.000.000 = 50 %, all 5 of 10.
ANGGARAN = tabel(
    "Tabel 3.1 Realisasi", "No | Program/Kegiatan/Sub Kegiatan | Pagu (Rp) | Realisasi (Rp) | %",
    "1 | Program Penataan Arsip | 4.000.000 | 2.000.000 | 50,00",
    "1.1 | Penataan ruang arsip | 4.000.000 | 2.000.000 | 50,00",
    "1.1.1 | Pengadaan rak arsip | 1.000.000 | 500.000 | 50,00",
    "1.1.2 | Pemilahan arsip lama | 3.000.000 | 1.500.000 | 50,00",
    "2 | Program Kebersihan Kantor | 6.000.000 | 3.000.000 | 50,00",
    "2.1 | Pemeliharaan halaman | 6.000.000 | 3.000.000 | 50,00",
    "2.1.1 | Penyapuan halaman | 6.000.000 | 3.000.000 | 50,00",
    " | Jumlah | 10.000.000 | 5.000.000 | 50,00",
)  # fmt: skip


def dengan(kalimat: str) -> str:
    return f"{ANGGARAN}\n\n{kalimat}\n"


@pytest.mark.parametrize(
    "kalimat",
    [
        "Program Penataan Arsip didukung anggaran Rp 4.000.000 dan terealisasi Rp 2.000.000 (50%).",
        "Program Penataan Arsip menyerap Rp2.000.000,- atau 50,00% dari pagu Rp4.000.000,-.",
        "Total anggaran Rp. 10.000.000,- terealisasi Rp. 5.000.000,- dan sisa Rp. 5.000.000,-.",
        "Program Penataan Arsip Rp 4.000.000",
        "Honor petugas dalam Program Penataan Arsip sebesar Rp 150.000.",
        "Dana desa tahun ini Rp 900.000.000 dikelola oleh desa.",
        "Realisasi Program Kebersihan Kantor Rp 3.000.000 dari Rp 6.000.000.",
        "Capaian kinerja Program Penataan Arsip 80,00% dengan anggaran Rp 4.000.000.",
    ],
)
def test_sentences_that_agree_or_speak_of_other_money_are_silent(kalimat: str) -> None:
    assert temuan(dengan(kalimat)) == []


@pytest.mark.parametrize(
    ("kalimat", "apa", "tertulis", "harus"),
    [
        ("Program Penataan Arsip beranggaran Rp 4.100.000.", "uang", "4.100.000", "4.000.000"),
        ("Program Penataan Arsip terealisasi Rp 2.200.000.", "uang", "2.200.000", "2.000.000"),
        ("Program Penataan Arsip Rp 4.700.000", "uang", "4.700.000", "4.000.000"),
        ("Total anggaran kantor Rp 10.500.000.", "uang", "10.500.000", "10.000.000"),
        ("Anggaran Rp 10.000.000 terealisasi Rp 5.300.000.", "uang", "5.300.000", "5.000.000"),
        ("Program Penataan Arsip terealisasi Rp 2.000.000 atau 52,00%.", "persen", "52", "50"),
        ("Dana kegiatan lain Rp 800.000 terealisasi Rp 400.000 (55,00%).", "persen", "55", "50"),
    ],
)  # fmt: skip
def test_a_figure_that_is_not_the_rows(kalimat: str, apa: str, tertulis: str, harus: str) -> None:
    ((aturan_, tempat, ada, seharusnya),) = temuan(dengan(kalimat))
    assert (aturan_, ada, seharusnya) == (f"kalimat.{apa}", tertulis, harus)
    assert kalimat.rstrip(".") in tempat


def test_quarters_have_columns_of_their_own() -> None:
    isi = tabel(
        "Tabel 1 Realisasi", "Program | Pagu (Rp) | Realisasi TW I (Rp) | Realisasi TW II (Rp)",
        "Program Penataan Arsip | 4.000.000 | 1.000.000 | 2.000.000",
        "Program Kebersihan Kantor | 6.000.000 | 2.000.000 | 3.000.000",
        "Jumlah | 10.000.000 | 3.000.000 | 5.000.000",
    )  # fmt: skip
    kalimat = "Program Penataan Arsip terealisasi pada triwulan I Rp {}."
    assert temuan(f"{isi}\n\n{kalimat.format('1.000.000')}\n") == []
    assert [t[2:] for t in temuan(f"{isi}\n\n{kalimat.format('1.400.000')}\n")] == [
        ("1.400.000", "1.000.000")
    ]


@pytest.mark.parametrize(
    ("kalimat", "salah"),
    [
        ("Anggaran dibagi ke dalam 2 program, 2 kegiatan dan 3 sub kegiatan.", []),
        ("Anggaran dibagi ke dalam dua program, dua kegiatan dan tiga sub kegiatan.", []),
        ("Program Penataan Arsip melalui 1 kegiatan dan 2 sub kegiatan.", []),
        ("Dari 3 sub kegiatan, hanya 1 sub kegiatan yang tepat waktu.", []),
        ("Anggaran dibagi ke dalam 2 program, 3 kegiatan dan 3 sub kegiatan.", [("3", "2")]),
        ("Program Penataan Arsip melalui 1 kegiatan dan 3 sub kegiatan.", [("3", "2")]),
        ("Anggaran dibagi ke dalam 2 (tiga) program dan 2 kegiatan.", [("2", "3")]),
    ],
)
def test_counts_of_levels(kalimat: str, salah: list[tuple[str, str]]) -> None:
    assert [t[2:] for t in temuan(dengan(kalimat))] == salah


DESA = tabel(
    "Tabel 1 Desa", "No | Desa | Penduduk", *(f"{n} | Desa {n} | 100" for n in range(1, 5))
)


@pytest.mark.parametrize(
    ("kalimat", "salah"),
    [
        ("Kecamatan terdiri dari 4 (empat) desa.", []),
        ("Pendampingan dilakukan di 2 desa.", []),
        ("Wilayahnya terdiri dari 4 desa, 3 dari 4 desa sudah tertib.", []),
        ("Kecamatan terdiri dari 6 (enam) desa.", [("6", "4")]),
    ],
)
def test_villages_are_those_of_their_table(kalimat: str, salah: list[tuple[str, str]]) -> None:
    assert [t[2:] for t in temuan(f"{kalimat}\n\n{DESA}")] == salah


@pytest.mark.parametrize(
    ("kalimat", "salah"),
    [
        ("Pegawai sebanyak 24 orang, terdiri atas 15 orang laki-laki dan 9 orang perempuan.", []),
        (
            "Pegawai sebanyak 25 orang, terdiri atas 15 orang laki-laki dan 9 orang perempuan.",
            [("kalimat.jumlah", "25", "24")],
        ),
    ],
)
def test_parts_of_a_sentence_make_its_whole(kalimat: str, salah: list[tuple[str, ...]]) -> None:
    assert [(t[0], *t[2:]) for t in temuan(f"{kalimat}\n")] == salah


# (100 + 80 + 90) / 3 = 90.
CAPAIAN = (
    "Indikator | Target 2024 | Realisasi 2024 | Capaian (%)",
    "Nilai SAKIP | 60 | 60 | 100,00",
    "Persentase pengaduan selesai | 50 | 40 | 80,00",
    "Persentase desa tertib | 80 | 72 | 90,00",
)


@pytest.mark.parametrize(
    ("rata", "salah"),
    [("90,00", []), ("90", []), ("–", []), ("92,50", [("rata_rata", "92,50", "90")])],
)
def test_the_mean_below_a_table(rata: str, salah: list[tuple[str, ...]]) -> None:
    isi = tabel("Tabel 1 Capaian", *CAPAIAN, f"Rata-rata | | | {rata}")
    assert [(t[0], *t[2:]) for t in temuan(isi)] == salah


def test_a_mean_is_not_wrong_for_a_wrong_row() -> None:
    """80,00 printed as 88,00: the mean, 90, was made of the right ones."""
    salah = [b.replace("| 80,00", "| 88,00") for b in CAPAIAN]
    assert aturan(tabel("Tabel 1 Capaian", *salah, "Rata-rata | | | 90,00")) == ["persen"]


@pytest.mark.parametrize(
    ("kalimat", "salah"),
    [
        ("Rata-rata capaian kinerja adalah 90,00%.", []),
        ("Rata-rata capaian dua indikator pertama 90,00%.", []),
        ("Rata-rata penyerapan anggaran 71,25%.", []),
        ("Rata-rata capaian kinerja adalah 96,00%.", [("kalimat.rata_rata", "96,00", "90")]),
    ],
)
def test_a_mean_in_a_sentence(kalimat: str, salah: list[tuple[str, ...]]) -> None:
    isi = tabel("Tabel 1 Capaian", *CAPAIAN)
    assert [(t[0], *t[2:]) for t in temuan(f"{isi}\n\n{kalimat}\n")] == salah


def test_a_sub_kegiatan_is_the_cause_of_a_sum_where_it_alone_may_change() -> None:
    """1.500.000 typed as 1.600.000 and its percentage with it: the kegiatan's own sum and
    percentages hold it to 2.000.000, so only the two sub kegiatan can be wrong: both are told."""
    isi = ANGGARAN.replace("1.500.000 | 50,00", "1.600.000 | 53,33")
    (jelas,) = sebab(isi, "jumlah.anak_induk")
    assert "Pemilahan arsip lama, Realisasi (Rp): tertulis 1.600.000, seharusnya 1.500.000" in jelas
    assert "; atau " in jelas


def test_a_far_list_counts_what_a_sentence_says_the_office_consists_of() -> None:
    jauh = "\n\n".join(f"Uraian bagian ke-{huruf} dari gambaran umum." for huruf in "abcdef")
    for kalimat, salah in (("membawahi 6 desa", [("6", "4")]), ("membina 3 desa", [])):
        isi = f"Kecamatan ini {kalimat}.\n\n{jauh}\n\n{DESA}"
        assert [t[2:] for t in temuan(isi)] == salah
