"""Tugas dan fungsi: the regency's default, the office's own, and back in one click."""

from collections.abc import Callable

import pytest
from django_tenants.utils import tenant_context

from core.cascade.models import Jabatan
from core.cascade.queries import jabatan_bawaan
from core.profil.models import PenyesuaianJabatan
from reporting.snapshot.profil import jabatan as jabatan_snapshot
from tenants.models import Jejak, Kecamatan


@pytest.fixture
def alamat(wotu: Kecamatan) -> str:
    return f"/profil/tugas/{Jabatan.objects.get(kunci='kasi-pemerintahan').pk}/"


def data(klien: object, alamat: str, **lain: str) -> dict[str, str]:
    form = klien.get(f"{alamat}ubah/").context["form"]
    isi = {f.html_name: f.value() for f in form}
    isi["ada"] = "on"
    return {**isi, **lain}


def milik(wotu: Kecamatan) -> PenyesuaianJabatan | None:
    with tenant_context(wotu):
        return PenyesuaianJabatan.objects.filter(jabatan__kunci="kasi-pemerintahan").first()


def test_opened_and_saved_unchanged_still_follows_the_regency(
    masuk: Callable, alamat: str, wotu: Kecamatan
) -> None:
    klien = masuk("operator", "wotu")
    assert klien.post(f"{alamat}ubah/", data(klien, alamat)).status_code == 302
    assert milik(wotu) is None


def test_only_what_differs_is_kept_and_shown(masuk: Callable, alamat: str, wotu: Kecamatan) -> None:
    klien = masuk("operator", "wotu")
    fungsi = "Menata arsip\n    arsip dinamis\n    arsip statis\nMelayani warga"
    klien.post(f"{alamat}ubah/", data(klien, alamat, fungsi=fungsi))
    punya = milik(wotu)
    assert (punya.tugas_pokok, punya.rincian, punya.unit) == ("", [], "")
    assert punya.fungsi[0] == {
        "uraian": "Menata arsip",
        "anak": ["arsip dinamis", "arsip statis"],
    }
    halaman = klien.get(alamat).content.decode()
    assert "<ins>" in halaman
    assert "<del>" in halaman
    assert "Kembali ke bawaan kabupaten" in halaman


def test_the_report_prints_the_nested_list(masuk: Callable, alamat: str, wotu: Kecamatan) -> None:
    klien = masuk("operator", "wotu")
    klien.post(f"{alamat}ubah/", data(klien, alamat, fungsi="Menata arsip\n    arsip statis"))
    with tenant_context(wotu):
        punya = {p.jabatan_id: p for p in PenyesuaianJabatan.objects.all()}
        semua = {j.kunci: j for j in jabatan_snapshot(jabatan_bawaan(), punya, {}, "Wotu")}
    fungsi = semua["kasi-pemerintahan"].fungsi
    assert [(b.uraian, [a.uraian for a in b.anak]) for b in fungsi] == [
        ("Menata arsip", ["arsip statis"])
    ]


def test_back_to_the_default_in_one_click_and_the_second_changes_nothing(
    masuk: Callable, alamat: str, wotu: Kecamatan
) -> None:
    klien = masuk("operator", "wotu")
    klien.post(f"{alamat}ubah/", data(klien, alamat, tugas_pokok="mengurus kantor"))
    assert milik(wotu).tugas_pokok == "mengurus kantor"
    klien.post(f"{alamat}bawaan/")
    assert milik(wotu) is None
    assert "kembali mengikuti bawaan kabupaten" in klien.get(alamat).content.decode()
    klien.post(f"{alamat}bawaan/")
    assert "sudah mengikuti bawaan kabupaten" in klien.get(alamat).content.decode()
    jejak = Jejak.objects.filter(kecamatan=wotu, aksi="profil.tugas_kembalikan")
    assert [j.sebelum["tugas_pokok"] for j in jejak] == ["mengurus kantor"]


def test_a_position_that_is_not_here_is_not_printed(
    masuk: Callable, alamat: str, wotu: Kecamatan
) -> None:
    klien = masuk("operator", "wotu")
    isi = data(klien, alamat)
    del isi["ada"]
    klien.post(f"{alamat}ubah/", isi)
    assert milik(wotu).ada is False
    assert "Tidak ada di sini" in klien.get("/profil/tugas/").content.decode()


def test_two_people_are_told(masuk: Callable, alamat: str, wotu: Kecamatan) -> None:
    klien = masuk("operator", "wotu")
    lama = data(klien, alamat)
    klien.post(f"{alamat}ubah/", {**lama, "unit": "Seksi Satu"})
    jawab = klien.post(f"{alamat}ubah/", {**lama, "unit": "Seksi Dua"})
    assert jawab.status_code == 422
    assert "Operator wotu mengubahnya" in jawab.content.decode()
    assert milik(wotu).unit == "Seksi Satu"


@pytest.mark.parametrize(
    ("lain", "pesan"),
    [
        ({"tugas_pokok": ""}, "Tugas pokok belum diisi."),
        ({"tugas_pokok": "x" * 3001}, "Tugas pokok paling panjang 3.000 huruf."),
        ({"fungsi": "x" * 1001}, "Fungsi, baris 1: 1001 huruf"),
        ({"rincian": "x\n" * 61}, "Rincian tugas: 61 baris, paling banyak 60."),
    ],
)
def test_limits_are_said(masuk: Callable, alamat: str, lain: dict[str, str], pesan: str) -> None:
    klien = masuk("operator", "wotu")
    jawab = klien.post(f"{alamat}ubah/", data(klien, alamat, **lain))
    assert jawab.status_code == 422
    assert pesan in jawab.content.decode()
