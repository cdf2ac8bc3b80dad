"""The audit page: an office sees its own, the Admin all; filters, bad input, pages."""

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django_tenants.utils import tenant_context

from core.isian.models import Kelompok
from reporting.laporan.alur import Aksi
from tenants.jejak import catat
from tenants.models import Kecamatan
from tenants.tampil_jejak import _KATA, KELOMPOK, SEHALAMAN

pytestmark = pytest.mark.django_db
PROYEK = Path(__file__).resolve().parents[2]
NAMA_AKSI = re.compile(r"[a-z_]+\.[a-z_]+")


@pytest.fixture
def jejak(wotu: Kecamatan, malili: Kecamatan) -> None:
    for kecamatan, nilai in ((wotu, "rahasia-wotu"), (malili, "rahasia-malili")):
        catat(
            aksi="profil.kantor",
            objek=f"kantor-{kecamatan.slug}",
            kecamatan=kecamatan,
            sebelum={"alamat": "lama"},
            sesudah={"alamat": nilai},
        )
    catat(aksi="periode.ubah", objek="rahasia-kabupaten")


@pytest.mark.parametrize("peran", ["operator", "kasubag", "camat"])
def test_an_office_reads_its_own_trail_only(peran: str, masuk: Callable, jejak: None) -> None:
    isi = masuk(peran, "wotu").get("/jejak/").content.decode()
    assert "rahasia-wotu" in isi
    assert "Mengubah profil kantor" in isi
    assert "rahasia-malili" not in isi
    assert "rahasia-kabupaten" not in isi


def test_an_office_cannot_ask_for_another_by_the_address(masuk: Callable, jejak: None) -> None:
    isi = masuk("operator", "wotu").get("/jejak/?kantor=malili&cari=malili").content.decode()
    assert "rahasia-malili" not in isi


def test_the_admin_reads_all_and_narrows_to_one_office(masuk: Callable, jejak: None) -> None:
    klien = masuk("admin_kabupaten")
    semua = klien.get("/jejak/").content.decode()
    assert all(r in semua for r in ("rahasia-wotu", "rahasia-malili", "rahasia-kabupaten"))
    satu = klien.get("/jejak/?kantor=malili").content.decode()
    assert ("rahasia-malili" in satu, "rahasia-wotu" in satu) == (True, False)
    kabupaten = klien.get("/jejak/?kantor=kabupaten&kelompok=aturan").content.decode()
    assert ("rahasia-kabupaten" in kabupaten, "rahasia-wotu" in kabupaten) == (True, False)


@pytest.mark.parametrize("peran", ["inspektorat", "pimpinan"])
def test_other_regency_roles_do_not_open_it(peran: str, masuk: Callable) -> None:
    assert masuk(peran).get("/jejak/").status_code == 403


@pytest.mark.parametrize("kueri", ["dari=besok", "sampai=2025-13-01", "sampai=9999-12-31"])
def test_a_date_that_is_none_is_told(kueri: str, masuk: Callable) -> None:
    jawab = masuk("admin_kabupaten").get(f"/jejak/?{kueri}")
    assert jawab.status_code == 422
    assert "bukan tanggal" in jawab.content.decode()


@pytest.mark.parametrize(
    "kueri", ["sebelum=abc", "sebelum=-1", "kelompok=x", "cari=%00", "sebelum=9999999999"]
)
def test_odd_addresses_are_harmless(kueri: str, masuk: Callable) -> None:
    assert masuk("admin_kabupaten").get(f"/jejak/?{kueri}").status_code == 200


def test_pages_go_back_in_time(masuk: Callable, wotu: Kecamatan) -> None:
    for n in range(SEHALAMAN + 3):
        catat(aksi="tes.halaman", objek=f"butir-{n:03}", kecamatan=wotu)
    klien = masuk("operator", "wotu")
    pertama = klien.get("/jejak/?cari=butir").content.decode()
    assert "butir-052" in pertama
    assert "butir-002" not in pertama
    lagi = pertama.split('href="?')[1].split('"')[0].replace("&amp;", "&")
    kedua = klien.get(f"/jejak/?{lagi}").content.decode()
    assert ("butir-002" in kedua, "butir-003" in kedua) == (True, False)


def test_queries_do_not_grow_with_rows(
    masuk: Callable, wotu: Kecamatan, django_assert_max_num_queries: Callable
) -> None:
    klien = masuk("operator", "wotu")
    for n in range(40):
        catat(aksi="tes.banyak", objek=str(n), kecamatan=wotu)
    with tenant_context(wotu), django_assert_max_num_queries(14):
        klien.get("/jejak/")


def aksi_ditulis() -> Iterator[str]:
    """What the code spells out as the name of an action: `aksi="volume.minta"`, `aksi="a.b" if …`,
    `_catat("baca.lihat", …)`; and those it puts together, from what they are put together of."""
    for paket in ("tenants", "core", "reporting", "tasks"):
        for berkas in (PROYEK / paket).rglob("*.py"):
            for simpul in ast.walk(ast.parse(berkas.read_text())):
                if isinstance(simpul, ast.Call):
                    yield from filter(NAMA_AKSI.fullmatch, _kata_panggilan(simpul))
    yield from (f"laporan.{a}" for a in Aksi)
    yield from (f"isian.{j}" for j in Kelompok.Jenis)


def _kata_panggilan(panggilan: ast.Call) -> Iterator[str]:
    """The words in the argument `aksi`, by name or as the first one of `_catat`."""
    isi = [k.value for k in panggilan.keywords if k.arg == "aksi"]
    if isinstance(panggilan.func, ast.Name) and panggilan.func.id == "_catat":
        isi += panggilan.args[:1]
    for satu in isi:
        yield from (
            s.value
            for s in ast.walk(satu)
            if isinstance(s, ast.Constant) and isinstance(s.value, str)
        )


def test_every_action_is_told_in_words_and_found_by_a_group() -> None:
    ditulis = set(aksi_ditulis())
    assert {"logo.lepas", "baca.banding", "dokumen.minta", "isian.salin"} <= ditulis
    awalan = tuple(a for _, semua in KELOMPOK.values() for a in semua)
    assert [a for a in sorted(ditulis | set(_KATA)) if a not in _KATA] == []
    assert [a for a in sorted(ditulis | set(_KATA)) if not a.startswith(awalan)] == []
