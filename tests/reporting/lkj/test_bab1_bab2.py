"""Tables and sentences of Bab I and II."""

from msgspec.structs import replace

from reporting.dokumen.blok import Gambar, Rumus
from reporting.lkj.rujukan import bagian
from tests.reporting.lkj.baca import dokumen, kalimat, sel, tabel, tulis
from tests.reporting.lkj.pabrik import PELAYANAN, PENUNJANG, pegawai, snapshot, triwulan
from tests.reporting.lkj.pabrik_fakta import anggaran, kegiatan, program, sasaran, sub


def isi(kunci: str, snap=None) -> list[list[str]]:
    return [
        [sel(s) for s in b.sel if not isinstance(s.isi, Rumus)]
        for b in tabel(dokumen(snap))[kunci].baris
    ]


# --- Bab I ------------------------------------------------------------------------------------
def test_staff_tables_agree_with_the_sentence() -> None:
    assert isi("tabel-golongan") == [
        ["1", "Golongan IV", "1", "0", "1"],
        ["2", "Golongan III", "0", "2", "2"],
        ["Jumlah", "1", "2", "3"],
    ]
    assert isi("tabel-eselon")[-1] == ["Jumlah", "1", "2", "3"]
    teks = kalimat(dokumen().bab[0])
    assert (
        "didukung oleh 5 (lima) orang pegawai, terdiri atas 3 (tiga) orang Pegawai Negeri Sipil "
        "(PNS) dan 2 (dua) orang tenaga upah jasa." in teks
    )
    assert "1 (satu) orang berpendidikan S2 dan 2 (dua) orang berpendidikan S1/D4" in teks
    assert "diduduki 1 (satu) orang pada eselon III.A/B" in teks


def test_staff_of_a_third_kind_is_named() -> None:
    teks = kalimat(dokumen(snapshot(pegawai=replace(pegawai(), pppk=1))).bab[0])
    assert "1 (satu) orang Pegawai Pemerintah dengan Perjanjian Kerja (PPPK)" in teks


def test_no_staff_recorded_says_so() -> None:
    snap = snapshot(pegawai=replace(pegawai(), jumlah=0, pns=0, upah_jasa=0))
    assert isi("tabel-golongan", snap) == []
    assert "Data pegawai Kecamatan Wotu belum diisi." in kalimat(dokumen(snap).bab[0])


def test_facilities_mark_what_is_unsure_or_missing() -> None:
    assert isi("tabel-sarana") == [
        ["1", "Gedung Kantor", "1 Unit", "Baik"],
        ["2", "Tanah Kantor*", "35,93", "Baik"],
        ["3", "Tanah Lapangan", "belum diisi", "Baik"],
    ]
    assert tulis(tabel(dokumen())["tabel-sarana"].catatan[0]).startswith("* Jumlah")


def test_condition_is_summed_up_only_when_it_is_good() -> None:
    rusak = replace(snapshot().sarana[0], kondisi="Rusak ringan")
    teks = kalimat(dokumen(snapshot(sarana=(rusak,))).bab[0])
    assert "Seluruh sarana" not in teks
    assert "Gedung Kantor (rusak ringan)" in teks


def test_the_chart_says_everything_in_words() -> None:
    gambar = next(
        b for b in bagian(dokumen()) if isinstance(b, Gambar) and b.kunci == "gambar-struktur"
    )
    assert gambar.alternatif == (
        "Bagan organisasi: Camat membawahi Sekretariat dan Seksi Umum; "
        "Sekretariat membawahi Subbagian A dan Subbagian B."
    )
    assert [k.kunci for k in gambar.isi.kotak] == [
        "camat",
        "sekretaris",
        "kasubag-a",
        "kasubag-b",
        "kasi",
    ]


def test_an_office_without_a_secretary_or_positions() -> None:
    camat, *_, kasi = snapshot().jabatan
    teks = kalimat(dokumen(snapshot(jabatan=(camat, kasi))).bab[0])
    assert "Organisasinya terdiri atas Camat dan 1 (satu) seksi" in teks
    assert "Susunan jabatan belum dicatat." in kalimat(dokumen(snapshot(jabatan=())).bab[0])


def test_strategic_issues_or_their_absence() -> None:
    assert "anggaran terbatas." in kalimat(dokumen().bab[0])
    assert "Isu strategis tahun 2024 belum diisi." in kalimat(dokumen(snapshot(isu=())).bab[0])


# --- Bab II -----------------------------------------------------------------------------------
def test_misi_span_their_sasaran() -> None:
    baris = tabel(dokumen())["tabel-rpjmd"].baris
    assert sel(baris[0].sel[0]) == "Visi: Daerah yang Maju"
    assert [(b.grup, b.akhir_grup) for b in baris[1:]] == [
        ("Misi 1: Misi satu", False),
        ("", False),
        ("", True),
        ("Misi 4: Misi empat", False),
        ("", True),
    ]
    assert [s.baris for s in baris[1].sel] == [3, 3, 3, 3, 1, 1]
    assert sel(baris[5].sel[1]) == "Sasaran daerah 4.2 (S8)"


