"""The pages: who may, what is refused with which words, and that another's file is nobody's."""

from collections.abc import Callable
from io import BytesIO

import pytest
from django.test import Client

from core.anggaran.models import Realisasi
from core.impor.models import Unggahan

ASING = "jawab-Tabel 3.4!baris 41"
KENDARAAN = "7.01.01.2.09.0002"


def berkas(isi: bytes, nama: str = "tabel.xlsx") -> BytesIO:
    hasil = BytesIO(isi)
    hasil.name = nama
    return hasil


def unggah(klien: Client, isi: bytes, nama: str = "tabel.xlsx") -> object:
    return klien.post("/impor/unggah/", {"berkas": berkas(isi, nama), "periode": "2024-TW4"})


@pytest.fixture
def operator(masuk: Callable) -> Client:
    return masuk("operator", "wotu")


@pytest.fixture
def sudah(operator: Client, tabel_34: Callable) -> str:
    """Address of an upload with one changed cell and its question answered."""

    def ubah(lembar: object) -> None:
        lembar["G16"] = "2.060.771.000"

    alamat = unggah(operator, tabel_34(ubah)).headers["Location"]
    operator.post(f"{alamat}jawab/", {ASING: KENDARAAN})
    return alamat


def realisasi() -> int:
    return int(Realisasi.objects.get(tahun=2024, triwulan=4, kode="7.01.01.2.02.0001").rupiah)


def sidik(klien: Client, alamat: str) -> str:
    return klien.get(alamat).context["hasil"].sidik


def test_upload_leads_to_a_preview_that_stores_nothing(
    operator: Client, tabel_34: Callable
) -> None:
    jawab = unggah(operator, tabel_34())
    assert jawab.status_code == 302
    isi = operator.get(jawab.headers["Location"]).content.decode()
    assert "Belum ada yang disimpan" in isi
    assert "2.119.739.936" in isi
    assert "2.089.141.985" in isi
    assert "G15" in isi


def test_the_preview_shows_old_and_new_value_with_the_cell(operator: Client, sudah: str) -> None:
    isi = operator.get(sudah).content.decode()
    for kata in ("1 sel akan berubah", "2.060.771.985", "2.060.771.000", "G16"):
        assert kata in isi


def test_apply_then_undo(operator: Client, sudah: str) -> None:
    jawab = operator.post(f"{sudah}terapkan/", {"sidik": sidik(operator, sudah), "terima": "ya"})
    assert jawab.status_code == 302
    assert realisasi() == 2060771000
    assert "1 sel disimpan dari tabel.xlsx." in operator.get("/impor/").content.decode()
    isi = operator.get(f"{sudah}batalkan/").content.decode()
    assert "Batalkan 1 sel" in isi
    assert operator.post(f"{sudah}batalkan/").status_code == 302
    assert realisasi() == 2060771985
    assert "dibatalkan" in operator.get("/impor/").content.decode()


def test_apply_needs_the_disagreement_to_be_accepted(operator: Client, sudah: str) -> None:
    jawab = operator.post(f"{sudah}terapkan/", {"sidik": sidik(operator, sudah)})
    assert jawab.status_code == 422
    assert realisasi() == 2060771985


def test_a_preview_the_browser_made_up_is_not_believed(operator: Client, sudah: str) -> None:
    jawab = operator.post(f"{sudah}terapkan/", {"sidik": "0" * 64, "terima": "ya"})
    assert jawab.status_code == 422
    assert "berubah sejak pratinjau" in jawab.content.decode()
    assert realisasi() == 2060771985


def test_the_second_apply_finds_nothing(operator: Client, sudah: str) -> None:
    isi = {"sidik": sidik(operator, sudah), "terima": "ya"}
    operator.post(f"{sudah}terapkan/", isi)
    assert operator.post(f"{sudah}terapkan/", isi).status_code == 404
    assert realisasi() == 2060771000


def test_thrown_away_is_gone(operator: Client, sudah: str) -> None:
    assert operator.post(f"{sudah}buang/").status_code == 302
    assert operator.get(sudah).status_code == 404
    assert Unggahan.objects.count() == 0


