"""Bab III sections and the conclusions of Bab IV, for the Wotu shape and for other offices."""

import pytest
from msgspec.structs import replace

from reporting.dokumen.blok import Gambar, Subbab, TabelUraian
from reporting.dokumen.lukisan import GrafikSerapan
from reporting.dokumen.penomoran import nomori, telusuri
from reporting.lkj.rujukan import bagian
from reporting.snapshot.model import Uraian
from tests.reporting.lkj.baca import dokumen, kalimat, sel, tabel, tulis
from tests.reporting.lkj.pabrik import (
    IKM,
    LAKIP,
    PELAYANAN,
    PENUNJANG,
    SASARAN_1,
    TRANTIB,
    snapshot,
    triwulan,
)
from tests.reporting.lkj.pabrik_fakta import (
    anggaran,
    indikator_pk,
    kegiatan,
    program,
    sasaran,
    sub,
)


def bagian_sasaran(dok, nomor: int) -> Subbab:
    return next(
        b
        for b in telusuri(dok.bab[2].isi)
        if isinstance(b, Subbab) and b.kunci == f"sasaran-{nomor}"
    )


def judul(subbab: Subbab) -> list[str]:
    return [b.judul for b in subbab.isi if isinstance(b, Subbab)]


def satu_program(*isi, **lain):
    return program("7.01.02", "Program A", kegiatan("7.01.02.2.04", "Kegiatan A", *isi), **lain)


# --- Bab III ----------------------------------------------------------------------------------
def test_a_measured_sasaran_has_the_seven_parts() -> None:
    assert judul(bagian_sasaran(dokumen(), 1)) == [
        "Perbandingan target dan realisasi tahun 2023 dan tahun 2024",
        "Perbandingan target dan realisasi dengan tahun-tahun sebelumnya",
        "Perbandingan realisasi dengan target akhir Renstra",
        "Perbandingan realisasi dengan standar nasional atau provinsi",
        "Analisis penyebab keberhasilan atau kegagalan serta alternatif solusi",
        "Analisis efisiensi penggunaan sumber daya",
        "Analisis program dan kegiatan yang menunjang keberhasilan atau kegagalan",
    ]


def test_one_not_assessed_has_no_table_of_this_year_and_says_why() -> None:
    dok = dokumen()
    assert "tabel-banding-2" not in tabel(dok)
    assert len(judul(bagian_sasaran(dok, 2))) == 6
    assert "belum dapat disajikan (evaluasi atas tahun 2024" in kalimat(bagian_sasaran(dok, 2))


def test_rows_of_the_table_of_years() -> None:
    baris = [[sel(s) for s in b.sel] for b in tabel(dokumen())["tabel-riwayat-1"].baris]
    assert baris == [
        ["Indeks Kepuasan Masyarakat (Nilai)", "Target", "77", "78", "80", "82", "85"],
        ["Realisasi", "89,27", "90,65", "78,25", "78,60", ""],
        ["Capaian (%)", "115,94", "116,22", "97,81", "95,85", "92,47"],
    ]


def test_the_table_of_years_explains_its_dashes() -> None:
    satu = tabel(dokumen())["tabel-riwayat-2"]
    assert [sel(s) for s in satu.baris[1].sel] == ["Realisasi", "60,53", "63,24", "64,20", "–", ""]
    assert "evaluasi atas tahun 2024" in tulis(satu.catatan[-1])


def test_this_year_beside_last_year() -> None:
    (baris,) = tabel(dokumen())["tabel-banding-1"].baris
    assert [sel(s) for s in baris.sel][3:] == ["80", "78,25", "97,81", "82", "78,60", "95,85"]


def test_charts_hold_their_figures_in_words() -> None:
    gambar = [b for b in bagian(dokumen()) if isinstance(b, Gambar)]
    lakip = next(g for g in gambar if g.kunci == "gambar-tren-2-2")
    assert "2023 target 77, realisasi 64,20; 2024 target 81, realisasi evaluasi atas" in (
        lakip.alternatif
    )
    serapan = next(g for g in gambar if isinstance(g.isi, GrafikSerapan))
    assert "Program Koordinasi Ketenteraman dan Ketertiban Umum 84,00 persen" in (
        serapan.alternatif
    )


def test_both_indicators_measured_give_both_tables_of_this_year() -> None:
    dinilai = indikator_pk(2, "lakip", "Nilai LAKIP", [(2023, 77, 64), (2024, 81, 81)], akhir=82)
    dua = sasaran(2, "Dua", [dinilai], (PENUNJANG,))
    dok = dokumen(snapshot(sasaran=(SASARAN_1, dua)))
    assert [e.kunci for e in nomori(dok).tabel if e.nomor.startswith("Tabel 3")] == [
        "tabel-banding-1",
        "tabel-riwayat-1",
        "tabel-banding-2",
        "tabel-riwayat-2",
        "tabel-realisasi",
    ]


