"""Facilities: amount with unit, doubt said, order as printed."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from django_tenants.utils import tenant_context

from core.profil.models import Sarana
from tenants.models import Kecamatan

BARU = {
    "nama": "Genset",
    "jumlah": "2",
    "satuan": "Unit",
    "kondisi": "Baik",
    "kepastian": "pasti",
    "mulai": "2024-10-01",
}


def nama(klien: object, kueri: str = "") -> list[str]:
    return [s.nama for s in klien.get(f"/profil/sarana/{kueri}").context["sarana"]]


def test_a_new_row_stands_last_and_counts_from_its_day(masuk: Callable) -> None:
    klien = masuk("operator", "wotu")
    assert klien.post("/profil/sarana/tambah/", BARU).status_code == 302
    assert nama(klien)[-1] == "Genset"
    assert "Genset" not in nama(klien, "?periode=2024-TW3")


@pytest.mark.parametrize(
    ("jumlah", "satuan", "nilai"),
    [("35.934", "Unit", "35934"), ("1.234,5", "m²", "1234.5"), ("", "m²", None), ("–", "m²", None)],
)
def test_amounts_as_people_write_them(
    masuk: Callable, wotu: Kecamatan, jumlah: str, satuan: str, nilai: str | None
) -> None:
    pasti = "pasti" if nilai else "belum_diisi"
    data = {**BARU, "jumlah": jumlah, "satuan": satuan, "kepastian": pasti}
    assert masuk("operator", "wotu").post("/profil/sarana/tambah/", data).status_code == 302
    with tenant_context(wotu):
        kini = Sarana.objects.get(nama="Genset").jumlah
    assert kini == (None if nilai is None else Decimal(nilai))


@pytest.mark.parametrize(
    ("lain", "pesan"),
    [
        ({"nama": ""}, "Uraian belum diisi."),
        ({"jumlah": "1.234", "satuan": "Ha"}, "Tulis 1.234,00 atau 1,234."),
        ({"jumlah": "banyak"}, "bukan angka"),
        ({"jumlah": "(5)"}, "Jumlah harus 0 atau lebih"),
        ({"jumlah": "1,234", "satuan": "Ha"}, "atau"),
        ({"jumlah": "2,12345", "satuan": "Ha"}, "paling banyak dua angka di belakang koma"),
        ({"jumlah": ""}, "Jumlahnya kosong, jadi pilih Belum diisi."),
        ({"kepastian": "belum_diisi"}, "pilih Pasti atau Perlu dipastikan."),
        ({"sampai": "2024-09-01"}, "Tanggal berakhir mendahului tanggal mulai."),
    ],
)
def test_each_wrong_field_says_why(masuk: Callable, lain: dict[str, str], pesan: str) -> None:
    jawab = masuk("operator", "wotu").post("/profil/sarana/tambah/", {**BARU, **lain})
    assert jawab.status_code == 422
    assert pesan in jawab.content.decode()


def test_opened_and_saved_unchanged_changes_nothing(masuk: Callable, wotu: Kecamatan) -> None:
    klien = masuk("operator", "wotu")
    with tenant_context(wotu):
        satu = Sarana.objects.get(nama="Tanah Kantor Camat")
    alamat = f"/profil/sarana/{satu.pk}/"
    form = klien.get(alamat).context["form"]
    data = {f.html_name: f.value() or "" for f in form}
    assert data["jumlah"] == "35.934,00"
    klien.post(alamat, data)
    with tenant_context(wotu):
        kini = Sarana.objects.filter(pk=satu.pk).values().get()
    assert kini == {k: getattr(satu, k) for k in kini}


def test_order_moves_one_place_and_stops_at_the_edge(masuk: Callable, wotu: Kecamatan) -> None:
    klien = masuk("operator", "wotu")
    awal = nama(klien)
    with tenant_context(wotu):
        pertama = Sarana.objects.get(nama=awal[0])
    alamat = f"/profil/sarana/{pertama.pk}/pindah/"
    klien.post(alamat, {"arah": "naik"})
    assert nama(klien) == awal
    klien.post(alamat, {"arah": "turun"})
    assert nama(klien) == [awal[1], awal[0], *awal[2:]]


def test_what_is_given_away_stays_in_earlier_reports(masuk: Callable, wotu: Kecamatan) -> None:
    klien = masuk("operator", "wotu")
    with tenant_context(wotu):
        satu = Sarana.objects.get(nama="Mobil")
    klien.post(f"/profil/sarana/{satu.pk}/akhiri/", {"sampai": "2024-09-30"})
    assert "Mobil" not in nama(klien)
    assert "Mobil" in nama(klien, "?periode=2024-TW3")
    with tenant_context(wotu):
        assert Sarana.objects.get(pk=satu.pk).sampai == date(2024, 9, 30)
