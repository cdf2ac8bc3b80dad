"""Titles, labels, predicates and designations in the documents."""

import re

import pytest

from reporting.dokumen.judul import EJAAN, JUDUL
from reporting.dokumen.sebutan import ganti
from reporting.narasi.acuan import acuan_dari
from reporting.narasi.bagian import bagian
from reporting.render.web import web
from reporting.setelan.isi import isi_bawaan
from reporting.snapshot.setelan import Judul
from tests.reporting.lkj.pabrik import kebijakan
from tests.reporting.setelan.bantu import bersetelan, dokumen, isi, lkj


def kata(dokumen) -> str:
    mentah = str(web(dokumen).isi).replace("\u00a0", " ")
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", mentah))


def dengan_label(**label: str):
    return isi(label=isi_bawaan().label | label)


@pytest.mark.parametrize("ejaan", EJAAN, ids=lambda e: e.singkatan)
def test_each_spelling_stands_on_the_cover_and_at_the_foot(ejaan: Judul) -> None:
    hasil = lkj(
        isi_bawaan(),
        kebijakan=kebijakan(judul_laporan=ejaan.judul, singkatan_laporan=ejaan.singkatan),
    )
    assert hasil.sampul is not None
    assert hasil.sampul.judul == ejaan.judul
    assert hasil.sampul.singkatan == f"({ejaan.singkatan}) Perubahan"
    assert hasil.judul_pendek.startswith(f"{ejaan.singkatan} Triwulan IV")


def test_a_form_has_its_own_title_also_in_the_reports_appendix() -> None:
    judul = JUDUL | {
        "pengukuran": Judul(judul="Pengukuran Capaian Kinerja", singkatan="Pengukuran"),
        "renaksi": Judul(judul="Rencana Aksi Perangkat Daerah", singkatan="Renaksi"),
    }
    pengukuran = dokumen(isi(judul=judul), "pengukuran")
    assert pengukuran.lampiran[0].judul == "Pengukuran Capaian Kinerja"
    assert pengukuran.judul_pendek.startswith("Pengukuran Triwulan IV")
    renaksi = dokumen(isi(judul=judul), "renaksi")
    assert renaksi.lampiran[0].judul == "Rencana Aksi Perangkat Daerah"


def test_labels_change_heads_and_boxes_but_no_sentence() -> None:
    setelan = dengan_label(
        capaian="Tingkat Capaian", pagu="Anggaran", serapan="Penyerapan", indikator="IKU"
    )
    isi_laporan = kata(lkj(setelan))
    for kepala in ("Tingkat Capaian (%)", "Anggaran (Rp)", "Penyerapan (%)"):
        assert kepala in isi_laporan
    assert "Serapan (%)" not in isi_laporan.replace("Penyerapan (%)", "")
    assert "Penyerapan (realisasi dibagi anggaran)" in isi_laporan
    assert "tingkat capaian pelaksanaan program" in isi_laporan
    assert "pagu anggaran sebesar" in isi_laporan  # a sentence


def test_the_status_of_the_executive_summary_has_its_labels() -> None:
    setelan = dengan_label(
        melampaui="terlampaui", memenuhi="tercapai", belum_memenuhi="tidak tercapai"
    )
    ikhtisar = [m for m in lkj(setelan, "lkjip").muka if getattr(m, "kunci", "") == "ikhtisar"]
    (tabel,) = [b for b in ikhtisar[0].isi if type(b).__name__ == "Tabel"]
    # 78,60 against 82: 95,85 %; the other indicator is not assessed.
    assert [str(b.sel[-1].isi) for b in tabel.baris] == ["tidak tercapai", "belum dinilai"]


def test_designations_reach_office_signature_chart_and_counts() -> None:
    sebutan = isi_bawaan().sebutan | {
        "kecamatan": "Distrik",
        "camat": "Kepala Distrik",
        "subbagian": "Urusan",
        "seksi": "Bidang",
        "desa": "Kampung",
    }
    hasil = lkj(isi(sebutan=sebutan))
    assert hasil.sampul is not None
    assert hasil.sampul.kantor == "Distrik Wotu"
    gulung = acuan_dari(bersetelan(isi(sebutan=sebutan)), bagian("bab3.gulung")).variabel
    assert "capaian distrik adalah" in str(gulung["aturan_gulung"])  # as the editor shows it
    teks = kata(hasil)
    assert "Kepala Distrik Wotu" in teks
    assert "Camat" not in teks
    assert not re.search(r"\b[Ss]ubbagian\b", teks)


@pytest.mark.parametrize(
    ("semula", "jadi"),
    [
        ("Camat", "Panewu"),
        ("Sekretaris Kecamatan", "Sekretaris Kapanewon"),
        ("Kepala Sub Bagian Umum", "Kepala Urusan Umum"),
        ("Kepala Subbagian Umum", "Kepala Urusan Umum"),
        ("membantu camat di kecamatan", "membantu panewu di kapanewon"),
        ("Kecamatannya", "Kecamatannya"),  # no whole word
    ],
)
def test_only_whole_words_are_replaced(semula: str, jadi: str) -> None:
    pakai = {"kecamatan": "Kapanewon", "camat": "Panewu", "subbagian": "Urusan"}
    assert ganti(semula, pakai) == jadi


def test_a_word_put_in_is_not_replaced_again() -> None:
    pakai = {"subbagian": "Seksi", "seksi": "Bidang"}
    assert ganti("Subbagian Umum dan Seksi Trantib", pakai) == "Seksi Umum dan Bidang Trantib"
