"""Our own report read back from each of its formats: the same tables, nothing wrong in them."""

from collections import Counter

import pytest

from reporting.dokumen.terbitan import Terbitan
from reporting.lkj import susun_lkj
from reporting.periksa_dokumen.angka_sel import angka_tabel
from reporting.periksa_dokumen.baca_berkas import baca_berkas
from reporting.periksa_dokumen.model import Dokumen
from reporting.periksa_dokumen.periksa import periksa
from reporting.render.docx import docx
from reporting.render.mandiri import mandiri
from reporting.render.xlsx import xlsx
from tests.reporting.conftest import Cetakan

RENDER = {"docx": docx, "html": mandiri, "xlsx": xlsx}
FORMAT = ["pdf", *RENDER]
TABEL = ("jumlah.", "persen", "rata_rata", "sama.", "indikator.", "target.", "satuan.")
TABEL += ("nomenklatur.", "kewajaran.", "daftar.nama_berbeda")
"""Rules about the cells of tables; whether sentences are understood is another matter."""


@pytest.fixture(scope="module")
def terbaca(wotu_pdf: Cetakan, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Dokumen]:
    dokumen = susun_lkj(wotu_pdf.snapshot, Terbitan(1, sidik="0" * 64))  # type: ignore[arg-type]
    folder = tmp_path_factory.mktemp("wotu")
    berkas = {"pdf": wotu_pdf.jalur}
    for akhiran, buat in RENDER.items():
        berkas[akhiran] = folder / f"laporan.{akhiran}"
        berkas[akhiran].write_bytes(buat(dokumen))
    return {akhiran: baca_berkas(b) for akhiran, b in berkas.items()}


def isi(dokumen: Dokumen) -> dict[str, Counter[str]]:
    """Figures of each numbered table, however they are written, at two decimals."""
    hasil: dict[str, Counter[str]] = {}
    for tabel in dokumen.tabel:
        if "ke-" not in tabel.nama:
            angka = angka_tabel([[s.teks for s in b] for b in tabel.baris])
            semua = Counter(f"{n:.2f}" for b in angka for n in b if n is not None)
            hasil[tabel.nama] = hasil.get(tabel.nama, Counter()) + semua
    return hasil


@pytest.mark.parametrize("akhiran", ["pdf", "html", "xlsx"])
def test_every_format_holds_the_same_tables(terbaca: dict[str, Dokumen], akhiran: str) -> None:
    harapan = isi(terbaca["docx"])
    assert len(harapan) == 17
    assert sum(sum(c.values()) for c in harapan.values()) > 600
    ada = isi(terbaca[akhiran])
    assert {n: c - ada.get(n, Counter()) for n, c in harapan.items()} == dict.fromkeys(
        harapan, Counter()
    )


@pytest.mark.parametrize("akhiran", FORMAT)
def test_the_big_table_is_one_with_its_56_rows(terbaca: dict[str, Dokumen], akhiran: str) -> None:
    """6 programmes, 15 kegiatan, 34 sub kegiatan and the total, under a head of three rows."""
    (tabel,) = [t for t in terbaca[akhiran].tabel if t.nama == "Tabel 3.4"]
    assert len(tabel.baris) - 3 == 6 + 15 + 34 + 1
    assert tabel.lebar == 8


@pytest.mark.parametrize("akhiran", FORMAT)
def test_only_what_was_planted_is_found_in_the_tables(
    terbaca: dict[str, Dokumen], akhiran: str
) -> None:
    temuan = [t for t in periksa(terbaca[akhiran]) if t.aturan.startswith(TABEL)]
    assert [(t.aturan, t.tempat.baris[:40]) for t in temuan] == [
        ("nomenklatur.satuan", "Pelaksanaan Urusan Pemerintahan yang Ter"),
        ("kewajaran.uang_tanpa_keluaran", "Pelaporan Pengelolaan Retribusi Daerah"),
    ]
