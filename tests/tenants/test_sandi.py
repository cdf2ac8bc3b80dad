"""One's own password: changed with the present one; a generated one before anything else."""

from collections.abc import Callable

import pytest
from django.db import connection

from tenants.models import Jejak, Pengguna

SANDI = "sandi-untuk-tes-saja"
BARU = "kuda laut di tepi danau"
ISI = {"lama": SANDI, "baru": BARU, "ulang": BARU}


@pytest.mark.parametrize(("peran", "slug"), [("operator", "wotu"), ("pimpinan", None)])
def test_everybody_changes_their_own(peran: str, slug: str | None, masuk: Callable) -> None:
    klien, lain = masuk(peran, slug), masuk(peran, slug)
    jawab = klien.post("/sandi/", ISI, follow=True)
    assert "Kata sandi diganti." in jawab.content.decode()
    assert lain.get("/").status_code == 302  # the other device is out, this one is in
    assert klien.get("/").status_code == 200
    siapa = Pengguna.objects.get(nama_masuk=f"{peran}@{slug or 'kabupaten'}.tes")
    assert siapa.check_password(BARU)
    jejak = Jejak.objects.get(aksi="sandi.ganti")
    assert jejak.kecamatan is None if slug is None else jejak.kecamatan.slug == slug


@pytest.mark.parametrize(
    ("ubahan", "medan", "kata"),
    [
        ({"lama": "keliru"}, "lama", "tidak cocok"),
        ({"lama": ""}, "lama", "belum diisi"),
        ({"ulang": "lain lagi ini"}, "ulang", "berbeda"),
        ({"baru": SANDI, "ulang": SANDI}, "baru", "Sama dengan"),
        ({"baru": "pendek", "ulang": "pendek"}, "baru", "10"),
        ({"baru": "password123", "ulang": "password123"}, "baru", "umum"),
        ({"baru": "operator@wotu.tes", "ulang": "operator@wotu.tes"}, "baru", "mirip"),
    ],
)
def test_a_wrong_field_is_named_and_nothing_changes(
    ubahan: dict[str, str], medan: str, kata: str, masuk: Callable
) -> None:
    klien = masuk("operator", "wotu")
    jawab = klien.post("/sandi/", ISI | ubahan)
    assert jawab.status_code == 422
    assert kata in str(jawab.context["form"].errors[medan])
    connection.set_schema_to_public()
    assert Pengguna.objects.get(nama_masuk="operator@wotu.tes").check_password(SANDI)


def test_guessing_the_present_password_closes_the_door(masuk: Callable) -> None:
    klien = masuk("operator", "wotu")
    status = [klien.post("/sandi/", ISI | {"lama": f"tebak {n}"}).status_code for n in range(5)]
    assert status == [422, 422, 422, 422, 429]
    assert klien.post("/sandi/", ISI).status_code == 429


@pytest.fixture
def sementara(db: None) -> None:
    Pengguna.objects.filter(nama_masuk="operator@wotu.tes").update(wajib_ganti_sandi=True)


@pytest.mark.parametrize("path", ["/", "/laporan/", "/realisasi/"])
def test_a_generated_password_is_changed_first(path: str, sementara: None, masuk: Callable) -> None:
    klien = masuk("operator", "wotu")
    assert klien.get(path).headers["Location"] == "/sandi/"
    assert "Buat kata sandi Anda" in klien.get("/sandi/").content.decode()
    htmx = klien.get(path, headers={"HX-Request": "true"})
    assert (htmx.status_code, htmx.headers["HX-Redirect"]) == (204, "/sandi/")


def test_nothing_is_written_before_the_change(sementara: None, masuk: Callable) -> None:
    jawab = masuk("operator", "wotu").post("/laporan/buat/")
    assert jawab.headers["Location"] == "/sandi/"
    # Rows of tests that commit stay behind: only this person counts.
    diminta = Jejak.objects.filter(aksi="dokumen.minta", pengguna__nama_masuk="operator@wotu.tes")
    assert not diminta.exists()


def test_after_the_change_all_is_open(sementara: None, masuk: Callable) -> None:
    klien = masuk("operator", "wotu")
    klien.post("/sandi/", ISI)
    assert klien.get("/").status_code == 200


def test_one_may_leave_without_changing(sementara: None, masuk: Callable) -> None:
    klien = masuk("operator", "wotu")
    assert klien.post("/keluar/").headers["Location"] == "/masuk/"
