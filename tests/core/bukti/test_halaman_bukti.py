"""The evidence page: upload, list, download, delete; rights, other offices, locked quarters."""

import re
from collections.abc import Callable

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django_tenants.utils import tenant_context

from core.bukti.models import Bukti, alamat_isi
from core.periode.models import Periode
from tenants.models import Jejak
from tests.core.bukti import contoh

UNTUK = "anggaran.volume/2024-TW4/7.01.01.2.01.0001"


def kirim(klien: object, *berkas: tuple[str, bytes], json: bool = False, **isi: object) -> object:
    data = {
        "periode": "2024-TW4",
        "untuk": UNTUK,
        "berkas": [SimpleUploadedFile(nama, satu) for nama, satu in berkas],
        **isi,
    }
    kepala = {"accept": "application/json"} if json else {}
    return klien.post("/bukti/unggah/", data, headers=kepala)


def semua() -> list[Bukti]:
    return list(Bukti.objects.order_by("id"))


def test_a_file_is_kept_by_its_hash_and_listed(masuk: Callable) -> None:
    klien, isi = masuk("operator", "wotu"), contoh.pdf()
    jawab = kirim(klien, ("Notulen.PDF", isi), halaman="3", catatan="Notulen rapat")
    assert jawab.headers["Location"] == "/bukti/?periode=2024-TW4"
    [bukti] = semua()
    assert (bukti.nama, bukti.halaman, bukti.catatan) == ("Notulen.pdf", 3, "Notulen rapat")
    with default_storage.open(alamat_isi(bukti.sha256)) as berkas:
        assert berkas.read() == isi
    halaman = klien.get("/bukti/?periode=2024-TW4").content.decode()
    for kata in ("Notulen.pdf", "lihat halaman 3", "Notulen rapat", bukti.sha256[:12]):
        assert kata in halaman


def test_several_files_are_judged_one_by_one(masuk: Callable) -> None:
    jawab = kirim(masuk("kasubag", "wotu"), ("a.pdf", contoh.pdf()), ("b.pdf", b"bukan"))
    assert jawab.status_code == 422
    isi = jawab.content.decode()
    assert "<b>b.pdf</b>: Isinya bukan PDF" in isi
    assert [b.nama for b in semua()] == ["a.pdf"]


def test_the_script_gets_one_sentence_for_each_file(masuk: Callable) -> None:
    klien = masuk("operator", "wotu")
    baik = kirim(klien, ("a.pdf", contoh.pdf()), json=True)
    assert (baik.status_code, baik.json()) == (200, {"pesan": "a.pdf tersimpan."})
    buruk = kirim(klien, ("b.svg", b"<svg/>"), json=True)
    assert buruk.status_code == 422
    assert "SVG" in buruk.json()["pesan"]


def test_the_same_file_again_changes_nothing(masuk: Callable) -> None:
    klien, isi = masuk("operator", "wotu"), contoh.pdf()
    kirim(klien, ("a.pdf", isi))
    jawab = kirim(klien, ("lain.pdf", isi), json=True)
    assert "sudah ada" in jawab.json()["pesan"]
    assert len(semua()) == 1
    assert Jejak.objects.filter(aksi="bukti.unggah").count() == 1


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        ({"untuk": ""}, "Pilih untuk apa bukti ini."),
        ({"untuk": "anggaran.volume/2024-TW4/9.99"}, "Pilih indikator atau sub kegiatan"),
        ({"untuk": "anggaran.volume/2024-TW3/7.01.01.2.01.0001"}, "Pilih indikator"),
        ({"halaman": "tiga"}, "Nomor halaman ditulis dengan angka"),
        ({"halaman": "0"}, "Nomor halaman mulai dari 1."),
        ({"catatan": "x" * 201}, "paling panjang 200 huruf"),
        ({"berkas": []}, "Pilih berkas yang akan diunggah."),
    ],
)
def test_a_wrong_form_names_its_field(masuk: Callable, isi: dict, kata: str) -> None:
    jawab = kirim(masuk("operator", "wotu"), ("a.pdf", contoh.pdf()), **isi)
    assert jawab.status_code == 422
    assert kata in jawab.content.decode()
    assert semua() == []


def test_a_large_file_is_refused_before_it_is_read(masuk: Callable) -> None:
    jawab = kirim(masuk("operator", "wotu"), ("a.pdf", b"%PDF-" + b"0" * 10_485_760), json=True)
    assert "10 MB" in jawab.json()["pesan"]


def test_the_quota_of_an_office_holds(masuk: Callable, settings: object) -> None:
    settings.BUKTI_KUOTA = 1_500
    klien = masuk("operator", "wotu")
    satu, dua = contoh.pdf(1), contoh.pdf(9)
    assert len(satu) < 1_500 < len(satu) + len(dua)
    kirim(klien, ("a.pdf", satu))
    penuh = kirim(klien, ("b.pdf", dua), json=True)
    assert "penuh" in penuh.json()["pesan"]
    # The same content for another fact takes no room.
    lagi = kirim(klien, ("a.pdf", satu), json=True, untuk=UNTUK.replace("0001", "0002"))
    assert lagi.status_code == 200


