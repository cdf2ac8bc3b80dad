"""The office: address, kelurahan, overview; who may and who may not."""

from collections.abc import Callable

import pytest
from django_tenants.utils import tenant_context

from core.anggaran.models import Realisasi
from core.profil.models import Kantor, SubUnit
from tenants.models import Jejak, Kecamatan

KANTOR = {
    "tempat": "Wotu",
    "alamat": "Jalan Poros 1",
    "telepon": "",
    "jumlah_desa": "17",
    "jumlah_kelurahan": "1",
}


def test_the_office_is_kept_and_audited(masuk: Callable, wotu: Kecamatan) -> None:
    klien = masuk("operator", "wotu")
    dasar = klien.get("/profil/kantor/").context["form"]["dasar"].value()
    assert klien.post("/profil/kantor/", {**KANTOR, "dasar": dasar}).status_code == 302
    halaman = klien.get("/profil/").content.decode()
    assert "Jalan Poros 1" in halaman
    assert "Daftar ini memuat 0 kelurahan, data kantor menyebut 1." in halaman
    jejak = Jejak.objects.filter(kecamatan=wotu, aksi="profil.kantor").first()
    assert (jejak.sebelum["alamat"], jejak.sesudah["alamat"]) == ("", "Jalan Poros 1")


def test_saved_again_unchanged_writes_nothing(masuk: Callable, wotu: Kecamatan) -> None:
    klien = masuk("operator", "wotu")
    for _ in range(2):
        dasar = klien.get("/profil/kantor/").context["form"]["dasar"].value()
        klien.post("/profil/kantor/", {**KANTOR, "dasar": dasar})
    assert Jejak.objects.filter(kecamatan=wotu, aksi="profil.kantor").count() == 1


@pytest.mark.parametrize(
    ("medan", "nilai", "pesan"),
    [
        ("tempat", " ", "Tempat penandatanganan belum diisi."),
        ("tempat", "x" * 61, "Tempat penandatanganan paling panjang 60 huruf."),
        ("jumlah_desa", "tujuh", "Jumlah desa bukan bilangan bulat. Tulis angka saja, mis. 17."),
        ("jumlah_desa", "-1", "Jumlah desa tidak boleh kurang dari 0."),
        ("jumlah_desa", "1000", "Jumlah desa paling besar 999."),
    ],
)
def test_each_wrong_field_says_why(masuk: Callable, medan: str, nilai: str, pesan: str) -> None:
    jawab = masuk("operator", "wotu").post("/profil/kantor/", {**KANTOR, medan: nilai})
    assert jawab.status_code == 422
    assert pesan in jawab.content.decode()


def test_what_is_typed_is_shown_as_text_never_as_markup(masuk: Callable) -> None:
    klien = masuk("operator", "wotu")
    dasar = klien.get("/profil/kantor/").context["form"]["dasar"].value()
    klien.post("/profil/kantor/", {**KANTOR, "alamat": "<script>x</script>", "dasar": dasar})
    assert "&lt;script&gt;x&lt;/script&gt;" in klien.get("/profil/").content.decode()


def test_kelurahan_are_added_changed_and_removed(masuk: Callable, wotu: Kecamatan) -> None:
    klien = masuk("operator", "wotu")
    klien.post("/profil/kelurahan/tambah/", {"kode": "0001", "nama": "Bahari"})
    with tenant_context(wotu):
        satu = SubUnit.objects.get()
    alamat = f"/profil/kelurahan/{satu.pk}/"
    dasar = klien.get(alamat).context["form"]["dasar"].value()
    klien.post(alamat, {"kode": "0001", "nama": "Bahari Jaya", "dasar": dasar})
    assert "Bahari Jaya" in klien.get("/profil/").content.decode()
    assert "Hapus Bahari Jaya?" in klien.get(f"{alamat}hapus/").content.decode()
    klien.post(f"{alamat}hapus/")
    with tenant_context(wotu):
        assert not SubUnit.objects.exists()


@pytest.mark.parametrize(
    ("kode", "pesan"),
    [("0001", "Kode 0001 sudah dipakai kelurahan lain."), ("A1", "Kode hanya berisi angka")],
)
def test_a_code_is_digits_and_used_once(masuk: Callable, kode: str, pesan: str) -> None:
    klien = masuk("operator", "wotu")
    klien.post("/profil/kelurahan/tambah/", {"kode": "0001", "nama": "Bahari"})
    jawab = klien.post("/profil/kelurahan/tambah/", {"kode": kode, "nama": "Lain"})
    assert jawab.status_code == 422
    assert pesan in jawab.content.decode()


def test_a_kelurahan_with_money_stays(masuk: Callable, wotu: Kecamatan) -> None:
    klien = masuk("operator", "wotu")
    with tenant_context(wotu):
        satu = SubUnit.objects.create(kode="0001", nama="Bahari")
        Realisasi.objects.create(tahun=2024, triwulan=4, kode="7.01.03.2.02.0001", sub_unit="0001")
    klien.post(f"/profil/kelurahan/{satu.pk}/hapus/")
    halaman = klien.get("/profil/").content.decode()
    assert "Bahari memiliki baris anggaran, jadi tidak dapat dihapus." in halaman
    dasar = klien.get(f"/profil/kelurahan/{satu.pk}/").context["form"]["dasar"].value()
    data = {"kode": "0002", "nama": "Bahari", "dasar": dasar}
    jawab = klien.post(f"/profil/kelurahan/{satu.pk}/", data)
    assert "dipakai baris anggaran, jadi tidak dapat diganti" in jawab.content.decode()


BACA = ("", "pejabat/", "pegawai/", "sarana/", "tugas/", "isu/")
TULIS = ("kantor/", "pegawai/tambah/", "pegawai/tempel/", "sarana/tambah/", "isu/simpan/")


@pytest.mark.parametrize("jalur", BACA)
def test_the_camat_reads_without_buttons(masuk: Callable, jalur: str) -> None:
    jawab = masuk("camat", "wotu").get(f"/profil/{jalur}")
    assert jawab.status_code == 200
    for kata in ("tambah/", "tempel/", "Simpan", "Ubah<"):
        assert kata not in jawab.content.decode()


@pytest.mark.parametrize("jalur", TULIS)
def test_the_camat_does_not_write(masuk: Callable, jalur: str) -> None:
    assert masuk("camat", "wotu").post(f"/profil/{jalur}", KANTOR).status_code == 403


def test_what_wotu_writes_malili_does_not_see(
    masuk: Callable, wotu: Kecamatan, malili: Kecamatan
) -> None:
    klien = masuk("operator", "wotu")
    dasar = klien.get("/profil/kantor/").context["form"]["dasar"].value()
    klien.post("/profil/kantor/", {**KANTOR, "alamat": "rahasia Wotu", "dasar": dasar})
    with tenant_context(malili):
        assert Kantor.objects.get().alamat != "rahasia Wotu"
    with tenant_context(wotu):
        assert Kantor.objects.get().alamat == "rahasia Wotu"


@pytest.mark.parametrize("jalur", ["pejabat/99999/", "pegawai/99999/", "sarana/99999/"])
def test_what_is_gone_is_said(masuk: Callable, jalur: str) -> None:
    jawab = masuk("operator", "wotu").get(f"/profil/{jalur}")
    assert jawab.status_code == 404
    assert "tidak ada." in jawab.content.decode()
