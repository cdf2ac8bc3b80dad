"""Typed words that a variable says as well, and binding them."""

from decimal import Decimal
from types import SimpleNamespace

import pytest

from reporting.dokumen.blok import Banyak, Persen, Rupiah
from reporting.narasi.templat import tulis, urai
from reporting.narasi.usul import ikat, usul
from reporting.snapshot.angka import Angka

TW4 = SimpleNamespace(tahun=2024, triwulan=4)
WOTU = SimpleNamespace(nama="Wotu")


def angka(nilai: str) -> Angka:
    return Angka(nilai=Decimal(nilai), alamat="x")


VARIABEL = {
    "pagu": Rupiah(angka("3308672275"), dengan_rp=True),
    "anggaran_kas": Rupiah(angka("3308672275"), dengan_rp=True),
    "sisa": Rupiah(angka("5"), dengan_rp=True),
    "serapan": Persen(angka("97.3345"), tanda=True),
    "jumlah_desa": Banyak(17, "desa", huruf=True),
    "periode": "triwulan IV",
    "periode_panjang": "triwulan IV tahun 2024",
    "tahun": "2024",
}


def cari(teks: str) -> list[tuple[str, bool, tuple[str, ...]]]:
    return [(u.kata, u.basi, u.pengganti) for u in usul(urai(teks), VARIABEL, TW4, WOTU)]


@pytest.mark.parametrize(
    ("teks", "temuan"),
    [
        ("sebesar Rp 3.308.672.275,- itu", [("Rp 3.308.672.275,-", ("pagu", "anggaran_kas"))]),
        ("13.308.672.275 dan 3.308.672.2751", []),
        ("serapan 97,33 % baik", [("97,33 %", ("serapan",))]),
        ("197,33%", []),
        ("17 (tujuh belas) desa", [("17 (tujuh belas) desa", ("jumlah_desa",))]),
        ("triwulan IV tahun 2024", [("triwulan IV tahun 2024", ("periode_panjang",))]),
        ("Nomor 3 Tahun 2024 berlaku 2024", [("2024", ("tahun",))]),
        ("{{ pagu }} sudah terikat, Rp 5", []),
    ],
)
def test_figures_and_words_that_could_be_bound(teks: str, temuan: list) -> None:
    assert cari(teks) == [(kata, False, nama) for kata, nama in temuan]


def test_stale_words_come_first_and_once() -> None:
    assert cari("Rp 3.308.672.275 triwulan III\n\n- **triwulan** III") == [
        ("triwulan III", True, ("periode",)),
        ("Rp 3.308.672.275", False, ("pagu", "anggaran_kas")),
    ]


def test_binding_replaces_every_such_word_in_text_list_and_table() -> None:
    isi = "**triwulan III** dan triwulan IIIa\n\n- triwulan III\n\n| triwulan III |"
    assert tulis(ikat(urai(isi), "triwulan III", "periode")) == (
        "**{{ periode }}** dan triwulan IIIa\n\n- {{ periode }}\n\n| {{ periode }} |"
    )
