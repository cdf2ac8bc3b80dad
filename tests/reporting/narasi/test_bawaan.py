"""The product's own texts: complete, bound, and silent about any period or office."""

import re
import subprocess
import sys

import pytest

from reporting.narasi import BAWAAN, naskah_bawaan, variabel_umum
from reporting.narasi.variabel import sebab, sebab_pendek
from reporting.render.nilai import teks_nilai
from tests.reporting.lkj.pabrik import snapshot, triwulan
from tests.reporting.lkj.pabrik_fakta import angka


def test_a_copy_can_be_changed_without_changing_the_defaults() -> None:
    salinan = naskah_bawaan()
    salinan["pengantar"] = "lain"
    assert BAWAAN["pengantar"] != "lain"


@pytest.mark.parametrize("kunci", sorted(BAWAAN))
def test_default_texts_bind_every_period_office_and_figure(kunci: str) -> None:
    kata = re.sub(r"\{\{.*?\}\}", "", BAWAAN[kunci])
    kata = re.sub(r"^\d\. ", "", kata, flags=re.MULTILINE)
    assert not re.search(r"\d", kata)
    assert not re.search(r"triwulan|semester|wotu|luwu|bupati|camat\b", kata, re.IGNORECASE)


@pytest.mark.parametrize("kunci", sorted(BAWAAN))
def test_keys_fit_the_column_that_holds_an_own_text(kunci: str) -> None:
    assert len(kunci) <= 60


@pytest.mark.parametrize(
    ("nama", "isi"),
    [
        ("kecamatan", "Kecamatan Wotu"),
        ("kabupaten", "Kabupaten Luwu Timur"),
        ("periode_panjang", "triwulan IV tahun 2024"),
        ("periode_judul", "Triwulan IV"),
        ("tahun_lalu", "2023"),
        ("nama_pk", "Perjanjian Kinerja Perubahan"),
        (
            "dasar_rpjmd",
            "Peraturan Daerah Kabupaten Luwu Timur Nomor 11 Tahun 2021 tentang Hal perda-11-2021",
        ),
    ],
)
def test_words_of_the_snapshot(nama: str, isi: str) -> None:
    assert variabel_umum(snapshot())[nama] == isi


@pytest.mark.parametrize(
    ("nama", "isi"),
    [
        ("akhir_periode", "31 Desember 2024"),
        ("jumlah_program", "3 (tiga) program"),
        ("pagu", "Rp 50.000.000"),
        ("serapan", "93,70%"),  # 46.850.000 / 50.000.000
        ("capaian_pelaksanaan", "87,50%"),  # (75 + 100 + 87,50) / 3
    ],
)
def test_values_of_the_snapshot(nama: str, isi: str) -> None:
    nilai = variabel_umum(snapshot())[nama]
    assert teks_nilai(nilai).replace("\u00a0", " ") == isi  # type: ignore[arg-type]


def test_period_words_follow_the_quarter() -> None:
    variabel = variabel_umum(triwulan(1))
    assert variabel["periode_panjang"] == "triwulan I tahun 2024"
    assert variabel["nama_pk"] == "Perjanjian Kinerja"


@pytest.mark.parametrize(
    ("alasan", "kata"),
    [
        ("Evaluasi dilaksanakan tahun depan.", "evaluasi dilaksanakan tahun depan"),
        ("PK belum ada", "PK belum ada"),
        ("", "belum tersedia"),
    ],
)
def test_a_reason_reads_inside_a_sentence(alasan: str, kata: str) -> None:
    assert sebab(angka(None, sebab=alasan)) == kata


def test_a_long_reason_is_shortened_where_room_is_scarce() -> None:
    assert sebab_pendek(angka(None, sebab="belum diisi")) == "belum diisi"
    assert sebab_pendek(angka(None, sebab="Survei tahun 2024 belum diolah")) == "belum dinilai"


def test_texts_and_chapters_need_no_database() -> None:
    kode = (
        "import reporting.lkj, reporting.narasi, sys; "
        "assert 'reporting.narasi.models' not in sys.modules; assert 'django.db' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", kode], check=True)
