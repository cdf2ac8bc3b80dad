"""Which indicator a sentence means; trend words, verdicts and points against its figures."""

import pytest

from reporting.checks.temuan import Temuan
from reporting.periksa_dokumen.bahan import Bahan
from reporting.periksa_dokumen.fakta import baca_fakta
from reporting.periksa_dokumen.fakta_kalimat import periksa_kalimat_indikator
from reporting.periksa_dokumen.kolom import baca_lajur
from reporting.periksa_dokumen.model import Dokumen, Sel, Tabel
from reporting.periksa_dokumen.penyebut import Penyebut

KEPALA = ("Indikator", "Realisasi 2022", "Target 2023", "Realisasi 2023", "Capaian 2023 (%)")
# 84,6 / 83 = 101,93; 70 / 80 = 87,5; 57 minutes of 60 is good though the figure is lower.
BARIS = (
    ("IKM Kecamatan", "80,2", "83", "84,6", "101,93"),
    ("Persentase pelunasan PBB-P2", "66,5", "80", "70", "87,5"),
    ("Waktu tanggap laporan warga", "66", "60", "57", "105"),
)


def temuan(kalimat: str) -> list[tuple[str, str, str]]:
    tabel = Tabel([[Sel(s) for s in b] for b in (KEPALA, *BARIS)], "Tabel 3.1")
    isi = ["Laporan Kinerja Tahun 2023", "BAB I", "Tabel 3.1 Capaian", tabel, kalimat]
    dokumen = Dokumen(isi)
    bahan = Bahan(dokumen, [baca_lajur(tabel, 0)], [])
    fakta = baca_fakta(bahan)
    hasil: list[Temuan] = list(periksa_kalimat_indikator(bahan, fakta, Penyebut(fakta, bahan.ayat)))
    return [(t.aturan, t.tertulis, t.seharusnya) for t in hasil]


@pytest.mark.parametrize(
    ("kalimat", "harapan"),
    [
        (
            "IKM 84,6 melebihi target 83 dan turun dari 80,2 pada tahun 2022.",
            ("arah.tren", "turun", "naik"),
        ),
        (
            "Laporan warga ditanggapi dalam 57 menit, meningkat dari 66 menit.",
            ("arah.tren", "meningkat", "turun"),
        ),
        (
            "IKM menurun menjadi 84,6 pada akhir tahun.",
            ("arah.tren", "menurun", "naik"),
        ),
        (
            "IKM turun dibanding tahun 2022 yang sebesar 80,2.",
            ("arah.tren", "turun", "naik"),
        ),
        (
            "IKM tahun 2023 adalah 84,6, naik 4,8 poin dari tahun 2022.",
            ("kalimat.poin", "4,8", "4,40"),
        ),
        (
            "Pelunasan PBB-P2 mencapai 70%, telah melampaui target.",
            ("arah.putusan", "melampaui target", "tidak tercapai (70 dari target 80)"),
        ),
        (
            "IKM belum mencapai target dan naik dari 80,2 pada 2022 menjadi 84,6.",
            ("arah.putusan", "belum mencapai target", "tercapai (84,60 dari target 83)"),
        ),
        ("Indeks IKM 86,4 menggembirakan.", ("kalimat.indikator", "86,4", "84,60")),
        ("Pelunasan PBB-P2 tercatat 71% saja.", ("kalimat.indikator", "71%", "70")),
    ],
)
def test_a_sentence_against_the_figures(kalimat: str, harapan: tuple[str, str, str]) -> None:
    assert temuan(kalimat) == [harapan]


@pytest.mark.parametrize(
    "kalimat",
    [
        "IKM 84,6 melebihi target 83 dan naik dari 80,2 pada tahun 2022.",
        "Laporan warga ditanggapi dalam 57 menit, lebih cepat dari target 60 menit, menurun dari"
        " 66 menit.",
        "IKM tahun 2023 naik 4,4 poin dari tahun 2022.",
        "Pelunasan PBB-P2 mencapai 70% atau 87,5% dari target 80%, lebih tinggi daripada tahun 2022"
        " yang 66,5%.",
        "IKM perlu ditingkatkan dari 84,6 agar tidak menurun dari 83.",
        "Pelunasan PBB-P2 tahun 2022 melampaui target.",
    ],
)
def test_a_true_sentence_is_silent(kalimat: str) -> None:
    assert temuan(kalimat) == []
