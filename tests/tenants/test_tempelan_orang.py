"""People by pasted list: each wrong line named, all applied or nobody."""

import csv
import re
from collections.abc import Callable
from io import StringIO
from urllib.parse import unquote

import pytest
from django.test import Client

from tenants import services_pengguna, tempelan
from tenants.models import Keanggotaan, Pengguna
from tenants.tempelan import SandiBaru, baca, sebagai_csv

DAFTAR = (
    "Nama\tNIP/Surel\tPeran\tKecamatan\n"
    "Budi Santoso, S.Sos\t19700908 200312 1 004\tOperator\tWotu\n"
    "Siti Aminah\tsiti@contoh.go.id\tKasubag\tKecamatan Malili\n"
    "\n"
    "Andi\tandi@contoh.go.id\tInspektorat\t\n"
)


def salah(teks: str) -> dict[int, list[str]]:
    return {b.nomor: b.salah for b in baca(teks).keliru}


def test_a_list_is_read_with_or_without_its_head(db: None) -> None:
    for teks in (DAFTAR, DAFTAR.partition("\n")[2]):
        hasil = baca(teks)
        assert hasil.siap
        dibaca = [(b.nama_masuk, b.peran, b.kecamatan and b.kecamatan.slug) for b in hasil.baris]
        assert dibaca == [
            ("197009082003121004", "operator", "wotu"),
            ("siti@contoh.go.id", "kasubag", "malili"),
            ("andi@contoh.go.id", "inspektorat", None),
        ]


def test_a_head_tells_the_order_of_columns(db: None) -> None:
    hasil = baca("Kecamatan;Peran;NIP;Nama\n73.24.06;camat;a@b.id;Ani\n")
    assert (hasil.baris[0].nama, hasil.baris[0].kecamatan.slug) == ("Ani", "wotu")


@pytest.mark.parametrize(
    ("baris", "kata"),
    [
        ("\ta@b.id\tOperator\tWotu", "Nama belum diisi."),
        ("Ani\t\tOperator\tWotu", "NIP atau surel kosong."),
        ("Ani\t1970\tOperator\tWotu", "NIP terdiri atas 18 angka; yang ditulis 4."),
        ("Ani\t1,97009E+17\tOperator\tWotu", "Excel memendekkannya"),
        ("Ani\ta@b.id\tOperatur\tWotu", "Peran “Operatur” tidak dikenal."),
        ("Ani\ta@b.id\t\tWotu", "Peran kosong."),
        ("Ani\ta@b.id\tOperator\tWotuu", "Kecamatan “Wotuu” tidak ada atau tidak aktif."),
        ("Ani\ta@b.id\tOperator\t", "memerlukan kecamatannya"),
        ("Ani\ta@b.id\tPimpinan\tWotu", "hanya ada di kabupaten"),
        ("Ani\ta@b.id\tOperator\tWotu\tlebih", "Ada 5 kolom; yang dibaca 4."),
    ],
)
def test_a_wrong_line_is_named(baris: str, kata: str, db: None) -> None:
    keliru = salah(f"Budi\tbudi@contoh.id\tOperator\tWotu\n{baris}")
    assert list(keliru) == [2]
    assert kata in " ".join(keliru[2])


def test_lines_that_contradict_each_other_are_named(db: None) -> None:
    keliru = salah(
        "Ani\ta@b.id\tOperator\tWotu\nAni\tA@b.id\tOperator\twotu\nBudi\ta@b.id\tCamat\tWotu"
    )
    assert keliru[2] == ["Sama dengan baris 1."]
    assert "untuk Ani" in keliru[3][0]


def test_an_inactive_person_is_not_let_in_by_a_list(db: None) -> None:
    Pengguna.objects.filter(nama_masuk="camat@wotu.tes").update(is_active=False)
    assert "nonaktif" in salah("Camat\tcamat@wotu.tes\tCamat\tMalili")[1][0]


@pytest.mark.parametrize(
    ("teks", "kata"),
    [
        ("", "Daftar orang belum diisi."),
        ("  \n\t\n", "Belum ada baris yang terbaca."),
        ("Nama\tNIP\tPeran\tKecamatan", "Hanya baris judul"),
        ("Ani\ta@b.id\tOperator\tWotu\n" * 101, "Ada 101 baris; paling banyak 100"),
        ("x" * 40_001, "paling panjang 40000 huruf"),
    ],
    ids=["empty", "blank", "only a head", "too many", "too long"],
)
def test_a_list_that_cannot_be_read_says_why(teks: str, kata: str, masuk: Callable) -> None:
    jawab = masuk("admin_kabupaten").post("/kantor/pengguna/tempel/", {"teks": teks})
    assert jawab.status_code == 422
    assert kata in jawab.content.decode()


