"""Names of officials as fingerprints: what is compared, what is registered, what others learn."""

from datetime import date
from importlib import import_module

import pytest
from django.apps import apps
from django.db import connection
from django_tenants.utils import tenant_context

from core.cascade.models import Jabatan
from core.profil.bersama.models import SidikPejabat
from core.profil.bersama.nama import kata_nama, sebutan_nama, sidik_nama
from core.profil.bersama.queries import sidik_pejabat_lain
from core.profil.bersama.services import sidik_pejabat_simpan
from core.profil.models import Pejabat
from core.profil.services_pejabat import pejabat_angkat, pejabat_hapus, pejabat_ubah
from tenants.kepemilikan import LintasKecamatan
from tenants.models import Kecamatan

BUDI = sidik_nama(("budi", "contoh"))
SARI = sidik_nama(("sari", "contoh"))


@pytest.mark.parametrize(
    ("nama", "kata"),
    [
        ("Budi Contoh", ("budi", "contoh")),
        ("Drs. H. BUDI CONTOH, M.Si.", ("budi", "contoh")),
        ("Ir. Budi  A. Contoh S.STP", ("budi", "a", "contoh")),
        ("Hj. Nur'aini Contoh", ("nuraini", "contoh")),
        ("Budi, S.E.", ()),
        ("", ()),
    ],
)
def test_a_name_without_titles_and_marks(nama: str, kata: tuple[str, ...]) -> None:
    assert kata_nama(nama) == kata


def test_what_could_be_a_name_is_a_run_of_capitalised_words() -> None:
    teks = "Bapak Budi Contoh, dan Sari dari Wotu. Tetap begitu."
    assert [(teks[a:b], k) for a, b, k in sebutan_nama(teks)] == [
        ("Bapak Budi", ("bapak", "budi")),
        ("Bapak Budi Contoh", ("bapak", "budi", "contoh")),
        ("Budi Contoh", ("budi", "contoh")),
        ("Wotu. Tetap", ("wotu", "tetap")),
    ]


def terdaftar(kecamatan: Kecamatan) -> set[str]:
    baris = SidikPejabat.objects.filter(kecamatan=kecamatan)
    return set(baris.values_list("sidik", flat=True))


def isi(nama: str) -> dict[str, object]:
    masa = {"mulai": date(2024, 7, 1), "sampai": None}
    return {"status": "definitif", "nama": nama, "nip": "", "pangkat": "", **masa}


def angkat(kecamatan: Kecamatan, nama: str) -> Pejabat:
    camat = Jabatan.objects.get(kunci="camat")
    return pejabat_angkat(kecamatan=kecamatan, oleh=None, jabatan=camat, isi=isi(nama))


def test_the_register_follows_the_officials(di_wotu: Kecamatan) -> None:
    baris = angkat(di_wotu, "Drs. Budi Contoh, M.Si.")
    assert terdaftar(di_wotu) == {BUDI}
    pejabat_ubah(kecamatan=di_wotu, oleh=None, pejabat=baris, isi=isi("Sari Contoh"))
    assert terdaftar(di_wotu) == {SARI}
    pejabat_hapus(kecamatan=di_wotu, oleh=None, pejabat=baris)
    assert terdaftar(di_wotu) == set()


def test_who_was_entered_before_there_was_a_register(di_wotu: Kecamatan) -> None:
    Pejabat.objects.filter(jabatan__kunci="camat").update(nama="Budi Contoh, S.E.")
    migrasi = import_module("core.profil.migrations.0004_nama_pejabat_terdaftar")
    migrasi.daftarkan(apps, connection.schema_editor())
    migrasi.daftarkan(apps, connection.schema_editor())  # run again, it changes nothing
    assert terdaftar(di_wotu) == {BUDI}


def test_an_office_learns_only_of_names_it_has_itself(wotu: Kecamatan, malili: Kecamatan) -> None:
    with tenant_context(malili):
        angkat(malili, "Budi Contoh")
    with tenant_context(wotu):
        angkat(wotu, "Sari Contoh")
        assert sidik_pejabat_lain(wotu, [BUDI, SARI, sidik_nama(("x", "y"))]) == {BUDI}
        assert sidik_pejabat_lain(wotu, []) == frozenset()
        with pytest.raises(LintasKecamatan):
            sidik_pejabat_lain(malili, [SARI])
        with pytest.raises(LintasKecamatan):
            sidik_pejabat_simpan(kecamatan=malili, nama=["Sari Contoh"])
    assert terdaftar(malili) == {BUDI}


def test_a_name_both_offices_know_is_nobody_elses(wotu: Kecamatan, malili: Kecamatan) -> None:
    for kecamatan in (malili, wotu):
        with tenant_context(kecamatan):
            angkat(kecamatan, "Budi Contoh")
    with tenant_context(wotu):
        assert sidik_pejabat_lain(wotu, [BUDI]) == frozenset()


def test_the_table_can_be_tried_with_names_only_by_who_has_the_key(
    di_wotu: Kecamatan, settings: pytest.FixtureRequest
) -> None:
    angkat(di_wotu, "Budi Contoh")
    settings.SECRET_KEY = "kunci lain yang cukup panjang untuk sebuah tes"  # type: ignore[attr-defined]
    assert sidik_nama(("budi", "contoh")) not in terdaftar(di_wotu)
    assert not any("budi" in s for s in terdaftar(di_wotu))