def test_deleting_and_uploading_again_does_not_fill_the_disk(
    masuk: Callable, settings: object
) -> None:
    settings.BUKTI_KUOTA = 3_000
    klien, pesan = masuk("operator", "wotu"), ""
    for halaman in range(1, 20):
        jawab = kirim(klien, ("a.pdf", contoh.pdf(halaman)), json=True)
        if jawab.status_code == 422:
            pesan = jawab.json()["pesan"]
            break
        klien.post(f"/bukti/{semua()[-1].pk}/hapus/")
    assert "termasuk bukti yang sudah dihapus" in pesan


def test_a_deleted_file_leaves_the_list_and_keeps_its_hash(masuk: Callable) -> None:
    klien = masuk("operator", "wotu")
    kirim(klien, ("a.pdf", contoh.pdf()))
    [bukti] = semua()
    tanya = klien.get(f"/bukti/{bukti.pk}/hapus/").content.decode()
    assert "Hapus a.pdf?" in tanya
    assert Bukti.objects.get().dihapus_pada is None
    klien.post(f"/bukti/{bukti.pk}/hapus/")
    bukti.refresh_from_db()
    assert bukti.dihapus_pada is not None
    assert bukti.dihapus_oleh.nama_masuk == "operator@wotu.tes"
    assert "Belum ada bukti." in klien.get("/bukti/").content.decode()
    assert klien.get(f"/bukti/{bukti.pk}/unduh/").status_code == 404
    assert klien.post(f"/bukti/{bukti.pk}/hapus/").status_code == 404
    jejak = Jejak.objects.get(aksi="bukti.hapus")
    assert jejak.sebelum["sha256"] == bukti.sha256
    # It may come back.
    kirim(klien, ("a.pdf", contoh.pdf()))
    assert len(semua()) == 2


def test_a_download_is_an_attachment_nobody_sniffs(masuk: Callable) -> None:
    klien, isi = masuk("operator", "wotu"), contoh.xlsx()
    kirim(klien, ("rekap.xlsx", isi))
    jawab = masuk("camat", "wotu").get(f"/bukti/{semua()[0].pk}/unduh/")
    assert b"".join(jawab.streaming_content) == isi
    assert jawab.headers["Content-Disposition"] == 'attachment; filename="rekap.xlsx"'
    assert jawab.headers["X-Content-Type-Options"] == "nosniff"
    assert jawab.headers["Content-Type"] == "application/octet-stream"
    assert jawab.headers["Cache-Control"] == "private, no-store"


def test_another_office_finds_nothing_by_number(masuk: Callable) -> None:
    kirim(masuk("operator", "wotu"), ("a.pdf", contoh.pdf()))
    nomor = semua()[0].pk
    lain = masuk("operator", "malili")
    assert lain.get(f"/bukti/{nomor}/unduh/").status_code == 404
    assert lain.get(f"/bukti/{nomor}/hapus/").status_code == 404
    assert lain.post(f"/bukti/{nomor}/hapus/").status_code == 404
    assert "a.pdf" not in lain.get("/bukti/").content.decode()


def test_the_camat_reads_and_changes_nothing(masuk: Callable) -> None:
    kirim(masuk("operator", "wotu"), ("a.pdf", contoh.pdf()))
    klien = masuk("camat", "wotu")
    isi = klien.get("/bukti/").content.decode()
    assert "a.pdf" in isi
    assert "Unggah bukti" not in isi
    assert kirim(klien, ("b.pdf", contoh.pdf(2))).status_code == 403
    assert klien.post(f"/bukti/{semua()[0].pk}/hapus/").status_code == 403
    assert len(semua()) == 1


def test_a_locked_quarter_says_why(masuk: Callable, tw4: Periode) -> None:
    klien = masuk("operator", "wotu")
    kirim(klien, ("a.pdf", contoh.pdf()))
    connection.set_schema_to_public()
    Periode.objects.filter(pk=tw4.pk).update(kunci_pada=timezone.now())
    assert "dikunci kabupaten sejak" in klien.get("/bukti/").content.decode()
    jawab = kirim(klien, ("b.pdf", contoh.pdf(2)), json=True)
    assert "dikunci kabupaten sejak" in jawab.json()["pesan"]
    klien.post(f"/bukti/{semua()[0].pk}/hapus/")
    assert semua()[0].dihapus_pada is None


def test_lost_content_is_said_plainly(masuk: Callable, wotu: object) -> None:
    klien = masuk("operator", "wotu")
    kirim(klien, ("a.pdf", contoh.pdf(7)))
    [bukti] = semua()
    default_storage.delete(alamat_isi(bukti.sha256))
    jawab = klien.get(f"/bukti/{bukti.pk}/unduh/")
    assert jawab.status_code == 404
    assert "Unggah ulang" in jawab.content.decode()


def test_ten_files_ask_no_more_queries_than_one(masuk: Callable, wotu: object) -> None:
    klien = masuk("operator", "wotu")
    hitung = []
    for halaman in range(1, 11):
        kirim(klien, (f"{halaman}.pdf", contoh.pdf(halaman)))
        if halaman in (1, 10):
            with CaptureQueriesContext(connection) as kueri:
                klien.get("/bukti/")
            hitung.append(len(kueri))
    assert hitung[0] == hitung[1]
    with tenant_context(wotu):
        assert len(re.findall(r'id="bukti-\d+"', klien.get("/bukti/").content.decode())) == 10
