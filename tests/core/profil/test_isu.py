"""Strategic issues of a year: an ordered list, carried from the year before until reviewed."""

from collections.abc import Callable

import pytest
from django_tenants.utils import tenant_context

from core.kelengkapan import kelengkapan
from core.periode.models import Periode
from core.profil import queries
from core.profil.models import IsuStrategis
from core.profil.services_isu import isu_salin
from tenants.models import Kecamatan


def dasar(klien: object) -> str:
    return klien.get("/profil/isu/").context["form"]["dasar"].value()


def test_the_order_of_the_lines_is_the_order_of_print(masuk: Callable, wotu: Kecamatan) -> None:
    klien = masuk("operator", "wotu")
    klien.post("/profil/isu/simpan/", {"uraian": "2. dua\n1. satu\n\n", "dasar": dasar(klien)})
    with tenant_context(wotu):
        assert queries.isu_strategis(2024) == ["dua", "satu"]


@pytest.fixture
def kosong(di_wotu: Kecamatan) -> Kecamatan:
    """2024 without issues, 2023 with two."""
    IsuStrategis.objects.all().delete()
    for nomor, uraian in enumerate(("satu", "dua"), 1):
        IsuStrategis.objects.create(tahun=2023, urutan=nomor, uraian=uraian)
    return di_wotu


def bagian(wotu: Kecamatan, periode: Periode) -> object:
    return next(b for b in kelengkapan(wotu, periode) if b.kunci == "isu")


def test_carried_issues_wait_for_review(kosong: Kecamatan, tw4: Periode, masuk: Callable) -> None:
    assert bagian(kosong, tw4).sebutan == "1 belum diisi"
    assert isu_salin(kecamatan=kosong, oleh=None, tahun=2024) == 2
    assert bagian(kosong, tw4).sebutan == "1 perlu ditinjau"
    klien = masuk("operator", "wotu")
    assert klien.get("/profil/isu/").content.decode().count("Terbawa</span>") == 2
    isi = {"uraian": "satu\ndua diubah", "dasar": dasar(klien)}
    klien.post("/profil/isu/simpan/", isi)
    assert [i.terbawa for i in queries.isu_baris(2024)] == [True, False]
    klien.post("/profil/isu/simpan/", {**isi, "dasar": dasar(klien), "tinjau": "ya"})
    assert bagian(kosong, tw4).lengkap


def test_a_year_with_issues_is_not_written_over(di_wotu: Kecamatan) -> None:
    IsuStrategis.objects.create(tahun=2023, urutan=1, uraian="lama")
    assert isu_salin(kecamatan=di_wotu, oleh=None, tahun=2024) == 0


def test_copying_twice_changes_nothing(kosong: Kecamatan, masuk: Callable) -> None:
    klien = masuk("operator", "wotu")
    klien.post("/profil/isu/salin/")
    klien.post("/profil/isu/salin/")
    assert "Tidak ada yang disalin" in klien.get("/profil/isu/").content.decode()
    assert queries.isu_strategis(2024) == ["satu", "dua"]


def test_two_people_are_told(masuk: Callable, wotu: Kecamatan) -> None:
    klien = masuk("operator", "wotu")
    lama = dasar(klien)
    klien.post("/profil/isu/simpan/", {"uraian": "pertama", "dasar": lama})
    jawab = klien.post("/profil/isu/simpan/", {"uraian": "kedua", "dasar": lama})
    assert jawab.status_code == 422
    assert "mengubahnya" in jawab.content.decode()
    with tenant_context(wotu):
        assert queries.isu_strategis(2024) == ["pertama"]
