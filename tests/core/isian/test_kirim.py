"""The endpoint the grid sends to: parser, states, totals of record, rights, odd requests."""

import json
from collections.abc import Callable
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django_tenants.utils import tenant_context

from core.anggaran.models import DpaBaris, Realisasi
from core.anggaran.pohon import pohon
from core.angka import rupiah
from core.periode.models import Periode
from tenants.models import Kecamatan

KODE = "7.01.01.2.01.0002"
REALISASI = f"anggaran.realisasi/2024-TW4/{KODE}"
VOLUME = f"anggaran.volume/2024-TW4/{KODE}"
LAPORAN = "anggaran.volume/2024-TW4/7.01.01.2.02.0007"


@pytest.fixture
def klien(masuk: Callable) -> Client:
    return masuk("operator", "wotu")


@pytest.mark.parametrize(
    ("alamat", "teks", "tertulis"),
    [
        (REALISASI, "Rp. 3.308.672.275,-", "3.308.672.275"),
        (REALISASI, "7557500", "7.557.500"),
        (REALISASI, "\u00a07.557.500 ", "7.557.500"),
        (REALISASI, "１２３", "123"),
        (LAPORAN, "11 Laporan", "11"),
        (VOLUME, "1.234", "1.234"),  # Dokumen are counted, so 1.234 has no second meaning
        (VOLUME, "0", "0"),
        (VOLUME, "", ""),
    ],
)
def test_numbers_as_indonesians_write_them(
    klien: Client, kirim: Callable, alamat: str, teks: str, tertulis: str
) -> None:
    (sel,) = kirim(klien, (alamat, teks))["sel"]
    assert (sel["status"], sel["teks"]) == ("simpan", tertulis)


@pytest.mark.parametrize(
    ("alamat", "teks", "status", "pilihan"),
    [
        (REALISASI, "4,319,100.00", "ragu", ["4.319.100"]),
        (REALISASI, "1,234.56", "ragu", ["1.235"]),
        (VOLUME, "1,234", "ragu", ["1.234"]),  # 1,234 Dokumen can't be: three decimals
        (LAPORAN, "12 Dokumen", "ragu", ["12"]),
        (LAPORAN, "dua belas", "salah", ["12"]),
        (REALISASI, "-5", "salah", []),
        (REALISASI, "#DIV/0!", "salah", []),
        (f"anggaran.pagu/2024-TW4/{KODE}", "", "salah", []),
    ],
)
def test_what_is_doubtful_is_asked_and_nothing_stored(
    klien: Client,
    kirim: Callable,
    wotu: Kecamatan,
    alamat: str,
    teks: str,
    status: str,
    pilihan: list[str],
) -> None:
    (sel,) = kirim(klien, (alamat, teks))["sel"]
    assert (sel["status"], sel["pilihan"]) == (status, pilihan)
    assert sel["alasan"].endswith((".", "?"))
    with tenant_context(wotu):
        assert Realisasi.objects.get(tahun=2024, triwulan=4, kode=KODE).rupiah == 4319100


def test_a_measured_unit_makes_a_lone_dot_a_question(
    klien: Client, kirim: Callable, wotu: Kecamatan
) -> None:
    with tenant_context(wotu):
        DpaBaris.objects.filter(kode=KODE).update(satuan="Ha")
    (sel,) = kirim(klien, (VOLUME, "1.234"))["sel"]
    assert sel["status"] == "ragu"
    assert "1.234,00" in sel["pilihan"]


def test_totals_of_record_come_with_the_save(
    klien: Client, kirim: Callable, wotu: Kecamatan, tw4: Periode
) -> None:
    jumlah = kirim(klien, (REALISASI, "5.000.000"))["jumlah"]
    with tenant_context(wotu):
        susunan = pohon(tw4)
    assert jumlah[""]["realisasi"] == rupiah(susunan.realisasi)
    # 3.220.479.399 - 4.319.100 + 5.000.000
    assert jumlah[""]["realisasi"] == "3.221.160.299"
    # kegiatan 7.01.01.2.01: 43.047.200 - 4.319.100 + 5.000.000
    assert jumlah["7.01.01.2.01"]["realisasi"] == "43.728.100"
    # 5.000.000 / 6.244.950
    assert jumlah[KODE]["serapan"] == "80,06"


