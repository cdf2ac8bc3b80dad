"""Templates become blocks: paragraphs, lists, variables, citations, and what is refused."""

from decimal import Decimal

import pytest

from reporting.dokumen.blok import Banyak, Butir, Daftar, Paragraf, Rujukan, Rupiah, Tekan
from reporting.narasi import NaskahSalah, kutip_regulasi, rangkai, susun
from reporting.snapshot.angka import Angka
from reporting.snapshot.model import Regulasi

PERPRES = Regulasi(
    kunci="perpres-29-2014",
    jenis="Peraturan Presiden",
    nomor="29",
    tahun=2014,
    tentang="Sistem Akuntabilitas Kinerja Instansi Pemerintah",
)
PER_09 = Regulasi(
    kunci="per-09-2007",
    jenis="Peraturan Menteri PAN",
    nomor="PER/09/M.PAN/5/2007",
    tahun=2007,
    tentang="Pedoman Umum",
)
REGULASI = {satu.kunci: satu for satu in (PERPRES, PER_09)}


def test_blank_lines_part_paragraphs_and_line_ends_do_not() -> None:
    assert susun("Satu\nbaris.\n\n\nDua.\n", {}, {}) == (
        Paragraf(("Satu baris.",)),
        Paragraf(("Dua.",)),
    )


@pytest.mark.parametrize(("tanda", "jenis"), [("- ", "garis"), ("1. ", "angka"), ("a. ", "huruf")])
def test_marked_lines_make_a_list(tanda: str, jenis: str) -> None:
    (daftar,) = susun(f"{tanda}satu\n{tanda}dua\n  lanjutan dua", {}, {})
    assert daftar == Daftar((Butir(("satu",)), Butir(("dua lanjutan dua",))), jenis)


def test_a_paragraph_may_lead_into_a_list() -> None:
    blok = susun("Yaitu:\n- satu\n- dua", {}, {})
    assert [type(satu) for satu in blok] == [Paragraf, Daftar]


def test_a_year_at_the_start_of_a_line_is_no_list() -> None:
    (paragraf,) = susun("Dilaksanakan pada tahun\n2024. Selesai.", {}, {})
    assert paragraf == Paragraf(("Dilaksanakan pada tahun 2024. Selesai.",))


def test_a_variable_keeps_its_typed_value() -> None:
    pagu = Rupiah(Angka(nilai=Decimal(5), alamat="pagu"), dengan_rp=True)
    assert rangkai("Pagu {{ pagu }} untuk {{ n }}.", {"pagu": pagu, "n": Banyak(2, "desa")}) == (
        "Pagu ",
        pagu,
        " untuk ",
        Banyak(2, "desa"),
        ".",
    )


def test_a_variable_may_hold_several_parts() -> None:
    assert rangkai("A {{ x }} B", {"x": ("satu ", Rujukan("tabel-a"))}) == (
        "A satu ",
        Rujukan("tabel-a"),
        " B",
    )


def test_empty_variables_leave_nothing_behind() -> None:
    assert rangkai("{{ a }}Isi{{ b }}", {"a": "", "b": ()}) == ("Isi",)


@pytest.mark.parametrize("template", ["{{ tak_ada }}", "{{}}", "{{ regulasi }}"])
def test_unknown_variable_is_named(template: str) -> None:
    with pytest.raises(NaskahSalah, match=template.strip("{} ") or "tidak dikenal"):
        rangkai(template, {})


@pytest.mark.parametrize("template", ["Sisa {{ pagu", "Sisa pagu }}", "{ {{ a } }}"])
def test_stray_braces_are_refused(template: str) -> None:
    with pytest.raises(NaskahSalah):
        rangkai(template, {"pagu": "x", "a": "y"})


def test_references_carry_the_kind_in_their_key() -> None:
    assert rangkai("{{ tabel:iku }} dan {{gambar: tren}}", {}) == (
        Rujukan("tabel-iku"),
        " dan ",
        Rujukan("gambar-tren"),
    )


def test_a_regulation_is_cited_in_full_or_short() -> None:
    assert rangkai("{{ regulasi:perpres-29-2014 }}", {}, REGULASI) == (
        "Peraturan Presiden Nomor 29 Tahun 2014 tentang "
        "Sistem Akuntabilitas Kinerja Instansi Pemerintah",
    )
    assert rangkai("{{ regulasi_singkat:perpres-29-2014 }}", {}, REGULASI) == (
        "Peraturan Presiden Nomor 29 Tahun 2014",
    )


def test_a_number_that_holds_its_year_gets_it_once() -> None:
    assert kutip_regulasi(PER_09, lengkap=False) == (
        "Peraturan Menteri PAN Nomor PER/09/M.PAN/5/2007"
    )


def test_unknown_regulation_is_named() -> None:
    with pytest.raises(NaskahSalah, match="perda-99"):
        susun("{{ regulasi:perda-99 }}", {}, REGULASI)


def test_stars_make_italics_but_a_product_does_not() -> None:
    assert rangkai("Kata *outcome* ini, 3 * 4 * 5.", {}) == (
        "Kata ",
        Tekan("outcome"),
        " ini, 3 * 4 * 5.",
    )


def test_braces_in_a_value_are_words() -> None:
    assert rangkai("{{ nama }}", {"nama": "{{ pagu }}"}) == ("{{ pagu }}",)
