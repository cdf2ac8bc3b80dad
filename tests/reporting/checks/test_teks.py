"""Words typed by hand: each rule one sentence that fires and one that does not."""

from collections.abc import Callable
from typing import Any

import pytest

from reporting.checks.bahan import Hukum
from reporting.checks.bentuk import sidik_teks
from reporting.checks.jalankan import periksa
from reporting.checks.salin import analisis_panjang
from reporting.checks.temuan import Temuan
from tests.reporting.checks.letak import program, tulis_penutup

Temukan = Callable[..., list[Temuan]]
SENDIRI = frozenset({"bab4.penutup"})
HUKUM = (
    Hukum(jenis="Peraturan Bupati Luwu Timur", nomor="56", tahun=2016, berlaku=True),
    Hukum(jenis="Peraturan Presiden", nomor="29", tahun=2014, berlaku=True),
    Hukum(jenis="Peraturan Pemerintah", nomor="8", tahun=2006, berlaku=False),
)

KENA = [
    ("kata_periode.waktu", "Laporan triwulan III disusun tepat waktu.", "triwulan III"),
    ("kata_periode.waktu", "Selama satu semester I berjalan baik.", "semester I"),
    ("kata_periode.waktu", "Keadaan per 30 September 2024.", "30 September 2024"),
    ("kata_periode.tahun", "Pada tahun 2023 pelayanan berjalan baik.", "2023"),
    ("kata_periode.renstra", "Tahun 2024 adalah tahun keempat Renstra.", None),
    ("kata_periode.renstra", "Tahun kedua Renstra telah lewat.", None),
    ("nama.kecamatan", "Warga Kecamatan Tomoni Timur puas.", "Kecamatan Tomoni Timur"),
    ("nama.pejabat", "Menurut Andi Contoh, hal itu benar.", "Andi Contoh"),
    ("nama.kantor_lain", "Arahan Bapak Drs. H. Budi Contoh, M.Si. diikuti.", "Budi Contoh"),
    ("nama.kantor_lain", "Hadir pula CAMAT BUDI CONTOH.", "BUDI CONTOH"),
    ("arah.tren", "IKM menurun pada tahun ini.", "menurun"),
    ("arah.putusan", "Nilai IKM melampaui target.", "melampaui target"),
    ("dasar_hukum.jenis", "Menurut Peraturan Daerah Nomor 56 Tahun 2016.", None),
    ("dasar_hukum.tak_berlaku", "Menurut PP No. 8 Tahun 2006.", "PP No. 8 Tahun 2006"),
    ("dasar_hukum.tak_dikenal", "Menurut Perpres Nomor 99 Tahun 2014.", None),
    ("angka_ketikan.bertentangan", "Realisasi Rp 3.251.077.350.", "Rp 3.251.077.350"),
    ("angka_ketikan.bertentangan", "Realisasi 3.251.077.350 rupiah.", "3.251.077.350"),
    ("angka_ketikan.bertentangan", "Serapannya 98,26 persen.", "98,26 persen"),
    ("angka_ketikan.bertentangan", "Pagu Rp 3,4 miliar.", "Rp 3,4 miliar"),
    ("angka_ketikan.bertentangan", "Pagu Rp 3400 jt.", "Rp 3400 jt"),
    ("angka_ketikan.indikator", "Tahun ini IKM mencapai 79,60.", "79,60"),
    ("angka_ketikan.tak_dikenal", "Hibah sebesar Rp 777.000.000.000 diterima.", None),
    ("hitungan_kalimat.teks", "Didukung 4 program, 6 kegiatan, 9 sub kegiatan.", "4 program"),
    ("hitungan_kalimat.teks", "Kecamatan ini terdiri dari 16 desa.", "16 desa"),
    ("hitungan_kalimat.teks", "Wilayahnya terdiri atas enam belas (16) desa.", None),
]


@pytest.mark.parametrize(("aturan", "kalimat", "kata"), KENA)
def test_fires(temukan: Temukan, aturan: str, kalimat: str, kata: str | None) -> None:
    temuan = temukan(
        aturan,
        lambda isi: tulis_penutup(isi, kalimat),
        naskah_sendiri=SENDIRI,
        hukum=HUKUM,
        kecamatan_lain=("Tomoni", "Tomoni Timur", "Burau"),
        pejabat_lain=("Andi Contoh, S.E.", "Sari Budi Contoh"),
        pejabat_kantor_lain=frozenset({("budi", "contoh")}),
    )
    assert len(temuan) == 1
    assert temuan[0].tempat.bagian == "Bab IV Penutup, Penutup"
    assert temuan[0].alamat == "naskah/bab4.penutup"
    if kata:
        assert temuan[0].tertulis == kata