def test_six_indicators_of_one_sasaran_and_no_second() -> None:
    enam = [
        indikator_pk(n, f"i{n}", f"Ind {n}", [(2023, 10, n), (2024, 10, n + 1)], akhir=20)
        for n in range(1, 7)
    ]
    satu = sasaran(1, "Satu", enam, (PELAYANAN,))
    dok = dokumen(snapshot(sasaran=(satu,), anggaran=anggaran(PELAYANAN)))
    assert len(tabel(dok)["tabel-riwayat-1"].baris) == 18
    assert len([g for g in nomori(dok).gambar if "Target dan Realisasi" in g.judul]) == 6
    assert "Dari 6 (enam) indikator yang diperjanjikan" in kalimat(dok.bab[3])


def test_a_lower_is_better_indicator_says_how_it_is_counted() -> None:
    turun = indikator_pk(
        1, "aduan", "Aduan", [(2023, 10, 12), (2024, 10, 8)], akhir=5, polaritas="turun_a"
    )
    satu = sasaran(1, "Satu", [turun], (PELAYANAN,))
    dok = dokumen(snapshot(sasaran=(satu,)))
    # (2 × 10 − 8) / 10 = 120 %
    assert sel(tabel(dok)["tabel-banding-1"].baris[0].sel[-1]) == "120,00"
    assert "makin rendah makin baik" in tulis(tabel(dok)["tabel-banding-1"].catatan[0])
    assert "dua kali target dikurangi realisasi" in kalimat(dok.bab[2])


def test_a_sasaran_without_a_promised_indicator_says_so() -> None:
    dok = dokumen(snapshot(sasaran=(sasaran(1, "Satu", [], (PELAYANAN,)),)))
    assert "tidak memuat indikator untuk sasaran ini" in kalimat(bagian_sasaran(dok, 1))
    assert "tabel-riwayat-1" not in tabel(dok)


def test_empty_analysis_says_so() -> None:
    teks = kalimat(bagian_sasaran(dokumen(), 2))
    assert "Analisis penyebab dan solusi untuk sasaran ini belum diisi." in teks
    assert "Uraian hambatan, solusi, dan keberhasilan program ini belum diisi." in teks


def test_partial_analysis_names_what_is_missing() -> None:
    sebagian = replace(SASARAN_1, analisis=Uraian(keberhasilan=("Baik.",)))
    teks = kalimat(bagian_sasaran(dokumen(snapshot(sasaran=(sebagian,))), 1))
    assert (
        "Bagian yang belum diisi: faktor kegagalan, alternatif solusi, dan rencana tindak lanjut."
        in teks
    )


def test_analysis_rows_carry_their_sign() -> None:
    uraian = next(b for b in bagian(bagian_sasaran(dokumen(), 1)) if isinstance(b, TabelUraian))
    assert [(b.tanda, b.label) for b in uraian.baris] == [
        ("+", "Faktor keberhasilan"),
        ("–", "Faktor kegagalan"),
        ("›", "Alternatif solusi"),
        ("›", "Rencana tindak lanjut"),
    ]


def test_every_program_of_a_sasaran_is_described() -> None:
    teks = kalimat(bagian_sasaran(dokumen(), 1))
    assert "Pagu Rp 10.000.000 · realisasi Rp 8.400.000 (84,00%) · capaian kinerja 87,50%" in teks
    assert "Sinergitas (11 Laporan dari target 12 Laporan)" in teks


# --- 3.2 --------------------------------------------------------------------------------------
def test_totals_extremes_and_money_without_output() -> None:
    teks = kalimat(dokumen().bab[2])
    assert (
        "Sampai dengan 31 Desember 2024, pagu anggaran sebesar Rp 50.000.000 terealisasi "
        "Rp 46.850.000 atau 93,70%, dengan sisa Rp 3.150.000." in teks
    )
    assert "Serapan tertinggi terdapat pada Program Penunjang" in teks
    assert (
        "Sub kegiatan Pelaporan Retribusi menggunakan anggaran Rp 950.000 atau 95,00% dari pagu, "
        "sedangkan keluarannya 0 Dokumen dari target 12 Dokumen" in teks
    )


def test_ties_are_named_together() -> None:
    # 95 % twice, 84 % once
    dok = dokumen(
        snapshot(anggaran=anggaran(replace(PELAYANAN, kode="7.01.03"), PELAYANAN, TRANTIB))
    )
    nama = "Program Penyelenggaraan Pemerintahan dan Pelayanan Publik"
    assert f"tertinggi terdapat pada {nama} dan {nama} (95,00%)" in kalimat(dok.bab[2])


def test_one_program_or_equal_absorption() -> None:
    satu = kalimat(dokumen(snapshot(anggaran=anggaran(PELAYANAN))).bab[2])
    assert "Seluruh anggaran berada pada Program Penyelenggaraan" in satu
    sama = anggaran(PELAYANAN, replace(PELAYANAN, kode="7.01.03"))
    assert "Serapan setiap program sama, yaitu 95,00%." in kalimat(
        dokumen(snapshot(anggaran=sama)).bab[2]
    )


