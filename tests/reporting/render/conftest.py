"""The sample document, rendered once for all tests of this folder."""

import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from reporting.dokumen.blok import Dokumen
from reporting.render.pdf import HasilPdf, pdf
from tests.reporting.render import contoh


@dataclass(frozen=True)
class Tercetak:
    dokumen: Dokumen
    hasil: HasilPdf
    berkas: Path
    halaman: list[str]  # text of each page, cover first
    depan: int  # pages before the body, with the cover

    def badan(self) -> list[str]:
        return self.halaman[self.depan :]


def teks_halaman(berkas: Path) -> list[str]:
    keluar = subprocess.run(
        ["pdftotext", "-layout", str(berkas), "-"], check=True, capture_output=True, text=True
    )
    return keluar.stdout.split("\f")[:-1]


def cetak(dokumen: Dokumen, folder: Path) -> Tercetak:
    hasil = pdf(dokumen)
    berkas = folder / "contoh.pdf"
    berkas.write_bytes(hasil.isi)
    halaman = teks_halaman(berkas)
    judul = dokumen.bab[0].judul.upper()
    depan = next(
        i for i, isi in enumerate(halaman) if re.search(rf"^\s*{judul}\s*$", isi, re.MULTILINE)
    )
    return Tercetak(dokumen, hasil, berkas, halaman, depan)


@pytest.fixture(scope="session")
def tercetak(tmp_path_factory) -> Tercetak:
    return cetak(contoh.dokumen(), tmp_path_factory.mktemp("cetak"))