DIAM = [
    ("kata_periode.waktu", "Laporan triwulan IV disusun; triwulan I 2025 direncanakan."),
    ("kata_periode.tahun", "Dibandingkan dengan tahun 2023, pelayanan lebih baik."),
    ("kata_periode.renstra", "Tahun ketiga Renstra telah lewat."),
    ("nama.kecamatan", "Warga Kecamatan Wotu puas, camat wotu hadir."),
    ("nama.pejabat", "Andi menghadiri rapat."),
    ("nama.kantor_lain", "Budi memberi contoh. Contoh Budi, budi contoh, Sari Budi Contoh."),
    ("arah.tren", "IKM meningkat tipis. IKM belum menurun. Pelayanan menurun."),
    ("arah.putusan", "Nilai IKM belum mencapai target."),
    ("dasar_hukum.", "Menurut Perbup Nomor 56 Tahun 2016 dan Perpres No. 29 Tahun 2014."),
    ("angka_ketikan.", "Realisasi Rp 3.220.479.399 atau 97,33% dari Rp3,31 miliar."),
    ("angka_ketikan.", "Seluruhnya 100% selesai, 12 laporan, tahun 2024, nomor 7.01.02."),
    ("angka_ketikan.", "IKM naik 0,35 poin dari 78,25 menjadi 78,60 atas target 82."),
    ("angka_ketikan.", "Jalan sepanjang 12,75 km."),
    ("angka_ketikan.", "Realisasi {{ realisasi_kantor }} dari pagunya."),
    ("hitungan_kalimat.teks", "Masih 2 kegiatan belum terlaksana; 3 desa belum melapor."),
    ("hitungan_kalimat.teks", "Didukung 5 program, 6 kegiatan, dan 9 sub kegiatan."),
    ("hitungan_kalimat.teks", "Kecamatan ini terdiri dari 17 (tujuh belas) desa."),
]


@pytest.mark.parametrize(("aturan", "kalimat"), DIAM)
def test_stays_silent(temukan: Temukan, aturan: str, kalimat: str) -> None:
    temuan = temukan(
        aturan,
        lambda isi: tulis_penutup(isi, kalimat),
        naskah_sendiri=SENDIRI,
        hukum=HUKUM,
        kecamatan_lain=("Tomoni", "Burau"),
        pejabat_lain=("Andi Contoh, S.E.", "Sari Budi Contoh"),
        pejabat_kantor_lain=frozenset({("budi", "contoh")}),
    )
    assert temuan == []


def test_the_ordinal_year_of_the_renstra_is_told(temukan: Temukan) -> None:
    ubah = lambda isi: tulis_penutup(isi, "Ini tahun keempat Renstra.")  # noqa: E731
    (temuan,) = temukan("kata_periode.renstra", ubah, naskah_sendiri=SENDIRI)
    assert temuan.seharusnya == "tahun ke-3"  # 2022, 2023, 2024 of 2022–2026


def test_the_regencys_own_texts_are_not_the_offices_fault(temukan: Temukan) -> None:
    ubah = lambda isi: tulis_penutup(isi, "Triwulan III di Kecamatan Burau.")  # noqa: E731
    assert temukan("", ubah, naskah_sendiri=frozenset()) == temukan("")


def test_all_targets_met_in_a_program_that_met_not_all(temukan: Temukan) -> None:
    def ubah(isi: Any) -> None:
        program(isi, "7.01.04")["analisis"]["keberhasilan"] = ["Seluruh target telah tercapai."]
        program(isi, "7.01.05")["analisis"]["keberhasilan"] = ["Seluruh target telah tercapai."]

    (temuan,) = temukan("arah.putusan", ubah)
    assert temuan.alamat == "analisis/7.01.04"
    assert temuan.seharusnya == "capaian 93,75%"


def test_signed_before_the_period_ends(temukan: Temukan) -> None:
    assert temukan("kata_periode.tanggal") == []

    def ubah(isi: Any) -> None:
        isi["pengesahan"]["tanggal"] = "2024-12-31"

    (temuan,) = temukan("kata_periode.tanggal", ubah)
    assert temuan.tertulis == "31 Desember 2024"


def test_a_text_that_cannot_be_set(temukan: Temukan) -> None:
    assert temukan("naskah.") == []
    (temuan,) = temukan("naskah.", lambda isi: tulis_penutup(isi, "{{ bukan_variabel }}"))
    assert "bukan_variabel" in temuan.pesan


def test_last_quarters_analysis_word_for_word(wotu_tw4: Any, temukan: Temukan) -> None:
    lalu = analisis_panjang(wotu_tw4[0])
    assert {t.alamat for t in temukan("salinan.triwulan", analisis_lalu=lalu)} == set(lalu)
    satu = {a: (*k, "Satu kalimat baru.") for a, k in lalu.items()}
    assert temukan("salinan.triwulan", analisis_lalu=satu) == []


def test_another_offices_analysis(wotu_tw4: Any, temukan: Temukan) -> None:
    alamat, kalimat = next(iter(analisis_panjang(wotu_tw4[0]).items()))
    tiruan = tuple(k.upper() + "!" for k in kalimat)  # case and punctuation make no difference
    (temuan,) = temukan("salinan.kantor", salinan={sidik_teks(tiruan): "Burau"})
    assert (temuan.alamat, temuan.tertulis) == (alamat, "sama dengan Burau")
    assert temukan("salinan.kantor", salinan={}) == []


def test_without_context_nothing_outside_is_judged(wotu_tw4: Any) -> None:
    aturan = {t.aturan for t in periksa(wotu_tw4[0])}
    assert aturan == {
        "identitas_indikator.pk",
        "kewajaran.tanpa_keluaran",
        "cakupan.sarana",
        "cakupan.dipastikan",
    }
