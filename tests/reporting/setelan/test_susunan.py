"""Sections put in, left out and moved: numbers, contents, references and the outline follow."""

import pytest
from msgspec.structs import replace

from reporting.dokumen.bagian import BAGIAN, TEMPAT, bawaan
from reporting.dokumen.blok import Rujukan, Tabel
from reporting.dokumen.penomoran import nomori
from reporting.dokumen.terbitan import Terbitan
from reporting.lkj import susun_lkj
from reporting.lkj.rujukan import rujukan
from reporting.narasi import BAWAAN, NaskahSalah
from reporting.render.konteks import buat_konteks
from reporting.render.web import web
from reporting.setelan.isi import geser, isi_bawaan
from tests.reporting.lkj.pabrik import snapshot
from tests.reporting.setelan.bantu import (
    bersetelan,
    dengan,
    judul_bagian,
    judul_muka,
    lkj,
    tanpa,
)

BOLEH_PERGI = [b.kunci for b in BAGIAN if not b.wajib]


def isi_daftar(dokumen) -> list[tuple[str, str]]:
    return [(e.nomor, e.judul) for e in nomori(dokumen).isi]


def kata(dokumen) -> str:
    """Everything the document says, as a page."""
    return str(web(dokumen).isi).replace("\u00a0", " ")


@pytest.mark.parametrize("jenis", ["lkj", "lkjip"])
def test_the_defaults_print_what_a_report_from_before_the_settings_prints(jenis: str) -> None:
    lama = susun_lkj(snapshot(jenis=jenis, setelan=None), Terbitan(1))
    assert lkj(isi_bawaan(), jenis) == lama


def test_each_chapter_is_numbered_by_the_sections_it_holds() -> None:
    dokumen = lkj(tanpa("maksud-tujuan", "keadaan-pegawai"))
    bab1 = [(n, j) for n, j in isi_daftar(dokumen) if n.startswith("1.") and n.count(".") == 1]
    assert bab1 == [
        ("1.1", "Latar Belakang"),
        ("1.2", "Tugas dan Fungsi"),
        ("1.3", "Isu Strategis"),
        ("1.4", "Keadaan Sarana dan Prasarana"),
    ]
    # Tables 1.1 to 1.4 belong to the section that went: the next one is the first now.
    tabel = [e.nomor for e in nomori(dokumen).tabel if e.kunci == "tabel-sarana"]
    assert tabel == ["Tabel 1.1"]


@pytest.mark.parametrize("kunci", BOLEH_PERGI)
@pytest.mark.parametrize("jenis", ["lkj", "lkjip"])
def test_any_section_can_go_and_no_reference_is_left_hanging(kunci: str, jenis: str) -> None:
    dokumen = lkj(tanpa(kunci, jenis=jenis), jenis)
    label = buat_konteks(dokumen).label
    for satu in rujukan(dokumen):
        assert label(satu.kunci)
    assert kata(dokumen)


@pytest.mark.parametrize("kunci", [b.kunci for b in BAGIAN if b.wajib])
def test_what_the_regulation_asks_for_stays(kunci: str) -> None:
    assert lkj(tanpa(kunci)) == lkj(isi_bawaan())


def test_all_that_may_go_goes_at_once() -> None:
    dokumen = lkj(tanpa(*BOLEH_PERGI))
    assert [judul_bagian(dokumen, n) for n in (1, 2, 3, 4)] == [
        ["Tugas dan Fungsi", "Isu Strategis"],
        ["Perjanjian Kinerja"],
        ["Capaian Kinerja Organisasi", "Realisasi Anggaran"],
        ["Kesimpulan", "Rencana Tindak Lanjut"],
    ]
    assert judul_muka(dokumen) == ["isi"]
    assert kata(dokumen)


def test_the_executive_summary_is_chosen_for_each_kind() -> None:
    assert "Ikhtisar Eksekutif" not in judul_muka(lkj(isi_bawaan()))
    assert "Ikhtisar Eksekutif" in judul_muka(lkj(dengan("ikhtisar")))
    assert "Ikhtisar Eksekutif" not in judul_muka(lkj(tanpa("ikhtisar", jenis="lkjip"), "lkjip"))


def test_measuring_becomes_a_section_and_no_longer_opens_the_chapter() -> None:
    dokumen = lkj(dengan("pengukuran-kinerja"))
    assert judul_bagian(dokumen, 3)[0] == "Pengukuran Kinerja"
    assert len(dokumen.bab[2].isi) == 3  # nothing stands before the first section
    assert kata(dokumen).count("digolongkan menurut skala") == 1
    assert kata(lkj(isi_bawaan())).count("digolongkan menurut skala") == 1


