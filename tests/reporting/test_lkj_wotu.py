"""The golden document: LKJ Perubahan TW IV 2024 of Kecamatan Wotu, read back from its PDF."""

import re
import subprocess
from decimal import Decimal

import msgspec
import pytest

from tests.reporting.conftest import Cetakan

ANGKA_BESAR = re.compile(r"(?<![\d.,])\d{1,3}(?:\.\d{3}){2,}(?![\d.,]\d)")


@pytest.mark.parametrize(
    "kalimat",
    [
        "6 (enam) program",
        "15 (lima belas) kegiatan",
        "34 (tiga puluh empat) sub kegiatan",
        "Rp 3.308.672.275",
        "Rp 3.220.479.399",
        "5 (lima) program, 6 (enam) kegiatan, dan 9 (sembilan) sub kegiatan",
        "1 (satu) program, 9 (sembilan) kegiatan, dan 25 (dua puluh lima) sub kegiatan",
    ],
)
def test_sentences_carry_the_figures(wotu_pdf: Cetakan, kalimat: str) -> None:
    assert kalimat in wotu_pdf.teks.replace("\u00a0", " ")


@pytest.mark.parametrize(
    "angka",
    [
        "3.308.672.275",
        "3.220.479.399",
        "97,33",
        "3.135.828.551",
        "3.056.331.499",
        "97,46",
        "2.089.141.985",
        "98,51",
        "69,16",
        "107.250.000",
        "172.843.724",
        "164.147.900",
        "94,97",
        "115,94",
        "116,22",
        "97,81",
        "95,85",
        "92,47",
        "86,47",
        "86,63",
        "83,38",
        "78,29",
        "+0,88",
        "88,89",
        "93,75",
        "97,11",
    ],
)
def test_expected_figures_are_printed(wotu_pdf: Cetakan, angka: str) -> None:
    assert angka in wotu_pdf.teks


@pytest.mark.parametrize(
    "salah",
    [
        # The sample's wrong figures: none of them may come back.
        "2.119.739.936",
        "3.086.929.450",
        "3.251.077.350",
        "98,26",
        "98,44",
        "89,16",
        "95,91",
        "71,77",
        "39.000.000",
        "2.092.264.064",
    ],
)
def test_the_samples_errors_are_gone(wotu_pdf: Cetakan, salah: str) -> None:
    assert salah not in wotu_pdf.teks


def test_no_amount_is_printed_that_the_snapshot_does_not_hold(wotu_pdf: Cetakan) -> None:
    def semua(isi: object) -> set[Decimal]:
        if isinstance(isi, dict):
            sendiri = {Decimal(isi["nilai"])} if isinstance(isi.get("nilai"), str) else set()
            return sendiri.union(*(semua(v) for v in isi.values()))
        if isinstance(isi, list | tuple):
            return set().union(*(semua(v) for v in isi))
        return set()

    ada = semua(msgspec.to_builtins(wotu_pdf.snapshot, str_keys=True, builtin_types=()))
    tercetak = {Decimal(a.replace(".", "")) for a in ANGKA_BESAR.findall(wotu_pdf.teks)}
    assert len(tercetak) > 60  # 34 pagu and realisasi and their sums
    assert tercetak <= ada


def test_the_period_is_called_by_its_name_only(wotu_pdf: Cetakan) -> None:
    teks = wotu_pdf.teks.replace("Semesteran SKPD", "")
    assert not re.search(r"triwulan\s+(I|II|III)\b(?! tahun 2025| 2025)", teks, re.IGNORECASE)
    assert "semester" not in teks.lower()


def test_there_are_seventeen_tables(wotu_pdf: Cetakan) -> None:
    depan = next(h for h in wotu_pdf.halaman if re.search(r"^\s*DAFTAR TABEL\s*$", h, re.MULTILINE))
    assert re.search(r"^\s*LAMPIRAN", depan, re.MULTILINE)  # below the last lines of the contents
    nomor = re.findall(r"Tabel (\d\.\d)", depan)
    assert nomor == [f"1.{n}" for n in range(1, 6)] + [f"2.{n}" for n in range(1, 9)] + [
        f"3.{n}" for n in range(1, 5)
    ]


AWALAN = re.compile(r"^(BAB [IVX]+|Tabel [\d.]+|Gambar [\d.]+|[\d.]+)\s+")


# --- page numbers ----------------------------------------------------------------------------
def nomor_halaman(halaman: str) -> str:
    """What is printed in the middle of the foot."""
    cocok = re.findall(r"draf 1\s+(\S+)\s+Data beku", halaman)
    return cocok[-1] if cocok else ""


def daftar(cetakan: Cetakan) -> list[tuple[str, str]]:
    """(title, page) of every line of the three lists."""
    depan = "\n".join(h for h in cetakan.halaman if re.search(r"(\. ){6}", h))
    # A title may wrap: the line that ends in the number carries the tail of it.
    return re.findall(r"^\s*(\S.*?)\s*(?:\. ?){4,}\s*([ivxl]+|\d+)\s*$", depan, re.MULTILINE)


def test_every_page_number_of_the_lists_is_true(wotu_pdf: Cetakan) -> None:
    isi = {}
    for halaman in wotu_pdf.halaman:
        if not re.search(r"(\. ){6}", halaman):
            isi.setdefault(nomor_halaman(halaman), "")
            isi[nomor_halaman(halaman)] += re.sub(r"\s+", " ", halaman)
    entri = daftar(wotu_pdf)
    assert len(entri) > 40
    for judul, nomor in entri:
        kata = re.sub(r"\s+", " ", AWALAN.sub("", judul))
        if "DAFTAR" in kata:
            continue
        assert kata.lower() in isi[nomor].lower(), f"{judul!r} tidak ada di halaman {nomor}"


def test_pages_run_roman_then_arabic(wotu_pdf: Cetakan) -> None:
    nomor = [nomor_halaman(h) for h in wotu_pdf.halaman[1:]]
    arab = [n for n in nomor if n.isdecimal()]
    assert nomor[0] == "i"
    assert arab == [str(n) for n in range(1, len(arab) + 1)]


def test_every_page_says_what_it_is(wotu_pdf: Cetakan) -> None:
    for halaman in wotu_pdf.halaman:
        # Spaced capitals: pdftotext sees gaps between the letters.
        assert "DRAF·DATACONTOH" in re.sub(r"\s", "", halaman)


def test_fonts_are_ours_and_embedded(wotu_pdf: Cetakan) -> None:
    keluaran = subprocess.run(
        ["pdffonts", str(wotu_pdf.jalur)], check=True, capture_output=True, text=True
    ).stdout.splitlines()[2:]
    assert keluaran
    for baris in keluaran:
        assert re.search(r"LKJ[- ](Serif|Sans|Mono)", baris, re.IGNORECASE), baris
        assert re.search(r"yes yes (yes|no)", baris), baris


def test_names_of_people_are_not_invented(wotu_pdf: Cetakan) -> None:
    assert not re.search(r"\b\d{8} \d{6} \d \d{3}\b|\b\d{18}\b", wotu_pdf.teks)
