"""Drawings: what they say, and that their words never overlap."""

import re
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reporting.dokumen.lukisan import BaganOrganisasi
from reporting.render.bagan import bagan_organisasi
from reporting.render.chart import grafik_serapan, grafik_tren
from reporting.render.ukuran import lebar, pecah, pecah_paling, pecah_rata
from tests.reporting.render.contoh_gambar import bagan, serapan, tren
from tests.reporting.render.contoh_tabel import NAMA_PANJANG

_TEKS = re.compile(
    r'<text x="([-\d.]+)" y="([-\d.]+)" font-size="([\d.]+)" text-anchor="(\w+)" '
    r'font-weight="(\d+)" fill="[^"]+">([^<]*)</text>'
)


def kotak_teks(svg: str) -> list[tuple[str, float, float, float, float]]:
    """Words with their left, top, right and bottom edges."""
    hasil = []
    for x, y, ukuran, jangkar, berat, isi in _TEKS.findall(svg):
        panjang = lebar(isi, float(ukuran), tebal=int(berat) >= 600)
        kiri = float(x) - {"start": 0, "middle": panjang / 2, "end": panjang}[jangkar]
        atas = float(y) - float(ukuran) * 0.66
        hasil.append((isi, kiri, atas, kiri + panjang, float(y)))
    return hasil


def bertindih(svg: str) -> list[tuple[str, str]]:
    return [
        (a[0], b[0])
        for a, b in combinations(kotak_teks(svg), 2)
        if a[1] < b[3] and b[1] < a[3] and a[2] < b[4] and b[2] < a[4]
    ]


def di_luar(svg: str) -> list[str]:
    tinggi = float(re.search(r'viewBox="-1 -1 442 ([\d.]+)"', svg)[1])
    return [
        t
        for t, kiri, atas, kanan, y in kotak_teks(svg)
        if min(kiri, atas) < -1 or kanan > 441 or y > tinggi
    ]


TREN = [
    tren(("77", "89.27"), ("78", "90.65"), ("80", "78.25"), ("82", "78.6")),
    tren(("70", "60.53"), ("73", "63.24"), ("77", "64.2"), ("81", None)),
    tren(("100", "100"), ("100", "100"), ("100", "100")),
    tren(("10", "0"), ("10", None), ("10", "45"), ("12", "11.9")),
    tren(("1.89", "2.04"), ("1.95", None), ("2.04", "0.55"), ("2.25", "2.26"), ("2.69", None)),
    tren(("35934", "120")),
    tren((None, "3"), ("4", None), ("4", "4.1"), ("5", "5"), ("6", "6.2"), ("7", "3"), ("8", "1")),
    tren((None, None), ("80", None)),
]


@pytest.mark.parametrize("isi", TREN)
def test_label_tren_tidak_bertindih(isi):
    svg = grafik_tren(isi, "alternatif")
    assert bertindih(svg) == []
    assert di_luar(svg) == []


_NILAI = st.none() | st.decimals(0, 130, places=2).map(str)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(_NILAI, _NILAI), min_size=1, max_size=6))
def test_label_tren_tidak_bertindih_untuk_nilai_apa_pun(pasangan):
    svg = grafik_tren(tren(*pasangan), "alternatif")
    assert bertindih(svg) == []
    assert di_luar(svg) == []


def test_tren_menyebut_angka_dan_sebab():
    svg = grafik_tren(TREN[1], "Semua <angka>")
    for kata in ("60,53", "64,20", "81", "belum dinilai", "Target", "Realisasi", "2024"):
        assert f">{kata}</text>" in svg
    assert "<title>Semua &lt;angka&gt;</title>" in svg
    assert 'font-family="LKJ Sans"' in svg


def test_garis_realisasi_putus_di_tahun_kosong():
    svg = grafik_tren(tren(("1", "1"), ("1", "2"), ("1", None), ("1", "2"), ("1", "3")), "x")
    assert len(re.findall(r'stroke="#143a52" stroke-width="1.9"', svg)) == 2


def test_serapan():
    svg = grafik_serapan(serapan(), "x")
    for kata in ("97,46%", "9,72%", "tanpa pagu", "3.056.331.499", "dari 3.135.828.551", "dari 0"):
        assert f">{kata}</text>" in svg
    assert bertindih(svg) == []
    assert di_luar(svg) == []


@pytest.mark.parametrize("bernama", [True, False])
@pytest.mark.parametrize("subbagian", [0, 1, 2, 3])
@pytest.mark.parametrize("seksi", [1, 2, 3, 4, 5, 6])
def test_bagan(seksi, subbagian, bernama):
    isi = bagan(seksi, subbagian, bernama)
    svg = bagan_organisasi(isi, "x")
    assert bertindih(svg) == []
    assert di_luar(svg) == []
    kata = " ".join(re.findall(r">([^<]*)</text>", svg))
    assert all(k.unit in kata for k in isi.kotak)


def test_bagan_tanpa_pimpinan_atau_kosong():
    assert "Sekretaris" in bagan_organisasi(BaganOrganisasi(bagan(2, 2).kotak[1:]), "x")
    assert "<svg" in bagan_organisasi(BaganOrganisasi(()), "x")


def test_pecah_baris():
    for baris in pecah(NAMA_PANJANG, 120, 8):
        assert lebar(baris, 8) <= 120
    assert " ".join(pecah(NAMA_PANJANG, 120, 8)) == NAMA_PANJANG
    dua = pecah_paling(NAMA_PANJANG, 2, 120, 8)
    assert len(dua) == 2
    assert dua[1].endswith("…")
    assert lebar(dua[1], 8) <= 120
    assert pecah_rata("Drs. H. Andi Muhammad Rusdi, M.Si.", 120, 8.5) == [
        "Drs. H. Andi",
        "Muhammad Rusdi, M.Si.",
    ]
