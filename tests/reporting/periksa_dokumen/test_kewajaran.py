"""Money above the pagu, money without output, a code beside another row's name."""

import pytest

from reporting.checks.temuan import Temuan
from reporting.periksa_dokumen.model import Dokumen, Sel, Tabel
from reporting.periksa_dokumen.periksa import periksa

KEPALA = ("Kode", "Program/Kegiatan/Sub Kegiatan", "Target", "Realisasi", "Pagu", "Realisasi (Rp)")
ATAS = (
    ("7.01.01", "PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA", "", ""),
    ("7.01.01.2.06", "Administrasi Umum Perangkat Daerah", "", ""),
)
LISTRIK = ("7.01.01.2.06.0004", "Penyediaan Bahan Logistik Kantor", "12 Paket")
CETAK = ("7.01.01.2.06.0005", "Penyediaan Barang Cetakan dan Penggandaan", "3 Paket")


def temuan(
    nyata: int = 12, realisasi: int = 9_000_000, kode: str = LISTRIK[0]
) -> list[tuple[str, str, str]]:
    """One kegiatan of two sub kegiatan; the totals follow the figures that are asked for."""
    pagu = (10_000_000, 5_000_000)
    uang = (realisasi, 4_000_000)
    sub = [
        (kode, *LISTRIK[1:], f"{nyata} Paket", pagu[0], uang[0]),
        (*CETAK, "3 Paket", pagu[1], uang[1]),
    ]
    baris = [KEPALA, *((*a, sum(pagu), sum(uang)) for a in ATAS), *sub]
    isi = [[Sel(f"{s:,}".replace(",", ".") if isinstance(s, int) else s) for s in b] for b in baris]
    hasil: list[Temuan] = periksa(Dokumen(["Tabel 3.1 Realisasi", Tabel(isi, "Tabel 3.1")]))
    return [(t.aturan, str(t.tempat), t.tertulis) for t in hasil]


def test_figures_as_they_should_be_are_silent() -> None:
    assert temuan() == []


def test_more_than_the_pagu() -> None:
    assert temuan(realisasi=10_500_000) == [
        ("kewajaran.lebih_pagu", f"Tabel 3.1, {LISTRIK[1]}, Realisasi (Rp)", "10.500.000")
    ]


def test_money_without_output() -> None:
    assert temuan(nyata=0) == [
        (
            "kewajaran.uang_tanpa_keluaran",
            f"Tabel 3.1, {LISTRIK[1]}, Realisasi",
            "0 keluaran, 9.000.000 terpakai",
        )
    ]


def test_a_code_of_another_name() -> None:
    """0006 is Penyediaan Bahan Bacaan dan Peraturan Perundang-undangan."""
    kode = "7.01.01.2.06.0006"
    assert temuan(kode=kode) == [("nomenklatur.kode", f"Tabel 3.1, {LISTRIK[1]}, Kode", kode)]


@pytest.mark.parametrize(("realisasi", "banyak"), [("9.000.000", 0), ("12.000.000", 1)])
def test_a_list_without_a_table_is_read_too(realisasi: str, banyak: int) -> None:
    butir = f"Fasilitasi Kunjungan Tamu: anggaran Rp 10.000.000, realisasi Rp {realisasi} (…%)"
    hasil = [t for t in periksa(Dokumen([butir])) if t.aturan == "kewajaran.lebih_pagu"]
    assert [(t.tempat.baris, t.tertulis) for t in hasil] == [(butir, realisasi)] * banyak


def test_a_table_of_one_level_is_read_too() -> None:
    kepala = ("No", "Kegiatan", "Pagu", "Realisasi")
    baris = [
        ("1", "Administrasi Umum", "10.000.000", "11.000.000"),
        ("2", "Administrasi Keuangan", "20.000.000", "19.000.000"),
        ("", "Jumlah", "30.000.000", "30.000.000"),
    ]
    tabel = Tabel([[Sel(s) for s in b] for b in (kepala, *baris)], "Tabel 3.2")
    assert [(t.aturan, str(t.tempat)) for t in periksa(Dokumen([tabel]))] == [
        ("kewajaran.lebih_pagu", "Tabel 3.2, Administrasi Umum, Realisasi")
    ]
