"""Laws of the reader: what was written is read back, and nothing else becomes a number."""

import re
import time
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core import angka
from core.baca_angka import PANJANG_MAKS, Angka, Bukan, Jenis, Kosong, Ragu, baca, tulis

D = Decimal

uang = st.integers(min_value=-(10**15), max_value=10**15)
dua_desimal = st.decimals(min_value=-(10**15), max_value=10**15, places=2)
empat_desimal = st.integers(0, 4).flatmap(
    lambda n: st.decimals(min_value=-(10**12), max_value=10**12, places=n)
)
# Small numbers are where a lone dot or comma is ambiguous; large ranges hardly ever draw them.
kecil = st.integers(0, 4).flatmap(lambda n: st.decimals(min_value=-9999, max_value=9999, places=n))
pecahan = empat_desimal | kecil
jenis_pecahan = st.sampled_from([Jenis.PERSEN, Jenis.INDEKS])
satuan = st.sampled_from(["", "Dokumen", "Orang/bulan", "Ha", "m\u00b2", "%"])

# Text like what people type, so that random text meets every branch, and any text at all.
potongan = st.sampled_from(
    [*"0123456789", "12", "345", ".", ",", "-", "\u2212", " ", "\u00a0", "'", "(", ")", "%", "Rp"]
    + [
        "Rp.",
        "E+09",
        "juta",
        "dua",
        "belas",
        "(dua)",
        "Dokumen",
        "m\u00b2",
        "/",
        ":",
        "#",
        "\u2464",
    ]
    + [
        "Jan",
        "\ud800",
        "\x00",
        "\u202e",
        "\u200b",
        "\uff15",
        "\u00b2",
        "M",
        "e",
        "=",
        "\n",
        "\u0665",
    ]
)
mirip = st.lists(potongan, max_size=12).map("".join)
apa_pun = mirip | st.text(st.characters(codec=None), max_size=70)


@given(uang)
def test_rupiah_is_read_back(n: int) -> None:
    assert baca(angka.rupiah(n), jenis=Jenis.RUPIAH) == Angka(D(n))
    assert baca(angka.rp(n), jenis=Jenis.RUPIAH) == Angka(D(n))
    assert baca(tulis(n, Jenis.RUPIAH), jenis=Jenis.RUPIAH) == Angka(D(n))
    assert tulis(n, Jenis.RUPIAH) == angka.rupiah(n)


@given(dua_desimal | kecil)
def test_counts_are_read_back(n: Decimal) -> None:
    bulat = angka.bulatkan(n)
    assert baca(angka.bilangan(n), jenis=Jenis.VOLUME) == Angka(bulat)
    assert baca(angka.bilangan(n), jenis=Jenis.VOLUME, satuan="Orang") == Angka(bulat)
    assert baca(angka.desimal(n), jenis=Jenis.VOLUME) == Angka(bulat)


@given(dua_desimal | kecil, jenis_pecahan)
def test_percentages_and_decimals_are_read_back(n: Decimal, jenis: Jenis) -> None:
    bulat = angka.bulatkan(n)
    assert baca(angka.persen(n), jenis=jenis) == Angka(bulat)
    assert baca(f"{angka.persen(n)}%", jenis=jenis) == Angka(bulat, "%")
    assert baca(angka.desimal(n), jenis=jenis) == Angka(bulat)
    assert baca(angka.desimal(n, 3), jenis=jenis) == Angka(angka.bulatkan(n, 3))
    assert baca(angka.selisih(n), jenis=jenis) == Angka(bulat)


@given(pecahan, st.sampled_from([Jenis.PERSEN, Jenis.VOLUME, Jenis.INDEKS]), satuan)
def test_saving_an_unchanged_field_changes_nothing(n: Decimal, jenis: Jenis, satuan: str) -> None:
    assert baca(tulis(n, jenis, satuan), jenis=jenis, satuan=satuan) == Angka(n)


@given(pecahan, st.sampled_from(Jenis), satuan)
def test_writing_is_stable(n: Decimal, jenis: Jenis, satuan: str) -> None:
    """One value has one spelling, however many zeros it is stored with."""
    assert tulis(n, jenis, satuan) == tulis(D(f"{n:.6f}"), jenis, satuan)


@given(pecahan)
def test_a_fraction_of_a_rupiah_is_never_saved_silently(n: Decimal) -> None:
    hasil = baca(tulis(n, Jenis.RUPIAH), jenis=Jenis.RUPIAH)
    assert hasil == Angka(n) if n == n.to_integral_value() else isinstance(hasil, Ragu)


@given(pecahan, pecahan, st.sampled_from([Jenis.PERSEN, Jenis.VOLUME, Jenis.INDEKS]))
def test_order_survives_writing_and_reading(a: Decimal, b: Decimal, jenis: Jenis) -> None:
    satu, dua = baca(tulis(a, jenis), jenis=jenis), baca(tulis(b, jenis), jenis=jenis)
    assert isinstance(satu, Angka)
    assert isinstance(dua, Angka)
    assert (satu.nilai < dua.nilai) == (a < b)


