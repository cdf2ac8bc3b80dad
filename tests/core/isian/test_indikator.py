"""Indicators through the same door: states, fraction, questions, conflict, history, plain form."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from django.test import Client
from django_tenants.utils import tenant_context

from core.cascade.models import Indikator
from core.isian.indikator import Galat, IsianIndikator, baca_isian
from core.isian.models import PerubahanSel
from core.kinerja.models import RealisasiIndikator
from tenants.models import Kecamatan

IKM = "kinerja.realisasi/2024-TW4/ikm"
ADA = {"status": "ada", "nilai": "80,5", "responden": "150", "sumber": "Survei 2024"}
Baris = RealisasiIndikator


def tersimpan(wotu: Kecamatan, kunci: str = "ikm") -> RealisasiIndikator:
    with tenant_context(wotu):
        return Baris.objects.get(tahun=2024, triwulan=4, indikator__kunci=kunci)


@pytest.fixture
def klien(masuk: Callable) -> Client:
    return masuk("operator", "wotu")


def test_a_value_is_stored_with_the_figures_of_record(
    klien: Client, kirim: Callable, wotu: Kecamatan
) -> None:
    (sel,) = kirim(klien, (IKM, ADA))["sel"]
    assert sel["status"] == "simpan"
    assert sel["isian"]["nilai"] == "80,50"
    # 80,5 of 82
    assert sel["kartu"]["capaian"] == "98,17"
    baris = tersimpan(wotu)
    assert (baris.nilai, baris.responden, baris.sumber) == (Decimal("80.5"), 150, "Survei 2024")


def test_saving_unchanged_changes_nothing(klien: Client, kirim: Callable, wotu: Kecamatan) -> None:
    (sel,) = kirim(klien, (IKM, ADA))["sel"]
    (lagi,) = kirim(klien, (IKM, sel["isian"]))["sel"]
    assert lagi["status"] == "sama"
    with tenant_context(wotu):
        assert PerubahanSel.objects.count() == 1


def test_not_assessed_needs_its_reason(klien: Client, kirim: Callable, wotu: Kecamatan) -> None:
    (sel,) = kirim(klien, (IKM, {"status": "belum_dinilai", "nilai": "80"}))["sel"]
    assert sel["status"] == "salah"
    assert "kapan" in sel["galat"]["alasan"]["alasan"]
    isian = {"status": "belum_dinilai", "alasan": "Dinilai triwulan I 2025."}
    assert kirim(klien, (IKM, isian))["sel"][0]["status"] == "simpan"
    baris = tersimpan(wotu)
    assert (baris.status, baris.nilai) == ("belum_dinilai", None)


def test_not_filled_in_clears(klien: Client, kirim: Callable, wotu: Kecamatan) -> None:
    kirim(klien, (IKM, {"status": "belum_diisi", "nilai": "80"}))
    baris = tersimpan(wotu)
    assert (baris.status, baris.nilai, baris.sumber) == ("belum_diisi", None, "")


def test_somebody_elses_version_is_told(masuk: Callable, klien: Client, kirim: Callable) -> None:
    kirim(masuk("kasubag", "wotu"), (IKM, ADA))
    (sel,) = kirim(klien, (IKM, ADA | {"nilai": "81"}))["sel"]
    assert sel["status"] == "bentrok"
    assert "mengisi 80,50 Nilai, 150 responden, sumber Survei 2024 pukul" in sel["alasan"]
    (sel,) = kirim(klien, (IKM, ADA | {"nilai": "81"}, sel["versi"]))["sel"]
    assert sel["status"] == "simpan"


def test_history_tells_before_and_after(klien: Client, kirim: Callable) -> None:
    kirim(klien, (IKM, ADA))
    isi = klien.get("/isian/riwayat/", {"alamat": IKM}).content.decode()
    assert "78,60 Nilai" in isi
    assert "80,50 Nilai, 150 responden, sumber Survei 2024" in isi


def test_an_indicator_outside_the_pk_is_unknown(klien: Client, kirim: Callable) -> None:
    (sel,) = kirim(klien, (IKM.replace("ikm", "entah"), ADA))["sel"]
    assert sel["status"] == "salah"


def test_a_locked_quarter_is_not_written(klien: Client) -> None:
    tulisan = [{"alamat": IKM.replace("TW4", "TW3"), "isian": ADA}]
    badan = {"periode": "2024-TW3", "tulisan": tulisan}
    (sel,) = klien.post("/isian/sel/", badan, content_type="application/json").json()["sel"]
    assert sel["status"] == "kunci"


PERSEN = {"status": "ada", "pembilang": "17", "penyebut": "18"}


def test_a_percentage_follows_from_its_fraction() -> None:
    hasil = baca_isian("%", PERSEN | {"nilai": "1"})
    # 17 / 18 = 94,4444… %
    assert isinstance(hasil, IsianIndikator)
    assert hasil.nilai == Decimal("94.4444")


def test_other_units_keep_the_value_beside_the_fraction() -> None:
    hasil = baca_isian("Nilai", PERSEN | {"nilai": "78,6"})
    assert isinstance(hasil, IsianIndikator)
    assert hasil.nilai == Decimal("78.6")


@pytest.mark.parametrize(
    ("isi", "kolom", "kata"),
    [
        ({"status": "entah"}, "status", "Pilih"),
        ({"status": "ada"}, "nilai", "Tulis nilainya"),
        (PERSEN | {"penyebut": "0"}, "penyebut", "tidak bisa 0"),
        (PERSEN | {"penyebut": ""}, "penyebut", "Isi juga penyebut"),
        (PERSEN | {"pembilang": "-1"}, "pembilang", "kurang dari nol"),
        (PERSEN | {"responden": "1,5"}, "responden", "tanpa pecahan"),
        (PERSEN | {"responden": "99999999999"}, "responden", "terlalu besar"),
        ({"status": "ada", "nilai": "78.60"}, "nilai", "format luar"),
        ({"status": "ada", "nilai": "12345678901"}, "nilai", "terlalu besar"),
        ({"status": "ada", "nilai": "1", "sumber": "x" * 201}, "sumber", "200 huruf"),
    ],
)
def test_what_cannot_be_stored_is_said_beside_its_field(
    isi: dict[str, str], kolom: str, kata: str
) -> None:
    hasil = baca_isian("%", isi)
    assert isinstance(hasil, Galat)
    assert kata in hasil.isi[kolom].alasan


# --- The page and its plain form
def test_operator_gets_a_form_and_camat_reads(masuk: Callable, klien: Client) -> None:
    assert f'data-indikator="{IKM}"' in klien.get("/indikator/").content.decode()
    assert "data-indikator" not in masuk("camat", "wotu").get("/indikator/").content.decode()


def test_a_locked_quarter_is_read_and_says_why(klien: Client) -> None:
    isi = klien.get("/indikator/?periode=2024-TW3").content.decode()
    assert "data-indikator" not in isi
    assert "dikunci kabupaten sejak 15 Oktober 2024" in isi


def test_percentages_ask_for_their_fraction(klien: Client, wotu: Kecamatan) -> None:
    assert 'name="pembilang"' not in klien.get("/indikator/").content.decode()
    Indikator.objects.filter(kunci="ikm").update(satuan="%", rumus_pembilang="Desa yang tertib")
    isi = klien.get("/indikator/").content.decode()
    assert 'name="pembilang"' in isi
    assert "Desa yang tertib" in isi


def test_the_plain_form_saves(klien: Client, wotu: Kecamatan) -> None:
    jawab = klien.post("/indikator/simpan/", {"alamat": IKM, "dasar": "0", **ADA})
    assert jawab.headers["Location"] == "/indikator/?periode=2024-TW4#indikator-ikm"
    assert tersimpan(wotu).nilai == Decimal("80.5")


@pytest.mark.parametrize("isian", [{"status": "ada", "nilai": "dua"}, {"status": "entah"}, {}])
def test_the_plain_form_comes_back_with_what_was_typed(
    klien: Client, wotu: Kecamatan, isian: dict[str, str]
) -> None:
    jawab = klien.post("/indikator/simpan/", {"alamat": IKM, "dasar": "x", **isian})
    assert jawab.status_code == 422
    assert "Belum disimpan." in jawab.content.decode()
    assert f'value="{isian.get("nilai", "")}"' in jawab.content.decode()
    assert tersimpan(wotu).nilai == Decimal("78.6")


def test_only_those_who_fill_in_may_post(masuk: Callable, klien: Client) -> None:
    assert masuk("camat", "wotu").post("/indikator/simpan/", {}).status_code == 403
    assert klien.get("/indikator/simpan/").status_code == 405
