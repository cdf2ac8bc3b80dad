"""Changed paragraphs by section, with values as they are printed."""

from decimal import Decimal

from reporting.beda.kalimat import BagianBeda, Ubah, beda_kalimat
from reporting.dokumen.blok import Bab, Blok, Butir, Daftar, Dokumen, Paragraf, Persen, Subbab
from reporting.dokumen.blok import Rujukan as Ruj
from reporting.snapshot.angka import Angka


def _dokumen(*isi: Blok) -> Dokumen:
    return Dokumen("LKJ", "LKJ", "Wotu", None, (), (Bab("bab3", "Akuntabilitas Kinerja", isi),))


def _serapan(nilai: str) -> Paragraf:
    angka = Angka(nilai=Decimal(nilai), alamat="turunan/serapan/kantor", aturan="serapan")
    return Paragraf(("Serapan ", Persen(angka, tanda=True), " pada ", Ruj("serapan"), "."))


def _beda(lama: Dokumen, baru: Dokumen) -> list[BagianBeda]:
    return beda_kalimat(lama, baru, lambda _: "Tabel 3.4", lambda _: "Tabel 3.4")


def test_sama_tidak_berbeda() -> None:
    dokumen = _dokumen(_serapan("97.33"), Subbab("s1", "Capaian", (_serapan("50"),)))
    assert _beda(dokumen, dokumen) == []


def test_angka_dalam_kalimat() -> None:
    lama = _dokumen(Subbab("s1", "Capaian", (Paragraf(("Tetap.",)), _serapan("97.333"))))
    baru = _dokumen(Subbab("s1", "Capaian", (Paragraf(("Tetap.",)), _serapan("98.255"))))
    ubah = Ubah("Serapan 97,33% pada Tabel 3.4.", "Serapan 98,26% pada Tabel 3.4.")
    assert _beda(lama, baru) == [BagianBeda("s1", "Capaian", (ubah,))]


def test_butir_baru_dan_bagian_yang_hilang() -> None:
    satu, dua = Butir(("Satu",)), Butir(("Dua",))
    lama = _dokumen(Daftar((satu,)), Subbab("s9", "Lama", (Paragraf(("Pergi.",)),)))
    baru = _dokumen(Daftar((satu, Butir(("Induk",), Daftar((dua,))))))
    assert _beda(lama, baru) == [
        BagianBeda("bab3", "Akuntabilitas Kinerja", (Ubah("", "Induk"), Ubah("", "Dua"))),
        BagianBeda("s9", "Lama", (Ubah("Pergi.", ""),)),
    ]
