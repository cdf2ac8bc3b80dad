"""The audit page in words: what each row was about, and its values as people write them."""

from collections.abc import Callable

import pytest

from tenants.jejak import catat
from tenants.models import Jejak, Kecamatan
from tenants.sebutan import Kamus

GAJI = "7.01.01.2.02.0001"
SEL = f"anggaran.realisasi/2024-TW4/{GAJI}"


@pytest.mark.parametrize(
    ("objek", "kata"),
    [
        (SEL, f"Realisasi rupiah {GAJI} Penyediaan Gaji dan Tunjangan ASN, TW IV 2024"),
        (
            "anggaran.volume/2024-TW1/7.01.09.2.01.0009@73.24.06.1001",
            "Realisasi volume 7.01.09.2.01.0009, kelurahan 73.24.06.1001, TW I 2024",
        ),
        ("kinerja.realisasi/2024-TW2/nilai-lakip", "Realisasi indikator nilai lakip, TW II 2024"),
        ("kinerja.analisis/2024-TW4/sasaran-1", "sasaran 1, TW IV 2024"),
        ("kinerja.analisis/2024-TW4", "TW IV 2024"),
        ("profil.sarana/12", ""),
        ("profil.sarana/2024", ""),
        ("profil.isu/2024", "2024"),
        ("profil.tugas/seksi-pemerintahan", "seksi pemerintahan"),
        ("lkj/2024-TW4", "LKJ TW IV 2024"),
        ("renaksi/2024-TW1/3", "Rencana Aksi TW I 2024, catatan 3"),
        ("lkj 2024-TW4 docx", "LKJ TW IV 2024, DOCX"),
        ("2024-TW4 cakupan.realisasi|anggaran.x|Gaji|Realisasi", "TW IV 2024, Gaji, Realisasi"),
        ("bab4.penutup", "Bab IV Penutup, Penutup"),
        ("pengukuran", "Pengukuran Kinerja"),
        ("2024-TW4", "TW IV 2024"),
        ("orang_biasa@wotu.tes", "orang_biasa@wotu.tes"),
        ("/meja/wotu/2024-TW4/lkj/", "/meja/wotu/2024-TW4/lkj/"),
    ],
)
def test_what_a_row_was_about(db: None, objek: str, kata: str) -> None:
    assert Kamus([Jejak(objek=objek)]).tentang(objek) == kata


@pytest.mark.parametrize(
    ("kunci", "nilai", "kata"),
    [
        (SEL, "2059771985", "Rp\xa02.059.771.985"),
        ("anggaran.volume/2024-TW4/7.01.01", "12.5", "12,50"),
        (SEL, None, "–"),
        (SEL, "entah", "entah"),
        ("kinerja.realisasi/2024-TW4/ikm", '{"status": "ada", "nilai": "78.6"}', "78,60"),
        ("kinerja.realisasi/2024-TW4/ikm", "bukan json", "bukan json"),
        ("aktif", True, "ya"),
        ("butir", ["satu", "dua"], "satu; dua"),
    ],
)
def test_values_as_people_write_them(db: None, kunci: str, nilai: object, kata: str) -> None:
    assert Kamus([Jejak(sesudah={kunci: nilai})]).kolom(kunci).tulis(nilai) == kata


def test_the_page_reads_in_words(masuk: Callable, wotu: Kecamatan) -> None:
    catat(
        aksi="isian.sel",
        objek=SEL,
        kecamatan=wotu,
        sebelum={SEL: "1000000"},
        sesudah={SEL: "2059771985"},
    )
    catat(
        aksi="profil.sarana",
        objek="profil.sarana/12",
        kecamatan=wotu,
        sesudah={"nama": "Meja rapat", "jumlah": 4},
    )
    catat(
        aksi="aturan.bobot", objek="jumlah.sisa", kecamatan=wotu, sebelum="info", sesudah="blokir"
    )
    isi = masuk("operator", "wotu").get("/jejak/").content.decode()
    assert f"Realisasi rupiah {GAJI} Penyediaan Gaji dan Tunjangan ASN, TW IV 2024" in isi
    assert "Rp\xa01.000.000" in isi
    assert SEL not in isi
    assert "Meja rapat" in isi
    assert '<span class="lama">info</span> → <span class="baru">blokir</span>' in isi