@given(st.integers(0, 10**15), st.integers(0, 10**15))
def test_a_larger_amount_is_never_written_shorter(a: int, b: int) -> None:
    kecil, besar = sorted((a, b))
    assert len(tulis(kecil, Jenis.RUPIAH)) <= len(tulis(besar, Jenis.RUPIAH))


@given(st.floats(min_value=-1e10, max_value=1e10).map(lambda x: round(x, 4)))
def test_a_float_is_the_decimal_it_was_typed_as(x: float) -> None:
    assert baca(x, jenis=Jenis.INDEKS) == Angka(D(f"{x:.4f}"))


@given(st.floats() | st.integers() | st.decimals() | st.booleans() | st.binary() | st.dates())
def test_no_value_makes_it_raise(isi: object) -> None:
    for jenis in Jenis:
        assert isinstance(baca(isi, jenis=jenis), Angka | Ragu | Bukan)


@settings(max_examples=1500)
@given(apa_pun, st.sampled_from(Jenis), satuan)
def test_no_text_makes_it_raise(teks: str, jenis: Jenis, satuan: str) -> None:
    hasil = baca(teks, jenis=jenis, satuan=satuan)
    assert isinstance(hasil, Angka | Kosong | Ragu | Bukan)
    assert hasil == baca(f" {teks} ", jenis=jenis, satuan=satuan)
    if isinstance(hasil, Ragu):
        assert hasil.pilihan
        assert len(set(hasil.pilihan)) == len(hasil.pilihan)
        nilai = hasil.pilihan
    else:
        calon = [hasil.nilai] if isinstance(hasil, Angka) else [getattr(hasil, "saran", None)]
        nilai = tuple(n for n in calon if n is not None)
    for n in nilai:
        # What is offered can be taken: written into the field it is read as the same number.
        assert baca(tulis(n, jenis, satuan), jenis=jenis, satuan=satuan) == Angka(n)
        assert str(n) != "-0"
    if isinstance(hasil, Ragu | Bukan):
        assert hasil.alasan.endswith(".")
        assert hasil.alasan.isprintable()
        hasil.alasan.encode()


@settings(max_examples=1500)
@given(apa_pun, st.sampled_from(Jenis))
def test_letters_make_a_number_only_as_currency_words_or_unit(teks: str, jenis: Jenis) -> None:
    if not isinstance(baca(teks, jenis=jenis), Angka):
        return
    sisa = re.sub(r"^\W*(rp\.?|idr)", "", teks.strip(), flags=re.IGNORECASE)
    sisa = re.sub(r"\([a-z ]+\)", "", sisa, flags=re.IGNORECASE)
    depan = re.match(r"[^A-Za-z%]*", sisa)
    assert depan is not None
    satuan = sisa[depan.end() :].strip(" .,)\u200b\n")
    assert not re.search(r"[^\W\d_]", depan.group())
    if jenis is Jenis.RUPIAH:
        assert satuan.casefold() in ("", "rp", "idr", "rupiah")
    elif jenis is Jenis.PERSEN:
        assert satuan.casefold() in ("", "%", "persen")
    else:
        assert re.fullmatch(r"%?|[A-Za-z][A-Za-z23\u00b2 ./\n\u00a0\u200b-]*", satuan)


@given(st.text("0123456789.,", min_size=1, max_size=20), st.sampled_from(Jenis))
def test_a_number_has_the_digits_of_its_text(teks: str, jenis: Jenis) -> None:
    """Whatever the separators: no digit is invented or lost, apart from zeros at the ends."""
    hasil = baca(teks, jenis=jenis)
    if isinstance(hasil, Angka):
        digit = re.sub(r"[.,]", "", teks)
        assert f"{hasil.nilai:f}".replace(".", "").strip("0") == digit.strip("0")


@given(st.integers(0, 999))
def test_words_up_to_999_are_suggested_as_digits(n: int) -> None:
    kata = angka.terbilang(n)
    assert baca(kata, jenis=Jenis.VOLUME) == Bukan(f'"{kata}" bukan angka. Tulis {n}.', D(n))


@given(st.integers(0, 10**12))
def test_digits_with_their_words_are_read(n: int) -> None:
    teks = f"{angka.rupiah(n)} ({angka.terbilang(n)})"
    if len(teks) <= PANJANG_MAKS:
        assert baca(teks, jenis=Jenis.RUPIAH) == Angka(D(n))


@pytest.mark.parametrize(
    "pola", ["1", "1.", "1 ", "1'", ".", "a ", "a-", "(", "- ", "1a", "> ", "0"]
)
def test_no_text_takes_long(pola: str) -> None:
    mulai = time.perf_counter()
    for jenis in Jenis:
        baca((pola * PANJANG_MAKS)[:PANJANG_MAKS], jenis=jenis)
        baca((pola * PANJANG_MAKS)[: PANJANG_MAKS - 1] + "!", jenis=jenis)
    assert time.perf_counter() - mulai < 0.5