def test_opening_and_saving_everything_unchanged_changes_nothing(
    klien: Client, kirim: Callable, wotu: Kecamatan, tw4: Periode
) -> None:
    from core.anggaran.isian import kisi
    from core.isian.models import PerubahanSel
    from core.isian.tempelan import sel_kisi

    with tenant_context(wotu):
        sel = [(a, s.teks) for a, (s, _) in sel_kisi(kisi(tw4)).items()]
    jawab = kirim(klien, *sel)
    assert {s["status"] for s in jawab["sel"]} == {"sama"}
    with tenant_context(wotu):
        assert not PerubahanSel.objects.exists()


def test_conflict_names_the_other(masuk: Callable, klien: Client, kirim: Callable) -> None:
    kirim(masuk("kasubag", "wotu"), (REALISASI, "28.370.000"))
    (sel,) = kirim(klien, (REALISASI, "28.307.000"))["sel"]
    assert sel["status"] == "bentrok"
    assert "Kasubag Perencanaan wotu mengisi 28.370.000 pukul" in sel["alasan"]
    (sel,) = kirim(klien, (REALISASI, "28.307.000", sel["versi"]))["sel"]
    assert sel["status"] == "simpan"


def test_a_locked_quarter_answers_for_each_cell(klien: Client) -> None:
    tulisan = [{"alamat": REALISASI.replace("TW4", "TW3"), "teks": "1"}]
    badan = {"periode": "2024-TW3", "tulisan": tulisan}
    (sel,) = klien.post("/isian/sel/", badan, content_type="application/json").json()["sel"]
    assert sel["status"] == "kunci"
    assert "sejak 15 Oktober 2024" in sel["alasan"]


def test_unknown_addresses_are_told_and_the_rest_saved(klien: Client, kirim: Callable) -> None:
    jawab = kirim(
        klien, ("entah/apa", "1"), (REALISASI.replace("TW4", "TW3"), "1"), (REALISASI, "1")
    )
    assert [s["status"] for s in jawab["sel"]] == ["salah", "salah", "simpan"]


def test_one_offices_cells_are_not_anothers(
    masuk: Callable, kirim: Callable, wotu: Kecamatan
) -> None:
    kirim(masuk("operator", "malili"), (REALISASI, "1"))
    with tenant_context(wotu):
        assert Realisasi.objects.get(tahun=2024, triwulan=4, kode=KODE).rupiah == 4319100


@pytest.mark.parametrize("jalur", ["sel", "tempel", "batalkan"])
def test_readers_may_not_write(masuk: Callable, jalur: str) -> None:
    klien = masuk("camat", "wotu")
    jawab = klien.post(f"/isian/{jalur}/", "{}", content_type="application/json")
    assert jawab.status_code == 403


@pytest.mark.parametrize("jalur", ["sel", "tempel", "batalkan"])
def test_reading_a_write_address_is_refused(klien: Client, jalur: str) -> None:
    assert klien.get(f"/isian/{jalur}/").status_code == 405


BENAR = {"alamat": REALISASI, "teks": "1"}
SALAH = {
    "bukan json": b"{",
    "bukan objek": b"[]",
    "bersarang dalam": b"[" * 100_000,
    "tanpa periode": json.dumps({"tulisan": []}).encode(),
    "periode asing": json.dumps({"periode": "2099-TW1", "tulisan": []}).encode(),
    "sel bukan objek": json.dumps({"periode": "2024-TW4", "tulisan": [1]}).encode(),
    "teks angka": json.dumps({"periode": "2024-TW4", "tulisan": [BENAR | {"teks": 1}]}).encode(),
    "NUL": json.dumps({"periode": "2024-TW4", "tulisan": [BENAR | {"teks": "1\x00"}]}).encode(),
    "surogat": json.dumps(
        {"periode": "2024-TW4", "tulisan": [BENAR | {"teks": "\ud800"}]}
    ).encode(),
    "id": json.dumps({"periode": "2024-TW4", "tulisan": [BENAR | {"id": "x"}]}).encode(),
    "dasar": json.dumps({"periode": "2024-TW4", "tulisan": [BENAR | {"dasar": -1}]}).encode(),
    "dua kali": json.dumps({"periode": "2024-TW4", "tulisan": [BENAR, BENAR]}).encode(),
    "501 sel": json.dumps(
        {"periode": "2024-TW4", "tulisan": [{"alamat": str(n), "teks": ""} for n in range(501)]}
    ).encode(),
    "terlalu besar": b'{"periode": "2024-TW4", "x": "' + b"x" * 600_000 + b'"}',
}