def test_moving_a_section_renumbers_it_and_its_tables() -> None:
    dokumen = lkj(geser(geser(isi_bawaan(), "sarana-prasarana", -1), "sarana-prasarana", -1))
    assert judul_bagian(dokumen, 1)[3:] == [
        "Keadaan Sarana dan Prasarana",
        "Isu Strategis",
        "Keadaan Pegawai",
    ]
    nomor = nomori(dokumen).label
    assert nomor["tabel-sarana"] == "Tabel 1.1"
    assert nomor["tabel-golongan"] == "Tabel 1.2"


def test_a_section_stays_within_its_part() -> None:
    dasar = isi_bawaan()
    assert geser(dasar, "kata-pengantar", -1) == dasar
    assert geser(dasar, "sistematika", 1) == dasar  # the last of Bab I
    assert geser(geser(dasar, "iku", 1), "iku", -1) == dasar


def test_the_appendices_follow_the_order() -> None:
    susunan = geser(isi_bawaan(), "lampiran-pengukuran", -1)
    setelan = bersetelan(susunan)
    assert setelan.setelan is not None
    assert [k for k in setelan.setelan.bagian if k.startswith("lampiran")][:2] == [
        "lampiran-pengukuran",
        "lampiran-perjanjian",
    ]


def test_the_outline_says_what_the_report_holds_in_its_order() -> None:
    susunan = geser(dengan("sistematika", "rekomendasi"), "rekomendasi", -1)
    isi = kata(lkj(susunan))
    assert "Penutup, memuat rekomendasi, kesimpulan, dan rencana tindak lanjut." in isi
    assert "Laporan ini diawali kata pengantar dan daftar isi" in isi
    tanpa_pengantar = kata(
        lkj(
            replace(
                susunan,
                mati=susunan.mati | {"lkj": ("kata-pengantar", "ikhtisar", "dasar-hukum")},
            )
        )
    )
    assert "Laporan ini diawali daftar isi, kemudian" in tanpa_pengantar


def test_the_legal_basis_cites_the_regulations() -> None:
    dokumen = lkj(dengan("dasar-hukum"))
    assert judul_bagian(dokumen, 1)[2] == "Dasar Hukum"
    assert "Peraturan Presiden Nomor 29 Tahun 2014" in kata(dokumen)


def test_recommendations_are_the_solutions_of_the_analyses_each_once() -> None:
    dasar = snapshot()
    sasaran = tuple(
        replace(s, analisis=replace(s.analisis, solusi=("Menambah loket.", "Melatih petugas.")))
        for s in dasar.sasaran
    )
    isi = kata(lkj(dengan("rekomendasi"), sasaran=sasaran))
    bagian = isi[isi.index("direkomendasikan hal-hal berikut") :]
    assert bagian.count("Menambah loket.") == 1
    kosong = tuple(replace(s, analisis=replace(s.analisis, solusi=())) for s in dasar.sasaran)
    tak_ada = replace(
        dasar.anggaran,
        program=tuple(
            replace(p, analisis=replace(p.analisis, solusi=())) for p in dasar.anggaran.program
        ),
    )
    isi = kata(lkj(dengan("rekomendasi"), sasaran=kosong, anggaran=tak_ada))
    assert "Solusi dalam analisis sasaran dan program belum diisi." in isi


def test_a_text_may_still_name_a_table_whose_section_went() -> None:
    naskah = dict(BAWAAN) | {"bab1.latar_belakang": "Lihat {{ tabel:golongan }}."}
    dokumen = lkj(tanpa("keadaan-pegawai"), naskah=naskah)
    assert not [r for r in rujukan(dokumen) if r.kunci == "tabel-golongan"]
    assert "(tidak dimuat dalam laporan ini)" in kata(dokumen)
    utuh = lkj(isi_bawaan(), naskah=naskah)
    assert Rujukan("tabel-golongan") in list(rujukan(utuh))


def test_a_text_may_not_name_a_table_no_report_has() -> None:
    naskah = dict(BAWAAN) | {"bab1.latar_belakang": "Lihat {{ tabel:hantu }}."}
    with pytest.raises(NaskahSalah, match="tabel-hantu"):
        lkj(tanpa("keadaan-pegawai"), naskah=naskah)


def test_a_key_of_a_later_program_is_left_out() -> None:
    dasar = bersetelan(isi_bawaan())
    assert dasar.setelan is not None
    nanti = replace(dasar, setelan=replace(dasar.setelan, bagian=("xyz", *dasar.setelan.bagian)))
    assert susun_lkj(nanti, Terbitan(1)) == susun_lkj(dasar, Terbitan(1))


def test_the_catalogue_is_complete() -> None:
    assert {b.tempat for b in BAGIAN} == set(TEMPAT)
    assert set(bawaan("lkj")) | {"ikhtisar"} == set(bawaan("lkjip"))
    tabel = [b for bab in lkj(isi_bawaan()).bab for b in bab.isi if isinstance(b, Tabel)]
    assert not tabel  # every table stands in a section, so it goes with one
