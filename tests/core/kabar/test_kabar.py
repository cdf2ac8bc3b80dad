"""Notices: to whom, read by each for themselves, never across offices."""

from collections.abc import Callable

import pytest
from django_tenants.utils import tenant_context

from core.kabar.models import Kabar
from core.kabar.queries import banyak_baru, kabar_saya
from core.kabar.services import kabari, tandai_dibaca
from tenants.kepemilikan import LintasKecamatan
from tenants.models import Kecamatan, Pengguna, Peran

pytestmark = pytest.mark.django_db

KANTOR = frozenset({Peran.CAMAT, Peran.KASUBAG})


def orang(nama: str) -> Pengguna:
    return Pengguna.objects.get(nama_masuk=nama)


def kabar(kecamatan: Kecamatan, peran: frozenset[Peran] = KANTOR, **isi: object) -> list[Kabar]:
    return kabari(
        kecamatan=kecamatan,
        peran=peran,
        judul=f"{kecamatan.nama}: LKJ diajukan",
        isi="Operator.",
        jalur_kecamatan="/laporan/alur/",
        jalur_kabupaten=f"/meja/{kecamatan.slug}/2024-TW4/lkj/",
        **{"oleh": None, **isi},
    )


def judul(kecamatan: Kecamatan | None, nama: str, peran: Peran) -> list[str]:
    return [k.judul for k in kabar_saya(kecamatan, orang(nama), frozenset({peran}))]


def test_it_reaches_the_roles_it_is_for_in_its_own_office(
    wotu: Kecamatan, malili: Kecamatan
) -> None:
    kabar(wotu)
    assert judul(wotu, "camat@wotu.tes", Peran.CAMAT) == ["Wotu: LKJ diajukan"]
    assert judul(wotu, "operator@wotu.tes", Peran.OPERATOR) == []
    assert judul(malili, "camat@malili.tes", Peran.CAMAT) == []
    assert judul(None, "inspektorat@kabupaten.tes", Peran.INSPEKTORAT) == []


def test_the_regency_gets_its_own_row_with_its_own_address(wotu: Kecamatan) -> None:
    baris = kabar(wotu, KANTOR | {Peran.INSPEKTORAT})
    assert [(b.di_kabupaten, b.jalur) for b in baris] == [
        (False, "/laporan/alur/"),
        (True, "/meja/wotu/2024-TW4/lkj/"),
    ]


def test_who_did_it_is_not_told(wotu: Kecamatan) -> None:
    kabar(wotu, oleh=orang("kasubag@wotu.tes"))
    assert judul(wotu, "kasubag@wotu.tes", Peran.KASUBAG) == []
    assert judul(wotu, "camat@wotu.tes", Peran.CAMAT) == ["Wotu: LKJ diajukan"]


def test_read_by_one_is_new_to_another(wotu: Kecamatan) -> None:
    kabar(wotu)
    camat, kasubag = orang("camat@wotu.tes"), orang("kasubag@wotu.tes")
    isi = {"kecamatan": wotu, "pengguna": camat, "peran": frozenset({Peran.CAMAT})}
    assert tandai_dibaca(**isi) == 1
    assert tandai_dibaca(**isi) == 0
    assert banyak_baru(wotu, camat, frozenset({Peran.CAMAT})) == 0
    assert banyak_baru(wotu, kasubag, frozenset({Peran.KASUBAG})) == 1


def test_an_office_writes_no_notice_for_another(wotu: Kecamatan, malili: Kecamatan) -> None:
    with tenant_context(malili), pytest.raises(LintasKecamatan):
        kabar(wotu)


def test_the_bell_counts_and_opening_marks(masuk: Callable, wotu: Kecamatan) -> None:
    (satu,) = kabar(wotu)
    klien = masuk("camat", "wotu")
    assert "Kabar, 1 belum dibaca" in klien.get("/").content.decode()
    assert "Wotu: LKJ diajukan" in klien.get("/kabar/").content.decode()
    jawab = klien.post(f"/kabar/{satu.pk}/buka/")
    assert (jawab.status_code, jawab["Location"]) == (302, "/laporan/alur/")
    assert "belum dibaca" not in klien.get("/").content.decode()


@pytest.mark.parametrize(("peran", "slug"), [("camat", "malili"), ("operator", "wotu")])
def test_another_persons_notice_is_not_there(
    peran: str, slug: str, masuk: Callable, wotu: Kecamatan
) -> None:
    (satu,) = kabar(wotu)
    klien = masuk(peran, slug)
    assert klien.post(f"/kabar/{satu.pk}/buka/").status_code == 404
    assert "Wotu: LKJ diajukan" not in klien.get("/kabar/").content.decode()


def test_all_can_be_marked_at_once(masuk: Callable, wotu: Kecamatan) -> None:
    kabar(wotu)
    kabar(wotu)
    klien = masuk("camat", "wotu")
    assert klien.post("/kabar/baca-semua/").status_code == 302
    assert "Belum dibaca:" not in klien.get("/kabar/").content.decode()


def test_queries_do_not_grow_with_notices(
    masuk: Callable, wotu: Kecamatan, django_assert_max_num_queries: Callable
) -> None:
    for _ in range(30):
        kabar(wotu)
    klien = masuk("camat", "wotu")
    with django_assert_max_num_queries(14):
        klien.get("/kabar/")
