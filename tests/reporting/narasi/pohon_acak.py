"""Texts of every shape for property tests."""

from hypothesis import strategies as st

from reporting.narasi.pohon import Alinea, Kata, Keping, Kisi, Poin, Urutan

# Every sign that means something to the format or to HTML, blanks, and a letter beyond ASCII.
HURUF = "ab1. -*|\\/<>&\"'é\n\u00a0"
gaya = st.sampled_from(["", "tebal", "miring"])
kata = st.builds(Kata, st.text(alphabet=HURUF, max_size=8), gaya)
kata_berkurung = st.builds(Kata, st.text(alphabet=HURUF + "{}", max_size=8), gaya)
keping = st.builds(Keping, st.sampled_from(["pagu", "tabel:iku", "regulasi:pp-8-2006"]), gaya)
jenis = st.sampled_from(["garis", "angka", "huruf"])


def _daftar(isi, poin):
    return st.builds(Urutan, st.lists(poin, min_size=1, max_size=3).map(tuple), jenis)


def pohon(kata=kata):
    isi = st.lists(st.one_of(kata, keping), max_size=5).map(tuple)
    urutan = st.recursive(
        _daftar(isi, st.builds(Poin, isi)),
        lambda anak: _daftar(isi, st.builds(Poin, isi, st.none() | anak)),
        max_leaves=5,
    )
    baris = st.lists(isi, min_size=1, max_size=3).map(tuple)
    kisi = st.builds(Kisi, st.lists(baris, min_size=1, max_size=3).map(tuple), st.booleans())
    return st.lists(st.one_of(st.builds(Alinea, isi), urutan, kisi), max_size=4).map(tuple)
