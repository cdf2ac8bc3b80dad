"""Whole invented reports of other offices: their corrected copies are silent, planted faults are
named in their cell. A part of what `python -m bench kenali` measures over every fault.
"""

from pathlib import Path

import pytest

from tests.reporting.periksa_dokumen.korpus.daftar import SEMUA
from tests.reporting.periksa_dokumen.korpus.nilai import (
    kunci_bersih,
    salah_alarm,
    ukur_terhadap,
)

JENIS_MIN = 12
DIUJI = {
    "sengkala": ("docx", ("subtotal_ketik", "jumlah_antar", "nomenklatur", "periode", "gabungan")),
    "wanasaka": ("xlsx", ("jumlah_dalam", "rata_rata", "dua_tempat", "kewajaran", "tren")),
    "saji": ("md", ("subtotal_ketik", "cacah_kalimat", "dasar_hukum", "nama", "target_deret")),
    "belati": ("docx", ("persen", "dua_tempat", "kewajaran", "periode", "angka_ketikan")),
    "kelumpang": ("docx", ("jumlah_dalam", "identitas_indikator", "tren", "rata_rata", "salinan")),
    "rumbia": ("md", ("jumlah_dalam", "subtotal_ketik", "persen", "cacah_kalimat", "nama")),
    "maruya": ("pdf", ("subtotal_ketik",)),
}
"""Office → its file, and the kinds of which the first planted fault is tried."""


@pytest.mark.parametrize("nama", SEMUA)
def test_every_fault_can_be_planted(nama: str) -> None:
    """In a copy of its own: the corrected copy stays as it is."""
    kantor = SEMUA[nama]
    assert len({s.jenis for s in kantor.salah}) >= JENIS_MIN
    bersih = kantor.susun()
    for salah in kantor.salah:
        naskah = kantor.susun()
        assert salah.tanam(naskah)
        assert naskah.blok != bersih.blok
    assert kantor.susun().blok == bersih.blok


@pytest.mark.parametrize("nama", DIUJI)
def test_clean_copies_are_silent_and_planted_faults_are_named(tmp_path: Path, nama: str) -> None:
    kantor = SEMUA[nama]
    akhiran, jenis = DIUJI[nama]
    bersih, sudah = kunci_bersih(kantor, akhiran, tmp_path)
    assert salah_alarm(bersih) == []
    for satu in jenis:
        salah = next(s for s in kantor.salah if s.jenis == satu)
        hasil = ukur_terhadap(sudah, kantor.susun(), salah, akhiran, tmp_path)
        assert hasil.kena, (satu, salah.nama, hasil.semua)
        assert hasil.lebih == [], (satu, salah.nama)
