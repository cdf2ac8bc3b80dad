"""The regency's page of rules."""

from collections.abc import Callable

import pytest
from django.test import Client

from reporting.checks.bersama.queries import bobot_aturan
from reporting.checks.daftar import ATURAN
from reporting.checks.temuan import Bobot
from tenants.models import Jejak

Masuk = Callable[..., Client]


def test_every_rule_is_listed_with_its_source(masuk: Masuk) -> None:
    isi = masuk("admin_kabupaten").get("/aturan/").content.decode()
    for aturan in ATURAN:
        assert aturan.judul in isi
        assert aturan.sumber in isi


def test_a_weight_is_set_audited_and_set_back(masuk: Masuk) -> None:
    klien = masuk("admin_kabupaten")
    nama = "kewajaran.tanpa_keluaran"
    klien.post("/aturan/simpan/", {nama: "blokir"})
    assert bobot_aturan() == {nama: Bobot.BLOKIR}
    jejak = Jejak.objects.get(aksi="aturan.bobot")
    assert (jejak.objek, jejak.sebelum, jejak.sesudah) == (nama, "peringatan", "blokir")
    klien.post("/aturan/simpan/", {nama: "blokir"})  # nothing changes, nothing is recorded
    assert Jejak.objects.filter(aksi="aturan.bobot").count() == 1
    klien.post("/aturan/simpan/", {nama: "peringatan"})
    assert bobot_aturan() == {}


def test_nonsense_changes_nothing_and_says_so(masuk: Masuk) -> None:
    klien = masuk("admin_kabupaten")
    kiriman = {"jumlah.sisa": "info", "persen.capaian": "berat", "bukan.aturan": "blokir"}
    isi = klien.post("/aturan/simpan/", kiriman, follow=True).content.decode()
    assert "persen.capaian" in isi
    assert bobot_aturan() == {}


@pytest.mark.parametrize("peran", ["inspektorat", "pimpinan"])
def test_others_of_the_regency_read_only(masuk: Masuk, peran: str) -> None:
    klien = masuk(peran)
    jawab = klien.get("/aturan/")
    assert jawab.status_code == 200
    assert "Simpan bobot" not in jawab.content.decode()
    assert klien.post("/aturan/simpan/", {"jumlah.sisa": "info"}).status_code == 403


def test_a_kecamatan_has_no_such_page(masuk: Masuk) -> None:
    assert masuk("camat", "wotu").get("/aturan/").status_code == 404