def test_targets_by_year_start_with_the_transition_year() -> None:
    satu = tabel(dokumen())["tabel-sasaran"]
    assert [sel(s) for s in satu.kepala[1]] == [
        "Transisi 2021",
        "2022",
        "2023",
        "2024",
        "2025",
        "2026",
    ]
    # kondisi awal, then the years
    assert [sel(s) for s in satu.baris[0].sel][3:] == ["0,55", "75", "78", "80", "82", "85", "85"]
    assert satu.sumber == "Renstra Kecamatan Wotu Tahun 2021–2026"


def test_without_a_transition_year_there_is_no_column_for_it() -> None:
    renstra = replace(snapshot().renstra, tahun_transisi=None)
    satu = tabel(dokumen(snapshot(renstra=renstra)))["tabel-tujuan"]
    assert [sel(s) for s in satu.kepala[1]] == ["2022", "2023", "2024", "2025", "2026"]
    assert sum(k.lebar for k in satu.kolom) == 100


def test_indicators_that_are_no_iku_are_marked() -> None:
    nama = [[x for x in baris if "Capaian Penunjang" in x] for baris in isi("tabel-iku")]
    assert [n for n in nama if n] == [["Persentase Capaian Penunjang*"]]


def test_formula_of_every_iku_and_promised_indicator() -> None:
    baris = tabel(dokumen())["tabel-formulasi"].baris
    assert [sel(b.sel[1]) for b in baris] == [
        "Persentase Peningkatan IKM",
        "Indeks Kepuasan Masyarakat",
        "Nilai LAKIP",
    ]
    assert baris[1].sel[3].isi == Rumus("Nilai", "Nilai persepsi", "Unsur terisi", "25")
    assert sel(baris[2].sel[3]) == "belum diisi"


def test_perjanjian_holds_targets_then_money() -> None:
    assert isi("tabel-perjanjian") == [
        [
            "1",
            "Meningkatnya Kemampuan Pelayanan Publik",
            "Indeks Kepuasan Masyarakat (Nilai)",
            "82",
        ],
        ["2", "Meningkatnya Akuntabilitas Kinerja", "Nilai LAKIP", "81"],
        ["No.", "Program", "Anggaran (Rp)", "Sumber Dana"],
        [
            "1",
            "Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota",
            "30.000.000",
            "APBD",
        ],
        ["2", "Program Penyelenggaraan Pemerintahan dan Pelayanan Publik", "10.000.000", "APBD"],
        ["3", "Program Koordinasi Ketenteraman dan Ketertiban Umum", "10.000.000", "APBD"],
        ["Jumlah", "50.000.000", ""],
    ]


def test_perjanjian_notes_a_wording_that_differs_from_the_renstra() -> None:
    (catatan,) = tabel(dokumen())["tabel-perjanjian"].catatan
    assert "sasaran 2 berbunyi “Meningkatnya Capaian Kinerja”" in tulis(catatan)


def test_which_pk_and_dpa_are_used() -> None:
    assert (
        "Perjanjian Kinerja Perubahan tahun 2024 yang ditandatangani pada 10 Oktober 2024 dan "
        "anggaran menurut Dokumen Pelaksanaan Perubahan Anggaran (DPPA)"
        in kalimat(dokumen().bab[1])
    )
    tertinggal = replace(triwulan(4), periode=snapshot().periode)
    assert "Perjanjian Kinerja belum diubah setelah perubahan anggaran." in kalimat(
        dokumen(tertinggal).bab[1]
    )


def test_allocation_by_sasaran_with_the_offices_total() -> None:
    baris = isi("tabel-alokasi")
    assert baris[0] == ["Sasaran 1. Meningkatnya Kemampuan Pelayanan Publik"]
    assert baris[1] == [
        "Program Penyelenggaraan Pemerintahan dan Pelayanan Publik",
        "100 %",
        "10.000.000",
    ]
    assert baris[3] == ["Perizinan Non Usaha", "12 Laporan", "10.000.000"]
    assert baris[-1] == ["Jumlah", "", "50.000.000"]


def test_a_program_no_sasaran_claims_is_not_lost() -> None:
    snap = snapshot(
        anggaran=anggaran(PENUNJANG, PELAYANAN), sasaran=(sasaran(1, "S", [], (PELAYANAN,)),)
    )
    assert ["Program yang belum dikaitkan dengan sasaran"] in isi("tabel-alokasi", snap)
    assert isi("tabel-program", snap)[-1] == ["Pengadaan Mesin"]


def test_a_dropped_line_is_no_longer_planned() -> None:
    lepas = sub("7.01.02.2.04.0002", "Rapat", 2, 1, 0, 750_000, dalam_dpa=False)
    tetap = sub("7.01.02.2.04.0001", "Perizinan", 12, 12, 1000, 900)
    satu = program("7.01.02", "Program A", kegiatan("7.01.02.2.04", "K", tetap, lepas))
    snap = snapshot(anggaran=anggaran(satu), sasaran=())
    assert "Rapat*" not in str(isi("tabel-alokasi", snap) + isi("tabel-program", snap))


def test_rows_of_tabel_2_4_cover_program_and_kegiatan_by_spans() -> None:
    baris = tabel(dokumen())["tabel-program"].baris
    lebar = 3
    terisi: dict[int, int] = {}
    for nomor, satu in enumerate(baris):
        for s in satu.sel:
            for i in range(nomor, nomor + s.baris):
                terisi[i] = terisi.get(i, 0) + s.kolom
    assert set(terisi.values()) == {lebar}