def test_columns_can_be_corrected(operator: Client, sudah: str) -> None:
    operator.post(f"{sudah}kolom/", {"kolom-2": "uraian", "kolom-6": "anggaran.pagu"})
    assert dict(operator.get(sudah).context["hasil"].sumber.kepala.peta) == {
        2: "uraian",
        6: "anggaran.pagu",
    }
    operator.post(f"{sudah}kolom/", {"kolom-2": "sembarang"})
    assert "Kolomnya belum dikenal" in operator.get(sudah).content.decode()


def test_another_sheet_can_be_read(operator: Client, xlsx: Callable) -> None:
    def ubah(lembar: object) -> None:
        lain = lembar.parent.create_sheet("Lain")
        lain.append(["Kode", "Pagu"])
        lain.append(["7.01.01.2.02.0001", 5])

    kepala = [["Kode", "Pagu", "Realisasi Anggaran"], ["7.01.01.2.02.0001", 7, 6]]
    alamat = unggah(operator, xlsx(kepala, "Satu", ubah)).headers["Location"]
    assert operator.get(alamat).context["hasil"].sumber.lembar.nama == "Satu"
    operator.post(f"{alamat}kolom/", {"lembar": "Lain"})
    assert operator.get(alamat).context["hasil"].sumber.lembar.nama == "Lain"


def test_answers_can_be_taken_back(operator: Client, sudah: str) -> None:
    assert operator.get(sudah).context["hasil"].salah == []
    operator.post(f"{sudah}jawab/", {"ulang": "ya"})
    assert len(operator.get(sudah).context["hasil"].salah) == 1


@pytest.mark.parametrize(
    ("isi", "nama", "kata"),
    [
        (b"%PDF-1.7", "a.xlsx", "tidak dikenal"),
        (b"", "a.xlsx", "kosong"),
        (b"PK\x03\x04", "a.xlsx", "rusak"),
    ],
)
def test_a_bad_file_is_refused_beside_the_field(
    operator: Client, isi: bytes, nama: str, kata: str
) -> None:
    jawab = unggah(operator, isi, nama)
    assert jawab.status_code == 422
    assert kata in jawab.content.decode()
    assert Unggahan.objects.count() == 0


def test_no_file_is_said(operator: Client) -> None:
    jawab = operator.post("/impor/unggah/", {"periode": "2024-TW4"})
    assert jawab.status_code == 422
    assert "Pilih berkas" in jawab.content.decode()


def test_the_camat_reads_history_and_uploads_nothing(masuk: Callable, tabel_34: Callable) -> None:
    klien = masuk("camat", "wotu")
    isi = klien.get("/impor/").content.decode()
    assert "Periksa berkas" not in isi
    assert unggah(klien, tabel_34()).status_code == 403
    assert klien.get("/impor/ekspor/").status_code == 200


def test_another_persons_upload_is_nobodys(masuk: Callable, sudah: str) -> None:
    klien = masuk("kasubag", "wotu")
    assert klien.get(sudah).status_code == 404
    for aksi in ("kolom", "jawab", "terapkan", "buang"):
        assert klien.post(f"{sudah}{aksi}/").status_code == 404


def test_another_offices_upload_does_not_exist(masuk: Callable, sudah: str) -> None:
    klien = masuk("operator", "malili")
    assert klien.get(sudah).status_code == 404
    assert klien.post(f"{sudah}terapkan/").status_code == 404
    assert klien.get(f"{sudah}batalkan/").status_code == 404


@pytest.mark.parametrize("aksi", ["kolom", "jawab", "terapkan", "buang"])
def test_actions_refuse_get(operator: Client, sudah: str, aksi: str) -> None:
    assert operator.get(f"{sudah}{aksi}/").status_code == 405


@pytest.mark.parametrize("jalur", ["/impor/templat/", "/impor/ekspor/"])
def test_downloads_are_attachments(operator: Client, jalur: str) -> None:
    jawab = operator.get(f"{jalur}?periode=2024-TW4")
    assert jawab.status_code == 200
    assert "attachment" in jawab.headers["Content-Disposition"]
    assert "wotu-2024-TW4.xlsx" in jawab.headers["Content-Disposition"]
    assert jawab.content[:2] == b"PK"


def test_names_of_files_are_shown_as_text(operator: Client, tabel_34: Callable) -> None:
    alamat = unggah(operator, tabel_34(), "<b>x.xlsx").headers["Location"]
    assert "&lt;b&gt;x.xlsx" in operator.get(alamat).content.decode()
