"""Other kinds of document are held to what they print."""

from typing import Any

import msgspec
import pytest

from reporting.checks.daftar import ATURAN, aturan_untuk
from reporting.checks.jalankan import periksa

TETAP = {"identitas_indikator.pk", "nomenklatur.satuan"}
UKUR = TETAP | {"kewajaran.tanpa_keluaran"}


@pytest.mark.parametrize(
    ("jenis", "aturan"),
    [
        ("lkj", UKUR | {"cakupan.sarana", "cakupan.dipastikan"}),
        ("lkjip", UKUR | {"cakupan.sarana", "cakupan.dipastikan"}),
        ("pengukuran", UKUR),
        ("e81", UKUR),
        ("renaksi", TETAP),
    ],
)
def test_what_is_found_in_each_kind(wotu_tw4: Any, jenis: str, aturan: set[str]) -> None:
    snapshot, pembanding = wotu_tw4
    satu = msgspec.structs.replace(snapshot, jenis=jenis)
    assert {t.aturan for t in periksa(satu, pembanding)} == aturan


def test_a_report_is_held_to_every_rule_and_a_pk_is_signed_in_january() -> None:
    assert aturan_untuk("lkj") == ATURAN
    nama = {a.nama for a in aturan_untuk("pk")}
    assert "kata_periode.tanggal" not in nama
    assert "jumlah.anak_induk" in nama
