"""The registry, its documentation and its headings are in step."""

from pathlib import Path

import pytest

from reporting.checks.aturan import Aturan
from reporting.checks.bersama.halaman import JUDUL_KELUARGA
from reporting.checks.daftar import ATURAN, PETA
from reporting.checks.tabel_aturan import tabel

DOKUMEN = Path(__file__).resolve().parents[3] / "docs" / "pemeriksaan.md"


def test_the_documented_table_is_the_registry() -> None:
    assert tabel() in DOKUMEN.read_text()


def test_names_are_told_apart() -> None:
    assert len(PETA) == len(ATURAN)


@pytest.mark.parametrize("aturan", ATURAN, ids=lambda a: a.nama)
def test_a_rule_belongs_to_a_family_and_names_its_source(aturan: Aturan) -> None:
    assert aturan.keluarga in JUDUL_KELUARGA
    assert aturan.nama.count(".") == 1
    assert aturan.judul
    assert aturan.sumber