@pytest.mark.parametrize("nama", SALAH)
def test_odd_requests_are_refused_in_words(klien: Client, nama: str) -> None:
    jawab = klien.patch("/isian/sel/", SALAH[nama], content_type="application/json")
    assert jawab.status_code == 400
    assert jawab.json()["pesan"].endswith(".")


def test_query_count_does_not_follow_the_number_of_cells(klien: Client, kirim: Callable) -> None:
    kode = list(_kode())

    def hitung(banyak: int, nilai: str) -> int:
        sel = [(f"anggaran.volume/2024-TW4/{k}", nilai) for k in kode[:banyak]]
        with CaptureQueriesContext(connection) as kueri:
            kirim(klien, *sel)
        return len(kueri)

    assert hitung(2, "3") == hitung(30, "4")


def _kode() -> list[str]:
    with tenant_context(Kecamatan.objects.get(slug="wotu")):
        baris = Realisasi.objects.filter(tahun=2024, triwulan=4).order_by("kode")
        return list(baris.values_list("kode", flat=True))


def test_the_history_of_a_cell_is_read_by_everybody(
    masuk: Callable, klien: Client, kirim: Callable
) -> None:
    kirim(klien, (REALISASI, "5.000.000"))
    jawab = masuk("camat", "wotu").get("/isian/riwayat/", {"alamat": REALISASI})
    isi = jawab.content.decode()
    assert "Operator wotu" in isi
    assert "4.319.100" in isi
    assert "5.000.000" in isi


def test_the_history_of_nothing_is_not_found(klien: Client) -> None:
    assert klien.get("/isian/riwayat/", {"alamat": "x" * 300}).status_code == 404


# --- A pasted block
def tempel(kirim: Callable, klien: Client, *sel: tuple, **lain: object) -> dict:
    return kirim(klien, *sel, jalur="/isian/tempel/", **lain)


def test_a_preview_writes_nothing(klien: Client, kirim: Callable, wotu: Kecamatan) -> None:
    jawab = tempel(kirim, klien, (REALISASI, "Rp 5"), (VOLUME, "2"), (LAPORAN, "dua"))
    assert [s["status"] for s in jawab["sel"]] == ["siap", "sama", "salah"]
    assert (jawab["sel"][0]["lama"], jawab["sel"][0]["baru"]) == ("4.319.100", "5")
    with tenant_context(wotu):
        assert Realisasi.objects.get(tahun=2024, triwulan=4, kode=KODE).rupiah == 4319100


def test_applied_once_however_often_sent_and_undone_in_one_step(
    klien: Client, kirim: Callable, wotu: Kecamatan
) -> None:
    nomor = str(uuid4())
    sel = [(REALISASI, "5"), (LAPORAN, "7")]
    pertama = tempel(kirim, klien, *sel, terapkan=True, id=nomor)
    lagi = tempel(kirim, klien, *sel, terapkan=True, id=nomor)
    assert pertama["kelompok"] == lagi["kelompok"]
    assert [s["teks"] for s in lagi["sel"]] == ["5", "7"]
    balik = kirim(klien, jalur="/isian/batalkan/", kelompok=pertama["kelompok"])
    assert {s["alamat"]: s["teks"] for s in balik["sel"]} == {REALISASI: "4.319.100", LAPORAN: "12"}
    assert balik["jumlah"][""]["realisasi"] == "3.220.479.399"


def test_a_doubtful_cell_stops_the_whole_block(
    klien: Client, kirim: Callable, wotu: Kecamatan
) -> None:
    jawab = tempel(kirim, klien, (REALISASI, "5"), (LAPORAN, "dua"), terapkan=True)
    assert jawab["status"] == "salah"
    with tenant_context(wotu):
        assert Realisasi.objects.get(tahun=2024, triwulan=4, kode=KODE).rupiah == 4319100


def test_undoing_what_is_not_there_is_said(klien: Client, kirim: Callable) -> None:
    jawab = kirim(klien, jalur="/isian/batalkan/", kelompok=999999)
    assert jawab["alasan"] == "Tempelan itu tidak ada di kantor ini."
