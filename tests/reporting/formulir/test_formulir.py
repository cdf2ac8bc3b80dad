"""PK, Rencana Aksi, Pengukuran and the report of the year say what the LKJ says."""

import re
from collections.abc import Callable

import pytest
from msgspec.structs import replace

from core.periode.models import Periode
from reporting.dokumen.blok import Bab, Dokumen, Muka, Sel, Subbab, TabelPolos
from reporting.laporan.jenis import JENIS, JenisTakAda, jenis_ada, jenis_untuk
from reporting.laporan.models import Laporan
from reporting.render.html import html
from reporting.render.pdf import pdf
from reporting.render.web import web
from reporting.snapshot import janji
from reporting.snapshot.angka import Angka
from reporting.snapshot.bentuk import dari_teks, ke_teks
from reporting.snapshot.kantor import Pejabat
from tests.reporting.formulir.conftest import TERBITAN, kata, tabel
from tests.reporting.lkj.pabrik import snapshot

SEMUA = sorted(JENIS)


def test_every_kind_can_be_kept() -> None:
    assert set(JENIS) == set(Laporan.Jenis.values)


@pytest.mark.parametrize("jenis", SEMUA)
def test_each_kind_is_frozen_and_read_back(beku: Callable, jenis: str) -> None:
    isi = beku(jenis)
    assert dari_teks(ke_teks(isi)) == isi
    assert len(ke_teks(isi)) < 400_000


@pytest.mark.parametrize("kode", ["2024-TW1", "2024-TW3"])
@pytest.mark.parametrize("jenis", ["pk", "renaksi", "pengukuran", "e81"])
def test_each_kind_can_be_laid_out_before_the_years_end(
    susun: Callable, jenis: str, kode: str
) -> None:
    dokumen = susun(jenis, kode)
    assert html(dokumen)
    assert web(dokumen, tautan=lambda a: a).kerangka


def test_sections_of_one_title_scroll_under_names_of_their_own() -> None:
    """Two indicators may be called alike; who hears the page must tell their tables apart."""
    kisi = TabelPolos(baris=((Sel("1"),),))
    analisis = tuple(Subbab(kunci, "Analisis", (kisi,)) for kunci in ("a", "b"))
    dokumen = Dokumen("LKJ", "LKJ", "Wotu", None, (), (Bab("bab", "Hasil", analisis),))
    nama = re.findall(r'role="region" aria-label="([^"]+)"', str(web(dokumen).isi))
    assert nama == ["Tabel dalam Analisis", "Tabel dalam Analisis (2)"]


@pytest.mark.parametrize("jenis", SEMUA)
def test_an_office_without_data_still_gets_its_document(jenis: str) -> None:
    kosong = snapshot()
    anggaran = replace(kosong.anggaran, program=())
    sasaran = tuple(replace(s, indikator=(), kode_program=()) for s in kosong.sasaran)
    hampa = replace(
        kosong, jenis=jenis, anggaran=anggaran, sasaran=sasaran, perjanjian=None, triwulan=()
    )
    assert html(JENIS[jenis].susun(hampa, TERBITAN))


def test_a_form_prints_on_its_first_page_with_its_foot(susun: Callable) -> None:
    hasil = pdf(susun("pk"))
    assert (hasil.halaman, hasil.peringatan) == (2, ())


# --- Which kinds there are ----------------------------------------------------------------------
def test_the_report_of_the_year_belongs_to_the_fourth_quarter(tw4: Periode) -> None:
    assert [j.kunci for j in jenis_ada(tw4)] == list(JENIS)
    tw4.triwulan = 2
    assert "lkjip" not in [j.kunci for j in jenis_ada(tw4)]
    with pytest.raises(JenisTakAda, match="hanya dibuat pada triwulan IV, bukan triwulan II 2024"):
        jenis_untuk("lkjip", tw4)


def test_an_unknown_kind_is_answered_with_those_there_are(tw4: Periode) -> None:
    with pytest.raises(JenisTakAda, match="lkj, lkjip, pk"):
        jenis_untuk("lppd", tw4)


# --- PK ---------------------------------------------------------------------------------------
def test_the_pk_names_programs_of_its_own_dpa(susun: Callable) -> None:
    isi = [kata(b) for b in tabel(susun("pk"), "pk-anggaran").baris]
    # 3.135.828.551 + 7.557.500 + 95.150.474 + 16.584.850 + 37.678.250 + 15.872.650
    assert [b[2] for b in isi[:-1]] == [
        "3.135.828.551", "7.557.500", "95.150.474", "16.584.850", "37.678.250", "15.872.650",
    ]  # fmt: skip
    assert isi[-1][1] == "3.308.672.275"


