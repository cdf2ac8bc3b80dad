"""manage.py impor: a preview unless told to apply, as text or JSON, with a telling exit code."""

import json
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django_tenants.utils import tenant_context

from core.anggaran.models import Realisasi
from core.impor.queries import impor_diterapkan
from tenants.models import Kecamatan

KODE = "7.01.01.2.02.0001"


@pytest.fixture
def jalankan(wotu: Kecamatan, tmp_path: Path) -> Callable[..., tuple[int, str]]:
    def buat(isi: bytes, *pilihan: str) -> tuple[int, str]:
        berkas = tmp_path / "isian.xlsx"
        berkas.write_bytes(isi)
        keluar, kode = StringIO(), 0
        try:
            call_command(
                *("impor", str(berkas), "--kecamatan", "wotu", "--periode", "2024-TW4"),
                *pilihan,
                stdout=keluar,
                stderr=keluar,
            )
        except SystemExit as selesai:
            kode = int(selesai.code or 0)
        return kode, keluar.getvalue()

    return buat


@pytest.fixture
def satu_baris(xlsx: Callable) -> bytes:
    return xlsx([["Kode", "Pagu", "Realisasi Anggaran"], [KODE, 2092264069, 2060771000]])


def tersimpan(wotu: Kecamatan) -> int:
    with tenant_context(wotu):
        return int(Realisasi.objects.get(tahun=2024, triwulan=4, kode=KODE).rupiah)


def test_json_lists_everything_by_cell(jalankan: Callable, tabel_34: Callable) -> None:
    kode, keluar = jalankan(tabel_34(), "--json")
    data = json.loads(keluar)
    assert kode == 1
    assert data["summary"] == {"matched": 132, "changed": 0, "new": 0, "ignored": 0, "wrong": 4}
    salah = {s["cell"]: s for s in data["wrong"]}
    assert (salah["G15"]["expected"], salah["G15"]["found"]) == (2089141985, 2119739936)
    assert salah["G15"]["sheet"] == "Tabel 3.4"
    assert all({"sheet", "cell", "expected", "found"} <= set(b) for b in data["matched"])


def test_preview_stores_nothing(jalankan: Callable, satu_baris: bytes, wotu: Kecamatan) -> None:
    kode, keluar = jalankan(satu_baris)
    assert kode == 0
    assert "1 cocok, 1 berubah, 0 baru, 0 diabaikan, 0 salah" in keluar
    assert tersimpan(wotu) == 2060771985


def test_apply_stores_once(jalankan: Callable, satu_baris: bytes, wotu: Kecamatan) -> None:
    assert jalankan(satu_baris, "--terapkan", "--json")[0] == 0
    assert tersimpan(wotu) == 2060771000
    kode, keluar = jalankan(satu_baris, "--terapkan", "--json")
    assert (kode, json.loads(keluar)["applied"]) == (0, 0)
    with tenant_context(wotu):
        assert [(u.nama, u.banyak, u.oleh) for u in impor_diterapkan()] == [("isian.xlsx", 1, None)]


def test_a_wrong_cell_is_refused_as_a_whole(
    jalankan: Callable, xlsx: Callable, wotu: Kecamatan
) -> None:
    isi = xlsx([["Kode", "Realisasi Anggaran"], [KODE, 5], ["7.01.01.2.02.0007", "dua belas"]])
    kode, keluar = jalankan(isi, "--terapkan", "--json")
    data = json.loads(keluar)
    assert (kode, data["applied"]) == (1, None)
    assert "1 hal" in data["refused"]
    assert tersimpan(wotu) == 2060771985


def test_an_accepted_disagreement_is_applied_and_still_told(
    jalankan: Callable, xlsx: Callable, wotu: Kecamatan
) -> None:
    isi = xlsx([["Kode", "Realisasi Anggaran"], ["7.01.01.2.02", 7], [KODE, 5]])
    assert jalankan(isi, "--terapkan")[0] == 1
    assert tersimpan(wotu) == 2060771985
    assert jalankan(isi, "--terapkan", "--terima-beda")[0] == 1
    assert tersimpan(wotu) == 5


@pytest.mark.parametrize(
    ("kecamatan", "periode", "kata"),
    [("entah", "2024-TW4", "tidak dikenal"), ("wotu", "2024-TW9", "tidak dikenal")],
)
def test_unknown_names_are_said(
    wotu: Kecamatan, kecamatan: str, periode: str, kata: str, tmp_path: Path
) -> None:
    with pytest.raises(CommandError, match=kata):
        call_command("impor", str(tmp_path), "--kecamatan", kecamatan, "--periode", periode)


def test_a_refused_file_is_said(jalankan: Callable) -> None:
    with pytest.raises(CommandError, match="tidak dikenal"):
        jalankan(b"%PDF-1.7")


def test_a_missing_file_is_said(wotu: Kecamatan, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="tidak dapat dibaca"):
        call_command(
            *("impor", str(tmp_path / "tiada.xlsx"), "--kecamatan", "wotu"),
            *("--periode", "2024-TW4"),
        )
