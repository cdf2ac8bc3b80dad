"""Units of a foreign report: the nomenclature's, one in all tables, never without a number."""

import pytest

from tests.reporting.periksa_dokumen.ringkas import aturan, tabel, temuan

# The nomenclature: Dokumen, Dokumen, Laporan, Orang/bulan, Paket, Paket.
SUB = [
    ("Penyusunan Dokumen Perencanaan Perangkat Daerah", "2 Dokumen", "1.000.000"),
    ("Koordinasi dan Penyusunan Dokumen RKA-SKPD", "2 Dokumen", "2.000.000"),
    ("Evaluasi Kinerja Perangkat Daerah", "4 Laporan", "3.000.000"),
    ("Penyediaan Gaji dan Tunjangan ASN", "12 Orang/bulan", "4.000.000"),
    ("Penyediaan Bahan Logistik Kantor", "6 Paket", "5.000.000"),
    ("Penyediaan Barang Cetakan dan Penggandaan", "3 Paket", "6.000.000"),
]
PROGRAM = "PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA"


def rencana(ubah: dict[str, str] | None = None, judul: str = "Tabel 2.1 Rencana") -> str:
    """One program of 21.000.000; `ubah` gives a row another target."""
    baris = [f"{n} | {(ubah or {}).get(n, t)} | {u}" for n, t, u in SUB]
    return tabel(
        judul, "Program/Sub Kegiatan | Target | Pagu (Rp)", f"{PROGRAM} | | 21.000.000", *baris
    )


def test_units_of_the_nomenclature_are_silent() -> None:
    assert temuan(rencana()) == []


def test_one_unit_that_is_not_the_nomenclatures() -> None:
    assert temuan(rencana({SUB[4][0]: "6 Laporan"})) == [
        ("nomenklatur.satuan", f"Tabel 2.1, {SUB[4][0]}, Target", "Laporan", "Paket")
    ]


def test_an_office_with_its_own_units_throughout_made_no_slip() -> None:
    assert temuan(rencana({n: "1 Kegiatan" for n, _, _ in SUB[1:5]})) == []


def test_a_unit_cut_short_is_the_same() -> None:
    assert temuan(rencana({SUB[0][0]: "2 Dok."})) == []


@pytest.mark.parametrize("salah", [0, 1])
def test_the_table_whose_unit_is_not_the_nomenclatures_is_named(salah: int) -> None:
    ubah = {SUB[4][0]: "6 Unit"}
    dua = [rencana(ubah if n == salah else {}, f"Tabel 2.{n + 1} Rencana") for n in (0, 1)]
    assert temuan("\n".join(dua)) == [
        ("sama.satuan", f"Tabel 2.{salah + 1}, {SUB[4][0]}, Target", "Unit", "Paket")
    ]


def test_a_unit_without_its_number() -> None:
    assert temuan(rencana({SUB[5][0]: "Paket"})) == [
        (
            "satuan.tanpa_angka",
            f"Tabel 2.1, {SUB[5][0]}, Target",
            "Paket",
            "angka dan satuan, misalnya 0 Paket",
        )
    ]


@pytest.mark.parametrize(
    ("kepala", "tanah", "salah"),
    [
        ("Jumlah", "35,934", ["satuan.tidak_ada"]),
        ("Jumlah", "1", []),
        ("Jumlah (m²)", "35,934", []),
        ("Jumlah", "35.934 m²", []),
    ],
)
def test_a_size_among_counts_needs_its_unit(kepala: str, tanah: str, salah: list[str]) -> None:
    isi = tabel(
        "Tabel 1.1 Sarana", f"Uraian | {kepala}", "Gedung | 1", f"Tanah kantor | {tanah}",
        "Mobil | 1", "Motor | 5",
    )  # fmt: skip
    assert aturan(isi) == salah
