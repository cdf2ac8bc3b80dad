"""SIPD's flat exports: the rows of this office, summed by sub kegiatan, each document once."""

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal

import pytest

from core.impor.kenali.realisasi_dokumen import baca_tanggal


def _kolom(judul: str) -> list[str]:
    return judul.split("|")


REKAP = _kolom(
    "NO|TAHUN|KODE URUSAN|NAMA URUSAN|KODE SKPD|NAMA SKPD|KODE SUB UNIT|NAMA SUB UNIT|"
    "KODE BIDANG URUSAN|NAMA BIDANG URUSAN|KODE PROGRAM|NAMA PROGRAM|KODE KEGIATAN|NAMA KEGIATAN|"
    "KODE SUB KEGIATAN|NAMA SUB KEGIATAN|KODE SUMBER DANA|NAMA SUMBER DANA|KODE REKENING|"
    "NAMA REKENING|PAKET/KELOMPOK|NAMA PAKET/KELOMPOK|PAGU"
)
DOKUMEN = _kolom(
    "Kode SKPD|Nama SKPD|Kode Sub SKPD|Nama Sub SKPD|Kode Fungsi|Nama Fungsi|Kode Sub Fungsi|"
    "Nama Sub Fungsi|Kode Urusan|Nama Urusan|Kode Bidang Urusan|Nama Bidang Urusan|Kode Program|"
    "Nama Program|Kode Kegiatan|Nama Kegiatan|Kode Sub Kegiatan|Nama Sub Kegiatan|Kode Rekening|"
    "Nama Rekening|Nomor Dokumen|Jenis Dokumen|Jenis Transaksi|Nomor DPT|Tanggal Dokumen|"
    "Keterangan Dokumen|Nilai Realisasi|Nilai Setoran|NIP Pegawai|Nama Pegawai|Tanggal Simpan|"
    "Nomor SPD|Periode SPD|Nilai SPD|Tahapan SPD|Nama Sub Tahapan Jadwal|Tahapan APBD|Nomor SPP|"
    "Tanggal SPP|Nomor SPM|Tanggal SPM|Nomor SP2D|Tanggal SP2D|Tanggal Transfer|Nilai SP2D"
)
SKPD = "7.01.0.00.0.00.06.0000"


def rekap(**isi: object) -> list[object]:
    bawaan = {
        "TAHUN": "2024",
        "KODE SKPD": SKPD,
        "NAMA SKPD": "KECAMATAN WOTU",
        "KODE SUB UNIT": SKPD,
        "NAMA SUB UNIT": "KECAMATAN WOTU",
        "KODE SUB KEGIATAN": "7.01.01.2.02.0007",
        "KODE REKENING": "5.1.02.01.01.0052",
        "PAGU": "0",
    }
    return [{**bawaan, **isi}.get(k) for k in REKAP]


def dokumen(**isi: object) -> list[object]:
    bawaan = {
        "Kode SKPD": SKPD,
        "Nama SKPD": "Kecamatan Wotu",
        "Kode Sub SKPD": SKPD,
        "Nama Sub SKPD": "Kecamatan Wotu",
        "Kode Sub Kegiatan": "7.01.01.2.02.0007",
        "Kode Rekening": "5.1.02.01.01.0052",
        "Jenis Dokumen": "TBP",
        "Jenis Transaksi": "GU",
        "Tanggal Dokumen": "7 Maret 2024",
        "Nilai Setoran": "0",
    }
    return [{**bawaan, **isi}.get(k) for k in DOKUMEN]


@pytest.fixture
def laporan(xlsx: Callable) -> Callable[..., bytes]:
    """Header in row 5, as one of the two real exports has it."""

    def buat(*baris: list) -> bytes:
        kepala = [
            ["LAPORAN REALISASI PER DOKUMEN"],
            ["KAB. LUWU TIMUR"],
            ["TAHUN 2024"],
            [],
            DOKUMEN,
        ]
        return xlsx([*kepala, *baris])

    return buat


def test_headers_have_the_real_number_of_columns() -> None:
    assert (len(REKAP), len(DOKUMEN)) == (23, 45)


def test_rekap_5_adds_pagu_up_by_sub_kegiatan(lihat: Callable, xlsx: Callable) -> None:
    """20.000.000 + 8.559.850 = 28.559.850, the office's pagu."""
    hasil = lihat(
        xlsx(
            [
                REKAP,
                rekap(PAGU="20000000"),
                rekap(PAGU=8559850, **{"KODE SUB KEGIATAN": "7.01.01.2.02.07 "}),
                rekap(PAGU="99", **{"KODE REKENING": None}),
            ]
        )
    )
    assert hasil.sumber.pengenal.kunci == "rekap5"
    assert [(b.nilai.sel, b.nilai.nilai) for b in hasil.sama] == [("W2", Decimal(28559850))]
    assert hasil.sama[0].nilai.rincian == "jumlah 2 baris, W2–W3"
    assert [t.pesan for t in hasil.abai] == ["1 baris: tanpa kode rekening (baris 4)."]


