"""Tables as Markdown, pandoc, HTML and plain text draw them, and paragraphs of wrapped lines."""

import pytest

from reporting.periksa_dokumen.baca_html import isi_html
from reporting.periksa_dokumen.baca_teks import baca_teks
from reporting.periksa_dokumen.galat import BerkasTakTerbaca
from reporting.periksa_dokumen.model import Tabel

ISI = [["No", "Uraian", "Pagu"], ["1", "Meja", "1.000"], ["2", "Kursi kerja", "2.500"]]

PIPA = """
| No | Uraian | Pagu |
|---:|:-------|-----:|
| 1  | Meja | 1.000 |
| 2  | **Kursi** kerja | 2.500 |
"""
TANPA_TEPI = """
No | Uraian | Pagu
---|---|---
1 | Meja | 1.000
2 | Kursi kerja | 2.500
"""
KISI = """
+----+-------------+-------+
| No | Uraian      | Pagu  |
+====+=============+=======+
| 1  | Meja        | 1.000 |
+----+-------------+-------+
| 2  | Kursi       | 2.500 |
|    | kerja       |       |
+----+-------------+-------+
"""
SEDERHANA = """
No  Uraian        Pagu
--- ----------- ------
1   Meja         1.000
2   Kursi kerja  2.500
"""
BANYAK_BARIS = """
--------------------------
No  Uraian            Pagu
--- ----------- ----------
1   Meja             1.000

2   Kursi            2.500
    kerja

--------------------------
"""
TAB = "No\tUraian\tPagu\n1\tMeja\t1.000\n2\tKursi kerja\t2.500\n"
HTML = """
<table><thead><tr><th>No</th><th>Uraian</th><th>Pagu</th></tr></thead>
<tbody><tr><td>1</td><td>Meja</td><td>1.000</td></tr>
<tr><td>2</td><td>Kursi<br>kerja</td><td>2.500</td></tr></tbody></table>
"""


def teks(tabel: Tabel) -> list[list[str]]:
    return [[s.teks for s in b] for b in tabel.baris]


@pytest.mark.parametrize("cara", [PIPA, TANPA_TEPI, KISI, SEDERHANA, BANYAK_BARIS, TAB, HTML])
def test_a_table_in_any_drawing(cara: str) -> None:
    dokumen = baca_teks(f"Tabel 1 Belanja\n\n{cara}\n\nUraian sesudahnya.\n")
    assert [teks(t) for t in dokumen.tabel] == [ISI]
    assert dokumen.tabel[0].nama == "Tabel 1"
    assert list(dokumen.paragraf()) == ["Tabel 1 Belanja", "Uraian sesudahnya."]


def test_spans_of_html_keep_their_columns() -> None:
    (tabel,) = isi_html(
        "<table><tr><th rowspan='2'>No</th><th colspan='2'>Target</th></tr>"
        "<tr><th>2023</th><th>2024</th></tr><tr><td>1</td><td>80</td><td>81</td></tr></table>"
    )
    assert isinstance(tabel, Tabel)
    assert teks(tabel) == [["No", "Target", ""], ["", "2023", "2024"], ["1", "80", "81"]]


def test_a_span_of_millions_of_columns_is_cut() -> None:
    (tabel,) = isi_html("<table><tr><td colspan='99999999'>a</td></tr><tr><td>b</td></tr></table>")
    assert isinstance(tabel, Tabel)
    assert tabel.lebar <= 256


@pytest.mark.parametrize(
    "isi",
    [
        "| a " * 400 + "|\n" + "| a |\n" * 20,
        "+-" * 400 + "+\n" + "|\n" * 20,
        "-- " * 400 + "\n" + "a\n" * 20,
        f"<table><tr>{'<td>a' * 400}</table>",
        f"<table>{'<tr>' * 9_000}<tr><td colspan=256>a</table>",
        "a\tb\n" * 30_001,
    ],
    ids=["pipa", "kisi", "garis putus", "html lebar", "html luas", "panjang"],
)
def test_a_table_that_would_fill_the_memory_is_refused(isi: str) -> None:
    with pytest.raises(BerkasTakTerbaca, match="256 kolom"):
        baca_teks(isi)


MARKDOWN = """---
title: LKJ
---

BAB III
=======

## 3.1 Capaian {#capaian}

Anggaran tahun 2024 sebesar *Rp 3.308.672.275* dengan
realisasi **Rp 3.220.479.399** atau 97,33%[^1] menurut
[DPPA](https://contoh.id/dppa).

1. Butir pertama
   yang panjang
2) Butir kedua
- Butir ketiga

Daftar Isi ............ 3
"""


def test_wrapped_lines_are_one_paragraph_and_marks_go() -> None:
    assert list(baca_teks(MARKDOWN).paragraf()) == [
        "BAB III",
        "3.1 Capaian",
        "Anggaran tahun 2024 sebesar Rp 3.308.672.275 dengan realisasi Rp 3.220.479.399 "
        "atau 97,33% menurut DPPA.",
        "1. Butir pertama yang panjang",
        "2) Butir kedua",
        "- Butir ketiga",
    ]
