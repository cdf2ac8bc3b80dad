"""Other kinds of document are held to what they print."""

from typing import Any

import msgspec
import pytest

from reporting.checks.daftar import ATURAN, aturan_untuk
from reporting.checks.jalankan import periksa
from tests.reporting.checks.letak import tulis_penutup

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


def test_the_report_of_the_year_is_not_called_a_quarters(temukan: Any) -> None:
    def ubah(isi: Any) -> None:
        isi["jenis"] = "lkjip"
        tulis_penutup(isi, "Kinerja triwulan III sudah baik.")

    sendiri = frozenset({"bab4.penutup"})
    (satu,) = temukan("kata_periode.waktu", ubah, naskah_sendiri=sendiri)
    assert (satu.tertulis, satu.seharusnya) == ("triwulan III", "akhir tahun 2024")