def test_other_offices_rows_are_left_out_and_counted(lihat: Callable, xlsx: Callable) -> None:
    lain = {"NAMA SKPD": "KECAMATAN WOTU SELATAN"}
    hasil = lihat(xlsx([REKAP, rekap(PAGU=28559850), rekap(PAGU=5, **lain), rekap(PAGU=6, **lain)]))
    assert (len(hasil.sama), hasil.salah) == (1, [])
    assert hasil.abai[0].pesan == "2 baris milik KECAMATAN WOTU SELATAN, bukan kantor ini."


def test_a_file_of_another_office_alone_is_wrong(lihat: Callable, xlsx: Callable) -> None:
    hasil = lihat(xlsx([REKAP, rekap(PAGU=5, **{"NAMA SKPD": "KECAMATAN BURAU"})]))
    assert "Tidak ada baris Kecamatan Wotu" in hasil.salah[0].pesan


def test_another_years_rows_are_left_out(lihat: Callable, xlsx: Callable) -> None:
    hasil = lihat(xlsx([REKAP, rekap(PAGU=28559850), rekap(PAGU=5, TAHUN="2023")]))
    assert len(hasil.sama) == 1


def test_an_unreadable_part_leaves_the_sum_unknown(lihat: Callable, xlsx: Callable) -> None:
    hasil = lihat(xlsx([REKAP, rekap(PAGU=28559850), rekap(PAGU="#REF!")]))
    assert hasil.butir == []
    assert [t.sel for t in hasil.salah] == ["W3"]


def test_documents_count_until_the_quarters_end(lihat: Callable, laporan: Callable) -> None:
    """LS by the day of transfer, others by the day of the document; 20.000.000 + 8.370.000."""
    ls = {"Jenis Transaksi": "LS", "Tanggal Dokumen": "20 Desember 2024"}
    hasil = lihat(
        laporan(
            dokumen(**{"Nomor Dokumen": "1", "Nilai Realisasi": "20000000"}),
            dokumen(
                **ls,
                **{
                    "Nomor Dokumen": "2",
                    "Nilai Realisasi": 8370000,
                    "Tanggal Transfer": "31 Desember 2024",
                },
            ),
            dokumen(
                **ls,
                **{
                    "Nomor Dokumen": "3",
                    "Nilai Realisasi": 5,
                    "Tanggal Transfer": "2 Januari 2025",
                },
            ),
            dokumen(**ls, **{"Nomor Dokumen": "4", "Nilai Realisasi": 7}),
        )
    )
    assert hasil.sumber.pengenal.kunci == "realisasi-dokumen"
    assert [(b.nilai.nilai, b.nilai.sel) for b in hasil.sama] == [(Decimal(28370000), "AA6")]
    assert [t.sel for t in hasil.abai] == ["Q8", "Q9"]


def test_the_same_document_counts_once(lihat: Callable, laporan: Callable) -> None:
    satu = dokumen(**{"Nomor Dokumen": "1", "Nilai Realisasi": "28370000"})
    hasil = lihat(laporan(satu, satu))
    assert [b.nilai.nilai for b in hasil.sama] == [Decimal(28370000)]
    assert hasil.abai[0].pesan == "1 baris: dokumen yang sama sudah dihitung (baris 7)."


def test_money_returned_is_told_not_netted(lihat: Callable, laporan: Callable) -> None:
    hasil = lihat(
        laporan(
            dokumen(**{"Nomor Dokumen": "1", "Nilai Realisasi": 28370000, "Nilai Setoran": 5000})
        )
    )
    assert [b.nilai.nilai for b in hasil.sama] == [Decimal(28370000)]
    assert any("5.000 tidak dikurangkan" in c for c in hasil.catatan)


def test_a_text_that_is_no_date_is_wrong(lihat: Callable, laporan: Callable) -> None:
    hasil = lihat(laporan(dokumen(**{"Nilai Realisasi": 5, "Tanggal Dokumen": "minggu lalu"})))
    assert [t.sel for t in hasil.salah][0] == "Y6"


@pytest.mark.parametrize(
    "tulisan",
    [
        "7 Januari 2026",
        "7 Jan 2026",
        "Rabu, 7 Januari 2026",
        "07/01/2026",
        "07-01-2026",
        "2026-01-07",
        "2026-01-07 00:00:00",
        datetime(2026, 1, 7, 9, 30),
    ],
)
def test_dates_as_exports_write_them(tulisan: object) -> None:
    assert baca_tanggal(tulisan) == date(2026, 1, 7)


@pytest.mark.parametrize("tulisan", ["", "31 Februari 2024", "7 Foo 2026", 45000, "99/99/2024"])
def test_what_is_no_date(tulisan: object) -> None:
    assert baca_tanggal(tulisan) is None


def test_twenty_thousand_rows_of_45_columns_are_read(lihat: Callable) -> None:
    """As CSV: 20.000 documents of Rp1.000 are Rp20.000.000."""
    baris = [";".join(DOKUMEN)]
    for nomor in range(20_000):
        isi = dokumen(**{"Nomor Dokumen": str(nomor), "Nilai Realisasi": "1000"})
        baris.append(";".join(str(s or "") for s in isi))
    hasil = lihat("\n".join(baris).encode(), "laporan.csv")
    assert [(b.baris.kode, b.nilai.nilai) for b in hasil.butir] == [
        ("7.01.01.2.02.0007", Decimal(20000000))
    ]
