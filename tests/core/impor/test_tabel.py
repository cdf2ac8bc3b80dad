"""The report's own table: recognised, compared, its typed sums held against its rows."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from openpyxl.worksheet.worksheet import Worksheet

GAJI = "7.01.01.2.02.0001"
ASING = "Tabel 3.4!baris 41"
KENDARAAN = "7.01.01.2.09.0002"


def test_the_printed_table_is_understood(lihat: Callable, tabel_34: Callable) -> None:
    hasil = lihat(tabel_34())
    kepala = hasil.sumber.kepala
    assert hasil.sumber.pengenal.kunci == "tabel"
    assert (kepala.awal, kepala.akhir) == (5, 6)
    assert dict(kepala.peta) == {
        2: "uraian",
        3: "anggaran.target",
        4: "anggaran.volume",
        5: "persen_kinerja",
        6: "kas_sd",
        7: "anggaran.realisasi",
        8: "persen_anggaran",
    }


def test_the_mistyped_kegiatan_is_named_with_both_sums(lihat: Callable, tabel_34: Callable) -> None:
    """2.060.771.985 + 28.370.000 = 2.089.141.985; 2.119.739.936 was typed."""
    beda = [t for t in lihat(tabel_34()).tidak_cocok if t.bidang == "anggaran.realisasi"]
    assert [(t.lembar, t.sel, t.diharapkan, t.ditemukan) for t in beda] == [
        ("Tabel 3.4", "G15", Decimal(2089141985), Decimal(2119739936))
    ]
    assert "Administrasi Keuangan" in beda[0].uraian
    assert "30.597.951" in beda[0].pesan


def test_typed_percentages_are_held_against_their_row(lihat: Callable, tabel_34: Callable) -> None:
    """4.319.100 / 6.244.950 = 69,16 %; 3 of 3 Paket = 100 %."""
    persen = {t.sel: t.diharapkan for t in lihat(tabel_34()).tidak_cocok if "persen" in t.bidang}
    assert persen == {"H12": Decimal("69.16"), "E28": Decimal("100.00")}


def test_a_name_outside_the_dpa_is_asked_not_guessed(lihat: Callable, tabel_34: Callable) -> None:
    hasil = lihat(tabel_34())
    assert [(t.sel, t.kunci) for t in hasil.salah] == [("B41", ASING)]
    assert KENDARAAN in {p.nilai for p in hasil.salah[0].pilihan}


def test_the_answer_settles_it_and_nothing_differs(lihat: Callable, tabel_34: Callable) -> None:
    """34 sub kegiatan with target, volume, kas and realisasi: 34 × 4 = 136."""
    hasil = lihat(tabel_34(), jawaban={ASING: KENDARAAN})
    assert hasil.salah == []
    assert (len(hasil.sama), len(hasil.ditulis)) == (136, 0)


def test_a_changed_cell_is_found_with_its_address(lihat: Callable, tabel_34: Callable) -> None:
    def ubah(lembar: Worksheet) -> None:
        lembar["G16"] = "Rp. 2.060.771.000,-"

    hasil = lihat(tabel_34(ubah), jawaban={ASING: KENDARAAN})
    assert [
        (b.baris.kode, b.nilai.bidang, b.nilai.sel, b.sekarang, b.nilai.nilai)
        for b in hasil.berubah
    ] == [(GAJI, "anggaran.realisasi", "G16", Decimal(2060771985), Decimal(2060771000))]


@pytest.mark.parametrize(
    ("sel", "isi", "kata"),
    [
        ("G16", "2,060,771,985.00", "format luar"),
        ("G16", "dua miliar", "bukan angka"),
        ("G16", "#DIV/0!", "pembagian dengan nol"),
        ("G16", "=1+2", "Rumus tanpa hasil"),
        ("D16", "19 Paket", "Satuannya Orang/bulan"),
        ("D11", "31 Desember 2024", "tanggal"),
        ("G16", "-5", "kurang dari nol"),
    ],
)
def test_a_cell_that_cannot_be_read_blocks_and_is_never_zero(
    lihat: Callable, tabel_34: Callable, sel: str, isi: str, kata: str
) -> None:
    def ubah(lembar: Worksheet) -> None:
        lembar[sel] = isi

    hasil = lihat(tabel_34(ubah), jawaban={ASING: KENDARAAN})
    assert [t.sel for t in hasil.salah] == [sel]
    assert kata in hasil.salah[0].pesan
    assert hasil.ditulis == []


def test_an_offered_reading_can_be_chosen_and_no_other(lihat: Callable, tabel_34: Callable) -> None:
    def ubah(lembar: Worksheet) -> None:
        lembar["G17"] = "28,370,000"

    kunci = "Tabel 3.4!G17"
    pilih = {ASING: KENDARAAN, kunci: "28370000"}
    assert lihat(tabel_34(ubah), jawaban=pilih).salah == []
    assert len(lihat(tabel_34(ubah), jawaban={**pilih, kunci: "1"}).salah) == 1
    lewat = lihat(tabel_34(ubah), jawaban={**pilih, kunci: "lewati"})
    assert lewat.salah == []
    assert kunci.endswith(next(t.sel for t in lewat.abai))


def test_empty_and_dash_leave_what_is_stored(lihat: Callable, tabel_34: Callable) -> None:
    def ubah(lembar: Worksheet) -> None:
        lembar["G16"] = None
        lembar["G17"] = "–"

    hasil = lihat(tabel_34(ubah), jawaban={ASING: KENDARAAN})
    assert hasil.ditulis == []
    assert "G17" in {t.sel for t in hasil.abai}


def test_a_row_named_twice_blocks(lihat: Callable, tabel_34: Callable) -> None:
    def ubah(lembar: Worksheet) -> None:
        lembar["B17"] = "- Penyediaan Gaji dan Tunjangan ASN"

    hasil = lihat(tabel_34(ubah), jawaban={ASING: KENDARAAN})
    assert [t.sel for t in hasil.salah] == ["B17"]
    assert "baris 16" in hasil.salah[0].pesan


def test_hidden_rows_are_read_and_told(lihat: Callable, tabel_34: Callable) -> None:
    def ubah(lembar: Worksheet) -> None:
        lembar.row_dimensions[16].hidden = True

    hasil = lihat(tabel_34(ubah), jawaban={ASING: KENDARAAN})
    assert len(hasil.sama) == 136
    assert "Baris tersembunyi ikut dibaca: 16." in hasil.catatan


def test_a_header_printed_again_is_no_row(lihat: Callable, tabel_34: Callable) -> None:
    def ubah(lembar: Worksheet) -> None:
        lembar.append([s.value for s in lembar[6]])
        lembar.append([f"({n})" for n in range(1, 9)])

    assert lihat(tabel_34(ubah), jawaban={ASING: KENDARAAN}).salah == []


def test_codes_win_over_names(lihat: Callable, xlsx: Callable) -> None:
    isi = xlsx(
        [
            ["Kode", "Uraian", "Realisasi Anggaran (Rp)"],
            ["7.01.01.02.02.01 ", "Nama lama sekali", 2060771985],
            ["7.01.01.2.02.0007", "", 28370001],
        ]
    )
    hasil = lihat(isi)
    assert [b.nilai.sel for b in hasil.sama] == ["C2"]
    assert [b.nilai.sel for b in hasil.berubah] == ["C3"]


def test_a_code_outside_the_dpa_is_wrong(lihat: Callable, xlsx: Callable) -> None:
    hasil = lihat(xlsx([["Kode", "Pagu"], ["7.01.03.2.02.0001", 5], ["7.01.01.2.02.0001", 7]]))
    assert [t.sel for t in hasil.salah] == ["A2"]
    assert "tidak ada dalam DPA" in hasil.salah[0].pesan


def test_tabel_28_brings_target_and_pagu(lihat: Callable, xlsx: Callable) -> None:
    hasil = lihat(
        xlsx(
            [
                ["Tabel 2.8."],
                ["SASARAN", "PROGRAM, KEGIATAN DAN SUB KEGIATAN", "TARGET", "PAGU"],
                [
                    "Meningkatnya",
                    "Program Pemberdayaan Masyarakat Desa dan Kelurahan",
                    "100%",
                    95150474,
                ],
                [None, "Koordinasi Kegiatan Pemberdayaan Desa", "100%", "95.150.474"],
                [
                    None,
                    "Peningkatan efektifitas kegiatan pemberdayaan masyarakat di wilayah kecamatan",
                    "12 Laporan",
                    "80.126.640",
                ],
                [
                    None,
                    "Peningkatan partisipasi masyarakat dalam forum musyawarah perencanaan "
                    "pembangunan di desa",
                    "5 Lembaga Kemasyarakatan",
                    "15.023.834",
                ],
            ]
        )
    )
    assert (len(hasil.sama), hasil.salah, hasil.tidak_cocok) == (4, [], [])
    assert hasil.catatan == ["2 jumlah program, kegiatan, dan total sama dengan jumlah barisnya."]


def test_an_unknown_table_asks_for_its_columns(lihat: Callable, xlsx: Callable) -> None:
    hasil = lihat(xlsx([["Hal", "Isi"], ["Gaji", 5]]))
    assert hasil.kurang
    assert hasil.butir == []


def test_a_hopeless_table_is_given_up_soon(lihat: Callable) -> None:
    baris = "\n".join(f"Sub kegiatan asing nomor {n};5" for n in range(25_000))
    hasil = lihat(f"Uraian;Pagu\n{baris}".encode(), "a.csv")
    assert len(hasil.salah) < 310
    assert "Lebih dari 300" in hasil.salah[-1].pesan


@pytest.mark.parametrize(
    ("kegiatan", "salah"),
    [
        (None, ["A2"]),
        ("Administrasi Umum Perangkat Daerah", ["A3"]),
        ("Penyediaan Jasa Penunjang Urusan Pemerintahan Daerah", []),
    ],
)
def test_a_name_of_another_code_is_taken_only_where_its_place_says_so(
    lihat: Callable, xlsx: Callable, kegiatan: str | None, salah: list[str]
) -> None:
    """Just this name is 7.01.01.2.06.0002, which the office lacks; 2.08.0003 is one word longer."""
    baris = [["Uraian", "Pagu"], *([[kegiatan, None]] if kegiatan else [])]
    hasil = lihat(xlsx([*baris, ["Penyediaan Peralatan dan Perlengkapan Kantor", 8475000]]))
    assert [t.sel for t in hasil.salah] == salah
    assert [b.baris.kode for b in hasil.sama] == ["7.01.01.2.08.0003"] * (not salah)