def test_spending_above_pagu_and_dropped_lines_are_said() -> None:
    lebih = sub("7.01.02.2.04.0001", "Perizinan", 12, 12, 1000, 1100)
    lepas = sub("7.01.02.2.04.0002", "Rapat", 2, 1, 0, 750_000, dalam_dpa=False)
    teks = kalimat(
        dokumen(snapshot(anggaran=anggaran(satu_program(lebih, lepas)), sasaran=())).bab[2]
    )
    assert "Realisasi melebihi pagu pada sub kegiatan Perizinan (110,00%)." in teks
    assert "tidak lagi tercantum dalam DPA yang berlaku: Rapat (Rp 750.000)." in teks


def test_before_the_years_end_the_cash_plan_is_said() -> None:
    teks = kalimat(dokumen(triwulan(2)).bab[2])
    assert "Anggaran kas kumulatif sampai dengan triwulan II sebesar Rp 50.000.000" in teks
    assert "Anggaran kas" not in kalimat(dokumen().bab[2])


# --- Nothing filled ---------------------------------------------------------------------------
@pytest.fixture
def hampa():
    kosong = satu_program(sub("7.01.02.2.04.0001", "Perizinan", 12, None, 1000, None))
    belum = indikator_pk(1, "ikm", "IKM", [(2023, 80, None), (2024, 82, None)], akhir=85)
    return snapshot(
        anggaran=anggaran(kosong),
        sasaran=(sasaran(1, "Satu", [belum], (kosong,)),),
        jabatan=(),
        sarana=(),
        isu=(),
    )


def test_nothing_filled_still_makes_a_report_that_says_so(hampa) -> None:
    dok = dokumen(hampa)
    teks = kalimat(dok.bab)
    assert "realisasinya sampai dengan 31 Desember 2024 belum dapat disajikan (belum diisi)" in teks
    assert "Capaian pelaksanaan program belum dapat disimpulkan (belum diisi)." in teks
    assert "1 (satu) belum dinilai" in teks
    assert not [g for g in nomori(dok).gambar if "Target dan Realisasi" in g.judul]


def test_no_sentence_prints_a_dash_for_a_value(hampa) -> None:
    baris = kalimat(dokumen(hampa).bab).splitlines()
    assert not [b for b in baris if b.endswith(".") and " – " in b]
    assert not [b for b in baris if "sebesar –" in b]


def test_no_budget_and_no_sasaran_at_all() -> None:
    teks = kalimat(dokumen(snapshot(anggaran=anggaran(), sasaran=())).bab)
    assert "Anggaran belum dicatat, sehingga realisasinya belum dapat disajikan." in teks
    assert "Perjanjian Kinerja belum memuat indikator" in teks


# --- Bab IV -----------------------------------------------------------------------------------
def test_conclusions_follow_from_the_figures() -> None:
    teks = kalimat(dokumen().bab[3])
    assert (
        "Dari 2 (dua) indikator yang diperjanjikan, 1 (satu) belum memenuhi target dan 1 (satu) "
        "belum dinilai." in teks
    )
    # 64,20 / 77 = 83,3766 %
    assert "untuk tahun 2023, adalah 64,20 dari target 77 (83,38%)." in teks
    assert "Capaian pelaksanaan 3 (tiga) program di Kecamatan Wotu adalah 87,50%." in teks
    assert (
        "Program dengan capaian di bawah 100% adalah Program Penunjang Urusan Pemerintahan Daerah "
        "Kabupaten/Kota (75,00%) dan Program Koordinasi Ketenteraman dan Ketertiban Umum (87,50%)."
        in teks
    )
    assert "tanpa menghasilkan keluaran, yaitu Pelaporan Retribusi." in teks


def test_an_office_that_met_everything() -> None:
    ikm = indikator_pk(1, "ikm", "IKM", [(2023, 80, 82), (2024, 82, 83)], akhir=85)
    snap = snapshot(
        sasaran=(sasaran(1, "Satu", [ikm], (PELAYANAN,)),), anggaran=anggaran(PELAYANAN)
    )
    teks = kalimat(dokumen(snap).bab[3])
    assert "Dari 1 (satu) indikator yang diperjanjikan, 1 (satu) memenuhi target." in teks
    assert "Semua program yang diukur mencapai target keluarannya." in teks
    assert "Perhatian khusus" not in teks


def test_next_steps_are_gathered_once() -> None:
    teks = kalimat(dokumen().bab[3])
    assert teks.count("Jadwal sosialisasi disusun.") == 1  # named by sasaran 1 and by program 02
    assert "Kuesioner dimasukkan ke prosedur." in teks


def test_no_next_steps_says_so() -> None:
    snap = snapshot(
        sasaran=(sasaran(1, "Satu", [IKM, LAKIP], (TRANTIB,)),), anggaran=anggaran(TRANTIB)
    )
    assert "Rencana tindak lanjut dalam analisis sasaran dan program belum diisi." in kalimat(
        dokumen(snap).bab[3]
    )


def test_before_the_years_end_unfinished_output_is_no_failure() -> None:
    dok = dokumen(triwulan(2))
    assert "Keluaran yang belum memenuhi target" not in kalimat(dok.bab[2])
    assert "Program yang keluarannya belum mencapai target setahun adalah" in kalimat(dok.bab[3])