@pytest.mark.parametrize(
    ("kode", "judul"),
    [
        ("2024-TW1", "Perjanjian Kinerja Tahun 2024"),
        ("2024-TW4", "Perjanjian Kinerja Perubahan Tahun 2024"),
    ],
)
def test_the_pk_is_the_one_in_force(susun: Callable, kode: str, judul: str) -> None:
    assert susun("pk", kode).lampiran[0].judul == judul


def test_a_level_below_follows_the_head() -> None:
    pejabat = Pejabat(jabatan="Kepala Seksi Pelayanan", nama="", nip="", pangkat="")
    camat = Pejabat(jabatan="Camat Wotu", nama="", nip="", pangkat="")
    nol = Angka(nilai=None, alamat="x", sebab="tidak ada")
    turunan = janji.PkTurunan(
        pihak_pertama=pejabat, pihak_kedua=camat, baris=(), anggaran=(), jumlah=nol
    )
    naskah = janji.NaskahPerjanjian(
        pihak_pertama=camat, pihak_kedua=camat, jenis_dpa="murni", anggaran=(), jumlah=nol,
        turunan=(turunan,),
    )  # fmt: skip
    lembar = JENIS["pk"].susun(replace(snapshot(), perjanjian=naskah), TERBITAN).lampiran
    assert [p.kunci for p in lembar] == [
        "pk-pernyataan", "pk-lampiran", "pk-1-pernyataan", "pk-1-lampiran",
    ]  # fmt: skip
    assert lembar[2].judul.endswith(": Kepala Seksi Pelayanan")


# --- Rencana Aksi, Pengukuran --------------------------------------------------------------------
def test_cash_of_four_quarters_is_the_pagu(susun: Callable) -> None:
    sel = kata(tabel(susun("renaksi"), "renaksi-kas").baris[-1])
    kas = [int(n.replace(".", "")) for n in sel[3:]]
    assert sel[2] == "3.308.672.275"
    assert sum(kas) == 3_308_672_275


def test_pengukuran_prints_the_capaian_of_the_lkj(susun: Callable) -> None:
    isi = [kata(b) for b in tabel(susun("pengukuran"), "pengukuran-indikator").baris]
    # 78,60 / 82 = 95,85
    assert isi[0][-3:] == ["78,60", "95,85", "Sangat Tinggi"]
    assert isi[1][-2:] == ["–", "belum dinilai"]


def test_pengukuran_prints_tabel_3_4_of_the_lkj(beku: Callable, susun: Callable) -> None:
    lkj = JENIS["lkj"].susun(beku("lkj"), TERBITAN)
    sama = tabel(susun("pengukuran"), "pengukuran-anggaran").baris
    assert sama == tabel(lkj, "tabel-realisasi").baris


# --- LKjIP --------------------------------------------------------------------------------------
def test_the_report_of_the_year_speaks_of_the_year(susun: Callable) -> None:
    dokumen = susun("lkjip")
    assert dokumen.judul == "Laporan Kinerja Instansi Pemerintah Tahun 2024 Kecamatan Wotu"
    assert dokumen.sampul.periode == ""
    kata_semua = re.sub("<[^>]+>", " ", html(dokumen))
    assert not re.search(r"(?i)triwulan IV|TW IV", kata_semua.replace("Target TW IV", ""))


def test_the_summary_stands_before_the_contents(susun: Callable) -> None:
    dokumen = susun("lkjip")
    muka = [m.judul if isinstance(m, Muka) else m.jenis for m in dokumen.muka]
    assert muka == ["Kata Pengantar", "Ikhtisar Eksekutif", "isi", "tabel", "gambar"]
    isi = [kata(b) for b in tabel(dokumen, "ikhtisar-indikator").baris]
    assert isi[0][1:] == ["82", "78,60", "95,85", "belum memenuhi target"]


@pytest.mark.parametrize("jenis", ["lkj", "lkjip"])
def test_the_appendix_holds_pk_and_pengukuran(susun: Callable, jenis: str) -> None:
    kunci = [p.kunci for p in susun(jenis).lampiran]
    assert kunci[:3] == ["pk-pernyataan", "pk-lampiran", "pengukuran"]


def test_the_two_sheets_of_the_pk_are_told_apart_in_the_contents(susun: Callable) -> None:
    judul = [bagian.judul for bagian in susun("lkj").lampiran]
    assert judul[:2] == [
        "Lampiran: Perjanjian Kinerja Perubahan Tahun 2024",
        "Lampiran: Sasaran dan Anggaran Perjanjian Kinerja Perubahan Tahun 2024",
    ]
