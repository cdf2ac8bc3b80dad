"""Two texts word by word."""

import pytest

from reporting.beda.kata import Potongan, potongan


def s(teks: str) -> Potongan:
    return Potongan("sama", teks)


def h(teks: str) -> Potongan:
    return Potongan("hapus", teks)


def t(teks: str) -> Potongan:
    return Potongan("tambah", teks)


@pytest.mark.parametrize(
    ("lama", "baru", "harap"),
    [
        ("satu dua", "satu dua", [s("satu dua")]),
        ("", "", [s("")]),
        ("naik 2 poin", "naik 3 poin", [s("naik"), h("2"), t("3"), s("poin")]),
        ("satu dua tiga", "satu dua tiga empat", [s("satu dua tiga"), t("empat")]),
        ("nol satu dua", "satu dua", [h("nol"), s("satu dua")]),
        # figures alone changed: the word between them is common text
        (
            "terealisasi Rp\u00a09 atau 97,33%, sisa",
            "terealisasi Rp\u00a08 atau 97,34%, sisa",
            [s("terealisasi"), h("Rp\u00a09"), t("Rp\u00a08"), s("atau"), h("97,33%,"),
             t("97,34%,"), s("sisa")],
        ),
        # words changed: one they happen to share says nothing
        (
            "jalan desa dan lorong baru selesai dikerjakan",
            "pasar ikan dan kios lama selesai dikerjakan",
            [h("jalan desa dan lorong baru"), t("pasar ikan dan kios lama"),
             s("selesai dikerjakan")],
        ),
    ],
)  # fmt: skip
def test_dropped_words_stand_before_those_in_their_place(
    lama: str, baru: str, harap: list[Potongan]
) -> None:
    assert list(potongan(lama, baru)) == harap


def test_both_texts_can_be_read_back() -> None:
    lama, baru = "Warga belum memahami aturan.", "Masih banyak warga yang belum paham aturan."
    isi = potongan(lama, baru)
    assert " ".join(p.teks for p in isi if p.jenis != "tambah") == lama
    assert " ".join(p.teks for p in isi if p.jenis != "hapus") == baru
