"""Nobody locks the last active Admin Kabupaten out, not even two at the same moment."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Barrier, Thread

import pytest
from django.db import connection
from django.test import Client

from tenants import services_pengguna as services
from tenants.models import Kabupaten, Keanggotaan, Pengguna, Peran
from tenants.services_pengguna import AdminTerakhir

SANDI = "sandi-untuk-tes-saja"


@pytest.fixture
def terakhir(db: None) -> Keanggotaan:
    """The one admin who is left."""
    Pengguna.objects.filter(nama_masuk="admin@contoh.id").update(is_active=False)
    return Keanggotaan.objects.get(pengguna__nama_masuk="admin_kabupaten@kabupaten.tes")


def test_the_last_admin_is_not_put_out(terakhir: Keanggotaan) -> None:
    with pytest.raises(AdminTerakhir, match="Angkat admin lain"):
        services.pengguna_nonaktifkan(pengguna=terakhir.pengguna)
    terakhir.pengguna.refresh_from_db()
    assert terakhir.pengguna.is_active


def test_the_last_admins_role_is_neither_taken_nor_changed(terakhir: Keanggotaan) -> None:
    with pytest.raises(AdminTerakhir):
        services.peran_cabut(keanggotaan=terakhir)
    with pytest.raises(AdminTerakhir):
        services.peran_ganti(keanggotaan=terakhir, peran=Peran.PIMPINAN)
    terakhir.refresh_from_db()
    assert (terakhir.aktif, terakhir.peran) == (True, Peran.ADMIN_KABUPATEN)


def test_the_page_says_why_not(terakhir: Keanggotaan, masuk: Callable) -> None:
    alamat = f"/kantor/pengguna/{terakhir.pengguna_id}/aktif/"
    jawab = masuk("admin_kabupaten").post(alamat, {"jadi": "nonaktif"}, follow=True)
    assert "Admin Kabupaten terakhir" in jawab.content.decode()


def test_one_of_two_admins_may_go(db: None) -> None:
    satu = Pengguna.objects.get(nama_masuk="admin@contoh.id")
    assert services.pengguna_nonaktifkan(pengguna=satu)
    assert not services.pengguna_nonaktifkan(pengguna=satu)


@pytest.fixture
def dua_admin(nyata: None) -> Iterator[list[Pengguna]]:
    """Two admins and no other, committed; everybody is let in again afterwards."""
    admin = Keanggotaan.objects.filter(peran=Peran.ADMIN_KABUPATEN, aktif=True)
    semula = list(admin.values_list("pengguna_id", flat=True))
    Pengguna.objects.filter(pk__in=semula).update(is_active=False)
    dua = [
        services.pengguna_tambah(
            nama_masuk=f"admin{n}@serentak.tes",
            nama=f"Admin {n}",
            sandi=SANDI,
            peran=Peran.ADMIN_KABUPATEN,
        )
        for n in (1, 2)
    ]
    yield dua
    Pengguna.objects.filter(pk__in=semula).update(is_active=True)
    Pengguna.objects.filter(pk__in=[p.pk for p in dua]).update(is_active=False)


def test_two_admins_who_put_each_other_out_leave_one(
    dua_admin: list[Pengguna], monkeypatch: pytest.MonkeyPatch
) -> None:
    # Both requests have passed the door and stand before the lock together.
    bertemu = Barrier(2, timeout=20)
    asli = services._sendiri

    @contextmanager
    def bersama() -> Iterator[None]:
        bertemu.wait()
        with asli():
            yield

    klien = []
    for siapa in dua_admin:
        klien.append(Client(HTTP_HOST="localhost"))
        klien[-1].post("/masuk/", {"username": siapa.nama_masuk, "password": SANDI})
    monkeypatch.setattr(services, "_sendiri", bersama)

    def keluarkan(penekan: Client, sasaran: Pengguna) -> None:
        try:
            penekan.post(f"/kantor/pengguna/{sasaran.pk}/aktif/", {"jadi": "nonaktif"})
        finally:
            connection.close()

    utas = [
        Thread(target=keluarkan, args=(k, p))
        for k, p in zip(klien, reversed(dua_admin), strict=True)
    ]
    for satu in utas:
        satu.start()
    for satu in utas:
        satu.join(30)
    aktif = Pengguna.objects.filter(pk__in=[p.pk for p in dua_admin], is_active=True)
    assert aktif.count() == 1


def test_before_a_regency_is_set_up_people_can_be_made(db: None) -> None:
    Keanggotaan.objects.filter(peran=Peran.ADMIN_KABUPATEN).update(aktif=False)
    assert Kabupaten.objects.exists()
    satu = services.pengguna_tambah(
        nama_masuk="baru@contoh.id", nama="Baru", sandi=SANDI, peran=Peran.PIMPINAN
    )
    assert services.pengguna_nonaktifkan(pengguna=satu)
