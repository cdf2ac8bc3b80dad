"""manage.py periksa: text, JSON, exit codes."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from reporting.checks.bersama.models import BobotAturan

pytestmark = pytest.mark.usefixtures("wotu")


def jalankan(*kata: str) -> str:
    keluar = StringIO()
    call_command("periksa", *kata, stdout=keluar)
    return keluar.getvalue()


def test_json_names_rule_place_and_figures() -> None:
    isi = json.loads(jalankan("wotu", "2024-TW4", "--json"))
    satu = next(t for t in isi if t["rule"] == "nomenklatur.satuan")
    assert satu["severity"] == "peringatan"
    assert satu["place"].startswith("Tabel 3.4, Pelaksanaan Urusan Pemerintahan")
    assert (satu["found"], satu["expected"]) == ("Laporan", "Dokumen")
    assert satu["address"] == "anggaran.target/2024-TW4/7.01.02.2.04.0001"
    assert satu["explained_by"] == ""
    assert len(isi) == 7


def test_text_ends_with_the_count() -> None:
    assert jalankan("wotu", "2024-TW4").endswith("7 temuan, 0 menghalangi pengajuan.\n")


def test_a_blocking_finding_is_exit_code_one() -> None:
    BobotAturan.objects.create(aturan="nomenklatur.satuan", bobot="blokir")
    with pytest.raises(SystemExit) as keluar:
        jalankan("wotu", "2024-TW4")
    assert keluar.value.code == 1


@pytest.mark.parametrize("kata", [("tiada", "2024-TW4"), ("wotu", "2024-TW9"), ("wotu", "x")])
def test_what_cannot_be_checked_is_exit_code_two(kata: tuple[str, str]) -> None:
    with pytest.raises(CommandError) as galat:
        jalankan(*kata)
    assert galat.value.returncode == 2
