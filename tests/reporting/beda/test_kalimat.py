"""Paragraphs by section: changed, new, gone, moved."""

import pytest

from reporting.beda.kalimat import BedaKalimat, beda_kalimat
from reporting.beda.rata import ratakan
from reporting.dokumen.blok import Bab, Blok, Butir, Daftar, Dokumen, Paragraf, Rujukan, Subbab

A = "Pelayanan warga berjalan menurut jadwal yang disepakati."
B = "Kuesioner kepuasan dibagikan setiap hari kerja."
C = "Rapat koordinasi diadakan setiap bulan di kantor camat."


def dokumen(**bagian: tuple[str, ...]) -> Dokumen:
    isi: list[Blok] = [
        Subbab(kunci, kunci.title(), tuple(Paragraf((teks,)) for teks in alinea))
        for kunci, alinea in bagian.items()
    ]
    return Dokumen("LKJ", "LKJ", "Wotu", None, (), (Bab("bab-1", "Satu", tuple(isi)),))


def beda(lama: Dokumen, baru: Dokumen) -> BedaKalimat:
    return beda_kalimat(ratakan(lama), ratakan(baru))


def isi(hasil: BedaKalimat) -> list[tuple[str, str, str]]:
    """(section, kind, words as the newer one prints them, or of the dropped paragraph)."""
    return [
        (b.kunci, a.jenis, " ".join(p.teks for p in a.potongan))
        for b in hasil.bagian
        for a in b.alinea
    ]


def test_the_same_text_has_no_difference() -> None:
    hasil = beda(dokumen(s=(A, B)), dokumen(s=(A, B)))
    assert (hasil.bagian, hasil.tetap) == ((), 2)


def test_a_changed_paragraph_stays_one_beside_new_ones() -> None:
    lama = dokumen(s=("Serapan 97,33% pada triwulan ini.", A))
    baru = dokumen(s=(C, "Serapan 98,26% pada triwulan ini.", A))
    assert isi(beda(lama, baru)) == [
        ("s", "baru", C),
        ("s", "ubah", "Serapan 97,33% 98,26% pada triwulan ini."),
        ("s", "sama", A),
    ]


def test_unlike_paragraphs_are_one_gone_and_one_new() -> None:
    assert isi(beda(dokumen(s=(A,)), dokumen(s=(C,)))) == [("s", "baru", C), ("s", "hilang", A)]


@pytest.mark.parametrize("urutan", [(C, A, B), (B, C, A)])
def test_another_order_is_a_move(urutan: tuple[str, ...]) -> None:
    hasil = isi(beda(dokumen(s=(A, B, C)), dokumen(s=urutan)))
    assert [teks for _, _, teks in hasil] == list(urutan)
    assert [jenis for _, jenis, _ in hasil].count("pindah") == 1
    assert {jenis for _, jenis, _ in hasil} == {"pindah", "sama"}


def test_a_move_to_another_section_names_where_it_stood() -> None:
    hasil = beda(dokumen(satu=(A, B), dua=(C,)), dokumen(satu=(A,), dua=(B, C)))
    (bagian,) = [b for b in hasil.bagian if b.kunci == "dua"]
    assert [(a.jenis, a.tempat) for a in bagian.alinea] == [("pindah", "1.1 Satu"), ("sama", "")]
    assert all(a.jenis == "sama" for b in hasil.bagian if b.kunci == "satu" for a in b.alinea)


def test_of_two_equal_paragraphs_one_moves_and_one_goes() -> None:
    hasil = isi(beda(dokumen(satu=(B, B), dua=(C,)), dokumen(satu=(), dua=(C, B))))
    assert sorted(jenis for _, jenis, _ in hasil) == ["hilang", "pindah", "sama"]


def test_short_words_do_not_move() -> None:
    hasil = isi(beda(dokumen(satu=("Camat",), dua=()), dokumen(satu=(), dua=("Camat",))))
    assert sorted(jenis for _, jenis, _ in hasil) == ["baru", "hilang"]


def test_items_and_references_are_read_as_printed() -> None:
    def isinya(kunci: str) -> Dokumen:
        daftar = Daftar((Butir(("Lihat ", Rujukan(kunci), ".")), Butir(("Tetap.",))))
        return Dokumen(
            "L", "L", "W", None, (),
            (Bab("bab-1", "Satu", (daftar, Subbab("x", "X", ()), Subbab("y", "Y", ()))),),
        )  # fmt: skip

    assert isi(beda(isinya("x"), isinya("y")))[0] == (
        "bab-1",
        "ubah",
        "Lihat bagian 1.1. 1.2.",
    )


def test_a_section_left_out_stands_last() -> None:
    hasil = beda(dokumen(satu=(A,), dua=(C,)), dokumen(dua=(f"{C} Hadir lengkap.",)))
    assert [b.kunci for b in hasil.bagian] == ["dua", "satu"]