@pytest.fixture
def admin(masuk: Callable) -> Client:
    return masuk("admin_kabupaten")


def test_reading_stores_nothing_applying_shows_passwords_once(admin: Client) -> None:
    isi = admin.post("/kantor/pengguna/tempel/", {"teks": DAFTAR}).content.decode()
    assert "Terapkan 3 baris" in isi
    assert not Pengguna.objects.filter(nama_masuk="siti@contoh.go.id").exists()
    hasil = admin.post("/kantor/pengguna/tempel/", {"teks": DAFTAR, "terapkan": "ya"})
    isi = hasil.content.decode()
    unduhan = unquote(re.search(r'href="data:text/csv;charset=utf-8,([^"]+)"', isi)[1])
    baris = list(csv.DictReader(StringIO(unduhan.lstrip("\ufeff")), delimiter=";"))
    assert baris[0]["NIP atau surel"] == "19700908 200312 1 004"
    for satu in baris:
        nama = "".join(satu["NIP atau surel"].split())
        baru = Pengguna.objects.get(nama_masuk=nama)
        assert baru.check_password(satu["Sandi sementara"])
        assert baru.wajib_ganti_sandi


def test_applying_twice_changes_nothing(admin: Client) -> None:
    kirim = {"teks": DAFTAR, "terapkan": "ya"}
    admin.post("/kantor/pengguna/tempel/", kirim)
    sandi = Pengguna.objects.get(nama_masuk="siti@contoh.go.id").password
    isi = admin.post("/kantor/pengguna/tempel/", kirim).content.decode()
    assert "Semua sudah terdaftar" in isi
    assert Pengguna.objects.get(nama_masuk="siti@contoh.go.id").password == sandi


def test_a_known_person_gains_the_role_and_keeps_the_password(admin: Client) -> None:
    lama = Pengguna.objects.get(nama_masuk="operator@wotu.tes").password
    teks = "Operator wotu\toperator@wotu.tes\tOperator\tMalili"
    isi = admin.post("/kantor/pengguna/tempel/", {"teks": teks, "terapkan": "ya"}).content.decode()
    assert "sandinya tetap" in isi
    siapa = Pengguna.objects.get(nama_masuk="operator@wotu.tes")
    assert siapa.password == lama
    assert Keanggotaan.objects.filter(pengguna=siapa, aktif=True).count() == 2


def test_one_wrong_line_holds_everybody_back(admin: Client) -> None:
    teks = DAFTAR + "Ani\tbukan\tOperator\tWotu"
    jawab = admin.post("/kantor/pengguna/tempel/", {"teks": teks, "terapkan": "ya"})
    assert jawab.status_code == 422
    assert "1 perlu diperbaiki" in jawab.content.decode()
    assert not Pengguna.objects.filter(nama_masuk="siti@contoh.go.id").exists()


def test_what_comes_in_between_leaves_nobody_half_made(
    admin: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    asli = services_pengguna.pengguna_tambah

    def menyela(**isi: object) -> Pengguna:
        if isi["nama_masuk"] == "siti@contoh.go.id":
            raise services_pengguna.PenggunaDitolak("nama_masuk", "siti@… sudah terdaftar.")
        return asli(**isi)

    monkeypatch.setattr(tempelan.services, "pengguna_tambah", menyela)
    jawab = admin.post("/kantor/pengguna/tempel/", {"teks": DAFTAR, "terapkan": "ya"})
    assert "sudah terdaftar" in jawab.content.decode()
    assert not Pengguna.objects.filter(nama_masuk="197009082003121004").exists()


def test_the_download_runs_no_formula() -> None:
    satu = SandiBaru(
        nama="=1+1", nama_masuk="@a", peran="Operator", tempat="Wotu", sandi="aaaa-bbbb-cccc"
    )
    assert sebagai_csv([satu]).splitlines()[1] == "'=1+1;'@a;Operator;Wotu;aaaa-bbbb-cccc"
